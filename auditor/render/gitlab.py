"""GitLab's Code Quality report: what changed shows in the merge request."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from auditor.gate import is_shown
from auditor.model import Audit, Finding, Severity
from auditor.render.location import Place, file_of, place_of
from auditor.render.options import Options

SEVERITIES = {Severity.CRITICAL: "critical", Severity.MAJOR: "major", Severity.MINOR: "minor", Severity.NEUTRAL: "info"}

Json = dict[str, Any]


def write_gitlab(audits: Iterable[Audit], out: TextIO, options: Options) -> None:
    """Write one JSON list, a line for each issue."""
    out.write("[")
    for n, issue in enumerate(issue for audit in audits for issue in _issues(audit, options)):
        line = json.dumps(issue, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
        out.write(f"{',' if n else ''}\n{line}")
    out.write("\n]\n")


def _issues(audit: Audit, options: Options) -> Iterator[Json]:
    for failure in audit.failures:
        mark = f"{failure.stage}: {failure.message}"
        yield _issue(audit, Place(file_of(audit, "target")), "incomplete", mark, "blocker", mark)
    for finding in audit.findings:
        if is_shown(finding, options.settings):
            severity = SEVERITIES[finding.severity]
            place = place_of(audit, finding)
            yield _issue(audit, place, finding.rule, _text(finding, options), severity, finding.fingerprint)


def _issue(audit: Audit, place: Place, rule: str, text: str, severity: str, mark: str) -> Json:
    key = f"{place.file}\x1f{audit.id}\x1f{mark}".encode("utf-8", "backslashreplace")
    return {
        "description": text,
        "check_name": rule,
        "fingerprint": hashlib.sha256(key).hexdigest()[:32],
        "severity": severity,
        "location": {"path": place.file, "lines": {"begin": place.line or 1, "end": place.end_line or place.line or 1}},
    }


def _text(finding: Finding, options: Options) -> str:
    message = finding.message_ko if options.language == "ko" else finding.message
    return f"{message} → {finding.suggestion}" if finding.suggestion else message
