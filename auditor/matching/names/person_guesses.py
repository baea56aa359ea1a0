"""Windows of Korean text that are persons only in the light of a name which the English has and nothing answers.

The Korean evidence alone leaves names of two syllables in doubt (허균, 김산: most windows of two are words). A full
Korean name in the answering English says that somebody is named: its log odds are added to those of the window, the
more the rarer the part on which both agree.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import log

from auditor.english.capitals import NameSpan
from auditor.english.general_words import FUNCTION_WORDS
from auditor.korean import loanwords
from auditor.korean.foreignness import foreignness
from auditor.korean.given_names import common_words, likeliness
from auditor.korean.morphology import analyse
from auditor.korean.native_names import nativeness
from auditor.korean.particles import is_particle, strip
from auditor.korean.romanisation import romanise
from auditor.korean.spelling import decompose, plausibility, surname_readings, syllable_readings
from auditor.korean.surnames import splits
from auditor.lexicon.gazetteer import by_source
from auditor.matching.names.person_candidates import Answer, PersonPair, Source, Target, is_moon_or_son, read
from auditor.matching.names.referents import has_surname, is_abroad
from auditor.mentions.english_persons import ENGLISH_WORDS
from auditor.mentions.persons import WEIGHTS, KoreanPerson, confidence_of, is_common_noun, weigh
from auditor.model import AlignedArticle

NAMED, NEAR = 2.5, 1.5
"""Log odds that an unanswered Korean name in English adds to a window, and that a given syllable adds which differs in
one sound. Set by hand, 2026-11-22: windows of two syllables that are words stay below -2 (60 invented articles)."""

LONE = 1.0
"""Log odds that the only window of its sentence that may be a person gains: somebody is named there. Set by hand,
2026-11-23; it counts for whether the window is one, not for how sure that is."""

OPEN = -2.0
"""Log odds from which a window of two syllables may be a person at all, where others are told from it."""

RAREST = 4.0
"""Log odds that the rarest part adds at most."""

WORD = -4.0
"""Log odds of a window that is a place or a word as well (한강, 정상)."""

LEAST, LEAST_OTHER = 1.5, 0.5
"""Log odds, Korean and English together, from which a window is a person: where a part agrees, and where none does."""

GUESSED_LIKELINESS = 1.5
"""`given_names.likeliness` that a window needs which no evidence but its resemblance to an English name supports."""

LOOKS_LONG = -8.0
"""ln P(letters) per syllable from which a given name of three syllables looks Korean; Benjamin and Christina do not."""

LONGEST_SYLLABLE = 6
"""Letters of the longest spelling of a syllable (kyeong)."""

FOREIGN = 1.4
"""Plausibility from which letters are read as a foreign name in hangul, as in `matching.full_names`."""

LOOKS_FOREIGN = 2.0
"""Log odds from which a given name in hangul looks foreign."""

LONGEST = 4
"""Syllables of the longest names."""

_HANGUL = re.compile(r"[가-힣]+")
_SYLLABLE = re.compile(r"(?:[bcdghjkmnprstwyl]{0,3})[aeiouwy]{1,3}(?:ng|ck|ll|[nmklptrgbsh])?")


def wrong_answers(side: PersonPair) -> Iterator[Answer]:
    """Yield what may be a wrong rendering: leftovers of both sides that share syllables, or are both Korean names."""
    rendered = {answer.source.name for answer in side.answers}
    for target in side.left_targets():
        for source in _candidates(side, target):
            answer = _answer(source, target)
            if (
                answer.is_right
                or target.name.initials
                or _is_official(answer)
                or _has_particle(answer)
                or _is_foreign(answer)
                or names_stranger(side, source)
            ):
                continue
            if _is_like(answer) or (source.name not in rendered and _may_be_another(side, answer)):
                yield answer


def names_stranger(side: PersonPair, source: Source) -> bool:
    """True where *source* stands in a Chinese or Vietnamese name that the English of *side* has."""
    text = side.article.article.source.paragraphs[source.paragraph].text
    english = "\n".join(side.article.article.target.paragraphs[i].text for i in side.pair.target)
    return is_abroad(text, source.span, english)


def _is_official(answer: Answer) -> bool:
    """True for the surname with the given name in Revised Romanisation, which is right however few spell it so."""
    letters = "".join(answer.target.name.chunks)
    return answer.agreed[0] and any(romanise(given).lower() == letters for _, given in splits(answer.source.name))


def _has_particle(answer: Answer) -> bool:
    """True for a window of three syllables that ends like a particle where the English has a given name of one."""
    name, chunks = answer.source.name, answer.target.name.chunks
    is_one = len(chunks) == 1 and chunks[0] in syllable_readings()
    return is_one and len(name) == 3 and is_particle(name[-1]) and len(splits(name)[0][1]) == 2


def _may_be_another(side: PersonPair, answer: Answer) -> bool:
    """True where nothing agrees between two Korean persons, and the English has not the surname of the first besides.

    "Son beat Li Tsai-hsuan" names 손지안, and somebody else.
    """
    if answer.source.person is None or not (answer.target.looks_korean or _is_of_its_kind(answer)):
        return False
    taken = [answer.target, *(other.target for other in side.answers)]
    paragraphs = side.article.article.target.paragraphs
    return not any(
        has_surname(answer.source.name, paragraphs[i].text, tuple(t.name.span for t in taken if t.paragraph == i))
        for i in side.pair.target
    )


def _is_of_its_kind(answer: Answer) -> bool:
    """True for a Korean surname with one syllable (Park Geon), and beside a name of four with three (Han Gaonsol)."""
    name = answer.target.name
    if _is_short_name(name):
        return True
    if len(answer.source.name) != LONGEST or name.surname not in surname_readings():
        return False
    is_cut = name.hyphen and len(name.chunks) == 3 and all(len(chunk) <= LONGEST_SYLLABLE for chunk in name.chunks)
    return is_cut or (len(name.chunks) == 1 and plausibility(name.chunks, 3) >= 3 * LOOKS_LONG)


def _is_foreign(answer: Answer) -> bool:
    """True where a given name of three syllables is a foreign one, spelled as abroad (Emily Han for 한에밀리)."""
    given = splits(answer.source.name)[0][1]
    is_foreign = len(given) == 3 and nativeness(given) is None and foreignness(given) >= LOOKS_FOREIGN
    return (
        is_foreign
        and answer.agreed[0]
        and loanwords.plausibility(given, " ".join(answer.target.name.chunks)) >= FOREIGN
    )


def _is_like(answer: Answer) -> bool:
    """True where all parts but one agree."""
    if len(answer.agreed) == 2:
        return answer.source.person is not None and names_one_syllable(answer)
    return sum(answer.agreed) >= max(2, len(answer.agreed) - 1) and any(answer.agreed[1:])


def _candidates(side: PersonPair, target: Target) -> Iterator[Source]:
    """Yield the persons left over, and windows that only their likeness to a Korean name in English suggests."""
    yield from (_supported(side, target, source) for source in side.left_sources())
    taken = [answer.source for answer in side.answers]
    free = [s for s in side.sources if s.person is None and not any(s.overlaps(t) for t in taken)]
    known = [k for s in free if s.name in side.confirmed and (k := _known(side, s)) is not None]
    yield from known
    free = [s for s in free if not any(s.overlaps(k) for k in known)]
    if target.looks_korean:
        yield from (s for s in free if _may_be_guessed(s))
        yield from _told(side, target, free)
    yield from (s for s in free if _may_be_long(s, target))
    yield from _short(side, target, free)


def _supported(side: PersonPair, target: Target, source: Source) -> Source:
    """Return *source* with the confidence that an English name which spells one of its two syllables gives it."""
    person = source.person
    if person is None or person.anchored or not names_one_syllable(answer := _answer(source, target)):
        return source
    found = guessed_person(side.article, answer)
    is_surer = found is not None and found.confidence > person.confidence
    return replace(source, person=found) if is_surer else source


def _answer(source: Source, target: Target) -> Answer:
    return Answer(source, target, read(source.name, target.name))


def _known(side: PersonPair, source: Source) -> Source | None:
    """Return *source* as the person that the article confirms elsewhere; None where it is a word here (최강)."""
    found = _weighed(side.article, source)
    if found is None or found[0] + WEIGHTS["known"] < 0:
        return None
    odds, person = found
    return replace(source, person=replace(person, confidence=confidence_of(odds + WEIGHTS["known"])))


def _told(side: PersonPair, target: Target, free: Sequence[Source]) -> Iterator[Source]:
    """Yield the windows of three syllables, with unusual given names, that two parts of *target* make persons."""
    for source in free:
        answer = _answer(source, target)
        if len(answer.agreed) == 3 and not _may_be_guessed(source) and sum(answer.agreed) == 2:
            found = _weighed(side.article, source)
            odds = found[0] + NAMED + _both(answer) + WORD * _is_word(source.name) if found else 0.0
            if found and odds >= LEAST:
                person = found[1]
                yield replace(source, person=replace(person, confidence=confidence_of(odds)))


def _short(side: PersonPair, target: Target, free: Sequence[Source]) -> Iterator[Source]:
    """Yield the windows with a given name of one syllable that *target* makes persons, as such."""
    short = [source for source in free if len(splits(source.name)[0][1]) == 1]
    for source in short:
        answer = _answer(source, target)
        if _is_short(answer) and not _is_english(target.name):
            bonus = LONE if _is_lone(side.article, source, short) else 0.0
            person = guessed_person(side.article, answer, bonus)
            if person is not None:
                yield replace(source, person=person)


def _is_lone(article: AlignedArticle, source: Source, others: Sequence[Source]) -> bool:
    """True where *source* has a particle, is no common noun, and no other window of the pair may be a short name."""
    text = article.article.source.paragraphs[source.paragraph].text
    rest = _HANGUL.match(text, source.span.end)
    if rest is None or not is_particle(rest.group()) or is_common_noun(source.name):
        return False
    rivals = (other for other in others if other.name != source.name and not other.overlaps(source))
    return not any((found := _weighed(article, other)) is not None and found[0] >= OPEN for other in rivals)


def _may_be_guessed(source: Source) -> bool:
    return (
        source.person is None and len(source.name) == 3 and likeliness(splits(source.name)[0][1]) >= GUESSED_LIKELINESS
    )


def _may_be_long(source: Source, target: Target) -> bool:
    """True for four syllables (김빛나라) without a particle, where the English does not cut the given name in two."""
    name = source.name
    has_particle = strip(name) != name and nativeness(name[1:]) is None
    return len(name) == LONGEST and len(target.name.chunks) != 2 and not has_particle and name[-1] != "씨"


def guessed_person(article: AlignedArticle, answer: Answer, bonus: float = 0.0) -> KoreanPerson | None:
    """Return the person that the source of *answer* is by the English name that misspells it, None where it is none.

    *bonus* are log odds that its place adds.
    """
    found = _weighed(article, answer.source)
    name = answer.target.name
    if found is None or not (answer.target.looks_korean or names_one_syllable(answer) or _is_short_name(name)):
        return None
    odds, person = found
    odds += NAMED + _shared(answer) + WORD * _is_word(person.name)
    least = LEAST if any(answer.agreed) else LEAST_OTHER
    is_one = odds + bonus >= least
    return KoreanPerson(person.name, confidence_of(odds), person.title, person.anchored) if is_one else None


def _is_short_name(name: NameSpan) -> bool:
    """True for a Korean surname and one word of three letters or more that spells a Korean syllable (Park Geon)."""
    is_read = name.surname in surname_readings() and len(name.chunks) == 1 and name.chunks[0] in syllable_readings()
    return is_read and len(name.chunks[0]) > 2 and not _is_english(name)


def names_one_syllable(answer: Answer) -> bool:
    """True for a surname with a given name of one syllable of which the English spells either one, and not both."""
    return _is_short(answer) and sum(answer.agreed) == 1


def _is_short(answer: Answer) -> bool:
    """True for a given name of one syllable and one English word beside the surname that is a syllable, too."""
    chunks = answer.target.name.chunks
    return len(answer.agreed) == 2 and len(chunks) == 1 and _SYLLABLE.fullmatch(chunks[0]) is not None


def _is_english(name: NameSpan) -> bool:
    """True where a part of *name* is an English word; Moon and Son before another word are surnames."""
    is_english = any(chunk in ENGLISH_WORDS or chunk in FUNCTION_WORDS for chunk in name.chunks)
    return is_english or (name.surname in ENGLISH_WORDS and not is_moon_or_son(name))


def _is_word(name: str) -> bool:
    return name in by_source() or name in common_words()


def _weighed(article: AlignedArticle, source: Source) -> tuple[float, KoreanPerson] | None:
    text = article.article.source.paragraphs[source.paragraph].text
    tokens = article.source_tokens[source.paragraph] if article.source_tokens else analyse(text)
    return weigh(text, tokens, source.span)


def _shared(answer: Answer) -> float:
    """Return the log odds that the agreement of one part adds: of the surname, or of the given name."""
    name = answer.target.name
    if not any(answer.agreed):
        return 0.0
    if not answer.agreed[0]:
        return _rareness(sum(share for _, share in syllable_readings().get(name.chunks[0], ())))
    is_near = any(_is_near(given, name.chunks[0]) for _, given in splits(answer.source.name))
    return _rareness(sum(share for _, share in surname_readings().get(name.surname, ()))) + NEAR * is_near


def _both(answer: Answer) -> float:
    """Return the log odds that the agreement of two parts of three adds."""
    reading = answer.reading
    assert reading is not None
    tables = (surname_readings(), syllable_readings(), syllable_readings())
    parts = zip(tables, reading.spellings, answer.agreed, strict=True)
    return sum(_rareness(sum(p for _, p in table.get(spelt, ()))) for table, spelt, agrees in parts if agrees)


def _rareness(share: float) -> float:
    return min(RAREST, -log(share)) if share else RAREST


def _is_near(syllable: str, letters: str) -> bool:
    """True where *letters* spell a syllable that differs from *syllable* in one sound."""
    own = decompose(syllable[-1])
    rows = syllable_readings().get(letters, ())[:3]
    return any(sum(a == b for a, b in zip(own, decompose(other), strict=True)) == 2 for other, _ in rows)
