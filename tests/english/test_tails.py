"""Phrases that a sentence can do without."""

import pytest

from auditor.english.tails import is_adjunct, is_tail
from auditor.model import Span


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The hall opened, drawing crowds.", "drawing crowds", True),
        ("The hall opened, in the presence of the mayor. It is new.", "presence of the mayor", True),
        ("“The hall opened, which is good.” He left.", "good", True),
        ("The hall will open and draw large crowds.", "draw large crowds", True),
        ("The hall has rooms and the rest is a yard.", "rest is a yard", False),
        ("The hall will add rooms and allow us to hire two more guards.", "rooms and allow us to hire", True),
        ("The hall, drawing crowds, opened.", "drawing crowds", False),
        ("The hall opened for the crowds.", "crowds", False),
        ("The hall opened, and 3.5 million came.", "3", False),
        ("The hall opened, and many people of all ages came to see it.", "see it", False),
    ],
)
def test_tails(text: str, words: str, expected: bool) -> None:
    """They begin after a comma or “and”, but for words of grammar, and end with the sentence or nearly so."""
    start = text.index(words)
    assert is_tail(text, Span(start, start + len(words))) is expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The hall was closed because of a strike.", "because of a strike", True),
        ("The hall was named after a public contest and opened.", "after a public contest", True),
        ("Under a deal with the owners, it will open.", "Under a deal with the owners", True),
        ("The hall opened after a contest among 50 schools.", "after a contest", False),
        ("The hall opened after a contest, which is good.", "after a contest, which is good", False),
        ("The hall was named before it was opened.", "before it was opened", False),
        ("The members of the gang were held.", "of the gang", False),
        ("The hall closed indefinitely.", "indefinitely", False),
    ],
)
def test_adjuncts(text: str, words: str, expected: bool) -> None:
    """They are a whole phrase of time, place, cause or manner; what joins nouns is none."""
    start = text.index(words)
    assert is_adjunct(text, Span(start, start + len(words))) is expected
