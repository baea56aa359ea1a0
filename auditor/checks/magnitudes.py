"""Numbers of the wrong size: a slip between 만, 억, 조 and thousand, million, billion."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.wording import discrepancies, finding, text_of
from auditor.korean.particles import quoted
from auditor.matching.amounts.discrepancy import Kind, power_of_ten
from auditor.model import AlignedArticle, Finding, Match, Severity
from auditor.quantity import Quantity
from auditor.units import is_money

_CASUALTIES = re.compile(r"사망|숨지|숨졌|부상|다쳤|다치|실종|희생|확진|감염|사상자|목숨|피살|구조")
_CONTEXT = 20


@dataclass(frozen=True, slots=True)
class MagnitudeMismatch:
    """A number that is off by a power of ten: 억 read as million, a zero lost.

    Why: 만, 억 and 조 go by 10^4, thousand, million and billion by 10^3; a slip is off by 10 to 10,000 times.
    Flags: 매출은 3조 4천억 원이다.  ->  Sales were [[3.4 billion won]].
    Passes: 매출은 3조 4천억 원이다.  ->  Sales were 3.4 trillion won.
    Misses: a slip that changes the digits as well.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "magnitude-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the numbers of *article* that are off by a power of ten; critical for money and casualties."""
        for match, difference in discrepancies(article, Kind.MAGNITUDE):
            source, target = text_of(match.source), text_of(match.target)
            times = _times(difference.source, difference.target)
            message = f"{target} is {times[0]} {source}: the size of the number is wrong."
            korean = f"{quoted(target, '은', '는')} 원문 ‘{source}’{times[1]}입니다. 자릿수가 틀렸습니다."
            severity = Severity.CRITICAL if _is_grave(article, match) else Severity.MAJOR
            yield finding(self, article, match, message, korean, severity)


def _times(source: object, target: object) -> tuple[str, str]:
    """Return "1,000 times" or "a thousandth of", in English and Korean."""
    power = None
    if isinstance(source, Quantity) and isinstance(target, Quantity):
        power = power_of_ten(source.value, target.value)
    if power is None:
        return "not", "에서 크기가 달라진 수"
    factor = f"{10 ** abs(power):,}"
    return (f"{factor} times", f"의 {factor}배") if power > 0 else (f"1/{factor} of", f"의 {factor}분의 1")


def _is_grave(article: AlignedArticle, match: Match) -> bool:
    """True where the number is money, or people in a context of casualties."""
    mention = match.source
    if mention is None or not isinstance(mention.value, Quantity):
        return False
    if is_money(mention.value.unit):
        return True
    text = article.article.source.paragraphs[mention.paragraph].text
    around = text[max(0, mention.span.start - _CONTEXT) : mention.span.end + _CONTEXT]
    return mention.value.unit == "person" and _CASUALTIES.search(around) is not None
