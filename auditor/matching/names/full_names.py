"""Foreign persons by full name (에드몽 자베스 감독) where the English names somebody else.

A full name is two or three words of hangul that sound foreign or that the morphology does not know, beside a title.
It is wrong where a sentence pair has exactly one that no English word reads, and exactly one full name in English that
no word of the Korean reads; or where one part of the name answers and the other is read by nothing on either side.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from auditor.english.general_words import FUNCTION_WORDS, HONORIFICS, INSTITUTION_WORDS, LOAN_WORDS
from auditor.korean.foreignness import foreignness
from auditor.korean.loanwords import FLOOR, name_parts, plausibility, to_letters
from auditor.korean.morphology import tokens_at
from auditor.korean.particles import PARTICLES
from auditor.korean.titles import title_at_end
from auditor.lexicon.gazetteer import by_target, fold_phrase
from auditor.matching.names.crossed_names import crossed
from auditor.matching.names.evidence import PairNames
from auditor.matching.names.sounds import IMPLAUSIBLE, PLAUSIBLE, may_answer, stretches
from auditor.mentions.foreign import ForeignName, may_be_person
from auditor.mentions.persons import KoreanPerson
from auditor.model import AlignedArticle, Mention, MentionKind, Span, Token

LONGEST = 3
"""Words of the longest full name."""

KOREAN, FOREIGN, FOREIGN_UNTITLED, COMMON = -3.0, -2.0, 6.0, 3.0
"""Log odds from which a word may be part of a foreign name at all, and those that a whole name needs."""

NEAR = 2
"""Words between a name and its title (팀 쿡 애플 최고경영자)."""

READS = 1.4
"""Plausibility from which a word reads as a part of a name: of 4,082 right names 0.8 % are flagged, as at 1.0, and of
4,043 other names 97.4 % are caught (held-out fifth of the Wikidata names, 2026-11-22; `benchmarks/places.py`)."""

KNOWN = 9.0
"""Plausibility of a spelling that persons of the name are known to use."""

ROYAL = frozenset(
    (
        "천황 황제 황후 황자 황녀 친왕 내친왕 황태자 황태자비 공주 왕자 왕비 국왕 여왕 왕세자 대공 공작 백작 남작 술탄 "
        "교황"
    ).split()
)
"""What stands after a given name and is no part of it."""

NICKNAMES = """
    alexander/sasha andrew/drew anthony/tony charles/chuck daniel/dan edward/ted edward/ned elizabeth/betty
    elizabeth/liz francis/frank frederick/fritz henry/hank henry/harry james/jim johannes/hans john/jack joseph/joe
    katherine/kate lawrence/larry margaret/peggy margaret/meg mary/molly michael/mike nicholas/nick patricia/trish
    richard/dick robert/bob robert/bobby sarah/sally theodore/ted thomas/tom timothy/tim vladimir/vova william/bill
    william/billy kenneth/ken richard/ricky ricardo/ricky johannes/john amanda/mandy gabriel/gabe joseph/josy
    joseph/pepe francisco/paco jesus/chuy aleksandr/sasha dmitri/dima mikhail/misha ivan/vanya jonathan/jon
"""
"""Given names with short forms that do not sound like them."""

_GENERAL = (
    FUNCTION_WORDS | INSTITUTION_WORDS | LOAN_WORDS | frozenset("prof sgt lt col rev hon miss madam coach".split())
)
_WORD = re.compile(r"[가-힣]+")
_ENGLISH = re.compile(r"[^\W\d_][\w'’.-]+")


@dataclass(frozen=True, slots=True)
class WrongName:
    """A Korean full name, the English that stands for it, how well its letters read, and why it is wrong.

    `reason` is `crossed` where it has the surname of somebody else in the pair, `unlike-full` where no part agrees and
    titles on both sides confirm the person, `untitled` where one side does, and `part` where the other part agrees.
    """

    source: Mention
    target: Mention
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of hangul, its part before a particle, how foreign that looks, and whether it may belong to a name.

    `is_common` where the morphology knows it as a word and it does not look foreign all the same.
    """

    span: Span
    stem: str
    foreignness: float
    is_common: bool
    is_name: bool


