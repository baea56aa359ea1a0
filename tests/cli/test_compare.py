"""`auditor compare`: scores, effort, findings, and files that do not line up."""

import json
from pathlib import Path

import pytest

from auditor.cli import COMMANDS, run

KOREAN = """강릉 축제 개막

강릉시는 4일 경포해변에서 여름 축제를 열었다.

시는 내년 예산을 3조 원으로 늘리겠다고 밝혔다.
"""
MACHINE = """Gangneung Festival Opens

Gangneung held a summer festival at Gyeongpo Beach on the 5th.

The city said it would raise next year's budget to 3 billion won.
"""
EDITED = MACHINE.replace("3 billion", "3 trillion")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The three versions of one article."""
    monkeypatch.setitem(COMMANDS, "compare", "")
    monkeypatch.chdir(tmp_path)
    for name, text in (("ko.txt", KOREAN), ("mt.txt", MACHINE), ("ed.txt", EDITED), ("short.txt", "One paragraph.")):
        Path(name).write_text(text, encoding="utf-8")


def test_scores_and_effort(capsys: pytest.CaptureFixture[str]) -> None:
    """One word of 13 was changed in the last paragraph; every score has its signature."""
    assert run(["compare", "ko.txt", "mt.txt", "ed.txt", "--no-audit", "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert [item["name"] for item in record["scores"]] == ["chrF2", "TER", "BLEU"]
    assert all("version:" in item["signature"] for item in record["scores"])
    assert all(0 <= item["machine"]["low"] <= item["machine"]["high"] <= 100 for item in record["scores"])
    assert [item["n_edits"] for item in record["articles"][0]["paragraphs"]] == [0, 0, 1]
    assert record["articles"][0]["paragraphs"][2]["hter"] == pytest.approx(100 / 13, abs=0.01)


def test_a_second_system_has_a_p_value(capsys: pytest.CaptureFixture[str]) -> None:
    """--other is tested against the first by paired bootstrap."""
    assert run(["compare", "ko.txt", "mt.txt", "ed.txt", "--other", "ed.txt", "--no-audit", "--format", "json"]) == 0
    scores = json.loads(capsys.readouterr().out)["scores"]
    assert all(0 <= item["other"]["p"] <= 1 and item["machine"]["p"] is None for item in scores)


@pytest.mark.model
def test_findings_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """The edit resolved the magnitude and left the date."""
    assert run(["compare", "ko.txt", "mt.txt", "ed.txt", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)["articles"][0]["findings"]
    assert {key: [item["rule"] for item in items] for key, items in found.items()} == {
        "resolved": ["magnitude-mismatch"],
        "left": ["date-mismatch"],
        "new": [],
    }


def test_text_and_page(capsys: pytest.CaptureFixture[str]) -> None:
    """The page marks what was taken out and what was put in, and asks nothing of a network."""
    assert run(["compare", "ko.txt", "mt.txt", "ed.txt", "--no-audit"]) == 0
    assert "Effort by paragraph" in capsys.readouterr().out
    assert run(["compare", "ko.txt", "mt.txt", "ed.txt", "--no-audit", "--format", "html", "--output", "c.html"]) == 0
    page = Path("c.html").read_text(encoding="utf-8")
    assert "<del>billion</del>" in page
    assert "<ins>trillion</ins>" in page
    assert "<script" not in page


def test_json_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """Many articles come as records with an id and a text."""
    for name, text in (("ko", KOREAN), ("mt", MACHINE), ("ed", EDITED)):
        lines = [json.dumps({"id": identity, "text": text}) for identity in ("a", "b")]
        Path(f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run(["compare", "ko.jsonl", "mt.jsonl", "ed.jsonl", "--no-audit", "--format", "json"]) == 0
    assert [article["id"] for article in json.loads(capsys.readouterr().out)["articles"]] == ["a", "b"]


@pytest.mark.parametrize(
    ("files", "code", "message"),
    [
        (["ko.txt", "short.txt", "ed.txt"], 3, "the machine version has 1 paragraphs, the edited one 3"),
        (["ko.txt", "mt.txt", "ed.txt", "--other", "short.txt"], 3, "the other version has 1 paragraphs"),
        (["ko.txt", "mt.txt", "nothing.txt"], 2, "no such file"),
        (["ko.txt", "mt.txt", "one.jsonl"], 3, "in one form"),
        (["one.jsonl", "two.jsonl", "two.jsonl"], 3, "lacks 1 articles"),
        (["one.jsonl", "bad.jsonl", "one.jsonl"], 3, "line 1: not JSON"),
        (["one.jsonl", "nameless.jsonl", "one.jsonl"], 3, "not a record with an id"),
        (["one.jsonl", "twice.jsonl", "one.jsonl"], 3, "stands there twice"),
        (["one.jsonl", "empty.jsonl", "one.jsonl"], 3, "has neither text nor target"),
    ],
)
def test_files_that_do_not_line_up(
    files: list[str], code: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence says which file, what and where."""
    one, two = '{"id": "a", "text": "One."}', '{"id": "b", "text": "Two."}'
    texts = {"one": one, "two": f"{one}\n{two}", "bad": "{", "nameless": '{"text": "One."}', "twice": f"{one}\n{one}"}
    for name, text in (texts | {"empty": '{"id": "a"}'}).items():
        Path(f"{name}.jsonl").write_text(text, encoding="utf-8")
    assert run(["compare", *files, "--no-audit"]) == code
    assert message in capsys.readouterr().err
