"""Trees as tables."""

import numpy as np
import pytest

from auditor.forest import Forest, load_forest
from auditor.words import features, runs

STUMPS = Forest.of(
    {
        "names": ["a", "b"],
        "feature": [[0, 1, 1], [1, 0, 0]],
        "threshold": [[0.5, 1.0, 2.0], [0.0, 0.0, 0.0]],
        "leaf": [[1, 2, 3, 4], [10, 10, 20, 20]],
        "base": 100,
    }
)


@pytest.mark.parametrize(
    ("row", "expected"), [((0.5, 1.0), 1 + 20), ((0.5, 1.1), 2 + 20), ((0.6, 2.0), 3 + 20), ((0.6, -1.0), 3 + 10)]
)
def test_a_value_up_to_the_threshold_goes_left(row: tuple[float, float], expected: float) -> None:
    """Each tree adds the leaf that the row reaches."""
    assert STUMPS.logits(np.array([row])) == pytest.approx([100 + expected])


def test_another_number_of_columns_is_refused() -> None:
    """Features are positional."""
    with pytest.raises(ValueError, match="2 features"):
        STUMPS.logits(np.zeros((1, 3)))


@pytest.mark.parametrize("side", ["source", "target"])
def test_the_shipped_trees_fit_the_features(side: str) -> None:
    """Names and order are those of the code that computes them."""
    assert load_forest("coverage", f"{side} words").names == features.FEATURES
    assert load_forest("coverage", f"{side} runs").names == runs.FEATURES
