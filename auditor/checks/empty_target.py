"""A translation that is not there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, pair_of, quote_paragraph
from auditor.model import AlignedArticle, Finding, Quote, Severity

_PLACEHOLDER = re.compile(
    r"\s*[\[<({#]*(?:n/?a|null|nil|none|nan|undefined|todo|tbd|error|value!|ref!|no translation|translation error)"
    r"[\])}>.!]*\s*",
    re.IGNORECASE,
)
"""What programs and people write where a translation is missing."""


@dataclass(frozen=True, slots=True)
class EmptyTarget:
    """No translation, or what a program writes in place of one.

    Why: an empty field passes every check that compares words.
    Flags: 비가 그치고 날이 개었다. / 시민들이 공원으로 나왔다.  ->  The rain stopped and the sky cleared. / [[null]]
    Passes: 비가 그치고 날이 개었다. / 시민들이 공원으로 나왔다.  ->
      The rain stopped and the sky cleared. / Citizens came out to the park.
    Misses: a translation that holds nothing but a byline.
    Source: MQM Core, Accuracy > Untranslated.
    """

    rule: ClassVar[str] = "empty-target"
    category: ClassVar[str] = "accuracy/untranslated"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every placeholder, and one where the target has no letter or digit at all."""
        target = article.article.target.paragraphs
        for paragraph in target:
            if _PLACEHOLDER.fullmatch(paragraph.text):
                place = quote_paragraph(article, "target", paragraph.id)
                yield self._finding(article, _source_of(article, paragraph.id), place)
        if any(character.isalnum() for paragraph in target for character in paragraph.text):
            return
        for paragraph in article.article.source.paragraphs:
            place = quote_paragraph(article, "source", paragraph.id)
            if place is not None and is_content(article, "source", paragraph.id):
                yield self._finding(article, place, None)
                return

    def _finding(self, article: AlignedArticle, source: Quote | None, target: Quote | None) -> Finding:
        place = source or target
        pair = None if place is None else pair_of(article, place.side, place.paragraph)
        return Finding(
            self.rule,
            self.category,
            self.severity,
            0.97,
            "There is no translation.",
            "번역문이 없습니다.",
            pair=pair,
            source=source,
            target=target,
        )


def _source_of(article: AlignedArticle, paragraph: int) -> Quote | None:
    """Return the quote of the source paragraph that a target paragraph stands for, None where there is not just one."""
    pair = pair_of(article, "target", paragraph)
    ids = () if pair is None else article.pairs[pair].source
    return quote_paragraph(article, "source", ids[0]) if len(ids) == 1 else None
