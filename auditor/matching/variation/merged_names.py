"""Two bodies, events or laws with one English name in an article: the women's centre under the name of the youth one.

Two Korean nouns of one ending (청년지원센터, 여성지원센터), neither short for the other, are linked to the same
capitalised words in different sentences. One of the two has the other's name.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.lexicon.heads import ending_of
from auditor.matching.bead_texts import beads, is_headline
from auditor.matching.variation.recurring import Use, answered, compounds
from auditor.model import AlignedArticle, Quote

_ENDINGS = "법청원관단회소길교역"
"""Last syllables of names of bodies, laws and places."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A name at the later of two places, with the other Korean name and where that has the same English."""

    pair: int
    source: Quote
    target: Quote
    other: Quote
    first: Quote


def merged_names(article: AlignedArticle) -> Iterator[Merged]:
    """Yield every English name that the article gives to two Korean ones, once a pair of names."""
    uses: dict[tuple[str, ...], list[Use]] = defaultdict(list)
    for bead in beads(article):
        for compound in () if is_headline(article, bead) else compounds(article, bead):
            use = answered(article, compound) if _is_whole_name(compound.source.text, compound.whole) else None
            if use is not None and use.phrase.is_name and use.is_long:
                uses[use.phrase.words].append(use)
    for found in uses.values():
        yield from _clashing(found)


def _is_whole_name(text: str, whole: str) -> bool:
    return text == whole and _ending(text) is not None


def _clashing(uses: list[Use]) -> Iterator[Merged]:
    """Yield the later use of each two names, where no sentence pair has both."""
    told: set[frozenset[str]] = set()
    for i, later in enumerate(uses):
        for first in uses[:i]:
            one, other = first.compound, later.compound
            names = frozenset((one.key, other.key))
            if names not in told and one.bead.pair is not other.bead.pair and are_two(one.key, other.key):
                told.add(names)
                yield Merged(other.bead.index, other.source, later.target, one.source, first.target)


def _ending(name: str) -> str | None:
    return ending_of(name) or (name[-1] if name[-1] in _ENDINGS else None)


def are_two(one: str, other: str) -> bool:
    """True for two names of one ending that differ in two syllables and more, neither short for the other."""
    if one == other or _ending(one) != _ending(other) or _is_short_for(one, other) or _is_short_for(other, one):
        return False
    return min(len(set(one) - set(other)), len(set(other) - set(one))) > 1


def _is_short_for(short: str, long: str) -> bool:
    syllables = iter(long)
    return all(syllable in syllables for syllable in short)
