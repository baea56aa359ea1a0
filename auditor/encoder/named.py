"""Any sentence-transformers model that a user names: from the hub or a folder, on a GPU if there is one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from auditor.encoder.quiet import quiet
from auditor.encoder.vectors import Encoding, mean
from auditor.encoder.windows import cut_windows
from auditor.errors import ModelError

_PREFIXED = re.compile(r"\be5-(small|base|large)(-v2)?$")  # trained with a prefix before every text, set in no file
_PREFIX = "query: "
_BATCH = 32
_SLICE = 256  # texts whose pieces are in memory together


class NamedEncoder:
    """A sentence-transformers model as an `Encoder`; without words, since its aligning layer is unknown.

    Where the model averages its pieces, vectors are those averages before any normalisation; otherwise they are
    the model's own sentence vectors, and runs composed of them are an approximation.
    """

    has_words = False

    def __init__(self, name: str) -> None:
        self._model = _open(name)
        self.name = Path(name).name if Path(name).is_dir() else name
        self.dimension = int(self._model.get_embedding_dimension())
        precision = str(next(self._model.parameters()).dtype).removeprefix("torch.")
        self.signature = f"model:{self.name}|runtime:sentence-transformers-{self._model.device.type}-{precision}"
        self._is_mean = _averages_pieces(self._model)
        is_bare = self._model.default_prompt_name is None and _PREFIXED.search(self.name.lower())
        self._prompt = _PREFIX if is_bare else None
        self._overhead = self._count("a", self._forward(["a"])[0]) - 1  # prompt and specials

    def encode(
        self, texts: Sequence[str], *, words: bool = False, progress: Callable[[int], None] | None = None
    ) -> Encoding:
        """Encode *texts*; see `auditor.encoder.Encoder.encode`. *words* is ignored."""
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        weights = np.zeros(len(texts), np.int32)
        rows = sorted((i for i, text in enumerate(texts) if text.strip()), key=lambda i: len(texts[i]))
        for start in range(0, len(rows), _SLICE):
            chosen = rows[start : start + _SLICE]
            for i, (vector, weight) in zip(chosen, self._encode_slice([texts[i] for i in chosen]), strict=True):
                vectors[i], weights[i] = vector, weight
            if progress is not None:
                progress(len(texts) - len(rows) + start + len(chosen))
        return Encoding(vectors, weights)

    def _encode_slice(self, texts: list[str]) -> list[tuple[NDArray[np.float32], int]]:
        parts = [self._split(text) for text in texts]
        features = iter(self._forward([part for text in parts for part in text]))
        return [self._join([(part, next(features)) for part in text]) for text in parts]

    def _split(self, text: str) -> list[str]:
        """Cut a text that the model would truncate."""
        cutter, limit = self._model.tokenizer, self._model.max_seq_length
        room = (limit or 0) - self._overhead
        if room <= 0 or not getattr(cutter, "is_fast", False):
            return [text]
        offsets = cutter(text, add_special_tokens=False, return_offsets_mapping=True, verbose=False)["offset_mapping"]
        if len(offsets) <= room:
            return [text]
        starts = [
            start == 0 or text[start - 1 : start + 1].strip() != text[start - 1 : start + 1] for start, _ in offsets
        ]
        windows = cut_windows(starts, room)
        edges = [0, *(offsets[start][0] for start, _ in windows[1:]), len(text)]
        return [text[start:end] for start, end in pairwise(edges)]

    def _join(self, parts: list[tuple[str, dict[str, Any]]]) -> tuple[NDArray[np.float32], int]:
        weights = [max(1, self._count(part, feature) - self._overhead) for part, feature in parts]
        return mean([self._vector(feature) for _, feature in parts], weights), sum(weights)

    def _forward(self, texts: list[str]) -> list[dict[str, Any]]:
        """Return what the model makes of each text: pieces, mask, vector."""
        features: list[dict[str, Any]] = self._model.encode(
            texts, prompt=self._prompt, batch_size=_BATCH, output_value=None, show_progress_bar=False
        )
        return features

    def _vector(self, feature: dict[str, Any]) -> NDArray[np.float32]:
        vector = feature["sentence_embedding"]
        if self._is_mean:
            vector = feature["token_embeddings"][feature["attention_mask"].bool()].mean(dim=0)
        array: NDArray[np.float32] = vector.float().cpu().numpy()
        return array

    def _count(self, text: str, feature: dict[str, Any]) -> int:
        """Return the number of pieces; prompt and specials are among them where the model has a mask."""
        mask = feature.get("attention_mask")
        return len(self._model.tokenizer.encode(text)) if mask is None else int(mask.sum())


def _open(name: str) -> Any:
    """Load the model.

    Raises: ModelError if it cannot be had.
    """
    with quiet():
        try:
            from sentence_transformers import SentenceTransformer

            return SentenceTransformer(name)
        except Exception as exc:  # hub, network, disk and each model's own code: all of it means the same to a user
            reason = (str(exc).strip().splitlines() or [type(exc).__name__])[0].rstrip(".")
            raise ModelError(
                f"{name}: the model cannot be loaded ({reason}); give a folder with a sentence-transformers model, "
                "or its name on the hub with network access"
            ) from exc


def _averages_pieces(model: Any) -> bool:
    """True when the sentence vector is the mean of the pieces, up to its length."""
    kinds = [type(module).__name__ for module in model]
    return (
        kinds[:2] == ["Transformer", "Pooling"] and model[1].pooling_mode == "mean" and kinds[2:] in ([], ["Normalize"])
    )
