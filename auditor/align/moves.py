"""Monotone alignment and its repair: beads that cross others, for paragraphs that the translation moved."""

from dataclasses import dataclass

import numpy as np

from auditor.align.lattice import SHAPES, Lattice, Step, best_path, marginals
from auditor.align.prices import Prices

_MOVABLE = ((1, 1), (1, 2), (2, 1))
"""What moves as one bead; a longer passage moves bead by bead."""
_TRIALS = 12
"""Crossing beads that are tried in each round, the best first."""


@dataclass(frozen=True, slots=True)
class Solution:
    """The beads of an alignment in lattice positions, with the probability of each."""

    steps: tuple[Step, ...]
    probabilities: tuple[float, ...]


def solve(lattice: Lattice, prices: Prices) -> Solution:
    """Return the best alignment: monotone, then with every crossing bead that pays its price."""
    score, path = best_path(lattice)
    moved: list[tuple[Step, float]] = []
    rest = lattice
    while (found := _best_move(rest, score, path, prices)) is not None:
        step, gain, rest, score, path = found
        moved.append((step, gain))
    likely = marginals(rest)
    taken = [step for step, _ in moved]
    kept = [step for step in path if not any(_overlap(step, other) for other in taken)]
    probabilities = [likely.of(rest, step) for step in kept] + [float(1 / (1 + np.exp(-gain))) for _, gain in moved]
    order = sorted(range(len(probabilities)), key=lambda k: (*kept, *taken)[k])
    return Solution(tuple((*kept, *taken)[k] for k in order), tuple(probabilities[k] for k in order))


Move = tuple[Step, float, Lattice, float, tuple[Step, ...]]
"""A crossing bead, what it gains, the lattice without its units, and that lattice's best score and path."""


def _best_move(lattice: Lattice, score: float, path: tuple[Step, ...], prices: Prices) -> Move | None:
    best: Move | None = None
    for step, worth in _candidates(lattice, path, prices):
        rest = lattice.without(step)
        rest_score, rest_path = best_path(rest)
        gain = worth + rest_score - score
        if gain > (best[1] if best else 0.0):
            best = step, gain, rest, rest_score, rest_path
    return best


def _candidates(lattice: Lattice, path: tuple[Step, ...], prices: Prices) -> list[tuple[Step, float]]:
    """Return beads off the path that beat skipping their units even at the price of a move, the best first."""
    on_path = set(path)
    found: list[tuple[float, Step, float]] = []
    source = np.concatenate([[0.0], np.cumsum(lattice.source_skips)])
    target = np.concatenate([[0.0], np.cumsum(lattice.target_skips)])
    for a, b in _MOVABLE:
        scores = lattice.beads[SHAPES.index((a, b)), : max(lattice.n + 1 - a, 0), : max(lattice.m + 1 - b, 0)]
        left, right = source[a:] - source[:-a], target[b:] - target[:-b]
        gains = scores + prices.move - left[:, None] - right[None, :]
        for i, j in np.argwhere(gains > 0.0).tolist():
            if (i, j, a, b) not in on_path:
                found.append((-float(gains[i, j]), (i, j, a, b), float(scores[i, j]) + prices.move))
    return [(step, worth) for _, step, worth in sorted(found)[:_TRIALS]]


def _overlap(step: Step, other: Step) -> bool:
    """Return whether two beads share a unit."""
    return _meet(step[0], step[2], other[0], other[2]) or _meet(step[1], step[3], other[1], other[3])


def _meet(start: int, length: int, other: int, other_length: int) -> bool:
    return max(start, other) < min(start + length, other + other_length)
