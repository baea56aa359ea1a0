"""The lattice of monotone alignments: its best path, and how likely each bead is among all paths.

A node (i, j) says that i source and j target units are aligned. Beads lead from node to node; a skip is a bead with one
side empty. Between two beads all skipped source units come before all skipped target units, so that every set of beads
is exactly one path. Scores are log-linear: the probability of a path is proportional to the exponential of its sum
(a semi-Markov conditional random field).

The lattice may be a band: row i holds the `width` nodes from column `starts[i]` on.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Shape = tuple[int, int]
"""Source and target units of a bead."""

SHAPES: tuple[Shape, ...] = tuple((a, b) for a in range(1, 5) for b in range(1, 5) if a + b <= 6)
"""Every paired bead: up to 4-2, 3-3, 2-4. Larger runs on both sides are never the unit of translation."""

NEVER = -1e30
"""The score of what cannot be."""


@dataclass(frozen=True, slots=True, eq=False)
class Lattice:
    """Scores of all beads.

    Attributes:
        beads: (shapes, n + 1, width) score of the bead of each shape that starts at each node; -1e30: none.
        source_skips: (n,) score of leaving each source unit out.
        target_skips: (m,) the same for the target.
        starts: (n + 1,) first column of each row, not decreasing, from 0 to at least m + 1 - width.
    """

    beads: Floats
    source_skips: Floats
    target_skips: Floats
    starts: NDArray[np.int64]

    @property
    def n(self) -> int:
        """Source units."""
        return len(self.source_skips)

    @property
    def m(self) -> int:
        """Target units."""
        return len(self.target_skips)

    @property
    def width(self) -> int:
        """Nodes in a row."""
        return int(self.beads.shape[2])

    def without(self, step: "Step") -> "Lattice":
        """Return the lattice in which the units of *step* are already taken: no bead holds them, skipping is free.

        Only for a lattice that is no band.
        """
        i, j, rows, columns = step
        beads, source, target = self.beads.copy(), self.source_skips.copy(), self.target_skips.copy()
        for k, (a, b) in enumerate(SHAPES):
            beads[k, max(i - a + 1, 0) : i + rows] = NEVER
            beads[k, :, max(j - b + 1, 0) : j + columns] = NEVER
        source[i : i + rows] = 0.0
        target[j : j + columns] = 0.0
        return Lattice(beads, source, target, self.starts)


@dataclass(frozen=True, slots=True, eq=False)
class Marginals:
    """Probability of each bead and skip among all paths, shaped as in `Lattice`; `total` is the log of their sum."""

    beads: Floats
    source_skips: Floats
    target_skips: Floats
    total: float

    def of(self, lattice: Lattice, step: "Step") -> float:
        """Return the probability of one bead or skip of *lattice*."""
        i, j, a, b = step
        if b == 0:
            return float(self.source_skips[i])
        if a == 0:
            return float(self.target_skips[j])
        return float(self.beads[SHAPES.index((a, b)), i, j - lattice.starts[i]])


Step = tuple[int, int, int, int]
"""A bead on a path: first source unit, first target unit, source units, target units."""


def best_path(lattice: Lattice) -> tuple[float, tuple[Step, ...]]:
    """Return the score of the best path and its beads in order, skips included."""
    after_any, _ = _forward(lattice, np.maximum)
    return float(after_any[lattice.n, lattice.m - lattice.starts[-1]]), tuple(_trace(lattice, after_any))


def marginals(lattice: Lattice) -> Marginals:
    """Return how likely each bead is, by the forward-backward algorithm."""
    any_before, ordered_before = _forward(lattice, np.logaddexp)
    after, after_target = _backward(lattice)
    total = float(any_before[lattice.n, lattice.m - lattice.starts[-1]])
    n, m = lattice.n, lattice.m
    beads = np.zeros_like(lattice.beads)
    for k, (a, b) in enumerate(SHAPES):
        for i in range(n + 1 - a):
            ends = _shifted(after[i + a], lattice.starts[i] + b - lattice.starts[i + a], lattice.width)
            beads[k, i] = np.exp(np.minimum(any_before[i] + lattice.beads[k, i] + ends - total, 0.0))
    source = np.zeros(n)
    target = np.zeros(m + lattice.width + 1)
    for i in range(n + 1):
        start = lattice.starts[i]
        if i < n:
            ends = _shifted(after[i + 1], start - lattice.starts[i + 1], lattice.width)
            source[i] = np.exp(np.minimum(ordered_before[i] + lattice.source_skips[i] + ends - total, 0.0)).sum()
        prices = _window(lattice.target_skips, start, lattice.width)
        ends = _shifted(after_target[i], 1, lattice.width)
        target[start : start + lattice.width] += np.exp(np.minimum(any_before[i] + prices + ends - total, 0.0))
    return Marginals(beads, np.minimum(source, 1.0), np.minimum(target[:m], 1.0), total)


def _forward(lattice: Lattice, add: np.ufunc) -> tuple[Floats, Floats]:
    """Return, for each node, the sum (by *add*) of the paths to it: of all, and of those that end in no target skip."""
    rows = (lattice.n + 1, lattice.width)
    reached, ordered = np.full(rows, NEVER), np.full(rows, NEVER)
    leaving = np.full(lattice.beads.shape, NEVER)
    for i in range(lattice.n + 1):
        start = lattice.starts[i]
        arriving = [ordered[i]]
        if i == 0:
            arriving[0][-start] = 0.0
        else:
            before = _shifted(
                ordered[i - 1] + lattice.source_skips[i - 1], start - lattice.starts[i - 1], lattice.width
            )
            arriving.append(before)
        for k, (a, b) in enumerate(SHAPES):
            if a <= i:
                shift = start - b - lattice.starts[i - a]
                arriving.append(_shifted(leaving[k, i - a], shift, lattice.width))
        ordered[i] = add.reduce(np.stack(arriving), axis=0)
        reached[i] = add(ordered[i], _scan(ordered[i], _window(lattice.target_skips, start, lattice.width), add))
        leaving[:, i] = reached[i] + lattice.beads[:, i]
    return reached, ordered


def _scan(row: Floats, prices: Floats, add: np.ufunc) -> Floats:
    """Return the sum of the ways along a row by one or more target skips; *prices* belong to the column they leave."""
    spent = np.concatenate([[0.0], np.cumsum(prices[:-1])])
    reach = add.accumulate(row - spent) + spent
    return np.concatenate([[NEVER], reach[:-1] + prices[:-1]])


def _backward(lattice: Lattice) -> tuple[Floats, Floats]:
    """Return the log sum of the paths from each node to the end: after anything, and after a target skip."""
    rows = (lattice.n + 1, lattice.width)
    after, after_target = np.full(rows, NEVER), np.full(rows, NEVER)
    for i in range(lattice.n, -1, -1):
        start = lattice.starts[i]
        leaving = [np.full(lattice.width, NEVER)]
        if i == lattice.n:
            leaving[0][lattice.m - start] = 0.0
        for k, (a, b) in enumerate(SHAPES):
            if i + a <= lattice.n:
                ends = _shifted(after[i + a], start + b - lattice.starts[i + a], lattice.width)
                leaving.append(lattice.beads[k, i] + ends)
        paired = np.logaddexp.reduce(np.stack(leaving), axis=0)
        prices = _window(lattice.target_skips, start, lattice.width)
        skipped = _scan(paired[::-1], np.concatenate([prices[:-1][::-1], [0.0]]), np.logaddexp)[::-1]
        after_target[i] = np.logaddexp(paired, skipped)
        after[i] = after_target[i]
        if i < lattice.n:
            ends = _shifted(after[i + 1], start - lattice.starts[i + 1], lattice.width)
            after[i] = np.logaddexp(after[i], lattice.source_skips[i] + ends)
    return after, after_target


def _trace(lattice: Lattice, reached: Floats) -> list[Step]:
    """Walk the best path back from the end: at each node take the bead that its score came from."""
    i, j = lattice.n, lattice.m
    steps: list[Step] = []
    while i or j:
        step = max(_arrivals(lattice, reached, i, j), key=lambda found: found[0])[1]
        steps.append(step)
        i, j = step[0], step[1]
    return steps[::-1]


def _arrivals(lattice: Lattice, reached: Floats, i: int, j: int) -> list[tuple[float, Step]]:
    found: list[tuple[float, Step]] = []
    for k, (a, b) in enumerate(SHAPES):
        if (column := _column(lattice, i - a, j - b)) is not None:
            found.append((float(reached[i - a, column] + lattice.beads[k, i - a, column]), (i - a, j - b, a, b)))
    if (column := _column(lattice, i, j - 1)) is not None:
        found.append((float(reached[i, column] + lattice.target_skips[j - 1]), (i, j - 1, 0, 1)))
    if (column := _column(lattice, i - 1, j)) is not None:
        found.append((float(reached[i - 1, column] + lattice.source_skips[i - 1]), (i - 1, j, 1, 0)))
    return found


def _column(lattice: Lattice, i: int, j: int) -> int | None:
    if i < 0 or j < 0 or not 0 <= j - lattice.starts[i] < lattice.width:
        return None
    return int(j - lattice.starts[i])


def _shifted(row: Floats, shift: int, width: int) -> Floats:
    """Return *row* read from column *shift* on; what lies outside it is never reached."""
    if shift == 0:
        return row
    moved = np.full(width, NEVER)
    if 0 < shift < width:
        moved[: width - shift] = row[shift:]
    elif -width < shift < 0:
        moved[-shift:] = row[:shift]
    return moved


def _window(values: Floats, start: int, width: int) -> Floats:
    """Return *values* from *start* on, padded with zeros: a step beyond the last column leads nowhere, at no price."""
    part = values[start : start + width]
    return np.concatenate([part, np.zeros(width - len(part))])
