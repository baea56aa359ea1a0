"""Small learned functions: gradient-boosted trees kept as a few kB of JSON and evaluated in numpy.

Trees are stored whole to one depth (a leaf that comes early is repeated), so that all of them are walked at once.
They are trained with scikit-learn by the scripts in `tools/`; nothing here can train or execute anything.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_Precision = TypeVar("_Precision", bound=np.floating[Any])


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """A sum of T binary trees of depth D.

    Attributes:
        names: the features, in the order of the columns.
        feature: (T, 2^D - 1) column asked at each node, in breadth-first order.
        threshold: (T, 2^D - 1) a value up to and including it goes left.
        leaf: (T, 2^D) what the tree adds.
        base: what the sum begins with.
    """

    names: tuple[str, ...]
    feature: NDArray[np.int64]
    threshold: Floats
    leaf: Floats
    base: float

    @classmethod
    def of(cls, table: dict[str, Any]) -> "Forest":
        """Return the forest that *table*, as read from JSON, describes."""
        return cls(
            tuple(table["names"]),
            np.array(table["feature"], np.int64),
            np.array(table["threshold"], np.float64),
            np.array(table["leaf"], np.float64),
            float(table["base"]),
        )

    def logits(self, features: Floats) -> Floats:
        """Return (n,) log odds for *features* (n, len(names)).

        Raises: ValueError for another number of columns.
        """
        if features.ndim != 2 or features.shape[1] != len(self.names):
            raise ValueError(f"{len(self.names)} features are needed, not {features.shape}")
        n_inner = self.feature.shape[1]
        trees = np.arange(len(self.feature))[None, :]
        rows = np.arange(len(features))[:, None]
        node = np.zeros((len(features), len(self.feature)), np.int64)
        for _ in range((n_inner + 1).bit_length() - 1):
            goes_right = features[rows, self.feature[trees, node]] > self.threshold[trees, node]
            node = 2 * node + 1 + goes_right
        total: Floats = self.leaf[trees, node - n_inner].sum(axis=1) + self.base
        return total

    def probabilities(self, features: Floats) -> Floats:
        """Return (n,) probabilities for *features* (n, len(names))."""
        return sigmoid(self.logits(features))


def sigmoid(logits: NDArray[_Precision]) -> NDArray[_Precision]:
    """Return the logistic function of *logits*, as precise as they are."""
    positive: NDArray[_Precision] = 1.0 / (1.0 + np.exp(-np.clip(logits, -50.0, 50.0)))
    return positive


@cache
def load_table(name: str) -> dict[str, Any]:
    """Return the JSON object `auditor/data/<name>.json`."""
    table: dict[str, Any] = json.loads((files("auditor") / "data" / f"{name}.json").read_text(encoding="utf-8"))
    return table


@cache
def load_forest(name: str, key: str) -> Forest:
    """Return the forest under *key* of `auditor/data/<name>.json`."""
    return Forest.of(load_table(name)[key])
