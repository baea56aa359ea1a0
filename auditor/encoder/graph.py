"""The network as an ONNX graph, written straight from the 4-bit weights: no torch, no dense copy of the vocabulary.

Input  `ids` (1, n) int64: one text with its special pieces; its vectors therefore depend on no neighbour.
Output `vector` (1, dim) float32: the mean of the last layer's pieces, not normalised.
       `middle` (n, dim) float32: the pieces after layer `MIDDLE`, where words of two languages lie closest.

The vocabulary stays in its 4-bit blocks and is exact. The matrices of the layers are, by precision:
`int8`: one scale a column; activations are scaled once a text, by the range of all that runs together;
`fp32`: exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from auditor.encoder.e5 import BLOCK, PackedModel

if TYPE_CHECKING:
    from onnx import ModelProto, NodeProto, TensorProto

Precision = Literal["int8", "fp32"]
MIDDLE = 8
_OPSET = 18
_CODES = 63  # codes run from -63 to 63: on processors without VNNI two products of a byte must fit into 16 bits
_CONTRIB = "com.microsoft"


def build(model: PackedModel, precision: Precision) -> ModelProto:
    """Return the model as ONNX (opset 18 and ONNX Runtime's contributed transformer operators)."""
    from onnx import TensorProto, helper

    writer = _Writer(model, precision)
    hidden = writer.embed("ids")
    for layer in range(model.sizes.layers):
        hidden = writer.layer(hidden, layer)
        if layer + 1 == MIDDLE:
            writer.add("Squeeze", [hidden, writer.constant("axis.batch", np.array([0]))], output="middle")
    writer.add("ReduceMean", [hidden, writer.constant("axis.pieces", np.array([1]))], output="vector", keepdims=0)
    width = model.sizes.dimension
    graph = helper.make_graph(
        writer.nodes,
        "multilingual-e5-small",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "n"])],
        [
            helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, width]),
            helper.make_tensor_value_info("middle", TensorProto.FLOAT, ["n", width]),
        ],
        initializer=writer.initializers,
    )
    opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_CONTRIB, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9)


class _Writer:
    """Collects nodes and constants; every method returns the name of its result."""

    def __init__(self, model: PackedModel, precision: Precision) -> None:
        self.model = model
        self.precision = precision
        self.nodes: list[NodeProto] = []
        self.initializers: list[TensorProto] = []

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        from onnx import numpy_helper

        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, operator: str, inputs: list[str], *, output: str = "", domain: str = "", **attributes: object) -> str:
        from onnx import helper

        output = output or f"{operator}.{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain, **attributes))
        return output

    def plain(self, name: str) -> str:
        return self.constant(name, self.model.plain[name])

    def embed(self, ids: str) -> str:
        words = self._words(ids)
        sizes, plain = self.model.sizes, self.model.plain
        places = plain["emb.pos"].reshape(sizes.positions, sizes.dimension) + plain["emb.type"][: sizes.dimension]
        one = self.constant("one", np.array([1]))
        length = self.add("Shape", [ids], start=1)
        start = self.constant("zero", np.array([0]))
        positions = self.add("Slice", [self.constant("emb.places", places), start, length, start, one])
        summed = self.add("Add", [words, positions])
        return self._normalise(summed, "emb.ln")

    def _words(self, ids: str) -> str:
        """Look the pieces up in the 4-bit vocabulary: (1, n, dim)."""
        blocks = self.model.packed["emb.word"]
        codes = self.add("Gather", [self.constant("emb.codes", blocks.codes), ids])
        scales = self.add("Gather", [self.constant("emb.scales", blocks.scales[..., None]), ids])
        low = self.add("BitwiseAnd", [codes, self.constant("nibble", np.array(15, np.uint8))])
        high = self.add("BitShift", [codes, self.constant("half", np.array(4, np.uint8))], direction="RIGHT")
        both = self._to_float(self.add("Concat", [low, high], axis=-1))
        centred = self.add("Sub", [both, self.constant("middle code", np.array(8, np.float32))])
        scaled = self.add("Mul", [centred, self._to_float(scales)])
        shape = self.constant("emb.shape", np.array([1, -1, blocks.codes.shape[1] * BLOCK]))
        return self.add("Reshape", [scaled, shape])

    def layer(self, hidden: str, number: int) -> str:
        name = f"l{number}"
        attended = self._linear(self._attend(hidden, name), f"{name}.ao")
        hidden = self._normalise(self.add("Add", [attended, hidden]), f"{name}.aln")
        inner = self.add("Gelu", [self._linear(hidden, f"{name}.fi")], domain=_CONTRIB)
        outer = self._linear(inner, f"{name}.fo")
        return self._normalise(self.add("Add", [outer, hidden]), f"{name}.oln")

    def _attend(self, hidden: str, name: str) -> str:
        """Project to queries, keys and values in one product, then attend."""
        parts = [f"{name}.{part}" for part in "qkv"]
        weight = np.concatenate([self.model.packed[f"{part}.w"].dense for part in parts])
        bias = np.concatenate([self.model.plain[f"{part}.b"] for part in parts])
        joint = self._product(hidden, weight, bias, f"{name}.qkv")
        split = [f"{part}.out" for part in parts]
        from onnx import helper

        self.nodes.append(helper.make_node("Split", [joint], split, axis=-1, num_outputs=3))
        return self.add("MultiHeadAttention", split, domain=_CONTRIB, num_heads=self.model.sizes.heads)

    def _linear(self, hidden: str, name: str) -> str:
        return self._product(hidden, self.model.packed[f"{name}.w"].dense, self.model.plain[f"{name}.b"], name)

    def _product(self, hidden: str, weight: NDArray[np.float32], bias: NDArray[np.float32], name: str) -> str:
        """Return hidden @ weight.T + bias; *weight* is (outputs, inputs)."""
        shift = self.constant(f"{name}.b", bias)
        if self.precision == "fp32":
            return self.add("Add", [self.add("MatMul", [hidden, self.constant(f"{name}.w", weight.T)]), shift])
        scale = np.abs(weight).max(axis=1, keepdims=True) / _CODES
        codes = np.rint(weight / scale).astype(np.int8)
        inputs = [hidden, self.constant(f"{name}.w", codes.T), self.constant(f"{name}.s", scale[:, 0]), "", shift]
        return self.add("DynamicQuantizeMatMul", inputs, domain=_CONTRIB)

    def _normalise(self, hidden: str, name: str) -> str:
        inputs = [hidden, self.plain(f"{name}.w"), self.plain(f"{name}.b")]
        return self.add("LayerNormalization", inputs, axis=-1, epsilon=self.model.sizes.epsilon)

    def _to_float(self, value: str) -> str:
        from onnx import TensorProto

        return self.add("Cast", [value], to=TensorProto.FLOAT)
