"""The right place with the wrong kind of body: 청주지법 as "Cheongju High Court", 양평군 as "Yangpyeong City".

Endings of Korean names and the heads of their English stand in `lexicon/data/kinds.tsv`, in groups of kinds that are
taken for each other. A body is a mismatch where English words that spell its name stand before the head of another kind
of its group, and neither the Korean pair names a body of that kind nor the English one of its own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from auditor.korean.loanwords import plausibility
from auditor.korean.particles import is_particle
from auditor.korean.places import is_spelling
from auditor.lexicon.gazetteer import by_target, fold, rows
from auditor.matching.evidence import PairNames
from auditor.model import AlignedArticle, Span

SPELT = 1.0
"""Plausibility from which an English word spells the name of a body; see `auditor.korean.loanwords`."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of body: the group of kinds it is taken for, its Korean endings, the heads of its English."""

    group: str
    endings: tuple[str, ...]
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a text names: where (paragraph, span), its words without the ending or head, and its kind."""

    paragraph: int
    span: Span
    text: str
    stem: str
    kind: Kind


@cache
def kinds() -> tuple[Kind, ...]:
    """Return every kind."""
    return tuple(Kind(group, tuple(k.split("|")), tuple(e.split("|"))) for group, k, e, _ in rows("kinds"))


@cache
def _endings() -> Mapping[str, Kind]:
    return {ending: kind for kind in kinds() for ending in kind.endings}


@cache
def _heads() -> Mapping[str, tuple[Kind, ...]]:
    found: dict[str, list[Kind]] = defaultdict(list)
    for kind in kinds():
        for head in kind.heads:
            found[head].append(kind)
    return {head: tuple(of) for head, of in found.items()}


@cache
def _english() -> re.Pattern[str]:
    heads = "|".join(re.escape(head) for head in sorted(_heads(), key=lambda head: (-len(head), head)))
    return re.compile(rf"(?!The )((?:[A-Z][\w’-]+ ){{1,3}}?)({heads})(?![\w-]| (?:[A-Z&]|of\b))")


def wrong_kinds(names: PairNames, article: AlignedArticle) -> Iterator[tuple[Body, Body]]:
    """Yield each Korean body of a pair with the English one of the same name and another kind."""
    english = [body for i in names.pair.target for body in _in_english(article.article.target.paragraphs[i].text, i)]
    if not english:
        return
    korean = [body for i in names.pair.source for body in _in_korean(article.article.source.paragraphs[i].text, i)]
    for source in korean:
        rivals = [t for t in english if t.kind.group == source.kind.group and _spells(source.stem, t.stem)]
        wrong = [t for t in rivals if t.text.endswith(_others(source.kind))]
        if not wrong or len(wrong) < len(rivals):
            continue
        if not any(other.kind == wrong[0].kind and _spells(other.stem, wrong[0].stem) for other in korean):
            yield source, wrong[0]


def _others(kind: Kind) -> tuple[str, ...]:
    """Return the heads of the other kinds of a group that are none of this kind's."""
    return tuple(
        head for head, of in _heads().items() if head not in kind.heads and any(k.group == kind.group for k in of)
    )


def _in_korean(text: str, paragraph: int) -> Iterator[Body]:
    """Yield each word that ends in a kind, particles apart, the longest ending first."""
    for word in re.finditer(r"(?<![가-힣])[가-힣]{3,}", text):
        run = word.group()
        ends = [(i, e) for e in _endings() for i in [run.rfind(e)] if i >= 2 and is_particle(run[i + len(e) :])]
        if ends:
            i, ending = min(ends, key=lambda item: (-len(item[1]), item[0]))
            span = Span(word.start(), word.start() + i + len(ending))
            yield Body(paragraph, span, text[span.start : span.end], run[:i], _endings()[ending])


def _in_english(text: str, paragraph: int) -> Iterator[Body]:
    for hit in _english().finditer(text):
        yield Body(paragraph, Span(*hit.span()), hit.group(), hit[1].strip(), _heads()[hit[2]][0])


def _spells(hangul: str, latin: str) -> bool:
    """True when a word of *latin* spells *hangul* or its end (서울강남, Gangnam)."""
    parts = [hangul, *(hangul[i:] for i in range(1, len(hangul) - 1))]
    return any(_is_word_of(part, word) for word in latin.split() for part in parts)


def _is_word_of(hangul: str, word: str) -> bool:
    known = by_target().get(fold(word), ())
    if known:
        return any(hangul in name.source for name in known)
    return is_spelling(hangul, word) or (len(hangul) > 2 and plausibility(hangul, word) >= SPELT)
