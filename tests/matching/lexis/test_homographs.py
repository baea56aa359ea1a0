"""Words written alike, in sentences of news: a rendering in the other sense is found, a free right one passes."""

import re
from pathlib import Path

import pytest

from auditor.matching.lexis.terms import match
from tests.matching.lexis.test_terms import paired, reasons

LINES = [
    line
    for line in (Path(__file__).parent / "homographs.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
"""`KOREAN -> ENGLISH [WRONG WORD]`, the last where the English is wrong."""


@pytest.mark.parametrize("line", LINES)
def test_the_sense_is_told(line: str) -> None:
    """The word of another sense is flagged where it stands, and nothing else is."""
    found = re.fullmatch(r"(.+) -> (.+?)(?: \[(.+)\])?", line)
    assert found is not None
    source, target, wrong = found.groups()
    flagged = [row[2] for row in reasons(match(paired(source, target))) if row[1] != "unanswered"]
    assert wrong in flagged if wrong else flagged == []
