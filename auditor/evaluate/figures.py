"""From judged articles to figures, as plain dictionaries of schema `auditor-evaluation/1`.

A figure is `{"value", "n", "of", "low", "high"}`: n of so many, the ratio (None for 0 of 0), and its interval of 95 %
over resampled articles. Recall and false alarms always stand at the same level (`display`, `gate`).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

from auditor.evaluate.beads import BeadCount
from auditor.evaluate.intervals import interval, wilson
from auditor.evaluate.judge import LEVELS, Judged, JudgedFinding, Level
from auditor.model import Severity

SCHEMA = "auditor-evaluation/1"
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
"""Edges of the bins of confidence: below what is shown, then tenths, finer where the gate looks."""

Record = dict[str, Any]
Test = Callable[[JudgedFinding], bool]


def measure(judged: Iterable[Judged], signature: str, split: str | None = None) -> Record:
    """Return every figure of the *judged* articles.

    Args:
        judged: at least one article.
        signature: what they were audited with.
        split: the part of the corpus that they are, None for all.
    """
    articles = tuple(judged)
    errors = [error for item in articles for error in item.gold.errors]
    return {
        "schema": SCHEMA,
        "signature": signature,
        "split": split,
        "articles": [item.gold.id for item in articles],
        "n_clean": sum(item.gold.clean for item in articles),
        "n_errors": len(errors),
        "n_words": sum(item.words for item in articles),
        "levels": {level: _level(articles, level) for level in LEVELS},
        "rules": {rule: _rule(articles, rule) for rule in _rules(articles)},
        "types": {type_: _type(articles, type_) for type_ in sorted({error.type for error in errors})},
        "severities": {severity.value: _severity(articles, severity) for severity in reversed(Severity)},
        "pairing": {
            "paragraph": _pairing([item.paragraphs for item in articles]),
            "sentence": _pairing([item.sentences for item in articles]),
        },
        "roles": _roles(articles),
        "calibration": _calibration(articles),
        "curve": _curve(articles),
        "n_lost": sum(item.lost for item in articles),
        "failures": [
            {"id": item.gold.id, "stage": failure.stage, "message": failure.message}
            for item in articles
            for failure in item.failures
        ],
    }


def details(judged: Iterable[Judged]) -> Record:
    """Return what to look at when developing rules: the errors that no finding hits, and the false alarms."""
    articles = tuple(judged)
    return {
        "missed": [_missed(item, index) for item in articles for index in _missed_errors(item)],
        "false_alarms": [
            _alarm(item, found)
            for item in articles
            for found in item.findings
            if "display" in found.levels and not found.hits
        ],
    }


def _missed_errors(item: Judged) -> list[int]:
    hit = {index for found in item.findings if found.levels for index in found.hits}
    return [index for index in range(len(item.gold.errors)) if index not in hit]


def _missed(item: Judged, index: int) -> Record:
    error = item.gold.errors[index]
    source, target = (quote.text if quote else None for quote in (error.source, error.target))
    return {"id": item.gold.id, "type": error.type, "severity": error.severity, "source": source, "target": target}


def _alarm(item: Judged, found: JudgedFinding) -> Record:
    finding = found.finding
    source, target = (quote.text if quote else None for quote in (finding.source, finding.target))
    return {
        "id": item.gold.id,
        "rule": finding.rule,
        "confidence": finding.confidence,
        "is_gating": "gate" in found.levels,
        "source": source,
        "target": target,
    }


def _counted(level: Level, *, rule: str | None = None, severity: Severity | None = None) -> Test:
    """Return the test for findings that count at *level*, of one rule or severity where given."""
    return lambda finding: (
        level in finding.levels and rule in (None, finding.rule) and severity in (None, finding.severity)
    )


def _at_least(confidence: float) -> Test:
    """Return the test for findings, no questions, of this confidence (2 decimals) or more."""
    return lambda finding: finding.severity is not Severity.NEUTRAL and round(finding.confidence, 2) >= confidence


def _figure(over: Sequence[float], under: Sequence[float], scale: float = 1.0) -> Record:
    """Return the figure of sum(over) / sum(under), times *scale*."""
    n, of = sum(over), sum(under)
    low, high = (None, None) if not of else (round(scale * edge, 4) for edge in interval(over, under))
    return {"value": round(scale * n / of, 4) if of else None, "n": n, "of": of, "low": low, "high": high}


def _recall(
    articles: Sequence[Judged], test: Test, error_type: str | None = None, severity: str | None = None
) -> Record:
    """Return the share of the errors (of one type or severity) that a finding hits for which *test* is true."""
    hit, there = [], []
    for item in articles:
        wanted = {
            index
            for index, error in enumerate(item.gold.errors)
            if error_type in (None, error.type) and severity in (None, error.severity)
        }
        hits = {index for finding in item.findings if test(finding) for index in finding.hits}
        hit.append(len(wanted & hits))
        there.append(len(wanted))
    return _figure(hit, there)


def _precision(articles: Sequence[Judged], test: Test) -> Record:
    """Return the share of the findings for which *test* is true that hit an error."""
    chosen = [[finding for finding in item.findings if test(finding)] for item in articles]
    return _figure([sum(bool(f.hits) for f in found) for found in chosen], [len(found) for found in chosen])


def _false_alarms(articles: Sequence[Judged], test: Test) -> Record:
    """Return the findings for which *test* is true per 1,000 English words of the clean articles."""
    clean = [item for item in articles if item.gold.clean]
    found = [sum(test(finding) for finding in item.findings) for item in clean]
    return _figure(found, [item.words for item in clean], 1000.0)


def _at(articles: Sequence[Judged], test: Test) -> Record:
    return {
        "recall": _recall(articles, test),
        "precision": _precision(articles, test),
        "false_alarms": _false_alarms(articles, test),
    }


def _level(articles: Sequence[Judged], level: Level) -> Record:
    counts = _counted(level)
    clean = [item for item in articles if item.gold.clean]
    flagged = [float(any(map(counts, item.findings))) for item in clean]
    low, high = wilson(int(sum(flagged)), len(clean))
    share = {**_figure(flagged, [1.0] * len(clean)), "low": round(low, 4), "high": round(high, 4)}
    return {**_at(articles, counts), "clean_flagged": share}


def _rules(articles: Sequence[Judged]) -> list[str]:
    return sorted({finding.rule for item in articles for finding in item.findings})


def _rule(articles: Sequence[Judged], rule: str) -> Record:
    """Return the figures of one rule; `n_alone` are the errors that no other rule finds at display."""
    result: Record = {level: _at(articles, _counted(level, rule=rule)) for level in LEVELS}
    without = _recall(articles, lambda finding: "display" in finding.levels and finding.rule != rule)
    result["n_alone"] = _recall(articles, _counted("display"))["n"] - without["n"]
    return result


def _type(articles: Sequence[Judged], type_: str) -> Record:
    """Return the recall of one type of error, and which rules hit it how often."""
    result: Record = {level: _recall(articles, _counted(level), type_) for level in LEVELS}
    found = Counter(
        finding.rule
        for item in articles
        for finding in item.findings
        for index in finding.hits
        if finding.levels and item.gold.errors[index].type == type_
    )
    result["rules"] = dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
    return result


def _severity(articles: Sequence[Judged], severity: Severity) -> Record:
    """Return the recall of the errors of a severity, and the precision of the findings of that severity."""
    return {
        level: {
            "recall": _recall(articles, _counted(level), severity=severity.value),
            "precision": _precision(articles, _counted(level, severity=severity)),
        }
        for level in LEVELS
    }


def _pairing(counts: Sequence[BeadCount]) -> Record:
    right, gold, found = ([getattr(count, name) for count in counts] for name in ("n_right", "n_gold", "n_found"))
    both = [one + two for one, two in zip(gold, found, strict=True)]
    return {
        "precision": _figure(right, found),
        "recall": _figure(right, gold),
        "f1": _figure([2 * n for n in right], both),
    }


def _roles(articles: Sequence[Judged]) -> Record:
    right = [sum(gold == read for gold, read in item.roles) for item in articles]
    wrong = Counter((gold, read) for item in articles for gold, read in item.roles if gold != read)
    return {
        "accuracy": _figure(right, [len(item.roles) for item in articles]),
        "confusions": [{"gold": gold, "read": read, "n": n} for (gold, read), n in sorted(wrong.items())],
    }


def _flagged(articles: Sequence[Judged]) -> list[JudgedFinding]:
    return [finding for item in articles for finding in item.findings if finding.severity is not Severity.NEUTRAL]


def _calibration(articles: Sequence[Judged]) -> Record:
    """Return, for each bin of confidence, how many findings were right; and the expected calibration error."""
    found = _flagged(articles)
    bins = [_bin(found, low, high) for low, high in pairwise(BINS)]
    gap = sum(bin_["n"] * abs(bin_["share"] - bin_["confidence"]) for bin_ in bins if bin_["n"])
    return {"bins": bins, "error": round(gap / len(found), 4) if found else None}


def _bin(findings: Sequence[JudgedFinding], low: float, high: float) -> Record:
    inside = [finding for finding in findings if low <= finding.confidence < high]
    n, right = len(inside), sum(bool(finding.hits) for finding in inside)
    edges = wilson(right, n)
    return {
        "from": low,
        "to": min(1.0, high),
        "n": n,
        "confidence": round(sum(finding.confidence for finding in inside) / n, 4) if n else None,
        "share": round(right / n, 4) if n else None,
        "low": round(edges[0], 4),
        "high": round(edges[1], 4),
    }


def _curve(articles: Sequence[Judged]) -> list[Record]:
    """Return recall, precision and false alarms of the findings at or above each confidence that occurs."""
    steps = sorted({round(finding.confidence, 2) for finding in _flagged(articles)}, reverse=True)
    points = []
    for step in steps:
        figures = _at(articles, _at_least(step))
        points.append({"confidence": step, **{name: figure["value"] for name, figure in figures.items()}})
    return points
