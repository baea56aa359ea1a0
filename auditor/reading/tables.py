"""CSV and TSV exports: one article a row, its columns named in the first row."""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from auditor.errors import InputError, UnreadableDocument
from auditor.model import Article
from auditor.reading.decoding import scrub
from auditor.reading.records import FailedRecord, from_record, open_text, reject

MAX_CELL = 50_000_000
"""Characters that one cell may hold; what an article may hold is decided later."""

_COLUMNS = {
    "id": ("id", "no", "번호", "기사번호", "기사id", "key"),
    "source": ("source", "ko", "kor", "korean", "src", "국문", "한국어", "한글", "원문", "국문기사"),
    "target": (
        "target",
        "en",
        "eng",
        "english",
        "tgt",
        "mt",
        "translation",
        "영문",
        "영어",
        "번역",
        "번역문",
        "영문기사",
    ),
    "article": ("article", "text", "body", "content", "기사", "본문"),
    "date": ("date", "published", "날짜", "작성일", "등록일", "입력일", "발행일"),
}


def read_csv(path: Path, encoding: str | None = None) -> Iterator[Article | FailedRecord]:
    """Yield the article of every row of a comma-separated file."""
    return _read(path, encoding, ",")


def read_tsv(path: Path, encoding: str | None = None) -> Iterator[Article | FailedRecord]:
    """Yield the article of every row of a tab-separated file."""
    return _read(path, encoding, "\t")


def _read(path: Path, encoding: str | None, delimiter: str) -> Iterator[Article | FailedRecord]:
    csv.field_size_limit(MAX_CELL)
    with open_text(path, encoding) as stream:
        rows = csv.reader(stream, delimiter=delimiter, strict=True)
        try:
            names = _names(next(rows, []), path)
        except csv.Error as exc:
            raise UnreadableDocument(f"{path}: the first row is no row of a table ({exc}); export it again") from exc
        while True:
            line = rows.line_num + 1
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as exc:
                yield FailedRecord(
                    f"{scrub(path.name)}#{line}", f"{path}: line {line}: {exc}; export the table again", line
                )
                continue
            if any(cell.strip() for cell in row):
                yield _article(row, names, path, line)


def _names(header: Sequence[str], path: Path) -> tuple[str, ...]:
    """Return what each column holds: a field of a record, or its own name for what is passed on as meta.

    Raises: InputError when the first row names neither source and target nor an article.
    """
    known = {alias: field for field, aliases in _COLUMNS.items() for alias in aliases}
    names: list[str] = []
    for cell in header:
        label = scrub(cell).lstrip("\ufeff").strip()
        field = known.get(re.sub(r"[\s_-]", "", label).lower(), "")
        names.append(field if field and field not in names else f"meta:{label}")
    if not ({"source", "target"} <= set(names) or "article" in names):
        raise InputError(f"{path}: the first row must name the columns source and target, or article; add such a row")
    return tuple(names)


def _article(row: Sequence[str], names: Sequence[str], path: Path, line: int) -> Article | FailedRecord:
    default = f"{scrub(path.name)}#{line}"
    if len(row) > len(names):
        message = f"{path}: line {line} has {len(row)} cells for {len(names)} columns; export the table again"
        return FailedRecord(default, message, line)
    record: dict[str, Any] = {"meta": {}}
    for name, cell in zip(names, row, strict=False):
        if name.startswith("meta:"):
            record["meta"][name.removeprefix("meta:")] = scrub(cell)
        elif cell.strip() or name in ("source", "target"):
            record[name] = cell
    record["meta"] = record["meta"] or None
    if "article" in record and not (record.get("source", "").strip() or record.get("target", "").strip()):
        record.pop("source", None), record.pop("target", None)
    try:
        if any("\udc80" <= character <= "\udcff" for cell in row for character in cell):
            raise UnreadableDocument(f"{path}: line {line} is not text in the encoding of the file; pass --encoding")
        return from_record(record, id=default, file=scrub(str(path)))
    except InputError as exc:
        return reject(str(record.get("id") or default).strip(), line, exc)
