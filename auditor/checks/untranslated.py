"""Korean left in the English, a whole paragraph in another language, or none at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rapidfuzz import fuzz

from auditor.checks.base import quote, quote_paragraph
from auditor.english.script import EAST_ASIAN, east_asian_share, is_glossed, latin_share
from auditor.model import AlignedArticle, Finding, Paragraph, Quote, Severity, Span

FOREIGN_SHARE = 0.5
"""A paragraph with more East Asian letters than this is not translated at all."""
COPIED_RATIO = 95.0
"""rapidfuzz ratio from which a target repeats its source."""


def _targets(article: AlignedArticle) -> Iterator[tuple[int, Paragraph]]:
    """Yield pair index and paragraph of every target paragraph that is not furniture."""
    paragraphs = article.article.target.paragraphs
    for index, pair in enumerate(article.pairs):
        for i in pair.target:
            if not paragraphs[i].role.is_furniture:
                yield index, paragraphs[i]


def _source_text(article: AlignedArticle, pair: int) -> str:
    paragraphs = article.article.source.paragraphs
    return " ".join(paragraphs[i].text for i in article.pairs[pair].source)


def _source_quote(article: AlignedArticle, pair: int) -> Quote | None:
    ids = article.pairs[pair].source
    return quote_paragraph(article, "source", ids[0]) if len(ids) == 1 else None


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
        for index, paragraph in _targets(article):
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


@dataclass(frozen=True, slots=True)
class WrongLanguage:
    """A paragraph of the translation that is not English.

    Why: a paragraph that the system returned as it was, or in a third language, tells an English reader nothing.
    Flags: 비가 그쳤다.  ->  [[雨がやみました。今日は晴れです。]]
    Passes: 비가 그쳤다.  ->  The rain has stopped.
    Misses: another language in Latin letters.
    Source: MQM Core, Accuracy > Untranslated.
    """

    rule: ClassVar[str] = "wrong-language"
    category: ClassVar[str] = "accuracy/untranslated"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every target paragraph written mostly in another script."""
        for index, paragraph in _targets(article):
            share = latin_share(paragraph.text)
            if share is None or share >= 1 - FOREIGN_SHARE or _is_copy(article, index, paragraph.text):
                continue
            yield Finding(
                self.rule,
                self.category,
                self.severity,
                0.97,
                "This paragraph of the translation is not in English.",
                "번역문의 이 문단이 영어가 아닙니다.",
                pair=index,
                source=_source_quote(article, index),
                target=quote_paragraph(article, "target", paragraph.id),
            )


@dataclass(frozen=True, slots=True)
class SourceCopied:
    """A paragraph of the translation that repeats the Korean.

    Why: the translation failed, and the gap was filled with its input.
    Flags: 비가 그치고 날이 개었다.  ->  [[비가 그치고 날이 개었다.]]
    Passes: LG CNS PM  ->  LG CNS PM
    Misses: a copy in Latin letters.
    Source: MQM Core, Accuracy > Untranslated.
    """

    rule: ClassVar[str] = "source-copied"
    category: ClassVar[str] = "accuracy/untranslated"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every target paragraph that equals its Korean source but for a few characters."""
        for index, paragraph in _targets(article):
            if _is_copy(article, index, paragraph.text):
                yield Finding(
                    self.rule,
                    self.category,
                    self.severity,
                    0.99,
                    "The Korean was copied instead of translated.",
                    "한국어 원문이 번역되지 않고 그대로 복사되었습니다.",
                    pair=index,
                    source=_source_quote(article, index),
                    target=quote_paragraph(article, "target", paragraph.id),
                )


def _is_copy(article: AlignedArticle, pair: int, text: str) -> bool:
    if east_asian_share(text) <= FOREIGN_SHARE:
        return False
    return fuzz.ratio(_bare(text), _bare(_source_text(article, pair))) >= COPIED_RATIO


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text)
