"""Right numbers with a wrong unit or currency, and per cent taken for percentage points."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.wording import discrepancies, finding, text_of
from auditor.matching.amounts.discrepancy import Kind
from auditor.model import AlignedArticle, Finding, Severity


@dataclass(frozen=True, slots=True)
class UnitMismatch:
    """The same number with another unit or currency.

    Why: the digits look right, so a reader does not doubt them; 50만 원 is not $500,000.
    Flags: 벌금 500만 원을 냈다.  ->  He paid a fine of [[$5 million]].
    Passes: 벌금 500만 원을 냈다.  ->  He paid a fine of KRW 5 million.
    Passes: 72km 떨어져 있다.  ->  It is 45 miles away.
    Misses: a wrong unit whose number was converted as well.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "unit-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the quantities of *article* whose unit or currency differs."""
        for match, _ in discrepancies(article, Kind.UNIT):
            source, target = text_of(match.source), text_of(match.target)
            message = f"The number is the same but the unit is not: {source} became {target}."
            korean = f"수는 같지만 단위가 다릅니다. 원문은 ‘{source}’, 영문은 ‘{target}’입니다."
            yield finding(self, article, match, message, korean)


@dataclass(frozen=True, slots=True)
class PercentPoint:
    """Percentage points rendered as per cent, and the reverse.

    Why: a rise from 10 % to 12 % is 2 percentage points, or 20 per cent: a different claim.
    Flags: 지지율이 7.3%포인트 올랐다.  ->  Support rose by [[7.3 percent]].
    Passes: 지지율이 7.3%포인트 올랐다.  ->  Support rose by 7.3 percentage points.
    Misses: points written as a bare number.
    Source: MQM Core, Accuracy > Mistranslation; The Associated Press Stylebook, "percentages".
    """

    rule: ClassVar[str] = "percent-point"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the percentages of *article* that became points, or the reverse."""
        for match, _ in discrepancies(article, Kind.PERCENT_POINT):
            source, target = text_of(match.source), text_of(match.target)
            message = f"Percent and percentage points differ: {source} became {target}."
            korean = f"퍼센트와 퍼센트포인트는 다릅니다. 원문은 ‘{source}’, 영문은 ‘{target}’입니다."
            yield finding(self, article, match, message, korean)
