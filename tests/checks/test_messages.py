"""What findings say, read as an editor reads it: the Korean takes the right particles, the English is a sentence."""

import re

import pytest

from auditor.checks import CHECKS
from auditor.checks.explain import explain
from auditor.korean.particles import attach
from auditor.model import Finding
from auditor.pipeline import Auditor
from auditor.reading import from_record

PAIRS = (("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로"), ("이라는", "라는"))
PARTICLES = {form: pair for pair in PAIRS for form in pair}
AFTER_QUOTE = re.compile(rf"(‘[^’]+’)({'|'.join(sorted(PARTICLES, key=len, reverse=True))})(?=[\s,.])")
LEFT_OPEN = ("(가)", "(는)", "(를)", "(와)", "(으)", "(이)")
FLAGGED = [(check.rule, example) for check in CHECKS for example in explain(check).flags]

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    """Everything that is found in the examples of all rules."""
    records = ({"id": rule, "source": _lines(e.source), "target": _lines(e.target)} for rule, e in FLAGGED)
    audits = Auditor().audit_stream(map(from_record, records))
    return tuple(finding for audit in audits for finding in audit.findings)


def _lines(text: str) -> str:
    return "\n\n".join(re.split(r" / ", text))


def test_korean_particles_follow_what_they_stand_behind(findings: tuple[Finding, ...]) -> None:
    """‘혈액’으로, not ‘혈액’로; and never 은(는), which leaves the choice to the reader."""
    wrong = []
    for finding in findings:
        for text in (finding.message_ko, *(item.detail_ko for item in finding.evidence)):
            wrong += [text for word, form in AFTER_QUOTE.findall(text) if attach(word, *PARTICLES[form]) != word + form]
            wrong += [text for mark in LEFT_OPEN if mark in text]
    assert len(findings) > len(FLAGGED) / 2
    assert not wrong


def test_messages_are_sentences_in_both_languages(findings: tuple[Finding, ...]) -> None:
    """Each ends as a sentence does, has no double blank and no empty quotation marks."""
    texts = [text for finding in findings for text in (finding.message, finding.message_ko)]
    assert all(text.endswith((".", "?")) for text in texts)
    assert not [text for text in texts if "  " in text or "‘’" in text or "“”" in text or "None" in text]
