"""Korean idioms, and verbs that mean something else with their object, with the English that takes them at their word.

Rows stand in `data/idioms.tsv`: the words as stems in their order (발목 잡), accepted English, wrong English, context,
parted by tabs. `?` follows a stem that may be left out, `*` stands for an object, `|` parts ways of saying it. A word
of the context, one of which the sentence must have, may begin with `!`: with it the sentence may mean the words as they
stand.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from auditor.lexicon.relations import read_rows
from auditor.lexicon.terms import Entry

OBJECT = "*"
"""Stands for words between the stems: 불똥이 여당으로 튀다."""
_OPTIONAL = "?"
_BARRED = "!"
_AUTHORITY = "stdict.korean.go.kr"
"""Where the meanings of the idioms are told."""


@dataclass(frozen=True, slots=True)
class Idiom:
    """A row: its English as an `Entry`, words one of which its sentence must have, and words that it must not have."""

    entry: Entry
    needed: tuple[str, ...]
    barred: tuple[str, ...]

    def holds(self, sentence: str) -> bool:
        """True where the Korean *sentence* may not mean the words as they stand."""
        is_told = not self.needed or any(word in sentence for word in self.needed)
        return is_told and not any(word in sentence for word in self.barred)


@cache
def by_first() -> Mapping[str, tuple[tuple[tuple[str, ...], Idiom], ...]]:
    """Return the ways of saying each idiom, as stems, by the first of them, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Idiom]]] = defaultdict(list)
    for korean, accepted, wrong, context in read_rows("idioms.tsv", 4):
        ways = tuple(korean.split("|"))
        words = context.split("|") if context else []
        entry = Entry(ways, "idiom", tuple(accepted.split("|")), tuple(wrong.split("|")), "", _AUTHORITY)
        barred = tuple(word.removeprefix(_BARRED) for word in words if word.startswith(_BARRED))
        idiom = Idiom(entry, tuple(word for word in words if not word.startswith(_BARRED)), barred)
        for stems in (stems for way in ways for stems in _variants(way)):
            index[stems[0]].append((stems, idiom))
    return {first: tuple(sorted(ways, key=lambda way: -len(way[0]))) for first, ways in index.items()}


def _variants(way: str) -> Iterator[tuple[str, ...]]:
    """Yield the stems of *way*, with and without those that may be left out."""
    choices = [(word[:-1], "") if word.endswith(_OPTIONAL) else (word,) for word in way.split()]
    for chosen in product(*choices):
        yield tuple(word for word in chosen if word)
