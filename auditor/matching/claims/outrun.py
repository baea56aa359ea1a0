"""Acts that the Korean leaves open and the English tells as done, each judged beside its own English verb.

A word link leads from the act (설치 in 설치할 계획이다) to its English verb; where the words around that verb keep
nothing open, and its form tells it as done (have installed), the English has outrun the Korean. Where no link leads
there, what the act is done to (충전기를) leads to the clause in which its verb stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.english.force import keeps
from auditor.english.told import Telling, clause_bounds, clause_of, telling
from auditor.korean.intentions import Opening, OpenPredicate, open_predicates
from auditor.korean.steps import Step
from auditor.matching.bead_texts import BeadText, beads, best_link, is_headline, morphemes, quote_in, quote_span
from auditor.matching.claims.overstated import keeps_step
from auditor.model import AlignedArticle, Link, Quote, Sentence

LEAST = 0.45
"""Weight of a word link from which it leads to the English of an act."""
NEAR = 4
"""Letters between an act and what it is done to."""
_LIGHT = frozenset("gave made took got went came put set let".split())
"""Verbs that leave it to a noun to tell the act: gave notice."""
_WILL = re.compile(r"\bwill\b|['’]ll\b", re.IGNORECASE)
_ENDING = re.compile(r".{0,6}|고\s?[^,\s]{2,7}다[”’\"']?[.。]?")
"""What may follow a chance that ends a sentence (이 있다.), or ends what is reported (고 밝혔다.)."""
_WORD = re.compile(r"[A-Za-z]+")
_KEPT: dict[Opening, tuple[str, ...]] = {
    "plan": ("plan", "forecast", "decision"),
    "decision": ("decision",),
    "forecast": ("forecast",),
    "possibility": ("possibility",),
    "chance": ("possibility",),
    "duty": ("duty",),
    "consideration": ("consideration",),
}
"""The forces of English words that keep an act open."""
_STEPS: dict[Opening, Step] = {
    "near miss": "near miss",
    "demand": "demand",
    "duty": "obligation",
    "consideration": "consideration",
    "chance": "chance",
    "attempt": "attempt",
    "prohibition": "prohibition",
}
"""The same as steps."""
_TOLD: dict[Opening, frozenset[Telling]] = {
    "chance": frozenset({"done", "to come"}),
    "consideration": frozenset({"done", "to come"}),
    "prohibition": frozenset({"right"}),
}
"""How the English tells what the Korean leaves open; as done where nothing is said."""


@dataclass(frozen=True, slots=True)
class Outrun:
    """An act that the Korean leaves open, and the English verb that tells it as done."""

    pair: int
    kind: Opening
    source: Quote
    target: Quote
    is_linked: bool


def outrun(article: AlignedArticle) -> Iterator[Outrun]:
    """Yield every act left open whose English verb tells it as done, or a mere chance as sure to come."""
    for bead in beads(article):
        if is_headline(article, bead) or "?" in bead.target:
            continue
        for sentence in bead.pair.source:
            for act in open_predicates(sentence, morphemes(article, sentence)):
                linked = _told(bead, sentence, act)
                found = linked or _told_nearby(article, bead, sentence, act) or _sure_to_come(bead, sentence, act)
                if found is not None:
                    yield Outrun(bead.index, act.kind, quote_span(sentence, act.span), found, linked is not None)


def _told(bead: BeadText, sentence: Sentence, act: OpenPredicate) -> Quote | None:
    """Return the English verb linked to *act* that tells it as done, None where there is none."""
    link = best_link(bead, sentence.paragraph, act.stem.span, LEAST)
    target = next((s for s in bead.pair.target if link and _holds(s, link)), None)
    if link is None or target is None:
        return None
    return _outruns(target, link.target.start - target.span.start, link.target.end - target.span.start, act.kind)


def _outruns(target: Sentence, start: int, end: int, kind: Opening, *, is_act: bool = True) -> Quote | None:
    """Return the English verb from *start* to *end* where it tells as done what is of *kind*.

    The verb of the act itself (missed) keeps nothing open.
    """
    text = target.text
    how = telling(text, start, end)
    clause = clause_of(text[:start] + "x" * (end - start) + text[end:] if is_act else text, start, end)
    if how is None or how not in _TOLD.get(kind, {"done"}) or _is_open(clause, kind, how):
        return None
    return quote_in(target, start, end)


def _told_nearby(article: AlignedArticle, bead: BeadText, sentence: Sentence, act: OpenPredicate) -> Quote | None:
    """Return the only verb of the clause that what *act* is done to leads to, where it tells the act as done."""
    if best_link(bead, sentence.paragraph, act.stem.span, LEAST) is not None:
        return None
    before = [t for t in morphemes(article, sentence) if t.span.end <= act.stem.span.start]
    near = next((t for t in reversed(before) if t.tag[:2] == "NN" and t.tag != "NNB"), None)
    if near is None or act.stem.span.start - near.span.end > NEAR:
        return None
    link = best_link(bead, sentence.paragraph, near.span, LEAST)
    target = next((s for s in bead.pair.target if link and _holds(s, link)), None)
    if link is None or target is None:
        return None
    place = clause_bounds(target.text, link.target.start - target.span.start, link.target.end - target.span.start)
    verbs = [hit.span() for hit in _WORD.finditer(target.text, *place) if telling(target.text, *hit.span())]
    is_clear = len(verbs) == 1 and target.text[slice(*verbs[0])] not in _LIGHT
    return _outruns(target, *verbs[0], act.kind, is_act=False) if is_clear else None


def _sure_to_come(bead: BeadText, sentence: Sentence, act: OpenPredicate) -> Quote | None:
    """Return the only "will" of a sentence whose Korean ends by telling a mere chance."""
    hits = list(_WILL.finditer(bead.target))
    ends = _ENDING.fullmatch(sentence.text, act.span.end - sentence.span.start) is not None
    if (
        act.kind != "chance"
        or not (bead.is_single and ends and len(hits) == 1)
        or _is_open(bead.target, "chance", "to come")
    ):
        return None
    return quote_in(bead.pair.target[0], *hits[0].span())


def _holds(sentence: Sentence, link: Link) -> bool:
    return sentence.paragraph == link.target_paragraph and sentence.span.contains(link.target)


def _is_open(clause: str, kind: Opening, how: Telling) -> bool:
    """True where a word of *clause* keeps open what is of *kind*, other than "will" of what is told as to come."""
    text = _WILL.sub("", clause) if how == "to come" else clause
    step = _STEPS.get(kind)
    return any(keeps(text, force) for force in _KEPT.get(kind, ())) or (step is not None and keeps_step(text, step))
