"""How likely a window of two syllables (surname and one more: 김건, 이솔) is a person where no title or age tells.

Most such windows are words. What tells them apart is above all whether the morphology knows the two syllables as a
word by themselves, then which particle follows: persons stand in no place (에서) and hardly ever bare.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from auditor.korean.counters import COUNTERS
from auditor.korean.foreignness import foreignness
from auditor.korean.morphology import analyse, is_guessed
from auditor.korean.particles import is_particle
from auditor.model import Span

SHORT_WEIGHTS = {
    "prior": -1.8,
    "surname": 0.53,
    "given": 0.77,
    "nnp": 3.42,
    "guessed": 1.04,
    "pieces": 3.04,
    "noun": -1.29,
    "inflected": -1.3,
    "inside": -3.78,
    "word": -6.0,
    "name-particle": 1.35,
    "word-particle": -0.94,
    "alone-unknown": 2.68,
    "alone-pieces": 2.2,
    "alone-inflected": 0.84,
    "alone-name": 0.05,
    "alone-word": -2.12,
    "alone-noun": -4.92,
    "animate": 1.86,
    "particle": -0.36,
    "bare": -2.78,
    "place": -3.55,
    "after-foreign": -0.93,
    "more": -7.76,
}
"""Log odds of each kind of evidence, fitted on 2026-11-23 on 5,200 translated texts and 340 articles; another draw of
names (`tools/learn_persons.py --short`) gives the same within 1, but for "word", which like "more" (longer names) was
set by hand. Kinds are those of `auditor.mentions.persons.WEIGHTS`; `alone-...` is what the morphology makes of the two
syllables by themselves."""

PLACE = frozenset("에 에서 에서는 에서도 에서의 에는 에도 로 으로 로부터".split())
"""Particles of places and times; persons take 에게."""

FOREIGN = 3.0
"""Log odds from which the word before the window is a foreign given name (웨이드 심스)."""

LISTED = 3.5
"""Log odds that a name of two syllables gains in a list beside a person; set by hand, 2026-11-23."""

_LIST = re.compile(r"(?:[과와]|,|\s?·)\s?")
_BEFORE = re.compile(r"([가-힣]{2,}) $")


def short_odds(evidence: Mapping[str, float], name: str, rest: str, before: str) -> float:
    """Return the log odds that *name*, two syllables, is a person by its *evidence* and place.

    *evidence* is what `auditor.mentions.persons` finds, *rest* what follows in the word, *before* the text before it.
    """
    kinds = short_kinds(evidence, name, rest, before)
    return SHORT_WEIGHTS["prior"] + sum(SHORT_WEIGHTS.get(kind, 0.0) * value for kind, value in kinds.items())


def short_kinds(evidence: Mapping[str, float], name: str, rest: str, before: str) -> dict[str, float]:
    """Return *evidence* with what the name is by itself and where it stands."""
    kinds = {**evidence, f"alone-{_alone(name)}": 1.0}
    if rest in PLACE:
        kinds["place"] = 1.0
    if (word := _BEFORE.search(before)) and foreignness(word[1]) > FOREIGN:
        kinds["after-foreign"] = 1.0
    return kinds


def is_listed(text: str, span: Span, rest: str, persons: Sequence[Span]) -> bool:
    """True for two syllables at *span*, *rest* behind them, in a list beside one of *persons* (이솔, 김민지)."""
    if len(span) != 2 or not is_particle(rest):
        return False
    end = span.end + len(rest) * (rest not in ("과", "와"))
    return any(
        _LIST.fullmatch(text[end : person.start])
        if person.start > span.end
        else _LIST.fullmatch(text[person.end : span.start])
        for person in persons
    )


def is_count_or_plural(name: str) -> bool:
    """True for one of something (한명, 한곡), for 여 and a counter after a figure, for a plural and an honorific."""
    return name[-1] in "들님" or (name[0] in "한여" and (name[1] in COUNTERS or name[1] == "명"))


@lru_cache(maxsize=65536)
def _alone(name: str) -> str:
    """Return what the morphology makes of *name* without its sentence."""
    if is_guessed(name):
        return "unknown"
    tags = [token.tag for token in analyse(name)]
    if len(tags) == 1:
        return {"NNP": "name", "NNG": "noun"}.get(tags[0], "word")
    return "inflected" if any(tag[0] in "EVJ" for tag in tags) else "pieces"
