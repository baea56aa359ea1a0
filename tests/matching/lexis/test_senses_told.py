"""Homonyms whose neighbours tell their sense, and idioms: another sense is found, a right rendering passes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.matching.lexis import idioms, terms
from tests.matching.lexis.test_terms import paired, reasons

CHOICE = re.compile(r"\{(.*?) // (.*?)\}")
"""`{right // wrong}` in a sentence."""


def lines(name: str) -> list[str]:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def flagged(korean: str, english: str) -> Iterator[str]:
    """Yield the English that is called wrong."""
    article = paired(korean, english)
    for _, reason, target in reasons((*terms.match(article), *idioms.match(article))):
        if reason != "unanswered" and target is not None:
            yield target


@pytest.mark.parametrize("line", [*lines("homophones.txt"), *lines("idioms.txt")])
def test_the_sense_is_told(line: str) -> None:
    """What is flagged has words with the wrong rendering in common."""
    korean, english = line.split(" -> ")
    wrong = {word.casefold() for _, other in CHOICE.findall(english) for word in re.findall(r"[\w'’-]+", other)}
    assert list(flagged(korean, CHOICE.sub(r"\1", english))) == []
    found = list(flagged(korean, CHOICE.sub(r"\2", english)))
    assert any(wrong & set(re.findall(r"[\w'’-]+", text.casefold())) for text in found)
