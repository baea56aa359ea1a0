"""`auditor batch`: audit an archive."""

import datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from auditor.cli import FAILED, INCOMPLETE, PASSED
from auditor.cli.auditing import auditor_from
from auditor.cli.options import announce_model, rule_options, settings_from
from auditor.cli.suppressing import suppressor_from, with_baseline
from auditor.model import Status

FILE = click.Path(path_type=Path)


@click.command("batch", short_help="Audit an archive: JSON Lines in, JSON Lines out.")
@click.argument("input", type=FILE)
@click.argument("output", type=FILE)
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that share the work.")
@click.option("--max-failures", type=click.IntRange(0), help="Stop when more records than this are incomplete.")
@click.option("--links/--no-links", default=False, help="Write word links.")
@click.option("--overwrite", is_flag=True, help="Replace an output that is there, and start anew.")
@rule_options
def command(input: Path, output: Path, workers: int, max_failures: int | None, **options: Any) -> int:
    """Audit every record of INPUT and write one record each to OUTPUT, in the same order.

    A run that was stopped goes on where it ended: call it again with the same settings.

    Exit codes: 0 all passed, 1 some failed the gate, 2 usage or configuration, 3 some are incomplete, 130 interrupted.
    """
    from auditor.batch import BatchJob
    from auditor.reading import is_record_file
    from auditor.render.text import summary_line

    if not input.is_file():
        raise click.UsageError(f"{input}: no such file")
    if not is_record_file(input):
        raise click.UsageError(f"{input}: a batch reads files of records (.jsonl); `auditor audit` reads other files")
    settings = settings_from(input, options)
    suppressor = suppressor_from(settings, datetime.date.today())
    suppressor = with_baseline(suppressor, settings, may_be_missing=False)
    auditor = auditor_from(settings, suppressor)
    job = BatchJob(input, output, auditor, workers, max_failures, options["links"])
    _make_room(job.output, job.part, overwrite=options["overwrite"])
    announce_model(settings.model)
    with _progress(input) as progress:
        task = progress.add_task("auditing", total=_count_lines(input) if not progress.disable else None)
        counts = job.run(lambda done: progress.update(task, completed=done))
    click.echo(summary_line(counts), err=True)
    return INCOMPLETE if counts[Status.INCOMPLETE] else FAILED if counts[Status.FAIL] else PASSED


def _make_room(output: Path, part: Path, *, overwrite: bool) -> None:
    if overwrite:
        part.unlink(missing_ok=True)
    elif output.exists():
        raise click.UsageError(f"{output}: is there already; name another file, or pass --overwrite")


def _progress(input: Path) -> Progress:
    console = Console(stderr=True)
    columns = (TextColumn(input.name), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _count_lines(file: Path) -> int:
    with file.open("rb") as stream:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(1 << 20), b""))
