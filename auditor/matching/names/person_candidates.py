"""Korean places and English spans that may name one person, and which of them answer each other rightly."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from auditor.english.capitals import NameSpan, name_spans
from auditor.korean.romanisation import romanise
from auditor.korean.spelling import (
    FLAG,
    Reading,
    accepted,
    known_persons,
    read_name,
    read_surname,
    surname_readings,
    syllable_readings,
)
from auditor.korean.surnames import splits
from auditor.mentions.english_persons import ENGLISH_WORDS, korean_names
from auditor.mentions.persons import KoreanPerson, windows
from auditor.model import AlignedArticle, Pair, Span

SURNAMES = frozenset({"moon", "son"})
"""English words that before another capital are surnames."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place of the Korean text that may be a person; `person` is None for a window that only English suggests."""

    paragraph: int
    span: Span
    name: str
    person: KoreanPerson | None

    def overlaps(self, other: "Source") -> bool:
        """True when both stand on the same text."""
        return self.paragraph == other.paragraph and self.span.overlaps(other.span)


@dataclass(frozen=True, slots=True)
class Target:
    """A capitalised span of the English text, read as a name; `looks_korean` where it reads as a Korean one."""

    paragraph: int
    name: NameSpan
    looks_korean: bool

    def overlaps(self, other: "Target") -> bool:
        """True when both stand on the same text."""
        return self.paragraph == other.paragraph and self.name.span.overlaps(other.name.span)


@dataclass(frozen=True, slots=True)
class Answer:
    """A source and the target that answers it; `reading` is None where the letters cannot be cut into the syllables."""

    source: Source
    target: Target
    reading: Reading | None

    @property
    def agreed(self) -> tuple[bool, ...]:
        """Which parts (surname, then each given syllable) the English spells acceptably."""
        if self.reading is not None:
            return tuple(contrast >= FLAG for contrast in self.reading.contrasts)
        surname = splits(self.source.name)[0][0]
        return (read_surname(surname, self.target.name.surname).score >= FLAG,)

    @property
    def is_right(self) -> bool:
        """True when every syllable is spelt acceptably."""
        return self.reading is not None and self.reading.score >= FLAG


@dataclass(frozen=True, slots=True)
class PersonPair:
    """What one pair has on both sides, and the right answers among it.

    `confirmed` are the names that a title, an age or a right rendering elsewhere in the article shows to be persons.
    """

    article: AlignedArticle
    index: int
    pair: Pair
    sources: tuple[Source, ...]
    targets: tuple[Target, ...]
    answers: tuple[Answer, ...]
    confirmed: frozenset[str] = frozenset()

    def left_sources(self) -> list[Source]:
        """Return the confident persons of the Korean text that no English name answers."""
        return [s for s in self.sources if s.person and not any(s.overlaps(a.source) for a in self.answers)]

    def left_targets(self) -> list[Target]:
        """Return the English spans that answer no Korean name."""
        return [t for t in self.targets if not any(t.overlaps(a.target) for a in self.answers)]


def targets(paragraph: int, text: str) -> Iterator[Target]:
    """Yield the spans of English *text* that may be a Korean name, however it is spelt."""
    korean = {name for name, _ in korean_names(text)}
    for name in name_spans(text):
        if name in korean or name.hyphen or name.surname in surname_readings():
            yield Target(paragraph, name, name in korean)


def sources(paragraph: int, text: str, persons: Sequence[Source]) -> Iterator[Source]:
    """Yield *persons* and every other window of Korean *text* that could be a name."""
    yield from persons
    known = {(source.span, source.name) for source in persons}
    for span, name in windows(text):
        if (span, name) not in known:
            yield Source(paragraph, span, name, None)


def right_answers(sources: Sequence[Source], targets: Sequence[Target]) -> Iterator[Answer]:
    """Yield every source and target whose spelling is accepted."""
    by_surname: dict[str, list[int]] = defaultdict(list)
    for i, source in enumerate(sources):
        for surname, _ in splits(source.name):
            by_surname[surname].append(i)
    for target in targets:
        possible = (by_surname.get(surname, ()) for surname, _ in surname_readings().get(target.name.surname, ()))
        for i in sorted({i for group in possible for i in group}):
            source = sources[i]
            if _is_sure(source, target):
                answer = Answer(source, target, read(source.name, target.name))
                if answer.is_right:
                    yield answer


def _is_sure(source: Source, target: Target) -> bool:
    """Two Korean syllables that only English suggests need a full English name with one given syllable."""
    if source.person is not None or len(source.name) > 2:
        return True
    name = target.name
    is_korean = target.looks_korean or (
        _is_syllable(name.chunks[0], source.name[-1]) and (name.surname not in ENGLISH_WORDS or is_moon_or_son(name))
    )
    return len(name.chunks) == 1 and is_korean


def is_moon_or_son(name: NameSpan) -> bool:
    """True for Moon and Son before another capital: these English words begin no sentence so, and are surnames."""
    return name.family_first and name.surname in SURNAMES


def _is_syllable(letters: str, hangul: str) -> bool:
    """True for a spelling of any syllable that is known, and for the official one of *hangul*."""
    return letters in syllable_readings() or letters == romanise(hangul).lower()


@lru_cache(maxsize=65536)
def read(name: str, target: NameSpan) -> Reading | None:
    """Read an English span as the Korean person *name*.

    A widely known person is read rightly in each of the spellings known for them; initials stand for any spelling that
    begins with them.
    """
    if _fold(target.text) in map(_fold, known_persons().get(name, ())):
        parts = (splits(name)[0][0], *splits(name)[0][1])
        return Reading(parts, (target.surname, *target.chunks), 0.0, (0.0,) * len(parts), (0.0,) * len(parts))
    if not target.initials:
        return read_name(name, target.surname, target.chunks)
    for surname, given in splits(name):
        full = [_beginning_with(c, initial) for c, initial in zip(given, target.chunks, strict=False)]
        if len(full) == len(given) and all(full):
            return read_name(surname + given, target.surname, tuple(s for s in full if s))
    return None


def _fold(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").split())


def _beginning_with(syllable: str, initial: str) -> str | None:
    return next((spelling for spelling, _ in accepted(syllable) if spelling.startswith(initial)), None)


def assign(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Choose answers one to one, best first: confident persons, likelier readings, longer names, then by position."""
    chosen: list[Answer] = []
    for answer in sorted(answers, key=_order):
        if not any(answer.source.overlaps(c.source) or answer.target.overlaps(c.target) for c in chosen):
            chosen.append(answer)
    return tuple(sorted(chosen, key=lambda a: (a.source.paragraph, a.source.span)))


def _order(answer: Answer) -> tuple[float, ...]:
    source, target, reading = answer.source, answer.target, answer.reading
    sure = source.person.confidence if source.person else 0.0
    likelihood = reading.likelihood / len(reading.syllables) if reading else -20.0
    return (
        -sum(answer.agreed),
        -round(sure + 0.3 * likelihood, 6),
        -len(source.name),
        len(target.name.chunks) not in (1, len(splits(source.name)[0][1])),
        -len(target.name.span),
        source.paragraph,
        source.span.start,
        target.paragraph,
        target.name.span.start,
    )
