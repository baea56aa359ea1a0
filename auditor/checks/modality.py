"""How far along: plans told as done, and what was done told as a plan."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from auditor.checks.base import in_full
from auditor.english.force import cause_without_condition, future_without_past, past_without_plan
from auditor.korean.endings import Force, is_to_come
from auditor.matching.bead_texts import BeadText, quote_in
from auditor.matching.claims.force import forceful
from auditor.matching.claims.taken_further import Step, taken_further
from auditor.model import AlignedArticle, Finding, Severity

SHORT, LONG, FEW_WORDS = 0.92, 0.75, 24
"""How sure it is that what is to come is told as done, or the reverse, in an English sentence of so few words; in a
longer one the verb may be another."""


@dataclass(frozen=True, slots=True)
class ModalityMismatch:
    """What is planned, considered, due or possible told as done, or what was done told as a plan.

    Why: the reader takes for news what has not happened, and may not happen.
    Flags: 구 후보는 22일 원로들을 [[만날 예정]]이다.  ->  Koo [[met]] the elders on the 22nd.
    Flags: 다리는 지난달 [[개통됐다]].  ->  The bridge [[will]] open next month.
    Flags: 당국은 접종을 [[권고했]]다.  ->  Authorities [[ordered]] the vaccination.
    Flags: 환자는 곧 [[이송될 예정]]이며, 유족은 울었다.  ->  The patient was [[transferred]], and the family wept.
    Flags: 노조는 안[[이 통과되면]] 파업을 끝낸다.  ->  The union will end its strike [[because the plan has]] passed.
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
            if verb is not None and not bead.source[start:end].startswith(_DECLINED):
                is_loose = kind == "possibility" or bead.source[start:end].startswith(_NARRATED)
                sure = LONG if is_loose else _by_length(bead)
                yield self._finding(bead, kind, verb, (start, end), sure)
        for bead, _, start, end in forceful(article, "condition"):
            cause = cause_without_condition(bead.target, is_to_come(bead.source))
            if cause is not None:
                yield self._finding(bead, "condition", cause, (start, end), LONG)
        for bead, _, start, end in forceful(article, "fact"):
            verb = future_without_past(bead.target)
            if verb is not None:
                yield self._finding(bead, "fact", verb, (start, end), _by_length(bead))
        for step in taken_further(article):
            text = article.article.source.paragraphs[step.source.paragraph].text
            words = in_full(text, step.source.span.start, step.source.span.end)
            finding = self._further(step, words)
            yield self._short_of(finding, words, step.target.text) if step.is_short else finding

    def _further(self, step: Step, words: str) -> Finding:
        return Finding(
            self.rule, self.category, self.severity, step.confidence,
            f"The Korean goes no further than “{words}”; the English says “{step.target.text}”.",
            f"원문은 ‘{words}’ 표현에 그치는데 영문은 ‘{step.target.text}’ 표현으로 더 나아갑니다.",
            step.pair, step.source, step.target,
        )  # fmt: skip

    def _short_of(self, finding: Finding, words: str, said: str) -> Finding:
        message = f"The Korean goes as far as “{words}”, the English only to “{said}”."
        note = f"원문은 ‘{words}’ 단계까지 갔는데 영문은 ‘{said}’ 단계에 그칩니다."
        return replace(finding, message=message, message_ko=note)

    def _finding(
        self, bead: BeadText, kind: Force, verb: re.Match[str], place: tuple[int, int], confidence: float
    ) -> Finding:
        sentence = bead.pair.source[0]
        words, said = in_full(sentence.text, *place), verb.group()
        says, says_ko, told_ko = _SAYS[kind]
        told = "of what is to come" if kind == "fact" else "of what has happened"
        return Finding(
            self.rule, self.category, self.severity, confidence,
            f"The Korean {says} (“{words}”), the English {told} (“{said}”).",
            f"원문은 ‘{words}’ 표현으로 {says_ko} 영문은 ‘{said}’ 표현으로 {told_ko}.",
            bead.index, quote_in(sentence, *place), quote_in(bead.pair.target[0], *verb.span()),
        )  # fmt: skip


_OPEN: tuple[Force, ...] = ("plan", "decision", "forecast", "consideration", "duty", "possibility", "schedule")
_DECLINED = ("않기로", "말기로")
"""What was decided not to be done, which English tells by what was: closed the case."""
_NARRATED = ("나선다", "들어간다", "펼쳐진다", "진행된다")
"""What a Korean story may tell of the past in the present."""
_SAYS: dict[Force, tuple[str, str, str]] = {
    "plan": ("speaks of a plan", "앞일을 말하는데", "지난 일을 말합니다"),
    "decision": ("speaks of what was decided", "하기로 한 일을 말하는데", "한 일이라고 합니다"),
    "condition": ("puts a condition", "조건을 말하는데", "이미 일어난 일이라고 합니다"),
    "forecast": ("speaks of what is expected", "앞일을 내다보는데", "지난 일을 말합니다"),
    "consideration": ("says that it is being considered", "검토·추진 중이라고 하는데", "끝난 일로 전합니다"),
    "duty": ("says that it must be done", "해야 할 일이라고 하는데", "한 일이라고 합니다"),
    "possibility": ("says that it may be", "가능성을 말하는데", "사실이라고 합니다"),
    "schedule": ("speaks of what is to come", "앞일을 말하는데", "지난 일을 말합니다"),
    "fact": ("says that it was done", "지난 일을 말하는데", "앞일을 말합니다"),
}
"""What the Korean says of an act, and the same with what the English does in Korean."""


def _by_length(bead: BeadText) -> float:
    return SHORT if len(bead.target.split()) <= FEW_WORDS else LONG
