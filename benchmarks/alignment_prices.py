"""Learns the prices of `auditor.align.prices`: maximum likelihood of the beads of hard sets.

    python benchmarks/alignment_prices.py [--data FOLDER]

The probability of an alignment is proportional to the exponential of the summed scores of its beads; the gradient is
the difference between the features of the true beads and those expected, from forward-backward sums. A moved bead
counts as two skips here: its price is chosen afterwards, and so is the weight of roles, which these sets hardly hold.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from alignment import DATA, FILES, Vectors
from hard_sets import SETS, HardSet, Line, Pair, read_documents
from scipy.optimize import minimize
from short_articles import ShortArticle, short_articles

from auditor.align.core import ratio_of
from auditor.align.lattice import NEVER, SHAPES, Floats, Lattice, backward, forward
from auditor.align.scores import FEATURES, bead_features, skip_features
from auditor.align.units import Half, share

RIDGE = {"PARAGRAPHS": 1e-4, "INSIDE": 2e-5, "SENTENCES": 1e-3}
"""Squared-weight penalty for each document's mean negative log-likelihood: the shorter what is aligned, the less."""
START = np.array([0, -6, -1, -1, -1, 1, -1, -1, -1, 2, -1, 0, -2, 0], dtype=np.float64)
SEEDS = (1, 2, 3)


@dataclass(frozen=True, eq=False)
class Example:
    """One set: features of every bead by shape, those of skips, and the summed features of the true alignment."""

    beads: tuple[Floats, ...]
    source: Floats
    target: Floats
    truth: Floats

    def lattice(self, weights: Floats) -> Lattice:
        """Return the lattice that *weights* give."""
        n, m, k = len(self.source), len(self.target), len(FEATURES)
        scores = np.full((len(SHAPES), n + 1, m + 1), NEVER)
        for shape, features in enumerate(self.beads):
            scores[shape, : features.shape[0], : features.shape[1]] = features @ weights[:k]
        starts = np.zeros(n + 1, dtype=np.int64)
        return Lattice(scores, self.source @ weights[k:], self.target @ weights[k:], starts)


