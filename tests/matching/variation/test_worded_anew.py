"""Compounds with two English wordings, and the variety that good style asks for."""

import re
from pathlib import Path

import pytest

from tests.matching.reworded import inconsistent

ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("wordings.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
TWO_WAYS = [row for row in ROWS if "[[" in row[1]]
ONE_WAY = [row for row in ROWS if "[[" not in row[1]]


@pytest.mark.model
@pytest.mark.parametrize(("source", "target"), TWO_WAYS)
def test_the_wording_that_departs_is_told(source: str, target: str) -> None:
    """Names and terms that no list has, in fields of all kinds."""
    marked = re.search(r"\[\[(.*?)\]\]", target)
    assert marked
    (finding,) = inconsistent(source, re.sub(r"\[\[|\]\]", "", target))
    assert finding.target
    assert finding.target.text in marked[1] or marked[1] in finding.target.text


@pytest.mark.model
@pytest.mark.parametrize(("source", "target"), ONE_WAY)
def test_variety_in_referring_back_is_no_departure(source: str, target: str) -> None:
    """The head alone, pronouns, initials, other numbers and other orders of the same words refer back."""
    assert not inconsistent(source, target)
