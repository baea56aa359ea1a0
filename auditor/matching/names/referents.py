"""Whether somebody whose name the English leaves out is still there: by surname, as "the professor", as a pronoun."""

import re
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from auditor.english.capitals import capitalised_words
from auditor.korean.callings import renderings
from auditor.korean.loanwords import plausibility
from auditor.korean.particles import strip
from auditor.korean.romanisation import romanise
from auditor.korean.spelling import FLAG, read_given, surname_spellings
from auditor.korean.surnames import splits
from auditor.korean.transcription import is_transcribed
from auditor.matching.names.sounds import may_answer
from auditor.model import Span

FOREIGN = 62.0
"""Likeness (0 to 100) of an English word to the romanised Korean from which it is that word, not a Korean name."""

SOUNDS = 0.85
"""Plausibility (`auditor.korean.loanwords`) from which an English word is a name in hangul: 0.92 for 유시프, Youssef; a
Korean name reaches it with one English name in 5,000 (2026-11-23)."""

ADDRESS = frozenset({"씨", "님", "선생님"})
"""Titles by which somebody is spoken to; English says "you"."""

_HANGUL = re.compile(r"[가-힣]+")
_YOU = re.compile(r"\byou(?:rs?)?\b", re.I)
_BY_AGE = re.compile(r"\b[Tt]he \d{1,3}-year-old\b")
_PRONOUN = re.compile(
    r"(?:^|[.!?;,:“\"‘'—–-]\s*|\b(?:and|but|that|to|of|by|for|with|when|as)\s)(?:he|she|him|her|his|they)\b", re.I
)


def stays(name: str, title: str | None, text: str, taken: tuple[Span, ...]) -> bool:
    """True when *text* (English) still speaks of the person *name* whose title is *title*.

    *taken* are the spans of other persons in *text*: a surname inside them is theirs, and where there are any, a
    pronoun may be theirs too.
    """
    if has_surname(name, text, taken) or has_title(title, text) or _BY_AGE.search(text):
        return True
    return (not taken and bool(_PRONOUN.search(text))) or (title in ADDRESS and bool(_YOU.search(text)))


def has_surname(name: str, text: str, taken: tuple[Span, ...]) -> bool:
    """True when *text* has the surname or the given name of *name* as a word outside the spans *taken*."""
    words = (w for w in capitalised_words(text) if not any(w.span.overlaps(span) for span in taken))
    return any(_is_part(word.text.lower(), name) for word in words)


def _is_part(word: str, name: str) -> bool:
    """True when *word* spells the surname, the given name, or all of *name* as a given name (정윤 씨)."""
    parts = [given for _, given in splits(name) if len(given) > 1] + [name]
    chunks = tuple(chunk for chunk in word.split("-") if chunk)
    readings = (read_given(part.removesuffix("이") or part, chunks) for part in [*parts, name] if chunks)
    if any(word in surname_spellings(surname) for surname, _ in splits(name)):
        return True
    return any(reading is not None and reading.score >= FLAG for reading in readings)


def is_held_by_another(title: str | None, text: str, taken: tuple[Span, ...]) -> bool:
    """True where *text* (English) has a full name outside the spans *taken* right after *title* (director Ann Hui)."""
    words = renderings(title) if title else ()
    names = (hit.span(1) for hit in _named(words).finditer(text)) if words else ()
    return any(not any(span.overlaps(Span(*name)) for span in taken) for name in names)


@lru_cache(maxsize=512)
def _named(words: tuple[str, ...]) -> re.Pattern[str]:
    choice = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?i:{choice}) ([A-Z][\w'’-]+ [A-Z][\w'’-]+)")


def has_title(title: str | None, text: str) -> bool:
    """True when *text* (English) speaks of somebody by *title* alone: "the professor"."""
    words = renderings(title) if title else ()
    return bool(words) and bool(_definite(words).search(text))


@lru_cache(maxsize=512)
def _definite(words: tuple[str, ...]) -> re.Pattern[str]:
    choice = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s(?:[\w-]+\s){{0,2}}(?i:{choice})\b(?!\s[A-Z])")


def is_foreign(word: str, text: str, taken: tuple[Span, ...]) -> bool:
    """True when a capitalised word of *text* (English) sounds like the Korean *word*: 마리아 and Maria.

    Words inside the spans *taken* are somebody else's.
    """
    spelt = romanise(word).lower()
    words = [w.text for w in capitalised_words(text) if not any(w.span.overlaps(span) for span in taken)]
    return any(ratio(spelt, english.lower()) >= FOREIGN or _sounds_like(word, english) for english in words)


def _sounds_like(word: str, english: str) -> bool:
    """True where *english* is spelled like no Korean name, and as a foreign name that *word* writes down (Hassan)."""
    is_long = len(word) > 2 and may_answer(word, english)
    return is_long and plausibility(word, english) >= SOUNDS


def is_abroad(text: str, span: Span, english: str) -> bool:
    """True where the word of Korean *text* at *span* is a Chinese or Vietnamese name, and *english* has it so.

    The span may be too short: 왕샤오밍 holds 왕샤오, which looks like a Korean name.
    """
    run = _HANGUL.match(text, span.start)
    words = (run.group(), strip(run.group()), text[span.start : span.end]) if run else ()
    return any(is_transcribed(word, english) for word in dict.fromkeys(words))
