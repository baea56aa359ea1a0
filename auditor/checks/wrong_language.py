"""Paragraphs of the translation in another language: copied from the source, or never translated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rapidfuzz import fuzz

from auditor.checks.base import content_targets, quote_paragraph
from auditor.english.script import FOREIGN_SHARE, east_asian_share, latin_share
from auditor.model import AlignedArticle, Finding, Quote, Severity

COPIED_RATIO = 95.0
"""rapidfuzz ratio from which a target repeats its source."""


def _source_text(article: AlignedArticle, pair: int) -> str:
    paragraphs = article.article.source.paragraphs
    return " ".join(paragraphs[i].text for i in article.pairs[pair].source)


def _source_quote(article: AlignedArticle, pair: int) -> Quote | None:
    ids = article.pairs[pair].source
    return quote_paragraph(article, "source", ids[0]) if len(ids) == 1 else None


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
        for index, paragraph in content_targets(article):
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
        for index, paragraph in content_targets(article):
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
