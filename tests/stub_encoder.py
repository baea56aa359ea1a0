"""An encoder for tests in which the model is not the point: vectors drawn from the words of a text, in no time."""

import hashlib
import re
from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from auditor.encoder import Encoding, TokenVectors

_PIECE = re.compile(r"\w+|[^\w\s]")


class StubEncoder:
    """Like the embedded encoder in everything but meaning: deterministic, blind to neighbours, zero for blanks."""

    name = "stub"
    signature = "model:stub|runtime:none"
    dimension = 384
    has_words = True

    def encode(
        self, texts: Sequence[str], *, words: bool = False, progress: Callable[[int], None] | None = None
    ) -> Encoding:
        """Return the sum of the vectors of each text's words."""
        pieces = [_pieces(text) for text in texts]
        vectors = np.array([p.vectors.mean(axis=0) if len(p.vectors) else np.zeros(384) for p in pieces], np.float32)
        weights = np.array([len(p.vectors) for p in pieces], np.int32)
        return Encoding(vectors.reshape(len(texts), 384), weights, tuple(pieces) if words else None)


def _pieces(text: str) -> TokenVectors:
    found = list(_PIECE.finditer(text))
    spans = np.array([match.span() for match in found], np.int32).reshape(-1, 2)
    vectors = np.array([_vector(match.group()[:40]) for match in found], np.float32).reshape(-1, 384)
    return TokenVectors(spans, vectors)


@lru_cache(maxsize=1024)
def _vector(piece: str) -> NDArray[np.float32]:
    digest = hashlib.blake2b(piece.encode("utf-8", "backslashreplace"), digest_size=8).digest()
    generator = np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))
    return generator.standard_normal(384).astype(np.float32)
