"""What each command loads: nobody waits for a model that is not asked for."""

import subprocess
import sys

import pytest

HEAVY = {
    "onnxruntime",
    "onnx",
    "kiwipiepy",
    "babel",
    "lxml",
    "torch",
    "sentence_transformers",
    "transformers",
    "tokenizers",
}
SCRIPT = """
import sys
from auditor.cli import run
run(sys.argv[1:])
sys.stderr.write(" ".join(sys.modules))
"""


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["rules"], ["config"], ["romanize", "김윤호"], ["report", "--help"]]
)
def test_light_commands_load_nothing_heavy(arguments: list[str]) -> None:
    """Neither a model runtime, nor morphology, nor the data of languages and countries."""
    result = subprocess.run([sys.executable, "-c", SCRIPT, *arguments], capture_output=True, text=True, check=True)
    assert HEAVY & {name.partition(".")[0] for name in result.stderr.split()} == set()


def test_a_report_loads_neither_model_nor_morphology(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """HTML is made from JSON with templates alone."""
    (tmp_path / "none.jsonl").write_text("", encoding="utf-8")
    arguments = ["report", str(tmp_path / "none.jsonl"), "--output", str(tmp_path / "reports")]
    result = subprocess.run([sys.executable, "-c", SCRIPT, *arguments], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in result.stderr.split()}
    assert "jinja2" in loaded
    assert HEAVY & loaded == set()


def test_the_package_runs_as_a_module() -> None:
    """`python -m auditor` is the command line, with the same name in its messages."""
    result = subprocess.run([sys.executable, "-m", "auditor", "--help"], capture_output=True, text=True, check=True)
    assert result.stdout.startswith("Usage: auditor ")
