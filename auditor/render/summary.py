"""What the index page says of each article and of all of them; small, so that archives fit in memory."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auditor.model import Severity
from auditor.mqm import PENALTIES
from auditor.render.labels import rule_label
from auditor.render.layout import Record

SEVERITIES = ("critical", "major", "minor", "neutral")

BARS = 16
"""Bars of a sparkline: the article from its headline to its end."""

SPARK_HEIGHT = 20

TYPES_SHOWN = 12

_STATUS_ORDER = {"fail": 0, "incomplete": 1, "pass": 2}

_MOST_DATES = 62
"""More days than this are shown as months, more months than this as years."""


@dataclass(frozen=True, slots=True)
class Row:
    """One article of the index. `counts` are the findings by severity, gravest first; `spark` are three SVG paths."""

    id: str
    file: str
    date: str
    status: str
    score: float | None
    counts: tuple[int, int, int, int]
    rules: tuple[tuple[str, str, int], ...]
    source_title: str
    target_title: str
    spark: tuple[str, str, str]

    @property
    def worst_first(self) -> tuple[int, int, int, float, int, str]:
        """Sorts the article that most needs an editor first."""
        critical, major, minor, _ = self.counts
        score = 101.0 if self.score is None else self.score
        return (_STATUS_ORDER.get(self.status, 1), -critical, -major, score, -minor, self.id)


@dataclass(frozen=True, slots=True)
class TypeBar:
    """How often one rule spoke, by severity, with the widths of its bars in percent of the longest."""

    label: tuple[str, str]
    n: int
    parts: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class DateBar:
    """One date (day, month or year): how many articles, the share that passed, their average score."""

    label: str
    n: int
    passed: float
    score: float | None


class Summary:
    """All articles of a report, worst first, with what the charts show."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = sorted(rows, key=lambda row: row.worst_first)
        statuses = Counter(row.status for row in self.rows)
        self.statuses = tuple((status, statuses[status]) for status in _STATUS_ORDER)
        self.types = _types(self.rows)
        self.dates = _dates(self.rows)
        self.score_line = _score_line(self.dates)


def summarise(record: Record, file: str, min_confidence: float) -> Row:
    """Return what the index says of *record*; *file* is the name of its page."""
    shown = [finding for finding in record["findings"] if finding["confidence"] >= min_confidence]
    counts = Counter(finding["severity"] for finding in shown)
    rules = Counter((finding["rule"], finding["severity"]) for finding in shown)
    source_title, target_title = headline(record)
    critical, major, minor, neutral = (counts[severity] for severity in SEVERITIES)
    return Row(
        id=record["id"],
        file=file,
        date=record["date"] or "",
        status=record["status"],
        score=record["quality"]["score"],
        counts=(critical, major, minor, neutral),
        rules=tuple((rule, severity, n) for (rule, severity), n in sorted(rules.items())),
        source_title=source_title,
        target_title=target_title,
        spark=spark(shown, len(record["pairs"])),
    )


def headline(record: Record) -> tuple[str, str]:
    """Return the Korean and the English headline, each empty where there is none."""
    source, target = (
        next((p["text"] for p in record[f"{side}_paragraphs"] if p["role"] == "title"), "")
        for side in ("source", "target")
    )
    return source, target


def spark(findings: Iterable[Record], n_pairs: int) -> tuple[str, str, str]:
    """Return three SVG paths, of critical, major and other findings: one bar for each sixteenth of the article.

    A bar is as high as the root of its penalty points, and full at one critical finding or more.
    """
    critical, major, other = ([0.0] * BARS for _ in range(3))
    bars = {"critical": critical, "major": major}
    for finding in findings:
        place = min(BARS - 1, BARS * max(0, finding["pair"] or 0) // max(1, n_pairs))
        bars.get(finding["severity"], other)[place] += PENALTIES[Severity(finding["severity"])] or 0.5
    return _spark_path(critical), _spark_path(major), _spark_path(other)


def _spark_path(points: Sequence[float]) -> str:
    heights = [min(SPARK_HEIGHT, math.ceil(SPARK_HEIGHT * math.sqrt(p / PENALTIES[Severity.CRITICAL]))) for p in points]
    return "".join(f"M{5 * i + 2} {SPARK_HEIGHT}v-{height}" for i, height in enumerate(heights) if height)


def _types(rows: Iterable[Row]) -> tuple[TypeBar, ...]:
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        for rule, severity, n in row.rules:
            counts.setdefault(rule, Counter())[severity] += n
    most = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))[:TYPES_SHOWN]
    longest = max((counter.total() for _, counter in most), default=1)
    return tuple(TypeBar(rule_label(rule), counter.total(), _parts(counter, longest)) for rule, counter in most)


def _parts(counter: Counter[str], longest: int) -> tuple[tuple[str, float, float], ...]:
    parts, start = [], 0.0
    for severity in SEVERITIES:
        if counter[severity]:
            width = 100 * counter[severity] / longest
            parts.append((severity, round(start, 2), round(width, 2)))
            start += width
    return tuple(parts)


def _dates(rows: Iterable[Row]) -> tuple[DateBar, ...]:
    dated = [row for row in rows if row.date]
    length = next((n for n in (10, 7) if len({row.date[:n] for row in dated}) <= _MOST_DATES), 4)
    groups: dict[str, list[Row]] = {}
    for row in dated:
        groups.setdefault(row.date[:length], []).append(row)
    return tuple(_date_bar(label, groups[label]) for label in sorted(groups))


def _date_bar(label: str, rows: Sequence[Row]) -> DateBar:
    scores = [row.score for row in rows if row.score is not None]
    passed = sum(row.status == "pass" for row in rows) / len(rows)
    return DateBar(label, len(rows), round(100 * passed, 1), round(sum(scores) / len(scores), 1) if scores else None)


def _score_line(dates: Sequence[DateBar]) -> str:
    """Return the points of the average score in a box of 100 by 100, the dates in equal steps."""
    step = 100 / max(1, len(dates))
    return " ".join(
        f"{round((i + 0.5) * step, 2)},{round(100 - bar.score, 1)}"
        for i, bar in enumerate(dates)
        if bar.score is not None
    )
