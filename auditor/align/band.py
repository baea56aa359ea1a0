"""Fills a lattice with scores: whole for an article, in a band around a coarser alignment for a book.

Memory is linear in the number of units: a band's width does not grow with the document.
"""

import numpy as np
from numpy.typing import NDArray

from auditor.align.lattice import LONGEST, NEVER, SHAPES, Floats, Lattice, Step, best_path
from auditor.align.prices import Prices
from auditor.align.scores import bead_features, skip_features
from auditor.align.units import Half

_WHOLE = 160_000
"""Nodes: up to here the whole lattice is scored (400 x 400 units)."""
_RUN = 8
"""Units that the coarser alignment takes together."""
_MARGIN = 4 * _RUN
"""Units on each side of the coarse path that the band holds: four coarse units."""
_BLOCK = 64
"""Rows scored at a time."""


def build(source: Half, target: Half, ratio: float, prices: Prices) -> Lattice:
    """Return the scored lattice of two sides; *ratio* is source tokens over target tokens."""
    starts, width = _band(source, target, ratio, prices)
    beads = np.full((len(SHAPES), len(source) + 1, width), NEVER)
    for first in range(0, len(source), _BLOCK):
        last = min(first + _BLOCK, len(source))
        left, right = int(starts[first]), int(starts[last - 1]) + width + LONGEST
        rows, columns = source.part(first, last + LONGEST), target.part(left, right)
        for k, features in enumerate(bead_features(rows, columns, ratio)):
            _place(beads[k, first:last], starts[first:last] - left, prices.of_beads(features))
    return Lattice(beads, prices.of_skips(skip_features(source)), prices.of_skips(skip_features(target)), starts)


def _place(rows: Floats, offsets: NDArray[np.int64], scores: Floats) -> None:
    """Write to each band row the part of *scores* that begins at its offset; what lies beyond stays as it is."""
    for row, offset, line in zip(rows, offsets, scores, strict=False):
        part = line[offset : offset + len(row)]
        row[: len(part)] = part


def _band(source: Half, target: Half, ratio: float, prices: Prices) -> tuple[NDArray[np.int64], int]:
    """Return the first column of each row, and the width of all rows."""
    n, m = len(source), len(target)
    if (n + 1) * (m + 1) <= _WHOLE:
        return np.zeros(n + 1, dtype=np.int64), m + 1
    coarse = build(source.coarse(_RUN), target.coarse(_RUN), ratio, prices)
    centres = _centres(best_path(coarse)[1], n, m)
    width = min(2 * _MARGIN + _steepest(centres) + 1, m + 1)
    starts = np.clip(np.rint(centres).astype(np.int64) - width // 2, 0, m + 1 - width)
    return starts, width


def _centres(path: tuple[Step, ...], n: int, m: int) -> Floats:
    """Return the column at which the coarse path crosses each row."""
    rows = [0, *(min((i + a) * _RUN, n) for i, _, a, _ in path)]
    columns = [0, *(min((j + b) * _RUN, m) for _, j, _, b in path)]
    return np.interp(np.arange(n + 1), rows, columns)


def _steepest(centres: Floats) -> int:
    """Return how many columns the path crosses in _RUN rows at most: a band must be wide enough for that."""
    reach = min(_RUN, len(centres) - 1)
    return int(np.ceil((centres[reach:] - centres[:-reach]).max(initial=0.0))) if reach else 0
