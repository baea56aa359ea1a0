"""Every rule does what its own docstring says."""

import pickle
import re

import pytest

from auditor.checks import CHECKS
from auditor.checks.base import Check
from auditor.checks.explain import Example, explain
from auditor.merge import FAMILY
from auditor.mqm import CATEGORIES
from auditor.pipeline import Auditor
from auditor.reading import from_record

EACH = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.rule)
FLAGGED = [(check, example) for check in CHECKS for example in explain(check).flags]
PASSED = [(check, example) for check in CHECKS for example in explain(check).passes]


def audit(example: Example) -> list:
    """Audit an example as it would be read; ` / ` parts paragraphs."""
    source, target = ("\n\n".join(re.split(r" / ", text)) for text in (example.source, example.target))
    return list(Auditor().audit(from_record({"id": "example", "source": source, "target": target})).findings)


def label(value: object) -> str:
    return value.rule if not isinstance(value, Example) else value.target[:30]


@EACH
def test_a_rule_is_documented_registered_and_picklable(check: Check) -> None:
    """It has a family, an MQM category, a docstring with all its parts, and travels to other processes."""
    explanation = explain(check)
    assert check.rule in FAMILY
    assert check.category in CATEGORIES
    assert explanation.flags
    assert explanation.passes
    assert pickle.loads(pickle.dumps(check)) == check


def test_rule_names_are_unique() -> None:
    """A rule name means one rule."""
    names = [check.rule for check in CHECKS]
    assert len(names) == len(set(names))


@pytest.mark.model
@pytest.mark.parametrize(("check", "example"), FLAGGED, ids=label)
def test_a_rule_flags_what_it_says(check: Check, example: Example) -> None:
    """The marked words are what the finding of this rule quotes."""
    findings = [finding for finding in audit(example) if finding.rule == check.rule]
    assert findings, "nothing was flagged"
    for side, mark in (("source", example.source_mark), ("target", example.target_mark)):
        if mark:
            assert mark in [quote.text for finding in findings if (quote := getattr(finding, side))]


@pytest.mark.model
@pytest.mark.parametrize(("check", "example"), PASSED, ids=label)
def test_a_rule_passes_what_it_says(check: Check, example: Example) -> None:
    """Nothing of this rule is found."""
    assert check.rule not in {finding.rule for finding in audit(example)}
