"""Statements turned into their opposite: negation lost or gained, and opposites exchanged."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import ClassVar

from auditor.matching.affirmed import affirmed
from auditor.matching.double_negation import halved, likened
from auditor.matching.negation import GainedNegation, LostNegation, gained, lost, refused, unconditional
from auditor.matching.negation_counts import Undenied, undenied
from auditor.matching.opposites import opposites
from auditor.model import AlignedArticle, Finding, Severity

LINKED, UNLINKED = 0.92, 0.8
"""How sure an opposite is whose English is linked to the Korean word, and any other: none is flagged in 434 documents
translated by people and 109 clean articles, 3 of 4,798 sentence pairs, all unlinked (2026-11-22,
`benchmarks/false_alarms.py`)."""

COUNTED = {
    (True, True, True): 0.92, (True, True, False): 0.92, (True, False, True): 0.85, (True, False, False): 0.8,
    (False, True, True): 0.85, (False, True, False): 0.6, (False, False, True): 0.6, (False, False, False): 0.45,
}  # fmt: skip
"""How sure it is that a negative has no English: by whether it ends a statement, denies a verb, and the English comes
nowhere near a denial. Of 313 negatives taken out of human translations 75 are found in statements and 44 elsewhere; of
550 documents translated by people none is flagged in statements, 7 elsewhere (2026-11-22, `benchmarks/seeded.py`)."""
AFFIRMED = {True: 0.85, False: 0.7}
"""How sure it is that the English affirms what a clause of the Korean denies, by whether the English denies nothing at
all: of 672 clean documents two are flagged, of 110 negatives taken out of human translations 12 are found by this alone
(2026-11-22, `benchmarks/seeded.py`)."""
EXPLAINED, UNWRITTEN = 0.45, 0.85
"""The most where words that hold a denial may answer other Korean words, and where nobody writes so."""


def _how_sure(negative: Undenied) -> float:
    confidence = COUNTED[negative.is_main, negative.is_verbal, negative.is_bare]
    return min(confidence, EXPLAINED if negative.is_explained else 1.0, 1.0 if negative.is_written else UNWRITTEN)


def _by_place(article: AlignedArticle) -> Iterator[LostNegation]:
    """Yield every negative that the English has no word for, or that the English affirms, once."""
    found = {
        (n.source.paragraph, n.source.span): LostNegation(n.pair, n.source, None, _how_sure(n))
        for n in undenied(article)
    }
    for one in affirmed(article):
        key, sure = (one.source.paragraph, one.source.span), AFFIRMED[one.is_bare]
        if key not in found or found[key].confidence < sure:
            found[key] = LostNegation(one.pair, one.source, one.target, sure)
    yield from (found[key] for key in sorted(found))


@dataclass(frozen=True, slots=True)
class NegationMismatch:
    """A statement that the Korean denies and the English does not, or the reverse.

    Why: the English says the opposite, fluently; it is the gravest fault that a reader cannot see.
    Flags: 회사는 공장 매각을 [[추진하지 않]]기로 했다.  ->  The company decided to push ahead with its sale.
    Flags: 경찰은 사고 가능성을 [[배제하지 않]]는다.  ->  Police [[rule out]] the possibility of an accident.
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
        for negation in chain(
            lost(article), refused(article), unconditional(article), halved(article), likened(article)
        ):
            yield self._lost(article, negation)
        flagged = {(n.source.paragraph, n.source.span) for n in lost(article)}
        for negative in _by_place(article):
            if (negative.source.paragraph, negative.source.span) not in flagged:
                yield self._lost(article, negative)
        for extra in gained(article):
            yield self._gained(extra)

    def _lost(self, article: AlignedArticle, negation: LostNegation) -> Finding:
        after = article.article.source.paragraphs[negation.source.paragraph].text[negation.source.span.end :]
        severity = Severity.CRITICAL if after.startswith(("기로", "는다고 판", "았다고 판")) else self.severity
        return Finding(
            self.rule, self.category, severity, negation.confidence,
            f"The Korean denies ({negation.source.text}), the English does not.",
            f"원문은 ‘{negation.source.text}’으로 부정하는데 영문에는 부정이 없습니다.",
            negation.pair, negation.source, negation.target,
        )  # fmt: skip

    def _gained(self, negation: GainedNegation) -> Finding:
        return Finding(
            self.rule, self.category, self.severity, negation.confidence,
            f"The English denies (“{negation.target.text}”), the Korean does not.",
            f"영문은 ‘{negation.target.text}’으로 부정하는데 원문에는 부정이 없습니다.",
            negation.pair, None, negation.target,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PolarityMismatch:
    """A word that became its opposite: a rise that became a fall, a yes that became a no.

    Why: the figures may all be right, and the message is still the reverse.
    Flags: 지난달 수출이 12% [[증가]]했다.  ->  Exports [[fell]] 12 percent last month.
    Flags: 시는 주차 요금을 시간당 500원 [[내린]]다.  ->  The city will [[raise]] parking fees by 500 won an hour.
    Flags: [[미등록]] 업체에서 돈을 빌린 사람이 많다.  ->  Many have borrowed from [[registered]] lenders.
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
        for found in opposites(article):
            korean, english = found.source.text, found.target.text
            yield Finding(
                self.rule, self.category, self.severity, LINKED if found.is_linked else UNLINKED,
                f"{korean} became “{english}”, its opposite.",
                f"원문의 ‘{korean}’ 자리에 반대말인 ‘{english}’ 표현이 쓰였습니다.",
                found.pair, found.source, found.target,
            )  # fmt: skip
