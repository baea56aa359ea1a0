"""What is aligned: units (paragraphs, sentences, lines), each a run of sentence vectors, and the space they share."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from auditor.model import Role

Floats = NDArray[np.float64]
_PRIOR = 1.0
"""Sentences at the origin that are added to a side before its mean is taken, where the centre of its language is not
known: a side of one sentence keeps half of its own vector instead of nothing."""
_KNOWN = 10.0
"""Sentences at the known centre of its language that are added instead. Between 5 and 20 the F1 of short articles
changes by .003 (`benchmarks/short_articles.py`, 2026-11-22)."""
_DAMPED = 0.25
"""The power of a sentence's token count that it weighs in the sum of a run. At 1 the sum is what the run's own encoding
would be nearly, but in both a short sentence too many hardly shows. On the prose in `tests/align/data` the right run
has a higher cosine than any with one sentence more or less in .88 of the beads (.77 at 1, .89 if every run were encoded
as a whole; 2026-11-22)."""


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """One side of an alignment.

    Attributes:
        vectors: (s, dim) unnormalised mean-pooled sentence vectors, in order.
        weights: (s,) token counts; 0 counts as 1.
        sizes: sentences in each unit, >= 0, with sum s; a unit of none is blank and never paired.
        anchors: keys that a translation keeps (see `auditor.align.anchors`), one set a unit; empty: none are known.
        roles: one role a unit; empty: none are known.
        centre: (dim,) the mean sentence vector of the language at large, which a short document says little of; None:
            not known.
    """

    vectors: NDArray[np.float32]
    weights: NDArray[np.int32]
    sizes: tuple[int, ...]
    anchors: tuple[frozenset[Hashable], ...] = ()
    roles: tuple[Role, ...] = ()
    centre: NDArray[np.float32] | None = None

    def __post_init__(self) -> None:
        n = len(self.sizes)
        if sum(self.sizes) != len(self.vectors) or len(self.vectors) != len(self.weights):
            raise ValueError("sizes must sum to the number of vectors, and each vector needs a weight")
        if len(self.anchors) not in (0, n) or len(self.roles) not in (0, n):
            raise ValueError("anchors and roles are given for every unit or for none")

    def __len__(self) -> int:
        return len(self.sizes)


def centre_of(language: str, centres: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float32] | None:
    """Return the centre (dim,) of *language* in an encoder's space; the mean of the known ones if it is not among them.

    Sentences of every language share a direction, so that this is nearer than the origin: strict F1 of excerpts of 3 to
    10 beads from the prose in `tests/align/data` is .928 with it and .909 without (2026-11-22). None: none is known.
    """
    if not centres:
        return None
    found: NDArray[np.float32] = centres.get(language, np.mean(list(centres.values()), axis=0, dtype=np.float32))
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Half:
    """One side in the shared space, its n units without the blank ones.

    Attributes:
        ids: (n,) the unit's position in its `Units`.
        sums: (n, dim) sums of the centred sentence vectors of each unit, weighted by a root of their token counts.
        sizes: (n,) sentences in each unit, >= 1.
        sentences: (s, dim) centred sentence vectors of unit length.
        weights: (s,) token counts of the sentences.
        lengths: (n,) token counts.
        keys: for each unit the numbers of the shared anchors that it has.
        key_bits: (k,) what each shared anchor tells, in bits.
        roles: (n, r) one-hot roles.
        mean: (dim,) mean of the unit vectors of this side, the hub that margins are taken from.
    """

    ids: NDArray[np.int64]
    sums: Floats
    sizes: NDArray[np.int64]
    sentences: Floats = field(repr=False)
    weights: Floats = field(repr=False)
    lengths: Floats
    keys: tuple[frozenset[int], ...]
    key_bits: Floats = field(repr=False)
    roles: Floats
    mean: Floats = field(repr=False)

    def __len__(self) -> int:
        return len(self.ids)

    def part(self, start: int, end: int) -> "Half":
        """Return the units from *start* up to *end*, in the same space."""
        return self.picked(range(start, min(end, len(self))))

    def picked(self, positions: Sequence[int]) -> "Half":
        """Return only the units at some positions, in the same space, as if nothing lay between them."""
        units = np.asarray(positions, dtype=np.int64)
        first = (np.cumsum(self.sizes) - self.sizes)[units]
        sentences = _ranges(first, self.sizes[units])
        return Half(
            self.ids[units],
            self.sums[units],
            self.sizes[units],
            self.sentences[sentences],
            self.weights[sentences],
            self.lengths[units],
            tuple(self.keys[k] for k in positions),
            self.key_bits,
            self.roles[units],
            self.mean,
        )

    def coarse(self, run: int) -> "Half":
        """Return this side with every *run* consecutive units as one of one sentence."""
        starts = np.arange(0, len(self), run)
        sums, lengths, roles = (np.add.reduceat(v, starts, axis=0) for v in (self.sums, self.lengths, self.roles))
        return Half(
            self.ids[starts],
            sums,
            np.ones(len(starts), dtype=np.int64),
            _unit(sums),
            lengths,
            lengths,
            tuple(frozenset[int]().union(*self.keys[start : start + run]) for start in starts.tolist()),
            self.key_bits,
            np.minimum(roles, 1.0),
            self.mean,
        )


def _ranges(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers from each start on, as many as its length, one range after the other."""
    within = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    numbers: NDArray[np.int64] = np.repeat(starts, lengths) + within
    return numbers


