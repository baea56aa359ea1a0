"""Sentences that report, plan or oblige: where the Korean says how far what it tells is so."""

from collections.abc import Iterator

from auditor.korean.endings import Force, forces
from auditor.matching.bead_texts import BeadText, beads
from auditor.model import AlignedArticle


def forceful(article: AlignedArticle, *kinds: Force) -> Iterator[tuple[BeadText, Force, int, int]]:
    """Yield the beads of one sentence a side whose Korean has a force of one of *kinds*, with its place."""
    for bead in beads(article):
        if bead.is_single:
            yield from ((bead, *found) for found in forces(bead.source) if found[0] in kinds)
