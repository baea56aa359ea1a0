"""Capitalised words and the windows of them that may be a person's name, in either order, with hyphens or initials."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from auditor.model import Span

_WORD = re.compile(r"(?:[A-Z]\.\s?){1,3}(?=\s*[A-Z])|[A-ZÀ-Þ][\w'’]*(?:-[A-Za-zÀ-ÿ][\w'’]*)*")
_CLITIC = re.compile(r"['’]s?$")
LONGEST_NAME = 4
"""Words in the longest window that is read as one name."""


@dataclass(frozen=True, slots=True)
class Word:
    """A capitalised word without its possessive ending, and whether a comma or only a blank ties it to the next."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Consecutive capitalised words read as a name: the surname and the chunks of the given name, in lower case.

    `family_first` tells the order; `comma` whether a comma stands after the surname (Kim, Yoon-bae); `initials`
    whether the chunks are initials only; `hyphen` whether the given name is hyphenated.
    """

    span: Span
    text: str
    surname: str
    chunks: tuple[str, ...]
    family_first: bool
    initials: bool = False
    hyphen: bool = False


def capitalised_words(text: str) -> tuple[Word, ...]:
    """Return the capitalised words of *text* in order."""
    return tuple(_word(match) for match in _WORD.finditer(text))


def _word(match: re.Match[str]) -> Word:
    text = _CLITIC.sub("", match.group().rstrip())
    return Word(text, Span(match.start(), match.start() + len(text)))


def runs(text: str) -> tuple[tuple[Word, ...], ...]:
    """Return the maximal runs of capitalised words with nothing but one blank between them."""
    result: list[list[Word]] = []
    previous: Word | None = None
    for word in capitalised_words(text):
        if previous is not None and text[previous.span.end : word.span.start].isspace():
            result[-1].append(word)
        else:
            result.append([word])
        previous = word
    return tuple(map(tuple, result))


_NO_PERSON = re.compile(r"\bCheong\sWa\sDae\b")
"""The president's office, of three words that might all be of a person's name."""


def name_spans(text: str) -> tuple[NameSpan, ...]:
    """Return every window of two to four capitalised words as a name, in both orders where both are possible."""
    taken = [Span(*hit.span()) for hit in _NO_PERSON.finditer(text)]
    found = [span for run in runs(text) for span in _windows(text, run)] + list(_comma_names(text))
    found = [name for name in found if not any(name.span.overlaps(span) for span in taken)]
    return tuple(sorted(found, key=lambda name: (name.span, not name.family_first)))


def _windows(text: str, run: tuple[Word, ...]) -> Iterator[NameSpan]:
    for start in range(len(run)):
        for end in range(start + 2, min(start + LONGEST_NAME, len(run)) + 1):
            words = run[start:end]
            yield _name(text, words, words[0], words[1:], True)
            yield _name(text, words, words[-1], words[:-1], False)


def _comma_names(text: str) -> Iterator[NameSpan]:
    words = capitalised_words(text)
    for first, second in pairwise(words):
        if text[first.span.end : second.span.start] in (", ", ",") and "-" in second.text:
            yield _name(text, (first, second), first, (second,), True)


def _name(text: str, words: tuple[Word, ...], surname: Word, given: tuple[Word, ...], family_first: bool) -> NameSpan:
    span = Span(words[0].span.start, words[-1].span.end)
    chunks = tuple(c for word in given for c in re.split(r"[-\s.]+", word.text.lower()) if c)
    return NameSpan(
        span,
        text[span.start : span.end],
        surname.text.lower().replace("-", ""),
        chunks,
        family_first,
        initials=all(len(c) == 1 for c in chunks) and any("." in w.text for w in given),
        hyphen=any("-" in word.text for word in given),
    )
