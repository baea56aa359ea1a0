"""Sentences of news full of quantities: a right translation raises nothing, one changed value does.

`news_quantities.tsv` holds the Korean, its English, and changes to the English ("old=>new; old=>new"), each a fault.
The sentences were written for these tests; they stand in an article of Wednesday, 17 September 2025.
"""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from auditor.checks.approximation import ApproximationLost
from auditor.checks.base import Check
from auditor.checks.dates import DateMismatch, DurationMismatch, WeekdayMismatch
from auditor.checks.magnitudes import MagnitudeMismatch
from auditor.checks.numbers import NumberAdded, NumberMismatch, NumberMissing
from auditor.checks.units import PercentPoint, UnitMismatch
from auditor.matching.amounts.values import compare
from auditor.mentions import dates, quantities
from auditor.model import AlignedArticle, Article, Finding, Pair, Severity
from tests.samples import document

CHECKS: tuple[Check, ...] = (
    NumberMismatch(),
    MagnitudeMismatch(),
    NumberMissing(),
    NumberAdded(),
    UnitMismatch(),
    PercentPoint(),
    ApproximationLost(),
    DateMismatch(),
    WeekdayMismatch(),
    DurationMismatch(),
)
WEDNESDAY = datetime.date(2025, 9, 17)
SHOWN, GATE = 0.5, 0.9
LINES = (Path(__file__).parent / "news_quantities.tsv").read_text(encoding="utf-8").splitlines()
ROWS = tuple([*line.split("\t"), ""][:3] for line in LINES)
FAITHFUL = tuple((source, target) for source, target, _ in ROWS)
FAULTY = tuple(
    (source, target.replace(old, new, 1), old)
    for source, target, changes in ROWS
    for change in filter(None, changes.split("; "))
    for old, new in (change.split("=>"),)
)


def findings(source: str, target: str) -> list[Finding]:
    article = Article("x", document("source", source), document("target", target), WEDNESDAY)
    mentions = tuple(
        mention
        for side in (article.source, article.target)
        for find in (quantities.find, dates.find)
        for mention in find(side)
    )
    aligned = AlignedArticle(article, (Pair((0,), (0,), 0.9, 0.99),), mentions=mentions)
    aligned = replace(aligned, matches=compare(aligned))
    return [f for check in CHECKS for f in check.check(aligned) if f.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize(("source", "target"), FAITHFUL)
def test_a_right_translation_raises_nothing(source: str, target: str) -> None:
    """No finding that people would see."""
    assert [(f.rule, f.message) for f in findings(source, target) if f.confidence >= SHOWN] == []


@pytest.mark.parametrize(("source", "target", "right"), FAULTY)
def test_a_changed_value_is_found(source: str, target: str, right: str) -> None:
    """At least one finding is shown; every quote and suggestion is words."""
    found = [f for f in findings(source, target) if f.confidence >= SHOWN]
    assert found, f"{right} became something else unnoticed"
    assert all(f.suggestion is None or f.suggestion.strip() for f in found)


def test_most_changes_fail_the_gate() -> None:
    """Nine in ten changed values are found as major faults at the confidence of the default gate."""
    gated = [
        any(f.confidence >= GATE and f.severity.rank >= Severity.MAJOR.rank for f in findings(source, target))
        for source, target, _ in FAULTY
    ]
    assert sum(gated) >= 0.9 * len(gated)


def test_most_suggestions_are_the_words_that_stood_there() -> None:
    """Where one value was changed, what is suggested in its place is mostly what the right translation says."""
    right = [
        any(f.suggestion and (old in f.suggestion or f.suggestion in old) for f in findings(source, target))
        for source, target, old in FAULTY
    ]
    assert sum(right) >= 0.85 * len(right)
