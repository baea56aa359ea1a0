"""Syllables are read for themselves, in their order, one English word each."""

import pytest

from auditor.korean.syllables import read_syllables, senses


@pytest.mark.parametrize(
    ("hangul", "english", "said"),
    [
        ("재초환", "re initial exchange", (0, 1, 2)),
        ("국과수", "National Academy of Sciences", (0, 3)),
        ("소부장", "small department chiefs", (0, 1, 2)),
        ("국과수", "Sciences of the Nation", (0,)),
        ("국과수", "forensic experts", ()),
        ("예타", "hit example", (0,)),
        ("", "example", ()),
    ],
)
def test_words_say_syllables(hangul: str, english: str, said: tuple[int, ...]) -> None:
    """The indices of the words that say a syllable, none of which comes before one that is said already."""
    assert read_syllables(hangul, english.split()) == said


def test_every_sense_is_of_one_syllable() -> None:
    """The table has single syllables, each once, with expressions that match nothing empty."""
    assert all(len(syllable) == 1 for syllable in senses())
    assert not any(expression.fullmatch("") for expression in senses().values())
