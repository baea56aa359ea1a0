"""Learn how risky a pair is: writes `auditor/data/risk.json`, prints the figures of `docs/measured.md`.

    python -m tools.learn_risk JUDGED.jsonl PARALLEL.jsonl... --date YYYY-MM-DD

PARALLEL: human translations, each beside one that was spoiled (exchanged words, lost, added or exchanged clauses, other
sentences). JUDGED: machine translations with `src`, `tgt` and a human `ref`; above the median TER (Snover et al. 2006)
against it counts as bad. Shipped values: NTREX-128, WMT24++, Tatoeba and Korean dialogues (NCSOFT) with three systems'
translations of them, development halves. Weights cannot be negative; the risk is also learned without one domain and
tested on it, with its reliability there, and without each feature.
"""

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sacrebleu.metrics import TER
from scipy.optimize import minimize
from scipy.stats import spearmanr
from sklearn.metrics import roc_auc_score
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from auditor import encoder, risk
from auditor.english.words import tokenise
from auditor.forest import sigmoid
from auditor.korean.morphology import analyse
from auditor.matching import match_all
from auditor.mentions import find_all
from auditor.model import AlignedArticle, Article, Document, Pair, Paragraph, Sentence, SentencePair, Side, Span
from auditor.pairing import Encoded
from auditor.words import link
from tools.corruptions import TextPair, read_pairs, spoil

PULL = 0.02
"""Ridge penalty on the standardised weights."""
JUDGED_SHARE = 0.3
"""Weight of the judged translations among all."""
PER_DOMAIN = 600
"""Sentence pairs of each set, by chance; twice as many lines of judged translations."""
BINS = 5

Floats = NDArray[np.float64]


def rows(pairs: Sequence[tuple[str, str]]) -> Iterator[Floats | None]:
    """Yield the features of each pair of texts, None where words cannot be compared."""
    texts = list(dict.fromkeys(text for pair in pairs for text in pair))
    encoded = Encoded.of(texts, encoder.load().encode(texts, words=True))
    for source, target in pairs:
        article = Article("pair", _document("source", source), _document("target", target))
        item = SentencePair((_sentence("source", source),), (_sentence("target", target),))
        tokens = (analyse(source),), (tokenise(target),)
        mentions = find_all(article, *tokens)
        evidence = AlignedArticle(article, (Pair((0,), (0,), 1.0, 1.0, None, (item,)),), *tokens, mentions)
        linked = link(
            AlignedArticle(article, evidence.pairs, *tokens, mentions, match_all(evidence)),
            encoded,
        )
        found = linked.pairs[0].sentences[0]
        yield risk.features(linked, 0, found, found.coverage, encoded) if found.coverage else None


def _document(side: Side, text: str) -> Document:
    return Document(side, "ko" if side == "source" else "en", (Paragraph(0, text),))


def _sentence(side: Side, text: str) -> Sentence:
    return Sentence(side, 0, Span(0, len(text)), text)


def fit(features: Floats, labels: Floats, weights: Floats) -> tuple[Floats, float]:
    """Return the weights, none negative, and the bias of a logistic regression."""
    share = weights / weights.sum()

    def loss(theta: Floats) -> float:
        logits = features @ theta[:-1] + theta[-1]
        return float(share @ (np.logaddexp(0, logits) - labels * logits) + PULL * (theta[:-1] ** 2).sum())

    bounds = [(0, None)] * features.shape[1] + [(None, None)]
    best = minimize(loss, np.zeros(features.shape[1] + 1), bounds=bounds, method="L-BFGS-B").x
    return best[:-1], float(best[-1])


def balanced(labels: Floats) -> Floats:
    """Return weights by which good and bad count the same."""
    return np.where(labels == 1, 0.5 / labels.sum(), 0.5 / (1 - labels).sum())


def judged(path: Path) -> tuple[list[tuple[str, str]], Floats]:
    """Return the lines of machine translations with their TER, where the reference has as many lines."""
    ter = TER(normalized=True)
    pairs, scores = [], []
    for record in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        sides = [record[key].split("\n") for key in ("src", "tgt", "ref")]
        if len({len(side) for side in sides}) == 1:
            for source, target, reference in zip(*sides, strict=True):
                if source.strip() and target.strip() and reference.strip():
                    pairs.append((source, target))
                    scores.append(ter.sentence_score(target, [reference]).score)
    kept = random.Random(3).sample(range(len(pairs)), min(PER_DOMAIN * 2, len(pairs)))
    return [pairs[i] for i in kept], np.array(scores)[kept]


