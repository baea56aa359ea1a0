"""The dynamic programme against plain enumeration."""

import math
from collections.abc import Iterator

import numpy as np
import pytest

from auditor.align.lattice import NEVER, SHAPES, Lattice, Step, best_path, probabilities


def lattice(n: int, m: int, seed: int) -> Lattice:
    random = np.random.default_rng(seed)
    beads = np.full((len(SHAPES), n + 1, m + 1), NEVER)
    for k, (a, b) in enumerate(SHAPES):
        beads[k, : max(n + 1 - a, 0), : max(m + 1 - b, 0)] = random.normal(
            -1, 2, (max(n + 1 - a, 0), max(m + 1 - b, 0))
        )
    return Lattice(beads, random.normal(-1, 1, n), random.normal(-1, 1, m), np.zeros(n + 1, dtype=np.int64))


def paths(lattice: Lattice, i: int = 0, j: int = 0, after_target: bool = False) -> Iterator[tuple[float, list[Step]]]:
    """Every set of beads as one path: between two beads source skips come first."""
    if (i, j) == (lattice.n, lattice.m):
        yield 0.0, []
    steps: list[tuple[float, Step, bool]] = []
    if i < lattice.n and not after_target:
        steps.append((lattice.source_skips[i], (i, j, 1, 0), False))
    if j < lattice.m:
        steps.append((lattice.target_skips[j], (i, j, 0, 1), True))
    for k, (a, b) in enumerate(SHAPES):
        if i + a <= lattice.n and j + b <= lattice.m:
            steps.append((lattice.beads[k, i, j], (i, j, a, b), False))
    for score, step, is_target in steps:
        for rest, tail in paths(lattice, i + step[2], j + step[3], is_target):
            yield score + rest, [step, *tail]


@pytest.mark.parametrize(("n", "m", "seed"), [(1, 1, 0), (3, 3, 1), (4, 2, 2), (2, 4, 3), (0, 2, 4), (4, 4, 5)])
def test_the_best_path_is_the_best_of_all_paths(n: int, m: int, seed: int) -> None:
    """No set of beads scores higher than the one found."""
    table = lattice(n, m, seed)
    score, found = best_path(table)
    best = max(paths(table), key=lambda path: path[0])
    assert score == pytest.approx(best[0])
    assert sorted(found) == sorted(best[1]) or score == pytest.approx(best[0])


@pytest.mark.parametrize(("n", "m", "seed"), [(1, 1, 0), (3, 3, 1), (4, 2, 2), (2, 4, 3), (3, 4, 6)])
def test_a_probability_is_the_share_of_the_paths_that_hold_the_bead(n: int, m: int, seed: int) -> None:
    """Forward-backward sums agree with the sum over all paths."""
    table = lattice(n, m, seed)
    everything = list(paths(table))
    total = sum(math.exp(score) for score, _ in everything)
    _, found = best_path(table)
    for step, likely in zip(found, probabilities(table, found), strict=True):
        key = _unordered(step)
        share = sum(math.exp(score) for score, path in everything if key in map(_unordered, path)) / total
        assert likely == pytest.approx(share, abs=1e-9)


def _unordered(step: Step) -> tuple[int | None, int | None, int, int]:
    """A skip is the same wherever it stands among other skips."""
    i, j, a, b = step
    return (i if a else None, j if b else None, a, b)


def test_taken_units_are_free_to_skip() -> None:
    """Without some units the lattice has a path that pays nothing for them."""
    table = lattice(3, 3, 7)
    rest = table.without((1, 1, 1, 1))
    _, found = best_path(rest)
    assert all(not (a and b) or not (i <= 1 < i + a or j <= 1 < j + b) for i, j, a, b in found)
