"""Assembles the embedded model: a standard sentence-transformers folder, with the graph that audits run beside it.

Needs torch and sentence-transformers, once; every later start reads only the graph and the tokenizer.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from auditor.encoder import e5, graph, tokenizer
from auditor.encoder.embedded import GRAPH, LIMIT, PREFIX, TOKENIZER, EmbeddedEncoder, open_session
from auditor.encoder.quiet import quiet
from auditor.encoder.vectors import normalise
from auditor.errors import ModelError

if TYPE_CHECKING:
    from onnx import ModelProto

PROBES = (
    "시의회는 29일 본회의를 열어 마을버스 노선을 늘리는 조례안을 통과시켰다.",
    "The city council passed an ordinance on the 29th that adds village bus routes.",
    "비가 그친 뒤 시장 골목에는 다시 손님이 모여들었다 ☂.",
    "Prices rose 3.2%.",
)
FLOORS = {"fp32": 0.999, "int8": 0.97}
_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def assemble(source: Path, folder: Path) -> None:
    """Build the model from the packed file *source* into the empty *folder*, and check what was built.

    Raises: ModelError if the packed file is damaged, or graph and sentence-transformers disagree.
    """
    model = e5.read(source)
    with quiet():
        transformer = _save_transformer(model, folder)
    (folder / GRAPH).write_bytes(graph.build(model, "int8").SerializeToString())
    expected = transformer.encode(list(PROBES), normalize_embeddings=True, show_progress_bar=False)
    _check("fp32", expected, _encode_exact(graph.build(model, "fp32"), folder))
    _check("int8", expected, EmbeddedEncoder(folder).encode(PROBES).vectors)


def _save_transformer(model: e5.PackedModel, folder: Path) -> Any:
    """Save and return the model as a SentenceTransformer: transformer, mean pooling, unit length."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer

    with TemporaryDirectory(dir=folder.parent) as scratch:
        _save_bert(model, Path(scratch))
        transformer = Transformer(scratch, max_seq_length=LIMIT)
        modules = [transformer, Pooling(model.sizes.dimension, "mean"), Normalize()]
        prompts = {"query": f"{PREFIX} "}
        joined = SentenceTransformer(modules=modules, prompts=prompts, default_prompt_name="query", device="cpu")
        joined.save_pretrained(str(folder), create_model_card=False)
    return joined


def _save_bert(model: e5.PackedModel, folder: Path) -> None:
    """Write weights, configuration and tokenizer as Hugging Face keeps them."""
    from safetensors.numpy import save_file
    from transformers import BertConfig, PreTrainedTokenizerFast

    sizes, vocabulary = model.sizes, model.vocabulary
    config = BertConfig(
        vocab_size=sizes.vocabulary,
        hidden_size=sizes.dimension,
        num_hidden_layers=sizes.layers,
        num_attention_heads=sizes.heads,
        intermediate_size=sizes.intermediate,
        max_position_embeddings=sizes.positions,
        type_vocab_size=sizes.types,
        layer_norm_eps=sizes.epsilon,
        pad_token_id=vocabulary.pad,
        architectures=["BertModel"],
    )
    config.save_pretrained(folder)
    save_file(dict(_weights(model)), folder / "model.safetensors", metadata={"format": "pt"})
    names = [vocabulary.pieces[i][0] for i in (vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.unknown)]
    wrap: Any = PreTrainedTokenizerFast
    wrap(
        tokenizer_object=tokenizer.build(vocabulary),
        bos_token=names[0],
        cls_token=names[0],
        eos_token=names[1],
        sep_token=names[1],
        pad_token=names[2],
        unk_token=names[3],
        mask_token=vocabulary.pieces[-1][0],
        model_max_length=LIMIT,
    ).save_pretrained(folder)


def _weights(model: e5.PackedModel) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Every tensor under the name that `BertModel` gives it."""
    sizes, plain, packed = model.sizes, model.plain, model.packed
    yield "embeddings.word_embeddings.weight", packed["emb.word"].dense
    yield "embeddings.position_embeddings.weight", plain["emb.pos"].reshape(sizes.positions, -1)
    yield "embeddings.token_type_embeddings.weight", plain["emb.type"].reshape(sizes.types, -1)
    yield "embeddings.LayerNorm.weight", plain["emb.ln.w"]
    yield "embeddings.LayerNorm.bias", plain["emb.ln.b"]
    for layer in range(sizes.layers):
        for short, name in _PARTS.items():
            key = f"l{layer}.{short}.w"
            yield f"encoder.layer.{layer}.{name}.weight", packed[key].dense if key in packed else plain[key]
            yield f"encoder.layer.{layer}.{name}.bias", plain[f"l{layer}.{short}.b"]


def _encode_exact(proto: ModelProto, folder: Path) -> NDArray[np.float32]:
    """Run the fp32 graph on the probes, with the tokenizer as saved."""
    from tokenizers import Tokenizer

    session, cutter = open_session(proto.SerializeToString()), Tokenizer.from_file(str(folder / TOKENIZER))
    ids = [np.array([cutter.encode(f"{PREFIX} {probe}").ids], np.int64) for probe in PROBES]
    return np.concatenate([session.run(["vector"], {"ids": row})[0] for row in ids])


def _check(precision: str, expected: NDArray[np.float32], found: NDArray[np.float32]) -> None:
    cosine = float((expected * normalise(found)).sum(axis=1).min())
    if not cosine >= FLOORS[precision]:
        raise ModelError(
            f"the {precision} graph disagrees with sentence-transformers (cosine {cosine:.4f}, "
            f"at least {FLOORS[precision]} expected); report it with the versions of onnxruntime and torch"
        )
