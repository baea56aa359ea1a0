"""GitHub workflow commands: annotations on the changed files.

A step shows ten annotations of each level, so the gravest are written, and a last line counts what they stand for.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from auditor.gate import is_gating, is_shown
from auditor.model import Audit, Finding, Severity, Status
from auditor.render.labels import rule_label
from auditor.render.location import Place, place_of
from auditor.render.options import Options
from auditor.render.text import summary_line

LIMIT = 10
"""Annotations of a level that GitHub shows for one step."""

Annotation = tuple[tuple[int, float], str, Place | None, str, str]
"""Order (lower is graver), level, place, title, message."""


def write_github(audits: Iterable[Audit], out: TextIO, options: Options) -> None:
    """Write the gravest annotations of each level and one line that sums up."""
    counts: Counter[Status] = Counter()
    suppressed = 0
    found: list[Annotation] = []
    for audit in audits:
        counts[audit.verdict.status] += 1
        suppressed += len(audit.suppressed)
        found += _annotations(audit, options)
    found.sort(key=lambda item: item[0])
    seen: Counter[str] = Counter()
    for _, level, place, title, message in found:
        seen[level] += 1
        if seen[level] <= LIMIT:
            out.write(f"::{level} {_properties(place, title)}::{_data(message)}\n")
    left_out = sum(max(0, n - LIMIT) for n in seen.values())
    notes = [f"{left_out} of {len(found)} annotations are not shown"] if left_out else []
    notes += [f"{suppressed} suppressed"] if suppressed else []
    out.write("; ".join([summary_line(counts, options.language), *notes]) + "\n")


def _annotations(audit: Audit, options: Options) -> Iterator[Annotation]:
    for failure in audit.failures:
        yield (-9, 0.0), "error", None, "Incomplete", f"{audit.id}: {failure.stage}: {failure.message}"
    settings = options.settings.at(audit.article.path) if audit.article else options.settings
    for finding in audit.findings:
        if is_shown(finding, settings):
            gates = is_gating(finding, settings)
            question = finding.severity is Severity.NEUTRAL
            level = "error" if gates else "notice" if question else "warning"
            title = rule_label(finding.rule)[options.language == "ko"]
            order = (-finding.severity.rank, -finding.confidence)
            yield order, level, place_of(audit, finding), f"{title} ({finding.rule})", _message(finding, options)
    if audit.verdict.status is Status.FAIL and not any(is_gating(f, settings) for f in audit.findings):
        yield (-9, 0.0), "error", None, "Gate", f"{audit.id}: {'; '.join(audit.verdict.reasons)}"


def _message(finding: Finding, options: Options) -> str:
    quotes = " → ".join(f"“{q.text}”" for q in (finding.source, finding.target) if q is not None)
    message = finding.message_ko if options.language == "ko" else finding.message
    return "\n".join(part for part in (message, quotes, finding.suggestion and f"→ {finding.suggestion}") if part)


def _properties(place: Place | None, title: str) -> str:
    """Return the properties of a command; columns are given only within one line, as GitHub demands."""
    values: list[tuple[str, object]] = []
    if place is not None:
        values += [("file", place.file), ("line", place.line), ("endLine", place.end_line)]
        if place.column is not None and place.line == place.end_line:
            values += [("col", place.column), ("endColumn", place.end_column)]
    values.append(("title", title))
    return ",".join(f"{key}={_property(str(value))}" for key, value in values if value is not None)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
