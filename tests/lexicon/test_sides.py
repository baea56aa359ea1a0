"""Sides in an affair."""

import pytest

from auditor.lexicon.sides import are_opposed, side_of


@pytest.mark.parametrize(
    ("nouns", "side"),
    [
        ("서울경찰", "police"), ("병원", "hospital"), ("보건노조", "union"), ("시", "city"), ("창원시", None),
        ("예산", None), ("대학병원", "hospital"), ("고등법원", "court"),
    ],
)  # fmt: skip
def test_nouns_end_in_the_word_for_a_side(nouns: str, side: str | None) -> None:
    """A single letter must stand alone."""
    assert side_of(nouns) == side


@pytest.mark.parametrize(
    ("first", "second", "opposed"),
    [
        ("union", "hospital", True), ("court", "prosecution", True), ("ruling", "opposition", True),
        ("hospital", "employer", False), ("victim", "patient", False), ("police", "police", False),
    ],
)  # fmt: skip
def test_sides_of_which_nobody_is_both(first: str, second: str, opposed: bool) -> None:
    """It holds both ways."""
    assert are_opposed(first, second) is are_opposed(second, first) is opposed
