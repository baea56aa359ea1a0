"""How far along: plans told as done, and what was done told as a plan."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.english.force import cause_without_condition, future_without_past, past_without_plan
from auditor.korean.endings import Force, is_to_come
from auditor.matching.bead_texts import BeadText, quote_in
from auditor.matching.force import forceful
from auditor.matching.overstated import Overstatement, overstatements
from auditor.model import AlignedArticle, Finding, Severity

SHORT, LONG, FURTHER, FEW_WORDS = 0.92, 0.75, 0.75, 24
"""How sure it is that what is to come is told as done, or the reverse, in an English sentence of so few words; in a
longer one the verb may be another. FURTHER is for a step that the English alone takes. One false of 434 documents
translated by people and 109 clean articles, a possibility (2026-11-22, `benchmarks/false_alarms.py`)."""


@dataclass(frozen=True, slots=True)
class ModalityMismatch:
    """What is planned, considered, due or possible told as done, or what was done told as a plan.

    Why: the reader takes for news what has not happened, and may not happen.
    Flags: 구 후보는 22일 원로들을 [[만날 예정]]이다.  ->  Koo [[met]] the elders on the 22nd.
    Flags: 다리는 지난달 [[개통됐다]].  ->  The bridge [[will]] open next month.
    Flags: 당국은 접종을 [[권고했]]다.  ->  Authorities [[ordered]] the vaccination.
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
        for bead, kind, start, end in forceful(article, *_OPEN):
            verb = past_without_plan(bead.target, kind)
            if verb is not None:
                sure = LONG if kind == "possibility" else _by_length(bead)
                yield self._finding(bead, verb, (start, end), sure, *_MESSAGES[kind])
        for bead, _, start, end in forceful(article, "condition"):
            cause = cause_without_condition(bead.target, is_to_come(bead.source))
            if cause is not None:
                yield self._finding(bead, cause, (start, end), LONG, *_MESSAGES["condition"])
        for bead, _, start, end in forceful(article, "fact"):
            verb = future_without_past(bead.target)
            if verb is not None:
                yield self._finding(bead, verb, (start, end), _by_length(bead), *_MESSAGES["fact"])
        yield from (self._overstated(found) for found in overstatements(article))

    def _overstated(self, found: Overstatement) -> Finding:
        source, target = quote_in(found.source, *found.place), quote_in(found.target, *found.words)
        return Finding(
            self.rule, self.category, self.severity, FURTHER,
            f"The Korean goes no further than “{source.text}”, the English says “{target.text}”.",
            f"원문은 ‘{source.text}’ 표현에 그치는데 영문은 ‘{target.text}’ 표현으로 더 나아갑니다.",
            found.bead.index, source, target,
        )  # fmt: skip

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


def _by_length(bead: BeadText) -> float:
    return SHORT if len(bead.target.split()) <= FEW_WORDS else LONG
