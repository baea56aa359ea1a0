"""Findings that are set aside, each with a reason: nothing disappears, it moves to `Audit.suppressed`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from auditor.model import Finding, Suppressed

By = Literal["baseline", "inline", "config", "verdict"]


@dataclass(frozen=True, slots=True)
class Suppressor:
    """Sets findings aside by fingerprint: `reasons` maps a fingerprint to who set it aside and why."""

    reasons: Mapping[str, tuple[By, str]] = field(default_factory=dict)

    def split(self, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
        """Return the findings that stay and those set aside."""
        kept: list[Finding] = []
        aside: list[Suppressed] = []
        for finding in findings:
            found = self.reasons.get(finding.fingerprint)
            if found is None:
                kept.append(finding)
            else:
                aside.append(Suppressed(finding, *found))
        return tuple(kept), tuple(aside)
