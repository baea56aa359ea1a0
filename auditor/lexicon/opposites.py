"""Pairs of opposites in both languages (증가 and 감소, "rise" and "fall"); rows stand in `data/opposites.tsv`."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Pole:
    """One side of a pair: Korean words as lemmas, and an expression for the English that says it."""

    words: frozenset[str]
    english: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of opposites; `is_telling` where the words tell enough without a word link."""

    one: Pole
    other: Pole
    is_telling: bool


@cache
def rows() -> tuple[Row, ...]:
    """Return every pair, in the order of the file."""
    text = resources.files("auditor.lexicon").joinpath("data/opposites.tsv").read_text(encoding="utf-8")
    return tuple(_row(line) for line in text.splitlines() if line and not line.startswith("#"))


def _row(line: str) -> Row:
    one, other, english, wrong, mark = line.split("\t")
    if mark not in ("free", ""):
        raise ValueError(f"opposites.tsv: {one!r} is marked {mark!r}, not free")
    return Row(_pole(one, english), _pole(other, wrong), mark == "free")


def _pole(words: str, phrases: str) -> Pole:
    choice = "|".join(re.escape(phrase).replace(r"\*", r"[\w’'-]*") for phrase in phrases.split("|"))
    return Pole(frozenset(words.split()), re.compile(rf"(?<![\w-])(?:{choice})(?!\w)", re.IGNORECASE))


@cache
def longest() -> int:
    """Return the length of the longest Korean word."""
    return max(len(word) for row in rows() for pole in (row.one, row.other) for word in pole.words)
