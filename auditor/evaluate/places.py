"""Where the paragraphs of a gold article stand in the article that was read from its files.

Reading may join lines, so a gold paragraph is looked for inside the paragraphs that were read, in order.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from auditor import gold
from auditor.model import Article, Side, Span

SIDES: tuple[Side, Side] = ("source", "target")


@dataclass(frozen=True, slots=True)
class Place:
    """A span of an audited article."""

    side: Side
    paragraph: int
    span: Span

    def overlaps(self, other: "Place") -> bool:
        """True when both share a character."""
        return (self.side, self.paragraph) == (other.side, other.paragraph) and self.span.overlaps(other.span)


@dataclass(frozen=True, slots=True)
class Places:
    """For each gold paragraph the paragraph that holds it and where it begins there; those lost have no entry."""

    article: gold.GoldArticle
    starts: Mapping[tuple[Side, int], tuple[int, int]]

    def of(self, side: Side, quote: gold.Quote) -> Place | None:
        """Return where *quote* stands in the audited article, None when its paragraph was lost in reading."""
        found = self.starts.get((side, quote.paragraph))
        return _shifted(side, found, self.article.span(side, quote)) if found else None

    def piece(self, side: Side, paragraph: int, text: str, after: int = 0) -> Place | None:
        """Return where *text* stands in a gold paragraph from *after* on, None when it does not or was lost."""
        start = self.article.paragraphs(side)[paragraph].text.find(text, after)
        found = self.starts.get((side, paragraph))
        return _shifted(side, found, Span(start, start + len(text))) if found and start >= 0 else None

    def gold_ids(self, side: Side, ids: Iterable[int]) -> frozenset[int]:
        """Return the gold paragraphs that stand in the audited paragraphs *ids*."""
        wanted = set(ids)
        return frozenset(id_ for (where, id_), (read, _) in self.starts.items() if where == side and read in wanted)

    @property
    def lost(self) -> Iterator[tuple[Side, int]]:
        """The gold paragraphs that were not found in what was read."""
        return (
            (side, p.id) for side in SIDES for p in self.article.paragraphs(side) if (side, p.id) not in self.starts
        )


def locate(article: gold.GoldArticle, read: Article) -> Places:
    """Return where each paragraph of *article* stands in *read*."""
    starts: dict[tuple[Side, int], tuple[int, int]] = {}
    for side in SIDES:
        texts = [paragraph.text for paragraph in read.document(side).paragraphs]
        at, after = 0, 0
        for paragraph in article.paragraphs(side):
            found = _find(texts, paragraph.text, at, after)
            if found is not None:
                starts[side, paragraph.id] = found
                at, after = found[0], found[1] + len(paragraph.text)
    return Places(article, starts)


def _find(texts: list[str], text: str, at: int, after: int) -> tuple[int, int] | None:
    """Return the first place of *text* in or after paragraph *at*, there from character *after* on."""
    for index in range(at, len(texts)):
        start = texts[index].find(text, after if index == at else 0)
        if start >= 0:
            return index, start
    return None


def _shifted(side: Side, found: tuple[int, int], span: Span) -> Place:
    paragraph, start = found
    return Place(side, paragraph, Span(start + span.start, start + span.end))