def share(source: Units, target: Units) -> tuple[Half, Half]:
    """Return both sides in one space: centred on their means, with the anchors that both have."""
    index, bits = _shared_keys(source, target)
    return _half(source, index, bits), _half(target, index, bits)


def _half(units: Units, index: dict[Hashable, int], bits: Floats) -> Half:
    sizes = np.asarray(units.sizes, dtype=np.int64)
    ids = np.flatnonzero(sizes)
    vectors = units.vectors.astype(np.float64)
    weights = np.maximum(units.weights, 1).astype(np.float64)
    centred = vectors - _centre(units, vectors)
    starts = (np.cumsum(sizes) - sizes)[ids]
    if len(ids):
        sums = np.add.reduceat(centred * weights[:, None] ** _DAMPED, starts, axis=0)
        lengths = np.add.reduceat(weights, starts)
    else:
        sums, lengths = vectors[:0], weights[:0]
    anchors = units.anchors or (frozenset[Hashable](),) * len(units)
    keys = tuple(frozenset(index[key] for key in anchors[i] if key in index) for i in ids.tolist())
    mean = _unit(sums).sum(axis=0) / (len(ids) + _PRIOR)
    return Half(ids, sums, sizes[ids], _unit(centred), weights, lengths, keys, bits, _one_hot(units)[ids], mean)


def _centre(units: Units, vectors: Floats) -> Floats:
    """Return what is taken from each vector: the mean of the side, drawn to what is known before."""
    if units.centre is None:
        return np.asarray(vectors.sum(axis=0) / (len(vectors) + _PRIOR))
    return np.asarray((vectors.sum(axis=0) + _KNOWN * units.centre.astype(np.float64)) / (len(vectors) + _KNOWN))


def _unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12))


def _one_hot(units: Units) -> Floats:
    roles = list(Role)
    table = np.zeros((len(units), len(roles)))
    for i, role in enumerate(units.roles):
        table[i, roles.index(role)] = 1.0
    return table


def _shared_keys(source: Units, target: Units) -> tuple[dict[Hashable, int], Floats]:
    """Number the anchors that both sides have; each tells log2(units / units that have it): what all have, nothing.

    Bits are whole multiples of 2^-10, so that their sums are exact in whatever order a set yields its keys.
    """
    ours = Counter(key for keys in source.anchors for key in keys)
    theirs = Counter(key for keys in target.anchors for key in keys)
    shared = [key for key in ours if key in theirs]
    total = len(source) + len(target)
    bits = np.log2([total / (ours[key] + theirs[key]) for key in shared]) if shared else np.zeros(0)
    return {key: k for k, key in enumerate(shared)}, np.maximum(np.rint(bits * 1024) / 1024, 0.0)
