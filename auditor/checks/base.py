"""What a check is, and how it writes a finding."""

import re
from collections.abc import Iterator
from typing import Protocol

from auditor.model import AlignedArticle, Document, Finding, Gap, Mention, Paragraph, Quote, Severity, Side, Span


class Check(Protocol):
    """One rule. It sees finished evidence and yields findings; it never loads a model.

    The class docstring says in its first line what it flags, then the lines `Why:`, one or more `Flags:` and `Passes:`
    (`Korean  ->  English`, the flagged span in `[[ ]]`), `Misses:` and `Source:`.
    """

    @property
    def rule(self) -> str:
        """The name of the rule."""
        ...

    @property
    def category(self) -> str:
        """Its category, a path of MQM."""
        ...

    @property
    def severity(self) -> Severity:
        """How bad it usually is."""
        ...

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield what this rule finds in *article*."""
        ...


def quote(document: Document, paragraph: int, span: Span) -> Quote:
    """Return the quote of *span* in a paragraph of *document*."""
    text = document.paragraphs[paragraph].text[span.start : span.end]
    return Quote(document.side, paragraph, span, text)


def in_full(text: str, start: int, end: int) -> str:
    """Return a stretch of Korean *text* to the end of its last word: 것으로 알려졌다 for 것으로 알려졌."""
    words = text[start:end].rstrip()
    rest = re.match(r"[가-힣]*", text[start + len(words) :])
    return words + (rest.group() if rest else "")


def quote_mention(mention: Mention | None) -> Quote | None:
    """Return the quote of a mention, None for None."""
    return None if mention is None else Quote(mention.side, mention.paragraph, mention.span, mention.text)


def quote_paragraph(article: AlignedArticle, side: Side, paragraph: int) -> Quote | None:
    """Return the quote of a whole paragraph without its outer blanks; None where it is blank."""
    text = article.article.document(side).paragraphs[paragraph].text
    body = text.strip()
    if not body:
        return None
    start = text.index(body)
    return quote(article.article.document(side), paragraph, Span(start, start + len(body)))


def is_content(article: AlignedArticle, side: Side, paragraph: int) -> bool:
    """True for a paragraph that must be translated: no byline, dateline, caption or notice."""
    return not article.article.document(side).paragraphs[paragraph].role.is_furniture


def is_part(gap: Gap) -> bool:
    """True for words of a sentence of which the rest is answered, where nothing else stands in their place."""
    return gap.opposite is None and not gap.is_sentence


def pair_of(article: AlignedArticle, side: Side, paragraph: int) -> int | None:
    """Return the index of the pair that holds a paragraph."""
    return next((i for i, pair in enumerate(article.pairs) if paragraph in pair.ids(side)), None)


def content_targets(article: AlignedArticle) -> Iterator[tuple[int, Paragraph]]:
    """Yield pair index and paragraph of every target paragraph that is not furniture."""
    paragraphs = article.article.target.paragraphs
    for index, pair in enumerate(article.pairs):
        for i in pair.target:
            if not paragraphs[i].role.is_furniture:
                yield index, paragraphs[i]
