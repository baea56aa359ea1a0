"""SARIF 2.1.0 (OASIS), for code scanning and editors: one run, its rules with help, one result for each finding shown.

What was suppressed is left out, as viewers would raise it again; its number stands in the properties of the run.
"""

import json
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote as percent_encoded

from auditor.checks import CHECKS
from auditor.checks.explain import Explanation, explain
from auditor.gate import is_shown
from auditor.model import Audit, Finding, Quote, Severity
from auditor.render.labels import rule_label
from auditor.render.location import Place, place_of, quoted, shown
from auditor.render.options import Options

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.CRITICAL: "error", Severity.MAJOR: "error", Severity.MINOR: "warning", Severity.NEUTRAL: "note"}
FINGERPRINT = "auditorFingerprint/v1"

Json = dict[str, Any]


def write_sarif(audits: Iterable[Audit], out: TextIO, options: Options) -> None:
    """Write one SARIF log."""
    results: list[Json] = []
    notifications: list[Json] = []
    suppressed = 0
    rules: dict[str, Json] = {check.rule: _rule(explain(check)) for check in CHECKS}
    for audit in audits:
        suppressed += len(audit.suppressed)
        notifications += [_notification(audit, f"{f.stage}: {f.message}") for f in audit.failures]
        for finding in audit.findings:
            if is_shown(finding, options.settings):
                rules.setdefault(finding.rule, _unexplained(finding))
                results.append(_result(audit, finding, options.language, list(rules).index(finding.rule)))
    driver = {
        "name": "auditor",
        "version": metadata.version("auditor"),
        "rules": list(rules.values()),
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not notifications, "toolExecutionNotifications": notifications},
        ],
        "results": results,
        "properties": {"suppressed": suppressed},
    }
    text = json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)
    out.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")


def _rule(item: Explanation) -> Json:
    why = item.why[:1].upper() + item.why[1:]
    help_text = f"{why}\n\nMisses: {item.misses}\n\nSource: {item.source}"
    examples = "".join(
        f"- {label}: {example.source or '(nothing)'} → {example.target or '(nothing)'}\n"
        for label, rows in (("Flags", item.flags), ("Passes", item.passes))
        for example in rows
    )
    return {
        "id": item.rule,
        "name": "".join(part.capitalize() for part in item.rule.split("-")),
        "shortDescription": {"text": rule_label(item.rule)[0]},
        "fullDescription": {"text": item.summary},
        "help": {"text": help_text, "markdown": f"{why}\n\n{examples}\n*Misses:* {item.misses}\n"},
        "defaultConfiguration": {"level": LEVELS[Severity(item.severity)]},
        "properties": {"tags": ["translation", item.category]},
    }


def _unexplained(finding: Finding) -> Json:
    """Return the entry of a rule from outside, as far as its finding tells."""
    return {
        "id": finding.rule,
        "shortDescription": {"text": rule_label(finding.rule)[0]},
        "fullDescription": {"text": finding.message},
        "help": {"text": finding.message},
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
        "properties": {"tags": ["translation", finding.category]},
    }


def _result(audit: Audit, finding: Finding, language: str, rule_index: int) -> Json:
    place = place_of(audit, finding)
    message = finding.message_ko if language == "ko" else finding.message
    if finding.suggestion:
        message = f"{message} → {finding.suggestion}"
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [_location(place, shown(finding))],
        "relatedLocations": list(_related(audit, finding)),
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "rank": round(100 * finding.confidence, 2),
        "properties": {
            "severity": finding.severity.value,
            "confidence": finding.confidence,
            "category": finding.category,
            "article": audit.id,
        },
    }
    if finding.suggestion and finding.target and place.column is not None:
        result["fixes"] = [_fix(place, finding.suggestion)]
    return result


def _related(audit: Audit, finding: Finding) -> Iterable[Json]:
    article = audit.article
    if article is None:
        return
    quotes = ((finding.source, "Korean"), *((quote, "see also") for quote in finding.related))
    for number, (quote, label) in enumerate(quotes, 1):
        if quote is not None:
            text = f"{label}: {_one_line(quote.text)}"
            yield {"id": number, "message": {"text": text}, **_location(quoted(article, quote), quote)}


def _location(place: Place, quote: Quote | None) -> Json:
    physical: Json = {"artifactLocation": _artifact(place.file)}
    region = _region(place)
    if region:
        if quote is not None and place.column is not None:
            region["snippet"] = {"text": quote.text}
        physical["region"] = region
    return {"physicalLocation": physical}


def _region(place: Place) -> Json:
    keys = ("startLine", "startColumn", "endLine", "endColumn")
    values = (place.line, place.column, place.end_line, place.end_column)
    return {key: value for key, value in zip(keys, values, strict=True) if value is not None}


def _artifact(file: str) -> Json:
    if "://" in file:
        return {"uri": percent_encoded(file, safe=":/?#[]@!$&'()*+,;=%")}
    if Path(file).is_absolute():
        return {"uri": Path(file).as_uri()}
    return {"uri": percent_encoded(file), "uriBaseId": "%SRCROOT%"}


def _fix(place: Place, suggestion: str) -> Json:
    replacement = {"deletedRegion": _region(place), "insertedContent": {"text": suggestion}}
    change = {"artifactLocation": _artifact(place.file), "replacements": [replacement]}
    return {"description": {"text": suggestion}, "artifactChanges": [change]}


def _notification(audit: Audit, message: str) -> Json:
    return {"level": "error", "message": {"text": f"{audit.id}: {message}"}}


def _one_line(text: str) -> str:
    return " ".join(text.split())
