"""Sides in an affair, by the words that name them: who speaks or acts for one does not for another.

Rows stand in `data/sides.tsv`; each names the sides that it may be as well, as a victim may be a patient.
"""

from collections.abc import Mapping
from functools import cache

from auditor.lexicon.relations import read_rows


@cache
def _sides() -> tuple[Mapping[str, str], Mapping[str, frozenset[str]]]:
    """Return the side of every Korean word, and the sides that each side may be as well."""
    of, beside = {}, {}
    for name, words, others in read_rows("sides.tsv", 3):
        of.update(dict.fromkeys(words.split("|"), name))
        beside[name] = frozenset(others.split())
    return of, beside


def side_of(nouns: str) -> str | None:
    """Return the side that Korean *nouns* end in, None for none: 서울 경찰 is police."""
    of, _ = _sides()
    return next((of[nouns[i:]] for i in range(len(nouns)) if nouns[i:] in of and (i == 0 or len(nouns[i:]) > 1)), None)


def are_opposed(first: str, second: str) -> bool:
    """True for two sides of which nobody is both."""
    beside = _sides()[1]
    return first != second and second not in beside[first] and first not in beside[second]
