"""Amounts of change told as what they came to, and the reverse."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.wording import discrepancies, finding, text_of
from auditor.korean.particles import quoted
from auditor.matching.amounts.changes import Role, korean_role
from auditor.matching.amounts.discrepancy import Kind
from auditor.model import AlignedArticle, Finding, Severity


@dataclass(frozen=True, slots=True)
class ChangeMismatch:
    """A number that the Korean gives as a change and the English as its result, or the reverse.

    Why: 3천 명 늘었다 is by 3,000, 3천 명으로 늘었다 is to 3,000: one particle apart.
    Flags: 취업자는 2만3천 명 늘었다.  ->  The number of employed people rose to [[23,000]].
    Flags: 지원 학교를 48곳으로 늘린다.  ->  It will support [[48]] more schools.
    Passes: 요금이 300원 올라 1,500원이 됐다.  ->  The fare rose by 300 won to 1,500 won.
    Passes: 금리를 연 3.5%로 올렸다.  ->  It raised the rate to 3.5 percent a year.
    Misses: multiples (두 배로), numbers whose verb stands elsewhere.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "change-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the numbers of *article* that are a change on one side and a result on the other."""
        for match, _ in discrepancies(article, Kind.CHANGE):
            source, target = text_of(match.source), text_of(match.target)
            korean_words, english_words = (quoted(text, "은", "는") for text in (source, target))
            if match.source and korean_role(article, match.source) is Role.AMOUNT:
                message = (
                    f"In the Korean {source} is by how much it changed; in the English “{target}” is what it came to."
                )
                korean = f"원문의 {korean_words} 변화한 양인데 영문의 {english_words} 변화한 결과로 쓰였습니다."
            else:
                message = (
                    f"In the Korean {source} is what it came to; in the English “{target}” is by how much it changed."
                )
                korean = f"원문의 {korean_words} 변화한 결과인데 영문의 {english_words} 변화한 양으로 쓰였습니다."
            yield finding(self, article, match, message, korean)