def sample(pairs: Sequence[TextPair]) -> list[TextPair]:
    """Return up to `PER_DOMAIN` pairs of each domain, the same for the same pairs."""
    domains: dict[str, list[TextPair]] = defaultdict(list)
    for pair in pairs:
        domains[pair.domain].append(pair)
    rng = random.Random(3)
    return [pair for group in domains.values() for pair in rng.sample(group, min(PER_DOMAIN, len(group)))]


def synthetic(pairs: Sequence[TextPair]) -> tuple[list[tuple[str, str]], Floats, list[str]]:
    """Return sound and spoiled pairs with labels and domains."""
    spoiled = list(spoil(pairs))
    texts = [(p.source, p.target) for p in pairs] + [(s.source, s.target) for s in spoiled]
    labels = np.r_[np.zeros(len(pairs)), np.ones(len(spoiled))]
    return texts, labels, [p.domain for p in pairs] + [s.pair.domain for s in spoiled]


def main(machine: Path, paths: Sequence[Path], date: str) -> None:
    """Learn from both kinds of data and write the weights."""
    table, labels, domain = _told(*synthetic(sample(read_pairs(paths))))
    mt_texts, effort = judged(machine)
    mt_table, ter, _ = _told(mt_texts, effort, ["machine"] * len(mt_texts))
    mean, scale = table.mean(axis=0), table.std(axis=0) + 1e-9
    standard, mt_standard = (table - mean) / scale, (mt_table - mean) / scale
    for name in sorted(set(domain)):
        train = domain != name
        weight, bias = fit(standard[train], labels[train], balanced(labels[train]))
        _report(f"without {name}", standard[~train], labels[~train], weight, bias)
        sys.stdout.write(f"  machine translation, rank correlation with TER {_rank(mt_standard @ weight, ter):.3f}\n")
    for k, name in enumerate(risk.FEATURES):
        areas = [_without(k, domain == left, standard, labels) for left in sorted(set(domain))]
        sys.stdout.write(f"without the feature {name}: mean AUC on the domain left out {np.mean(areas):.4f}\n")
    everything = np.concatenate([standard, mt_standard])
    bad = np.r_[labels, ter > np.median(ter)].astype(float)
    shares = np.r_[balanced(labels) * (1 - JUDGED_SHARE), np.full(len(ter), JUDGED_SHARE / len(ter))]
    weight, bias = fit(everything, bad, shares)
    result = {
        "provenance": f"tools/learn_risk.py on {', '.join(path.stem for path in (machine, *paths))}; {date}",
        "names": list(risk.FEATURES),
        "mean": mean.round(4).tolist(),
        "scale": scale.round(4).tolist(),
        "weight": weight.round(4).tolist(),
        "bias": round(bias, 4),
    }
    Path("auditor/data/risk.json").write_text(json.dumps(result), encoding="utf-8")


def _told(
    texts: Sequence[tuple[str, str]], values: Floats, domains: Sequence[str]
) -> tuple[Floats, Floats, NDArray[np.str_]]:
    """Return features, values and domains of the pairs whose words can be compared."""
    found = list(rows(texts))
    kept = [i for i, row in enumerate(found) if row is not None]
    return np.stack([row for row in found if row is not None]), values[kept], np.array(domains)[kept]


def _without(k: int, left: NDArray[np.bool_], features: Floats, labels: Floats) -> float:
    """Return the AUC on a domain left out of a risk that lacks feature *k*."""
    columns = [column for column in range(features.shape[1]) if column != k]
    weight, _ = fit(features[~left][:, columns], labels[~left], balanced(labels[~left]))
    return float(roc_auc_score(labels[left], features[left][:, columns] @ weight))


def _report(name: str, features: Floats, labels: Floats, weight: Floats, bias: float) -> None:
    distance, length = risk.FEATURES.index("distance"), risk.FEATURES.index("length")
    areas = [roc_auc_score(labels, s) for s in (features @ weight, features[:, distance], features[:, length])]
    sys.stdout.write("{}: AUC {:.3f}, cosine alone {:.3f}, length alone {:.3f}\n".format(name, *areas))
    told, shares = sigmoid(features @ weight + bias), balanced(labels)
    for low in np.arange(BINS) / BINS:
        inside = (told >= low) & (told < low + 1 / BINS)
        if inside.any():
            bad = float((shares * labels)[inside].sum() / shares[inside].sum())
            sys.stdout.write(f"  risk {low:.1f} to {low + 1 / BINS:.1f}: {bad:.0%} bad of {inside.sum()}\n")


def _rank(scores: Floats, effort: Floats) -> float:
    return float(spearmanr(scores, effort)[0])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("judged", type=Path)
    parser.add_argument("parallel", nargs="+", type=Path)
    parser.add_argument("--date", required=True, help="the day that the file is learned, kept in it")
    arguments = parser.parse_args()
    with threadpool_limits(1):  # the same sums on every machine
        main(arguments.judged, arguments.parallel, arguments.date)
