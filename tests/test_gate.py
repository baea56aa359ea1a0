"""The gate's verdict and its reasons."""

import pytest

from auditor.config import Settings
from auditor.gate import decide
from auditor.model import Failure, Finding, Quality, Severity, Status
from tests.samples import finding

QUALITY = Quality(90.0, 5.0, 50, "test")


@pytest.mark.parametrize(
    ("item", "settings", "status"),
    [
        (finding(), Settings(), Status.FAIL),
        (finding(confidence=0.89), Settings(), Status.PASS),
        (finding(severity=Severity.MINOR, confidence=1.0), Settings(), Status.PASS),
        (finding(severity=Severity.MINOR), Settings(fail_on="minor"), Status.FAIL),
        (finding(severity=Severity.NEUTRAL, confidence=1.0), Settings(fail_on="minor"), Status.PASS),
        (finding(severity=Severity.CRITICAL), Settings(fail_on="never"), Status.PASS),
        (finding(confidence=0.6), Settings(gate_confidence=0.6), Status.FAIL),
        (finding(severity=Severity.MINOR), Settings(min_score=95), Status.FAIL),
        (finding(severity=Severity.MINOR), Settings(max_findings=0), Status.FAIL),
        (finding(severity=Severity.NEUTRAL), Settings(max_findings=0), Status.PASS),
    ],
)
def test_one_finding_decides(item: Finding, settings: Settings, status: Status) -> None:
    """Severity and confidence must both be reached; a question never counts."""
    verdict = decide([item], QUALITY, (), settings)
    assert verdict.status is status
    assert bool(verdict.reasons) is (status is Status.FAIL)


def test_the_reason_counts_by_severity() -> None:
    """The reasons say what failed in the words of the contract."""
    verdict = decide([finding(), finding(severity=Severity.CRITICAL), finding()], QUALITY, (), Settings())
    assert verdict.reasons == ("1 critical finding at confidence >= 0.9", "2 major findings at confidence >= 0.9")


def test_incomplete_never_passes() -> None:
    """A stage that failed is named, and the article is neither passed nor merely failed."""
    verdict = decide([], QUALITY, [Failure("checks", "broken")], Settings())
    assert verdict.status is Status.INCOMPLETE
    assert verdict.reasons == ("checks: broken",)
