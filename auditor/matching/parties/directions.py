"""From where to where, and which of two is more: a journey turned round, a comparison with its sides exchanged.

The Korean marks both by particles (`에서` and `으로`, `보다`), the English by prepositions and "than"; no verb need be
understood, only which of two comparatives goes up.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.korean.clauses import Argument, Clause, clauses
from auditor.matching.bead_texts import BeadText, beads, morphemes
from auditor.matching.parties.participants import Places, locate
from auditor.matching.parties.roles import RoleSwap, exchanged
from auditor.model import AlignedArticle, Span, Token

_FROM = re.compile(r"\b(?:from|left|leaving|leaves|leave|departed|departing|depart)\s+(?:the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|for|toward|towards|into|reached|reaching)\s+(?:the\s+)?$", re.IGNORECASE)
_THAN = re.compile(r"\bthan\s+(?:that of\s+|those of\s+|in\s+|the\s+|this\s+|its\s+)*$", re.IGNORECASE)
_HIGH = frozenset("높 많 크 빠르 길 비싸 넓 무겁 강하 뛰어나 우수 앞서 젊 세 깊 멀 두껍 뜨겁 덥".split())
_LOW = frozenset("낮 적 작 느리 짧 싸 좁 가볍 약하 뒤지 늙 얕 가깝 얇 춥 차 저렴".split())
_MORE = re.compile(
    r"\b(?:more(?!\s(?:slow|cheap|light|weak)ly)|higher|larger|bigger|greater|faster|longer|wider|broader|heavier|stronger|better|deeper|further|farther|"
    r"pricier|hotter|warmer|taller|younger|thicker|earlier|ahead)\b",
    re.IGNORECASE,
)
_GROWING = frozenset("늘 줄 오르 내리 떨어지 증가 감소 상승 하락 성장 달리 자라 움직이 퍼지 뛰".split())
"""Predicates that an adverb of degree compares (수입보다 빠르게 늘다)."""
_INSTEAD = re.compile(
    r"\b(?:in (?:the )?(?:place|stead) of|on behalf of|instead of|(?:stands?|stood|standing|fill(?:s|ed|ing)?) in for"
    r"|substitut\w+ for|deputi[sz]\w+ for|replac(?:es?|ed|ing)|represent(?:s|ed|ing)?)\s+"
    r"(?:(?:the|an?|his|her|its)\s+)?(?:(?!by\b|with\b)[a-z]+\s+){0,2}$"
)
"""Words before whom somebody stands in for."""
_LESS = re.compile(
    r"\b(?:less|more\s(?:slow|cheap|light|weak)ly|fewer|lower|smaller|slower|shorter|narrower|lighter|weaker|cheaper|worse|closer|nearer|colder|cooler|"
    r"older|thinner|later|behind)\b",
    re.IGNORECASE,
)


def turned_round(article: AlignedArticle) -> Iterator[RoleSwap]:
    """Yield every journey or transfer whose ends, and every comparison whose sides, the English exchanges."""
    for bead in beads(article):
        if bead.is_single:
            tokens = morphemes(article, bead.pair.source[0])
            for clause in clauses(tokens):
                found = (
                    _journey(article, bead, clause)
                    or _comparison(article, bead, clause, _compared(tokens, clause))
                    or _standing_in(article, bead, clause)
                )
                if found is not None:
                    yield found


def _journey(article: AlignedArticle, bead: BeadText, clause: Clause) -> RoleSwap | None:
    start = next((a for a in clause.others if a.case == "start"), None)
    end = next((a for a in clause.others if a.case == "end"), None)
    if start is None or end is None:
        return None
    from_, to = (locate(article, bead, a, names_only=True) for a in (start, end))
    if not from_ or not to or any(_after(_FROM, bead, from_)) or any(_after(_TO, bead, to)):
        return None
    wrong = [*_after(_FROM, bead, to)][:1] + [*_after(_TO, bead, from_)][:1]
    return exchanged(bead, start, end, wrong) if len(wrong) == 2 else None


def _after(pattern: re.Pattern[str], bead: BeadText, places: Places) -> Iterator[Span]:
    """Yield the *places* that a preposition of *pattern* stands before."""
    yield from (span for span in places if pattern.search(bead.target[: span.start]))


def _compared(tokens: Sequence[Token], clause: Clause) -> str:
    """Return the adjective that *clause* compares by: its own, or the adverb before it (빠르게 늘다)."""
    at = next((i for i, token in enumerate(tokens) if token.span.start >= clause.span.start), 0)
    if clause.stem in _GROWING and at > 1 and tokens[at - 1].text == "게":
        return tokens[at - 2].text
    return clause.stem


def _comparison(article: AlignedArticle, bead: BeadText, clause: Clause, stem: str) -> RoleSwap | None:
    """Return a comparison by the adjective *stem* that says the same of the wrong side."""
    other = next((a for a in clause.others if a.case == "than"), None)
    is_high = stem in _HIGH
    ups, downs = _MORE.findall(bead.target), _LESS.findall(bead.target)
    if other is None or not (is_high or stem in _LOW) or bool(ups) == bool(downs) or bool(ups) != is_high:
        return None
    for is_named in (True, False):
        for side in _sides(clause):
            first, second = _told_apart(side, other)
            places, than = (locate(article, bead, a, names_only=is_named) for a in (first, second))
            if places and than and not any(a.overlaps(b) for a in places for b in than):
                wrong = [*_after(_THAN, bead, places)]
                is_wrong = len(wrong) == 1 and all(s.end <= wrong[0].start for s in than)
                return exchanged(bead, side, other, [than[0], wrong[0]], is_sure=is_named) if is_wrong else None
    return None


def _sides(clause: Clause) -> Iterator[Argument]:
    """Yield what may be compared: the subject, its owner, the topic and what that belongs to; 지역 of 지역 땅값."""
    for argument in (clause.subject, clause.topic):
        if argument is not None:
            yield argument
            if argument.owner is not None:
                yield argument.owner
            elif len(argument.tokens) > 1:
                yield _part(argument, argument.tokens[:-1])


def _told_apart(first: Argument, second: Argument) -> tuple[Argument, Argument]:
    """Return two arguments without the noun that both end in: 여성 and 남성 of 여성 응답자 and 남성 응답자."""
    both = len(first.tokens) > 1 and len(second.tokens) > 1
    if both and first.tokens[-1].text == second.tokens[-1].text:
        return _part(first, first.tokens[:-1]), _part(second, second.tokens[:-1])
    return first, second


def _part(argument: Argument, tokens: tuple[Token, ...]) -> Argument:
    return replace(argument, tokens=tokens, span=Span(tokens[0].span.start, tokens[-1].span.end))


def _standing_in(article: AlignedArticle, bead: BeadText, clause: Clause) -> RoleSwap | None:
    """Return who stands in for whom, exchanged: A가 B를 대신해."""
    replaced = next((a for a in clause.others if a.case == "object"), None)
    if clause.stem not in ("대신", "대리") or replaced is None or clause.subject is None or clause.subject.is_joint:
        return None
    acting, absent = (locate(article, bead, a, names_only=True) for a in (clause.subject, replaced))
    if not acting or not absent or any(a.overlaps(b) for a in acting for b in absent):
        return None
    wrong = [*_after(_INSTEAD, bead, acting)]
    is_wrong = len(wrong) == 1 and not any(_after(_INSTEAD, bead, absent))
    return exchanged(bead, clause.subject, replaced, [*absent, wrong[0]]) if is_wrong else None
