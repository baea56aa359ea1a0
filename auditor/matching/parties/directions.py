"""From where to where, and which of two is more: a journey turned round, a comparison with its sides exchanged.

The Korean marks both by particles (`에서` and `으로`, `보다`), the English by prepositions and "than"; no verb need be
understood, only which of two comparatives goes up.
"""

import re
from collections.abc import Iterator

from auditor.korean.clauses import Argument, Clause, clauses
from auditor.matching.bead_texts import BeadText, beads, morphemes
from auditor.matching.parties.participants import Places, locate
from auditor.matching.parties.roles import RoleSwap, exchanged
from auditor.model import AlignedArticle, Span

_FROM = re.compile(r"\b(?:from|left|leaving|leaves|leave|departed|departing|depart)\s+(?:the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|for|toward|towards|into|reached|reaching)\s+(?:the\s+)?$", re.IGNORECASE)
_THAN = re.compile(r"\bthan\s+(?:that of\s+|those of\s+|in\s+|the\s+)*$", re.IGNORECASE)
_HIGH = frozenset("높 많 크 빠르 길 비싸 넓 무겁 강하 뛰어나 우수 앞서 젊 세 깊 멀 두껍 뜨겁 덥".split())
_LOW = frozenset("낮 적 작 느리 짧 싸 좁 가볍 약하 뒤지 늙 얕 가깝 얇 춥 차 저렴".split())
_MORE = re.compile(
    r"\b(?:more|higher|larger|bigger|greater|faster|longer|wider|broader|heavier|stronger|better|deeper|further|farther|"
    r"pricier|hotter|warmer|taller|younger|thicker|earlier|ahead)\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:less|fewer|lower|smaller|slower|shorter|narrower|lighter|weaker|cheaper|worse|closer|nearer|colder|cooler|"
    r"older|thinner|later|behind)\b",
    re.IGNORECASE,
)


def turned_round(article: AlignedArticle) -> Iterator[RoleSwap]:
    """Yield every journey or transfer whose ends, and every comparison whose sides, the English exchanges."""
    for bead in beads(article):
        if bead.is_single:
            for clause in clauses(morphemes(article, bead.pair.source[0])):
                found = _journey(article, bead, clause) or _comparison(article, bead, clause)
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


def _comparison(article: AlignedArticle, bead: BeadText, clause: Clause) -> RoleSwap | None:
    """Return a comparison that says the same of the wrong side."""
    other = next((a for a in clause.others if a.case == "than"), None)
    is_high = clause.stem in _HIGH
    ups, downs = _MORE.findall(bead.target), _LESS.findall(bead.target)
    if other is None or not (is_high or clause.stem in _LOW) or bool(ups) == bool(downs) or bool(ups) != is_high:
        return None
    than = locate(article, bead, other, names_only=True)
    for side in _sides(clause):
        places = locate(article, bead, side, names_only=True)
        if places and than and not any(a.overlaps(b) for a in places for b in than):
            wrong = [*_after(_THAN, bead, places)]
            is_wrong = len(wrong) == 1 and all(s.end <= wrong[0].start for s in than)
            return exchanged(bead, side, other, [than[0], wrong[0]]) if is_wrong else None
    return None


def _sides(clause: Clause) -> Iterator[Argument]:
    """Yield who may be compared: the subject, what it belongs to, the topic, what that belongs to."""
    for argument in (clause.subject, clause.topic):
        if argument is not None:
            yield argument
            if argument.owner is not None:
                yield argument.owner
