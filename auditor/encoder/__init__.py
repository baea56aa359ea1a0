"""Texts to vectors; the only importer of torch, sentence-transformers and onnxruntime.

    encoder = load()                                       # the embedded model; load("org/name") any other
    encoding = encoder.encode(["문장", "A sentence"], words=True)
    encoding.vectors, encoding.weights                     # (2, dim) float32 means of pieces, (2,) int32 piece counts
    encoding.words[0].spans, encoding.words[0].vectors     # (m, 2) int32 offsets, (m, dim) float32 mid-layer pieces

`is_prepared` tells whether `load` will have to build or fetch the model first (once, some ten seconds);
`normalise` and `compose` work on what `encode` returns. Nothing heavy is imported before `load`.
The vector of a text never depends on the texts beside it with the embedded model; with others it does so by
rounding alone (batches of float32), which is why similarities are rounded before any threshold.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from auditor.encoder.e5 import PACKAGE
from auditor.encoder.vectors import Encoding, TokenVectors, compose, normalise
from auditor.errors import ModelError

__all__ = ["DEFAULT", "Encoder", "Encoding", "TokenVectors", "compose", "folder", "is_prepared", "load", "normalise"]

DEFAULT = "multilingual-e5-small"
HUB_DEFAULT = "intfloat/multilingual-e5-small"
_FOLDER = "multilingual-e5-small-q4-3"  # the last number grows whenever what is built changes
_logger = logging.getLogger(__name__)

for _variable in ("ORT_DISABLE_TELEMETRY", "HF_HUB_DISABLE_TELEMETRY"):
    os.environ.setdefault(_variable, "1")  # ONNX Runtime begins to report when it is imported, on Linux too since 1.31


class Encoder(Protocol):
    """Turns texts into vectors."""

    @property
    def name(self) -> str:
        """The model, as a person would name it."""

    @property
    def signature(self) -> str:
        """Model, runtime and precision: `model:...|runtime:...`; equal signatures give equal vectors."""

    @property
    def dimension(self) -> int:
        """The length of every vector."""

    @property
    def has_words(self) -> bool:
        """True when `encode(words=True)` yields mid-layer pieces."""

    def encode(
        self, texts: Sequence[str], *, words: bool = False, progress: Callable[[int], None] | None = None
    ) -> Encoding:
        """Return the vectors of *texts*, in their order.

        Args:
            texts: any strings. One of more pieces than the model takes is cut and composed; an empty or blank
                one gets the zero vector and weight 0.
            words: also return the mid-layer pieces, from the same forward pass; ignored without `has_words`.
            progress: called with the number of texts done so far.
        """


def load(name: str = DEFAULT) -> Encoder:
    """Return the encoder *name*, the same object for the same name within a process.

    Args:
        name: `DEFAULT`, the name of a sentence-transformers model on the hub, or the path of one.
    Raises: ModelError if the model cannot be had: one sentence that says what, where and what to do.
    """
    return _load(name)


def is_prepared(name: str = DEFAULT) -> bool:
    """True when `load(name)` finds what it needs on this machine; only the embedded model is ever prepared."""
    from auditor.encoder import cache, e5

    return name != DEFAULT or e5.find() is None or (folder() / cache.MANIFEST).is_file()


@lru_cache(maxsize=2)
def _load(name: str) -> Encoder:
    from auditor.encoder.embedded import EmbeddedEncoder
    from auditor.encoder.named import NamedEncoder

    if name != DEFAULT:
        return NamedEncoder(name)
    if (place := _prepare()) is not None:
        return EmbeddedEncoder(place)
    try:
        return NamedEncoder(HUB_DEFAULT)
    except ModelError as exc:
        raise ModelError(
            f"{DEFAULT}: the package {PACKAGE} that carries it is not installed (some platforms have none) and the hub "
            f"does not give it; install {PACKAGE}, run once with network access, or name a model folder with --model"
        ) from exc


def folder() -> Path:
    """Return where the embedded model lies, or will: a sentence-transformers folder with the graph beside it."""
    from auditor.encoder import cache

    return cache.directory() / "models" / _FOLDER


def _prepare() -> Path | None:
    """Return the folder of the embedded model, built if need be; None where it cannot be built from a package."""
    from auditor.encoder import cache, e5
    from auditor.encoder.embedded import GRAPH, TOKENIZER

    place, names, source = folder(), (GRAPH, TOKENIZER), e5.find()
    if source is None:
        return place if cache.is_intact(place, names) else None

    def build(target: Path) -> None:
        from auditor.encoder.assemble import assemble

        _logger.info("preparing the model %s in %s (once)", DEFAULT, place)
        assemble(source, target)

    return cache.ensure(place, names, build)
