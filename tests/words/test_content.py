"""Which words of a sentence carry meaning, and where they stand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.encoder.vectors import TokenVectors
from auditor.english.words import tokenise
from auditor.korean.morphology import analyse
from auditor.model import Sentence, Side, Span
from auditor.words.content import Words, read_words


def read(side: Side, text: str) -> Words:
    spans = np.array([(i, i + 1) for i in range(len(text))], np.int32).reshape(-1, 2)
    pieces = {text: TokenVectors(spans, np.ones((len(text), 4), np.float32))}
    tokens = (analyse(text) if side == "source" else tokenise(text),)
    return read_words([Sentence(side, 0, Span(0, len(text)), text)], tokens, pieces, 4)


def content(side: Side, text: str) -> list[str]:
    return [word.text for word in read(side, text).words if word.has_content]


@pytest.mark.parametrize(
    ("side", "text", "expected"),
    [
        ("source", "시장은 공사를 미루겠다고 밝혔다.", ["시장", "공사", "미루"]),
        ("source", "그는 그것을 할 수 있었다.", []),
        ("source", "2025년 서울에서 열린 회의", ["2025", "서울", "열린", "회의"]),
        (
            "target",
            "The mayor said that construction would be postponed.",
            ["mayor", "said", "construction", "postponed"],
        ),
        ("target", "It was what they had to do.", []),
    ],
)
def test_particles_and_function_words_have_no_content(side: Side, text: str, expected: list[str]) -> None:
    """Stems without endings in Korean, words that say something in English."""
    assert content(side, text) == expected


@pytest.mark.parametrize(
    ("side", "text"), [("source", "시장은 회의를 열었다."), ("target", "The mayor held a meeting.")]
)
def test_spans_quote_the_words(side: Side, text: str) -> None:
    """The text of a word stands at its span."""
    assert all(text[w.span.start : w.span.end] == w.text for w in read(side, text).words)


@given(st.text(alphabet="시장은 회의열다abc. ,\"'1", min_size=1, max_size=40))
def test_words_never_overlap(text: str) -> None:
    """Words stand in order, inside the text, whatever it is."""
    words = read("source", text).words
    ends = [0, *(edge for word in words for edge in (word.span.start, word.span.end)), len(text)]
    assert ends == sorted(ends)
