"""Records to articles: `{"id", "source", "target"}` or `{"id", "article"}`, with an optional date and meta."""

import datetime
import json
import math
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from auditor.errors import InputError, UnreadableDocument
from auditor.model import Article
from auditor.reading.assemble import bilingual_article, paired_article
from auditor.reading.blocks import lines_of
from auditor.reading.dates import parse_date
from auditor.reading.decoding import MAX_BYTES, guess, scrub

_HEAD = 65_536


@dataclass(frozen=True, slots=True)
class FailedRecord:
    """A record that could not be read: its id (made from its place if it has none), why, and its line in the file."""

    id: str
    message: str
    line: int | None = None


def from_record(record: Mapping[str, Any], *, id: str | None = None, file: str | None = None) -> Article:
    """Return the article of one batch record.

    Every line of a field that holds text is a paragraph; `line` counts within the field, `place` names the field.

    Args:
        record: `source` and `target`, or `article`; `id`, `date` (ISO) and `meta` may be there.
        id: the id of a record that brings none.
        file: the file that the record stands in.
    Raises: InputError (or one of its kind) with one sentence that names the record.
    """
    name = _id(record, id)
    where = f"record {label(name)}"
    date, meta = _date(record, where), _meta(record, where)
    if record.get("article") is not None:
        if record.get("source") is not None or record.get("target") is not None:
            raise InputError(f"{where}: holds an article and also a source or target; keep one form")
        blocks = lines_of(_text(record, "article", where), "article")
        return bilingual_article(blocks, where, id=name, date=date, meta=meta, file=file)
    source, target = (lines_of(_text(record, side, where), side) for side in ("source", "target"))
    return paired_article(source, target, where, id=name, date=date, meta=meta, files=(file, file))


def read_jsonl(path: Path, encoding: str | None = None) -> Iterator[Article | FailedRecord]:
    """Yield every record of a JSONL file, one in memory at a time; blank lines are skipped."""
    with open_text(path, encoding) as stream:
        for number, line in _lines(stream):
            default = f"{scrub(path.name)}#{number}"
            if line is None:
                message = f"{path}: line {number} is longer than {MAX_BYTES // 1_000_000} MB; split the record"
                yield FailedRecord(default, message, number)
            elif line.strip():
                yield _read_line(line, number, path, default)


def open_text(path: Path, encoding: str | None = None) -> TextIO:
    """Open a record file as text; a byte that does not decode arrives as a lone surrogate.

    Raises: InputError when the file is not there or the encoding unknown, UnreadableDocument when it is no text.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
        codec = encoding or guess(head) or "utf-8"
        if b"\x00" in head and not codec.lower().startswith(("utf-16", "utf-32", "utf_16", "utf_32")):
            raise UnreadableDocument(f"{path}: holds binary data; pass text, or --encoding if it is text")
        return path.open(encoding=codec, errors="surrogateescape", newline="")
    except FileNotFoundError as exc:
        raise InputError(f"{path}: no such file; check the path") from exc
    except LookupError as exc:
        raise InputError(f"{path}: no text encoding is called {encoding!r}; try utf-8, cp949 or utf-16") from exc
    except OSError as exc:
        reason = (exc.strerror or "cannot be opened").lower()
        raise UnreadableDocument(f"{path}: {reason}; check the file and its permissions") from exc


def reject(id: str, line: int | None, error: Exception) -> FailedRecord:
    """Return the failed record of a designed error."""
    return FailedRecord(scrub(id), scrub(str(error)), line)


def label(name: str) -> str:
    """Return *name* as a message can show it: one short line without control characters."""
    printable = "".join(c if c.isprintable() else " " for c in scrub(name[:200]))
    return textwrap.shorten(printable, 80, placeholder="...")


def _lines(stream: TextIO) -> Iterator[tuple[int, str | None]]:
    """Yield numbered lines; None stands for one that is too long, the rest of which is read past."""
    number = 0
    while line := stream.readline(MAX_BYTES):
        number += 1
        if len(line) < MAX_BYTES or line.endswith("\n"):
            yield number, line
            continue
        while (rest := stream.readline(MAX_BYTES)) and not rest.endswith("\n"):
            pass
        yield number, None


def _read_line(line: str, number: int, path: Path, default: str) -> Article | FailedRecord:
    try:
        record = _parse(line.lstrip("\ufeff"), f"{path}: line {number}")
    except InputError as exc:
        return reject(default, number, exc)
    try:
        return from_record(record, id=default, file=scrub(str(path)))
    except InputError as exc:
        return reject(_id_or(record, default), number, exc)


def _parse(line: str, where: str) -> Mapping[str, Any]:
    if any("\ud800" <= character <= "\udfff" for character in line):
        raise UnreadableDocument(
            f"{where} is not text in the encoding of the file; save it as UTF-8 or pass --encoding"
        )
    try:
        record = json.loads(line, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as exc:
        reason = exc.msg if isinstance(exc, json.JSONDecodeError) else str(exc)
        raise UnreadableDocument(f"{where} is not JSON ({reason}); write one object a line") from exc
    if not isinstance(record, dict):
        raise UnreadableDocument(f"{where} is not a JSON object; write one object a line")
    return {scrub(key): _scrubbed(value) for key, value in record.items()}


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON number")


def _scrubbed(value: Any) -> Any:
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, list):
        return [_scrubbed(item) for item in value]
    if isinstance(value, dict):
        return {scrub(key): _scrubbed(item) for key, item in value.items()}
    return value


def _id(record: Mapping[str, Any], default: str | None) -> str:
    given = record.get("id")
    if isinstance(given, bool) or not isinstance(given, str | int | None):
        raise InputError(
            f"record {default or ''}: the id must be a string, not {type(given).__name__}".replace(" :", ":")
        )
    name = scrub(str(given)).strip() if given is not None else ""
    if name or default:
        return name or str(default)
    raise InputError('record: no id; give every record an "id"')


def _id_or(record: Mapping[str, Any], default: str) -> str:
    try:
        return _id(record, default)
    except InputError:
        return default


def _text(record: Mapping[str, Any], key: str, where: str) -> str:
    value = record.get(key)
    if value is None or (isinstance(value, float) and math.isnan(value)):
        raise InputError(f'{where}: no {key}; give "source" and "target", or "article"')
    if not isinstance(value, str):
        raise InputError(f"{where}: the {key} must be a string, not {type(value).__name__}")
    return scrub(value)


def _date(record: Mapping[str, Any], where: str) -> datetime.date | None:
    value = record.get("date")
    if isinstance(value, datetime.datetime):
        return value.date()
    if value is None or isinstance(value, datetime.date):
        return value
    date = parse_date(value) if isinstance(value, str) else None
    if date is None and value != "":
        raise InputError(f"{where}: {value!r:.40} is no date; write YYYY-MM-DD")
    return date


def _meta(record: Mapping[str, Any], where: str) -> Mapping[str, Any] | None:
    value = record.get("meta")
    if value is not None and not isinstance(value, Mapping):
        raise InputError(f"{where}: meta must be an object, not {type(value).__name__}")
    return value
