"""Predicates that a Korean sentence leaves open: planned, due, possible, nearly so, asked for, tried, forbidden.

Each is the stem of what is yet to be (설치 in 설치할 계획이다) with the words that leave it open, so that its
English can be looked for beside a word link instead of anywhere in a sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from auditor.korean.endings import ENDS_IN_L, ENDS_IN_SS
from auditor.model import Sentence, Span, Token

Opening = Literal[
    "plan", "decision", "forecast", "possibility", "chance", "duty", "near miss", "demand", "consideration", "attempt",
    "prohibition",
]  # fmt: skip
"""How a predicate is open; a chance, unlike a possibility, never means that somebody is able to."""

_L = rf"[가-힣]*[{ENDS_IN_L}]"
_WORDS: dict[Opening, str] = {
    "plan": rf"{_L}\s(?:예정|계획|방침|작정|구상|채비)(?!(?:이|으로\s)?(?:었|였|던))|[가-힣]+겠다(?:고|며|는)",
    "decision": r"[가-힣]{2,}기로\s?(?:했|합의|결정|확정|의결|뜻)",
    "forecast": rf"{_L}\s(?:전망이다|것으로\s?(?:보인|보고|예상|전망|관측|내다|기대)(?!었))",
    "possibility": rf"{_L}\s?수\s있(?:다|으며|고|지만|을\s)",
    "chance": (
        rf"{_L}\s?(?:가능성|공산|우려)(?:이|가|도|은)?\s?(?:있|크|높|커|제기|나오)(?!었)|{_L}지(?:도)?\s모른다|"
        rf"{_L}\s?수도\s있(?:다|으며|고|지만)"
    ),
    "duty": r"[가-힣]+야\s?(?:한다|할\s것|하며\s|하고\s)",
    "near miss": rf"{_L}\s?뻔(?:했|한|하)",
    "demand": (
        rf"(?:[가-힣]+라고|[가-힣]+도록|{_L}\s것을|(?<![가-힣])(?!(?:\S*\s)?(?:주의|유의|협조|관심|양해)[을를])[가-힣]+[을를])\s(?:\S+\s)?"
        r"(?:요구|촉구|요청|건의|당부|청원)(?:했|하고\s있|하는|한\s)"
    ),
    "consideration": (
        r"(?:[가-힣]+는\s(?:방안|것|안)(?:을|도)|[가-힣]+(?:을|를|도))\s(?:\S+\s)?"
        r"(?:검토|고려|논의|모색|타진|저울질|추진|고심|협의|조율)(?:하고\s있|\s?중|하는)"
    ),
    "attempt": r"[가-힣]+려(?:다(?:가)?\s|던\s|고?\s한\s혐의|고?\s시도)",
    "prohibition": r"[가-힣]+(?:서는|선|서|면)\s?안\s?(?:된|돼|되)|[가-힣]+지\s?말(?:아야|라|\s것)",
}
_PATTERNS = {kind: re.compile(words) for kind, words in _WORDS.items()}
_PAST = re.compile(rf"[가-힣]*(?![있겠])[{ENDS_IN_SS}]을")
"""What may have been done: 줄었을 것으로."""
_EMPTY = frozenset("하 되 시키 있 없 같 이 받 나서 들어가 것 수 방안 등 예정 계획 가능 방침 안".split())
"""Verbs and nouns that tell no act of their own."""


@dataclass(frozen=True, slots=True)
class OpenPredicate:
    """What is left open: the morpheme that tells the act, and the words that leave it open, in the paragraph."""

    kind: Opening
    stem: Token
    span: Span


def open_predicates(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[OpenPredicate]:
    """Yield what *sentence*, given with its morphemes, leaves open; acts that it names twice are left out."""
    for kind, pattern in _PATTERNS.items():
        for hit in pattern.finditer(sentence.text):
            span = Span(sentence.span.start + hit.start(), sentence.span.start + hit.end())
            first_word = span.start + len(hit.group().split(maxsplit=1)[0])
            stem = _stem(tokens, span.start, first_word)
            if (
                stem is not None
                and not _PAST.match(hit.group())
                and sum(token.text == stem.text for token in tokens) == 1
            ):
                yield OpenPredicate(kind, stem, span)


def _stem(tokens: Sequence[Token], start: int, end: int) -> Token | None:
    """Return the morpheme that tells the act of the word between *start* and *end*, or of the object before it."""
    within = [t for t in tokens if start <= t.span.start < end and t.tag[:2] in ("NN", "VV", "XR")]
    telling = [t for t in within if t.text not in _EMPTY]
    if telling:
        return telling[-1]
    before = [t for t in tokens if t.span.end <= start][-2:]
    is_object = len(before) == 2 and before[1].tag == "JKO" and before[0].tag[:2] == "NN"
    return before[0] if is_object and before[0].text not in _EMPTY else None
