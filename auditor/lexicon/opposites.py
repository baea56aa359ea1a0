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
    """A pair of opposites.

    `is_telling` where the words tell enough without a word link, `is_one_way` where only those of the first pole are
    judged, `is_denied` where that pole denies the other.
    """

    one: Pole
    other: Pole
    is_telling: bool
    is_one_way: bool = False
    is_denied: bool = False


@cache
def rows() -> tuple[Row, ...]:
    """Return every pair, in the order of the file."""
    text = resources.files("auditor.lexicon").joinpath("data/opposites.tsv").read_text(encoding="utf-8")
    return tuple(_row(line) for line in text.splitlines() if line and not line.startswith("#"))


def _row(line: str) -> Row:
    one, other, english, wrong, mark = line.split("\t")
    if mark not in ("free", "first", "only", "tied", ""):
        raise ValueError(f"opposites.tsv: {one!r} is marked {mark!r}, not free, first, only or tied")
    is_telling, is_one_way = mark in ("free", "first", "only"), mark in ("first", "only", "tied")
    return Row(_pole(one, english), _pole(other, wrong), is_telling, is_one_way, mark == "first")


_DENIAL = (
    r"not|no|never|none|nor|nobody|nothing|without|cannot|\w+n['’]t|un\w{3,}|non\w*|non-\w+|fail\w*|lack\w*|refus\w*|"
    r"declin\w*|skip\w*|miss\w*|absen\w*|avoid\w*|evad\w*|yet|in(?:eligib|complet|correct|suffic|adequa)\w*"
)
"""Any English denial, for "@no" in the table."""


def _pole(words: str, phrases: str) -> Pole:
    choice = "|".join(
        _DENIAL if phrase == "@no" else re.escape(phrase).replace(r"\*", r"[\w’'-]*") for phrase in phrases.split("|")
    )
    return Pole(frozenset(words.split()), re.compile(rf"(?<![\w-])(?:{choice})(?!\w)", re.IGNORECASE))


@cache
def longest() -> int:
    """Return the length of the longest Korean word."""
    return max(len(word) for row in rows() for pole in (row.one, row.other) for word in pole.words)
