"""Arithmetic on sentence vectors: plain numpy, nothing else is imported.

A model that averages its pieces makes runs cheap: the vector of consecutive sentences is the mean of their
unnormalised vectors, each weighted with its number of pieces. No run is ever encoded again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class TokenVectors:
    """The pieces of one text after a middle layer.

    Attributes:
        spans: (m, 2) int32, half-open code-point offsets into the text, without surrounding blanks, never empty,
            ordered by start. Two pieces of one character (㎏ is k + g) have the same span.
        vectors: (m, dim) float32, one row a span.
    """

    spans: NDArray[np.int32]
    vectors: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Encoding:
    """The vectors of n texts, in their order.

    Attributes:
        vectors: (n, dim) float32, the mean of a text's pieces, not normalised; zero for a text without a piece.
        weights: (n,) int32, the number of pieces of the text itself; 0 for an empty or blank text.
        words: the pieces of every text, or None where they were not asked for or the model has none.
        centres: (dim,) float32, the mean of sentences at large, for each language where the model's is known.
    """

    vectors: NDArray[np.float32]
    weights: NDArray[np.int32]
    words: tuple[TokenVectors, ...] | None = None
    centres: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        n = len(self.vectors)
        if self.weights.shape != (n,) or (self.words is not None and len(self.words) != n):
            raise ValueError(f"{n} vectors need as many weights and, if any, as many word lists")

    def __len__(self) -> int:
        return len(self.vectors)


def normalise(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return *vectors* (..., dim) with rows of unit length; a zero row stays zero."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    unit: NDArray[np.float32] = np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)
    return unit


def compose(vectors: NDArray[np.float32], weights: NDArray[np.int32], length: int) -> NDArray[np.float32]:
    """Return the unit vector of every run of *length* consecutive sentences.

    Args:
        vectors: (n, dim) unnormalised mean-pooled sentence vectors.
        weights: (n,) token counts, >= 0; a sentence of weight 0 adds nothing to its runs.
        length: sentences in a run, 1 <= length <= n.
    Returns: (n - length + 1, dim) float32, rows of unit length, or zero where nothing in the run has weight.
    Raises: ValueError if *length* is out of range.
    """
    if not 1 <= length <= len(vectors):
        raise ValueError(f"a run has 1 to {len(vectors)} sentences, not {length}")
    weighted = vectors * weights[:, None].astype(np.float32)
    runs = len(vectors) - length + 1
    total = weighted[:runs].copy()
    for shift in range(1, length):
        total += weighted[shift : shift + runs]
    return normalise(total)


def mean(vectors: Sequence[NDArray[np.float32]] | NDArray[np.float32], weights: Sequence[int]) -> NDArray[np.float32]:
    """Return the weighted mean (dim,) of *vectors* (n, dim), not normalised.

    Raises: ValueError if all *weights* are 0.
    """
    if not any(weights):
        raise ValueError("a mean needs a weight above 0")
    shares = np.asarray(weights, np.float32) / np.float32(sum(weights))
    total: NDArray[np.float32] = (np.asarray(vectors, np.float32) * shares[:, None]).sum(axis=0)
    return total
