"""`auditor audit` and its neighbours: exit codes, outputs, refusals."""

import json
from pathlib import Path

import jsonschema
import pytest

from auditor.cli import run
from auditor.render.record import schema

KOREAN = """강릉시, 해변 축제 개막

강릉시는 4일 경포해변에서 여름 축제를 열었다. 축제에는 시민 1만2천여 명이 찾았다.

시는 내년 예산을 3조 원으로 늘리겠다고 밝혔다.
"""
ENGLISH = """Gangneung Opens Beach Festival

Gangneung held a summer festival at Gyeongpo Beach on the 4th. About 12,000 citizens visited the festival.

The city said it would raise next year's budget to 3 trillion won.
"""
WRONG = ENGLISH.replace("3 trillion", "3 billion")
GOOD = KOREAN + "\n" + ENGLISH
BAD = KOREAN + "\n" + WRONG


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with an English locale."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path


def write(name: str, text: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


@pytest.mark.model
@pytest.mark.parametrize(
    ("files", "arguments", "code"),
    [
        ({"a.txt": GOOD}, ["a.txt"], 0),
        ({"a.txt": BAD}, ["a.txt"], 1),
        ({"a.txt": BAD}, ["a.txt", "--fail-on", "never"], 0),
        ({"a.txt": BAD}, ["a.txt", "--ignore", "magnitude-mismatch"], 0),
        ({"a.txt": BAD, "b.txt": GOOD}, ["."], 1),
        ({"ko.txt": KOREAN, "en.txt": WRONG}, ["--source", "ko.txt", "--target", "en.txt"], 1),
        ({"a.txt": "\ufeff" + GOOD.replace("\n", "\r\n")}, ["a.txt"], 0),
        ({"a.txt": GOOD.replace("—", "-").encode("cp949")}, ["a.txt"], 0),
        ({"a.txt": BAD, "b.txt": KOREAN}, ["a.txt", "b.txt"], 3),
    ],
)
def test_the_exit_code_is_the_verdict(files: dict[str, str | bytes], arguments: list[str], code: int) -> None:
    """0 passed, 1 the gate failed, 3 incomplete even when another article failed."""
    for name, text in files.items():
        write(name, text)
    assert run(["audit", *arguments, "--no-report"]) == code


@pytest.mark.parametrize(
    ("files", "arguments", "code", "says"),
    [
        ({}, [], 2, "name articles"),
        ({}, ["missing.txt"], 2, "missing.txt"),
        ({"a.xyz": GOOD}, ["a.xyz"], 2, ".xyz"),
        ({"a.txt": GOOD}, ["a.txt", "--source", "a.txt"], 2, "go together"),
        ({"a.txt": GOOD}, ["a.txt", "--fail-on", "sometimes"], 2, "sometimes"),
        ({"a.txt": GOOD}, ["a.txt", "--select", "magnitud-mismatch"], 2, "did you mean"),
        ({"a.txt": GOOD, "auditor.toml": "min-confidance = 1"}, ["a.txt"], 2, "min-confidence"),
        ({"a.txt": GOOD, "auditor.toml": "fail-on = ["}, ["a.txt"], 2, "not valid TOML"),
        ({"a.txt": GOOD}, ["a.txt", "--encoding", "utf-9"], 2, "no text encoding is called 'utf-9'"),
        ({"a.txt": GOOD}, ["a.txt", "--select", "omission", "--ignore", "omission"], 2, "no rule to run"),
        ({"a.txt": GOOD}, ["a.txt", "--report", "a.txt"], 2, "is a file"),
        ({}, ["ftp://news.example/a"], 2, "http:// or https://"),
        ({"sub/readme.rst": "x"}, ["sub"], 2, "nothing to audit"),
        ({"a.txt": ""}, ["a.txt"], 3, "empty"),
        ({"a.txt": b"\x00\x01\x02\xff" * 50}, ["a.txt"], 3, "a.txt"),
        ({"a.txt": KOREAN}, ["a.txt"], 3, "Korean"),
        ({"a.txt": ENGLISH}, ["a.txt"], 3, "English"),
    ],
)
def test_what_cannot_be_audited_is_one_sentence(
    files: dict[str, str | bytes], arguments: list[str], code: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """2 for usage and configuration, 3 for content; no traceback, and the sentence names the culprit."""
    for name, text in files.items():
        write(name, text)
    assert run(["audit", *arguments, "--no-report"]) == code
    error = capsys.readouterr().err
    assert says in error
    assert "Traceback" not in error


def test_nothing_to_audit_may_be_allowed() -> None:
    """A hook with no changed article passes when asked to."""
    Path("empty").mkdir()
    assert run(["audit", "empty", "--allow-empty"]) == 0


@pytest.mark.model
def test_json_is_one_object_for_one_article_and_a_list_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    """The shape depends on what was named, not on what was found."""
    write("a.txt", BAD)
    assert run(["audit", "a.txt", "--format", "json"]) == 1
    one = json.loads(capsys.readouterr().out)
    jsonschema.validate(one, schema())
    assert one["id"] == "a.txt"
    assert run(["audit", ".", "--format", "json"]) == 1
    (listed,) = json.loads(capsys.readouterr().out)
    assert listed == one


@pytest.mark.model
def test_ids_are_paths_below_the_common_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """Articles of one name in two folders keep apart."""
    write("x/a.txt", GOOD)
    write("y/a.txt", GOOD)
    run(["audit", "x", "y", "--format", "jsonl"])
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["x/a.txt", "y/a.txt"]


@pytest.mark.model
def test_output_is_whole_or_absent(capsys: pytest.CaptureFixture[str]) -> None:
    """`--output` writes the file and leaves nothing beside it."""
    write("a.txt", GOOD)
    assert run(["audit", "a.txt", "--format", "json", "--output", "out/r.json"]) == 0
    assert json.loads(Path("out/r.json").read_text(encoding="utf-8"))["status"] == "pass"
    assert [path.name for path in Path("out").iterdir()] == ["r.json"]
    assert capsys.readouterr().out == ""


@pytest.mark.model
def test_text_output_leaves_a_report_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    """The summary says where the report is, in 80 columns."""
    write("a.txt", BAD)
    assert run(["audit", "a.txt"]) == 1
    out = capsys.readouterr().out
    assert "reports" in out
    assert "3 trillion won" in out
    assert max(map(len, out.splitlines())) <= 80
    assert (Path("reports") / "index.html").is_file()


@pytest.mark.model
def test_the_text_summary_reads_as_it_should(capsys: pytest.CaptureFixture[str]) -> None:
    """Gravest first: verdict, reason, place, quotes, message, suggestion."""
    write("a.txt", BAD)
    run(["audit", "a.txt", "--no-report"])
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert lines[0].startswith("a.txt: failed")
    assert lines[1] == "  1 critical finding at confidence >= 0.9"
    assert "  critical  magnitude-mismatch  English paragraph 3, line 11" in lines
    assert '    "3조 원" -> "3 billion won"' in lines
    assert "    suggest: 3 trillion won" in lines


@pytest.mark.model
def test_batch_writes_one_record_a_line_and_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    """Records come back in order with their meta; a broken one is incomplete; a second run refuses to overwrite."""
    records = [
        {"id": "1", "source": KOREAN, "target": ENGLISH, "meta": {"n": 1}},
        {"id": "2", "source": KOREAN},
        {"id": "3", "article": BAD, "date": "2025-08-04"},
    ]
    write("in.jsonl", "\n".join(json.dumps(record, ensure_ascii=False) for record in records))
    assert run(["batch", "in.jsonl", "out.jsonl"]) == 3
    written = [json.loads(line) for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(item["id"], item["status"]) for item in written] == [("1", "pass"), ("2", "incomplete"), ("3", "fail")]
    assert written[0]["meta"] == {"n": 1}
    assert run(["batch", "in.jsonl", "out.jsonl"]) == 2
    assert "--overwrite" in capsys.readouterr().err


@pytest.mark.model
def test_a_stopped_batch_goes_on_behind_its_last_whole_line() -> None:
    """What was done is not done again, and a half-written line is done anew."""
    lines = [json.dumps({"id": str(i), "source": KOREAN, "target": ENGLISH}, ensure_ascii=False) for i in range(3)]
    write("in.jsonl", "\n".join(lines))
    assert run(["batch", "in.jsonl", "whole.jsonl"]) == 0
    whole = Path("whole.jsonl").read_bytes()
    cut = whole.index(b"\n") + 40
    write("again.jsonl.part", whole[:cut])
    assert run(["batch", "in.jsonl", "again.jsonl"]) == 0
    assert Path("again.jsonl").read_bytes() == whole


@pytest.mark.model
def test_findings_go_into_a_workbook() -> None:
    """One row a finding below the headings, beside the report."""
    from openpyxl import load_workbook

    write("a.txt", BAD)
    run(["audit", "a.txt", "--format", "json", "--output", "r.json"])
    assert run(["report", "r.json", "--output", "out", "--xlsx", "findings.xlsx"]) == 0
    rows = list(load_workbook("findings.xlsx", read_only=True).worksheets[0].values)
    assert len(rows) == 2
    assert "3 trillion won" in rows[1]


def test_report_refuses_what_is_no_result(capsys: pytest.CaptureFixture[str]) -> None:
    """A JSON file of another kind is named, with what would be right."""
    write("x.json", '{"schema": "other"}')
    assert run(["report", "x.json"]) == 3
    assert "auditor/1" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["rules"], ["rules", "untranslated"], ["rules", "--schema"], ["--help"]])
def test_explanations_need_no_article(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Rules and help print without a model."""
    assert run(arguments) == 0
    assert capsys.readouterr().out


def test_an_unknown_rule_has_no_page(capsys: pytest.CaptureFixture[str]) -> None:
    """The nearest name is offered."""
    assert run(["rules", "untranslate"]) == 2
    assert "did you mean 'untranslated'" in capsys.readouterr().err
