"""How well a run of source units answers a run of target units: the features of a bead and their learned weights."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.align.lattice import LONGEST, SHAPES, Floats
from auditor.align.units import Half
from auditor.model import Role

FEATURES = (
    "pair",
    "distance",
    "extra",
    "extra distance",
    "both extra",
    "gain",
    "uncovered",
    "weakest",
    "length",
    "shared",
    "known",
    "roles",
)
"""Of a paired bead of a source and b target units:

pair            1
distance        cosine distance of the composed runs, over the mean distance of both to the other side
extra           a + b - 2
extra distance  distance times extra
both extra      min(a, b) - 1
gain            what the run's cosine owes to the least needed of its end units; 0 for one unit to one
uncovered       mean distance of each sentence to its nearest on the other side of the bead, weighted by tokens
weakest         the same mean for the unit of the bead that is covered least
length          |log ratio| of the token counts, after the ratio of both sides
shared          weight of the shared anchors among those of both runs (Dice), 0 to 1
known           how many anchors there are to share, 0 to 1
roles           mean disagreement of the roles, 0 to 1
"""

_FEW_TOKENS = 4.0
_FEW_BITS = 3.0


def skip_features(half: Half) -> Floats:
    """Return (n, 2): 1 and the log of each unit's token count."""
    return np.stack([np.ones(len(half)), np.log(half.lengths)], axis=1)


def bead_features(source: Half, target: Half, ratio: float) -> Iterator[tuple[Floats | float, ...]]:
    """Yield for each shape (a, b) its features, in the order of `FEATURES`: numbers, or (n - a + 1, m - b + 1) tables.

    *ratio* is the token count of the source over that of the target. A shape longer than its side has no cells.
    """
    rows = [_runs(source, a, target.mean) for a in range(1, LONGEST + 1)]
    columns = [_runs(target, b, source.mean) for b in range(1, LONGEST + 1)]
    products = _integral(source.sums @ target.sums.T)
    shared = _integral(_shared_bits(source, target))
    disagreement = _integral(source.roles @ _DISAGREEMENT @ target.roles.T)
    nearest = _Nearest.of(source, target)
    cosines = {
        (a, b): _box(products, a, b) / np.outer(rows[a - 1].norms, columns[b - 1].norms)
        for a in range(1, LONGEST + 1)
        for b in range(1, LONGEST + 1)
    }
    for a, b in SHAPES:
        left, right = rows[a - 1], columns[b - 1]
        distance = (1.0 - cosines[a, b]) / (1.0 - (left.hubs[:, None] + right.hubs[None, :]) / 2)
        lengths = np.log(left.lengths + _FEW_TOKENS)[:, None] - np.log(ratio * right.lengths + _FEW_TOKENS)[None, :]
        bits = left.bits[:, None] + right.bits[None, :]
        yield (
            1.0,
            distance,
            float(a + b - 2),
            distance * (a + b - 2),
            float(min(a, b) - 1),
            _gain(cosines, a, b),
            *nearest.distances(a, b),
            np.abs(lengths),
            np.minimum(2.0 * _box(shared, a, b) / (bits + _FEW_BITS), 1.0),
            bits / (bits + _FEW_BITS),
            _box(disagreement, a, b) / (a * b),
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Nearest:
    """How far the sentences of a unit are from the nearest sentence of a unit of the other side, summed by tokens.

    Attributes:
        source: (sentences of the source, m) distance to the nearest sentence of each target unit.
        target: (sentences of the target, n) the same the other way.
        halves: both sides.
    """

    source: Floats
    target: Floats
    halves: tuple[Half, Half]

    @classmethod
    def of(cls, source: Half, target: Half) -> "_Nearest":
        hubs = (source.sentences @ target.mean)[:, None] + (target.sentences @ source.mean)[None, :]
        distances = (1.0 - source.sentences @ target.sentences.T) / (1.0 - hubs / 2)
        if not distances.size:
            shapes = (len(source.weights), len(target)), (len(target.weights), len(source))
            return cls(np.zeros(shapes[0]), np.zeros(shapes[1]), (source, target))
        by_target = np.minimum.reduceat(distances, _starts(target), axis=1)
        by_source = np.minimum.reduceat(distances, _starts(source), axis=0).T
        return cls(by_target, by_source, (source, target))

    def distances(self, a: int, b: int) -> tuple[Floats, Floats]:
        """Return (n - a + 1, m - b + 1) for the mean over both runs, and for their least covered unit."""
        source, target = self.halves
        left = _unit_sums(_lowest(self.source, b), source)
        right = _unit_sums(_lowest(self.target, a), target).T
        left_lengths, right_lengths = source.lengths[:, None], target.lengths[None, :]
        total = _windows(left, a) / _windows(left_lengths, a) + _windows(right.T, b).T / _windows(right_lengths.T, b).T
        weakest = np.maximum(-_lowest(-(left / left_lengths).T, a).T, -_lowest(-(right / right_lengths), b))
        return total / 2, weakest


def _starts(half: Half) -> NDArray[np.int64]:
    return np.asarray(np.cumsum(half.sizes) - half.sizes)


def _unit_sums(distances: Floats, half: Half) -> Floats:
    """Return the token-weighted sum over the sentences of each unit (the first axis)."""
    if not distances.size:
        return np.zeros((len(half), distances.shape[1]))
    sums: Floats = np.add.reduceat(distances * half.weights[:, None], _starts(half), axis=0)
    return sums


def _lowest(values: Floats, length: int) -> Floats:
    """Return the minimum of every *length* consecutive columns."""
    columns = values.shape[1] - length + 1
    if columns <= 0:
        return values[:, :0]
    lowest: Floats = np.minimum.reduce([values[:, k : k + columns] for k in range(length)])
    return lowest


@dataclass(frozen=True, slots=True, eq=False)
class _Runs:
    """The runs of one length: norms of their sums, token counts, cosine to the other side's mean, bits of anchors."""

    norms: Floats
    lengths: Floats
    hubs: Floats
    bits: Floats


def _runs(half: Half, length: int, other_mean: Floats) -> _Runs:
    sums = _windows(half.sums, length)
    norms = np.maximum(np.linalg.norm(sums, axis=1), 1e-9)
    bits = _windows(np.array([half.key_bits[list(keys)].sum() for keys in half.keys]), length)
    return _Runs(norms, _windows(half.lengths, length), (sums @ other_mean) / norms, bits)


def _shared_bits(source: Half, target: Half) -> Floats:
    """Return (n, m): the bits of the anchors that two units share."""
    common = sorted(frozenset().union(*source.keys) & frozenset().union(*target.keys))
    column = {key: k for k, key in enumerate(common)}
    left, right = (_incidence(half, column) for half in (source, target))
    return np.asarray((left * source.key_bits[common]) @ right.T)


def _incidence(half: Half, column: dict[int, int]) -> Floats:
    table = np.zeros((len(half), len(column)))
    for i, keys in enumerate(half.keys):
        table[i, [column[key] for key in keys if key in column]] = 1.0
    return table


def _windows(values: Floats, length: int) -> Floats:
    """Return the sum of every *length* consecutive rows."""
    if len(values) < length:
        return values[:0]
    total = np.concatenate([np.zeros_like(values[:1]), np.cumsum(values, axis=0)])
    sums: Floats = total[length:] - total[:-length]
    return sums


def _integral(table: Floats) -> Floats:
    return np.pad(table.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))


