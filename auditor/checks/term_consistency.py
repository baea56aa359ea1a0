"""One Korean term with two English ones in an article."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.matching.consistency import inconsistencies
from auditor.model import AlignedArticle, Finding, Severity


@dataclass(frozen=True, slots=True)
class TermInconsistent:
    """A body or event that has another English name elsewhere in the article.

    Why: the reader takes one body for two.
    Flags: 산학협력단은 설명회를 열었다. / [[산학협력단]]은 신청을 받는다.
        ->  The Industry-Academic Cooperation Foundation held a briefing. / The [[Liaison Office]] takes bids.
    Passes: 산학협력단은 설명회를 열었다. / 산학협력단은 신청을 받는다.
        ->  The Industry-Academic Cooperation Foundation held a briefing. / The foundation takes bids.
    Misses: terms written with small letters; two Korean terms with one English name.
    Source: MQM Core, Terminology > Inconsistent with terminology resource.
    """

    rule: ClassVar[str] = "term-inconsistent"
    category: ClassVar[str] = "terminology/inconsistent"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every English name that departs from the usual one."""
        for item in inconsistencies(article):
            first, later = item.first.text, item.target.text
            yield Finding(
                self.rule, self.category, self.severity, 0.75,
                f"{item.source.text} is “{later}” here and “{first}” elsewhere.",
                f"다른 곳에서 ‘{first}’로 옮긴 ‘{item.source.text}’ 이름을 여기서는 ‘{later}’로 옮겼습니다.",
                item.pair, item.source, item.target, (item.first,), first,
            )  # fmt: skip
