"""Paragraphs are cut without losing or moving a character."""

from hypothesis import given
from hypothesis import strategies as st

from auditor.render.marking import CHUNK, Area, cut, letters, plain, visible

TEXTS = st.text(alphabet="가나 ab<&\u202e\U0001f6a2", max_size=30)
AREAS = st.builds(
    Area,
    st.integers(-3, 35),
    st.integers(-3, 35),
    st.sampled_from(["sentence", "mark", "related", "link", "ignored"]),
    st.integers(0, 3),
)


@given(TEXTS, st.lists(AREAS, max_size=8))
def test_the_pieces_are_the_text(text: str, areas: list[Area]) -> None:
    """Whatever overlaps, the pieces joined are the text."""
    assert "".join(piece.text for run in cut(text, areas) for piece in run.pieces) == text


@given(TEXTS, st.lists(AREAS, max_size=8))
def test_every_mark_covers_exactly_its_span(text: str, areas: list[Area]) -> None:
    """The characters under a mark are those of its spans."""
    pieces = [piece for run in cut(text, areas) for piece in run.pieces]
    covered = {i for i, n in enumerate(n for piece in pieces for n in [piece.marks] * len(piece.text)) if 1 in n}
    spans = [range(max(0, a.start), min(len(text), a.end)) for a in areas if (a.kind, a.id) == ("mark", 1)]
    assert covered == {i for span in spans for i in span}


def test_overlapping_marks_share_a_piece() -> None:
    """Where two findings overlap, the piece names both, and each ends where it ends."""
    (run,) = cut("abcdef", [Area(0, 4, "mark", 1), Area(2, 6, "mark", 2)])
    assert [(p.text, p.marks, p.ends) for p in run.pieces] == [
        ("ab", (1,), ()),
        ("cd", (1, 2), (1,)),
        ("ef", (2,), (2,)),
    ]


def test_hidden_characters_are_named() -> None:
    """A character that reorders or hides text is shown by its code point."""
    assert visible("a\u202eb<") == 'a<span class="ctl" data-c="U+202E"></span>b&lt;'
    assert plain("a\u202eb\x00") == "a\ufffdb\ufffd"
    assert letters("마르\u200b틴\u202e ") == "마르틴"


def test_long_texts_come_in_chunks() -> None:
    """Nothing is lost between the elements of a long text."""
    text = "가a" * CHUNK * 2
    assert visible(text).striptags() == text
    assert visible(text).count("<span>") == 4
