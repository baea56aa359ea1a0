"""The embedded encoder: multilingual-e5-small in 8 bits on ONNX Runtime, from two files of the user's cache.

One text a run, without padding, on one thread: a text's vector never depends on its neighbours, nor on the number
of processors. Texts are spread over the processors by threads.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from auditor.encoder.centres import centres
from auditor.encoder.vectors import Encoding, TokenVectors, mean
from auditor.encoder.windows import cut_windows
from auditor.errors import ModelError

if TYPE_CHECKING:
    from tokenizers import Encoding as Pieces
    from tokenizers import Tokenizer

GRAPH, TOKENIZER = "auditor.onnx", "tokenizer.json"
PREFIX = "query:"
LIMIT = 512
DIMENSION = 384
_BOS, _EOS = "<s>", "</s>"
_WORD_START = "▁"
_SURROGATE = re.compile("[\ud800-\udfff]")
_SLICE = 1024  # texts handed to the threads at a time


class EmbeddedEncoder:
    """The default model. Thread-safe; load it after a fork, not before."""

    name = "multilingual-e5-small-q4"
    signature = "model:multilingual-e5-small-q4|runtime:onnxruntime-int8"
    dimension = DIMENSION
    has_words = True

    def __init__(self, folder: Path) -> None:
        from tokenizers import Tokenizer

        self._session = _open_stored(folder / GRAPH)
        self._tokenizer: Tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        self._tokenizer.encode_special_tokens = True  # "</s>" in a text is text
        begin, end = self._tokenizer.token_to_id(_BOS), self._tokenizer.token_to_id(_EOS)
        self._head = [begin, *self._cut(PREFIX).ids]
        self._tail = [end]

    def encode(
        self, texts: Sequence[str], *, words: bool = False, progress: Callable[[int], None] | None = None
    ) -> Encoding:
        """Encode *texts*; see `auditor.encoder.Encoder.encode`."""
        vectors = np.zeros((len(texts), DIMENSION), np.float32)
        weights = np.zeros(len(texts), np.int32)
        found: list[TokenVectors] = []
        for i, (vector, weight, pieces) in enumerate(self._encode_all(texts, words)):
            vectors[i], weights[i] = vector, weight
            if pieces is not None:
                found.append(pieces)
            if progress is not None:
                progress(i + 1)
        return Encoding(vectors, weights, tuple(found) if words else None, centres())

    def _encode_all(
        self, texts: Sequence[str], words: bool
    ) -> Iterator[tuple[NDArray[np.float32], int, TokenVectors | None]]:
        with ThreadPoolExecutor(_processors()) as pool:
            for start in range(0, len(texts), _SLICE):
                yield from pool.map(lambda text: self._encode_one(text, words), texts[start : start + _SLICE])

    def _encode_one(self, text: str, words: bool) -> tuple[NDArray[np.float32], int, TokenVectors | None]:
        pieces = self._cut(text) if text.strip() else None
        if pieces is None or not pieces.ids:
            return np.zeros(DIMENSION, np.float32), 0, _no_words() if words else None
        windows = cut_windows([piece.startswith(_WORD_START) for piece in pieces.tokens], self._room)
        runs = [self._run(pieces.ids[start:end], words) for start, end in windows]
        vector = mean([run[0] for run in runs], [end - start for start, end in windows])
        if not words:
            return vector, len(pieces.ids), None
        return vector, len(pieces.ids), _place(text, pieces, np.concatenate([run[1] for run in runs]))

    @property
    def _room(self) -> int:
        return LIMIT - len(self._head) - len(self._tail)

    def _cut(self, text: str) -> Pieces:
        return self._tokenizer.encode(_SURROGATE.sub("\ufffd", text), add_special_tokens=False)

    def _run(self, ids: list[int], words: bool) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the vector of one window and, if asked for, its middle-layer pieces, without prefix and specials."""
        inputs = np.array([self._head + ids + self._tail], np.int64)
        outputs = self._session.run(["vector", "middle"] if words else ["vector"], {"ids": inputs})
        middle = outputs[1][len(self._head) : -len(self._tail)] if words else np.zeros((0, DIMENSION), np.float32)
        return outputs[0][0], middle


def open_session(graph: Path | bytes) -> Any:
    """Return an ONNX Runtime session on the CPU that runs each text on one thread."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        graph if isinstance(graph, bytes) else str(graph), options, providers=["CPUExecutionProvider"]
    )


def _open_stored(path: Path) -> Any:
    try:
        return open_session(path)
    except Exception as exc:  # the runtime has no common base of its errors
        raise ModelError(
            f"{path}: ONNX Runtime cannot run the model ({str(exc).splitlines()[0]}); install onnxruntime 1.20 or later"
        ) from exc


def _place(text: str, pieces: Pieces, vectors: NDArray[np.float32]) -> TokenVectors:
    """Join pieces with their spans; a piece that only marks the beginning of a word is left out."""
    spans = np.array([_trim(text, start, end) for start, end in pieces.offsets], np.int32).reshape(-1, 2)
    is_mark = np.array([piece == _WORD_START for piece in pieces.tokens])
    kept = (spans[:, 0] < spans[:, 1]) & ~is_mark
    return TokenVectors(spans[kept], vectors[kept])


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _no_words() -> TokenVectors:
    return TokenVectors(np.zeros((0, 2), np.int32), np.zeros((0, DIMENSION), np.float32))


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
