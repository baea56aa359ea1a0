"""The learned prices of beads, skips and moves.

Maximum-likelihood weights of the log-linear model, learned by `benchmarks/alignment_prices.py`.
"""

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
        move: of a bead that crosses others.
    """

    weights: tuple[float, ...]
    skip: float
    skip_length: float
    move: float

    def of_beads(self, features: Floats) -> Floats:
        """Return the score of beads from their features (the last axis)."""
        return np.asarray(features @ np.array(self.weights))

    def of_skips(self, features: Floats) -> Floats:
        """Return the score of skips from their features (n, 2)."""
        return np.asarray(features @ np.array([self.skip, self.skip_length]))


PARAGRAPHS = Prices(
    weights=(4.72, -2.89, -3.61, -1.59, -1.22, 3.18, -4.10, -8.65, -4.28, 0.82, -0.24, -2.00),
    skip=-5.88,
    skip_length=0.10,
    move=-3.0,
)
SENTENCES = Prices(
    weights=(4.51, -4.41, -1.51, -3.38, -2.24, 3.22, -2.86, -5.02, -4.83, 2.69, -1.30, -2.00),
    skip=-7.51,
    skip_length=0.58,
    move=-6.0,
)
