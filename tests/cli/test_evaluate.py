"""`auditor evaluate`: figures, formats, and a baseline that a broken rule fails."""

import html
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.cli import COMMANDS, run
from auditor.model import AlignedArticle, Finding

pytestmark = pytest.mark.model

KOREAN = [
    "강릉 축제 개막",
    "강릉시는 4일 경포해변에서 여름 축제를 열었다.",
    "시는 내년 예산을 3조 원으로 늘리겠다고 밝혔다.",
]
ENGLISH = [
    "Gangneung Festival Opens",
    "Gangneung held a summer festival at Gyeongpo Beach on the 4th.",
    "The city said it would raise next year's budget to 3 billion won.",
]
RIGHT = [*ENGLISH[:2], ENGLISH[2].replace("billion", "trillion")]
ERROR = {
    "type": "number-magnitude",
    "category": "accuracy/mistranslation",
    "severity": "critical",
    "source": {"paragraph": 2, "text": "3조 원"},
    "target": {"paragraph": 2, "text": "3 billion won"},
    "correct": "3 trillion won",
    "note": "",
}


def write_gold(root: Path, name: str, english: list[str], errors: list[object], split: str) -> None:
    folder = root / name
    folder.mkdir(parents=True)
    roles = ["title", "body", "body"]
    sides = [
        [{"id": i, "role": role, "text": text} for i, (role, text) in enumerate(zip(roles, side, strict=True))]
        for side in (KOREAN, english)
    ]
    (folder / "source.txt").write_text("\n".join(KOREAN), encoding="utf-8")
    (folder / "target.txt").write_text("\n".join(english), encoding="utf-8")
    article = {
        "id": name,
        "split": split,
        "kind": "culture",
        "clean": not errors,
        "composed": "error-driven",
        "layout": "two files",
        "date": "2025-08-04",
        "source_paragraphs": sides[0],
        "target_paragraphs": sides[1],
        "pairs": [{"source": [i], "target": [i]} for i in range(3)],
        "errors": errors,
        "names": [],
    }
    (folder / "gold.json").write_text(json.dumps(article), encoding="utf-8")


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two gold articles, one with an error and one clean."""
    monkeypatch.setitem(COMMANDS, "evaluate", "")
    monkeypatch.chdir(tmp_path)
    write_gold(tmp_path / "gold", "a-01", ENGLISH, [ERROR], "dev")
    write_gold(tmp_path / "gold", "a-02", RIGHT, [], "test")
    return tmp_path / "gold"


def test_figures(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The error is found at the gate, and the clean article passes."""
    assert run(["evaluate", str(corpus), "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["levels"]["gate"]["recall"]["value"] == 1.0
    assert record["levels"]["gate"]["clean_flagged"]["value"] == 0.0
    assert record["pairing"]["paragraph"]["f1"]["value"] == 1.0
    assert record["failures"] == []


def test_a_split_is_measured_alone(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--split leaves the other articles out."""
    assert run(["evaluate", str(corpus), "--split", "test", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["articles"] == ["a-02"]


def test_text_and_page(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Text has every table; the page is one file with charts and no script."""
    assert run(["evaluate", str(corpus), "--details"]) == 0
    text = capsys.readouterr().out
    for title in ("All rules", "Types of error", "Calibration", "Missed errors"):
        assert title in text
    assert run(["evaluate", str(corpus), "--format", "html", "--output", "e.html"]) == 0
    page = Path("e.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 2
    assert "<script" not in page
    assert "default-src 'none'" in html.unescape(page)


def test_a_broken_rule_fails_the_baseline(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule that stops finding anything is told as fallen, and the exit code is 1."""
    from auditor.checks.magnitudes import MagnitudeMismatch

    assert run(["evaluate", str(corpus), "--format", "json", "--output", "base.json"]) == 0
    assert run(["evaluate", str(corpus), "--baseline", "base.json"]) == 0
    assert "0 figures changed, 0 fell" in capsys.readouterr().err

    def silent(self: object, article: AlignedArticle) -> Iterator[Finding]:
        return iter(())

    monkeypatch.setattr(MagnitudeMismatch, "check", silent)
    assert run(["evaluate", str(corpus), "--baseline", "base.json"]) == 1
    assert "FELL levels gate recall: 1.000 -> 0.000" in capsys.readouterr().err


def test_a_crashing_rule_is_incomplete(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A crash is told first in the output, and the exit code is 3."""
    from auditor.checks.magnitudes import MagnitudeMismatch

    def crash(self: object, article: AlignedArticle) -> Iterator[Finding]:
        raise RuntimeError("no luck")

    monkeypatch.setattr(MagnitudeMismatch, "check", crash)
    assert run(["evaluate", str(corpus)]) == 3
    captured = capsys.readouterr()
    assert "INCOMPLETE a-01: magnitude-mismatch" in captured.out
    assert "no luck" in captured.err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["nowhere"], 2),
        (["gold", "--baseline", "nothing.json"], 2),
        (["gold", "--baseline", "gold/a-01/gold.json"], 3),
        (["gold", "--split", "train"], 2),
    ],
)
def test_refusals(corpus: Path, arguments: list[str], code: int) -> None:
    """What is not there is usage, what cannot be read is incomplete."""
    assert run(["evaluate", *arguments]) == code
