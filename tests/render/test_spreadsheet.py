"""CSV and XLSX: every finding a row, no cell a formula."""

import csv
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from auditor.model import Audit, Quality, Status, Verdict
from auditor.render.options import Options
from auditor.render.spreadsheet import COLUMNS, write_csv, write_csv_records, write_xlsx
from tests.render.sample import sample_record
from tests.samples import article, finding

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1d1", '=cmd|"/c calc"!A1', "=HYPERLINK(1)"]


def table(record: dict[str, Any], language: str = "en") -> list[list[str]]:
    out = io.StringIO()
    write_csv_records([record], out, language, 0.5)
    text = out.getvalue()
    assert text[0] == "\ufeff"
    return list(csv.reader(io.StringIO(text[1:])))


def with_texts(text: str) -> dict[str, Any]:
    record = sample_record(id=text)
    for item in record["findings"]:
        item |= {"message": text, "suggestion": text, "rule": text, "fingerprint": text}
        item["evidence"] = []
        for side in ("source", "target"):
            if item[side]:
                item[side] |= {"text": text}
    return record


def test_every_shown_finding_is_a_row() -> None:
    """In the order and with the numbers of the review page."""
    head, *rows = table(sample_record())
    assert head[:4] == ["Article", "Date", "Verdict", "Number"]
    assert [row[3] for row in rows] == [str(n) for n in range(1, 12)]
    assert rows[5][6:10] == ["Place name differs", "여수", "Yeoju", "Yeosu"]


def test_the_table_speaks_korean() -> None:
    """Headings, severities and messages follow the language."""
    head, *rows = table(sample_record(), "ko")
    assert head[0] == "기사"
    assert rows[0][4] == "치명"
    assert "영문은" in rows[0][10]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_csv_cell_begins_like_a_formula(text: str) -> None:
    """An apostrophe stands before what a spreadsheet would compute."""
    cells = [cell for row in table(with_texts(text))[1:] for cell in row if cell]
    assert not [cell for cell in cells if cell.lstrip()[:1] in "=+-@\uff1d"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_xlsx_cell_is_a_formula(tmp_path: Path, text: str) -> None:
    """Every cell is text or a number, as stored and as read."""
    path = tmp_path / "findings.xlsx"
    write_xlsx([with_texts(text)], path)
    sheet = openpyxl.load_workbook(path).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "inlineStr", "n"}
    with zipfile.ZipFile(path) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_a_workbook_holds_what_the_csv_holds(tmp_path: Path) -> None:
    """The same rows, under headings that stay in sight."""
    path = tmp_path / "deep" / "findings.xlsx"
    write_xlsx([sample_record()], path, "ko")
    sheet = openpyxl.load_workbook(path).active
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [["" if v is None else str(v) for v in row] for row in values] == table(sample_record(), "ko")
    assert sheet.freeze_panes == "A2"
    assert sheet.max_column == len(COLUMNS)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("text", ["\x00\x0b\ud800\u202e", "가" * 100_000, "\U0001f6a2" * 40_000])
def test_odd_and_huge_texts_fit(tmp_path: Path, text: str) -> None:
    """Characters that a workbook cannot hold are replaced, cells that are too long are cut."""
    path = tmp_path / "findings.xlsx"
    write_xlsx([with_texts(text)], path)
    assert openpyxl.load_workbook(path).active.max_row == 12


def test_audits_are_written_as_their_records() -> None:
    """The format of the command line takes finished audits."""
    audit = Audit("a", article(["원문"], ["Text"]), (), (finding(),), Quality(95.0, 5.0, 100, ""), Verdict(Status.FAIL))
    out = io.StringIO()
    write_csv([audit], out, Options(language="ko"))
    row = list(csv.reader(io.StringIO(out.getvalue())))[1]
    assert (row[0], row[4], row[10]) == ("a", "중대", "숫자가 다릅니다.")


def test_no_finding_leaves_the_headings(tmp_path: Path) -> None:
    """A clean article is a table without rows."""
    path = tmp_path / "findings.xlsx"
    write_xlsx([sample_record(findings=[])], path)
    assert openpyxl.load_workbook(path).active.max_row == 1
