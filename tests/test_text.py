"""The analysis text maps back to the text as given."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Paragraph, Span
from auditor.text import view


def test_decomposed_hangul_keeps_exact_spans() -> None:
    """청주대 is three code points composed and seven decomposed; the span covers all seven."""
    text = unicodedata.normalize("NFD", "청주대 총장")
    seen = view(Paragraph(0, text))
    assert seen.text == "청주대 총장"
    span = seen.restore(Span(0, 3))
    assert unicodedata.normalize("NFC", text[span.start : span.end]) == "청주대"


def test_invisible_and_wide_characters_fold() -> None:
    """Zero-width characters vanish, full-width digits become plain ones, any blank becomes a space."""
    seen = view(Paragraph(0, "1\u200b２\u3000３\ufeff\tA😀"))
    assert seen.text == "12 3 A😀"
    assert seen.restore(Span(5, 6)) == Span(7, 8)


def test_ignored_spans_are_blanked_in_place() -> None:
    """An inline dateline is never audited, and nothing after it moves."""
    seen = view(Paragraph(0, "기자=청주대", ignored=(Span(0, 3),)))
    assert seen.text == "   청주대"


@given(st.text(max_size=60))
def test_every_place_of_the_view_maps_into_the_original(text: str) -> None:
    """Spans restore to ordered, non-empty spans inside the text; a folded text folds to itself."""
    seen = view(Paragraph(0, text))
    previous = 0
    for i in range(len(seen.text)):
        span = seen.restore(Span(i, i + 1))
        assert previous <= span.start < span.end <= len(text)
        previous = span.start
    assert view(Paragraph(0, seen.text)).text == seen.text
