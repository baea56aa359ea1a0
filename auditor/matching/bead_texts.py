"""Sentence pairs with both their texts: what the rules about meaning compare."""

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.model import AlignedArticle, Link, Mention, Quote, Role, Sentence, SentencePair, Side, Span, Token

HEADLINES = (Role.TITLE, Role.SUBTITLE, Role.SUBHEAD)
"""Paragraphs that compress."""

OWNED = 0.5
"""Weight of a word link from which an English word is surely that Korean word's (by hand, 2026-11-22)."""


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


def is_headline(article: AlignedArticle, bead: BeadText) -> bool:
    """True where *bead* stands in a title, a subtitle or a heading."""
    paragraphs = article.article.source.paragraphs
    return any(paragraphs[sentence.paragraph].role in HEADLINES for sentence in bead.pair.source)


def _text(sentences: tuple[Sentence, ...]) -> str:
    return " ".join(sentence.text for sentence in sentences)


def morphemes(article: AlignedArticle, sentence: Sentence) -> tuple[Token, ...]:
    """Return the morphemes of a Korean *sentence*, with spans in its paragraph."""
    tokens = article.source_tokens[sentence.paragraph] if article.source_tokens else ()
    return tuple(token for token in tokens if sentence.span.contains(token.span))


def previous_sentence(article: AlignedArticle, sentence: Sentence) -> Sentence | None:
    """Return the Korean sentence before *sentence* in its paragraph, None for the first."""
    before = [
        other
        for pair in article.pairs
        if sentence.paragraph in pair.source
        for bead in pair.sentences
        for other in bead.source
        if other.paragraph == sentence.paragraph and other.span.end <= sentence.span.start
    ]
    return max(before, key=lambda other: other.span, default=None)


def quote_in(sentence: Sentence, start: int, end: int) -> Quote:
    """Return the quote of `sentence.text[start:end]`."""
    span = Span(sentence.span.start + start, sentence.span.start + end)
    return Quote(sentence.side, sentence.paragraph, span, sentence.text[start:end])


def quote_span(sentence: Sentence, span: Span) -> Quote:
    """Return the quote of *span*, a place in the paragraph of *sentence* and within it."""
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    return Quote(sentence.side, sentence.paragraph, span, sentence.text[start:end])


def best_link(bead: BeadText, paragraph: int, span: Span, least: float = 0.0) -> Link | None:
    """Return the link of *least* weight or more to the English word that answers *span* of the Korean best.

    Of several of one weight it is the first in the English; None where there is none.
    """
    links = [link for link in bead.pair.links if link.source_paragraph == paragraph and link.source.overlaps(span)]
    best = max(links, key=lambda link: (link.weight, -link.target.start), default=None)
    return best if best is not None and best.weight >= least else None


def linked(bead: BeadText, paragraph: int, span: Span) -> tuple[int, Span] | None:
    """Return paragraph and span of the English word that answers *span* of the Korean best; None where none does."""
    best = best_link(bead, paragraph, span)
    return (best.target_paragraph, best.target) if best is not None else None


def is_of_another(
    article: AlignedArticle, bead: BeadText, mention: Mention, paragraph: int, place: tuple[int, int]
) -> bool:
    """True when word links or matches say that English *place* answers other Korean words, and none says *mention*.

    *place* are the start and end in the English *paragraph*, which may be in another sentence of the pair.
    """
    span = Span(*place)
    links = [(x.source_paragraph, x.source) for x in _links_to(article, bead, paragraph, span) if x.weight >= OWNED]
    links += [
        (match.source.paragraph, match.source.span)
        for match in article.matches
        if match.source and match.target and match.pair == bead.index
        if match.target.paragraph == paragraph and match.target.span.overlaps(span)
    ]
    return bool(links) and not any(
        where == mention.paragraph and source.overlaps(mention.span) for where, source in links
    )


def _links_to(article: AlignedArticle, bead: BeadText, paragraph: int, span: Span) -> Iterator[Link]:
    for sentences in article.pairs[bead.index].sentences:
        yield from (x for x in sentences.links if x.target_paragraph == paragraph and x.target.overlaps(span))


def paragraph_text(article: AlignedArticle, mention: Mention) -> str:
    """Return the text of the paragraph in which *mention* stands."""
    return article.article.document(mention.side).paragraphs[mention.paragraph].text


def pair_text(article: AlignedArticle, pair: int, side: Side) -> str:
    """Return the paragraphs of *side* of the pair at an index, one a line."""
    paragraphs = article.article.document(side).paragraphs
    return "\n".join(paragraphs[i].text for i in article.pairs[pair].ids(side))
