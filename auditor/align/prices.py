"""The learned prices of beads, skips and moves.

Maximum-likelihood weights of the log-linear model, as `benchmarks/alignment_prices.py` prints them (2026-11-22):
PARAGRAPHS and INSIDE (sentences of paragraphs that answer each other) are learned from hard sets and short articles
made from NTREX-128, WMT24++ and a corpus of dialogues (NCSOFT), SENTENCES (of whole documents) from hard sets of the
same: development halves. Three prices are chosen. The weight of roles, as the sets hold next to no bylines. The price
of a move, which is no monotone bead: from -0.3 to -1.8 it changes nothing in the paragraph sets (two seeds). The skip
of INSIDE, 1.00 less than learned, as the sets drop and add sentences more often than translators do: it halves what is
skipped in those documents as they are, and costs .001 to .009 strict F1 in the short articles.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from auditor.align.lattice import Floats


@dataclass(frozen=True, slots=True)
class Prices:
    """A log-linear model of beads: a weight for each of `FEATURES`, and the log prices of skips and moves.

    Attributes:
        weights: one a feature.
        skip: of leaving a unit out.
        skip_length: the same, for each e-fold of its token count.
        move: of a bead that crosses others, for each place where it could stand.
    """

    weights: tuple[float, ...]
    skip: float
    skip_length: float
    move: float

    def of_beads(self, features: Sequence[Floats | float]) -> Floats:
        """Return the scores of the beads of one shape from their features."""
        return np.asarray(sum(weight * feature for weight, feature in zip(self.weights, features, strict=True)))

    def of_skips(self, features: Floats) -> Floats:
        """Return the score of skips from their features (n, 2)."""
        return np.asarray(features @ np.array([self.skip, self.skip_length]))


PARAGRAPHS = Prices(
    weights=(5.77, -5.09, -4.38, -3.09, -2.51, 5.01, -3.18, -9.39, -2.77, 3.50, -3.08, -2.00),
    skip=-7.41,
    skip_length=0.14,
    move=-0.7,
)
INSIDE = Prices(
    weights=(4.95, -10.55, -2.22, -3.89, -5.09, 7.92, 0.27, -2.20, -3.85, 4.61, -4.74, -2.00),
    skip=-9.29,
    skip_length=0.78,
    move=-2.0,
)
SENTENCES = Prices(
    weights=(3.97, -5.31, -1.23, -3.67, -4.04, 4.95, -1.21, -2.74, -5.01, 3.62, -1.52, -2.00),
    skip=-6.72,
    skip_length=0.57,
    move=-2.0,
)
