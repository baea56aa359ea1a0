"""Learn how risky a pair is: writes `auditor/data/risk.json`, prints the figures of `docs/measured.md`.

    python -m tools.learn_risk JUDGED.jsonl PARALLEL.jsonl...

PARALLEL: human translations, each beside one that was spoiled (exchanged words, lost, added or exchanged clauses, other
sentences). JUDGED: machine translations with `src`, `tgt` and a human `ref`; above the median TER (Snover et al. 2006)
against it counts as bad. Shipped values: NTREX-128, WMT24++, Tatoeba and Korean dialogues (NCSOFT) with three systems'
translations of them, development halves, November 2026. Weights cannot be negative; each part is also learned without
one domain and tested on it.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sacrebleu.metrics import TER
from scipy.optimize import minimize
from scipy.stats import spearmanr
from sklearn.metrics import roc_auc_score

from auditor import encoder, risk
from auditor.english.words import tokenise
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
    return pairs, np.array(scores)


def synthetic(pairs: Sequence[TextPair]) -> tuple[list[tuple[str, str]], Floats, list[str]]:
    """Return sound and spoiled pairs with labels and domains."""
    spoiled = list(spoil(pairs))
    texts = [(p.source, p.target) for p in pairs] + [(s.source, s.target) for s in spoiled]
    labels = np.r_[np.zeros(len(pairs)), np.ones(len(spoiled))]
    return texts, labels, [p.domain for p in pairs] + [s.pair.domain for s in spoiled]


def main(machine: Path, paths: Sequence[Path]) -> None:
    """Learn from both kinds of data and write the weights."""
    texts, labels, domains = synthetic(read_pairs(paths))
    found = list(rows(texts))
    kept = [i for i, row in enumerate(found) if row is not None]
    table, labels, domain = np.stack([found[i] for i in kept]), labels[kept], np.array(domains)[kept]
    mt_texts, ter = judged(machine)
    mt_found = list(rows(mt_texts))
    mt_kept = [i for i, row in enumerate(mt_found) if row is not None]
    mt_table, ter = np.stack([mt_found[i] for i in mt_kept]), ter[mt_kept]
    mean, scale = table.mean(axis=0), table.std(axis=0) + 1e-9
    standard, mt_standard = (table - mean) / scale, (mt_table - mean) / scale
    for name in sorted(set(domain)):
        train = domain != name
        weight, _ = fit(standard[train], labels[train], balanced(labels[train]))
        _report(f"without {name}", standard[~train], labels[~train], weight)
        sys.stdout.write(f"  machine translation, rank correlation with TER {_rank(mt_standard @ weight, ter):.3f}\n")
    everything = np.concatenate([standard, mt_standard])
    bad = np.r_[labels, ter > np.median(ter)].astype(float)
    shares = np.r_[balanced(labels) * (1 - JUDGED_SHARE), np.full(len(ter), JUDGED_SHARE / len(ter))]
    weight, bias = fit(everything, bad, shares)
    result = {
        "names": list(risk.FEATURES),
        "mean": mean.round(4).tolist(),
        "scale": scale.round(4).tolist(),
        "weight": weight.round(4).tolist(),
        "bias": round(bias, 4),
    }
    Path("auditor/data/risk.json").write_text(json.dumps(result), encoding="utf-8")


def _report(name: str, features: Floats, labels: Floats, weight: Floats) -> None:
    distance, length = risk.FEATURES.index("distance"), risk.FEATURES.index("length")
    areas = [roc_auc_score(labels, s) for s in (features @ weight, features[:, distance], features[:, length])]
    sys.stdout.write("{}: AUC {:.3f}, cosine alone {:.3f}, length alone {:.3f}\n".format(name, *areas))


def _rank(scores: Floats, effort: Floats) -> float:
    return float(spearmanr(scores, effort)[0])


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
