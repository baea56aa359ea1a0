"""`auditor report`: HTML again from JSON results, nothing else needed."""

from collections.abc import Iterator
from pathlib import Path

import click

from auditor.cli.options import language_of
from auditor.render.record import Record
from auditor.render.results import read_records

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


def _records(results: tuple[Path, ...]) -> Iterator[Record]:
    return (record for path in results for record in read_records(path))
