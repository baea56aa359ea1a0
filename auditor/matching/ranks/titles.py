"""Titles across a pair: deputies who became chiefs, chiefs who became deputies, and another office beside a name.

Deputies are looked for in every sentence pair, whoever they are; other offices beside names only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from auditor.korean.offices import titles_in
from auditor.korean.ranks import Deputy, deputies, may_name_deputy
from auditor.korean.titles import titles
from auditor.matching.bead_texts import BeadText, beads, linked, pair_text, quote_in
from auditor.matching.ranks.lone_titles import lone_faults
from auditor.matching.ranks.named_titles import named_faults
from auditor.matching.ranks.offices import Kind, OfficeFault
from auditor.matching.ranks.qualified import qualified
from auditor.model import AlignedArticle, Quote, Sentence

LOST, GAINED = 0.94, 0.9
"""How sure it is that a deputy was lost or gained (0 false of 13 deputies on either side in the development documents
and sentence pools, 2026-11-22)."""
RANK, BRANCH, OTHER, LONE, ACTING, FORMER, ELECT, MADE_UP, UNIT = 0.92, 0.9, 0.9, 0.9, 0.9, 0.75, 0.8, 0.6, 0.9
SHARED = 0.7
"""How sure it is that the title beside a name is another of its class, an officer's of another branch, or another
altogether, that one without a name is, that it lost that its holder acts for somebody, no longer has it, or does not
have it yet, that it gained any of this, or that it makes who leads a unit the head of the body.

In 672 clean documents and 4,798 sentence pairs one is flagged, rightly; in 80 articles with errors all 22 of names are
found (2026-11-22). Of 417 documents translated by people and 390 clean articles none has another office, another branch
or a unit's leader made the head; of 156 articles with errors 17 have, all wrong (2026-11-23). The rest is set by hand.
"""

_DEPUTY = re.compile(
    r"\b(?:vice|deputy|deputies|junior|assistant|associate|under|under-?secretar\w+|lieutenant|provost|acting|second|"
    r"no\. 2|co-\w+|number two)\b",
    re.IGNORECASE,
)
_GAINED = re.compile(r"\b(?:vice|deputy)[ -](?:[\w-]+ )?(?:%s)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TitleFault:
    """A title that is another in English: both quotes, its kind, what would be right.

    The kind is `lost` or `gained` for a deputy, otherwise that of the `OfficeFault`.
    """

    pair: int
    kind: str
    source: Quote | None
    target: Quote
    confidence: float
    suggestion: str | None = None


def faults(article: AlignedArticle) -> Iterator[TitleFault]:
    """Yield every title of *article* that the English turns into another; no place of the English twice."""
    found = [fault for bead in beads(article) for fault in (*_lost(article, bead), *_gained(article, bead))]
    found += [_of_office(fault) for fault in named_faults(article)]
    found += [_of_office(fault, LONE) for fault in lone_faults(article)]
    found += [_of_office(fault) for bead in beads(article) for fault in qualified(article, bead)]
    for i, fault in enumerate(found):
        if not any(_is_same(fault.target, earlier.target) for earlier in found[:i]):
            yield fault


_SURE: dict[Kind, float] = {
    "branch": BRANCH,
    "acting": ACTING,
    "former": FORMER,
    "elect": ELECT,
    "lone": LONE,
    "made-up": MADE_UP,
    "unit": UNIT,
    "honorary": ELECT,
    "shared": SHARED,
}


def _is_same(one: Quote, other: Quote) -> bool:
    return one.paragraph == other.paragraph and one.span.overlaps(other.span)


def _of_office(fault: OfficeFault, at_most: float = 1.0) -> TitleFault:
    sure = min(at_most, _SURE.get(fault.kind, RANK if fault.is_rank else OTHER))
    return TitleFault(fault.pair, fault.kind, fault.source, fault.target, sure, fault.suggestion)


def _lost(article: AlignedArticle, bead: BeadText) -> Iterator[TitleFault]:
    if _DEPUTY.search(pair_text(article, bead.index, "target")):
        return
    for sentence in bead.pair.source:
        for deputy in deputies(sentence.text):
            target = _chief(bead, sentence, deputy)
            if target is not None:
                source = quote_in(sentence, deputy.start, deputy.end)
                right = f"{'Deputy' if target.text[0].isupper() else 'deputy'} {target.text}"
                yield TitleFault(bead.index, "lost", source, target, LOST, right)


def _chief(bead: BeadText, source: Sentence, deputy: Deputy) -> Quote | None:
    """Return where the English has the title of the deputy's chief: where a word link says so, else the longest."""
    found = [
        quote_in(sentence, *hit.span())
        for title in sorted(deputy.chief, key=lambda title: (-len(title), title))
        for sentence in bead.pair.target
        for hit in re.finditer(rf"\b{re.escape(title)}\b", sentence.text, re.IGNORECASE)
    ]
    link = linked(bead, source.paragraph, quote_in(source, deputy.start, deputy.end).span)
    tied = (
        (quote for quote in found if link == (quote.paragraph, link[1]) and link[1].overlaps(quote.span))
        if link
        else ()
    )
    return next(iter(tied), next(iter(found), None))


@cache
def _deputised() -> re.Pattern[str]:
    words = sorted({word for words in titles().values() for word in words if " " not in word}, key=len, reverse=True)
    return re.compile(_GAINED.pattern % "|".join(map(re.escape, words)), re.IGNORECASE)


def _gained(article: AlignedArticle, bead: BeadText) -> Iterator[TitleFault]:
    source = pair_text(article, bead.index, "source")
    if may_name_deputy(source):
        return
    accepted = {phrase for title in titles_in(source) for phrase in title.office.target}
    for sentence in bead.pair.target:
        hit = _deputised().search(sentence.text)
        if hit and not any(phrase.endswith(hit.group().lower()) for phrase in accepted):
            title = hit.group().split(maxsplit=1)[-1]
            yield TitleFault(bead.index, "gained", None, quote_in(sentence, *hit.span()), GAINED, title)
