"""Direct speech across a pair: quotations that became indirect and reports that became quotations.

A quotation is followed by its word links: what it says stands inside quotation marks in the English, or does not.
Editors turn quotations into reported speech at will; it is told apart from what the English asserts itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from auditor.english.attribution import is_attributed, sentence_before
from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.model import AlignedArticle, Pair, Quote, Span

Kind = Literal["lost", "retold", "gained", "single"]
"""What became of a quotation: asserted as fact, told in reported speech, made of a report, in the marks of a title."""

SPOKEN = re.compile(r"[“\"][^“”\"]{6,}[”\"]\s?(?:이?라고|고|이?라며|며|이?라면서|면서|이?라는|는)(?![가-힣])")
_MARK = re.compile(r"[“”\"‘«]|''|(?<!\w)'")
_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)[‘'][^’'](?:[^’']|(?<=\w)['’](?=\w)|(?<=s)’(?=\s))*[’'](?!\w)|^[^“”]*”"
)
_SINGLE = re.compile(r"(?<!\w)[‘'](?P<said>[^’'“”\"](?:[^’'“”\"]|(?<=\w)['’](?=\w))*)[’'](?!\w)")
_ANY_KOREAN = re.compile(r"[“”\"‘’'「」『』《》〈〉]")
_DOUBLE = re.compile(r"“[^”]+”|\"[^\"]+\"")
_KOREAN_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|[‘'「『《〈][^’'」』》〉]*(?:[’'」』》〉]|$)")
_REPORTS = re.compile(r"(?:[다라자냐]|이라)(?:고|며|면서)(?![가-힣])")
"""The verb endings of reported speech."""
LEAST, LEAST_REPORTED = 3, 2
"""Linked words by which it is told where a quotation went, and that one was a report in its own sentence."""
WORDS = 5
"""English words from which something in quotation marks is speech rather than a name or a term."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation and what became of it; one side is None where there is nothing to show."""

    pair: int
    kind: Kind
    source: Quote | None
    target: Quote | None = None


def quotations(article: AlignedArticle) -> Iterator[Quotation]:
    """Yield every quotation that is lost, is retold, is new, or has the marks of a title."""
    for bead in beads(article):
        yield from _lost(article, bead)
        yield from _gained(article, bead)


def _lost(article: AlignedArticle, bead: BeadText) -> Iterator[Quotation]:
    """Yield the spoken quotations of *bead* whose words the English does not quote."""
    english = _text(article, article.pairs[bead.index])
    for sentence in bead.pair.source:
        for hit in SPOKEN.finditer(sentence.text):
            said = quote_in(sentence, *hit.span())
            if not _MARK.search(english):
                if bead.is_single:
                    yield Quotation(bead.index, _told(article, bead, ()), said)
                return
            inside, outside = _linked(article, bead, said)
            if outside and not inside and len(outside) >= LEAST:
                yield Quotation(bead.index, _told(article, bead, outside), said, outside[0])


def _told(article: AlignedArticle, bead: BeadText, words: Sequence[Quote]) -> Literal["lost", "retold"]:
    """Return whether the sentences that hold *words* (all of *bead* for none), or those before them, name a source."""
    paragraphs = article.article.target.paragraphs
    for sentence in bead.pair.target:
        if not words or any(w.paragraph == sentence.paragraph and sentence.span.contains(w.span) for w in words):
            before = sentence_before(paragraphs[sentence.paragraph].text, sentence.span.start)
            if is_attributed(sentence.text) or is_attributed(before):
                return "retold"
    return "lost"


def _text(article: AlignedArticle, pair: Pair) -> str:
    return "\n".join(article.article.target.paragraphs[i].text for i in pair.target)


def _linked(article: AlignedArticle, bead: BeadText, said: Quote) -> tuple[list[Quote], list[Quote]]:
    """Return the English words that answer those of a quotation: inside quotation marks, and outside."""
    inside: list[Quote] = []
    outside: list[Quote] = []
    for link in sorted(bead.pair.links, key=lambda link: (link.target_paragraph, link.target)):
        if link.source_paragraph == said.paragraph and said.span.contains(link.source):
            text = article.article.target.paragraphs[link.target_paragraph].text
            spans = [Span(*hit.span()) for hit in _QUOTED.finditer(text) if hit.group()]
            word = Quote("target", link.target_paragraph, link.target, text[link.target.start : link.target.end])
            (inside if any(span.overlaps(link.target) for span in spans) else outside).append(word)
    return inside, outside


def _gained(article: AlignedArticle, bead: BeadText) -> Iterator[Quotation]:
    """Yield speech in quotation marks that the Korean reports, or in single ones where the Korean has double."""
    korean = "\n".join(article.article.source.paragraphs[i].text for i in article.pairs[bead.index].source)
    for sentence in bead.pair.target:
        if not _ANY_KOREAN.search(korean):
            for hit in _DOUBLE.finditer(sentence.text):
                if len(hit.group().split()) >= WORDS:
                    yield Quotation(bead.index, "gained", None, quote_in(sentence, *hit.span()))
        elif _REPORTS.search(bead.source) and not _ANY_KOREAN.search(bead.source):
            for hit in _DOUBLE.finditer(sentence.text):
                said = quote_in(sentence, *hit.span())
                if len(hit.group().split()) >= WORDS and _is_reported(article, bead, said):
                    yield Quotation(bead.index, "gained", None, said)
        if SPOKEN.search(bead.source) and not re.search('[“”"]', _text(article, article.pairs[bead.index])):
            for hit in _SINGLE.finditer(sentence.text):
                if len(hit["said"].split()) >= WORDS and _is_double_elsewhere(article):
                    yield Quotation(bead.index, "single", None, quote_in(sentence, *hit.span()))


def _is_reported(article: AlignedArticle, bead: BeadText, said: Quote) -> bool:
    """True where words of the quotation *said* answer Korean words outside quotation marks, and none inside."""
    n = 0
    for item in article.pairs[bead.index].sentences:
        for link in item.links:
            if link.target_paragraph == said.paragraph and said.span.contains(link.target):
                text = article.article.source.paragraphs[link.source_paragraph].text
                if any(Span(*hit.span()).overlaps(link.source) for hit in _KOREAN_QUOTED.finditer(text)):
                    return False
                n += 1
    return n >= LEAST_REPORTED


def _is_double_elsewhere(article: AlignedArticle) -> bool:
    return any(re.search('[“"]', p.text) for p in article.article.target.paragraphs)
