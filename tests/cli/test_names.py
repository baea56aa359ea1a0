"""`auditor names` writes a register from results."""

import csv
import io
import json
import pathlib

import pytest
from click.testing import CliRunner

from auditor.cli.names import command, records
from auditor.errors import UnreadableDocument

PARAGRAPHS = {
    "source": ["청주시는 4일 금감원과 만났다.", "청주시가 밝혔다."],
    "target": ["Cheongju City met the FSS on the 4th.", "Chungju City said."],
}


def record(name: str = "a") -> dict[str, object]:
    sides = {
        f"{side}_paragraphs": [
            {"id": i, "role": "body", "text": text, "ignored": [], "line": None} for i, text in enumerate(texts)
        ]
        for side, texts in PARAGRAPHS.items()
    }
    return {"schema": "auditor/1", "id": name, "pairs": [{"source": [i], "target": [i]} for i in range(2)], **sides}


@pytest.mark.parametrize(
    "text", [json.dumps(record()), json.dumps([record()]), json.dumps(record()) + "\n" + json.dumps(record("b")) + "\n"]
)
def test_a_result_becomes_rows_with_counts(tmp_path: pathlib.Path, text: str) -> None:
    """One object, a list, or JSON lines; one row for each rendering."""
    path = tmp_path / "result.json"
    path.write_text(text, encoding="utf-8")
    n = len(list(records(path)))
    result = CliRunner().invoke(command, [str(path)])
    assert result.exit_code == 0
    rows = [tuple(row.values()) for row in csv.DictReader(io.StringIO(result.stdout))]
    assert rows == [
        ("금감원", "FSS", "organisation", str(n), "accept"),
        ("청주시", "Cheongju City", "place", str(n), "accept"),
        ("청주시", "Chungju City", "place", str(n), "mismatch"),
    ]


def test_the_register_goes_to_a_file(tmp_path: pathlib.Path) -> None:
    """With `--output` nothing is printed."""
    path, register = tmp_path / "result.json", tmp_path / "names.csv"
    path.write_text(json.dumps(record()), encoding="utf-8")
    result = CliRunner().invoke(command, [str(path), "--output", str(register)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert register.read_text(encoding="utf-8").startswith("source,target,kind,count,verdict\n")


def test_what_is_no_json_is_told(tmp_path: pathlib.Path) -> None:
    """The message says how to make a result."""
    path = tmp_path / "a.txt"
    path.write_text("청주", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match="auditor audit --format json"):
        list(records(path))