@dataclass(frozen=True, slots=True)
class _FullName:
    mention: Mention
    words: tuple[_Word, ...]
    is_titled: bool

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(word.stem for word in self.words)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The words of both sides of a pair, each once."""

    korean: tuple[str, ...]
    english: tuple[str, ...]

    @classmethod
    def of(cls, names: PairNames) -> "_Texts":
        korean, english = _WORD.findall(names.source_text), _ENGLISH.findall(names.target_text)
        return cls(tuple(sorted(set(korean))), tuple(sorted(set(english))))

    def has_rendering(self, part: str) -> bool:
        """True when some English word may render *part*."""
        return any(_score(part, word) >= READS for word in self.english)

    def has_source(self, word: str) -> bool:
        """True when some Korean word, less a particle of up to three syllables, may be read as *word*."""
        stems = (k[:end] for k in self.korean for end in range(max(2, len(k) - 3), len(k) + 1))
        return any(_score(stem, word) >= READS for stem in stems)


def wrong_full_names(names: PairNames, article: AlignedArticle) -> Iterator[WrongName]:
    """Yield the full names of the pair that the English renders as another."""
    for one, other in crossed(names):
        mixed = [replace(name, value=ForeignName((), True)) for name in (one, other)]
        yield WrongName(mixed[0], mixed[1], plausibility(one.text, other.text), "crossed")
    there = [name for paragraph in names.pair.source for name in _full_names(names, article, paragraph)]
    here = [t for t in _english_runs(names, article) if _is_full_name(t, names)] if there else []
    if not here:
        return
    texts = _Texts.of(names)
    unread = [s for s in there if not any(map(texts.has_rendering, s.parts))]
    strange = [t for t in here if not any(map(texts.has_source, t.text.split()))]
    if len({s.parts for s in unread}) == 1 and len({t.text for t in strange}) == 1:
        yield from _other(unread[0], strange[0], names.target_text)
    for source in there:
        yield from (wrong for target in here if (wrong := _half_read(source, target, texts)))


def _other(source: _FullName, target: Mention, english: str) -> Iterator[WrongName]:
    hangul, words = " ".join(source.parts), target.text.split()
    score = max(plausibility(hangul, " ".join(order)) for order in (words, words[::-1]))
    nearest = max(_score(part, text) for part in source.parts for _, text in stretches(target))
    if score < IMPLAUSIBLE and (nearest < PLAUSIBLE or score < 2 * IMPLAUSIBLE):
        titled = source.is_titled, _is_titled(target, english)
        if any(titled):
            yield WrongName(source.mention, target, score, "unlike-full" if all(titled) else "untitled")


def _is_titled(target: Mention, english: str) -> bool:
    """True where a title stands before the English name, or a comma or an age after it."""
    return _has_honorific(target, english) or re.search(rf"{re.escape(target.text)}(?:,| \()", english) is not None


def _has_honorific(target: Mention, english: str) -> bool:
    return re.search(rf"(?:{HONORIFICS}) {re.escape(target.text)}", english) is not None


def _half_read(source: _FullName, target: Mention, texts: _Texts) -> WrongName | None:
    """Return the name of which one word answers and the other is read by nothing on either side."""
    words = target.text.split()
    if not source.is_titled or len(source.parts) != 2 or len(words) != 2:
        return None
    for i, j in ((0, 0), (1, 1), (0, 1), (1, 0)):
        part, word = source.parts[1 - i], words[1 - j]
        if source.words[1 - i].is_common:
            continue
        score = plausibility(part, word)
        if _score(source.parts[i], words[j]) < READS or score >= IMPLAUSIBLE or _is_short_form(part, word):
            continue
        if not texts.has_rendering(part) and not texts.has_source(word):
            return WrongName(source.mention, target, score, "part")
    return None


def _score(hangul: str, latin: str) -> float:
    """Return how well *latin* reads as *hangul*; surely where persons are known to spell it so (예이츠, Yates)."""
    if to_letters(latin) in map(to_letters, name_parts().get(hangul, ())):
        return KNOWN
    return plausibility(hangul, latin) if may_answer(hangul, latin) else FLOOR


def _is_short_form(part: str, word: str) -> bool:
    """True when *part* is a name by which bearers of *word* are called, or the other way round (빌, William)."""
    return any(_score(part, name) >= READS for name in _nicknames().get(word.lower(), ()))


@cache
def _nicknames() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for first, second in (row.split("/") for row in NICKNAMES.split()):
        found[first] = (*found.get(first, ()), second)
        found[second] = (*found.get(second, ()), first)
    return found


def _english_runs(names: PairNames, article: AlignedArticle) -> Iterator[Mention]:
    """Yield the foreign names of the English, each joined with a neighbour that is a name the Korean does not have.

    Places and organisations are names of persons too (Chad Jenkins, Honda Tomimasa).
    """
    mentions = sorted({m.span: m for m in names.mentions if m.side == "target"}.values(), key=lambda m: m.span)
    for target in names.target:
        text = article.article.target.paragraphs[target.paragraph].text
        beside = [m for m in mentions if m.paragraph == target.paragraph and _is_beside(text, m.span, target.span)]
        strange = [m for m in beside if getattr(m.value, "names", ()) and not names.explains(m.value.names)]
        if " " not in target.text and len(strange) == 1:
            span = Span(min(target.span.start, strange[0].span.start), max(target.span.end, strange[0].span.end))
            yield replace(target, span=span, text=text[span.start : span.end], value=ForeignName((), True))
        else:
            yield _untitled(target)


def _untitled(target: Mention) -> Mention:
    """Return *target* without the title with which its sentence begins (Actress Agnes Nordheim)."""
    title = re.match(rf"(?i:{HONORIFICS}) (?=\S+ \S)", target.text)
    if title is None:
        return target
    span = Span(target.span.start + title.end(), target.span.end)
    return replace(target, span=span, text=target.text[title.end() :])


def _is_beside(text: str, first: Span, second: Span) -> bool:
    return " " in (text[first.end : second.start], text[second.end : first.start])


def _is_full_name(target: Mention, names: PairNames) -> bool:
    """True for two or three capitalised words that are no institution and nobody whom the Korean names."""
    words = [word.lower() for word in target.text.split()]
    general = sum(word in _GENERAL for word in words)
    if (
        not 2 <= len(words) <= LONGEST
        or not target.value.is_proper
        or general > _has_honorific(target, names.target_text)
    ):
        return False
    if target.value.names:
        return not names.explains(target.value.names)
    return fold_phrase(target.text) not in by_target() and target.text not in names.source_text


def _full_names(names: PairNames, article: AlignedArticle, paragraph: int) -> Iterator[_FullName]:
    """Yield the runs of two or three words of a Korean paragraph that may be one foreign person."""
    text = article.article.source.paragraphs[paragraph].text
    tokens = article.source_tokens[paragraph] if article.source_tokens else ()
    masks = [m for m in names.mentions if m.side == "source" and m.paragraph == paragraph and _hides(m)]
    words = [_word(text, Span(*match.span()), tokens, masks) for match in _WORD.finditer(text)]
    for start, end in _runs(text, words):
        run = words[start + _n_common(words[start:end]) : end]
        is_titled = _has_title(text, words, start, end)
        if 2 <= len(run) <= LONGEST and _looks_foreign(run, is_titled):
            span = Span(run[0].span.start, run[-1].span.start + len(run[-1].stem))
            name = text[span.start : span.end]
            mention = Mention(MentionKind.FOREIGN_NAME, "source", paragraph, span, name, ForeignName((), True))
            yield _FullName(mention, tuple(run), is_titled)


def _looks_foreign(run: Sequence[_Word], is_titled: bool) -> bool:
    foreign, common = sum(word.foreignness for word in run), [word.is_common for word in run]
    if is_titled:
        return foreign >= FOREIGN and not all(common)
    return foreign >= FOREIGN_UNTITLED and not any(common)


def _hides(mention: Mention) -> bool:
    """True for organisations and places that are no persons, and for Korean persons whose name sounds Korean."""
    if isinstance(mention.value, KoreanPerson):
        return foreignness(mention.text) < 0
    return mention.kind in (MentionKind.PLACE, MentionKind.ORGANISATION) and not may_be_person(mention)


def _word(text: str, span: Span, tokens: Sequence[Token], masks: Sequence[Mention]) -> _Word:
    inside = tokens_at(tokens, span)
    particle = next((t.span.start for t in inside if t.tag[0] == "J" and t.span.start > span.start + 1), span.end)
    stem = text[span.start : particle]
    tags = [token.tag for token in inside if token.span.end <= particle]
    is_common = not tags or set(tags) <= {"NNG", "XSN", "XPN"} or any(tag[0] not in "NXSU" for tag in tags)
    foreign = foreignness(stem)
    hidden = any(mask.span.overlaps(span) for mask in masks)
    is_name = foreign >= KOREAN and not hidden and title_at_end(stem) is None and stem not in PARTICLES | ROYAL
    return _Word(span, stem, foreign, is_common and foreign < COMMON, is_name)


def _runs(text: str, words: Sequence[_Word]) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the longest runs of words that may be names; one with a particle ends its run."""
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and words[end].is_name and (end == start or _follows(text, words[end - 1], words[end])):
            end += 1
        if end > start:
            yield start, end
        start = max(end, start + 1)


def _n_common(run: Sequence[_Word]) -> int:
    """Return how many words at the start of *run* stand before the name: those that look Korean, if two remain."""
    n = 0
    while len(run) - n > 2 and run[n].is_common and run[n].foreignness < 0:
        n += 1
    return n


def _follows(text: str, first: _Word, second: _Word) -> bool:
    return len(first.stem) == len(first.span) and text[first.span.end : second.span.start] == " "


def _has_title(text: str, words: Sequence[_Word], start: int, end: int) -> bool:
    """True when a title stands before the run or among the words that follow it."""
    if start and _follows(text, words[start - 1], words[start]) and title_at_end(words[start - 1].stem):
        return True
    for i in range(end, min(end + NEAR + 1, len(words))):
        if not _follows(text, words[i - 1], words[i]):
            return False
        if title_at_end(words[i].stem):
            return True
    return False
