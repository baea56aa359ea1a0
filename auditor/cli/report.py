"""`auditor report`: HTML again from JSON results, nothing else needed."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from auditor.cli.options import language_of
from auditor.errors import UnreadableDocument
from auditor.render.record import SCHEMA

FILE = click.Path(path_type=Path)


@click.command("report", short_help="Make HTML reports from JSON results.")
@click.argument("results", nargs=-1, required=True, type=FILE)
@click.option("--output", type=FILE, default=Path("reports"), show_default=True, help="The folder to write to.")
@click.option("--lang", type=click.Choice(["en", "ko"]), help="The language; by default the locale's.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.5, show_default=True, help="What is shown.")
@click.option("--xlsx", type=FILE, help="Write the findings to this workbook too, one a row.")
def command(results: tuple[Path, ...], output: Path, lang: str | None, min_confidence: float, xlsx: Path | None) -> int:
    """Write HTML reports and their index for RESULTS (.json or .jsonl, as `auditor audit` and `batch` write them)."""
    from auditor.render.html import write_report
    from auditor.render.spreadsheet import write_xlsx

    for path in results:
        if not path.is_file():
            raise click.UsageError(f"{path}: no such file")
    language = language_of(lang)
    page = write_report(_records(results), output, language=language, min_confidence=min_confidence)
    click.echo(f"report: {page}")
    if xlsx:
        write_xlsx(_records(results), xlsx, language, min_confidence)
        click.echo(f"workbook: {xlsx}")
    return 0


def _records(results: tuple[Path, ...]) -> Iterator[Mapping[str, Any]]:
    return (record for path in results for record in read_records(path))


def read_records(path: Path) -> Iterator[Mapping[str, Any]]:
    """Yield the records of a JSON or JSON Lines file.

    Raises: UnreadableDocument, naming the line, for anything that is not a record of this schema.
    """
    if path.suffix == ".jsonl":
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _record(line, f"{path}:{number}")
        return
    loaded = _load(path.read_text(encoding="utf-8"), str(path))
    for item in loaded if isinstance(loaded, list) else [loaded]:
        yield _checked(item, str(path))


def _record(text: str, place: str) -> Mapping[str, Any]:
    return _checked(_load(text, place), place)


def _load(text: str, place: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as exc:
        raise UnreadableDocument(f"{place}: not JSON ({exc}); give a result of `auditor audit --format json`") from exc


def _checked(record: Any, place: str) -> Mapping[str, Any]:
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        raise UnreadableDocument(f"{place}: not a record of {SCHEMA}; give a result of `auditor audit --format json`")
    return record
