import pytest

from auditor.korean.native_names import LONG, SHORT, nativeness


@pytest.mark.parametrize(
    ("given", "odds"),
    [
        ("다솜", SHORT),
        ("하늘", SHORT),
        ("하늘빛", LONG),
        ("은가람", LONG),
        ("미리내", LONG),
        ("하늘은", None),
        ("하늘이", None),
        ("나라의", None),
        ("상품권", None),
        ("진희", None),
        ("솔", None),
    ],
)
def test_a_native_name_is_a_word_or_one_with_a_syllable_that_is_no_particle(given: str, odds: float | None) -> None:
    """Words that parents use are names, alone or with one of a few syllables; with a particle they are not."""
    assert nativeness(given) == odds
