"""The lattice of monotone alignments: its best path, and how likely each bead is among all paths.

A node (i, j) says that i source and j target units are aligned. Beads lead from node to node; a skip is a bead with one
side empty. Between two beads all skipped source units come before all skipped target units, so that every set of beads
is exactly one path. Scores are log-linear: the probability of a path is proportional to the exponential of its sum
(a semi-Markov conditional random field).

The lattice may be a band: row i holds the `width` nodes from column `starts[i]` on.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Shape = tuple[int, int]
"""Source and target units of a bead."""

LONGEST = 4
"""Units of one side in a bead, at most."""

SHAPES: tuple[Shape, ...] = tuple((a, b) for a in range(1, LONGEST + 1) for b in range(1, LONGEST + 1))
"""Every paired bead: up to 4-4. What is larger is never the unit of translation."""

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


Step = tuple[int, int, int, int]
"""A bead on a path: first source unit, first target unit, source units, target units."""


def best_path(lattice: Lattice) -> tuple[float, tuple[Step, ...]]:
    """Return the score of the best path and its beads in order, skips included."""
    reached, _ = forward(lattice, np.maximum)
    return float(reached[lattice.n, lattice.m - lattice.starts[-1]]), tuple(_trace(lattice, reached))


def probabilities(lattice: Lattice, steps: Sequence[Step]) -> list[float]:
    """Return how likely each of some beads and skips is among all paths, by the forward-backward algorithm."""
    reached, ordered = forward(lattice, np.logaddexp)
    after, after_target = backward(lattice)
    total = reached[lattice.n, lattice.m - lattice.starts[-1]]
    rows = np.arange(lattice.n + 1)

    def log(i: int, j: int, a: int, b: int) -> float:
        if b == 0:
            ends = _Padded.of(lattice, after[i + 1]).read(lattice.starts[i] - lattice.starts[i + 1])
            return float(np.logaddexp.reduce(ordered[i] + lattice.source_skips[i] + ends))
        if a == 0:
            here = j - lattice.starts
            inside = (here >= 0) & (here + 1 < lattice.width)
            r, c = rows[inside], here[inside]
            return float(np.logaddexp.reduce(reached[r, c] + lattice.target_skips[j] + after_target[r, c + 1]))
        start, end = j - lattice.starts[i], j + b - lattice.starts[i + a]
        return float(reached[i, start] + lattice.beads[SHAPES.index((a, b)), i, start] + after[i + a, end])

    return [math.exp(min(log(*step) - total, 0.0)) for step in steps]


@dataclass(frozen=True, slots=True, eq=False)
class _Padded:
    """Rows of nodes with room on both sides for what is never reached, so that a shifted row is a plain slice."""

    values: Floats
    left: int
    width: int

    @classmethod
    def empty(cls, lattice: Lattice, *shape: int) -> "_Padded":
        steps = lattice.starts[LONGEST:] - lattice.starts[:-LONGEST] if lattice.n >= LONGEST else lattice.starts
        reach = int(steps.max(initial=0)) + LONGEST
        return cls(np.full((*shape, lattice.width + 2 * reach), NEVER), reach, lattice.width)

    @classmethod
    def of(cls, lattice: Lattice, row: Floats) -> "_Padded":
        padded = cls.empty(lattice)
        padded.put(row)
        return padded

    def put(self, row: Floats, *index: int | slice) -> None:
        """Write a row, or as many as *index* names."""
        place: tuple[Any, ...] = (*index, slice(self.left, self.left + self.width))
        self.values[place] = row

    def read(self, shift: int, *index: int) -> Floats:
        """Return a row from its column *shift* on."""
        place: tuple[Any, ...] = (*index, slice(self.left + shift, self.left + shift + self.width))
        row: Floats = self.values[place]
        return row


def forward(lattice: Lattice, add: np.ufunc) -> tuple[Floats, Floats]:
    """Return, for each node, the sum (by *add*) of the paths to it: of all, and of those that end in no target skip."""
    n, width, starts = lattice.n, lattice.width, lattice.starts
    reached, ordered = np.full((n + 1, width), NEVER), np.full((n + 1, width), NEVER)
    leaving = _Padded.empty(lattice, len(SHAPES) + 1, n + 1)
    arriving = np.full((len(SHAPES) + 1, width), NEVER)
    ordered[0, 0] = 0.0
    for i in range(n + 1):
        if i:
            for k, (a, b) in enumerate((*SHAPES, (1, 0))):
                if a <= i:
                    arriving[k] = leaving.read(starts[i] - b - starts[i - a], k, i - a)
            add.reduce(arriving, axis=0, out=ordered[i])
        reached[i] = add(ordered[i], _scan(ordered[i], _window(lattice.target_skips, starts[i], width), add))
        leaving.put(reached[i] + lattice.beads[:, i], slice(0, len(SHAPES)), i)
        if i < n:
            leaving.put(ordered[i] + lattice.source_skips[i], len(SHAPES), i)
    return reached, ordered


def backward(lattice: Lattice) -> tuple[Floats, Floats]:
    """Return the log sum of the paths from each node to the end: after anything, and after a target skip."""
    n, width, starts = lattice.n, lattice.width, lattice.starts
    after, after_target = _Padded.empty(lattice, n + 1), np.full((n + 1, width), NEVER)
    leaving = np.full((len(SHAPES), width), NEVER)
    for i in range(n, -1, -1):
        paired = np.full(width, NEVER)
        if i == n:
            paired[lattice.m - starts[n]] = 0.0
        else:
            for k, (a, b) in enumerate(SHAPES):
                if i + a <= n:
                    leaving[k] = lattice.beads[k, i] + after.read(starts[i] + b - starts[i + a], i + a)
            np.logaddexp.reduce(leaving, axis=0, out=paired)
        prices = _window(lattice.target_skips, starts[i], width)
        skipped = _scan(paired[::-1], np.concatenate([prices[:-1][::-1], [0.0]]), np.logaddexp)[::-1]
        after_target[i] = np.logaddexp(paired, skipped)
        everything = after_target[i]
        if i < n:
            ends = after.read(starts[i] - starts[i + 1], i + 1)
            everything = np.logaddexp(everything, lattice.source_skips[i] + ends)
        after.put(everything, i)
    return after.values[:, after.left : after.left + width], after_target


def _scan(row: Floats, prices: Floats, add: np.ufunc) -> Floats:
    """Return the sum of the ways along a row by one or more target skips; *prices* belong to the column they leave."""
    spent = np.concatenate([[0.0], np.cumsum(prices[:-1])])
    reach = add.accumulate(row - spent) + spent
    return np.concatenate([[NEVER], reach[:-1] + prices[:-1]])


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


def _window(values: Floats, start: int, width: int) -> Floats:
    """Return *values* from *start* on, padded with zeros: a step beyond the last column leads nowhere, at no price."""
    part = values[start : start + width]
    return np.concatenate([part, np.zeros(width - len(part))])
