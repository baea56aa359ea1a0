"""Phrases that hang on a sentence after a comma."""

import pytest

from auditor.english.tails import is_tail
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
