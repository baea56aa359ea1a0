"""Titles without a name: a Korean title whose English is another office.

Two titles answer each other where a word link ties them, or where they are the only ones of a sentence pair that
nothing answers and belong to one uniformed body.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from auditor.korean.forces import branch_of, ranks
from auditor.korean.offices import EnglishTitle, KoreanTitle, english_titles, groups_of, titles_in
from auditor.matching.bead_texts import BeadText, beads, linked, quote_in
from auditor.matching.ranks.offices import (
    KINDS,
    UNIFORMED,
    OfficeFault,
    accepts,
    excludes,
    is_far,
    is_generic,
    is_misplaced,
    is_surely_other,
    like,
)
from auditor.matching.ranks.standings import lone_standing
from auditor.matching.ranks.unit_heads import unit_heads
from auditor.model import AlignedArticle

CIVIL = frozenset("local school court prosecution diplomacy".split())
"""Classes of offices whose names mean nothing else: 상사 is a sergeant or a boss, a 부군수 only a vice governor."""

HOMONYMS = frozenset(
    "공사 통장 감사 원수 상사 이사 대리 정장 주장 사원 고문 장로 이장 원장 심판 반장 수석 하사 기장".split()
)
"""Titles that are other words too: titles where no name stands beside them only as whole words that a link ties."""

_HANGUL = re.compile("[가-힣]")

Titled = tuple[KoreanTitle, EnglishTitle]


def lone_faults(article: AlignedArticle) -> Iterator[OfficeFault]:
    """Yield every Korean title whose English is another office, or a unit's leader made the head of the body."""
    whole = "\n".join(paragraph.text for paragraph in article.article.source.paragraphs)
    for bead in beads(article):
        for head in unit_heads(bead):
            yield OfficeFault(bead.index, "unit", head.source, head.target, None, True)
        if bead.is_single:
            yield from _faults(bead, whole)


def _faults(bead: BeadText, whole: str) -> Iterator[OfficeFault]:
    held, found = list(titles_in(bead.source)), list(english_titles(bead.target))
    branch = branch_of(bead.source, whole) if any(ranks(title.text, "land") for title in held) else None
    for title in held if branch else ():
        strays = [other for other in found if is_misplaced(title, other, branch)]
        if branch and len(strays) == 1 and not any(other.names[0] in ranks(title.text, branch) for other in found):
            yield _fault(bead, title, strays[0], ranks(title.text, branch)[0])
            return
    yield from _standings(bead, held, found)
    left = [title for title in held if not any(accepts(title, other) for other in found)]
    left = [title for title in left if not _is_said(bead.target, title)]
    right = [other for other in found if not any(accepts(title, other) for title in held)]
    for title, other in _tied(bead, left, right):
        if _is_telling(title, other):
            yield _fault(bead, title, other, title.office.target[0])


def _is_said(target: str, title: KoreanTitle) -> bool:
    """True where the English has the *title* in the plural: "realtors" for 공인중개사."""
    return any(re.search(rf"\b{re.escape(name)}(?:e?s)\b", target, re.IGNORECASE) for name in title.office.target)


def _standings(bead: BeadText, held: list[KoreanTitle], found: list[EnglishTitle]) -> Iterator[OfficeFault]:
    """Yield the one English title of whoever has the Korean one otherwise: acting, no longer, or not yet."""
    for title in held:
        fitting = [other for other in found if accepts(title, other)]
        if title.text in KINDS or len(fitting) != 1:
            continue
        standing = lone_standing(title, fitting[0], bead.source, bead.target)
        if standing is not None:
            kind, word = standing
            name = fitting[0].names[0]
            right = name if kind == "made-up" else f"{name} {word}" if kind == "elect" else f"{word} {name}"
            yield replace(_fault(bead, title, fitting[0], right), kind=kind)


def _tied(bead: BeadText, left: list[KoreanTitle], right: list[EnglishTitle]) -> Iterator[Titled]:
    """Yield the unanswered titles that word links tie, or that are alone and of one uniformed body."""
    left = [title for title in left if title.text not in HOMONYMS or not _HANGUL.match(bead.source, title.start - 1)]
    for title in left:
        for other in right:
            is_sport = "sports" in title.office.groups
            is_other = excludes(title, other) is not None or _is_foreign(title, other)
            if not is_sport and is_other and _is_linked(bead, title, other):
                yield title, other
                return
    right = [other for other in right if any(_is_telling(title, other) for title in left)]
    if len(left) == 1 and len(right) == 1:
        is_uniformed = _classes(right[0]) & UNIFORMED.intersection(left[0].office.groups)
        is_told = is_far(left[0], right[0]) or is_surely_other(left[0], right[0])
        if (is_uniformed or is_told) and left[0].text not in HOMONYMS | KINDS:
            yield left[0], right[0]


def _is_telling(title: KoreanTitle, other: EnglishTitle) -> bool:
    """True where *other* says enough to be another office than *title*."""
    return not is_generic(title, other) or is_surely_other(title, other)


def _is_foreign(title: KoreanTitle, other: EnglishTitle) -> bool:
    """True for an office of a body beside a title that no body has: a vice governor and a treasurer."""
    return CIVIL.issuperset(title.office.groups) and title.text not in KINDS and bool(_classes(other))


def _is_linked(bead: BeadText, title: KoreanTitle, other: EnglishTitle) -> bool:
    source, target = bead.pair.source[0], bead.pair.target[0]
    link = linked(bead, source.paragraph, quote_in(source, title.start, title.end).span)
    place = quote_in(target, other.start, other.end)
    return link is not None and link[0] == place.paragraph and link[1].overlaps(place.span)


def _classes(found: EnglishTitle) -> frozenset[str]:
    return frozenset().union(*map(groups_of, found.names))


def _fault(bead: BeadText, title: KoreanTitle, found: EnglishTitle, right: str) -> OfficeFault:
    target = quote_in(bead.pair.target[0], found.start, found.end)
    source = quote_in(bead.pair.source[0], title.start, title.end)
    return OfficeFault(bead.index, "lone", source, target, like(right, target.text), True)
