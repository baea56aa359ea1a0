"""A small recurrent network that reads the words of one side and tells how likely some are missing on the other.

It sees what the trees see (`features`, `runs`) and the word vectors themselves: each word attends to the other side in
learned directions, a gated recurrent unit reads the words both ways (Cho et al. 2014), and their states are pooled by
how likely each word is missing. Trained by `tools/learn_coverage.py`; evaluated here in numpy.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from auditor.encoder.vectors import normalise
from auditor.forest import sigmoid
from auditor.model import Side
from auditor.words.content import Words
from auditor.words.similarity import softmax, space

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

_FILE = str(files("auditor") / "data" / "coverage_network.npz")
CLIP, LOGIT_CLIP = 5.0, 8.0
"""Standardised features and log odds of words are cut off here."""
LEAST_SHARE, APART = 0.05, 5.0
"""Added to the share of the other side before its logarithm; by what products of unit vectors are scaled up."""
OUTSIDE = -20.0
"""Log odds of words without content where the most likely word is looked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Weights by name, as `tools/gap_network.py` names them."""

    side: Side
    weights: dict[str, Floats]

    def logit(self, own: Words, other: Words, table: Doubles, odds: Doubles, run: Doubles) -> float:
        """Return the log odds that words of *own* are missing in *other*.

        Args:
            own: n words, at least one of content.
            other: at least one word.
            table: (n, f) the features of the words of *own*.
            odds: (n,) their log odds by the trees.
            run: (r,) the features of the most telling run.
        """
        content = other.content if other.content.any() else np.ones(len(other), bool)
        states = self._read(self._inputs(own, other, content, table, odds))
        words = np.where(own.content, (states @ self.weights["out.weight"].T + self.weights["out.bias"])[:, 0], OUTSIDE)
        pooled = np.concatenate([softmax(words) @ states, states[own.content].mean(axis=0)])
        sums = np.array([words.max(), _log_sum(words[None, :])[0], sigmoid(words).sum()], np.float32) / 3
        row = self._standard("run", run)
        hidden = np.maximum(self._linear("q.0", np.concatenate([pooled, row, sums])), 0.0)
        return float(self._linear("q.3", hidden)[0])

    def _inputs(
        self,
        own: Words,
        other: Words,
        content: NDArray[np.bool_],
        table: Doubles,
        odds: Doubles,
    ) -> Floats:
        """Return (n, i) what the recurrent layer reads of each word."""
        means, _ = space()
        far: Side = "target" if self.side == "source" else "source"
        x: Floats = normalise(own.vectors - means[self.side])
        y: Floats = normalise(other.vectors - means[far])
        u: Floats = normalise(x @ self.weights["a"])
        v: Floats = normalise(y @ self.weights["b"])[content]
        heat = float(np.exp(self.weights["lt"]))
        cosine = heat * (u @ v.T)
        score = cosine + self._linear("g", y)[content].T
        attended = softmax(score) @ v
        taken = softmax(np.where(own.content[:, None], cosine, -1e4).T).T.sum(axis=1)
        known = self._standard("word", table)
        both = np.asarray(np.concatenate([u * attended, np.abs(u - attended)], axis=1) * APART, np.float32)
        columns = [
            np.maximum(self._linear("p1", both), 0.0),
            np.maximum(self._linear("p2", x), 0.0),
            np.maximum(self._linear("tab", known), 0.0),
            (_log_sum(score) / heat)[:, None],
            np.log(taken + LEAST_SHARE)[:, None],
            np.clip(odds, -LOGIT_CLIP, LOGIT_CLIP)[:, None] / 3,
            own.content[:, None],
        ]
        read: Floats = np.concatenate(columns, axis=1).astype(np.float32)
        return read

    def _read(self, inputs: Floats) -> Floats:
        """Return (n, 2 h) the states of the recurrent layer, read forward and backward."""
        forward = self._one_way(inputs, "")
        backward = self._one_way(inputs[::-1], "_reverse")[::-1]
        states: Floats = np.concatenate([forward, backward], axis=1)
        return states

    def _one_way(self, inputs: Floats, suffix: str) -> Floats:
        weights = {
            name: self.weights[f"gru.{name}_l0{suffix}"] for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        }
        given = inputs @ weights["weight_ih"].T + weights["bias_ih"]
        size = weights["weight_hh"].shape[1]
        state, states = np.zeros(size, np.float32), []
        for row in given:
            kept = weights["weight_hh"] @ state + weights["bias_hh"]
            reset, update = sigmoid(row[:size] + kept[:size]), sigmoid(row[size : 2 * size] + kept[size : 2 * size])
            new = np.tanh(row[2 * size :] + reset * kept[2 * size :])
            state = (1 - update) * new + update * state
            states.append(state)
        return np.stack(states)

    def _standard(self, name: str, rows: Doubles) -> Floats:
        found = (rows - self.weights[f"{name}.mean"]) / self.weights[f"{name}.scale"]
        return np.asarray(np.clip(found, -CLIP, CLIP), np.float32)

    def _linear(self, name: str, rows: Floats) -> Floats:
        found: Floats = rows @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return found


@cache
def load_network(side: Side) -> Network:
    """Return the network that reads the words of *side*."""
    with np.load(_FILE) as stored:
        weights = {
            name.removeprefix(f"{side}/"): stored[name].astype(np.float32) for name in stored if name.startswith(side)
        }
    return Network(side, weights)


def _log_sum(rows: Floats) -> Floats:
    """Return (n,) the logarithm of the sum of the exponentials of each row of (n, m)."""
    highest = rows.max(axis=1)
    total: Floats = np.log(np.exp(rows - highest[:, None]).sum(axis=1)) + highest
    return total
