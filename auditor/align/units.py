"""What is aligned: units (paragraphs, sentences, lines), each a run of sentence vectors, and the space they share."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from auditor.model import Role

Floats = NDArray[np.float64]
_PRIOR = 1.0
"""Sentences at the origin that are added to each side before its mean is taken: a side of one sentence keeps half of
its own vector instead of nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """One side of an alignment.

    Attributes:
        vectors: (s, dim) unnormalised mean-pooled sentence vectors, in order.
        weights: (s,) token counts; 0 counts as 1.
        sizes: sentences in each unit, >= 0, with sum s; a unit of none is blank and never paired.
        anchors: keys that a translation keeps (see `auditor.align.anchors`), one set a unit; empty: none are known.
        roles: one role a unit; empty: none are known.
    """

    vectors: NDArray[np.float32]
    weights: NDArray[np.int32]
    sizes: tuple[int, ...]
    anchors: tuple[frozenset[Hashable], ...] = ()
    roles: tuple[Role, ...] = ()

    def __post_init__(self) -> None:
        n = len(self.sizes)
        if sum(self.sizes) != len(self.vectors) or len(self.vectors) != len(self.weights):
            raise ValueError("sizes must sum to the number of vectors, and each vector needs a weight")
        if len(self.anchors) not in (0, n) or len(self.roles) not in (0, n):
            raise ValueError("anchors and roles are given for every unit or for none")

    def __len__(self) -> int:
        return len(self.sizes)


@dataclass(frozen=True, slots=True, eq=False)
class Half:
    """One side in the shared space, its n units without the blank ones.

    Attributes:
        ids: (n,) the unit's position in its `Units`.
        sums: (n, dim) sums of the weighted, centred sentence vectors of each unit.
        sizes: (n,) sentences in each unit, >= 1.
        sentences: (s, dim) centred sentence vectors of unit length.
        weights: (s,) token counts of the sentences.
        lengths: (n,) token counts.
        keys: (n, k) weight of each shared anchor in each unit.
        roles: (n, r) one-hot roles.
        mean: (dim,) mean of the unit vectors of this side, the hub that margins are taken from.
    """

    ids: NDArray[np.int64]
    sums: Floats
    sizes: NDArray[np.int64]
    sentences: Floats = field(repr=False)
    weights: Floats = field(repr=False)
    lengths: Floats
    keys: Floats
    roles: Floats
    mean: Floats = field(repr=False)

    def __len__(self) -> int:
        return len(self.ids)

    def part(self, start: int, end: int) -> "Half":
        """Return the units from *start* up to *end*, in the same space."""
        u = slice(start, end)
        edges = np.concatenate([[0], np.cumsum(self.sizes)])
        s = slice(edges[min(start, len(self))], edges[min(end, len(self))])
        return Half(
            self.ids[u],
            self.sums[u],
            self.sizes[u],
            self.sentences[s],
            self.weights[s],
            self.lengths[u],
            self.keys[u],
            self.roles[u],
            self.mean,
        )

    def coarse(self, run: int) -> "Half":
        """Return this side with every *run* consecutive units as one of one sentence."""
        starts = np.arange(0, len(self), run)
        sums, lengths, keys, roles = (
            np.add.reduceat(values, starts, axis=0) for values in (self.sums, self.lengths, self.keys, self.roles)
        )
        ones = np.ones(len(starts), dtype=np.int64)
        flags = np.minimum(roles, 1.0)
        return Half(self.ids[starts], sums, ones, _unit(sums), lengths, lengths, keys, flags, self.mean)


def share(source: Units, target: Units) -> tuple[Half, Half]:
    """Return both sides in one space: centred on their own means, lengths comparable, anchors that both have."""
    source_keys, target_keys = _shared_keys(source, target)
    return _half(source, source_keys), _half(target, target_keys)


def _half(units: Units, keys: Floats) -> Half:
    sizes = np.asarray(units.sizes, dtype=np.int64)
    ids = np.flatnonzero(sizes)
    vectors = units.vectors.astype(np.float64)
    centre = vectors.sum(axis=0) / (len(vectors) + _PRIOR)
    weights = np.maximum(units.weights, 1).astype(np.float64)
    starts = (np.cumsum(sizes) - sizes)[ids]
    centred = vectors - centre
    if len(ids):
        sums = np.add.reduceat(centred * weights[:, None], starts, axis=0)
        lengths = np.add.reduceat(weights, starts)
    else:
        sums, lengths = vectors[:0], weights[:0]
    mean = _unit(sums).sum(axis=0) / (len(ids) + _PRIOR)
    return Half(ids, sums, sizes[ids], _unit(centred), weights, lengths, keys[ids], _one_hot(units)[ids], mean)


def _unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12))


def _one_hot(units: Units) -> Floats:
    roles = list(Role)
    table = np.zeros((len(units), len(roles)))
    for i, role in enumerate(units.roles):
        table[i, roles.index(role)] = 1.0
    return table


def _shared_keys(source: Units, target: Units) -> tuple[Floats, Floats]:
    """Return (n, k) and (m, k): the square root of each shared key's weight where a unit has it.

    A key weighs log2(units / units that have it), over both sides: what everything has tells nothing.
    """
    counts = _document_counts(source.anchors), _document_counts(target.anchors)
    shared = [key for key in counts[0] if key in counts[1]]
    index = {key: k for k, key in enumerate(shared)}
    total = len(source) + len(target)
    weights = np.array([np.log2(total / (counts[0][key] + counts[1][key])) for key in shared])
    roots = np.sqrt(np.maximum(weights, 0.0))
    return _incidence(source, index, roots), _incidence(target, index, roots)


def _document_counts(anchors: Sequence[frozenset[Hashable]]) -> dict[Hashable, int]:
    counts: dict[Hashable, int] = {}
    for keys in anchors:
        for key in keys:
            counts[key] = counts.get(key, 0) + 1
    return counts


def _incidence(units: Units, index: dict[Hashable, int], roots: Floats) -> Floats:
    table = np.zeros((len(units), len(roots)))
    for i, keys in enumerate(units.anchors):
        for key in keys:
            if (k := index.get(key)) is not None:
                table[i, k] = roots[k]
    return table
