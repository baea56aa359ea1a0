"""A remembered encoding is the encoding itself."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from vectors import RememberingEncoder

from auditor.encoder import Encoding, TokenVectors


class Counting:
    """An encoder that counts what it is asked for."""

    name = "counting"
    signature = "model:counting"
    dimension = 2
    has_words = True

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(
        self, texts: Sequence[str], *, words: bool = False, progress: Callable[[int], None] | None = None
    ) -> Encoding:
        self.asked += texts
        vectors = np.array([[len(text), 1] for text in texts], np.float32)
        pieces = tuple(TokenVectors(np.array([[0, 1]], np.int32), vectors[i : i + 1]) for i in range(len(texts)))
        return Encoding(vectors, np.ones(len(texts), np.int32), pieces if words else None)


@pytest.mark.parametrize("words", [False, True])
def test_only_new_texts_are_encoded(tmp_path: Path, words: bool) -> None:
    """The second time nothing is asked for, in any order, and the answer is the same."""
    inner = Counting()
    encoder = RememberingEncoder(inner, tmp_path / "v.db")
    first = encoder.encode(["a", "bb"], words=words)
    again = encoder.encode(["ccc", "bb", "a"], words=words)
    assert inner.asked == ["a", "bb", "ccc"]
    assert np.array_equal(again.vectors[2], first.vectors[0])
    assert again.weights.tolist() == [1, 1, 1]
    assert (again.words is not None) is words
    if again.words is not None and first.words is not None:
        assert np.array_equal(again.words[1].vectors, first.words[1].vectors)
        assert np.array_equal(again.words[1].spans, first.words[1].spans)
