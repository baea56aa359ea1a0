"""From the analysis text back to the text as given: every span of a finished audit, once."""

from dataclasses import replace

from auditor.model import (
    Article,
    Document,
    Finding,
    Link,
    Pair,
    Paragraph,
    Quote,
    Sentence,
    SentencePair,
    Side,
    Span,
)
from auditor.text import View, view


def analysed(article: Article) -> Article:
    """Return *article* with the analysis text in place of every paragraph's own."""
    return replace(article, source=_analysed(article.source), target=_analysed(article.target))


def _analysed(document: Document) -> Document:
    paragraphs = tuple(replace(p, text=view(p).text, ignored=()) for p in document.paragraphs)
    return replace(document, paragraphs=paragraphs)


class Restorer:
    """Maps what was found in the analysis text of *original* back to it."""

    def __init__(self, original: Article) -> None:
        self._original = original
        self._views: dict[tuple[Side, int], View] = {}

    def finding(self, finding: Finding) -> Finding:
        """Return *finding* with every quote as it stands in the original."""
        return replace(
            finding,
            source=self._quote(finding.source),
            target=self._quote(finding.target),
            related=tuple(quote for item in finding.related if (quote := self._quote(item)) is not None),
        )

    def pair(self, pair: Pair) -> Pair:
        """Return *pair* with the spans of its sentences and links in the original."""
        return replace(pair, sentences=tuple(self._sentences(item) for item in pair.sentences))

    def _sentences(self, pair: SentencePair) -> SentencePair:
        return replace(
            pair,
            source=tuple(self._sentence(sentence) for sentence in pair.source),
            target=tuple(self._sentence(sentence) for sentence in pair.target),
            links=tuple(self._link(link) for link in pair.links),
        )

    def _sentence(self, sentence: Sentence) -> Sentence:
        span = self._span(sentence.side, sentence.paragraph, sentence.span)
        return replace(sentence, span=span, text=self._text(sentence.side, sentence.paragraph, span))

    def _link(self, link: Link) -> Link:
        source = self._span("source", link.source_paragraph, link.source)
        return replace(link, source=source, target=self._span("target", link.target_paragraph, link.target))

    def _quote(self, quote: Quote | None) -> Quote | None:
        if quote is None:
            return None
        span = self._span(quote.side, quote.paragraph, quote.span)
        return replace(quote, span=span, text=self._text(quote.side, quote.paragraph, span))

    def _span(self, side: Side, paragraph: int, span: Span) -> Span:
        key = (side, paragraph)
        if key not in self._views:
            self._views[key] = view(self._paragraph(side, paragraph))
        return self._views[key].restore(span)

    def _text(self, side: Side, paragraph: int, span: Span) -> str:
        return self._paragraph(side, paragraph).text[span.start : span.end]

    def _paragraph(self, side: Side, paragraph: int) -> Paragraph:
        return self._original.document(side).paragraphs[paragraph]
