"""The gate: an audit and thresholds become a verdict with its reasons."""

from collections import Counter
from collections.abc import Iterable, Sequence

from auditor.config import Settings
from auditor.model import Failure, Finding, Quality, Severity, Status, Verdict


def decide(findings: Sequence[Finding], quality: Quality, failures: Iterable[Failure], settings: Settings) -> Verdict:
    """Return pass, fail or incomplete. What is incomplete never passes; its findings are named all the same."""
    reasons = (*_by_severity(findings, settings), *_by_score(quality, settings), *_by_number(findings, settings))
    broken = tuple(f"{failure.stage}: {failure.message}" for failure in failures)
    if broken:
        return Verdict(Status.INCOMPLETE, (*broken, *reasons))
    return Verdict(Status.FAIL, reasons) if reasons else Verdict(Status.PASS)


def is_gating(finding: Finding, settings: Settings) -> bool:
    """True when *finding* alone fails the gate; a question never does."""
    if settings.fail_on == "never" or finding.severity is Severity.NEUTRAL:
        return False
    return finding.severity.rank >= Severity(settings.fail_on).rank and finding.confidence >= settings.gate_confidence


def is_shown(finding: Finding, settings: Settings) -> bool:
    """True when people see *finding*."""
    return finding.confidence >= settings.min_confidence


def _by_severity(findings: Iterable[Finding], settings: Settings) -> tuple[str, ...]:
    counts = Counter(finding.severity for finding in findings if is_gating(finding, settings))
    bar = f"at confidence >= {settings.gate_confidence:g}"
    return tuple(
        f"{counts[severity]} {severity} finding{'s' * (counts[severity] > 1)} {bar}"
        for severity in sorted(counts, key=lambda severity: -severity.rank)
    )


def _by_score(quality: Quality, settings: Settings) -> tuple[str, ...]:
    if settings.min_score is None or quality.score is None or quality.score >= settings.min_score:
        return ()
    return (f"score {quality.score:g} is below {settings.min_score:g}",)


def _by_number(findings: Iterable[Finding], settings: Settings) -> tuple[str, ...]:
    n = sum(is_shown(finding, settings) and finding.severity is not Severity.NEUTRAL for finding in findings)
    if settings.max_findings is None or n <= settings.max_findings:
        return ()
    return (f"{n} findings are more than {settings.max_findings}",)
