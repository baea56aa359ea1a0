"""Words of both sides that say different things in the same sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, quote
from auditor.model import AlignedArticle, Finding, Severity


@dataclass(frozen=True, slots=True)
class Mistranslation:
    """Korean words without counterpart beside English words without one.

    Why: where both sides say something that the other does not, the one usually stands for the other.
    Flags: 병원은 환자가 몰리는 [[겨울에 대비해]] 병상을 늘리기로 했다.  ->
      The hospital decided to add beds [[after selling its old parking lot]].
    Passes: 선수는 무릎 부상으로 남은 경기에 나서지 못하게 됐다.  ->
      The player will miss the remaining games because of a knee injury.
    Misses: a wrong word whose meaning is near; a single wrong word in most sentences.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "mistranslation"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.NEUTRAL

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a question for every sentence pair with a gap on both sides."""
        for gap in article.gaps:
            if gap.side != "source" or gap.opposite is None or not is_content(article, gap.side, gap.paragraph):
                continue
            strength = min(gap.strength, gap.opposite.strength)
            yield Finding(
                self.rule,
                self.category,
                self.severity,
                round(min(0.45 + 0.1 * strength, 0.8), 4),
                "The English may not say what the Korean says here.",
                "이 부분의 영어가 한국어와 다른 뜻일 수 있습니다.",
                pair=gap.pair,
                source=quote(article.article.source, gap.paragraph, gap.span),
                target=quote(article.article.target, gap.opposite.paragraph, gap.opposite.span),
                evidence=(*gap.evidence, *gap.opposite.evidence),
            )
