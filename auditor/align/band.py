"""Fills a lattice with scores: whole for an article, in a band around a coarser alignment for a book.

Memory is linear in the number of units: a band's width does not grow with the document.
"""

from itertools import groupby

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
_DEEP = 2 * _MARGIN
"""Units from either end of a passage without counterpart, from which on nothing in it is aligned anew."""


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


def deep_skips(source: Half, target: Half, ratio: float, prices: Prices) -> tuple[int, ...]:
    """Return the target units deep inside long passages that the source lacks.

    A band that held them would be as wide as the passage: they are skipped before the rest is aligned.
    """
    if _is_small(source, target):
        return ()
    _, path = best_path(build(source.coarse(_RUN), target.coarse(_RUN), ratio, prices))
    passages = (list(steps) for is_skip, steps in groupby(path, lambda step: step[2] == 0) if is_skip)
    spans = ((passage[0][1] * _RUN, (passage[-1][1] + 1) * _RUN) for passage in passages)
    return tuple(j for start, end in spans for j in range(start + _DEEP, min(end, len(target)) - _DEEP))


def _is_small(source: Half, target: Half) -> bool:
    return (len(source) + 1) * (len(target) + 1) <= _WHOLE


def _band(source: Half, target: Half, ratio: float, prices: Prices) -> tuple[NDArray[np.int64], int]:
    """Return the first column of each row, and the width of all rows."""
    n, m = len(source), len(target)
    if _is_small(source, target):
        return np.zeros(n + 1, dtype=np.int64), m + 1
    coarse = build(source.coarse(_RUN), target.coarse(_RUN), ratio, prices)
    lowest, highest = _crossings(best_path(coarse)[1], n, m)
    width = min(int((highest - lowest).max()) + 2 * _MARGIN + 1, m + 1)
    return np.clip(lowest - _MARGIN, 0, m + 1 - width), width


def _crossings(path: tuple[Step, ...], n: int, m: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the lowest and the highest column that the coarse path may touch in each row."""
    lowest, highest = np.full(n + 1, m), np.zeros(n + 1, dtype=np.int64)
    for i, j, a, b in path:
        rows = slice(min(i * _RUN, n), min((i + a) * _RUN, n) + 1)
        lowest[rows] = np.minimum(lowest[rows], j * _RUN)
        highest[rows] = np.maximum(highest[rows], min((j + b) * _RUN, m))
    return lowest, highest
