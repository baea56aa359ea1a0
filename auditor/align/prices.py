"""The learned prices of beads, skips and moves.

Maximum-likelihood weights of the log-linear model. PARAGRAPHS and INSIDE (sentences of paragraphs that answer each
other) are learned from hard sets and short articles made from every other document of NTREX-128, WMT24++ and a corpus
of dialogues (NCSOFT) and from news pairs; SENTENCES (of whole documents) from all of these and Tatoeba: development
halves, 2026-11-22. The same method on the first three alone is `benchmarks/alignment_prices.py`; its weights differ a
little, as its sets are drawn anew. The weight of roles and the price of a move are chosen: the sets hold next to no
bylines, and a move is no monotone bead. Between -0.3 and -1.5 the price of a move changes the strict F1 of the
paragraph sets of NTREX-128 by .003 (five seeds).
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
    weights=(5.27, 0.57, -3.33, -4.38, -3.46, 5.47, -6.65, -12.34, -3.12, 1.46, -0.52, -2.00),
    skip=-7.98,
    skip_length=0.20,
    move=-0.7,
)
INSIDE = Prices(
    weights=(4.60, -7.72, -1.09, -4.83, -4.53, 6.59, 0.26, -3.53, -3.92, 1.74, -0.55, -2.00),
    skip=-8.56,
    skip_length=0.97,
    move=-2.0,
)
SENTENCES = Prices(
    weights=(3.94, -3.97, -1.31, -3.03, -2.99, 4.51, -1.65, -4.58, -4.71, 2.98, 1.23, -2.00),
    skip=-6.63,
    skip_length=0.39,
    move=-2.0,
)
