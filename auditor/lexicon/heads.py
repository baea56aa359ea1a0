"""Endings of Korean names of bodies, places, events and laws, with the English words that head their names."""

import re
from collections.abc import Mapping
from functools import cache

from auditor.lexicon.gazetteer import rows


@cache
def heads_of() -> Mapping[str, frozenset[str]]:
    """Return the English heads of each Korean ending."""
    return {ending: frozenset(heads.split("|")) for endings, heads in rows("heads") for ending in endings.split("|")}


@cache
def all_heads() -> frozenset[str]:
    """Return every English head."""
    return frozenset(head for heads in heads_of().values() for head in heads)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(sorted(heads_of(), key=lambda ending: (-len(ending), ending))) + ")$")


def ending_of(hangul: str) -> str | None:
    """Return the longest ending that *hangul* has, None for none."""
    found = _pattern().search(hangul)
    return found.group() if found else None
