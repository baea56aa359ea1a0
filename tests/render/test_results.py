"""Results are read back whole, or refused with the place and the reason."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.errors import UnreadableDocument
from auditor.render.record import dumps, to_record
from auditor.render.results import read_records
from tests.render.audits import audit

RECORD: dict[str, Any] = to_record(audit())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("one.json", dumps(RECORD)),
        ("pretty.json", json.dumps(RECORD, indent=2)),
        ("marked.json", "\ufeff" + dumps(RECORD)),
        ("list.json", f"[{dumps(RECORD)}]"),
        ("lines.jsonl", f"{dumps(RECORD)}\n\n"),
    ],
)
def test_records_come_back_equal(tmp_path: Path, name: str, text: str) -> None:
    """One object, a list, lines, indented or behind a byte order mark."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert list(read_records(path)) == [RECORD]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("x.json", b"{", "not JSON"),
        ("x.json", b"[" * 100_000, "not JSON"),
        ("x.json", b'{"schema": "\xff"}', "not UTF-8"),
        ("x.jsonl", b'{"schema": "\xff"}', "not UTF-8"),
        ("x.json", b'{"schema": "other"}', "not a record of auditor/1"),
        ("x.json", b"[1]", "not a record of auditor/1"),
        ("x.jsonl", b'\n{"schema": "auditor/1"}', ":2: a broken record of auditor/1: $: 'id' is a required property"),
        (
            "x.json",
            dumps({**RECORD, "findings": [{"rule": 1}]}).encode(),
            "a broken record of auditor/1: $.findings[0]",
        ),
    ],
)
def test_what_is_no_record_is_refused(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    """The message names the file, what is wrong in it, and what to give instead."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableDocument) as error:
        list(read_records(path))
    assert str(path) in str(error.value)
    assert reason in str(error.value)
    assert "auditor audit --format json" in str(error.value)
