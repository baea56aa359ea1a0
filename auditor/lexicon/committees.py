"""Committees of no list, by the fields in their names: 교육건설위원회, an education and construction committee; 교건위.

Councils and parties form such names freely from a few dozen words, and newspapers clip them to a syllable of each word.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from auditor.lexicon.gazetteer import rows
from auditor.lexicon.terms import Entry

LONG, SHORT = ("특별위원회", "소위원회", "위원회", "특위", "소위", "위"), "위"
"""What names of committees end in, the longest first, and what clippings do."""
SYLLABLES = (2, 3)
"""Syllables of a clipping before its end."""
_AUTHORITY = "Korean names of committees of local councils"


@cache
def _fields() -> Mapping[str, tuple[str, ...]]:
    """Return the English for each Korean word in names of committees."""
    return {form: tuple(row[1].split("|")) for row in rows("committees") for form in row[0].split("|")}


@cache
def _syllables() -> Mapping[str, tuple[str, ...]]:
    """Return the Korean words that each syllable stands for."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows("committees"):
        for syllable in row[2].split("|") if len(row) > 2 else ():
            found[syllable].append(row[0].split("|")[0])
    return {syllable: tuple(words) for syllable, words in found.items()}


def committee(word: str, article: str = "") -> Entry | None:
    """Return what *word* names if it is a committee of known fields; None for all else.

    Of a clipping only what the words in *article*, the Korean text, say holds where its long form stands there.
    """
    end = next((end for end in LONG if word.endswith(end) and len(word) > len(end) + 1), None)
    if end is None:
        return None
    stem = word.removesuffix(end)
    words = _parsed(stem)
    if words is None and len(stem) in SYLLABLES and end == SHORT:
        words = _clipped(stem, article)
    if words is None:
        return None
    long = f"{''.join(words)}위원회"
    return _entry((word, long) if long in article and long != word else (word,), words)


def _entry(source: tuple[str, ...], words: tuple[str, ...]) -> Entry:
    english = [_fields()[part] for part in words]
    first = [forms[0].capitalize() for forms in english[:3]]
    name = " and ".join(filter(None, (", ".join(first[:-1]), first[-1])))
    stems = dict.fromkeys(form for forms in english for form in forms)
    return Entry(source, "clipping", (f"{name} Committee", *stems), (), "", _AUTHORITY)


@cache
def _parsed(stem: str) -> tuple[str, ...] | None:
    """Return the fields that *stem* consists of, the longest first, None where it has anything else."""
    if not stem:
        return ()
    for end in range(len(stem), 1, -1):
        rest = _parsed(stem[end:]) if stem[:end] in _fields() else None
        if rest is not None:
            return (stem[:end], *rest)
    return None


def _clipped(stem: str, article: str) -> tuple[str, ...] | None:
    """Return the fields that the syllables of *stem* stand for: those of a long form in *article*, else any."""
    choices = [_syllables().get(syllable, ()) for syllable in stem]
    if not all(choices):
        return None
    long = [words for words in _combined(choices) if f"{''.join(words)}위원회" in article]
    return long[0] if long else tuple(dict.fromkeys(word for words in choices for word in words))


def _combined(choices: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    if not choices:
        yield ()
        return
    for word in choices[0]:
        yield from ((word, *rest) for rest in _combined(choices[1:]))
