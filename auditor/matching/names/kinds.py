"""The right place with the wrong kind of body: 청주지법 as "Cheongju High Court", 양평군 as "Yangpyeong City".

Endings of Korean names and the heads of their English stand in `lexicon/data/kinds.tsv`, in groups of kinds that are
taken for each other. A body is a mismatch where English words that spell its name stand before the head of another kind
of its group, and neither the Korean pair names a body of that kind nor the English one of its own. Military units have
numbers for names (31사단, the 31st Division).

The other way round, the right kind with another name (상당고등학교, Sangdo High School): where one public body of a
kind is left on either side, and what stands before the head is Korean in Latin letters that no hangul of the pair
spells. Companies and museums choose their own spellings, so they are not judged.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from auditor.korean.loanwords import plausibility
from auditor.korean.particles import is_particle
from auditor.korean.places import is_spelling
from auditor.korean.romanisation import romanise
from auditor.lexicon.gazetteer import by_target, fold, rows
from auditor.matching.names.evidence import PairNames
from auditor.model import AlignedArticle, Span

SPELT = 1.0
"""Plausibility from which an English word spells the name of a body; see `auditor.korean.loanwords`."""


_SYLLABLE = (
    "(?:kk|tt|pp|ss|jj|ch|[gndrmbsjktph])?(?:yae|yeo|wae|ae|eo|eu|ya|ye|yo|yu|wa|oe|wo|we|wi|ui|[aeiou])"
    "(?:ng|[kntlmp])?"
)
_ROMANISED = re.compile(rf"(?=.{{5}})(?:{_SYLLABLE}){{2,4}}", re.I)
"""One word of two to four syllables in the Revised Romanisation."""

_CUSTOM = (("u", "eo|eu|oo|ou"), ("e", "ae|ai"), ("i", "ee"), ("s", "sh|ss"), ("g", "kk|k|q"), ("d", "tt|t"),
           ("b", "pp|p"), ("j", "ch|jj"), ("l", "r"), ("o", "wo"))  # fmt: skip
_PUBLIC = frozenset("law police hall council school traffic tax prison cooperative water".split())
_WORDS = frozenset("National Union Central Regional Media Online Human Marine Modern Animal Public".split())
"""Groups of kinds whose names are romanised by rule, and English words that look like romanised Korean."""
_SMALL = frozenset("law police council school prison care culture tax education".split())
"""Groups of kinds whose heads of several words are also written small: the Mokpo detention center."""


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
    """Return the kinds of every head, written as a name, and small too where it is of several words."""
    found: dict[str, list[Kind]] = defaultdict(list)
    for kind in kinds():
        for head in kind.heads:
            found[head].append(kind)
            if " " in head and kind.group in _SMALL:
                found[head.lower()].append(kind)
    return {head: tuple(of) for head, of in found.items()}


@cache
def _english() -> re.Pattern[str]:
    heads = "|".join(re.escape(head) for head in sorted(_heads(), key=lambda head: (-len(head), head)))
    return re.compile(rf"(?!The )((?:(?:[A-Z]|\d+(?=st|nd|rd|th))[\w’-]+ ){{1,3}}?)({heads})(?![\w-]| (?:[A-Z&]|of\b))")


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


def misnamed(names: PairNames, article: AlignedArticle) -> Iterator[tuple[Body, Body]]:
    """Yield the only Korean body of a kind that the English spells nowhere with the only English one of that kind."""
    english = [body for i in names.pair.target for body in _in_english(article.article.target.paragraphs[i].text, i)]
    korean = [body for i in names.pair.source for body in _in_korean(article.article.source.paragraphs[i].text, i)]
    hangul = sorted(set(re.findall(r"[가-힣]{2,}", names.source_text)))
    for source in korean:
        if source.kind.group not in _PUBLIC or sum(b.kind == source.kind for b in korean) > 1:
            continue
        is_short = len(source.text) == len(source.stem) + 1
        if is_short or source.stem.isdigit() or _spells(source.stem, names.target_text):
            continue
        rivals = [t for t in english if set(t.kind.heads) & set(source.kind.heads)]
        if len(rivals) == 1 and _ROMANISED.fullmatch(rivals[0].stem) and not _is_spelt(rivals[0].stem, hangul):
            yield from ((source, t) for t in rivals if t.stem not in _WORDS)


def _is_spelt(stem: str, hangul: Sequence[str]) -> bool:
    """True when some beginning of a hangul word may be read as *stem*, which stands before the head of a body."""
    begins = (word[:n] for word in hangul for n in range(2, min(len(word), 6) + 1))
    return any(_is_word_of(begin, stem) or _customary(romanise(begin)) == _customary(stem) for begin in begins)


def _customary(latin: str) -> str:
    """Return *latin* with what custom spells alike folded together: eo and u, oo and u, k and g, sh and s."""
    folded = latin.lower()
    for sound, letters in _CUSTOM:
        folded = re.sub(letters, sound, folded)
    return folded


def _others(kind: Kind) -> tuple[str, ...]:
    """Return the heads of the other kinds of a group that are none of this kind's."""
    return tuple(head for head, of in _heads().items() if kind not in of and any(k.group == kind.group for k in of))


def _in_korean(text: str, paragraph: int) -> Iterator[Body]:
    """Yield each word that ends in a kind, particles apart, the longest ending first, and each numbered unit."""
    for unit in _numbered().finditer(text):
        yield Body(paragraph, Span(*unit.span()), unit.group(), unit[1], _endings()[unit[2]])
    for word in re.finditer(r"(?<![가-힣])[가-힣]{3,}", text):
        run = word.group()
        ends = [(i, e) for e in _endings() for i in [run.rfind(e)] if i >= 2 and is_particle(run[i + len(e) :])]
        if ends:
            i, ending = min(ends, key=lambda item: (-len(item[1]), item[0]))
            span = Span(word.start(), word.start() + i + len(ending))
            yield Body(paragraph, span, text[span.start : span.end], run[:i], _endings()[ending])


@cache
def _numbered() -> re.Pattern[str]:
    """Return the expression for 제31보병사단 and 31사단: a number and the ending of a kind of troops."""
    endings = sorted((e for kind in kinds() if kind.group == "troops" for e in kind.endings), key=len, reverse=True)
    arms = "보병|기갑|기계화|공수|전투|공중기동|해병|해병대|포병|특수임무|기동|전차|공수특전|특전|비호|수송"
    return re.compile(
        rf"(?<![0-9])(\d{{1,3}})(?:{arms})*({'|'.join(endings)})(?=[^가-힣]|[은는이가을를의에와과도로]|소속|장)"
    )


def _in_english(text: str, paragraph: int) -> Iterator[Body]:
    for hit in _english().finditer(text):
        yield Body(paragraph, Span(*hit.span()), hit.group(), hit[1].strip(), _heads()[hit[2]][0])


def _spells(hangul: str, latin: str) -> bool:
    """True when a word of *latin* spells *hangul* or its end (서울강남, Gangnam), or is the same number (31, 31st)."""
    if hangul.isdigit():
        return any(word.rstrip("stndrh") == hangul for word in latin.split())
    parts = [hangul, *(hangul[i:] for i in range(1, len(hangul) - 1))]
    return any(_is_word_of(part, word) for word in latin.split() for part in parts)


def _is_word_of(hangul: str, word: str) -> bool:
    known = by_target().get(fold(word), ())
    if known:
        return any(hangul in name.source for name in known)
    return is_spelling(hangul, word) or (len(hangul) > 2 and plausibility(hangul, word) >= SPELT)
