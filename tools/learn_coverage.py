"""Learn what a word without counterpart looks like, and how long a translation is.

Writes `word_space.npz`, `coverage.json`, `coverage_network.npz` and `lengths.json`.

    python -m tools.learn_coverage PARALLEL.jsonl... --date YYYY-MM-DD [--ablate]

Shipped values: NTREX-128 (CC BY-SA 4.0), WMT24++ (Apache-2.0), Tatoeba (CC BY 2.0 FR) and Korean dialogues with human
English (CC BY 4.0, NCSOFT), development halves, in this order. Prints what is found in documents held out (five folds);
with --ablate also without each group of the features of a run.
Five steps: how long people's English is for a Korean text; directions in which words that translate each other agree;
trees over the features of each word; trees over the features of the best run; a network that reads the words. The log
odds of trees and network are joined and scaled for one faulty pair in twenty (Platt 1999). The files go to
`auditor/data`.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.linalg import eigh
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from auditor.model import Side
from auditor.words import features, runs, similarity
from auditor.words.content import Words
from auditor.words.lengths import Lengths
from tools.corruptions import FOLDS, TextPair, corrupt, read_pairs
from tools.coverage_examples import Example, Reader, examples
from tools.gap_network import Reading, Trainer
from tools.length_model import fit
from tools.trees import to_table

DATA = Path("auditor/data")
DIRECTIONS, SHRINKAGE = 96, 0.1
DEPTH = 3
PRIOR = 0.05
"""The share of pairs with a fault of one kind that confidences are scaled for."""
TOUCHING = 0.25
"""Share of the words (of the run and the loss) that must be common for a run to have found the loss."""
ARTICLES = ("ntrex", "wmt24pp", "minseye")
"""Sets of whole documents, on which confidences are scaled: lone everyday sentences are too easy."""
GROUPS = {
    "log odds of the run": ("sum", "mean", "weakest", "words", "share"),
    "words outside the run": ("rest", "rest highest", "before", "after", "from start", "from end"),
    "the other side's run": ("other side",),
    "kinds of words": ("predicates", "names"),
    "the sentence": ("sentence words", "sentence best", "sentence margin"),
    "lengths": ("length ratio", "surplus", "surplus beside"),
    "lengths of the article's other pairs": ("surplus beside",),
}
"""What --ablate leaves out."""
SIDES: tuple[Side, Side] = ("source", "target")

Floats = NDArray[np.float64]


def learn_space(pairs: Sequence[TextPair], reader: Reader, provenance: str) -> None:
    """Write the mean words and sentences, and the directions in which linked words differ least (twice refined)."""
    sides = [(reader.words("source", p.source), reader.words("target", p.target)) for p in pairs]
    sides = [(one, two) for one, two in sides if len(one) and len(two)]
    means = [np.concatenate([side[k].vectors for side in sides]).mean(axis=0) for k in (0, 1)]
    directions = np.eye(len(means[0]))
    for _ in range(2):
        directions = _directions(sides, means, directions)
    size = np.abs(directions).max(axis=0)
    at = {text: i for i, text in enumerate(reader.pieces)}
    sentences = [
        reader.encoding.vectors[[at[getattr(p, side)] for p in pairs if p.domain in ("ntrex", "wmt24pp")]].mean(axis=0)
        for side in SIDES
    ]
    np.savez_compressed(
        DATA / "word_space.npz",
        provenance=np.array(provenance),
        source=means[0].astype(np.float16),
        target=means[1].astype(np.float16),
        projection=np.round(directions / size * 127).astype(np.int8),
        scale=(size / 127).astype(np.float32),
        source_sentence=sentences[0].astype(np.float16),
        target_sentence=sentences[1].astype(np.float16),
    )
    similarity.space.cache_clear()


def _directions(sides: Sequence[tuple[Words, Words]], means: Sequence[Floats], old: Floats) -> Floats:
    left, right = [], []
    for one, two in sides:
        a, b = one.vectors - means[0], two.vectors - means[1]
        cosine = _unit(a @ old) @ _unit(b @ old).T
        choice = cosine.argmax(axis=1)
        good = (cosine.argmax(axis=0)[choice] == np.arange(len(one))) & one.content & two.content[choice]
        left.append(a[good])
        right.append(b[choice[good]])
    one_all, two_all = np.concatenate(left), np.concatenate(right)
    difference, everything = one_all - two_all, np.concatenate([one_all, two_all])
    noise = difference.T @ difference / len(difference)
    noise = (1 - SHRINKAGE) * noise + SHRINKAGE * np.trace(noise) / len(noise) * np.eye(len(noise))
    values, vectors = eigh(everything.T @ everything / len(everything), noise)
    return np.asarray(vectors[:, np.argsort(values)[::-1][:DIRECTIONS]])


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9))


def train_words(found: Sequence[Example], side: Side, held_out: int | None) -> HistGradientBoostingClassifier:
    """Return trees that tell a word of content without counterpart; words of unclear label are left out."""
    rows, labels = [], []
    for example in found:
        if example.pair.fold != held_out and example.is_about(side):
            label = example.label[side]
            clear = example.words[side].content & ~((label > 0.3) & (label < 0.6))
            rows.append(example.table[side][clear])
            labels.append(label[clear] > 0.5)
    model = HistGradientBoostingClassifier(
        max_depth=DEPTH,
        max_iter=160,
        learning_rate=0.1,
        l2_regularization=5.0,
        min_samples_leaf=80,
        max_leaf_nodes=2**DEPTH,
        random_state=0,
    )
    return model.fit(np.concatenate(rows), np.concatenate(labels))


def word_logits(found: Sequence[Example], side: Side) -> list[Floats]:
    """Return the log odds of every word, from trees that have not seen its document."""
    logits: list[Floats] = [np.zeros(0)] * len(found)
    for fold in range(FOLDS):
        model = train_words(found, side, fold)
        for i, example in enumerate(found):
            if example.pair.fold == fold:
                logits[i] = model.decision_function(example.table[side])
    for example, values in zip(found, logits, strict=True):
        other: Side = "target" if side == "source" else "source"
        copies = {word.text.casefold() for word in example.words[other].words}
        same = np.array([word.text.casefold() in copies for word in example.words[side].words])
        values[same] = np.minimum(values[same], runs.COVERED)
    return logits


@dataclass(frozen=True, slots=True)
class Found:
    """The best run of an example: the place of the example, the features of the run, and what the example is.

    `touched` counts the words of the fault; `overlap` is the share of the words of run and loss that is common.
    """

    example: int
    row: Floats
    domain: str
    fold: int
    kind: str
    touched: int
    overlap: float

    @property
    def is_intact(self) -> bool:
        """True for a pair without fault."""
        return self.kind == "intact"

    @property
    def is_hit(self) -> bool:
        """True when the run has found the loss."""
        return self.overlap >= TOUCHING


def document_lengths(found: Sequence[Example]) -> dict[str, Lengths]:
    """Return the lengths of the intact pairs of every document."""
    sizes: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for example in found:
        if example.kind == "intact":
            sizes[example.pair.document].append(example.sizes)
    return {document: Lengths.of(pairs) for document, pairs in sizes.items()}


def best_runs(found: Sequence[Example], side: Side, logits: dict[Side, list[Floats]]) -> list[Found]:
    """Return the best run of every example that is about *side*."""
    other: Side = "target" if side == "source" else "source"
    lengths = document_lengths(found)
    result = []
    for i, example in enumerate(found):
        words = example.words[side]
        run = runs.best_run(logits[side][i], words.content)
        if run is None or not example.is_about(side):
            continue
        opposite = runs.best_run(logits[other][i], example.words[other].content)
        surplus = lengths[example.pair.document].surplus(*example.sizes, own=example.whole)
        row = runs.run_features(
            run,
            words,
            logits[side][i],
            example.table[side][:, -5:],
            opposite.total if opposite else 0.0,
            surplus if side == "source" else surplus.reversed,
        )
        lost = (example.label[side] > 0.5) & words.content
        ours = np.zeros(len(words), bool)
        ours[run.start : run.end + 1] = True
        ours &= words.content
        overlap = float((ours & lost).sum() / max((ours | lost).sum(), 1))
        pair = example.pair
        result.append(Found(i, row, pair.domain, pair.fold, example.kind, example.touched, overlap))
    return result


def train_runs(found: Sequence[Found], held_out: int | None, columns: Sequence[int]) -> HistGradientBoostingClassifier:
    """Return trees that tell the run of a faulty pair; a fault that the run misses teaches nothing."""
    chosen = [f for f in found if f.fold != held_out and (f.is_intact or f.is_hit)]
    model = HistGradientBoostingClassifier(
        max_depth=DEPTH,
        max_iter=120,
        learning_rate=0.07,
        l2_regularization=10.0,
        min_samples_leaf=60,
        monotonic_cst=[runs.MONOTONE.get(runs.FEATURES[column], 0) for column in columns],
        random_state=0,
    )
    return model.fit(np.stack([f.row[columns] for f in chosen]), np.array([not f.is_intact for f in chosen]))


def run_logits(found: Sequence[Found], columns: Sequence[int]) -> Floats:
    """Return the log odds of every run, from trees that have not seen its document."""
    logits = np.zeros(len(found))
    for fold in range(FOLDS):
        rows = [i for i, f in enumerate(found) if f.fold == fold]
        model = train_runs(found, fold, columns)
        logits[rows] = model.decision_function(np.stack([found[i].row[columns] for i in rows]))
    return logits


def readings(found: Sequence[Example], side: Side, odds: Sequence[Floats], best: Sequence[Found]) -> list[Reading]:
    """Return what the network reads of the examples whose *best* runs are given."""
    other: Side = "target" if side == "source" else "source"
    result = []
    for item in best:
        example = found[item.example]
        label = np.where((example.label[side] > 0.3) & (example.label[side] < 0.6), np.nan, example.label[side] > 0.5)
        words = example.words
        result.append(
            Reading(
                words[side], words[other], example.table[side], odds[item.example], item.row, label, not item.is_intact
            )
        )
    return result


def network_logits(trainer: Trainer, found: Sequence[Found]) -> Floats:
    """Return the log odds of every pair, from networks that have not seen its document."""
    logits = np.zeros(len(found))
    for fold in range(FOLDS):
        network = trainer.train([i for i, f in enumerate(found) if f.fold != fold])
        rows = [i for i, f in enumerate(found) if f.fold == fold]
        logits[rows] = trainer.logits(network, rows)
    return logits


def scaled_runs(found: Sequence[Found], side: Side, network: Floats, ablate: bool) -> dict[str, Any]:
    """Return the table of the trees over runs, with the weights of trees and network and the shift of their sum.

    Prints what both find in documents held out; *network* holds the network's log odds.
    """
    columns = list(range(len(runs.FEATURES)))
    logits = np.stack([run_logits(found, columns), network], axis=1)
    trees, reader, shift = scale(found, logits)
    joined = logits @ np.array([trees, reader])
    for domains in (("ntrex", "wmt24pp"), ("minseye",), ("tatoeba",), (*ARTICLES, "tatoeba")):
        report(found, joined, f"{side}, {' + '.join(domains)}", domains)
    for name, column in (("trees", 0), ("network", 1)) if ablate else ():
        report(found, logits[:, column], f"{side}, {name} alone", (*ARTICLES, "tatoeba"))
        report(found, logits[:, column], f"{side}, {name} alone, news and web", ("ntrex", "wmt24pp"))
    for name, group in GROUPS.items() if ablate else ():
        left = [column for column in columns if runs.FEATURES[column] not in group]
        report(found, run_logits(found, left), f"{side}, trees without {name}", (*ARTICLES, "tatoeba"))
    table = to_table(train_runs(found, None, columns), runs.FEATURES, DEPTH)
    return table | {"trees": round(trees, 4), "network": round(reader, 4), "shift": round(shift, 4)}


def scale(found: Sequence[Found], logits: Floats) -> tuple[float, float, float]:
    """Return the weights of (n, 2) log odds and the shift by which they become confidences.

    A run that misses the loss counts as wrong.
    """
    rows = np.array([f.domain in ARTICLES for f in found])
    faulty = np.array([not f.is_intact for f in found])[rows]
    hits = np.array([f.is_hit for f in found])[rows] & faulty
    weight = np.where(faulty, PRIOR / faulty.sum(), (1 - PRIOR) / (~faulty).sum()) * len(faulty)
    fitted = LogisticRegression(C=1e6).fit(logits[rows], hits, sample_weight=weight)
    return float(fitted.coef_[0, 0]), float(fitted.coef_[0, 1]), float(fitted.intercept_[0])


def report(found: Sequence[Found], logits: Floats, name: str, domains: Sequence[str]) -> None:
    """Print, for each kind of fault, how well it is told from intact pairs of the same *domains*."""
    inside = np.array([f.domain in domains for f in found])
    intact = logits[inside & np.array([f.is_intact for f in found])]
    bar = np.quantile(intact, 0.98)
    overlap = np.array([f.overlap for f in found])
    for kind, (least, most) in {
        "deletion": (4, 7),
        "clause": (3, 12),
        "insertion": (4, 12),
        "adjunct": (3, 12),
        "phrase": (2, 5),
    }.items():
        rows = inside & np.array([f.kind == kind and least <= f.touched <= most for f in found])
        if rows.any():
            labels = np.r_[np.zeros(len(intact)), np.ones(rows.sum())]
            sys.stdout.write(
                f"{name}: {kind} of {least} to {most} words, {rows.sum()} beside {len(intact)}: "
                f"AUC {roc_auc_score(labels, np.r_[intact, logits[rows]]):.3f}, "
                f"recall at 2 % false alarms {(logits[rows] > bar).mean():.2f}, "
                f"word overlap of those {overlap[rows & (logits > bar)].mean():.2f}\n"
            )
    sys.stdout.flush()


def main(paths: Sequence[Path], date: str, ablate: bool) -> None:
    """Learn from *paths* and write the files."""
    provenance = f"tools/learn_coverage.py on {', '.join(path.stem for path in paths)}; {date}"
    pairs = read_pairs(paths)
    faulty = list(corrupt(pairs))
    reader = Reader(pairs, faulty)
    learn_space(pairs, reader, provenance)
    found = list(examples(pairs, faulty, reader))
    logits = {side: word_logits(found, side) for side in SIDES}
    tables: dict[str, Any] = {"provenance": provenance}
    weights: dict[str, NDArray[np.float16]] = {}
    for side in SIDES:
        tables[f"{side} words"] = to_table(train_words(found, side, None), features.FEATURES, DEPTH)
        best = best_runs(found, side, logits)
        trainer = Trainer(side, readings(found, side, logits[side], best))
        tables[f"{side} runs"] = scaled_runs(best, side, network_logits(trainer, best), ablate)
        weights |= trainer.weights(trainer.train(range(len(best))))
    np.savez_compressed(DATA / "coverage_network.npz", provenance=np.array(provenance), **weights)
    lengths = fit(pairs)
    table = {"provenance": provenance, "tags": lengths.tags, "weights": lengths.weights.tolist(), "base": lengths.base}
    (DATA / "lengths.json").write_text(json.dumps(table, separators=(",", ":")), encoding="utf-8")
    (DATA / "coverage.json").write_text(json.dumps(tables, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parallel", nargs="+", type=Path)
    parser.add_argument("--date", required=True, help="the day that the files are learned, kept in them")
    parser.add_argument("--ablate", action="store_true", help="also print what each group of features adds")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    with threadpool_limits(1):  # the same sums on every machine; waiting threads of trees are slow beside other work
        main(arguments.parallel, arguments.date, arguments.ablate)
