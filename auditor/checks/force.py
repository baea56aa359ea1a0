"""How sure and how far along: hearsay told as fact, plans told as done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.english.attribution import sentence_before
from auditor.english.force import cause_without_condition, first_verb, future_without_past, is_hedged, past_without_plan
from auditor.korean.endings import Force, forces
from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.model import AlignedArticle, Finding, Quote, Severity

ACCUSATION = re.compile(r"혐의|의혹|범행|횡령|뇌물|폭행|성추행|살해|가로챈|조작|유출|은폐|불법|빼돌|속여|훔친|사기")
SURE, LIKELY, ASKED = 0.92, 0.85, 0.7
"""How sure a dropped hedge is, one for a surmise, and one where the sentence before names a source: none is flagged in
434 documents translated by people and 109 clean articles, 2 of 1,000 noisy sentence pairs (2026-11-22,
`benchmarks/false_alarms.py`)."""
LONGEST = 30
"""English words from which somebody else may vouch for it in a way that no list of words tells."""
SHORT, LONG, FEW_WORDS = 0.92, 0.75, 24
"""How sure it is that what is to come is told as done, or the reverse, in an English sentence of so few words; in a
longer one the verb may be another. One false of 434 documents translated by people and 109 clean articles, a
possibility (2026-11-22, `benchmarks/false_alarms.py`)."""


def _forceful(article: AlignedArticle, *kinds: Force) -> Iterator[tuple[BeadText, Force, int, int]]:
    """Yield the beads of one sentence a side whose Korean has a force of one of *kinds*, with its place."""
    for bead in beads(article):
        if bead.is_single:
            yield from ((bead, *found) for found in forces(bead.source) if found[0] in kinds)


def _by_length(bead: BeadText) -> float:
    return SHORT if len(bead.target.split()) <= FEW_WORDS else LONG


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
        for bead, kind, start, end in _forceful(article, "report", "surmise", "claim", "accusation"):
            if is_hedged(bead.target, kind) or _is_headline(article, bead):
                continue
            sentence = bead.pair.source[0]
            words = sentence.text[start:end]
            yield Finding(
                self.rule, self.category, Severity.MAJOR if ACCUSATION.search(bead.source) else self.severity,
                _how_sure(article, bead, kind),
                f"The Korean does not vouch for this (“{words}”), the English states it as fact.",
                f"원문은 ‘{words}’라고 전하는데 영문은 사실로 단정합니다.",
                bead.index, quote_in(sentence, start, end), _verb(bead),
            )  # fmt: skip


def _is_headline(article: AlignedArticle, bead: BeadText) -> bool:
    return article.article.target.paragraphs[bead.pair.target[0].paragraph].role.is_headline


def _how_sure(article: AlignedArticle, bead: BeadText, kind: Force) -> float:
    """Return how sure it is that *bead* vouches for what it says: the sentence before may speak for another."""
    sentence = bead.pair.target[0]
    before = sentence_before(article.article.target.paragraphs[sentence.paragraph].text, sentence.span.start)
    if kind != "surmise" and is_hedged(before, "report"):
        return ASKED
    return LIKELY if kind == "surmise" or len(bead.target.split()) > LONGEST else SURE


def _verb(bead: BeadText) -> Quote | None:
    verb = first_verb(bead.target)
    return quote_in(bead.pair.target[0], *verb.span()) if verb else None


@dataclass(frozen=True, slots=True)
class ModalityMismatch:
    """What is planned, considered, due or possible told as done, or what was done told as a plan.

    Why: the reader takes for news what has not happened, and may not happen.
    Flags: 구 후보는 22일 원로들을 [[만날 예정]]이다.  ->  Koo [[met]] the elders on the 22nd.
    Flags: 다리는 지난달 [[개통됐다]].  ->  The bridge [[will]] open next month.
    Passes: 구 후보는 22일 원로들을 만날 예정이다.  ->  Koo will meet the elders on the 22nd.
    Passes: 전시는 7월 24일에 열릴 예정이다.  ->  The exhibition opens on July 24.
    Misses: sentences merged or split; English that speaks of the present besides.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "modality-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every plan, duty or possibility told as done, and every fact told as a plan."""
        for bead, kind, start, end in _forceful(article, *_OPEN):
            verb = past_without_plan(bead.target, kind)
            if verb is not None:
                sure = LONG if kind == "possibility" else _by_length(bead)
                yield self._finding(bead, verb, (start, end), sure, *_MESSAGES[kind])
        for bead, _, start, end in _forceful(article, "condition"):
            cause = cause_without_condition(bead.target)
            if cause is not None:
                yield self._finding(bead, cause, (start, end), LONG, *_MESSAGES["condition"])
        for bead, _, start, end in _forceful(article, "fact"):
            verb = future_without_past(bead.target)
            if verb is not None:
                yield self._finding(bead, verb, (start, end), _by_length(bead), *_MESSAGES["fact"])

    def _finding(
        self, bead: BeadText, verb: re.Match[str], place: tuple[int, int], confidence: float, says: str, says_ko: str
    ) -> Finding:
        sentence = bead.pair.source[0]
        words, said = sentence.text[slice(*place)], verb.group()
        return Finding(
            self.rule, self.category, self.severity, confidence,
            says.format(words, said), says_ko.format(words, said),
            bead.index, quote_in(sentence, *place), quote_in(bead.pair.target[0], *verb.span()),
        )  # fmt: skip


