"""Numbers that differ, and numbers that stand on one side only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.wording import discrepancies, finding, text_of
from auditor.korean.particles import quoted
from auditor.matching.amounts.discrepancy import Kind
from auditor.model import AlignedArticle, Finding, Severity
from auditor.quantity import Quantity


@dataclass(frozen=True, slots=True)
class NumberMismatch:
    """A number whose English value differs from the Korean one.

    Why: a changed quantity misleads however fluent the sentence. Korean groups by 10^4, so values are compared.
    Flags: 회원은 모두 135명이다.  ->  There are [[153]] members in all.
    Flags: 네 명 중 한 명이 반대했다.  ->  [[Four in ten]] were against it.
    Passes: 열 명 중 네 명이 반대했다.  ->  Four in 10 were against it.
    Passes: 3만5천 명이 왔다.  ->  35,000 people came.
    Passes: 여섯 시즌을 뛰었다.  ->  He played 6 seasons.
    Passes: P1: 자리 있나요?  ->  Is this seat taken?
    Misses: words without a value (several, many), numbers that are part of a name; what numbers a line is asked about.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "number-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the numbers of *article* that differ in value."""
        for match, difference in discrepancies(article, Kind.NUMBER):
            source, target = text_of(match.source), text_of(match.target)
            message = f"The Korean says {source}, the English says “{target}”."
            korean = f"원문은 ‘{source}’인데 영문은 ‘{target}’입니다."
            numbers_a_line = getattr(difference.source, "loose", False) and getattr(difference.source, "label", "")
            severity = Severity.NEUTRAL if numbers_a_line else Severity.MAJOR
            yield finding(self, article, match, message, korean, severity)


@dataclass(frozen=True, slots=True)
class NumberMissing:
    """A number of the Korean that the English does not say.

    Why: a figure left out is a fact left out.
    Flags: [[135종]]의 상어가 산다.  ->  Sharks live there.
    Passes: 한 관계자는 두 사람을 안다.  ->  An official knows them.
    Misses: small numbers in words, which a faithful translation may leave out.
    Source: MQM Core, Accuracy > Omission.
    """

    rule: ClassVar[str] = "number-missing"
    category: ClassVar[str] = "accuracy/omission"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the numbers of the source that nothing in the target answers."""
        for match, difference in discrepancies(article, Kind.MISSING):
            source, value = text_of(match.source), difference.source
            message = f"The English does not say {source}."
            korean = f"원문의 {quoted(source, '이', '가')} 영문에 없습니다."
            severity = Severity.MINOR if isinstance(value, Quantity) and value.aside else None
            yield finding(self, article, match, message, korean, severity)


@dataclass(frozen=True, slots=True)
class NumberAdded:
    """A number of the English that the Korean does not say.

    Why: a figure without a source is an invention, or a corrupted one.
    Flags: 상어가 산다.  ->  [[135]] sharks live there.
    Passes: 청소년이 왔다.  ->  One teenager came.
    Misses: small numbers in words, which a faithful translation may add.
    Source: MQM Core, Accuracy > Addition.
    """

    rule: ClassVar[str] = "number-added"
    category: ClassVar[str] = "accuracy/addition"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the numbers of the target that nothing in the source answers."""
        for match, _ in discrepancies(article, Kind.ADDED):
            target = text_of(match.target)
            message = f"The Korean does not say {target}."
            yield finding(self, article, match, message, f"영문의 {quoted(target, '은', '는')} 원문에 없습니다.")
