"""Statements turned into their opposite: negation lost or gained, and opposites exchanged."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import in_full
from auditor.matching.claims.denials import denials_gained, denials_lost
from auditor.matching.claims.negation import GainedNegation, LostNegation
from auditor.matching.claims.turned_words import turned_words
from auditor.model import AlignedArticle, Finding, Severity

LINKED, UNLINKED = 0.92, 0.8
"""How sure an opposite is whose English is joined to the Korean word by a link or a figure, and any other: of 417
documents translated by people and 314 sound articles of our own none is flagged that is joined, and three others; of
1,505 words turned into their opposites there, synonyms that mean nothing of the kind among them, 382 are found
(2026-11-23)."""


@dataclass(frozen=True, slots=True)
class NegationMismatch:
    """A statement that the Korean denies and the English does not, or the reverse.

    Why: the English says the opposite, fluently; it is the gravest fault that a reader cannot see.
    Flags: 회사는 공장 매각을 [[추진하지 않]]기로 했다.  ->  The company decided to push ahead with its sale.
    Flags: 경찰은 사고 가능성을 [[배제하지 않]]는다.  ->  Police [[rule out]] the possibility of an accident.
    Flags: 다리는 지난달 개통됐다.  ->  The bridge [[was not]] opened last month.
    Passes: 회사는 공장 매각을 추진하지 않기로 했다.  ->  The company has decided against selling the plant.
    Passes: 그는 웃지 않을 수 없었다.  ->  He had to laugh.
    Passes: 그 일은 쉽지 않았다.  ->  It was hard.
    Misses: one of several negatives; sentences with another word that may deny (unless, few, un-).
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "negation-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every lost negation (critical for decisions) and every gained one."""
        for negation in denials_lost(article):
            yield self._lost(article, negation)
        for extra in denials_gained(article):
            yield self._gained(extra)

    def _lost(self, article: AlignedArticle, negation: LostNegation) -> Finding:
        text, span = article.article.source.paragraphs[negation.source.paragraph].text, negation.source.span
        after, words = text[span.end :], in_full(text, span.start, span.end)
        severity = Severity.CRITICAL if after.startswith(("기로", "는다고 판", "았다고 판")) else self.severity
        return Finding(
            self.rule, self.category, severity, negation.confidence,
            f"The Korean has a negative ({words}); the English has none.",
            f"원문에는 부정하는 말(‘{words}’)이 있는데 영문에는 없습니다.",
            negation.pair, negation.source, negation.target,
        )  # fmt: skip

    def _gained(self, negation: GainedNegation) -> Finding:
        return Finding(
            self.rule, self.category, self.severity, negation.confidence,
            f"The English has a negative (“{negation.target.text}”); the Korean has none.",
            f"영문에는 부정하는 말(‘{negation.target.text}’)이 있는데 원문에는 없습니다.",
            negation.pair, None, negation.target,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PolarityMismatch:
    """A word that became its opposite: a rise that became a fall, a yes that became a no.

    Why: the figures may all be right, and the message is still the reverse.
    Flags: 지난달 수출이 12% [[증가]]했다.  ->  Exports [[fell]] 12 percent last month.
    Flags: 시는 주차 요금을 시간당 500원 [[내린]]다.  ->  The city will [[raise]] parking fees by 500 won an hour.
    Flags: 주가는 4.6% [[오른]] 채 장을 마쳤다.  ->  Shares closed [[down]] 4.6 percent.
    Flags: [[미등록]] 업체에서 돈을 빌린 사람이 많다.  ->  Many have borrowed from [[registered]] lenders.
    Flags: 지원자는 지난해보다 1.4배 [[많]]았다.  ->  There were 1.4 times [[fewer]] applicants than last year.
    Passes: 지난달 수출이 12% 증가했다.  ->  Exports rose 12 percent last month.
    Passes: 적자가 12% 증가했다.  ->  The deficit widened 12 percent.
    Misses: sentences with words of both poles on either side; opposites that the table lacks.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "polarity-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every opposite; sure only where the two words are linked."""
        for found in turned_words(article):
            korean, english = found.source.text, found.target.text
            yield Finding(
                self.rule, self.category, self.severity, LINKED if found.is_linked else UNLINKED,
                f"{korean} became “{english}”, its opposite.",
                f"원문의 ‘{korean}’ 자리에 반대말인 ‘{english}’ 표현이 쓰였습니다.",
                found.pair, found.source, found.target,
            )  # fmt: skip
