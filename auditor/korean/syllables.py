"""What single syllables say: 재초환, read syllable by syllable, becomes "re-initial exchange".

A clipping keeps one syllable of each of its words. Whoever does not know it reads every syllable for itself, and most
syllables of Chinese origin have a dozen meanings. `data/syllable_senses.tsv`, drawn up for this project, lists the
English that such readings come out as; it says nothing of what is right.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from types import MappingProxyType


@cache
def senses() -> Mapping[str, re.Pattern[str]]:
    """Return, for every syllable listed, the expression that English words must match whole to stand for it."""
    text = resources.files("auditor.korean").joinpath("data", "syllable_senses.tsv").read_text(encoding="utf-8")
    table = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return MappingProxyType({syllable: _expression(english.split("|")) for syllable, english in table})


def _expression(words: list[str]) -> re.Pattern[str]:
    forms = (
        re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else r"(?:s|es|['’]s)?") for word in _plurals(words)
    )
    return re.compile(f"(?:{'|'.join(forms)})", re.IGNORECASE)


def _plurals(words: list[str]) -> list[str]:
    """Return *words*, with the plural of those whose end changes: companies."""
    return [*words, *(f"{word[:-1]}ies" for word in words if re.search(r"[^aeiou]y$", word))]


def read_syllables(hangul: str, words: Sequence[str]) -> tuple[int, ...]:
    """Return the indices of the *words* that say syllables of *hangul* in their order, one word a syllable.

    A word takes the earliest syllable that it may say, so that as many words as possible find one.
    """
    found: list[int] = []
    rest = hangul
    for index, word in enumerate(words):
        place = next((i for i, one in enumerate(rest) if one in senses() and senses()[one].fullmatch(word)), None)
        if place is not None:
            found.append(index)
            rest = rest[place + 1 :]
    return tuple(found)
