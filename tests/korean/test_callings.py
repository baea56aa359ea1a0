"""Words beside a personal name."""

import pytest

from auditor.korean.callings import calling_at_end, calling_at_start, renderings


@pytest.mark.parametrize(
    ("word", "calling"),
    [
        ("총재", "총재"),
        ("농협조합장", "조합장"),
        ("수영선수", "선수"),
        ("할머니", "할머니"),
        ("하늘", None),
        ("씨", None),
    ],
)
def test_the_longest_calling_at_the_end_is_found(word: str, calling: str | None) -> None:
    """Titles, offices and other callings of two syllables and more."""
    assert calling_at_end(word) == calling


def test_a_calling_may_be_glued_to_a_name() -> None:
    """What follows it is left for the particle."""
    assert calling_at_start("총재는") == "총재"
    assert calling_at_start("는") is None


def test_callings_are_known_in_english_where_a_table_tells() -> None:
    """Offices have their English; a master of song has none in the tables."""
    assert "governor" in renderings("총재")
    assert renderings("명창") == ()
    assert renderings("하늘") == ()
