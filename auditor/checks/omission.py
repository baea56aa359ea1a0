"""Words of the source that the translation of their sentence does not say."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, is_part, quote
from auditor.model import AlignedArticle, Finding, Severity


@dataclass(frozen=True, slots=True)
class Omission:
    """Korean words or a clause that the English sentence leaves out.

    Why: a dropped condition or reason changes the news, and the English reads well without it.
    Flags: 시장은 [[예산 부족을 이유로]] 공사를 미루겠다고 밝혔다.  ->  The mayor said construction would be postponed.
    Passes: 시장은 공사를 미루겠다고 밝혔다.  ->  The mayor said construction would be postponed.
    Misses: a single word; what is left out beside words that mean nearly the same.
    Source: MQM Core, Accuracy > Omission.
    """

    rule: ClassVar[str] = "omission"
    category: ClassVar[str] = "accuracy/omission"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every gap on the source side of a content paragraph."""
        for gap in article.gaps:
            if gap.side == "source" and is_part(gap) and is_content(article, gap.side, gap.paragraph):
                yield Finding(
                    self.rule,
                    self.category,
                    self.severity,
                    gap.confidence,
                    "The English sentence does not seem to say this.",
                    "영어 문장에 이 내용이 빠진 것으로 보입니다.",
                    pair=gap.pair,
                    source=quote(article.article.source, gap.paragraph, gap.span),
                    evidence=gap.evidence,
                )
