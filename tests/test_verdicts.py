"""Verdict files: what is read, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.errors import ConfigError
from auditor.suppress import Dismissal
from auditor.verdicts import ConfirmedName, Decided, dismissals, parse_verdicts, read_verdicts, text_hash
from tests.render.sample import sample_record


def verdicts(*rows: dict[str, Any], **changes: Any) -> dict[str, Any]:
    base = {"schema": "auditor-verdicts/1", "article": "a", "text_hash": "h", "verdicts": list(rows)}
    return base | changes


def row(decision: str = "accept", **changes: Any) -> dict[str, Any]:
    return {"fingerprint": "f1", "decision": decision, "reason": "", "suggestion": None, "by": "", "at": ""} | changes


def test_a_file_is_read(tmp_path: Path) -> None:
    """Decisions and confirmed names, with or without a byte order mark."""
    path = tmp_path / "v.json"
    names = [{"source": "한솔", "target": "Hansol", "by": "Kim", "at": "2026-01-02T03:04:05Z"}]
    path.write_text(json.dumps(verdicts(row("dismiss", reason="fine"), names=names)), encoding="utf-8-sig")
    read = read_verdicts(path)
    assert read.dismissed() == {"f1": "fine"}
    assert read.names == (ConfirmedName("한솔", "Hansol", "Kim", "2026-01-02T03:04:05Z"),)


def test_the_last_decision_holds() -> None:
    """A fingerprint decided twice has the later decision."""
    assert parse_verdicts(verdicts(row("dismiss"), row("accept"))).decided == (Decided("f1", "accept"),)


def test_the_last_file_decides() -> None:
    """Of several files the later one holds, article by article; accepted findings stay."""
    first = parse_verdicts(verdicts(row("dismiss", reason="old"), row("dismiss", fingerprint="f2")))
    second = parse_verdicts(verdicts(row("dismiss", reason="new"), row(fingerprint="f2")))
    other = parse_verdicts(verdicts(row("dismiss", reason="other"), article="b"))
    assert dismissals([first, second, other]) == (Dismissal("f1", "new", "a"), Dismissal("f1", "other", "b"))


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ([], "no verdicts"),
        ({"schema": "auditor/1"}, "no verdicts"),
        (verdicts(verdicts="x"), "list of objects"),
        (verdicts(row(), article=None), '"article" must be text'),
        (verdicts(row("maybe")), "a decision must be"),
        (verdicts(row(["accept"])), "a decision must be"),
        (verdicts(row("edit")), "needs a suggestion"),
        (verdicts(row(suggestion=3)), "text or null"),
        (verdicts(row(fingerprint=3)), '"fingerprint" must be text'),
        (verdicts(names=[{"source": "x"}]), '"target" must be text'),
    ],
)
def test_anything_else_is_refused(content: Any, complaint: str) -> None:
    """A file that is not what the page exports says what is wrong with it."""
    with pytest.raises(ConfigError, match=complaint):
        parse_verdicts(content)


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe\x00"])
def test_a_broken_file_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    """Neither half a file nor bytes that are no text end in a traceback."""
    path = tmp_path / "v.json"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"v\.json: not JSON"):
        read_verdicts(path)


def test_the_hash_follows_the_text() -> None:
    """Every change of a paragraph changes it, nothing else does."""
    record, same, other = sample_record(), sample_record(findings=[], id="b"), sample_record()
    other["target_paragraphs"][3]["text"] += " "
    assert text_hash(record) == text_hash(same) != text_hash(other)
