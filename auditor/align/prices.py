"""The learned prices of beads, skips and moves.

Maximum-likelihood weights of the log-linear model over hard sets made from NTREX-128, WMT24++, a corpus of dialogues
(NCSOFT) and, for sentences, news pairs and Tatoeba: development halves, 2026-11-22. The same method on the first three
alone is `benchmarks/alignment_prices.py`; its weights differ a little, as its sets are drawn anew. The weight of
roles and the price of a move are chosen: the sets hold next to no bylines, and a move is no monotone bead. Between
-0.3 and -1.5 the price of a move changes the strict F1 of the paragraph sets of NTREX-128 by .003 (five seeds).
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
    weights=(4.49, -1.86, -2.94, -2.15, -3.55, 2.28, -2.00, -8.66, -4.51, 1.38, -1.09, -2.00),
    skip=-6.04,
    skip_length=0.31,
    move=-0.7,
)
SENTENCES = Prices(
    weights=(3.94, -3.97, -1.31, -3.03, -2.99, 4.51, -1.65, -4.58, -4.71, 2.98, 1.23, -2.00),
    skip=-6.63,
    skip_length=0.39,
    move=-2.0,
)
