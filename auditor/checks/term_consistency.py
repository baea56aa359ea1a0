"""One Korean term with two English ones in an article."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.korean.particles import called, quoted
from auditor.matching.variation.compounds import departures, renamed_works
from auditor.matching.variation.consistency import inconsistencies
from auditor.matching.variation.merged_names import Merged, merged_names
from auditor.matching.variation.worded_anew import terms_worded_anew
from auditor.model import AlignedArticle, Finding, Quote, Severity

BODY, WORK, TERM = 0.75, 0.8, 0.6
"""How sure it is that a body, a work in quotation marks and a term have two names: of 417 documents translated by
people and 390 clean articles one is flagged, a term (2026-11-23, `benchmarks/false_alarms.py` and the articles)."""
MERGED = 0.7
"""The same for two names that have one English name: none false in 417 documents translated by people and 390 clean
articles (2026-11-23). It takes one thing for another, and is as grave as that."""


@dataclass(frozen=True, slots=True)
class TermInconsistent:
    """A body, work or term that has another English name elsewhere in the article, or the name of another one.

    Why: the reader takes one thing for two, or two for one.
    Flags: 산학협력단은 설명회를 열었다. / [[산학협력단]]은 신청을 받는다.
        ->  The Industry-Academic Cooperation Foundation held a briefing. / The [[Liaison Office]] takes bids.
    Passes: 산학협력단은 설명회를 열었다. / 산학협력단은 신청을 받는다.
        ->  The Industry-Academic Cooperation Foundation held a briefing. / The foundation takes bids.
    Passes: 우주청은 달착륙선을 쏜다. / 달착륙선의 무게는 1.8t이다.
        ->  The space agency will launch a lunar lander. / The unmanned craft weighs 1.8 tons.
    Flags: 시민연합이 나섰다. / [[시민연합]]은 멈췄다.
        ->  The Citizens' Federation stepped in. / The [[Town Alumni Association]] stopped.
    Flags: 전자팔찌를 채웠다. / 그는 [[전자팔찌]]를 끊고 달아났다.
        ->  They put an electronic bracelet on him. / He cut off the [[digital wristband]] and fled.
    Flags: 시는 청년지원센터를 넓힌다. / [[여성지원센터]]는 내년에 문을 연다.
        ->  The city will expand the Youth Support Center. / The [[Youth Support Center]] will open next year.
    Misses: words that are no compounds; two Korean terms that are no names with one English name.
    Source: MQM Core, Terminology > Inconsistent with terminology resource.
    """

    rule: ClassVar[str] = "term-inconsistent"
    category: ClassVar[str] = "terminology/inconsistent"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every English name that departs from the usual one."""
        for item in inconsistencies(article):
            yield self._finding(BODY, item.pair, item.source, item.target, item.first)
        for work in renamed_works(article):
            yield self._finding(WORK, work.pair, work.source, work.target, work.usual)
        terms = tuple(departures(article))
        for term in terms:
            yield self._finding(TERM, term.pair, term.source, term.target, term.usual)
        for item in terms_worded_anew(article, (term.target for term in terms)):
            yield self._finding(TERM, item.pair, item.source, item.target, item.first)
        for name in merged_names(article):
            yield self._merged(name)

    def _merged(self, item: Merged) -> Finding:
        english, one, other = item.target.text, item.source.text, item.other.text
        both = f"{quoted(other, '과', '와')} ‘{one}’"
        return Finding(
            self.rule, self.category, Severity.MAJOR, MERGED,
            f"“{english}” stands for {other} elsewhere and for {one} here: one of them has the name of the other.",
            f"{called(english)} 표기가 서로 다른 이름인 {both}에 함께 쓰였습니다. 구별되게 적어 주십시오.",
            item.pair, item.source, item.target, (item.first,),
        )  # fmt: skip

    def _finding(self, confidence: float, pair: int, source: Quote, target: Quote, usual: Quote) -> Finding:
        return Finding(
            self.rule, self.category, self.severity, confidence,
            f"{source.text} is “{target.text}” here and “{usual.text}” elsewhere.",
            f"다른 곳에서 {quoted(usual.text, '으로', '로')} 옮긴 ‘{source.text}’ 이름을 여기서는 "
            f"{quoted(target.text, '으로', '로')} 옮겼습니다.",
            pair, source, target, (usual,), usual.text,
        )  # fmt: skip
