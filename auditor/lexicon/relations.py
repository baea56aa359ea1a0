"""Acts of one party on another, and words for parties, in both languages: what tells who does what to whom.

Rows stand in `data/relations.tsv` and `data/roles.tsv`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from auditor.english.verbs import every_form


@dataclass(frozen=True, slots=True)
class Verb:
    """An English verb by one of its forms; `preposition` must stand before the other party where it is not ""."""

    base: str
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """An act: English verbs whose subject acts, and verbs whose subject is acted upon ("lose to" for 이기다)."""

    same: tuple[Verb, ...]
    converse: tuple[Verb, ...]


@cache
def relations() -> Mapping[str, Relation]:
    """Return the acts by their Korean action noun or verb stem (고소, 이기); a stem of several rows has all verbs."""
    found: dict[str, Relation] = {}
    for stems, same, converse in read_rows("relations.tsv", 3):
        for stem in stems.split("|"):
            known = found.get(stem, Relation((), ()))
            found[stem] = Relation(known.same + _verbs(same), known.converse + _verbs(converse))
    return found


def _verbs(cell: str) -> tuple[Verb, ...]:
    return tuple(Verb(*item.split(">")) for item in cell.split("|") if item)


@cache
def parties() -> Mapping[str, tuple[str, ...]]:
    """Return the English words for every Korean word for a party (경찰, 원고)."""
    rows = read_rows("roles.tsv", 2)
    return {word: tuple(english.split("|")) for words, english in rows for word in words.split("|")}


@cache
def by_form(verbs: tuple[Verb, ...]) -> Mapping[str, tuple[Verb, ...]]:
    """Return *verbs* by every form of theirs."""
    index: dict[str, tuple[Verb, ...]] = {}
    for verb in verbs:
        for form in every_form(verb.base):
            index[form] = (*index.get(form, ()), verb)
    return index


@cache
def party_pattern(word: str) -> re.Pattern[str]:
    """Return the expression that finds a Korean party in English text, plural and possessive too."""
    words = "|".join(
        f"{re.escape(english[:-1])}(?:y|ie)" if english.endswith(("ny", "ty", "cy", "ry")) else re.escape(english)
        for english in parties()[word]
    )
    return re.compile(rf"\b(?:{words})(?:e?s)?(?:['’]s?)?(?!\w)", re.IGNORECASE)


def read_rows(name: str, width: int) -> list[list[str]]:
    """Return the rows of a table of this package, each of *width* columns.

    Raises: ValueError for a row of another width.
    """
    text = resources.files("auditor.lexicon").joinpath(f"data/{name}").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    for row in rows:
        if len(row) != width:
            raise ValueError(f"{name}: {row[0]!r} has {len(row)} columns, not {width}")
    return rows
