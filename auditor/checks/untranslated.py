"""Korean left in the English."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import content_targets, quote
from auditor.english.script import EAST_ASIAN, FOREIGN_SHARE, east_asian_share, is_glossed
from auditor.model import AlignedArticle, Finding, Severity, Span


@dataclass(frozen=True, slots=True)
class Untranslated:
    """Hangul or Hanja left in an English sentence.

    Why: most readers of the English cannot read it, and it shows that nobody looked.
    Flags: 그는 국감에 출석했다.  ->  He attended the [[국감]].
    Passes: 삼척 주민들이 모였다.  ->  Residents of Samcheok (삼척) gathered.
    Misses: Korean words in Latin letters.
    Source: MQM Core, Accuracy > Untranslated.
    """

    rule: ClassVar[str] = "untranslated"
    category: ClassVar[str] = "accuracy/untranslated"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every run of East Asian script that is neither a gloss nor a cited word."""
        for index, paragraph in content_targets(article):
            if east_asian_share(paragraph.text) > FOREIGN_SHARE:
                continue
            for match in EAST_ASIAN.finditer(paragraph.text):
                if is_glossed(paragraph.text, *match.span()):
                    continue
                yield Finding(
                    self.rule,
                    self.category,
                    self.severity,
                    0.95 if len(match.group()) > 1 else 0.8,
                    f"“{match.group()}” was left untranslated.",
                    f"‘{match.group()}’이(가) 번역되지 않고 남아 있습니다.",
                    pair=index,
                    target=quote(article.article.target, paragraph.id, Span(*match.span())),
                )
