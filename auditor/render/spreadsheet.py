"""Findings as a table for people who live in spreadsheets: CSV and XLSX.

No cell can act as a formula: in CSV an apostrophe goes before anything that a spreadsheet would compute, in XLSX every
cell is stored as text or number and such texts carry the mark that keeps them text when they are edited.
"""

import csv
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO, TypeAlias

from auditor.model import Audit
from auditor.render.labels import rule_label
from auditor.render.layout import Record, lay_out
from auditor.render.marking import plain
from auditor.render.messages import translate
from auditor.render.options import Options
from auditor.render.record import to_record

Value = str | int | float | None

Book: TypeAlias = Any
Sheet: TypeAlias = Any
Cell: TypeAlias = Any
"""Values of openpyxl, whose write-only mode has no usable types."""

COLUMNS: tuple[tuple[str, int], ...] = (
    ("col-article", 24),
    ("col-date", 11),
    ("col-verdict", 12),
    ("col-number", 7),
    ("severity", 10),
    ("confidence", 10),
    ("rule", 26),
    ("source", 34),
    ("target", 34),
    ("suggestion", 34),
    ("message", 60),
    ("evidence", 44),
    ("fingerprint", 20),
)
"""The string that heads each column, and its width in characters."""

_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")

_CELL_LIMIT = 16_000
"""Code points; spreadsheets hold 32,767 UTF-16 units in a cell."""

_SHEET_ROWS = 1_000_000
"""A sheet holds 1,048,576 rows."""


def rows(records: Iterable[Record], *, language: str, min_confidence: float) -> Iterator[tuple[Value, ...]]:
    """Yield a row for each finding that is shown, in the order of `COLUMNS`, numbered as in the review page."""
    for record in records:
        for card in lay_out(record, min_confidence).cards:
            chosen = 1 if language == "ko" else 0
            yield (
                record["id"],
                record["date"],
                translate(f"{record['status']}-short", language),
                card.number,
                translate(card.severity, language),
                card.finding["confidence"],
                rule_label(card.finding["rule"])[chosen],
                card.source,
                card.target,
                card.suggestion,
                card.message[chosen],
                "; ".join(f"{label[chosen]}: {detail[chosen]}" for label, detail in card.evidence),
                card.finding["fingerprint"],
            )


def write_csv(audits: Iterable[Audit], out: TextIO, options: Options) -> None:
    """Write the findings of *audits* as CSV."""
    write_csv_records(map(to_record, audits), out, options.language, options.settings.min_confidence)


def write_csv_records(records: Iterable[Record], out: TextIO, language: str, min_confidence: float) -> None:
    """Write the findings of *records* as CSV with a byte order mark, without which Excel garbles Hangul."""
    out.write("\ufeff")
    table = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    table.writerow(_heads(language))
    for row in rows(records, language=language, min_confidence=min_confidence):
        table.writerow([_guarded(value) for value in row])


def write_xlsx(records: Iterable[Record], path: Path, language: str = "en", min_confidence: float = 0.5) -> None:
    """Write the findings of *records* to the workbook *path*, which appears whole or not at all.

    Raises: OSError when it cannot be written.
    """
    from openpyxl import Workbook

    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".xlsx-") as folder:
        temporary = Path(folder) / path.name
        book = Workbook(write_only=True)
        _fill(book, rows(records, language=language, min_confidence=min_confidence), language)
        book.save(temporary)
        temporary.replace(path)


def _heads(language: str) -> list[str]:
    return [translate(key, language) for key, _ in COLUMNS]


def _guarded(value: Value) -> Value:
    """Return *value* so that no spreadsheet computes it when it reads the CSV."""
    if not isinstance(value, str):
        return value
    text = plain(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _fill(book: Book, table: Iterable[tuple[Value, ...]], language: str) -> None:
    sheet = _sheet(book, language, 1)
    for n, row in enumerate(table, 1):
        if n % _SHEET_ROWS == 0:
            sheet = _sheet(book, language, n // _SHEET_ROWS + 1)
        sheet.append([_cell(sheet, value) for value in row])


def _sheet(book: Book, language: str, number: int) -> Sheet:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    name = translate("findings", language)
    sheet = book.create_sheet(name if number == 1 else f"{name} {number}")
    sheet.freeze_panes = "A2"
    for column, (_, width) in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    heads = [_cell(sheet, head) for head in _heads(language)]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    return sheet


def _cell(sheet: Sheet, value: Value) -> Cell:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment

    text = plain(value)[:_CELL_LIMIT] if isinstance(value, str) else value
    cell = WriteOnlyCell(sheet, text)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if isinstance(text, str):
        cell.data_type = "s"
        cell.quotePrefix = bool(_FORMULA.match(text))
    return cell
