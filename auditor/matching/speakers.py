"""Quotations across a pair: those that became indirect, and those that the English gives to somebody else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from auditor.english.general_words import FUNCTION_WORDS, INSTITUTION_WORDS
from auditor.korean.spelling import surname_spellings
from auditor.korean.surnames import surnames
from auditor.korean.titles import title_at_start
from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.matching.referents import has_surname, is_foreign
from auditor.model import AlignedArticle, Mention, MentionKind, Quote

_VERBS = (
    "said|says|explained|added|noted|stated|claimed|stressed|emphasi[sz]ed|argued|recalled|predicted|warned|commented|"
    "remarked|replied|countered|insisted|pointed out|told|lamented|appealed|urged|complained|criticized|vowed|pledged"
)
_NAME = r"(?:[A-Z][\w’'-]+\s){0,3}[A-Z][\w’'-]+"
_AFTER = re.compile(rf"\b(?:{_VERBS})\s(?P<name>{_NAME})")
_BEFORE = re.compile(rf"(?P<name>{_NAME})(?:, [^,“”]{{1,60}},)?\s(?:also\s|further\s)?(?:{_VERBS})\b")
_SPOKEN = re.compile(r"[“\"][^”\"]{6,}[”\"]\s?(?:이?라고|고|이?라며|며|이?라면서|면서)")
_MARK = re.compile(r"[“”\"‘]|''|(?<!\w)'")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks in the Korean, and who in the English."""

    pair: int
    source: Quote
    target: Quote


@dataclass(frozen=True, slots=True)
class LostQuotation:
    """A quotation in the Korean for which the English of its pair has no quotation mark at all."""

    pair: int
    source: Quote


def lost_quotations(article: AlignedArticle) -> Iterator[LostQuotation]:
    """Yield the spoken quotations whose pair has no quotation mark in English."""
    for bead in beads(article):
        if not bead.is_single or _MARK.search(_side(article, bead, "target")):
            continue
        if hit := _SPOKEN.search(bead.source):
            yield LostQuotation(bead.index, quote_in(bead.pair.source[0], *hit.span()))


def other_speakers(article: AlignedArticle) -> Iterator[Speaker]:
    """Yield the quotations whose one Korean speaker the English leaves out for somebody named elsewhere."""
    persons = [m for m in article.mentions if m.kind is MentionKind.PERSON and m.side == "source"]
    for bead in beads(article):
        if not bead.is_single or not re.search('[“"]', bead.source):
            continue
        sentence = bead.pair.source[0]
        named = [p for p in persons if p.paragraph == sentence.paragraph and sentence.span.contains(p.span)]
        if len(named) == 1 and not has_surname(named[0].text, _side(article, bead, "target"), ()):
            yield from _speaker(article, bead, named[0])


def _speaker(article: AlignedArticle, bead: BeadText, person: Mention) -> Iterator[Speaker]:
    """Yield the English speaker of *bead* who is in no Korean word of it, but elsewhere in the article."""
    hit = _AFTER.search(bead.target) or _BEFORE.search(bead.target)
    name = _last_name(hit["name"]) if hit else None
    if hit is None or name is None or not _is_elsewhere(article, bead, name):
        return
    words = set(re.findall(r"[가-힣]{2,}", bead.source.replace(person.text, "")))
    if any(is_foreign(word, name, ()) for word in words) or _explains(bead.source, name):
        return
    start = hit.start("name") + hit["name"].rindex(name)
    source = Quote("source", person.paragraph, person.span, person.text)
    yield Speaker(bead.index, source, quote_in(bead.pair.target[0], start, start + len(name)))


def _last_name(run: str) -> str | None:
    words = [word.removesuffix("’s").removesuffix("'s") for word in run.split()]
    known = (FUNCTION_WORDS | INSTITUTION_WORDS) - _surname_words()
    names = [word for word in words if word.lower() not in known and not word.isupper()]
    return names[-1] if names and words[-1] == names[-1] else None


@cache
def _surname_words() -> frozenset[str]:
    return frozenset(spelling for _, spellings in surnames().values() for spelling in spellings)


def _is_elsewhere(article: AlignedArticle, bead: BeadText, name: str) -> bool:
    word = re.compile(rf"\b{re.escape(name)}\b")
    everywhere = sum(len(word.findall(p.text)) for p in article.article.target.paragraphs)
    return everywhere > len(word.findall(bead.target))


_TITLED = re.compile(r"(?<![가-힣])([가-힣])\s?([가-힣]{2,6})")


def _explains(korean: str, name: str) -> bool:
    """True when a surname with a title in *korean* (구 후보) spells *name*."""
    titled = (hit.group(1) for hit in _TITLED.finditer(korean) if title_at_start(hit.group(2)))
    return any(name.lower() in surname_spellings(surname) for surname in titled if surname in surnames())


def _side(article: AlignedArticle, bead: BeadText, side: str) -> str:
    pair = article.pairs[bead.index]
    if side == "source":
        return "\n".join(article.article.source.paragraphs[i].text for i in pair.source)
    return "\n".join(article.article.target.paragraphs[i].text for i in pair.target)
