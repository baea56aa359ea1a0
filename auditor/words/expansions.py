"""Words that the built-in terms answer: 체고 is one word, `physical education high school` four."""

from collections.abc import Iterator, Sequence

from auditor.lexicon.terms import by_source, english, forms
from auditor.model import Sentence, Span

Place = tuple[int, Span]
"""A paragraph and the span of words in it."""


def answered_terms(source: Sequence[Sentence], target: Sequence[Sentence]) -> tuple[list[Place], list[Place]]:
    """Return where *source* has terms whose accepted English *target* has, and where that English stands."""
    korean: list[Place] = []
    found: list[Place] = []
    for sentence in source:
        for start, end in forms().find(sentence.text):
            places = list(_renderings(sentence.text[start:end], target))
            if places:
                korean.append(_place(sentence, start, end))
                found += places
    return korean, found


def _renderings(form: str, target: Sequence[Sentence]) -> Iterator[Place]:
    """Yield where *target* has English that is accepted for the Korean *form*."""
    for phrase in dict.fromkeys(phrase for entry in by_source()[form] for phrase in entry.accepted):
        for sentence in target:
            for match in english(phrase).finditer(sentence.text):
                yield _place(sentence, *match.span())


def _place(sentence: Sentence, start: int, end: int) -> Place:
    return sentence.paragraph, Span(sentence.span.start + start, sentence.span.start + end)
