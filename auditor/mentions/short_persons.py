"""How likely a window of two syllables (surname and one more: 김건, 이솔) is a person where no title or age tells.

Most such windows are words. What tells them apart is above all whether the morphology knows the two syllables as a
word by themselves, then which particle follows: persons stand in no place (에서) and hardly ever bare.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from auditor.korean.counters import COUNTERS
from auditor.korean.foreignness import foreignness
from auditor.korean.morphology import analyse, is_guessed
from auditor.korean.particles import is_particle, strip
from auditor.korean.surnames import surnames
from auditor.model import Span

SHORT_WEIGHTS = {
    "prior": -1.2,
    "surname": 0.5,
    "given": 0.88,
    "foreign": -0.3,
    "nnp": 3.05,
    "guessed": 1.37,
    "pieces": 2.49,
    "noun": -1.41,
    "inflected": -1.5,
    "inside": -3.92,
    "word": -6.0,
    "name-particle": 1.77,
    "word-particle": -0.62,
    "alone-unknown": 2.48,
    "alone-pieces": 2.4,
    "alone-inflected": 0.9,
    "alone-name": -0.38,
    "alone-word": -2.1,
    "alone-noun": -5.5,
    "animate": 2.31,
    "particle": -0.63,
    "bare": -2.59,
    "title": 4.0,
    "glued": 3.5,
    "before": 3.3,
    "near": 1.0,
    "called": 1.84,
    "credit": 1.76,
    "acting": 2.2,
    "office": 2.6,
    "comma": 2.2,
    "end": 1.0,
    "quote": 2.2,
    "place": -2.87,
    "after-foreign": -1.83,
    "counted": -4.0,
    "cut": -3.0,
    "itself": -6.0,
    "more": -7.76,
}
"""Log odds of each kind of evidence, fitted on 2026-11-23 on 5,200 translated texts and 340 articles
(`tools/learn_persons.py --short`). Kinds are those of `auditor.mentions.persons.WEIGHTS`; `alone-...` is what the
morphology makes of the two syllables by themselves, `called` a 씨, 양 or 9단 after them, `credit` a role before them,
`itself` a surname of two syllables, `acting` what persons alone do or undergo, `office` an office some words on, at the
beginning of a sentence. Titles, the marks behind a name and some others were then set by hand on those
texts."""

PLACE = frozenset("에 에서 에서는 에서도 에서의 에는 에도 로 으로 로부터".split())
"""Particles of places and times; persons take 에게."""

FOREIGN = 3.0
"""Log odds from which the word before the window is a foreign given name (웨이드 심스)."""

CUT = "은는을를의"
"""Particles that hardly ever end a name: a window that does is a noun of one syllable (양은, 형은)."""

SINGLE = frozenset("혁훈건찬율률솔욱")
"""Syllables that are given names by themselves: a noun that ends in one (전훈, 변혁) and has a title is a person. Of
110 other nouns that look like surname and name beside a title in 2,400 texts 사건 alone ends so (2026-11-23)."""

_NEVER_NAMED = frozenset({"사건"})

LISTED = 3.5
"""Log odds that a name of two syllables gains in a list beside a person; set by hand, 2026-11-23."""

_LIST = re.compile(r"(?:[과와]|,|\s?·)\s?")
_ABOUT = re.compile(r" (?:대[해하한]|의[해하한]|관[해하한]|따르면|반[해하])")
_AFTER = (
    ("called", re.compile(r" (?:(?:씨|양|군|옹|님)(?:[^가-힣]|$|[은는이가을를의도과와]|에게)|\d단)")),
    ("quote", re.compile(r"(?: ?[“\"‘']|…)")),
    ("comma", re.compile(r"[,)·/]")),
    ("end", re.compile(r"[.]|$")),
)
_COUNTED = re.compile(r"[\d천만억백십여수몇] ?$")
_CREDIT = re.compile(
    r"(?:(?:^|[^가-힣])(?:사진|글|그림|정리|번역|출연|주연|연출|극본|대본|각본|작곡|작사|각색|제작|기획|지휘|연주|반주|진행|낭독)"
    r"|\d+[위등]는?)\s?[=:/]?\s?$"
)
_BEFORE = re.compile(r"([가-힣]{2,}) $")
_BEGINS = re.compile(r"(?:^|[.!?] )$")


def short_odds(evidence: Mapping[str, float], name: str, rest: str, around: tuple[str, str]) -> float:
    """Return the log odds that *name*, two syllables, is a person by its *evidence* and place.

    *evidence* is what `auditor.mentions.persons` finds, *rest* what follows in the word, *around* the text before the
    name and that after its word.
    """
    kinds = short_kinds(evidence, name, rest, around)
    return SHORT_WEIGHTS["prior"] + sum(SHORT_WEIGHTS.get(kind, 0.0) * value for kind, value in kinds.items())


def short_kinds(evidence: Mapping[str, float], name: str, rest: str, around: tuple[str, str]) -> dict[str, float]:
    """Return *evidence* with what the name is by itself and where it stands; arguments as for `short_odds`."""
    kinds = {**evidence, **_by_itself(name), **dict.fromkeys(_places(rest, *around), 1.0)}
    if name in surnames() and "called" in kinds:
        kinds["itself"] = 1.0
    if "after-foreign" in kinds:
        kinds.pop("acting", None)
    if (
        "near" in kinds
        and not rest
        and _BEGINS.search(around[0])
        and "alone-noun" not in kinds
        and not is_particle(name)
    ):
        kinds["office"] = 1.0
    if is_titled_noun(name, kinds):
        kinds = {kind: value for kind, value in kinds.items() if kind not in ("noun", "alone-noun")} | {"pieces": 1.0}
    return kinds


def is_titled_noun(name: str, evidence: Mapping[str, float]) -> bool:
    """True for a noun of two syllables that may be a name, by what stands beside it: 전훈 교수, 변혁에게."""
    return (
        name[1] in SINGLE
        and name not in _NEVER_NAMED
        and not {"title", "before", "glued", "animate", "acting"}.isdisjoint(evidence)
    )


def _by_itself(name: str) -> dict[str, float]:
    kinds = {f"alone-{_alone(name)}": 1.0, "foreign": max(0.0, foreignness(name))}
    return {**kinds, "cut": 1.0} if name[1] in CUT else kinds


def _places(rest: str, before: str, after: str) -> Iterator[str]:
    """Yield what is told by the *rest* of the word, and by the text *before* the name and *after* its word."""
    if rest in PLACE and not (rest == "에" and _ABOUT.match(after)):
        yield "place"
    if not rest:
        yield from (kind for kind, pattern in _AFTER if pattern.match(after))
    if _CREDIT.search(before):
        yield "credit"
    if _COUNTED.search(before):
        yield "counted"
    if (word := _BEFORE.search(before)) and foreignness(strip(word[1])) > FOREIGN:
        yield "after-foreign"


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