def _box(integral: Floats, a: int, b: int) -> Floats:
    """Return the sum of every a x b block."""
    n, m = integral.shape
    if n <= a or m <= b:
        return np.zeros((max(n - a, 0), max(m - b, 0)))
    sums: Floats = integral[a:, b:] - integral[:-a, b:] - integral[a:, :-b] + integral[:-a, :-b]
    return sums


def _gain(cosines: dict[tuple[int, int], Floats], a: int, b: int) -> Floats:
    whole = cosines[a, b]
    gain = np.full_like(whole, np.inf)
    n, m = whole.shape
    if a > 1:
        less = cosines[a - 1, b]
        gain = np.minimum(gain, whole - np.maximum(less[:n, :m], less[1 : n + 1, :m]))
    if b > 1:
        less = cosines[a, b - 1]
        gain = np.minimum(gain, whole - np.maximum(less[:n, :m], less[:n, 1 : m + 1]))
    return np.where(np.isinf(gain), 0.0, gain)


def _disagreement() -> NDArray[np.float64]:
    """Return how far each two roles are from answering each other: 0 the same, 1 never."""
    heads = (Role.TITLE, Role.SUBTITLE, Role.SUBHEAD)
    text = (Role.BODY, Role.OTHER)
    table = np.ones((len(Role), len(Role)))
    for i, left in enumerate(Role):
        for j, right in enumerate(Role):
            if left == right:
                table[i, j] = 0.0
            elif {left, right} <= {*heads, *text} or Role.OTHER in (left, right):
                table[i, j] = 0.25
    return table


_DISAGREEMENT = _disagreement()
