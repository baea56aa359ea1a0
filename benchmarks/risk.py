"""How well risk orders judged translations, beside cosine and length alone.

    python benchmarks/risk.py JUDGED.jsonl

JUDGED: JSON Lines with `source`, `target` (or `src`, `tgt`) and `score`, higher is better; without scores but with a
reference (`ref`) the score is chrF (Popović 2015) against it. Bad is the lower half, or `label` where it is given.
"""

import argparse
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sacrebleu.metrics.chrf import CHRF
from scipy.stats import spearmanr

from auditor.model import Article, Audit, Document, Paragraph, Side
from auditor.pipeline import Auditor

Floats = NDArray[np.float64]
BINS = 5


def side(name: Side, text: str) -> Document:
    lines = [line for line in text.split("\n") if line.strip()]
    return Document(name, "ko" if name == "source" else "en", tuple(Paragraph(i, t) for i, t in enumerate(lines)))


def score(record: dict[str, Any], target: str) -> float:
    if record.get("score") is not None:
        return float(record["score"])
    return float(CHRF().sentence_score(target, [record["ref"]]).score)


def mean_risk(audit: Audit) -> float:
    """Return the mean risk of the pairs, weighed by their English."""
    found = [
        (pair.risk, sum(len(s.text) for item in pair.sentences for s in item.target) + 1)
        for pair in audit.pairs
        if pair.risk is not None
    ]
    return sum(r * n for r, n in found) / sum(n for _, n in found) if found else 0.0


def similarity(audit: Audit) -> float:
    found = [item.similarity for pair in audit.pairs for item in pair.sentences if item.similarity is not None]
    return float(np.mean(found)) if found else 0.0


def area(scores: Floats, is_bad: NDArray[np.bool_]) -> float:
    difference = scores[is_bad][:, None] - scores[~is_bad][None, :]
    return float(((difference > 0) + 0.5 * (difference == 0)).mean())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("judged", type=Path)
    records = [json.loads(line) for line in parser.parse_args().judged.read_text(encoding="utf-8").splitlines()]
    texts = [(r.get("src") or r["source"], r.get("tgt") or r["target"]) for r in records]
    quality = np.array([score(r, target) for r, (_, target) in zip(records, texts, strict=True)])
    is_bad = np.array([r["label"] == "bad" for r in records]) if "label" in records[0] else quality < np.median(quality)
    articles = (Article(str(i), side("source", s), side("target", t)) for i, (s, t) in enumerate(texts))
    audits = list(Auditor().audit_stream(articles))
    risks = np.array([mean_risk(audit) for audit in audits])
    rivals = {
        "risk": risks,
        "cosine": -np.array([similarity(audit) for audit in audits]),
        "length": np.array([float(len(target)) for _, target in texts]),
    }
    for name, values in rivals.items():
        print(f"{name:8} AUC {area(values, is_bad):.3f}, rank correlation {-spearmanr(values, quality)[0]:.3f}")
    edges = np.quantile(risks, np.linspace(0, 1, BINS + 1))
    for low, high in pairwise(edges):
        inside = (risks >= low) & (risks <= high)
        print(f"risk {low:.2f} to {high:.2f}: {is_bad[inside].mean():.0%} of {inside.sum()} bad")


if __name__ == "__main__":
    main()
