"""Foreign names in hangul: letters that explain the sounds score high, others low."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.korean.loanwords import FLOOR, name_parts, plausibility, to_jamo, to_letters, unspelled

RIGHT = [
    ("구글", "Google"),
    ("트럼프", "Trump"),
    ("젤렌스키", "Zelensky"),
    ("푸틴", "Putin"),
    ("스터리지", "Sturridge"),
    ("와인하우스", "Winehouse"),
    ("메르켈", "Merkel"),
    ("마크롱", "Macron"),
    ("오타니", "Ohtani"),
    ("엔비디아", "Nvidia"),
]


@pytest.mark.parametrize(("hangul", "latin"), RIGHT)
def test_a_rendering_is_plausible(hangul: str, latin: str) -> None:
    """Well above the threshold of the matcher."""
    assert plausibility(hangul, latin) > 0.6


@pytest.mark.parametrize(("hangul", "latin"), [(h, RIGHT[i - 1][1]) for i, (h, _) in enumerate(RIGHT)])
def test_another_name_is_not(hangul: str, latin: str) -> None:
    """Every name against the one before it."""
    assert plausibility(hangul, latin) < 0


def test_the_likelier_of_two_spellings_scores_higher() -> None:
    """마크헬츠: Mark Heltz before Markhealth before Macrogen."""
    scores = [plausibility("마크헬츠", latin) for latin in ("Mark Heltz", "Markhealth", "Macrogen")]
    assert scores == sorted(scores, reverse=True)


def test_marks_and_case_do_not_count() -> None:
    """Müller is Muller."""
    assert to_letters("Müller-Wäß") == "mullerwass"
    assert to_jamo("앨런") == ("ㅐ", "ㄹ_", "ㄹ", "ㅓ", "ㄴ_")


def test_nothing_to_compare_is_the_floor() -> None:
    """Hangul on the English side has no letters."""
    assert plausibility("구글", "구글") == plausibility("", "Google") == FLOOR


@given(st.text("가나다라트프스", min_size=1, max_size=5), st.text("abcdefg", min_size=1, max_size=8))
def test_a_score_is_finite(hangul: str, latin: str) -> None:
    """Every pair can be aligned."""
    assert FLOOR * 2 < plausibility(hangul, latin) < 20


def test_parts_of_names_are_spelled_as_they_sound() -> None:
    """Every row of the learned table has hangul of three syllables and more and spellings that it may be read as."""
    assert len(name_parts()) > 1000
    assert all(len(hangul) > 2 and spellings for hangul, spellings in name_parts().items())
    assert all(plausibility(hangul, spelling) > 0 for hangul, (spelling, *_) in name_parts().items())


@pytest.mark.parametrize(
    ("hangul", "latin", "n"),
    [
        ("카리모프", "Karimo", 1),
        ("카리모프", "Karimov", 0),
        ("넷츠", "Nets", 0),
        ("러브글로브", "Lovegrove", 0),
        ("린드그렌", "Lindgre", 1),
        ("산토스", "Santo", 1),
        ("", "", 0),
    ],
)
def test_consonants_without_a_letter_are_counted(hangul: str, latin: str, n: int) -> None:
    """What hangul writes was heard."""
    assert unspelled(hangul, latin) == n
