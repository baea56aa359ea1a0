"""A job summary in Markdown: the verdict of every article, then the gravest findings."""

import heapq
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TextIO

from auditor.gate import is_shown
from auditor.model import Audit, Finding, Severity, Status
from auditor.render.location import place_of
from auditor.render.messages import translate_reason
from auditor.render.options import Options
from auditor.render.text import LABELS, STATUSES, summary_line

ARTICLES = 200
FINDINGS = 50
"""Rows of the two tables: a job summary may hold one megabyte."""

_CELL = 300
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&])")
_MARKS = {Status.PASS: "✅", Status.FAIL: "❌", Status.INCOMPLETE: "⚠️"}
_SEVERITIES = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.NEUTRAL)
_HEADS = {
    "en": ("Translation audit", "article", "verdict", "score", "suppressed"),
    "ko": ("번역 검사", "기사", "판정", "점수", "제외"),
}
_COLUMNS = {
    "en": ("finding", "where", "Korean", "English", "suggestion"),
    "ko": ("지적", "위치", "원문", "영문", "제안"),
}
_MORE = {"en": ("more articles", "more findings"), "ko": ("건의 기사가 더 있음", "건의 지적이 더 있음")}


def write_markdown(audits: Iterable[Audit], out: TextIO, options: Options) -> None:
    """Write the summary of a job."""
    heads = _HEADS[options.language]
    counts: Counter[Status] = Counter()
    rows: list[tuple[tuple[int, int], str]] = []
    gravest: list[tuple[tuple[int, float, int], str]] = []
    total = 0
    for number, audit in enumerate(audits):
        counts[audit.verdict.status] += 1
        shown = [finding for finding in audit.findings if is_shown(finding, options.settings)]
        total += len(shown)
        rank = (Status.INCOMPLETE, Status.FAIL, Status.PASS).index(audit.verdict.status)
        rows = heapq.nsmallest(ARTICLES, [*rows, ((rank, number), _article(audit, shown, options.language))])
        orders = (((-f.severity.rank, -f.confidence, number), _finding(audit, f, options.language)) for f in shown)
        gravest = heapq.nsmallest(FINDINGS, [*gravest, *orders], key=lambda item: item[0])
    out.write(f"## {heads[0]}\n\n{summary_line(counts, options.language)}\n\n")
    labels = [LABELS[options.language][severity.value] for severity in _SEVERITIES]
    _table(out, [*heads[1:4], *labels, heads[4]], [row for _, row in rows])
    _more(out, sum(counts.values()) - len(rows), _MORE[options.language][0])
    if gravest:
        out.write("\n")
        _table(out, _COLUMNS[options.language], [row for _, row in gravest])
        _more(out, total - len(gravest), _MORE[options.language][1])


def _table(out: TextIO, heads: Sequence[str], rows: list[str]) -> None:
    out.write(f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}\n")
    out.writelines(f"{row}\n" for row in rows)


def _more(out: TextIO, n: int, words: str) -> None:
    if n > 0:
        out.write(f"\n… {n} {words}\n")


def _article(audit: Audit, shown: list[Finding], language: str) -> str:
    counts = Counter(finding.severity for finding in shown)
    verdict = f"{_MARKS[audit.verdict.status]} {STATUSES[language][audit.verdict.status.value]}"
    if audit.verdict.reasons:
        reasons = (translate_reason(text)[1] if language == "ko" else text for text in audit.verdict.reasons)
        verdict += f": {_cell('; '.join(reasons))}"
    score = "" if audit.quality.score is None else f"{audit.quality.score:g}"
    numbers = [str(counts[severity] or "") for severity in _SEVERITIES]
    return f"| {' | '.join([_cell(audit.id), verdict, score, *numbers, str(len(audit.suppressed) or '')])} |"


def _finding(audit: Audit, finding: Finding, language: str) -> str:
    quotes = [_cell(quote.text) if quote else "" for quote in (finding.source, finding.target)]
    name = f"{LABELS[language][finding.severity.value]}: {_cell(finding.rule)}"
    return f"| {' | '.join([name, _cell(str(place_of(audit, finding))), *quotes, _cell(finding.suggestion or '')])} |"


def _cell(text: str) -> str:
    """Return *text* on one line, so that Markdown shows it as it is."""
    flat = " ".join(text.split())
    short = flat if len(flat) <= _CELL else f"{flat[: _CELL - 1]}…"
    return _SPECIAL.sub(r"\\\1", short)