def main() -> None:
    """Print the prices of paragraphs, of sentences inside them, and of sentences of whole documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the parallel documents")
    documents = [read_documents(parser.parse_args().data / name) for name in FILES.values()]
    for name, ridge in RIDGE.items():
        examples = tuple(_examples_of(name, documents))
        found = minimize(_loss, START, args=(examples, ridge), jac=True, method="L-BFGS-B", options={"maxiter": 80})
        print(f"# {len(examples)} documents, {found.fun:.3f} nats a document, with {', '.join(FEATURES)}:")
        *weights, skip, skip_length = (f"{weight:.2f}" for weight in found.x)
        print(f"{name}: weights=({', '.join(weights)}), skip={skip}, skip_length={skip_length}", flush=True)


def _examples_of(name: str, documents: Sequence[Sequence[Sequence[Line]]]) -> Iterator[Example]:
    if name == "SENTENCES":
        sets = [
            made for unit in ("sentences", "loose sentences") for group in documents for made in SETS[unit](group, 1)
        ]
        yield from _examples(sets, has_roles=False)
        return
    short = [made for group in documents for seed in SEEDS for made in short_articles(group, seed)]
    if name == "INSIDE":
        yield from _inside(short)
        return
    sets = [made for group in documents for seed in SEEDS for made in SETS["paragraphs"](group, seed)]
    yield from _examples([*sets, *(made.paragraphs() for made in short)], has_roles=True)


def _examples(sets: Sequence[HardSet], *, has_roles: bool) -> Iterator[Example]:
    vectors = Vectors(tuple(dict.fromkeys(s for made in sets for side in made.sides() for unit in side for s in unit)))
    for made in sets:
        one = vectors.units(made.source, "ko", has_roles=has_roles)
        two = vectors.units(made.target, "en", has_roles=has_roles)
        source, target = share(one, two)
        yield from _example(source, target, ratio_of(source, target), made.gold)


def _inside(articles: Sequence[ShortArticle]) -> Iterator[Example]:
    """Yield the sentences of each pair of paragraphs, in the space and with the ratio of their article."""
    vectors = Vectors(
        tuple(dict.fromkeys(s for made in articles for side in made.sides for unit in side for s in unit))
    )
    for made in articles:
        one, two = made.sentences()
        source, target = share(vectors.units(one, "ko", has_roles=False), vectors.units(two, "en", has_roles=False))
        for run in made.runs:
            rows, columns = made.span(run, 0), made.span(run, 1)
            beads = ((tuple(i - rows.start for i in a), tuple(j - columns.start for j in b)) for a, b in run.beads)
            if run.is_known:
                parts = source.part(rows.start, rows.stop), target.part(columns.start, columns.stop)
                yield from _example(*parts, ratio_of(source, target), frozenset(beads))


def _example(source: Half, target: Half, ratio: float, gold: frozenset[Pair]) -> Iterator[Example]:
    """Yield the example, or nothing where a bead is larger than any that is searched for."""
    beads = tuple(_stacked(features) for features in bead_features(source, target, ratio))
    skips = skip_features(source), skip_features(target)
    chain = _monotone(gold)
    if all((len(a), len(b)) in SHAPES for a, b in chain):
        yield Example(beads, *skips, _truth(beads, skips, chain))


def _stacked(features: tuple[Floats | float, ...]) -> Floats:
    """Return the features of one shape along a last axis."""
    return np.stack(np.broadcast_arrays(*features), axis=-1)


def _monotone(gold: frozenset[Pair]) -> list[Pair]:
    """Return the longest chain of beads that do not cross."""
    beads = sorted(bead for bead in gold if all(bead))
    lengths, before = [1] * len(beads), [-1] * len(beads)
    for i, (_, target) in enumerate(beads):
        for j in range(i):
            if beads[j][1][-1] < target[0] and lengths[j] >= lengths[i]:
                lengths[i], before[i] = lengths[j] + 1, j
    chain, last = [], int(np.argmax(lengths)) if beads else -1
    while last >= 0:
        chain.append(beads[last])
        last = before[last]
    return chain


def _truth(beads: Sequence[Floats], skips: tuple[Floats, Floats], chain: Sequence[Pair]) -> Floats:
    paired = np.zeros(len(FEATURES))
    left = [np.ones(len(side), dtype=bool) for side in skips]
    for source, target in chain:
        paired += beads[SHAPES.index((len(source), len(target)))][source[0], target[0]]
        left[0][list(source)], left[1][list(target)] = False, False
    return np.concatenate([paired, skips[0][left[0]].sum(axis=0) + skips[1][left[1]].sum(axis=0)])


def _loss(weights: Floats, examples: Sequence[Example], ridge: float) -> tuple[float, Floats]:
    """Return the mean negative log-likelihood with its penalty, and its gradient."""
    loss, gradient = 0.0, np.zeros_like(weights)
    for example in examples:
        total, expected = _expectation(example, weights)
        loss += total - float(example.truth @ weights)
        gradient += expected - example.truth
    n = len(examples)
    return loss / n + ridge * float(weights @ weights), gradient / n + 2 * ridge * weights


def _expectation(example: Example, weights: Floats) -> tuple[float, Floats]:
    """Return the log of the sum over all alignments, and the features expected among them."""
    lattice = example.lattice(weights)
    reached, ordered = forward(lattice, np.logaddexp)
    after, after_target = backward(lattice)
    total = float(reached[lattice.n, lattice.m])
    paired = np.zeros(len(FEATURES))
    for k, features in enumerate(example.beads):
        n, m = features.shape[:2]
        a, b = SHAPES[k]
        if n and m:
            share_of = np.exp(reached[:n, :m] + lattice.beads[k, :n, :m] + after[a:, b:] - total)
            paired += np.einsum("ij,ijf->f", share_of, features)
    source = np.exp(ordered[:-1] + lattice.source_skips[:, None] + after[1:] - total).sum(axis=1)
    target = np.exp(reached[:, :-1] + lattice.target_skips[None, :] + after_target[:, 1:] - total).sum(axis=0)
    return total, np.concatenate([paired, source @ example.source + target @ example.target])


if __name__ == "__main__":
    main()
