"""How near each word of one side is to each of the other: centred, projected, corrected for hubs, shared out.

Method: contextual word alignment from a middle layer (Jalili Sabet et al. 2020, SimAlign); hubness correction by
cross-domain similarity local scaling (Conneau et al. 2018).
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from auditor.encoder.vectors import normalise
from auditor.words.content import Words

Floats = NDArray[np.float32]

NEIGHBOURS = 3
"""Nearest words that tell how much of a hub a word is."""
_SPACE = str(files("auditor") / "data" / "word_space.npz")
TEMPERATURE = 0.1
"""Of the share that a word gives to each word of the other side."""


@dataclass(frozen=True, slots=True, eq=False)
class Similarity:
    """What n source words and m target words have to do with each other; every table is (n, m) float32.

    Attributes:
        cosine: cosine of the centred words, -1 to 1.
        margin: the cosine less the mean of both words' nearest neighbours: 0 for a word no nearer than others.
        given: how each target word of content shares itself out among the source words; columns sum to 1, or 0.
        taken: how each source word of content shares itself out among the target words; rows sum to 1, or 0.
        plain: the cosine of the centred words before projection.
        phrase: (n,) highest cosine of each source word with two target words in a row.
        phrase_of: (m,) the same of each target word.
    """

    cosine: Floats
    margin: Floats
    given: Floats
    taken: Floats
    plain: Floats
    phrase: Floats
    phrase_of: Floats

    @property
    def transposed(self) -> "Similarity":
        """The same from the other side."""
        return Similarity(
            self.cosine.T, self.margin.T, self.taken.T, self.given.T, self.plain.T, self.phrase_of, self.phrase
        )


def compare(source: Words, target: Words) -> Similarity:
    """Return how near the words of two sides are; both must have a word."""
    means, projection = space()
    left: Floats = source.vectors - means["source"]
    right: Floats = target.vectors - means["target"]
    one, two = normalise(left @ projection), normalise(right @ projection)
    cosine = one @ two.T
    rows, columns = _hubness(cosine), _hubness(cosine.T)
    margin: Floats = cosine - (rows[:, None] + columns[None, :]) / np.float32(2)
    return Similarity(
        cosine,
        margin,
        softmax(cosine.T, TEMPERATURE).T * target.content[None, :],
        softmax(cosine, TEMPERATURE) * source.content[:, None],
        normalise(left) @ normalise(right).T,
        _phrases(one, two),
        _phrases(two, one),
    )


def _phrases(own: Floats, other: Floats) -> Floats:
    """Return (n,) the highest cosine of each row of *own* with the sum of two neighbours of *other*."""
    pairs = normalise(other[:-1] + other[1:]) if len(other) > 1 else other
    best: Floats = (own @ pairs.T).max(axis=1)
    return best


def _hubness(cosine: Floats) -> Floats:
    """Return (n,) the mean cosine of each row's nearest columns."""
    k = min(NEIGHBOURS, cosine.shape[1])
    nearest: Floats = np.partition(cosine, -k, axis=1)[:, -k:].mean(axis=1)
    return nearest


def softmax(rows: Floats, temperature: float = 1.0) -> Floats:
    """Return (..., m) the shares of the values of each row, summing to 1; a low *temperature* favours the highest."""
    scaled = np.exp((rows - rows.max(axis=-1, keepdims=True)) / np.float32(temperature))
    shares: Floats = scaled / scaled.sum(axis=-1, keepdims=True)
    return shares


@cache
def space() -> tuple[dict[str, Floats], Floats]:
    """Return the mean word of each side (dim,) and the directions (dim, k) in which words are compared.

    The directions are those in which words that translate each other differ least for how much words differ at all
    (linear discriminant analysis); learned by `tools/learn_coverage.py`.
    """
    with np.load(_SPACE) as stored:
        means = {side: stored[side].astype(np.float32) for side in ("source", "target")}
        return means, (stored["projection"] * stored["scale"]).astype(np.float32)


@cache
def sentence_means() -> dict[str, Floats]:
    """Return the mean sentence of each side (dim,) that the embedded model gives."""
    with np.load(_SPACE) as stored:
        return {side: stored[f"{side}_sentence"].astype(np.float32) for side in ("source", "target")}
