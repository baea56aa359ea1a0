"""Long names and terms of the lexicon with one wrong sound, which the English renders: 한국도르공사, 질병관리정.

A word of four syllables or more that begins or ends one sound away from a name of the lexicon is a slip where the
English has that name; by themselves two names may stand so near each other (강원대학교, 경원대학교).
"""

from collections.abc import Iterator
from functools import cache

from auditor.korean.particles import strip
from auditor.korean.slips import is_one_sound_apart
from auditor.lexicon.gazetteer import by_source
from auditor.lexicon.terms import by_source as terms
from auditor.lexicon.terms import english

_GROUPS = frozenset(("agency", "institute", "university", "court", "hospital", "province", "district"))
"""What is named in Korean: names of other countries have several spellings (옥스포드, 옥스퍼드)."""
SHORTEST, LONGEST = 4, 10
"""Syllables of the names that are compared."""


@cache
def _names() -> frozenset[str]:
    listed = {form for form, names in by_source().items() if any(name.group in _GROUPS for name in names)}
    return frozenset(name for name in {*listed, *terms()} if SHORTEST <= len(name) <= LONGEST and name.isalpha())


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    """Return the names by each of their forms with one syllable left open."""
    found: dict[str, list[str]] = {}
    for name in sorted(_names()):
        for i in range(len(name)):
            found.setdefault(f"{name[:i]}*{name[i + 1 :]}", []).append(name)
    return {key: tuple(names) for key, names in found.items()}


def misspelt_parts(word: str) -> Iterator[tuple[int, str]]:
    """Yield where a part of *word* (hangul, with its particle) begins that misspells a listed name, with that name.

    The longest parts come first; a word that holds a listed name as it is has none.
    """
    stem = strip(word)
    for length in range(min(len(stem), LONGEST), SHORTEST - 1, -1):
        for start in {0, len(stem) - length}:
            part = stem[start : start + length]
            if part in _names():
                return
            keys = (f"{part[:i]}*{part[i + 1 :]}" for i in range(length))
            near = {name for key in keys for name in _alike().get(key, ()) if is_one_sound_apart(part, name)}
            yield from ((start, name) for name in sorted(near))


@cache
def _forms(name: str) -> tuple[str, ...]:
    """Return the English of a listed *name*, of more words than one or more than five letters."""
    forms = {form for entry in by_source().get(name, ()) for form in entry.target}
    forms |= {form for row in terms().get(name, ()) for form in row.accepted if "*" not in form}
    return tuple(sorted(form for form in forms if " " in form or len(form) > 5))


def rendering_of(name: str, text: str) -> tuple[int, int] | None:
    """Return where the English *text* has a form of the listed *name*; None where it has none."""
    hits = (english(form).search(text) for form in _forms(name))
    hit = next((hit for hit in hits if hit), None)
    return hit.span() if hit else None
