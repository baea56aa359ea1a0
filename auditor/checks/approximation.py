"""Hedges turned into their opposite."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.wording import discrepancies, finding, text_of
from auditor.korean.particles import attach
from auditor.matching.discrepancy import Kind
from auditor.model import AlignedArticle, Finding, Severity


@dataclass(frozen=True, slots=True)
class ApproximationLost:
    """Flags "at least" that became "at most", and the reverse.

    Why: 미만 (under) and 이상 (at least) bound a number from opposite sides.
    Flags: 300명 미만이 왔다.  ->  More than [[300 people]] came.
    Passes: 300여 명이 왔다.  ->  About 300 people came.
    Misses: a hedge that was dropped or added, which translators do freely.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "approximation-lost"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the numbers of *article* whose bound was turned round."""
        for match, _ in discrepancies(article, Kind.APPROXIMATION):
            source, target = text_of(match.source), text_of(match.target)
            message = f"The Korean bounds {source} from the other side than the English bounds {target}."
            korean = f"원문 {attach(f'‘{source}’', '과', '와')} 영문 ‘{target}’의 이상·미만 표현이 서로 반대입니다."
            yield finding(self, article, match, message, korean)
