import pytest

from auditor.korean.particles import attach, is_particle, strip


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("김진희는", "김진희"),
        ("김진희에게서", "김진희"),
        ("이준은", "이준"),
        ("교수", "교수"),
        ("김진희였다", "김진희"),
    ],
)
def test_particles_come_off(word: str, bare: str) -> None:
    """The longest particle that leaves two syllables is taken off."""
    assert strip(word) == bare


def test_nothing_is_a_particle_too() -> None:
    """A name may end its word."""
    assert is_particle("")
    assert is_particle("에게")
    assert not is_particle("교수")


@pytest.mark.parametrize(
    ("word", "consonant", "vowel", "expected"),
    [
        ("김진희", "은", "는", "김진희는"),
        ("이준", "은", "는", "이준은"),
        ("‘이준’", "이", "가", "‘이준’이"),
        ("서울", "으로", "로", "서울로"),
        ("Kim Jin-hee", "으로", "로", "Kim Jin-hee로"),
        ("Lee Jun", "으로", "로", "Lee Jun으로"),
        ("Han Byul", "으로", "로", "Han Byul로"),
        ("800 km", "은", "는", "800 km는"),
        ("21st", "은", "는", "21st는"),
        ("‘800 kg’", "은", "는", "‘800 kg’은"),
        ("‘7.3%’", "은", "는", "‘7.3%’는"),
        ("‘last year’", "이", "가", "‘last year’가"),
        ("the third", "으로", "로", "the third로"),
        ("two people", "이", "가", "two people이"),
        ("HBM", "은", "는", "HBM은"),
        ("UNIST", "을", "를", "UNIST를"),
        ("Phelan", "으로", "로", "Phelan으로"),
        ("Park", "이", "가", "Park이"),
        ("the Central Bank", "은", "는", "the Central Bank는"),
    ],
)
def test_particles_follow_the_last_sound(word: str, consonant: str, vowel: str, expected: str) -> None:
    """The form after a consonant or a vowel is chosen, through closing marks and for Latin letters too."""
    assert attach(word, consonant, vowel) == expected
