"""Amounts of change and what they come to."""

import pytest

from tests.matching.amounts.test_values import audit


@pytest.mark.parametrize(
    ("korean", "english", "right"),
    [
        ("취업자는 2만3천 명 늘었다.", "Employment rose to 23,000.", "by 23,000"),
        ("용량이 6% 줄어드는 데 그쳤다.", "The capacity only dropped to 6 percent.", "by 6 percent"),
        ("정원을 30명으로 줄였다.", "It cut its quota by 30.", "to 30"),
        ("지원 학교를 48곳으로 늘린다.", "It will support 48 more schools.", "to 48"),
        ("요금을 1,500원으로 올렸다.", "It raised the fare by 1,500 won.", "to 1,500 won"),
        ("비행시간이 4시간 늘었다.", "Flight times have increased to four hours.", "by four hours"),
    ],
)
def test_a_change_is_not_what_it_came_to(korean: str, english: str, right: str) -> None:
    """By and to are exchanged, whatever the verb."""
    (finding,) = audit([korean], [english])
    assert (finding.rule, finding.suggestion) == ("change-mismatch", right)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("취업자는 2만3천 명 늘었다.", "Employment rose by 23,000."),
        ("취업자는 2만3천 명 늘었다.", "There were 23,000 more people with jobs."),
        ("요금이 300원 올라 1,500원이 됐다.", "The fare rose 300 won to 1,500 won."),
        ("금리를 3.5%로 0.25%포인트 올렸다.", "It raised the rate by 0.25 percentage point to 3.5 percent."),
        ("직항편을 주 3회에서 5회로 늘린다.", "Direct flights will increase from three to five a week."),
        ("합격선이 2∼3점 내려갈 수 있다.", "Cutoffs could come down by two to three points."),
        ("생산을 최대 30% 늘릴 수 있다.", "Output can be increased by up to 30 percent."),
        ("지원금이 늘어 300가구에 간다.", "The increased aid goes to 300 households."),
        ("그는 9m 높이에서 떨어졌다.", "He fell to his death from scaffolding 9 meters high."),
        ("이용객이 20% 증가했다.", "According to 20 percent growth figures, use rose."),
    ],
)
def test_changes_and_results_that_agree_pass(korean: str, english: str) -> None:
    """So do ranges, limits, and a "to" that belongs to another verb."""
    assert [finding for finding in audit([korean], [english]) if finding.rule == "change-mismatch"] == []
