"""Hearsay told as fact."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import in_full
from auditor.english.attribution import sentence_before
from auditor.english.force import deed_before_charge, first_verb, is_hedged, tells_cases
from auditor.korean.endings import Force
from auditor.korean.particles import quoted
from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.matching.claims.force import forceful
from auditor.model import AlignedArticle, Finding, Quote, Severity

ACCUSATION = re.compile(r"혐의|의혹|범행|횡령|뇌물|폭행|성추행|살해|가로챈|조작|유출|은폐|불법|빼돌|속여|훔친|사기")
CHARGED = re.compile(r"혐의(?:\([^)]*\))?(?:\s등)?(?:으)?로")
"""On which somebody is arrested or indicted."""
SURE, LIKELY, ASKED = 0.92, 0.85, 0.7
"""How sure a dropped hedge is, one for a surmise, and one where the sentence before names a source: none is flagged in
434 documents translated by people and 109 clean articles, 2 of 1,000 noisy sentence pairs (2026-11-22,
`benchmarks/false_alarms.py`)."""
WEAK = re.compile(r"파악|자$|면서$")
"""Reports that English may well tell as what came out: 파악됐다, 알려지자."""
_KINDS: tuple[Force, ...] = ("report", "told", "surmise", "claim", "accusation", "suspicion", "suspected case")
LONGEST = 30
"""English words from which somebody else may vouch for it in a way that no list of words tells."""


@dataclass(frozen=True, slots=True)
class HearsayDropped:
    """What the Korean reports, surmises or only claims, told as plain fact.

    Why: the paper would vouch for what it was told; about an accusation that may be libel.
    Flags: 위독한 사람은 없는 [[것으로 알려졌]]다.  ->  No one is in critical condition.
    Flags: 그는 돈을 가로챈 [[혐의를 받]]는다.  ->  He pocketed the money.
    Passes: 위독한 사람은 없는 것으로 알려졌다.  ->  No one is reported to be in critical condition.
    Passes: 위독한 사람은 없는 것으로 알려졌다.  ->  No one is in critical condition, officials said.
    Misses: a weaker hedge for a stronger one; hearsay in the middle of a long sentence.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "hearsay-dropped"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every sentence whose hedge is gone; major where it is about an accusation."""
        for bead, kind, start, end in forceful(article, *_KINDS):
            if is_hedged(bead.target, kind) or _is_headline(article, bead):
                continue
            if kind == "suspected case" and not tells_cases(bead.target):
                continue
            words = bead.source[start:end]
            sure = min(_how_sure(article, bead, kind), ASKED if WEAK.search(words) else 1.0)
            yield self._finding(bead, (start, end), _verb(bead), sure)
        for bead in beads(article):
            charge = CHARGED.search(bead.source) if bead.is_single else None
            deed = deed_before_charge(bead.target) if charge else None
            if charge and deed:
                yield self._finding(bead, charge.span(), quote_in(bead.pair.target[0], *deed.span("after")), ASKED)

    def _finding(self, bead: BeadText, place: tuple[int, int], verb: Quote | None, confidence: float) -> Finding:
        words = in_full(bead.source, *place)
        return Finding(
            self.rule, self.category, Severity.MAJOR if ACCUSATION.search(bead.source) else self.severity, confidence,
            f"The Korean does not vouch for this (“{words}”); the English states it as fact.",
            f"원문의 {quoted(words, '은', '는')} 단정하는 말이 아닌데 영문은 사실로 단정합니다.",
            bead.index, quote_in(bead.pair.source[0], *place), verb,
        )  # fmt: skip


def _is_headline(article: AlignedArticle, bead: BeadText) -> bool:
    return article.article.target.paragraphs[bead.pair.target[0].paragraph].role.is_headline


def _how_sure(article: AlignedArticle, bead: BeadText, kind: Force) -> float:
    """Return how sure it is that *bead* vouches for what it says: the sentence before may speak for another."""
    sentence = bead.pair.target[0]
    before = sentence_before(article.article.target.paragraphs[sentence.paragraph].text, sentence.span.start)
    if kind != "surmise" and is_hedged(before, "report"):
        return ASKED
    if kind in ("told", "suspicion", "suspected case"):
        return ASKED
    return LIKELY if kind == "surmise" or len(bead.target.split()) > LONGEST else SURE


def _verb(bead: BeadText) -> Quote | None:
    verb = first_verb(bead.target)
    return quote_in(bead.pair.target[0], *verb.span()) if verb else None
