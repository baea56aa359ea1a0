"""Alignment of two sides: the units that are not blank, scored, solved, and mapped back to their places."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from auditor.align.band import deep_skips
from auditor.align.lattice import Floats, Step
from auditor.align.moves import solve
from auditor.align.prices import INSIDE, PARAGRAPHS, Prices
from auditor.align.units import Half, Units, share
from auditor.model import Bead

_DIGITS = 4
_MOST_SENTENCES = 500
"""Sentences of the source that the ratio of lengths is taken from, at equal distances: memory stays linear."""
_EVEN_SENTENCES = 3.0
"""Sentences as long as their translation that are added before that ratio is taken."""


def align(source: Units, target: Units, prices: Prices = PARAGRAPHS) -> tuple[Bead, ...]:
    """Return the beads of two sides, in order of their first source unit, a skipped target unit after what precedes it.

    Every unit stands in exactly one bead. A skip has one empty side; a blank unit is always a skip. `similarity` is
    the cosine of the weighted means of both runs, each side centred on the mean of its sentences: 0 for unrelated
    text, rounded to 4 decimals. `confidence` is the probability that the bead is right.
    """
    if _comes_first(target, source):
        return _ordered([mirrored(bead) for bead in align(target, source, prices)])
    left, right = share(source, target)
    beads = align_halves(left, right, ratio_of(left, right), prices)
    beads += [Bead((i,), (), None, 1.0) for i, size in enumerate(source.sizes) if size == 0]
    beads += [Bead((), (j,), None, 1.0) for j, size in enumerate(target.sizes) if size == 0]
    return _ordered(beads)


def align_sentences(
    source: Units, target: Units, runs: Sequence[tuple[range, range]], prices: Prices = INSIDE
) -> tuple[tuple[Bead, ...], ...]:
    """Return the beads inside each pair of runs of sentences, in the space of the whole documents.

    The ratio of lengths is that of the documents too: that of a run would hide what is missing from it.

    Args:
        source: all sentences of one side, each a unit.
        target: the same for the other side.
        runs: the sentences of paragraphs that answer each other.
        prices: as learned for sentences inside paragraphs.
    Returns: for each pair of runs its beads, as `align` gives them; ids are those of the documents.
    Raises: ValueError if a unit is no single sentence.
    """
    if set(source.sizes) | set(target.sizes) > {1}:
        raise ValueError("each unit must be one sentence")
    left, right = share(source, target)
    ratio = ratio_of(left, right)
    return tuple(
        _ordered(align_halves(left.part(a.start, a.stop), right.part(b.start, b.stop), ratio, prices)) for a, b in runs
    )


def align_halves(source: Half, target: Half, ratio: float, prices: Prices) -> list[Bead]:
    """Return the beads of two sides that share a space already, by the ids of their units."""
    if not len(source) or not len(target):
        skips = [Bead((int(i),), (), None, 1.0) for i in source.ids]
        return skips + [Bead((), (int(j),), None, 1.0) for j in target.ids]
    deep = frozenset(deep_skips(source, target, ratio, prices))
    near = target.picked([j for j in range(len(target)) if j not in deep]) if deep else target
    solution = solve(source, near, ratio, prices)
    found = [_bead(source, near, *bead) for bead in zip(solution.steps, solution.probabilities, strict=True)]
    return found + [Bead((), (int(target.ids[j]),), None, 1.0) for j in sorted(deep)]


def ratio_of(source: Half, target: Half) -> float:
    """Return the tokens of a source sentence over those of its translation, drawn to 1 where there are few of them.

    It is the median of the sentences that are each other's nearest: text that one side has alone does not bend it, as
    it bends the ratio of the totals.
    """
    if not len(source) or not len(target):
        return 1.0
    rows = np.unique(np.linspace(0, len(source.sentences) - 1, _MOST_SENTENCES).astype(np.int64))
    nearest = _nearest(source.sentences[rows], source.mean, target)
    mutual = _nearest(target.sentences[nearest], target.mean, source) == rows
    if not mutual.any():
        return 1.0
    logs = np.log(source.weights[rows] / target.weights[nearest])[mutual]
    return float(np.exp(np.median(logs) * len(logs) / (len(logs) + _EVEN_SENTENCES)))


def _nearest(sentences: Floats, hub: Floats, other: Half) -> NDArray[np.int64]:
    """Return for each of some sentences the nearest of the other side, whose own nearness to the *hub* is deducted."""
    return np.asarray((sentences @ other.sentences.T - other.sentences @ hub).argmax(axis=1))


def mirrored(bead: Bead) -> Bead:
    """Return *bead* with its sides swapped."""
    return Bead(bead.target, bead.source, bead.similarity, bead.confidence)


def _bead(source: Half, target: Half, step: Step, probability: float) -> Bead:
    i, j, a, b = step
    rows, columns = tuple(source.ids[i : i + a].tolist()), tuple(target.ids[j : j + b].tolist())
    confidence = round(min(max(probability, 0.0), 1.0), _DIGITS)
    if not rows or not columns:
        return Bead(rows, columns, None, confidence)
    left, right = source.sums[i : i + a].sum(axis=0), target.sums[j : j + b].sum(axis=0)
    length = max(float(np.linalg.norm(left) * np.linalg.norm(right)), 1e-9)
    return Bead(rows, columns, round(float(left @ right) / length, _DIGITS), confidence)


def _ordered(beads: list[Bead]) -> tuple[Bead, ...]:
    """Return *beads* by source; a skipped target unit stands after the bead of the target unit before it."""
    place = {j: bead.source[0] for bead in beads if bead.source for j in bead.target}
    for bead in sorted((b for b in beads if not b.source), key=lambda b: b.target):
        place[bead.target[0]] = place.get(bead.target[0] - 1, -1)
    return tuple(sorted(beads, key=lambda b: (b.source or (place[b.target[0]],), bool(not b.source), b.target)))


def _comes_first(left: Units, right: Units) -> bool:
    """Return whether *left* is the side to solve from: one order for both directions, so that they agree to the bit."""
    ours, theirs = (len(left), len(left.vectors)), (len(right), len(right.vectors))
    if ours != theirs:
        return ours < theirs
    return (left.sizes, left.vectors.tobytes()) < (right.sizes, right.vectors.tobytes())
