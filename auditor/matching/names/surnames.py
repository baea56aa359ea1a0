"""Persons whom the Korean names by surname alone (김 교수, 박모 씨), or in full, where the English has another surname.

A surname is answered where the English of its pair has it anywhere, and nothing is said where the English leaves it
out ("the professor", "she"). It is wrong where a sentence pair has exactly one that nothing answers, and exactly one
lone surname in English that nothing in the Korean explains: beside the same title, told as one, or as the subject; or
two or three on either side, which titles or their order pair.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, permutations

from auditor.english.capitals import Word, capitalised_words
from auditor.korean.callings import calling_at_start, renderings
from auditor.korean.loanwords import plausibility
from auditor.korean.particles import is_particle, strip
from auditor.korean.spelling import surname_readings, surname_spellings
from auditor.korean.surnames import splits, surnames
from auditor.matching.names.person_detail import PersonDetail
from auditor.matching.names.sounds import PLAUSIBLE
from auditor.matching.names.swaps import BY_FIGURE, exchanged, figure_after
from auditor.matching.variation.consistency import Inconsistency
from auditor.mentions.english_persons import ENGLISH_WORDS, EnglishPerson
from auditor.mentions.persons import KoreanPerson
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind, Pair, Quote, Span

SURE = {"title": 0.92, "surname": 0.9, "subject": 0.8}
"""How sure it is that a surname is wrong beside the title of the Korean, told as a surname, and as a bare subject."""

SEVERAL = {True: 0.95, False: 0.85}
"""Share of that for several surnames at once: where only one order fits the titles, and where several do."""

MOST = 3
"""Surnames of a sentence pair that may be wrong together."""

NAMED = 0.8
"""Confidence of a person in full, whose surname settles that a syllable which is a word too (이, 전) is a surname."""

FULL = 0.9
"""Confidence of a person in full from which the English must have that surname."""

COMMON = 0.5
"""Share of the population in percent that a surname needs to be read as the subject of a sentence."""

WORDS = frozenset(
    "이전현한고신주양각본모두여원부정수제차구당금선연안반민도시군대총성공명우나지위기사용동계경단상복호간온태판석진"
    "가소마길인표국어은편예봉목형피감음빈범승갈견화창리림량렴로육옥왕"
)
"""Surnames that stand before a title as words, too: this, former, present, a certain, the late, both ..."""

_MENTION = re.compile(r"(?<![가-힣\d])([가-힣])(모)?(?:\s?\(\d{1,2}[^)]{0,8}\))?\s?(?=([가-힣]+))")
_GENERIC = (
    r"(?:[Mm]r|[Mm]s|[Mm]rs|[Mm]iss|[Pp]rof|[Dd]r|[Rr]ep|[Ss]en|[Gg]ov|[Gg]en|[Cc]ol|[Mm]aj|[Cc]apt|[Ll]t|[Ss]gt)\.?"
)
_TELLS = re.compile(
    r"(?:\bsurnamed|\b(?:sur|family |last )name,?(?: of)?|\bidentified (?:only )?"
    r"(?:as|by (?:his|her|their) (?:sur|family |last )name,?))(?: (?:Mr|Ms|Mrs)\.?)? $"
)
_TITLE = re.compile(r"((?:(?:[A-Z]|vice |deputy )[\w-]* )?\b[A-Z][\w-]*\.?) $")
_RIGHT = (MatchVerdict.ACCEPT, MatchVerdict.VARIANT)
_SUBJECT = re.compile(r"(?:^|[.!?”\"] ?|,[”\"]? )$")
_PREDICATE = re.compile(
    r"['’]s\b| (?:[a-z]+ed|said|told|is|was|has|had|will|also|then|who|went|won|made|took|gave|left)\b|, \d"
)


@dataclass(frozen=True, slots=True)
class _Surname:
    """A surname in Korean text with its title, and what the title is in English."""

    paragraph: int
    span: Span
    surname: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A lone surname in English text: the word, the surnames it may be, the title before it, and how it is told.

    `kind` is `title`, `surname` ("surnamed Lee"), or `subject`.
    """

    paragraph: int
    word: Word
    surnames: frozenset[str]
    kind: str
    title: str = ""

    def is_of(self, titles: tuple[str, ...]) -> bool:
        """True where the title is one of *titles*, by itself or in its last word, or none at all, or fits anybody."""
        last = self.title.split()[-1] if self.title else ""
        is_generic = re.fullmatch(_GENERIC, last) is not None
        return self.kind != "title" or is_generic or not {self.title.lower(), last.lower()}.isdisjoint(titles)


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return a mismatch for every surname that the English turns into another one."""
    named = _named(article)
    matched = [(i, pair) for i, pair in enumerate(article.pairs) if pair.is_matched]
    return tuple(
        found
        for i, pair in matched
        for found in (*_match(article, i, pair, named), *_exchanged(article, i, pair, named))
    )


def respelt_surnames(article: AlignedArticle) -> Iterator[Inconsistency]:
    """Yield every lone surname that is spelled otherwise than in the full name of its only bearer: Pyo, then Phyo."""
    bearers = _bearers(article)
    for index, pair in enumerate(article.pairs):
        for source in (s for i in pair.source for s in _mentions(article, i, frozenset(bearers))):
            first, spelling = bearers.get(source.surname, (None, ""))
            text = article.article.source.paragraphs[source.paragraph].text
            if first is None or text[source.span.start + 1] == "모":
                continue
            told = [t for t in _answering(article, pair, source) if source.surname in t.surnames]
            words = {t.word.text.lower() for t in told}
            if len(words) == 1 and spelling not in words:
                place = Quote("source", source.paragraph, source.span, text[source.span.start : source.span.end])
                word = Quote("target", told[0].paragraph, told[0].word.span, told[0].word.text)
                yield Inconsistency(index, place, word, first)


def _bearers(article: AlignedArticle) -> dict[str, tuple[Quote, str]]:
    """Return the surnames of one person alone, with the English surname in the full name and how it is spelled."""
    spelt: dict[str, dict[str, set[tuple[Quote, str]]]] = {}
    for match in article.matches:
        if match.verdict in _RIGHT and match.source and match.target:
            korean, english = match.source.value, match.target.value
            if isinstance(korean, KoreanPerson) and isinstance(english, EnglishPerson):
                place = match.target.text.lower().find(english.name.surname)
                start = match.target.span.start + place
                text = match.target.text[place : place + len(english.name.surname)]
                quote = Quote("target", match.target.paragraph, Span(start, start + len(text)), text)
                names = spelt.setdefault(splits(korean.name)[0][0], {})
                names.setdefault(korean.name, set()).add((quote, english.name.surname))
    every = {m.value.name for m in article.mentions if isinstance(m.value, KoreanPerson)}
    return {
        surname: min(found, key=lambda one: (one[0].paragraph, one[0].span.start))
        for surname, names in spelt.items()
        if len({name for name in every if name.startswith(surname)}) == len(names) == 1
        for found in names.values()
        if len({spelling for _, spelling in found}) == 1
    }


def _named(article: AlignedArticle) -> frozenset[str]:
    """Return the first syllables of the persons whom the Korean names in full."""
    persons = (m.value for m in article.mentions if isinstance(m.value, KoreanPerson))
    return frozenset(person.name[0] for person in persons if person.confidence >= NAMED)


def _match(article: AlignedArticle, index: int, pair: Pair, named: frozenset[str]) -> Iterator[Match]:
    there = [s for i in pair.source for s in (*_mentions(article, i, named), *_in_full(article, i))]
    open_ = [s for s in there if not _is_answered(article, pair, s.surname)]
    if not 1 <= len({s.surname for s in open_}) <= MOST:
        return
    answering = {(t.paragraph, t.word.span): t for s in open_ for t in _answering(article, pair, s)}.values()
    strange = [t for t in answering if not _is_explained(article, pair, t, named)]
    if len({s.surname for s in open_}) != 1:
        yield from _several(article, index, pair, open_, strange)
        return
    fitting = [t for t in strange if t.is_of(open_[0].titles)]
    if len({t.word.text for t in strange}) == 1 and fitting:
        yield _made(article, index, pair, open_[0], fitting[0])


def _several(
    article: AlignedArticle, index: int, pair: Pair, open_: Sequence[_Surname], strange: Sequence[_Told]
) -> Iterator[Match]:
    """Yield two or three surnames with as many strange ones, paired by their titles or else in their order."""
    sources = list({s.surname: s for s in reversed(open_)}.values())[::-1]
    words = list({t.word.text: t for t in reversed(strange)}.values())[::-1]
    if len(sources) != len(words):
        return
    orders = [told for told in permutations(words) if all(map(_Told.is_of, told, (s.titles for s in sources)))]
    for source, told in zip(sources, orders[0] if orders else (), strict=False):
        found = _made(article, index, pair, source, told)
        yield replace(found, confidence=round(SEVERAL[len(orders) == 1] * found.confidence, 4))


def _exchanged(article: AlignedArticle, index: int, pair: Pair, named: frozenset[str]) -> Iterator[Match]:
    """Yield both of two surnames in a row whose figures or ages the English exchanges (구 후보 44.1%, 탁모(40)씨)."""
    for paragraph in pair.source:
        there = list(_mentions(article, paragraph, named))
        text = article.article.source.paragraphs[paragraph].text
        for first, second in pairwise(there):
            own = tuple(figure_after(text, s.span, [t.span for t in there]) for s in (first, second))
            words = [_only_word(article, pair, s.surname) for s in (first, second)]
            if words[0] is None or words[1] is None or words[0][0] != words[1][0]:
                continue
            english, spans = article.article.target.paragraphs[words[0][0]].text, [words[0][1].span, words[1][1].span]
            theirs = tuple(figure_after(english, span, spans) for span in spans)
            if None not in (ages := tuple(_age(text, s.span) for s in (first, second))):
                own, theirs = ages, tuple(_told_age(english, span) for span in spans)
            if exchanged(own, theirs):
                yield _moved(index, pair, text, first, second, words[1])
                yield _moved(index, pair, text, second, first, words[0])


def _age(text: str, span: Span) -> str | None:
    """Return the age in brackets within the mention at *span*: 표모(47)씨."""
    hit = re.search(r"\((\d{1,2})", text[span.start : span.end])
    return hit[1] if hit else None


def _told_age(text: str, span: Span) -> str | None:
    """Return the age that follows the English name at *span*, or stands before it."""
    after = re.match(r",? \(?(?:aged? )?(\d{1,2})(?![\d.,]\d|%)", text[span.end :])
    before = re.search(r"(\d{1,2})-year-old (?:[A-Z][\w.]* )?$", text[: span.start])
    return after[1] if after else before[1] if before else None


def _only_word(article: AlignedArticle, pair: Pair, surname: str) -> tuple[int, Word] | None:
    """Return the only English word that may be *surname*, with its paragraph."""
    spellings = {*surname_spellings(surname), *surnames()[surname][1]}
    found = [
        (i, word)
        for i in pair.target
        for word in capitalised_words(article.article.target.paragraphs[i].text)
        if word.text.lower() in spellings
    ]
    return found[0] if len(found) == 1 else None


def _moved(index: int, pair: Pair, text: str, own: _Surname, other: _Surname, place: tuple[int, Word]) -> Match:
    name, paragraph, word = text[own.span.start : own.span.end], *place
    detail = PersonDetail(name, "swapped", other=text[other.span.start : other.span.end])
    korean = Mention(MentionKind.PERSON, "source", own.paragraph, own.span, name)
    english = Mention(MentionKind.PERSON, "target", paragraph, word.span, word.text)
    usual = next(iter(surname_spellings(own.surname))).capitalize()
    evidence = (Evidence("romanisation", f"{own.surname} = {usual}"),)
    sure = round(BY_FIGURE * max(0.5, pair.confidence), 4)
    return Match(index, korean, english, MatchVerdict.SWAPPED, sure, usual, evidence, detail)


def _in_full(article: AlignedArticle, paragraph: int) -> Iterator[_Surname]:
    """Yield the persons whom a Korean paragraph surely names in full."""
    for m in article.mentions:
        if isinstance(m.value, KoreanPerson) and m.paragraph == paragraph and m.value.confidence >= FULL:
            titles = renderings(m.value.title) if m.value.title else ()
            yield _Surname(paragraph, m.span, splits(m.value.name)[0][0], titles)


def _mentions(article: AlignedArticle, paragraph: int, named: frozenset[str]) -> Iterator[_Surname]:
    """Yield the surnames of a Korean paragraph that stand before a title."""
    text = article.article.source.paragraphs[paragraph].text
    for hit in _MENTION.finditer(text):
        surname, is_hidden, following = hit.group(1), hit.group(2), hit.group(3)
        title = _title(following)
        is_surname = surname in surnames()
        is_sure = bool(is_hidden) or surname not in WORDS or surname in named
        if title and is_surname and is_sure and (is_hidden or text[hit.end(1) : hit.start(3)] == " "):
            span = Span(hit.start(1), hit.start(3) + len(title))
            yield _Surname(paragraph, span, surname, renderings(title))


def _title(word: str) -> str | None:
    """Return the title that *word* is, less its particle."""
    for title in (word[:1] if word[:1] in "씨양군옹" else None, calling_at_start(word)):
        if title and is_particle(word[len(title) :]):
            return title
    return None


def _is_answered(article: AlignedArticle, pair: Pair, surname: str) -> bool:
    """True where any word of the English, alone or in a full name, may be *surname*."""
    spellings = {*surname_spellings(surname), *surnames()[surname][1]}
    texts = (article.article.target.paragraphs[i].text for i in pair.target)
    return any(word.lower() in spellings for text in texts for word in re.findall(r"[A-Za-z]+", text))


def _answering(article: AlignedArticle, pair: Pair, source: _Surname) -> Iterator[_Told]:
    """Yield the surnames in the English sentences that answer the one of *source*; in all of the pair if unknown."""
    for paragraph in pair.target:
        text = article.article.target.paragraphs[paragraph].text
        spans = list(_sentences(pair, source, paragraph)) or ([Span(0, len(text))] if not pair.sentences else [])
        for told in _told(paragraph, text):
            if any(span.contains(told.word.span) for span in spans):
                yield told


def _sentences(pair: Pair, source: _Surname, paragraph: int) -> Iterator[Span]:
    for sentences in pair.sentences:
        if any(s.paragraph == source.paragraph and s.span.contains(source.span) for s in sentences.source):
            yield from (s.span for s in sentences.target if s.paragraph == paragraph)


def _told(paragraph: int, text: str) -> Iterator[_Told]:
    """Yield the surnames after a title, told as such, or as a subject, with nothing capitalised after them."""
    for word in capitalised_words(text):
        readings = frozenset(surname for surname, _ in surname_readings().get(word.text.lower(), ()))
        before, after = text[: word.span.start], text[word.span.end :]
        if not readings or re.match(r" [A-Z]|-", after):
            continue
        if _TELLS.search(before):
            yield _Told(paragraph, word, readings, "surname")
        elif title := _TITLE.search(before):
            yield _Told(paragraph, word, readings, "title", title.group(1))
        elif _SUBJECT.search(before) and _PREDICATE.match(after) and _is_common(word.text.lower(), readings):
            yield _Told(paragraph, word, readings, "subject")


def _is_common(word: str, readings: frozenset[str]) -> bool:
    return word not in ENGLISH_WORDS and max(surnames()[surname][0] for surname in readings) >= COMMON


def _is_explained(article: AlignedArticle, pair: Pair, told: _Told, named: frozenset[str]) -> bool:
    """True where the Korean has one of the surnames, a lone subject's anywhere, or a foreign name that sounds so."""
    texts = [article.article.source.paragraphs[i].text for i in pair.source]
    words = {word for text in texts for word in re.findall(r"[가-힣]+", text)}
    persons = {m.text[0] for m in article.mentions if isinstance(m.value, KoreanPerson) and m.paragraph in pair.source}
    lone = {word[0] for word in words if len(word) == 1 or word[1:2] == "모"}
    titled = {s.surname for i in pair.source for s in _mentions(article, i, frozenset(surnames()))}
    if told.surnames & (persons | lone | titled | (named if told.kind == "subject" else frozenset())):
        return True
    return any(plausibility(strip(word), told.word.text) >= PLAUSIBLE for word in sorted(words) if len(word) > 1)


def _made(article: AlignedArticle, index: int, pair: Pair, source: _Surname, told: _Told) -> Match:
    text = article.article.source.paragraphs[source.paragraph].text
    name = text[source.span.start : source.span.end]
    korean = Mention(MentionKind.PERSON, "source", source.paragraph, source.span, name)
    english = Mention(MentionKind.PERSON, "target", told.paragraph, told.word.span, told.word.text)
    usual = next(iter(surname_spellings(source.surname))).capitalize()
    reads = tuple(surname for surname, _ in surname_readings()[told.word.text.lower()])[:3]
    detail = PersonDetail(name, "surname", source.surname, told.word.text.lower(), reads)
    evidence = (Evidence("romanisation", f"{source.surname} = {usual}"),)
    sure = SURE[told.kind] * max(0.5, pair.confidence)
    return Match(index, korean, english, MatchVerdict.MISMATCH, round(sure, 4), usual, evidence, detail)
