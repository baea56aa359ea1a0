"""How sure and how far along: hearsay told as fact, plans told as done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.english.force import first_verb, is_hedged, past_without_plan
from auditor.korean.endings import Force, force
from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.model import AlignedArticle, Finding, Quote, Severity

ACCUSATION = re.compile(r"혐의|의혹|범행|횡령|뇌물|폭행|성추행|살해|가로챈|조작|유출|은폐|불법")
SURE, LIKELY = 0.85, 0.75
"""How sure a dropped hedge is for a report or claim and for a surmise (2 false of 69 such Korean sentences in the
development documents and sentence pools, 2026-11-22, `benchmarks/false_alarms.py`)."""
SHORT, FEW_WORDS = 0.92, 16
"""How sure a plan told as done is in an English sentence of so few words; in a longer one the verb may be another."""


def _forceful(article: AlignedArticle, *kinds: Force) -> Iterator[tuple[BeadText, Force, int, int]]:
    """Yield the beads of one sentence a side whose Korean has a force of one of *kinds*, with its place."""
    for bead in beads(article):
        if bead.is_single and (found := force(bead.source)) and found[0] in kinds:
            yield bead, *found


@dataclass(frozen=True, slots=True)
class HearsayDropped:
    """What the Korean reports, surmises or only claims, told as plain fact.

    Why: the paper would vouch for what it was told; about an accusation that may be libel.
    Flags: 위독한 사람은 없는 [[것으로 알려졌]]다.  ->  No one is in critical condition.
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
        for bead, kind, start, end in _forceful(article, "report", "surmise", "claim"):
            if is_hedged(bead.target, kind):
                continue
            sentence = bead.pair.source[0]
            words = sentence.text[start:end]
            yield Finding(
                self.rule, self.category, Severity.MAJOR if ACCUSATION.search(bead.source) else self.severity,
                LIKELY if kind == "surmise" else SURE,
                f"The Korean does not vouch for this (“{words}”), the English states it as fact.",
                f"원문은 ‘{words}’라고 전하는데 영문은 사실로 단정합니다.",
                bead.index, quote_in(sentence, start, end), _verb(bead),
            )  # fmt: skip


def _verb(bead: BeadText) -> Quote | None:
    verb = first_verb(bead.target)
    return quote_in(bead.pair.target[0], *verb.span()) if verb else None


@dataclass(frozen=True, slots=True)
class ModalityMismatch:
    """A plan or schedule told as done.

    Why: the reader takes for news what has not happened, and may not happen.
    Flags: 구 후보는 22일 원로들을 [[만날 예정]]이다.  ->  Koo [[met]] the elders on the 22nd.
    Passes: 구 후보는 22일 원로들을 만날 예정이다.  ->  Koo will meet the elders on the 22nd.
    Passes: 전시는 7월 24일에 열릴 예정이다.  ->  The exhibition opens on July 24.
    Misses: what must or may be done told as done; facts told as plans.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "modality-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every plan whose English speaks of the past alone."""
        for bead, _, start, end in _forceful(article, "plan"):
            verb = past_without_plan(bead.target)
            if verb is None:
                continue
            sentence = bead.pair.source[0]
            words = sentence.text[start:end]
            yield Finding(
                self.rule, self.category, self.severity, SHORT if len(bead.target.split()) <= FEW_WORDS else LIKELY,
                f"The Korean speaks of a plan (“{words}”), the English of the past (“{verb.group()}”).",
                f"원문은 ‘{words}’으로 앞일을 말하는데 영문은 ‘{verb.group()}’으로 지난 일을 말합니다.",
                bead.index, quote_in(sentence, start, end), quote_in(bead.pair.target[0], *verb.span()),
            )  # fmt: skip
