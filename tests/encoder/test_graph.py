"""The graph is valid ONNX and computes what the packed weights say."""

import numpy as np
import pytest

from auditor.encoder import e5, graph
from auditor.encoder.embedded import open_session

SIZES = e5.Sizes(32, 8, 2, 64, 20, 16, 2, 1e-12)


def _tiny() -> e5.PackedModel:
    """A random model of eight narrow layers."""
    random = np.random.default_rng(7)
    width, inner = SIZES.dimension, SIZES.intermediate

    def blocks(rows: int, columns: int) -> e5.Blocks:
        shape = (rows, columns // e5.BLOCK)
        codes = random.integers(0, 256, (*shape, 16), np.uint8)
        return e5.Blocks(codes, random.uniform(0.01, 0.05, shape).astype(np.float16))

    def plain(count: int) -> np.ndarray:
        return random.normal(0, 0.5, count).astype(np.float32)

    packed = {"emb.word": blocks(SIZES.vocabulary, width)}
    tensors = {"emb.pos": plain(SIZES.positions * width), "emb.type": plain(SIZES.types * width)}
    norms = ["emb.ln", *(f"l{i}.{norm}" for i in range(SIZES.layers) for norm in ("aln", "oln"))]
    tensors |= {f"{norm}.{part}": plain(width) + (part == "w") for norm in norms for part in "wb"}
    for layer in range(SIZES.layers):
        for name, rows, columns in (
            *((part, width, width) for part in ("q", "k", "v", "ao")),
            ("fi", inner, width),
            ("fo", width, inner),
        ):
            packed[f"l{layer}.{name}.w"] = blocks(rows, columns)
            tensors[f"l{layer}.{name}.b"] = plain(rows)
    vocabulary = e5.Vocabulary((("<s>", 0.0),), 0, 0, 0, 0)
    return e5.PackedModel(SIZES, vocabulary, tensors, packed)


def _norm(x: np.ndarray, model: e5.PackedModel, name: str) -> np.ndarray:
    centred = x - x.mean(-1, keepdims=True)
    unit = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + SIZES.epsilon)
    return unit * model.plain[f"{name}.w"] + model.plain[f"{name}.b"]


def _reference(model: e5.PackedModel, ids: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """The network in plain numpy: mean of the last layer, and the layer for words."""
    from math import erf

    width, heads = SIZES.dimension, SIZES.heads

    def linear(x: np.ndarray, name: str) -> np.ndarray:
        return x @ model.packed[f"{name}.w"].dense.T + model.plain[f"{name}.b"]

    places = model.plain["emb.pos"].reshape(-1, width)[: len(ids)] + model.plain["emb.type"][:width]
    x = _norm(model.packed["emb.word"].dense[ids] + places, model, "emb.ln")
    middle = x
    for layer in range(SIZES.layers):
        q, k, v = (linear(x, f"l{layer}.{part}").reshape(len(ids), heads, -1).transpose(1, 0, 2) for part in "qkv")
        scores = np.exp(q @ k.transpose(0, 2, 1) / np.sqrt(width // heads))
        attended = (scores / scores.sum(-1, keepdims=True) @ v).transpose(1, 0, 2).reshape(len(ids), width)
        x = _norm(x + linear(attended, f"l{layer}.ao"), model, f"l{layer}.aln")
        inner = linear(x, f"l{layer}.fi")
        inner = inner * 0.5 * (1 + np.vectorize(erf)(inner / np.sqrt(2)))
        x = _norm(x + linear(inner, f"l{layer}.fo"), model, f"l{layer}.oln")
        if layer + 1 == graph.MIDDLE:
            middle = x
    return x.mean(axis=0), middle


@pytest.mark.parametrize(("precision", "tolerance"), [("fp32", 1e-4), ("int8", 0.15)])
def test_the_graph_computes_the_network(precision: graph.Precision, tolerance: float) -> None:
    """Exact in float32, close in eight bits: the mean vector and the pieces of the middle layer."""
    from onnx import checker

    model, ids = _tiny(), [3, 1, 4, 1, 5, 9]
    proto = graph.build(model, precision)
    checker.check_model(proto)
    vector, middle = open_session(proto.SerializeToString()).run(None, {"ids": np.array([ids], np.int64)})
    expected_vector, expected_middle = _reference(model, ids)
    assert np.abs(vector[0] - expected_vector).max() < tolerance
    assert np.abs(middle - expected_middle).max() < tolerance * 2
