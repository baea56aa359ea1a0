"""Hedges that were lost, added, or turned into their opposite."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from auditor.checks.wording import discrepancies, finding, text_of
from auditor.korean.particles import quoted
from auditor.matching.amounts.discrepancy import Discrepancy, Kind
from auditor.matching.amounts.hedges import is_turned
from auditor.model import AlignedArticle, Finding, Severity
from auditor.quantity import Bound, Quantity


@dataclass(frozen=True, slots=True)
class ApproximationLost:
    """A number whose hedge was lost, added or turned round: "at least" for 미만.

    Why: 미만 (under) and 이상 (at least) bound a number from opposite sides; 약 and 여 say that it is no exact count.
    Flags: 300명 미만이 왔다.  ->  [[More than 300 people]] came.
    Flags: 약 300명이 왔다.  ->  [[300 people]] came.
    Flags: 300명이 왔다.  ->  [[At least 300 people]] came.
    Passes: 300여 명이 왔다.  ->  About 300 people came.
    Passes: 최고 속력은 30노트다.  ->  It has a top speed of 30 knots.
    Misses: hedges of numbers in words; a hedge that any word near the number may stand for.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "approximation-lost"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the numbers of *article* whose hedge differs; major where it was turned round."""
        for match, difference in discrepancies(article, Kind.APPROXIMATION):
            source, target = text_of(match.source), text_of(match.target)
            message, korean, severity = _describe(difference, source, target)
            found = finding(self, article, match, message, korean, severity)
            yield replace(found, suggestion=match.suggestion)


def _describe(difference: Discrepancy, source: str, target: str) -> tuple[str, str, Severity]:
    a, b = difference.source, difference.target
    assert isinstance(a, Quantity)
    assert isinstance(b, Quantity)
    if is_turned(a, b):
        message = f"The Korean bounds {source} from the other side than the English “{target}”."
        korean = f"원문 {quoted(source, '과', '와')} 영문 ‘{target}’의 이상·미만 표현이 서로 반대입니다."
        return message, korean, Severity.MAJOR
    if b.bound is Bound.EXACT:
        message = f"The Korean does not give {source} as exact; the English says “{target}” without reserve."
        return message, f"원문 ‘{source}’의 어림·한정 표현이 영문 ‘{target}’에 없습니다.", Severity.MINOR
    message = f"The Korean gives {source} without the reserve of the English “{target}”."
    return message, f"영문 ‘{target}’의 어림·한정 표현이 원문 ‘{source}’에 없습니다.", Severity.MINOR
