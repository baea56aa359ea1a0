"""`auditor apply` on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from auditor.cli.apply import command
from auditor.errors import ConfigError
from auditor.verdicts import text_hash
from tests.render.sample import sample_record


def files(folder: Path, rule: str, **changes: Any) -> list[str]:
    record = sample_record()
    found = next(f["fingerprint"] for f in record["findings"] if f["rule"] == rule)
    verdicts = {
        "schema": "auditor-verdicts/1",
        "article": record["id"],
        "text_hash": text_hash(record),
        "verdicts": [{"fingerprint": found, "decision": "accept"}],
    }
    (folder / "r.jsonl").write_text("\n".join(json.dumps(r) for r in (sample_record(id="other"), record)))
    (folder / "v.json").write_text(json.dumps(verdicts | changes))
    return [str(folder / "r.jsonl"), "--verdicts", str(folder / "v.json")]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, standalone_mode=False)


def test_the_corrected_english_goes_to_standard_output(tmp_path: Path) -> None:
    """Of the article that the verdicts belong to; what was done stands on stderr."""
    result = run(*files(tmp_path, "date-mismatch"))
    assert result.return_value == 0
    assert "until April 3. Inquiries" in result.stdout
    assert result.stderr == "auditor: 1 correction put in\n"


def test_it_goes_to_a_file(tmp_path: Path) -> None:
    """Whole, and with nothing beside it."""
    output = tmp_path / "out" / "english.txt"
    result = run(*files(tmp_path, "date-mismatch"), "--output", str(output))
    assert (result.return_value, result.stdout) == (0, "")
    assert "April 3." in output.read_text(encoding="utf-8")
    assert list(output.parent.iterdir()) == [output]


def test_what_could_not_be_put_in_is_incomplete(tmp_path: Path) -> None:
    """An accepted omission needs a hand."""
    result = run(*files(tmp_path, "sentence-omitted"))
    assert result.return_value == 3
    assert 'sentence-omitted "협약에 따라' in result.stderr
    assert "correct it by hand" in result.stderr


def test_another_text_is_announced(tmp_path: Path) -> None:
    """Verdicts of an earlier translation are used, and said to be."""
    result = run(*files(tmp_path, "date-mismatch", text_hash="x"))
    assert result.return_value == 0
    assert "not the one that was reviewed" in result.stderr


def test_verdicts_of_another_article_are_refused(tmp_path: Path) -> None:
    """The result must hold the article."""
    result = run(*files(tmp_path, "date-mismatch", article="elsewhere"))
    assert isinstance(result.exception, ConfigError)


@pytest.mark.parametrize("missing", ["r.jsonl", "v.json"])
def test_files_must_exist(tmp_path: Path, missing: str) -> None:
    """A path that does not exist is a usage error."""
    arguments = files(tmp_path, "date-mismatch")
    (tmp_path / missing).unlink()
    assert "does not exist" in str(run(*arguments).exception)
