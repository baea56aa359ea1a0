"""From scikit-learn's gradient-boosted trees to the table that `auditor.forest` reads."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier


def to_table(model: HistGradientBoostingClassifier, names: Sequence[str], depth: int) -> dict[str, Any]:
    """Return the trees of *model*, none deeper than *depth*, each filled up to a whole tree."""
    trees = [_whole(predictors[0].nodes, depth) for predictors in model._predictors]
    return {
        "names": list(names),
        "feature": [tree[0] for tree in trees],
        "threshold": [tree[1] for tree in trees],
        "leaf": [tree[2] for tree in trees],
        "base": _short(float(np.ravel(model._baseline_prediction)[0]), 6),
    }


def _whole(nodes: Any, depth: int) -> tuple[list[int], list[float], list[float]]:
    inner = 2**depth - 1
    feature, threshold, leaf = [0] * inner, [0.0] * inner, [0.0] * (inner + 1)

    def walk(place: int, node: int) -> None:
        if place >= inner:
            leaf[place - inner] = _short(float(nodes[node]["value"]), 4)
            return
        is_leaf = bool(nodes[node]["is_leaf"])
        if not is_leaf:
            feature[place] = int(nodes[node]["feature_idx"])
            threshold[place] = _short(float(nodes[node]["num_threshold"]), 5)
        walk(2 * place + 1, node if is_leaf else int(nodes[node]["left"]))
        walk(2 * place + 2, node if is_leaf else int(nodes[node]["right"]))

    walk(0, 0)
    return feature, threshold, leaf


def _short(value: float, digits: int) -> float:
    return float(f"{value:.{digits}g}")
