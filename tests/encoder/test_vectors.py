"""Vectors of runs follow from the vectors of their sentences."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.encoder.vectors import Encoding, compose, mean, normalise


def _vectors(n: int, dim: int = 5) -> np.ndarray:
    return np.random.default_rng(n).normal(size=(n, dim)).astype(np.float32)


def test_normalised_rows_have_unit_length_and_zero_stays_zero() -> None:
    """A text without a piece has no direction, and none is invented."""
    rows = np.array([[3, 4], [0, 0], [0, -2]], np.float32)
    assert normalise(rows).tolist() == [[pytest.approx(0.6), pytest.approx(0.8)], [0, 0], [0, -1]]


@given(st.integers(1, 8), st.data())
def test_a_run_is_the_weighted_mean_of_its_sentences(n: int, data: st.DataObject) -> None:
    """Composing equals averaging all pieces of the run."""
    length = data.draw(st.integers(1, n))
    weights = np.array(data.draw(st.lists(st.integers(1, 50), min_size=n, max_size=n)), np.int32)
    vectors = _vectors(n)
    runs = compose(vectors, weights, length)
    assert runs.shape == (n - length + 1, 5)
    for i, run in enumerate(runs):
        whole = np.average(vectors[i : i + length], axis=0, weights=weights[i : i + length])
        np.testing.assert_allclose(run, whole / np.linalg.norm(whole), atol=1e-4)


def test_runs_of_one_are_the_sentences() -> None:
    """A run of one sentence is that sentence, whatever it weighs."""
    vectors = _vectors(3)
    np.testing.assert_allclose(compose(vectors, np.array([1, 7, 30], np.int32), 1), normalise(vectors), atol=1e-6)


def test_a_weightless_sentence_adds_nothing() -> None:
    """An empty sentence inside a run leaves the run as it was."""
    vectors = _vectors(2)
    run = compose(vectors, np.array([4, 0], np.int32), 2)
    np.testing.assert_allclose(run, normalise(vectors[:1]), atol=1e-6)


@pytest.mark.parametrize("length", [0, 4])
def test_a_run_fits_into_the_document(length: int) -> None:
    """A length out of range is an error, not an empty answer."""
    with pytest.raises(ValueError, match="1 to 3 sentences"):
        compose(_vectors(3), np.ones(3, np.int32), length)


def test_a_mean_needs_a_weight() -> None:
    """The mean of nothing does not exist."""
    with pytest.raises(ValueError, match="above 0"):
        mean(_vectors(2), [0, 0])


def test_an_encoding_has_a_weight_for_every_vector() -> None:
    """Arrays that do not belong together are refused at once."""
    with pytest.raises(ValueError, match="2 vectors"):
        Encoding(_vectors(2), np.ones(3, np.int32))
    with pytest.raises(ValueError, match="2 vectors"):
        Encoding(_vectors(2), np.ones(2, np.int32), ())
