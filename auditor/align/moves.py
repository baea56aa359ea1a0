"""Monotone alignment and its repair: beads that cross others, for paragraphs that the translation moved."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from auditor.align.band import build
from auditor.align.lattice import NEVER, SHAPES, Lattice, Step, best_path, probabilities
from auditor.align.prices import Prices
from auditor.align.scores import bead_features, skip_features
from auditor.align.units import Half

_MOVABLE = ((1, 1), (1, 2), (2, 1))
"""What moves as one bead; a longer passage moves bead by bead."""
_ARTICLE = 20_000
"""Cells of a lattice that is searched whole for crossing beads (141 x 141 units)."""
_TRIALS = 12
"""Crossing beads that are tried in each round, the best first."""


@dataclass(frozen=True, slots=True)
class Solution:
    """The beads of an alignment in lattice positions, with the probability of each."""

    steps: tuple[Step, ...]
    probabilities: tuple[float, ...]


def solve(source: Half, target: Half, ratio: float, prices: Prices) -> Solution:
    """Return the best alignment: monotone, then with every crossing bead that pays its price.

    That price grows with the number of places where a moved unit could stand: the more there are, the more often some
    unit fits one by chance. In an article each crossing bead is tried with all the rest aligned anew; in a book only
    what was skipped on both sides is paired.
    """
    lattice = build(source, target, ratio, prices)
    score, path = best_path(lattice)
    price = prices.move - math.log(lattice.n * lattice.m) / 2
    if lattice.n * lattice.m > _ARTICLE:
        moved = tuple(_reunited(source, target, ratio, path, prices, price))
    else:
        moved, lattice, path = _tried(lattice, score, path, price)
    taken = [step for step, _ in moved]
    kept = [step for step in path if not any(_overlap(step, other) for other in taken)]
    likely = probabilities(lattice, kept) + [1.0 / (1.0 + math.exp(-gain)) for _, gain in moved]
    return Solution((*kept, *taken), tuple(likely))


def _reunited(
    source: Half, target: Half, ratio: float, path: tuple[Step, ...], prices: Prices, price: float
) -> Iterator[tuple[Step, float]]:
    """Yield pairs of skipped units that are worth a move, the best first, each unit once."""
    rows, columns = [i for i, _, a, b in path if not b], [j for _, j, a, b in path if not a]
    if not rows or not columns:
        return
    left, right = source.picked(rows), target.picked(columns)
    skips = prices.of_skips(skip_features(left))[:, None] + prices.of_skips(skip_features(right))[None, :]
    gains = prices.of_beads(next(bead_features(left, right, ratio))) + price - skips
    while gains.max() > 0.0:
        i, j = (int(k) for k in np.unravel_index(gains.argmax(), gains.shape))
        yield (rows[i], columns[j], 1, 1), float(gains[i, j])
        gains[i], gains[:, j] = NEVER, NEVER


Moved = tuple[Step, float]
"""A crossing bead and what it gains."""


def _tried(
    lattice: Lattice, score: float, path: tuple[Step, ...], price: float
) -> tuple[tuple[Moved, ...], Lattice, tuple[Step, ...]]:
    """Return the crossing beads, and the lattice and best path of what they leave."""
    moved: list[Moved] = []
    while (found := _best_move(lattice, score, path, price)) is not None:
        step, gain, lattice, score, path = found
        moved.append((step, gain))
    return tuple(moved), lattice, path


Move = tuple[Step, float, Lattice, float, tuple[Step, ...]]
"""A crossing bead, what it gains, the lattice without its units, and that lattice's best score and path."""


def _best_move(lattice: Lattice, score: float, path: tuple[Step, ...], price: float) -> Move | None:
    best: Move | None = None
    for step, worth in _candidates(lattice, path, price):
        rest = lattice.without(step)
        rest_score, rest_path = best_path(rest)
        gain = worth + rest_score - score
        if gain > (best[1] if best else 0.0):
            best = step, gain, rest, rest_score, rest_path
    return best


def _candidates(lattice: Lattice, path: tuple[Step, ...], price: float) -> list[tuple[Step, float]]:
    """Return beads off the path that beat skipping their units even at the price of a move, the best first."""
    on_path = set(path)
    found: list[tuple[float, Step, float]] = []
    source = np.concatenate([[0.0], np.cumsum(lattice.source_skips)])
    target = np.concatenate([[0.0], np.cumsum(lattice.target_skips)])
    for a, b in _MOVABLE:
        scores = lattice.beads[SHAPES.index((a, b)), : max(lattice.n + 1 - a, 0), : max(lattice.m + 1 - b, 0)]
        left, right = source[a:] - source[:-a], target[b:] - target[:-b]
        gains = scores + price - left[:, None] - right[None, :]
        for i, j in np.argwhere(gains > 0.0).tolist():
            if (i, j, a, b) not in on_path:
                found.append((-float(gains[i, j]), (i, j, a, b), float(scores[i, j]) + price))
    return [(step, worth) for _, step, worth in sorted(found)[:_TRIALS]]


def _overlap(step: Step, other: Step) -> bool:
    """Return whether two beads share a unit."""
    return _meet(step[0], step[2], other[0], other[2]) or _meet(step[1], step[3], other[1], other[3])


def _meet(start: int, length: int, other: int, other_length: int) -> bool:
    return max(start, other) < min(start + length, other + other_length)
