"""Titles across a pair: deputies who became chiefs, chiefs who became deputies, and another office beside a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from auditor.korean.ranks import Deputy, deputies, may_name_deputy
from auditor.korean.titles import renderings, titles
from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.model import AlignedArticle, Match, MentionKind, Quote, Sentence, Span

LOST, GAINED, OTHER = 0.94, 0.9, 0.8
"""How sure it is that a deputy was lost or gained, or that a title beside a name is another office (0 false of 13
deputies on either side in the development documents and sentence pools, 2026-11-22)."""

_DEPUTY = re.compile(
    r"\b(?:vice|deputy|deputies|assistant|associate|under|under-?secretar\w+|lieutenant|provost|acting|second|no\. 2|"
    r"co-\w+|number two)\b",
    re.IGNORECASE,
)
_GAINED = re.compile(r"\b(?:vice|deputy)[ -](?:[\w-]+ )?(?:%s)\b", re.IGNORECASE)
_OFFICES = (
    "mayor|governor|minister|superintendent|professor|prosecutor|judge|justice|ambassador|lawyer|lawmaker|coach|speaker|"
    "reporter|prime minister|(?<!commissioner )general|pastor|commissioner"
)
_BEFORE = re.compile(rf"\b(?P<title>{_OFFICES})\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TitleFault:
    """A title that is another in English: both quotes, the kind (`lost`, `gained`, `other`), what would be right."""

    pair: int
    kind: str
    source: Quote | None
    target: Quote
    confidence: float
    suggestion: str | None = None


def faults(article: AlignedArticle) -> Iterator[TitleFault]:
    """Yield every title of *article* that the English turns into another."""
    for bead in beads(article):
        yield from _lost(article, bead)
        yield from _gained(article, bead)
    for match in article.matches:
        yield from _other(article, match)


def _lost(article: AlignedArticle, bead: BeadText) -> Iterator[TitleFault]:
    if _DEPUTY.search(_text(article, bead, "target")):
        return
    for sentence in bead.pair.source:
        for deputy in deputies(sentence.text):
            target = _chief(bead, deputy)
            if target is not None:
                source = quote_in(sentence, deputy.start, deputy.end)
                right = f"{'Deputy' if target.text[0].isupper() else 'deputy'} {target.text}"
                yield TitleFault(bead.index, "lost", source, target, LOST, right)


def _chief(bead: BeadText, deputy: Deputy) -> Quote | None:
    """Return where the English has the title of the deputy's chief, the longest wording first."""
    for title in sorted(deputy.chief, key=lambda title: (-len(title), title)):
        for sentence in bead.pair.target:
            if hit := re.search(rf"\b{re.escape(title)}\b", sentence.text, re.IGNORECASE):
                return quote_in(sentence, *hit.span())
    return None


@cache
def _deputised() -> re.Pattern[str]:
    words = sorted({word for words in titles().values() for word in words if " " not in word}, key=len, reverse=True)
    return re.compile(_GAINED.pattern % "|".join(map(re.escape, words)), re.IGNORECASE)


def _gained(article: AlignedArticle, bead: BeadText) -> Iterator[TitleFault]:
    if may_name_deputy(_text(article, bead, "source")):
        return
    for sentence in bead.pair.target:
        if hit := _deputised().search(sentence.text):
            title = hit.group().split(maxsplit=1)[-1]
            yield TitleFault(bead.index, "gained", None, quote_in(sentence, *hit.span()), GAINED, title)


def _text(article: AlignedArticle, bead: BeadText, side: str) -> str:
    pair = article.pairs[bead.index]
    ids, document = (pair.source, article.article.source) if side == "source" else (pair.target, article.article.target)
    return "\n".join(document.paragraphs[i].text for i in ids)


def _other(article: AlignedArticle, match: Match) -> Iterator[TitleFault]:
    """Yield a fault where an office that the Korean title never means stands right before the English name."""
    source, target = match.source, match.target
    if source is None or target is None or source.kind is not MentionKind.PERSON:
        return
    title = getattr(source.value, "title", None)
    words = renderings(title) if title else ()
    before = article.article.target.paragraphs[target.paragraph].text[: target.span.start]
    hit = _BEFORE.search(before)
    if not words or hit is None or not hit["title"][0].isupper():
        return
    office = hit["title"].lower()
    text = article.article.source.paragraphs[source.paragraph].text
    meant = [known for known, english in titles().items() if office in english]
    if office not in " ".join(words) and not any(known in text for known in meant):
        place = _near(article, match, str(title))
        yield TitleFault(match.pair, "other", place, _quote(article, match, hit.span("title")), OTHER, words[0].title())


def _near(article: AlignedArticle, match: Match, title: str) -> Quote | None:
    """Return the quote of *title* nearest to the Korean name."""
    assert match.source is not None
    text = article.article.source.paragraphs[match.source.paragraph].text
    places = [hit.span() for hit in re.finditer(re.escape(title), text)]
    if not places:
        return None
    start, end = min(places, key=lambda place: (abs(place[0] - match.source.span.end), place))  # type: ignore[union-attr]
    return quote_in(Sentence("source", match.source.paragraph, Span(0, len(text)), text), start, end)


def _quote(article: AlignedArticle, match: Match, place: tuple[int, int]) -> Quote:
    assert match.target is not None
    text = article.article.target.paragraphs[match.target.paragraph].text
    return quote_in(Sentence("target", match.target.paragraph, Span(0, len(text)), text), *place)
