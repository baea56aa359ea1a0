"""How much two syllables look like a Korean given name, from how often each stands first and last in one.

Counts: `data/given_names.tsv`, learned by `tools/learn_spellings.py`.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import log

SMOOTHING = 0.2
"""Count of a syllable that was never seen in its place."""

COMMON_SYLLABLES = 400
"""Syllables of running text that a chance is compared with."""


@cache
def _counts() -> Mapping[str, Mapping[str, float]]:
    table: dict[str, dict[str, float]] = {}
    text = (files("auditor.korean") / "data" / "given_names.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            _, place, syllable, count = line.split("\t")
            table.setdefault(place, {})[syllable] = float(count)
    return table


@cache
def _total(place: str) -> float:
    return sum(_counts()[place].values()) + SMOOTHING * COMMON_SYLLABLES


@cache
def common_words() -> frozenset[str]:
    """Return words that begin like a surname and end like a given name; collected from text without Korean persons."""
    lines = (files("auditor.korean") / "data" / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def likeliness(given: str) -> float:
    """Return the log odds (nats) that the syllables *given* are a given name and not chance; 0 is even.

    One syllable is judged by the average of its counts in either place; of three the inner one counts for nothing.
    """
    if len(given) == 1:
        return max(_odds("first", given), _odds("last", given))
    return _odds("first", given[0]) + _odds("last", given[-1])


def _odds(place: str, syllable: str) -> float:
    return log((_counts()[place].get(syllable, 0.0) + SMOOTHING) / _total(place) * COMMON_SYLLABLES)
