"""The quality score."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Severity
from auditor.mqm import PENALTIES, penalty, score
from tests.samples import finding


@pytest.mark.parametrize(
    ("points", "words", "expected"), [(0, 10, 100.0), (11, 312, 96.5), (25, 20, 0.0), (5, 0, None), (1, 3, 66.7)]
)
def test_score(points: float, words: int, expected: float | None) -> None:
    """100 * (1 - penalty / words), not below 0, null without a word."""
    assert score(points, words) == expected


@given(st.lists(st.sampled_from(Severity), max_size=20), st.sampled_from(Severity), st.integers(1, 2000))
def test_one_more_finding_never_raises_the_score(severities: list[Severity], extra: Severity, words: int) -> None:
    """Penalties only add up."""
    findings = [finding(severity=severity) for severity in severities]
    before = score(penalty(findings), words)
    after = score(penalty([*findings, finding(severity=extra)]), words)
    assert before is not None
    assert after is not None
    assert after <= before


def test_penalties_are_those_of_the_contract() -> None:
    """Neutral 0, minor 1, major 5, critical 25."""
    assert [PENALTIES[severity] for severity in Severity] == [0, 1, 5, 25]


def test_a_slip_of_the_source_costs_the_translation_nothing() -> None:
    """It is told to the author of the Korean."""
    assert penalty([replace(finding(severity=Severity.MINOR), category="source/typo")]) == 0.0
