"""Learn what a word without counterpart looks like: writes `auditor/data/word_space.npz` and `coverage.json`.

    python -m tools.learn_coverage PARALLEL.jsonl...

Shipped values: NTREX-128 (CC BY-SA 4.0), WMT24++ (Apache-2.0), Tatoeba (CC BY 2.0 FR) and Korean dialogues with human
English (CC BY 4.0, NCSOFT), development halves, November 2026. Prints what is found in documents held out (five folds).
Three steps: directions in which words that translate each other agree; trees over the features of each word; trees
over the features of the best run, with their log odds scaled for one faulty pair in twenty (Platt 1999).
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import eigh
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from auditor import encoder
from auditor.encoder.vectors import TokenVectors
from auditor.english.words import tokenise
from auditor.korean.morphology import analyse
from auditor.model import Sentence, Side, Span
from auditor.words import features, runs, similarity
from auditor.words.content import Words, read_words
from tools.corruptions import FOLDS, Corruption, TextPair, corrupt, read_pairs
from tools.trees import to_table

DATA = Path("auditor/data")
DIRECTIONS, SHRINKAGE = 96, 0.1
DEPTH = 3
PRIOR = 0.05
"""The share of pairs with a fault of one kind that confidences are scaled for."""
TOUCHING = 0.25
"""Share of the words (of the run and the loss) that must be common for a run to have found the loss."""
SIDES: tuple[Side, Side] = ("source", "target")

Floats = NDArray[np.float64]


@dataclass(slots=True)
class Example:
    """A pair, intact or not: for each side its words, their features, and which have no counterpart (0 to 1)."""

    pair: TextPair
    kind: str
    words: dict[Side, Words]
    table: dict[Side, Floats]
    label: dict[Side, Floats]

    def is_about(self, side: Side) -> bool:
        """True for an intact pair, and for one of whose faults this side shows the words."""
        return self.kind == "intact" or (side == "target") == (self.kind == "insertion")


class Reader:
    """Words of texts, encoded once."""

    def __init__(self, texts: Sequence[str]) -> None:
        distinct = list(dict.fromkeys(texts))
        self.encoding = encoder.load().encode(distinct, words=True)
        pieces = self.encoding.words or ()
        self.pieces: dict[str, TokenVectors] = dict(zip(distinct, pieces, strict=True))
        self.read: dict[tuple[Side, str], Words] = {}

    def words(self, side: Side, text: str) -> Words:
        """Return the words of one text taken as one sentence."""
        if (side, text) not in self.read:
            tokens = (analyse(text) if side == "source" else tokenise(text),)
            sentence = Sentence(side, 0, Span(0, len(text)), text)
            self.read[side, text] = read_words([sentence], tokens, self.pieces, encoder.load().dimension)
        return self.read[side, text]


def learn_space(pairs: Sequence[TextPair], reader: Reader) -> None:
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


def examples(pairs: Sequence[TextPair], faulty: Sequence[Corruption], reader: Reader) -> Iterator[Example]:
    """Yield every pair, and every corruption of one, with features and labels."""
    for pair in pairs:
        yield from _example(reader, pair, "intact", pair.source, pair.target, None)
    for item in faulty:
        yield from _example(reader, item.pair, item.kind, item.source, item.target, item)


def _example(
    reader: Reader, pair: TextPair, kind: str, source: str, target: str, fault: Corruption | None
) -> Iterator[Example]:
    one, two = reader.words("source", source), reader.words("target", target)
    if len(one) < 2 or len(two) < 2:
        return
    found = similarity.compare(one, two)
    label: dict[Side, Floats] = {"source": np.zeros(len(one)), "target": np.zeros(len(two))}
    if fault is not None and fault.lost is not None:
        whole = reader.words("target", pair.target)
        label["source"] = similarity.compare(one, whole).taken @ _inside(whole, fault.lost)
    if fault is not None and fault.extra is not None:
        side, span = fault.extra
        label[side] = _inside(one if side == "source" else two, span)
    table = {
        "source": features.word_features(one, two, found),
        "target": features.word_features(two, one, found.transposed),
    }
    yield Example(pair, kind, {"source": one, "target": two}, table, label)  # type: ignore[arg-type]


def _inside(words: Words, span: Span) -> Floats:
    return np.array([span.start <= w.span.start and w.span.end <= span.end + 1 for w in words.words], float)


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
    """The best run of an example: its features, the fold and kind of the example, and whether it touches the loss."""

    row: Floats
    fold: int
    kind: str
    is_hit: bool


def best_runs(found: Sequence[Example], side: Side, logits: dict[Side, list[Floats]]) -> list[Found]:
    """Return the best run of every example that is about *side*."""
    other: Side = "target" if side == "source" else "source"
    result = []
    for i, example in enumerate(found):
        words = example.words[side]
        run = runs.best_run(logits[side][i], words.content)
        if run is None or not example.is_about(side):
            continue
        opposite = runs.best_run(logits[other][i], example.words[other].content)
        row = runs.run_features(
            run, words, logits[side][i], example.table[side][:, -5:], opposite.total if opposite else 0.0
        )
        lost = (example.label[side] > 0.5) & words.content
        ours = np.zeros(len(words), bool)
        ours[run.start : run.end + 1] = True
        ours &= words.content
        overlap = (ours & lost).sum() / max((ours | lost).sum(), 1)
        result.append(Found(row, example.pair.fold, example.kind, bool(overlap >= TOUCHING)))
    return result


def train_runs(found: Sequence[Found], held_out: int | None) -> HistGradientBoostingClassifier:
    """Return trees that tell the run of a faulty pair; a fault that the run misses teaches nothing."""
    chosen = [f for f in found if f.fold != held_out and (f.kind == "intact" or f.is_hit)]
    model = HistGradientBoostingClassifier(
        max_depth=3,
        max_iter=120,
        learning_rate=0.07,
        l2_regularization=10.0,
        min_samples_leaf=60,
        monotonic_cst=[runs.MONOTONE.get(name, 0) for name in runs.FEATURES],
        random_state=0,
    )
    return model.fit(np.stack([f.row for f in chosen]), np.array([f.kind != "intact" for f in chosen]))


def scaled_runs(found: Sequence[Found], side: Side) -> dict[str, Any]:
    """Return the table of the trees over runs with slope and shift; prints what they find in documents held out."""
    logits = np.zeros(len(found))
    for fold in range(FOLDS):
        rows = [i for i, f in enumerate(found) if f.fold == fold]
        logits[rows] = train_runs(found, fold).decision_function(np.stack([found[i].row for i in rows]))
    faulty = np.array([f.kind != "intact" for f in found])
    weight = np.where(faulty, PRIOR / faulty.sum(), (1 - PRIOR) / (~faulty).sum()) * len(found)
    hits = np.array([f.is_hit for f in found]) & faulty
    scale = LogisticRegression(C=1e6).fit(logits[:, None], hits, sample_weight=weight)
    bar = np.quantile(logits[~faulty], 0.98)
    for kind in sorted({f.kind for f in found} - {"intact"}):
        rows = np.array([f.kind == kind for f in found])
        area = roc_auc_score(
            np.r_[np.zeros((~faulty).sum()), np.ones(rows.sum())], np.r_[logits[~faulty], logits[rows]]
        )
        recall = (logits[rows] > bar).mean()
        sys.stdout.write(f"{side} {kind}: AUC {area:.3f}, recall at 2 % false alarms {recall:.2f}\n")
    table = to_table(train_runs(found, None), runs.FEATURES, 3)
    return table | {"slope": round(float(scale.coef_[0, 0]), 4), "shift": round(float(scale.intercept_[0]), 4)}


def main(paths: Sequence[Path]) -> None:
    """Learn from *paths* and write both files."""
    pairs = read_pairs(paths)
    faulty = list(corrupt(pairs))
    texts = [t for p in pairs for t in (p.source, p.target)] + [t for c in faulty for t in (c.source, c.target)]
    reader = Reader(texts)
    learn_space(pairs, reader)
    found = list(examples(pairs, faulty, reader))
    logits = {side: word_logits(found, side) for side in SIDES}
    tables: dict[str, Any] = {}
    for side in SIDES:
        tables[f"{side} words"] = to_table(train_words(found, side, None), features.FEATURES, DEPTH)
        tables[f"{side} runs"] = scaled_runs(best_runs(found, side, logits), side)
    (DATA / "coverage.json").write_text(json.dumps(tables, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
