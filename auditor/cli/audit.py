"""`auditor audit`: report, summary, exit code."""

import datetime
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from auditor.cli import FAILED, INCOMPLETE, PASSED
from auditor.cli.auditing import auditor_from
from auditor.cli.inputs import Inputs, Location, Named
from auditor.cli.options import announce_model, language_of, loaded_from, output_options, rule_options
from auditor.cli.suppressing import suppressor_from, tell, update, with_baseline
from auditor.config import Settings
from auditor.files import replacing
from auditor.model import Audit, Status
from auditor.render import Options, writer
from auditor.spool import Spool
from auditor.suppress import Suppressor

FILE = click.Path(path_type=Path)


@click.command("audit", short_help="Audit articles: report, summary, exit code.")
@click.argument("paths", nargs=-1, type=Location())
@click.option("--source", type=FILE, help="The Korean text, where the article is in two files.")
@click.option("--target", type=FILE, help="The English text, where the article is in two files.")
@click.option("--id", "identity", help="The id of the article; by default its path.")
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day of publication; by default read in the text.",
)
@click.option("--encoding", help="The encoding of the files; by default recognised.")
@click.option("--allow-private", is_flag=True, help="Fetch addresses inside the private network too.")
@click.option("--allow-empty", is_flag=True, help="Nothing to audit is not an error.")
@click.option("--summary", type=FILE, help="Write a summary in Markdown too, for the page of a CI job.")
@click.option(
    "--update-baseline", is_flag=True, help="Write the baseline anew: without what is gone, with what is new."
)
@click.option("--reason", default="", help="Why the new findings are no reason to fail; without it none is added.")
@output_options
@rule_options
def command(
    paths: tuple[Path | str, ...],
    source: Path | None,
    target: Path | None,
    identity: str | None,
    date: datetime.datetime | None,
    allow_private: bool,
    allow_empty: bool,
    **options: Any,
) -> int:
    """Audit articles and leave a report, a summary and an exit code.

    PATHS are bilingual files, folders of them, files of many records (.jsonl), or addresses of published articles.

    Exit codes: 0 passed, 1 the gate failed, 2 usage or configuration, 3 incomplete.
    """
    named = Inputs(
        tuple(path for path in paths if isinstance(path, Path)),
        source,
        target,
        identity,
        date.date() if date else None,
        urls=tuple(path for path in paths if isinstance(path, str)),
        allow_private=allow_private,
    )
    settings = loaded_from(named.anchors, options).settings
    _refuse_contradictions(settings, options)
    inputs = replace(named, encoding=settings.encoding, patterns=settings.pairs)
    files = inputs.files()
    if not files and not inputs.urls:
        if allow_empty:
            return PASSED
        raise click.UsageError("nothing to audit in the folders named; check the paths, or pass --allow-empty")
    return _audit(inputs, files, settings, options | {"allow_empty": allow_empty})


def _refuse_contradictions(settings: Settings, options: dict[str, Any]) -> None:
    if options["update_baseline"] and settings.baseline is None:
        raise click.UsageError("--update-baseline needs a file; name one with --baseline, or in the settings")
    if options["reason"] and not options["update_baseline"]:
        raise click.UsageError("--reason goes with --update-baseline")


def _audit(inputs: Inputs, files: tuple[Named, ...], settings: Settings, options: dict[str, Any]) -> int:
    rendering = Options(
        language=language_of(options["lang"]),
        color=_has_color(options["output"]),
        links=options["links"],
        is_single=inputs.is_single(files),
        settings=settings,
    )
    suppressor = suppressor_from(settings, datetime.date.today())
    known = with_baseline(suppressor, settings, may_be_missing=options["update_baseline"])
    auditor = auditor_from(settings, suppressor)
    announce_model(settings.model)
    with Spool() as raw, Spool() as spool:
        audits = raw.fill(auditor.audit_stream(inputs.articles(files)))
        if not _run(_with_progress(audits, None if rendering.is_single else len(files))) and not options["allow_empty"]:
            raise click.UsageError("nothing to audit: the files hold no record; check them, or pass --allow-empty")
        if options["update_baseline"]:
            known = replace(known, baseline=update(known.baseline, raw, settings, options["reason"]))
        judge = replace(auditor, suppressor=Suppressor(baseline=known.baseline))
        counts = _count(spool.fill(map(judge.settle, raw)))
        tell(known, spool, is_whole=any(path.is_dir() for path in inputs.paths))
        _write(spool, options["format"], options["output"], rendering)
        for name, file in (*options["also"], *_summary(options)):
            _write(spool, name, file, rendering)
        _report(spool, _report_folder(options), rendering, options["format"])
    return _exit_code(counts)


def _summary(options: dict[str, Any]) -> tuple[tuple[str, Path], ...]:
    return (("markdown", options["summary"]),) if options["summary"] else ()


def _run(audits: Iterable[Audit]) -> int:
    """Exhaust *audits* and return how many there were."""
    return sum(1 for _ in audits)


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
