"""How long people's English is for a Korean text: a ridge regression over its morphemes and kinds of characters.

Fitted by `tools.learn_coverage`, which asks what it does in documents held out; used in `auditor.words.lengths`.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import RidgeCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from auditor.korean.morphology import analyse
from auditor.words.lengths import LengthModel, Lengths, features
from tools.corruptions import FOLDS, TextPair

LEAST = 150
"""A tag that is rarer says nothing sure."""
PENALTIES = np.logspace(1, 5, 9)

Floats = NDArray[np.float64]


def fit(pairs: Sequence[TextPair]) -> LengthModel:
    """Return the model of *pairs*, whose English is people's."""
    counts = Counter(token.tag for pair in pairs for token in analyse(pair.source))
    tags = tuple(sorted(tag for tag, count in counts.items() if count >= LEAST))
    rows = np.stack([features([pair.source], analyse(pair.source), tags) for pair in pairs])
    plain = LengthModel(tags, np.zeros(rows.shape[1]), 0.0)
    short = [-Lengths.of([(plain.expect([p.source], ()), len(p.target))]).total for p in pairs]
    fitted = make_pipeline(StandardScaler(), RidgeCV(PENALTIES)).fit(rows, short)
    scaler, ridge = fitted[0], fitted[1]
    weights = ridge.coef_ / scaler.scale_
    return LengthModel(tags, weights.round(5), round(float(ridge.intercept_ - weights @ scaler.mean_), 5))


class Expectations:
    """The code points of English that models expect which have not seen the document."""

    def __init__(self, pairs: Sequence[TextPair]) -> None:
        self.models = [fit([pair for pair in pairs if pair.fold != fold]) for fold in range(FOLDS)]
        self.known: dict[tuple[int, str], float] = {}

    def expect(self, pair: TextPair, source: str) -> float:
        """Return the expected length of *source*, a version of the Korean of *pair*."""
        key = (pair.fold, source)
        if key not in self.known:
            self.known[key] = self.models[pair.fold].expect([source], analyse(source))
        return self.known[key]
