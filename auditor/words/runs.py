"""Runs of words without counterpart: the most telling run of a sentence pair, and how likely something is missing."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.words.content import Words
from auditor.words.lengths import Surplus

Floats = NDArray[np.float64]

OFFSET = 1.0
"""Added to the log odds of a word before runs are summed: what a run gains by a word of middling odds."""
COVERED = -4.0
"""Log odds of a word that a match already answers."""

FEATURES = (
    "sum",
    "mean",
    "weakest",
    "words",
    "share",
    "rest",
    "rest highest",
    "before",
    "after",
    "length ratio",
    "sentence words",
    "sentence best",
    "sentence margin",
    "other side",
    "predicates",
    "names",
    "from start",
    "from end",
    "surplus",
    "surplus beside",
)
"""Of a run of words without counterpart:

sum, mean, weakest  of the log odds of its words of content; words: how many they are, share: of the side's
rest, rest highest  mean and highest log odds of the side's other words of content
before, after       log odds of the word of content on each side of it
length ratio        log of the side's words of content over the other side's
sentence ...        of the whole side: log of its words of content, mean best cosine, mean margin
other side          the sum of the other side's best run
predicates, names   share of its words that are verbs and adjectives, names and numbers
from start, end     words of content between it and the edges, at most 6
surplus             how much longer the side is than the other lets expect (`auditor.words.lengths`); beside: than it
                    does in the article's other sentence pairs
"""
MONOTONE = {
    "sum": 1,
    "mean": 1,
    "weakest": 1,
    "rest": -1,
    "length ratio": 1,
    "sentence best": -1,
    "surplus": 1,
    "surplus beside": 1,
}
"""Features that may only raise (1) or lower (-1) the odds of a gap."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words `start` to `end` (included) of a side, with the sum of their log odds."""

    start: int
    end: int
    total: float


def best_run(logits: Floats, content: NDArray[np.bool_]) -> Run | None:
    """Return the run of words of content with the highest sum of log odds; None without such a word."""
    places = np.flatnonzero(content)
    if not len(places):
        return None
    best = Run(int(places[0]), int(places[0]), -np.inf)
    total, start = 0.0, int(places[0])
    for place, value in zip(places.tolist(), (logits[places] + OFFSET).tolist(), strict=True):
        if total <= 0.0:
            total, start = 0.0, place
        total += value
        if total > best.total:
            best = Run(start, place, total)
    return best


def run_features(run: Run, words: Words, logits: Floats, table: Floats, other: float, surplus: Surplus) -> Floats:
    """Return (len(FEATURES),) features of *run*.

    Args:
        run: a run of *words*.
        words: the side it belongs to.
        logits: (n,) log odds of the words.
        table: (n, 5) the last columns of the word features: sentence best, margin, fertility, length ratio, words.
        other: the sum of the best run of the other side, 0 where there is none.
        surplus: how much longer the side is than expected.
    """
    places = np.flatnonzero(words.content)
    inside = (places >= run.start) & (places <= run.end)
    own, rest = logits[places[inside]], logits[places[~inside]]
    first, last = int(np.argmax(inside)), len(inside) - 1 - int(np.argmax(inside[::-1]))
    kinds = [words.words[i].kind for i in places[inside]]
    sentence_best, sentence_margin, _, length_ratio, n_words = table[run.start]
    values = np.array(
        [
            run.total,
            own.mean(),
            own.min(),
            len(own),
            len(own) / len(places),
            rest.mean() if len(rest) else 0.0,
            rest.max() if len(rest) else 0.0,
            logits[places[first - 1]] if first else 0.0,
            logits[places[last + 1]] if last + 1 < len(places) else 0.0,
            length_ratio,
            n_words,
            sentence_best,
            sentence_margin,
            other,
            sum(kind in ("verb", "adjective", "adverb") for kind in kinds) / len(own),
            sum(kind in ("name", "number", "latin") for kind in kinds) / len(own),
            min(first, 6),
            min(len(places) - 1 - last, 6),
            surplus.plain,
            surplus.beside,
        ],
        np.float64,
    )
    return np.asarray(values.round(4))
