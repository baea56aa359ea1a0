"""`auditor audit`: report, summary, exit code."""

import datetime
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from auditor.cli import FAILED, INCOMPLETE, PASSED
from auditor.cli.inputs import Inputs
from auditor.cli.options import announce_model, language_of, output_options, rule_options, settings_from
from auditor.config import Settings
from auditor.files import replacing
from auditor.model import Audit, Status
from auditor.render import Options, writer
from auditor.spool import Spool

FILE = click.Path(path_type=Path)


@click.command("audit", short_help="Audit articles: report, summary, exit code.")
@click.argument("paths", nargs=-1, type=FILE)
@click.option("--source", type=FILE, help="The Korean text, where the article is in two files.")
@click.option("--target", type=FILE, help="The English text, where the article is in two files.")
@click.option("--id", "identity", help="The id of the article; by default its path.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The day of publication; by default read in the text.")
@click.option("--encoding", help="The encoding of the files; by default recognised.")
@click.option("--allow-empty", is_flag=True, help="Nothing to audit is not an error.")
@output_options
@rule_options
def command(
    paths: tuple[Path, ...],
    source: Path | None,
    target: Path | None,
    identity: str | None,
    date: datetime.datetime | None,
    encoding: str | None,
    allow_empty: bool,
    **options: Any,
) -> int:
    """Audit articles and leave a report, a summary and an exit code.

    PATHS are bilingual files, folders of them, or files of many records (.jsonl).

    Exit codes: 0 passed, 1 the gate failed, 2 usage or configuration, 3 incomplete.
    """
    inputs = Inputs(paths, source, target, identity, date.date() if date else None, encoding)
    settings = settings_from(inputs.anchor, options)
    files = inputs.files()
    if not files and not inputs.source:
        if allow_empty:
            return PASSED
        raise click.UsageError("nothing to audit in the folders named; check the paths, or pass --allow-empty")
    return _audit(inputs, files, settings, options)


def _audit(inputs: Inputs, files: tuple[Path, ...], settings: Settings, options: dict[str, Any]) -> int:
    from auditor.pipeline import Auditor

    rendering = Options(
        language=language_of(options["lang"]),
        color=_has_color(options["output"]),
        links=options["links"],
        is_single=inputs.is_single(files),
        settings=settings,
    )
    auditor = Auditor(settings)
    announce_model(settings.model)
    with Spool() as spool:
        total = 1 if inputs.source else len(files)
        audits = spool.fill(auditor.audit_stream(inputs.articles(files)))
        counts = _count(_with_progress(audits, None if rendering.is_single else total))
        if not counts and not options["allow_empty"]:
            raise click.UsageError("nothing to audit: the files hold no record; check them, or pass --allow-empty")
        _write(spool, options["format"], options["output"], rendering)
        _report(spool, _report_folder(options), rendering, options["format"])
    return _exit_code(counts)


def _count(audits: Iterable[Audit]) -> Counter[Status]:
    counts: Counter[Status] = Counter()
    for audit in audits:
        counts[audit.verdict.status] += 1
        for failure in audit.failures:
            click.echo(f"auditor: {audit.id}: {failure.stage}: {failure.message}", err=True)
    return counts


def _exit_code(counts: Counter[Status]) -> int:
    if counts[Status.INCOMPLETE]:
        return INCOMPLETE
    return FAILED if counts[Status.FAIL] else PASSED


def _write(spool: Spool, name: str, output: Path | None, rendering: Options) -> None:
    if output is None:
        writer(name)(spool, sys.stdout, rendering)
        return
    with replacing(output) as stream:
        writer(name)(spool, stream, rendering)


def _report_folder(options: dict[str, Any]) -> Path | None:
    if options["no_report"]:
        return None
    chosen: Path | None = options["report"]
    return chosen or (Path("reports") if options["format"] == "text" else None)


def _report(spool: Spool, folder: Path | None, rendering: Options, format_name: str) -> None:
    if folder is None:
        return
    from auditor.render.html import write_report
    from auditor.render.record import to_record

    records = (to_record(audit, links=rendering.links) for audit in spool)
    page = write_report(records, folder, language=rendering.language, min_confidence=rendering.settings.min_confidence)
    click.echo(f"\nreport: {page}", err=format_name != "text")


def _has_color(output: Path | None) -> bool:
    return output is None and Console(file=sys.stdout).is_terminal and not Console().no_color


def _with_progress(audits: Iterator[Audit], total: int | None) -> Iterator[Audit]:
    """Show how far the work is, on a terminal and for more than one article."""
    console = Console(stderr=True)
    if total is None or total == 1 or not console.is_terminal:
        yield from audits
        return
    columns = (TextColumn("auditing"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        yield from progress.track(audits, total=total)
