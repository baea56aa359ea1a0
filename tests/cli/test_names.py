"""`auditor names` writes a register from results."""

import csv
import io
import json
import pathlib
from dataclasses import replace

import pytest
from click.testing import CliRunner

from auditor.cli.names import command
from auditor.errors import UnreadableDocument
from auditor.lexicon.glossary import load
from auditor.model import Audit, Pair, Quality, Status, Verdict
from auditor.render.record import to_record
from tests.samples import article

PARAGRAPHS = {
    "source": ["청주시는 4일 금감원과 만났다.", "청주시가 밝혔다."],
    "target": ["Cheongju City met the FSS on the 4th.", "Chungju City said."],
}


def record(name: str = "a") -> dict[str, object]:
    paired = replace(article(PARAGRAPHS["source"], PARAGRAPHS["target"]), id=name)
    pairs = tuple(Pair((i,), (i,)) for i in range(2))
    return to_record(Audit(name, paired, pairs, (), Quality(100.0, 0.0, 10, "t"), Verdict(Status.PASS)))


LINE = json.dumps(record())


@pytest.mark.parametrize(
    ("name", "text", "n"), [("a.json", LINE, 1), ("a.json", f"[{LINE}]", 1), ("a.jsonl", f"{LINE}\n{LINE}\n", 2)]
)
def test_a_result_becomes_rows_with_counts(tmp_path: pathlib.Path, name: str, text: str, n: int) -> None:
    """One object, a list, or JSON lines; one row for each rendering."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(command, [str(path)])
    assert result.exit_code == 0
    rows = [tuple(row.values()) for row in csv.DictReader(io.StringIO(result.stdout))]
    assert rows == [
        ("금감원", "FSS", "organisation", "proposed", "", "", str(n), "accept"),
        ("청주시", "Cheongju City", "place", "proposed", "", "", str(n), "accept"),
        ("청주시", "Chungju City", "place", "proposed", "", "", str(n), "mismatch"),
    ]


def test_the_register_goes_to_a_file(tmp_path: pathlib.Path) -> None:
    """With `--output` nothing is printed."""
    path, register = tmp_path / "result.json", tmp_path / "names.csv"
    path.write_text(json.dumps(record()), encoding="utf-8")
    result = CliRunner().invoke(command, [str(path), "--output", str(register)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert register.read_text(encoding="utf-8").startswith("source,target,kind,status,variants,note,count,verdict\n")


def test_what_is_no_result_is_told(tmp_path: pathlib.Path) -> None:
    """The message says how to make one."""
    path = tmp_path / "a.json"
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match="auditor audit --format json"):
        CliRunner().invoke(command, [str(path)], catch_exceptions=False, standalone_mode=False)


def test_articles_are_taken_as_they_are(tmp_path: pathlib.Path) -> None:
    """An article is paired first; its names are those of its result."""
    path = tmp_path / "a.txt"
    path.write_text("\n".join((*PARAGRAPHS["source"], "", *PARAGRAPHS["target"])) + "\n", encoding="utf-8")
    result = CliRunner().invoke(command, [str(path)], standalone_mode=False)
    assert result.exit_code == 0, result.output
    assert "청주시,Cheongju City,place,proposed,,,1,accept" in result.stdout.splitlines()


def test_what_was_reviewed_comes_back(tmp_path: pathlib.Path) -> None:
    """A register goes round: reviewed rows keep their status and count anew, rows that came no more count none."""
    path, register = tmp_path / "result.json", tmp_path / "names.csv"
    path.write_text(json.dumps(record()), encoding="utf-8")
    register.write_text(
        "source,target,kind,status,variants,note\n"
        "청주시,Cheongju City,place,reviewed,Cheongju,by the desk\n"
        "가온시,Gaon City,place,required,,\n",
        encoding="utf-8",
    )
    result = CliRunner().invoke(command, [str(path), "--register", str(register)])
    lines = result.stdout.splitlines()
    assert "청주시,Cheongju City,place,reviewed,Cheongju,by the desk,1,accept" in lines
    assert "가온시,Gaon City,place,required,,,0," in lines
    assert "청주시,Chungju City,place,proposed,,,1,mismatch" in lines
    (tmp_path / "again.csv").write_text(result.stdout, encoding="utf-8")
    termbase = load(tmp_path / "again.csv")
    assert termbase.judge("청주시", "Cheongju") is True
    assert termbase.lookup("금감원") == ()