_OPEN: tuple[Force, ...] = ("plan", "decision", "forecast", "consideration", "duty", "possibility", "schedule")
_MESSAGES: dict[Force, tuple[str, str]] = {
    "plan": (
        "The Korean speaks of a plan (“{}”), the English of the past (“{}”).",
        "원문은 ‘{}’ 표현으로 앞일을 말하는데 영문은 ‘{}’ 표현으로 지난 일을 말합니다.",
    ),
    "decision": (
        "The Korean speaks of what was decided (“{}”), the English of what was done (“{}”).",
        "원문은 ‘{}’ 표현으로 하기로 한 일을 말하는데 영문은 ‘{}’ 표현으로 한 일이라고 합니다.",
    ),
    "condition": (
        "The Korean puts a condition (“{}”), the English says that it has happened (“{}”).",
        "원문은 ‘{}’ 표현으로 조건을 말하는데 영문은 ‘{}’ 표현으로 이미 일어난 일이라고 합니다.",
    ),
    "forecast": (
        "The Korean speaks of what is expected (“{}”), the English of the past (“{}”).",
        "원문은 ‘{}’ 표현으로 앞일을 내다보는데 영문은 ‘{}’ 표현으로 지난 일을 말합니다.",
    ),
    "consideration": (
        "The Korean says that it is being considered (“{}”), the English that it was done (“{}”).",
        "원문은 ‘{}’ 표현으로 검토·추진 중이라고 하는데 영문은 ‘{}’ 표현으로 끝난 일로 전합니다.",
    ),
    "duty": (
        "The Korean says that it must be done (“{}”), the English that it was (“{}”).",
        "원문은 ‘{}’ 표현으로 해야 할 일이라고 하는데 영문은 ‘{}’ 표현으로 한 일이라고 합니다.",
    ),
    "possibility": (
        "The Korean says that it may be (“{}”), the English that it was (“{}”).",
        "원문은 ‘{}’ 표현으로 가능성을 말하는데 영문은 ‘{}’ 표현으로 사실이라고 합니다.",
    ),
    "schedule": (
        "The Korean speaks of what is to come (“{}”), the English of the past (“{}”).",
        "원문은 ‘{}’ 표현으로 앞일을 말하는데 영문은 ‘{}’ 표현으로 지난 일을 말합니다.",
    ),
    "fact": (
        "The Korean says that it was done (“{}”), the English that it will be (“{}”).",
        "원문은 ‘{}’ 표현으로 지난 일을 말하는데 영문은 ‘{}’ 표현으로 앞일을 말합니다.",
    ),
}
