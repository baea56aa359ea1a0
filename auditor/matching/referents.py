"""Whether somebody whose name the English leaves out is still there: by surname, as "the professor", as a pronoun."""

import re
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from auditor.english.capitals import capitalised_words
from auditor.korean.romanisation import romanise
from auditor.korean.spelling import surname_spellings
from auditor.korean.surnames import splits
from auditor.korean.titles import renderings
from auditor.model import Span

FOREIGN = 62.0
"""Likeness (0 to 100) of an English word to the romanised Korean from which it is that word, not a Korean name."""

_PRONOUN = re.compile(
    r"(?:^|[.!?;,:“\"‘'—–-]\s*|\b(?:and|but|that|to|of|by|for|with|when|as)\s)(?:he|she|him|her|his|they)\b", re.I
)


def stays(name: str, title: str | None, text: str, taken: tuple[Span, ...]) -> bool:
    """True when *text* (English) still speaks of the person *name* whose title is *title*.

    *taken* are the spans of other persons in *text*: a surname inside them is theirs, and where there are any, a
    pronoun may be theirs too.
    """
    return has_surname(name, text, taken) or _has_title(title, text) or (not taken and bool(_PRONOUN.search(text)))


def has_surname(name: str, text: str, taken: tuple[Span, ...]) -> bool:
    """True when *text* has the surname or the given name of *name* as a word outside the spans *taken*."""
    known = {spelling for surname, _ in splits(name) for spelling in surname_spellings(surname)}
    return any(
        word.text.lower() in known and not any(word.span.overlaps(span) for span in taken)
        for word in capitalised_words(text)
    )


def _has_title(title: str | None, text: str) -> bool:
    words = renderings(title) if title else ()
    return bool(words) and bool(_definite(words).search(text))


@lru_cache(maxsize=512)
def _definite(words: tuple[str, ...]) -> re.Pattern[str]:
    choice = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s(?:[\w-]+\s){{0,2}}(?i:{choice})\b(?!\s[A-Z])")


def is_foreign(word: str, text: str) -> bool:
    """True when a capitalised word of *text* (English) sounds like the Korean *word*: 마리아 and Maria."""
    spelt = romanise(word).lower()
    return any(ratio(spelt, english.text.lower()) >= FOREIGN for english in capitalised_words(text))
