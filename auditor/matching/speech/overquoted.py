"""Quotations that the English extends over words which nobody said: a sentence of the paper's own inside the marks.

Followed by word links: the Korean sentence stands outside quotation marks and reports no speech, its English stands
inside a quotation that holds the words of a Korean one.
"""

import re
from collections.abc import Iterator

from auditor.matching.bead_texts import BeadText, beads
from auditor.model import AlignedArticle, Link, Quote, Side, Span

LEAST = 3
"""Linked words of a sentence, all inside quotation marks, from which it is quoted as a whole."""
SHORTEST = 8
"""Letters of the paper's own sentence below which too little is linked."""

_REGION = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|「[^」]*(?:」|$)")
_REPORTED = re.compile(
    r"(?:[다라자냐]|이라)(?:고|며|면서)(?![가-힣])|것이다|셈이다|설명|입장|얘기|이야기|주장|지적|판단|말이다|생각|각오|계획|"
    r"방침|덧붙|말했|전했|밝혔|했다고|[“”\"‘’']|것으로"
)
"""What tells of speech or thought, which a translator may quote."""


def overquoted(article: AlignedArticle) -> Iterator[tuple[int, Quote, Quote]]:
    """Yield the pair, the Korean sentence and the English words of every sentence that a quotation swallows."""
    for bead in beads(article):
        for sentence in bead.pair.source:
            if len(sentence.text) < SHORTEST or _REPORTED.search(sentence.text):
                continue
            own = [
                link
                for link in _links(article, bead)
                if link.source_paragraph == sentence.paragraph and sentence.span.contains(link.source)
            ]
            swallowed = _swallowing(article, own)
            if swallowed is None or _is_inside(article, "source", sentence.paragraph, sentence.span):
                continue
            paragraph, region = swallowed
            if _holds_speech(article, bead.index, paragraph, region):
                text = article.article.target.paragraphs[paragraph].text
                start, end = min(k.target.start for k in own), max(k.target.end for k in own)
                source = Quote("source", sentence.paragraph, sentence.span, sentence.text)
                yield bead.index, source, Quote("target", paragraph, Span(start, end), text[start:end])


def _links(article: AlignedArticle, bead: BeadText) -> tuple[Link, ...]:
    return tuple(link for one in article.pairs[bead.index].sentences for link in one.links)


def _regions(article: AlignedArticle, side: Side, paragraph: int) -> list[Span]:
    """Return what stands inside quotation marks in a paragraph, to its end where they are not closed."""
    text = article.article.document(side).paragraphs[paragraph].text
    return [Span(*hit.span()) for hit in _REGION.finditer(text)]


def _is_inside(article: AlignedArticle, side: Side, paragraph: int, span: Span) -> bool:
    return any(region.overlaps(span) for region in _regions(article, side, paragraph))


def _swallowing(article: AlignedArticle, links: list[Link]) -> tuple[int, Span] | None:
    """Return the one English quotation in which all of *links* end, None where one ends elsewhere."""
    if len(links) < LEAST or len({link.target_paragraph for link in links}) != 1:
        return None
    paragraph = links[0].target_paragraph
    holding = [
        region
        for region in _regions(article, "target", paragraph)
        if all(region.contains(link.target) for link in links)
    ]
    return (paragraph, holding[0]) if holding else None


def _holds_speech(article: AlignedArticle, pair: int, paragraph: int, region: Span) -> bool:
    """True where words of a Korean quotation are linked into the English one at *region*."""
    n = 0
    for bead in article.pairs[pair].sentences:
        for link in bead.links:
            if link.target_paragraph == paragraph and region.contains(link.target):
                n += _is_inside(article, "source", link.source_paragraph, link.source)
    return n >= 1
