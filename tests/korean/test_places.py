"""Accepted spellings of Korean places."""

import pytest

from auditor.korean.places import INDISTINGUISHABLE, bare, is_spelling
from auditor.korean.romanisation import romanise


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("삼죽면", "Samjuk-myeon"),
        ("삼죽면", "Samjuk Township"),
        ("삼죽면", "Samjuk"),
        ("봉천1동", "Bongcheon 1(il)-dong"),
        ("봉천1동", "Bongcheon-dong"),
        ("가야제1동", "Gaya 1-dong"),
        ("강남구", "Gangnam District"),
        ("압해읍", "Apae-eup"),
        ("종로2가", "Jongno 2(i)-ga"),
        ("한라산", "Mountain Halla"),
        ("오송읍", "Osong-eup"),
        ("안림동", "Anrim-dong"),
        ("종로구", "Jongro-gu"),
    ],
)
def test_official_bare_and_english_forms_are_accepted(hangul: str, latin: str) -> None:
    """Unit words, numbers, and joined sound changes."""
    assert is_spelling(hangul, latin)


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [("청주시", "Chungju-si"), ("가곡동", "Gasok-dong"), ("강남구", "Gangbuk-gu")],
)
def test_neighbours_are_not(hangul: str, latin: str) -> None:
    """One letter is another place."""
    assert not is_spelling(hangul, latin)


@pytest.mark.parametrize(("left", "right"), INDISTINGUISHABLE)
def test_the_groups_without_a_difference_have_none(left: str, right: str) -> None:
    """Their romanisation is letter for letter the same."""
    assert romanise(left) == romanise(right)


def test_a_bare_name_has_no_suffix() -> None:
    """Cheongju-si is cheongju."""
    assert [bare(text) for text in ("Cheongju-si", "Gangnam District", "Osong")] == ["cheongju", "gangnam", "osong"]
