"""Pairs units of two texts: paragraphs, then the sentences inside them; lines of any two languages.

Plain numpy on sentence vectors: a log-linear model scores every bead of up to 4-4 units, dynamic
programming finds the best monotone alignment, a repair finds what was moved, and the forward-backward sums give each
bead its confidence. Swapping the sides gives the mirrored alignment.
"""

from auditor.align.anchors import anchors
from auditor.align.core import align, align_sentences
from auditor.align.prices import INSIDE, PARAGRAPHS, SENTENCES, Prices
from auditor.align.units import Units, centre_of

__all__ = ["INSIDE", "PARAGRAPHS", "SENTENCES", "Prices", "Units", "align", "align_sentences", "anchors", "centre_of"]
