"""Words of the translation that its source sentence does not say."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, is_part, quote
from auditor.model import AlignedArticle, Finding, Severity


@dataclass(frozen=True, slots=True)
class Addition:
    """English words or a clause that the Korean sentence does not say.

    Why: readers take what the machine made up for what the paper reported.
    Flags: 시장은 공사를 미루겠다고 밝혔다.  ->
      The mayor said construction would be postponed [[because of heavy snow in the mountains]].
    Passes: 시장은 폭설로 공사를 미루겠다고 밝혔다.  ->
      The mayor said construction would be postponed because of heavy snow.
    Misses: a single word; an invention that resembles what the source says.
    Source: MQM Core, Accuracy > Addition.
    """

    rule: ClassVar[str] = "addition"
    category: ClassVar[str] = "accuracy/addition"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every gap on the target side of a content paragraph."""
        for gap in article.gaps:
            if gap.side == "target" and is_part(gap) and is_content(article, gap.side, gap.paragraph):
                yield Finding(
                    self.rule,
                    self.category,
                    self.severity,
                    gap.confidence,
                    "The Korean sentence does not seem to say this.",
                    "한국어 문장에 없는 내용으로 보입니다.",
                    pair=gap.pair,
                    target=quote(article.article.target, gap.paragraph, gap.span),
                    evidence=gap.evidence,
                )
