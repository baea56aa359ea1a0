"""Villages and districts that no list knows, and what is none."""

import pytest

from auditor.mentions.places import find
from tests.samples import document


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("강말동 노조위원장이 말했다.", []),
        ("맹소리 씨가 말했다.", []),
        ("주말동 통장이 말했다.", ["주말동"]),
        ("주말동에 산다.", ["주말동"]),
    ],
)
def test_a_surname_and_two_syllables_before_a_title_are_a_person(text: str, places: list[str]) -> None:
    """The heads of villages are titled after their place, other people are not."""
    assert [mention.text for mention in find(document("source", text))] == places
