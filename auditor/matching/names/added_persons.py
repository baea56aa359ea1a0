"""Korean persons whom the English names and the Korean does not: questions, as the Korean may name them otherwise."""

import re
from collections.abc import Iterable, Iterator, Sequence

from auditor.korean.spelling import FLAG, plausibility, read_given, surname_readings
from auditor.matching.names.person_candidates import PersonPair, Source, Target, assign, right_answers
from auditor.matching.names.person_detail import PersonDetail
from auditor.matching.names.person_guesses import wrong_answers
from auditor.mentions.english_persons import LOOKS_KOREAN, EnglishPerson
from auditor.model import Match, MatchVerdict, Mention, MentionKind

CERTAINTY = 0.7
"""Confidence of a person whom the Korean does not name, before it is weighed with that of the pair."""

_WORD = re.compile(r"[가-힣]+")


def added(side: PersonPair, everywhere: Sequence[Source]) -> Iterator[Match]:
    """Yield the Korean full names of the English that no Korean of the whole article (*everywhere*) can have meant."""
    wrong = assign(wrong_answers(side))
    korean = " ".join(side.article.article.source.paragraphs[i].text for i in side.pair.source)
    for target in side.left_targets():
        if not _is_korean(target) or any(target.overlaps(answer.target) for answer in wrong):
            continue
        surnames = {surname for surname, _ in surname_readings().get(target.name.surname, ())}
        words = _WORD.findall(korean)
        if any(word[0] in surnames and len(word) < 3 for word in words) or _spells_any(target, words):
            continue
        if not any(True for _ in right_answers(everywhere, [target])):
            name = target.name
            value = EnglishPerson(name, 0.0)
            english = Mention(MentionKind.PERSON, "target", target.paragraph, name.span, name.text, value)
            confidence = round(CERTAINTY * max(0.5, side.pair.confidence), 4)
            yield Match(side.index, None, english, MatchVerdict.ADDED, confidence, detail=PersonDetail("", "added"))


def _spells_any(target: Target, words: Iterable[str]) -> bool:
    """True where *target* spells the beginning of a word, whatever its first syllable is (초빈율, a rare surname)."""
    parts = (target.name.surname, *target.name.chunks)
    readings = (read_given(word[: len(parts)], parts) for word in words if len(word) >= len(parts))
    return any(reading is not None and reading.score >= FLAG for reading in readings)


def _is_korean(target: Target) -> bool:
    """True for a surname with a hyphenated given name of two syllables that Koreans have."""
    name = target.name
    return target.looks_korean and name.hyphen and plausibility(name.chunks, 2) / 2 > LOOKS_KOREAN
