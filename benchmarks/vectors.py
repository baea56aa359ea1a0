"""An auditor that remembers what it has encoded, so that a benchmark run again costs no encoding."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor import encoder
from auditor.encoder import Encoder, Encoding, TokenVectors
from auditor.pipeline import Auditor

Row = tuple[NDArray[np.float32], int, TokenVectors | None]


class RememberingEncoder:
    """Asks another encoder only for texts that the file at *path* (SQLite) does not hold for its signature."""

    def __init__(self, inner: Encoder, path: Path) -> None:
        self.inner = inner
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._open() as base:
            base.execute("CREATE TABLE IF NOT EXISTS texts (key BLOB PRIMARY KEY, vector, weight, spans, pieces)")

    @property
    def name(self) -> str:
        return self.inner.name

    @property
    def signature(self) -> str:
        return self.inner.signature

    @property
    def dimension(self) -> int:
        return self.inner.dimension

    @property
    def has_words(self) -> bool:
        return self.inner.has_words

    def encode(
        self, texts: Sequence[str], *, words: bool = False, progress: Callable[[int], None] | None = None
    ) -> Encoding:
        keys = [self._key(text, words) for text in texts]
        with self._open() as base:
            known = {key: row for key in keys if (row := self._read(base, key)) is not None}
            missing = [(key, text) for key, text in zip(keys, texts, strict=True) if key not in known]
            if missing:
                fresh = self.inner.encode([text for _, text in missing], words=words, progress=progress)
                for i, (key, _) in enumerate(missing):
                    pieces = fresh.words[i] if fresh.words else None
                    known[key] = (fresh.vectors[i], int(fresh.weights[i]), pieces)
                    self._write(base, key, known[key])
        rows = [known[key] for key in keys]
        vectors = np.stack([vector for vector, _, _ in rows])
        all_pieces = tuple(pieces for _, _, pieces in rows if pieces is not None)
        weights = np.array([n for _, n, _ in rows], np.int32)
        words_of = all_pieces if len(all_pieces) == len(rows) else None
        return Encoding(vectors, weights, words_of, self.inner.encode([]).centres)

    def _key(self, text: str, words: bool) -> bytes:
        return sha256(f"{self.inner.signature}\0{words}\0{text}".encode("utf-8", "surrogatepass")).digest()

    def _read(self, base: sqlite3.Connection, key: bytes) -> Row | None:
        row = base.execute("SELECT vector, weight, spans, pieces FROM texts WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        vector, weight, spans, pieces = row
        words = None
        if spans is not None:
            words = TokenVectors(
                np.frombuffer(spans, np.int32).reshape(-1, 2),
                np.frombuffer(pieces, np.float32).reshape(-1, self.dimension),
            )
        return np.frombuffer(vector, np.float32), int(weight), words

    @staticmethod
    def _write(base: sqlite3.Connection, key: bytes, row: Row) -> None:
        vector, weight, words = row
        spans, pieces = (words.spans.tobytes(), words.vectors.tobytes()) if words else (None, None)
        base.execute(
            "INSERT OR IGNORE INTO texts VALUES (?, ?, ?, ?, ?)", (key, vector.tobytes(), weight, spans, pieces)
        )

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        base = sqlite3.connect(self.path, timeout=60)
        try:
            with base:
                yield base
        finally:
            base.close()


@dataclass(frozen=True)
class RememberingAuditor(Auditor):
    """An auditor whose encoder remembers texts in the file `vectors`; without one it is a plain auditor."""

    vectors: Path | None = None

    def _encoder(self) -> Encoder:
        plain = encoder.load(self.settings.model)
        return RememberingEncoder(plain, self.vectors) if self.vectors else plain
