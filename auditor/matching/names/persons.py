"""Which English name answers which Korean person, pair by pair, and with what verdict.

Two directions, united. English-guided: every window of the Korean text that could be a name is read against every
capitalised span, so a person is found whatever the morphology made of it. Korean side: the persons that the Korean
text names with confidence, of which each must be answered. What is left over on both sides is a wrong rendering;
what is left over in Korean alone is missing, unless the referent stays. One assignment a pair, mentions counted.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance.Levenshtein import distance

from auditor.korean.given_names import likeliness
from auditor.korean.particles import strip
from auditor.korean.spelling import (
    FLAG,
    WRONG,
    accepted,
    commonest,
    confusable,
    decompose,
    read_name,
    surname_readings,
    syllable_readings,
    syllable_spellings,
)
from auditor.korean.surnames import splits
from auditor.matching.names.added_persons import added
from auditor.matching.names.never_named import Naming, naming
from auditor.matching.names.person_candidates import (
    Answer,
    PersonPair,
    Source,
    Target,
    assign,
    read,
    right_answers,
    sources,
    targets,
)
from auditor.matching.names.person_detail import PersonDetail
from auditor.matching.names.person_guesses import names_stranger, wrong_answers
from auditor.matching.names.referents import has_surname, has_title, is_foreign, is_held_by_another, stays
from auditor.matching.names.swaps import Swap, swaps
from auditor.mentions.english_persons import EnglishPerson
from auditor.mentions.persons import KNOWN, KoreanPerson
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind, Pair, Role, Span

AMBIGUOUS_SHARE = 0.5
"""A syllable is ambiguous where its spelling is at least this share as likely to be another syllable."""

UNUSUAL = -4.0
"""ln P(spelling) per syllable below which a right spelling is called a variant."""

CERTAINTY = {
    "syllable": 0.97,
    "surname": 0.96,
    "person": 0.93,
    "shared": 0.8,
    "guessed": 0.85,
    "doubtful": 0.6,
    "missing": 0.9,
    "missing-listed": 0.75,
    "missing-unsure": 0.65,
    "missing-unknown": 0.45,
    "missing-aside": 0.45,
    "missing-title": 0.7,
}
"""Confidence of a wrong rendering by its kind, before it is weighed with that of the mention and the pair."""

UNLIKELY = -1.0
"""`given_names.likeliness` of what no given name is, so that the syllable before it is part of the surname."""

RIVAL = 0.01
"""Share of a spelling among those of a syllable from which it counts as one."""

_ASIDE = re.compile(r"\([^()]*$")
_LISTED = re.compile(r"(?:[과와]|,|\s?·)\s?")
VOICELESS = str.maketrans("gdbr", "ktpl")

BYLINE_TITLES = frozenset({"기자", "특파원"})


@dataclass(frozen=True, slots=True)
class _Register:
    """The persons of an article: who is rendered rightly how often and how, by name in hangul, and named where."""

    renderings: dict[str, Counter[str]]
    naming: Naming

    def lacks(self, source: Source) -> bool:
        """True where the English of the article never names *source*, whom the Korean names first there."""
        return not self.renderings.get(source.name) and self.naming.lacks(source)

    def suggestion(self, name: str) -> str:
        """Return the rendering used elsewhere in the article, else the commonest spelling in the article's style."""
        if self.renderings.get(name):
            return min(self.renderings[name].items(), key=lambda item: (-item[1], item[0]))[0]
        return commonest(name)


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return a match for every Korean person of every pair, in order of the pairs; persons come from `mentions`."""
    persons = _persons(article)
    sides = [_side(article, i, pair, persons) for i, pair in enumerate(article.pairs) if pair.is_matched]
    register = _register(sides, naming(article, sides, persons))
    confirmed = _confirmed(persons, register)
    sides = [replace(side, confirmed=confirmed) for side in sides]
    everywhere = tuple({source.name: source for side in sides for source in side.sources}.values())
    return tuple(m for side in sides for m in (*_judge(article, side, register), *added(side, everywhere)))


def _persons(article: AlignedArticle) -> dict[int, list[Source]]:
    found: dict[int, list[Source]] = defaultdict(list)
    for mention in article.mentions:
        if mention.side == "source" and isinstance(mention.value, KoreanPerson):
            found[mention.paragraph].append(Source(mention.paragraph, mention.span, mention.value.name, mention.value))
    return found


def _side(article: AlignedArticle, index: int, pair: Pair, persons: dict[int, list[Source]]) -> PersonPair:
    korean, english = article.article.source.paragraphs, article.article.target.paragraphs
    there = tuple(s for i in pair.source for s in sources(i, korean[i].text, persons.get(i, [])))
    here = tuple(t for i in pair.target for t in targets(i, english[i].text))
    return PersonPair(article, index, pair, there, here, assign(right_answers(there, here)))


def _register(sides: Iterable[PersonPair], where: Naming) -> _Register:
    renderings: dict[str, Counter[str]] = defaultdict(Counter)
    for side in sides:
        for answer in side.answers:
            renderings[answer.source.name][answer.target.name.text] += 1
    return _Register(dict(renderings), where)


def _confirmed(persons: Mapping[int, Sequence[Source]], register: _Register) -> frozenset[str]:
    """Return the names that a title or an age, or a right rendering anywhere in the article, shows to be persons."""
    found = (source.person for sources in persons.values() for source in sources)
    told = {person.name for person in found if person and person.anchored and person.confidence >= KNOWN}
    return frozenset(told | register.renderings.keys())


def _judge(article: AlignedArticle, side: PersonPair, register: _Register) -> Iterator[Match]:
    exchanged = tuple(swaps(article.article, side.pair, side.answers))
    for swap in exchanged:
        yield _swapped(side, swap, swap.first, swap.second)
        yield _swapped(side, swap, swap.second, swap.first)
    moved = [answer for swap in exchanged for answer in (swap.first, swap.second)]
    for answer in side.answers:
        if answer not in moved:
            yield _right(side, answer)
    wrong = assign(wrong_answers(side))
    for answer in wrong:
        yield _wrong(side, answer, register)
    for source in side.left_sources():
        if not any(source.overlaps(answer.source) for answer in wrong):
            yield from _unanswered(article, side, source, register)


def _right(side: PersonPair, answer: Answer) -> Match:
    reading = answer.reading
    assert reading is not None
    verdict = MatchVerdict.ACCEPT
    if _parts_surname(answer):
        name, spelt = answer.source.name, reading.spellings[0]
        detail = PersonDetail(name, "surname", splits(name)[0][0], spelt, _reads_as("surname", spelt, name[:2]))
        confidence = CERTAINTY["doubtful"] * _weight(side, answer.source)
        return _match(side, answer.source, answer.target, MatchVerdict.MISMATCH, confidence, detail, commonest(name))
    if any(map(_is_ambiguous, reading.syllables[1:], reading.spellings[1:])):
        verdict = MatchVerdict.AMBIGUOUS
    elif reading.likelihood / len(reading.syllables) < UNUSUAL:
        verdict = MatchVerdict.VARIANT
    return _match(side, answer.source, answer.target, verdict, 0.99, PersonDetail(answer.source.name, "right"))


def _parts_surname(answer: Answer) -> bool:
    """True where the English takes half of a surname of two syllables for all of it (Nam Gung-hyuk for 남궁혁)."""
    name, reading = answer.source.name, answer.reading
    is_short = reading is not None and len(reading.syllables[0]) < len(splits(name)[0][0])
    return is_short and likeliness(name[1:]) < UNLIKELY


def _swapped(side: PersonPair, swap: Swap, answer: Answer, other: Answer) -> Match:
    """Return the match of the person of *answer* with the name of *other*, which stands in its place."""
    name = answer.source.name
    detail = PersonDetail(name, "swapped", other=other.source.name)
    confidence = swap.confidence * max(0.5, side.pair.confidence)
    suggestion = answer.target.name.text
    return _match(side, answer.source, other.target, MatchVerdict.SWAPPED, confidence, detail, suggestion)


def _is_ambiguous(syllable: str, spelling: str) -> bool:
    rows = dict(syllable_readings().get(spelling, ()))
    own = rows.pop(syllable, 0.0)
    return any(p > AMBIGUOUS_SHARE * own for p in rows.values())


def _wrong(side: PersonPair, answer: Answer, register: _Register) -> Match:
    source, target, reading = answer.source, answer.target, answer.reading
    other = _other(source, target, register)
    kind = _kind(answer)
    detail = PersonDetail(source.name, kind, other=other)
    doubtful = False
    if reading is not None and kind in ("syllable", "surname"):
        worst = reading.weakest
        spelt, syllable = reading.spellings[worst], reading.syllables[worst]
        detail = PersonDetail(source.name, kind, syllable, spelt, _reads_as(kind, spelt, syllable), other)
        if kind == "syllable" and _is_near(spelt, syllable):
            return _match(side, source, target, MatchVerdict.VARIANT, 0.7, detail)
        doubtful = reading.score >= WRONG
        if doubtful and kind == "syllable" and _adds_onset(spelt, syllable):
            confidence = CERTAINTY["doubtful"] * _weight(side, source, True)
            suggestion = register.suggestion(source.name)
            return _match(side, source, target, MatchVerdict.MISMATCH, confidence, detail, suggestion)
    doubtful = doubtful or _is_cut_otherwise(source, target)
    known = answer.source.name in side.confirmed
    certainty = CERTAINTY["doubtful"] if doubtful else CERTAINTY[_certainty(kind, answer, other, known)]
    verdict = MatchVerdict.REVIEW if doubtful else MatchVerdict.MISMATCH
    confidence = certainty * _weight(side, source, sum(answer.agreed) >= 2)
    return _match(side, source, target, verdict, confidence, detail, register.suggestion(source.name))


def _adds_onset(spelt: str, syllable: str) -> bool:
    """True where a syllable that begins with its vowel is spelt with a consonant before it (Ryong for 용)."""
    return decompose(syllable)[0] == "ㅇ" and spelt[0] not in "aeiouyw"


def _is_near(spelt: str, syllable: str) -> bool:
    """True where *spelt* is hardly a spelling of any other syllable, but like one of *syllable* (seug for seok)."""
    others = (syllable_spellings(other)[spelt] for other, _ in syllable_readings().get(spelt, ()) if other != syllable)
    plain = spelt.translate(VOICELESS)
    folded = [known.translate(VOICELESS) for known, _ in accepted(syllable)]
    alike = any(known[0] == plain[0] and distance(plain, known) <= 1 for known in folded)
    return alike and max(others, default=0.0) < RIVAL


def _is_cut_otherwise(source: Source, target: Target) -> bool:
    """True where the letters are right and only the hyphen stands elsewhere (Sub-young for 수병)."""
    joined = read_name(source.name, target.name.surname, ("".join(target.name.chunks),))
    return joined is not None and joined.score >= FLAG


def _other(source: Source, target: Target, register: _Register) -> str | None:
    """Return the person of the article, other than *source*, whom *target* names."""
    for name in register.renderings:
        if name != source.name and (reading := read(name, target.name)) is not None and reading.score >= FLAG:
            return name
    return None


def _kind(answer: Answer) -> str:
    agreed = answer.agreed
    if len(agreed) > 2 and sum(agreed) == len(agreed) - 1:
        return "syllable" if agreed[0] else "surname"
    if len(agreed) == 2 and sum(agreed) == 1:
        return "syllable" if agreed[0] else "surname"
    return "person"


def _certainty(kind: str, answer: Answer, other: str | None, is_known: bool) -> str:
    person = answer.source.person
    if person is None:
        return "guessed"
    if kind == "person" and (other or not (is_known or person.anchored or answer.agreed[0])):
        return "shared"
    return kind


def _reads_as(kind: str, spelt: str, syllable: str) -> tuple[str, ...]:
    if kind == "surname":
        return tuple(name for name, _ in surname_readings().get(spelt, ()) if name != syllable)[:3]
    return confusable(spelt, syllable)[:3]


def _weight(side: PersonPair, source: Source, is_like: bool = False) -> float:
    """Return how sure mention and pair are; where two parts agree with an English name, a person is hardly in doubt."""
    sure = source.person.confidence if source.person else 1.0
    doubt = (1.0 - sure) * (0.25 if is_like else 1.0)
    return min(1.02 - doubt, 1.0) * max(0.5, side.pair.confidence)


def _unanswered(article: AlignedArticle, side: PersonPair, source: Source, register: _Register) -> Iterator[Match]:
    """Yield a missing match, one whose referent stays, or nothing where the Korean was no Korean person after all."""
    person = source.person
    assert person is not None
    if _is_headline(article, source) or person.title in BYLINE_TITLES or names_stranger(side, source):
        return
    forms = (source.name, strip(source.name))
    if any(is_foreign(form, text, taken) for form in forms for text, taken in _texts(article, side)):
        return
    rendered = any(answer.source.name == source.name for answer in side.answers)
    stays = rendered or _stays(article, side, source)
    is_title = stays and register.lacks(source) and _has_title_alone(article, side, source)
    if stays and not is_title:
        yield _match(side, source, None, MatchVerdict.ACCEPT, 0.9, PersonDetail(source.name, "referent"))
        return
    certainty = CERTAINTY["missing-title"] if is_title else _missing(side, source, person, register)
    suggestion = register.suggestion(source.name)
    detail = PersonDetail(source.name, "absent")
    yield _match(side, source, None, MatchVerdict.MISSING, certainty * _weight(side, source), detail, suggestion)


def _missing(side: PersonPair, source: Source, person: KoreanPerson, register: _Register) -> float:
    """Return how sure it is that *source* is a person whom the English leaves out.

    A name without a title that the article never spells may be no person (최종국, a final game); beside a foreign name
    that answers nothing it may be that one in its Korean reading (허안화, Ann Hui).
    """
    known = source.name in register.renderings
    if known and _is_aside(side, source):
        return CERTAINTY["missing-aside"]
    if not person.anchored:
        kind = "missing-listed" if _is_listed(side, source) else "missing-unsure" if known else "missing-unknown"
        return CERTAINTY[kind] * person.confidence**2
    is_answered = any(not target.looks_korean for target in side.left_targets())
    is_answered = is_answered or any(is_held_by_another(person.title, *there) for there in _texts(side.article, side))
    return CERTAINTY["missing-unknown" if is_answered else "missing"]


def _is_aside(side: PersonPair, source: Source) -> bool:
    """True within brackets after a body or an office (회장 김진희): told elsewhere, a name may well go from there."""
    text = side.article.article.source.paragraphs[source.paragraph].text
    return _ASIDE.search(text[: source.span.start]) is not None


def _is_listed(side: PersonPair, source: Source) -> bool:
    """True right after a person whom the English names, in one list (가수 길하영과 명태준)."""
    text = side.article.article.source.paragraphs[source.paragraph].text
    ends = [a.source.span.end for a in side.answers if a.source.paragraph == source.paragraph]
    return any(_LISTED.fullmatch(text[end : source.span.start]) for end in ends if end < source.span.start)


def _is_headline(article: AlignedArticle, source: Source) -> bool:
    """True in headlines, which drop names freely, and in furniture."""
    role = article.article.source.paragraphs[source.paragraph].role
    return role is not Role.BODY


def _stays(article: AlignedArticle, side: PersonPair, source: Source) -> bool:
    """True when the answering sentences, or for a surname the whole pair, still speak of the person."""
    assert source.person is not None
    for paragraph, (text, taken) in zip(side.pair.target, _texts(article, side), strict=True):
        if has_surname(source.name, text, taken):
            return True
        for start, end in _sentences(side, source, paragraph, text):
            inside = tuple(Span(s.start - start, s.end - start) for s in taken if start <= s.start and s.end <= end)
            if stays(source.name, source.person.title, text[start:end], inside):
                return True
    return False


def _has_title_alone(article: AlignedArticle, side: PersonPair, source: Source) -> bool:
    """True when the English of *side* speaks of the person by the title: by age or pronoun others may be meant."""
    title = source.person.title if source.person else None
    return any(has_title(title, text) for text, _ in _texts(article, side))


def _texts(article: AlignedArticle, side: PersonPair) -> list[tuple[str, tuple[Span, ...]]]:
    """Return the English paragraphs of a pair, each with the spans of the persons that it names rightly."""
    taken = [(a.target.paragraph, a.target.name.span) for a in side.answers]
    return [
        (article.article.target.paragraphs[i].text, tuple(span for paragraph, span in taken if paragraph == i))
        for i in side.pair.target
    ]


def _sentences(side: PersonPair, source: Source, paragraph: int, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of *paragraph* stand that answer the sentence of *source*; all of it if unknown."""
    for pair in side.pair.sentences:
        if any(s.paragraph == source.paragraph and s.span.contains(source.span) for s in pair.source):
            yield from ((s.span.start, s.span.end) for s in pair.target if s.paragraph == paragraph)
            return
    yield 0, len(text)


def _match(
    side: PersonPair,
    source: Source,
    target: Target | None,
    verdict: MatchVerdict,
    confidence: float,
    detail: PersonDetail,
    suggestion: str | None = None,
) -> Match:
    korean = Mention(MentionKind.PERSON, "source", source.paragraph, source.span, source.name, source.person)
    english = None
    if target is not None:
        name = target.name
        english = Mention(
            MentionKind.PERSON, "target", target.paragraph, name.span, name.text, EnglishPerson(name, 0.0)
        )
    evidence = (Evidence("romanisation", f"{source.name} = {commonest(source.name)}"),)
    return Match(side.index, korean, english, verdict, round(confidence, 4), suggestion, evidence, detail)
