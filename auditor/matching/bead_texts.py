"""Sentence pairs with both their texts: what the rules about meaning compare."""

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.model import AlignedArticle, Mention, Quote, Sentence, SentencePair, Span, Token


@dataclass(frozen=True, slots=True)
class BeadText:
    """A matched sentence pair: the index of its pair, the pair itself, and the text of either side."""

    index: int
    pair: SentencePair
    source: str
    target: str

    @property
    def is_single(self) -> bool:
        """True when one sentence answers one."""
        return len(self.pair.source) == 1 and len(self.pair.target) == 1


def beads(article: AlignedArticle) -> Iterator[BeadText]:
    """Yield every sentence pair of *article* that has both sides and no furniture, in order."""
    for index, pair in enumerate(article.pairs):
        for bead in pair.sentences:
            if bead.source and bead.target and not _is_furniture(article, bead):
                yield BeadText(index, bead, _text(bead.source), _text(bead.target))


def _is_furniture(article: AlignedArticle, bead: SentencePair) -> bool:
    sides = ((article.article.source, bead.source), (article.article.target, bead.target))
    return any(doc.paragraphs[s.paragraph].role.is_furniture for doc, sentences in sides for s in sentences)


def _text(sentences: tuple[Sentence, ...]) -> str:
    return " ".join(sentence.text for sentence in sentences)


def morphemes(article: AlignedArticle, sentence: Sentence) -> tuple[Token, ...]:
    """Return the morphemes of a Korean *sentence*, with spans in its paragraph."""
    tokens = article.source_tokens[sentence.paragraph] if article.source_tokens else ()
    return tuple(token for token in tokens if sentence.span.contains(token.span))


def quote_in(sentence: Sentence, start: int, end: int) -> Quote:
    """Return the quote of `sentence.text[start:end]`."""
    span = Span(sentence.span.start + start, sentence.span.start + end)
    return Quote(sentence.side, sentence.paragraph, span, sentence.text[start:end])


def linked(bead: BeadText, paragraph: int, span: Span) -> tuple[int, Span] | None:
    """Return paragraph and span of the English word that answers *span* of the Korean best; None where none does."""
    links = [link for link in bead.pair.links if link.source_paragraph == paragraph and link.source.overlaps(span)]
    if not links:
        return None
    best = max(links, key=lambda link: (link.weight, -link.target.start))
    return best.target_paragraph, best.target


def paragraph_text(article: AlignedArticle, mention: Mention) -> str:
    """Return the text of the paragraph in which *mention* stands."""
    return article.article.document(mention.side).paragraphs[mention.paragraph].text
