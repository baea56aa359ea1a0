"""Results read back: the records of `auditor/1` in a JSON or JSON Lines file, each checked against the schema."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.errors import UnreadableDocument
from auditor.render.record import SCHEMA, Record, schema

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

ADVICE = "give a result of `auditor audit --format json` or of `auditor batch`"


def read_records(path: Path) -> Iterator[Record]:
    """Yield the records of a `.jsonl` file, one line at a time, or of a JSON file with one record or a list of them.

    Raises: OSError if *path* cannot be opened; UnreadableDocument, naming the file and line, for anything that is not
        a record of this schema.
    """
    try:
        if path.suffix.lower() in {".jsonl", ".ndjson"}:
            with path.open(encoding="utf-8-sig") as lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        yield _checked(_load(line, f"{path}:{number}"), f"{path}:{number}")
            return
        loaded = _load(path.read_text(encoding="utf-8-sig"), str(path))
    except UnicodeDecodeError as exc:
        raise UnreadableDocument(f"{path}: not UTF-8 at byte {exc.start}; {ADVICE}") from exc
    for item in loaded if isinstance(loaded, list) else [loaded]:
        yield _checked(item, str(path))


def _load(text: str, place: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as exc:
        raise UnreadableDocument(f"{place}: not JSON ({exc}); {ADVICE}") from exc


def _checked(record: Any, place: str) -> Record:
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        raise UnreadableDocument(f"{place}: not a record of {SCHEMA}; {ADVICE}")
    error = next(_validator().iter_errors(record), None)
    if error is not None:
        what = " ".join(error.message.split())
        raise UnreadableDocument(f"{place}: a broken record of {SCHEMA}: {error.json_path}: {what:.200}; {ADVICE}")
    return record


@cache
def _validator() -> "Validator":
    from jsonschema import Draft202012Validator

    return Draft202012Validator(schema())
