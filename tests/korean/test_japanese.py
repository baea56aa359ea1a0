"""Japanese names in Latin letters and in hangul."""

import pytest

from auditor.korean.japanese import is_kana, is_reading, japanese_forms


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("다쿠야", "Takuya"),
        ("마쓰모토", "Matsumoto"),
        ("오타니", "Ohtani"),
        ("오타니", "Otani"),
        ("삿포로", "Sapporo"),
        ("준이치로", "Junichiro"),
        ("이노우에", "Inoue"),
        ("쇼헤이", "Shōhei"),
    ],
)
def test_the_official_rules_are_read_backwards(hangul: str, latin: str) -> None:
    """Long vowels may be written or not; a first consonant is voiced or not."""
    assert is_reading(hangul, latin)


@pytest.mark.parametrize(("hangul", "latin"), [("사사키", "Sasagi"), ("하루카", "Haluka"), ("마쓰모토", "Massumoto")])
def test_other_letters_are_no_reading(hangul: str, latin: str) -> None:
    """An l is not Japanese, and 키 inside a word is ki alone."""
    assert not is_reading(hangul, latin)


def test_parts_of_japanese_names_are_known_by_their_letters() -> None:
    """A part whose known spelling reads as its hangul."""
    assert japanese_forms("사사키") == ("Sasaki",)
    assert japanese_forms("볼프강") == ()
    assert is_kana("하루카")
    assert not is_kana("볼프강")
