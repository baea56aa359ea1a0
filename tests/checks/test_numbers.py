"""What findings about values say, and how grave they are."""

import pytest

from auditor.model import Severity
from tests.matching.amounts.test_values import audit

GRAVITY = (
    ("매출은 3조 4천억 원이다.", "Sales were 3.4 billion won.", Severity.CRITICAL),
    ("사고로 120명이 사망했다.", "The accident killed 1,200 people.", Severity.CRITICAL),
    ("행사에 1만2천 명이 왔다.", "The event drew 1,200 people.", Severity.MAJOR),
    ("회원은 135명이다.", "There are 153 members.", Severity.MAJOR),
)


@pytest.mark.parametrize(("korean", "english", "severity"), GRAVITY)
def test_magnitude_of_money_and_casualties_is_critical(korean: str, english: str, severity: Severity) -> None:
    """Anything else misleads, but harms less."""
    assert [finding.severity for finding in audit([korean], [english])] == [severity]


def test_the_evidence_shows_both_values_in_plain_digits() -> None:
    """An editor sees why at a glance."""
    (finding,) = audit(["매출은 3조 4천억 원이다."], ["Sales were 3.4 billion won."])
    detail = finding.evidence[0].detail
    assert "3조 4천억 원 = 3,400,000,000,000" in detail
    assert "3.4 billion won = 3,400,000,000 won" in detail
    assert finding.message == "3.4 billion won is 1/1,000 of 3조 4천억 원: the size of the number is wrong."


def test_the_suggestion_follows_the_article() -> None:
    """An article that writes KRW is answered with KRW."""
    target = ["Sales were $3.4 trillion, up from KRW 3 trillion and KRW 2.5 trillion."]
    source = ["매출은 3조 4천억 원으로 3조 원, 2조5천억 원에서 늘었다."]
    assert [finding.suggestion for finding in audit(source, target)] == ["KRW 3.4 trillion"]
