"""A total in place of its parts, or "the other seven", is no corrupted number."""

import pytest

from tests.matching.amounts.test_values import audit


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("4명을 구속기소하고 7명을 불구속기소했다.", "It indicted 11 people."),
        ("4명을 구속기소하고 7명을 불구속기소했다.", "It indicted 11 people, four of them in custody."),
        ("남성 3명과 여성 2명이 숨졌다.", "Five people died."),
        ("국비 20억원과 시비 30억원을 들인다.", "It will spend 5 billion won."),
        ("12명이 숨졌다.", "Seven men and five women died."),
        ("9월 이후 두 달 만에 내줬다.", "It lost it for the first time in two months."),
        ("9월 이후 두 달 만에 내줬다.", "It lost it for the first time since September."),
        ("11명 가운데 4명이 다쳤다.", "Four of the 11 were hurt, and the other seven were not."),
    ],
)
def test_what_adds_up_raises_nothing(korean: str, english: str) -> None:
    """Readers learn the same number."""
    assert [(f.rule, f.source, f.target) for f in audit([korean], [english])] == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("4명을 구속기소하고 7명을 불구속기소했다.", "It indicted 12 people."),
        ("4명을 구속기소하고 7명을 불구속기소했다.", "It indicted 11 people, five of them in custody."),
        ("금메달 6개와 은메달 1개를 땄다.", "It won seven gold medals and a silver."),
        ("2019년 이후 6년 만에 이겼다.", "It won for the first time since 2009."),
        ("2019년 이후 6년 만에 이겼다.", "It won for the first time in seven years."),
        ("물가는 1∼3% 올랐다.", "Prices rose by 4 percent."),
        ("총 14개 중 6개를 골랐다.", "It chose 20 of the 14."),
    ],
)
def test_what_does_not_add_up_is_shown(korean: str, english: str) -> None:
    """A slip by one, a range and a part of a whole are no sums."""
    assert audit([korean], [english])


def test_a_share_may_stand_for_a_figure() -> None:
    """A figure that a share of the English may tell is shown, and fails no article."""
    (finding,) = audit(["200m를 4위로 돌았다."], ["He was fourth at the halfway turn."])
    assert (finding.rule, finding.confidence) == ("number-missing", 0.7)
