"""Right English in other words is shown as no error, whatever rule might read it otherwise."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.gate import is_shown
from auditor.pipeline import Auditor
from tests.samples import article

pytestmark = pytest.mark.model

FILE = Path(__file__).with_name("paraphrases.txt")


def groups() -> Iterator[tuple[str, list[str]]]:
    """Yield each Korean sentence with its English ones."""
    for block in FILE.read_text(encoding="utf-8").split("\n\n")[1:]:
        korean, *english = block.strip().split("\n")
        yield korean, [line.strip() for line in english]


@pytest.mark.parametrize(("korean", "english"), list(groups()))
def test_no_paraphrase_is_flagged(korean: str, english: list[str]) -> None:
    """Each is an article of one sentence."""
    auditor = Auditor()
    audits = auditor.audit_stream(article([korean], [said]) for said in english)
    flagged = [
        (said, found.rule, found.message)
        for said, audit in zip(english, audits, strict=True)
        for found in audit.findings
        if is_shown(found, auditor.settings) and found.severity != "neutral"
    ]
    assert flagged == []
