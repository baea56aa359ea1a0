"""Intervals of 95 % for shares and ratios: how far a figure could be by chance."""

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Z = 1.959964
"""The 97.5 % point of the normal distribution."""

RESAMPLES = 1000
SEED = 20250101


def wilson(k: float, n: float) -> tuple[float, float]:
    """Return the interval of Wilson (1927) for a share of *k* in *n* independent trials; (0, 1) for none."""
    if n == 0:
        return 0.0, 1.0
    share, spread = k / n, Z * Z / n
    middle = (share + spread / 2) / (1 + spread)
    half = Z * math.sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    return (0.0 if k == 0 else max(0.0, middle - half)), (1.0 if k == n else min(1.0, middle + half))


def bootstrap(
    numerators: Sequence[float] | NDArray[np.float64], denominators: Sequence[float] | NDArray[np.float64]
) -> tuple[float, float] | None:
    """Return the percentile interval of sum(numerators) / sum(denominators) over resampled articles.

    Args:
        numerators, denominators: one entry an article, in the same order; equal input gives equal output.
    Returns: the 2.5 % and 97.5 % points of the resamples whose denominator is not 0, None where no such one is left.
    """
    over = np.asarray(numerators, np.float64)
    under = np.asarray(denominators, np.float64)
    if not under.any():
        return None
    weights = _weights(len(over))
    total = weights @ under
    ratios = (weights @ over)[total > 0] / total[total > 0]
    low, high = np.percentile(ratios, (2.5, 97.5))
    return float(low), float(high)


@lru_cache(maxsize=8)
def _weights(n: int) -> NDArray[np.int64]:
    """(RESAMPLES, n): how often each of *n* articles is drawn in each resample."""
    shares = np.full(n, 1 / n)
    return np.random.default_rng(SEED).multinomial(n, shares, size=RESAMPLES)


def interval(numerators: Sequence[float], denominators: Sequence[float]) -> tuple[float, float]:
    """Return the bootstrap interval of a ratio or, where no resample differs from another, that of Wilson.

    Resampling says nothing about figures of 0 and 1: an article that could have differed was not seen.
    """
    found = bootstrap(numerators, denominators)
    return found if found is not None and found[0] < found[1] else wilson(sum(numerators), sum(denominators))
