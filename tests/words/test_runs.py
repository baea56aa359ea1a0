"""The most telling run of words without counterpart."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.words.runs import OFFSET, Run, best_run

LOW, HIGH = -5.0, 3.0


@pytest.mark.parametrize(
    ("logits", "content", "expected"),
    [
        ([LOW, HIGH, HIGH, LOW], [1, 1, 1, 1], (1, 2)),
        ([LOW, HIGH, LOW, HIGH, HIGH], [1, 1, 0, 1, 1], (1, 4)),
        ([HIGH, LOW, LOW, LOW, HIGH, HIGH], [1, 1, 1, 1, 1, 1], (4, 5)),
        ([LOW, LOW], [1, 1], (0, 0)),
    ],
)
def test_the_best_run_has_the_highest_sum(logits: list[float], content: list[int], expected: tuple[int, int]) -> None:
    """Words without content cost nothing inside a run, and never end it."""
    run = best_run(np.array(logits), np.array(content, bool))
    assert run is not None
    assert (run.start, run.end) == expected


def test_no_word_of_content_has_no_run() -> None:
    """There is nothing to miss."""
    assert best_run(np.array([HIGH]), np.array([False])) is None


@given(st.lists(st.floats(-6, 6), min_size=1, max_size=12))
def test_no_other_run_is_better(values: list[float]) -> None:
    """The scan finds what trying every run finds."""
    logits = np.array(values)
    run = best_run(logits, np.ones(len(values), bool))
    sums = [(logits[a:b] + OFFSET).sum() for a in range(len(values)) for b in range(a + 1, len(values) + 1)]
    assert isinstance(run, Run)
    assert run.total == pytest.approx(max(sums))
