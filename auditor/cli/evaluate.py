"""`auditor evaluate`: recall, precision and false alarms per rule against annotated articles."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from auditor.cli import FAILED, INCOMPLETE, PASSED
from auditor.cli.auditing import auditor_from
from auditor.cli.measuring import measuring_options
from auditor.cli.options import settings_from
from auditor.cli.writing import write_out
from auditor.errors import InputError

FILE = click.Path(path_type=Path)


@click.command("evaluate", short_help="Measure the rules against annotated articles.")
@click.argument("gold_dir", type=FILE)
@click.option("--split", type=click.Choice(["dev", "test"]), help="Only the articles of one split.")
@click.option("--format", "format_name", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("--output", type=FILE, help="The file to write; by default the standard output.")
@click.option("--baseline", type=FILE, help="An earlier evaluation (JSON); a figure that fell since exits with 1.")
@click.option(
    "--tolerance",
    type=click.FloatRange(min=0),
    default=0.01,
    show_default=True,
    help="How much worse a figure may get: shares from 0 to 1, false alarms per 1,000 words.",
)
@click.option("--details", "has_details", is_flag=True, help="List every missed error and every false alarm.")
@measuring_options
def command(
    gold_dir: Path,
    split: str | None,
    format_name: str,
    output: Path | None,
    baseline: Path | None,
    tolerance: float,
    has_details: bool,
    **options: Any,
) -> int:
    """Audit the annotated articles in GOLD_DIR (folders with a gold.json) and count what was found and what was not.

    A finding hits an error when their spans overlap on either side; every other finding is a false alarm.

    Exit codes: 0 measured, 1 a figure fell below the baseline, 2 usage, 3 an audit was incomplete.
    """
    from auditor.evaluate import details, judge_corpus, measure
    from auditor.gold import read_corpus

    if not gold_dir.is_dir():
        raise click.UsageError(f"{gold_dir}: no such folder")
    before = _read_baseline(baseline) if baseline else None
    auditor = auditor_from(settings_from(gold_dir, options))
    articles = read_corpus(gold_dir, "dev" if split == "dev" else "test" if split else None)
    judged = tuple(judge_corpus(articles, gold_dir, auditor))
    record = measure(judged, auditor.signature, split)
    if has_details:
        record["details"] = details(judged)
    write_out(_rendered(record, format_name), output)
    fell = _tell_changes(before, record, tolerance) if before is not None else False
    for item in record["failures"]:
        click.echo(f"auditor: {item['id']}: {item['stage']}: {item['message']}", err=True)
    if record["failures"]:
        return INCOMPLETE
    return FAILED if fell else PASSED


def _rendered(record: Mapping[str, Any], format_name: str) -> str:
    from auditor.render.evaluation import render_html, render_text

    if format_name == "json":
        return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    return render_html(record) if format_name == "html" else render_text(record)


def _read_baseline(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        raise click.UsageError(f"{path}: no such file")
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as exc:
        raise InputError(f"{path}: not JSON ({exc}); write it with --format json --output FILE") from exc
    if not isinstance(record, dict):
        raise InputError(f"{path}: not an evaluation; write it with --format json --output FILE")
    return record


def _tell_changes(before: Mapping[str, Any], record: Mapping[str, Any], tolerance: float) -> bool:
    """Print what changed to the diagnostics; return True when something fell."""
    from auditor.evaluate import changes

    found = changes(before, record, tolerance)
    for change in found:
        mark = "FELL" if change.fell else "    "
        click.echo(f"{mark} {change.name}: {_number(change.before)} -> {_number(change.now)}", err=True)
    click.echo(f"{len(found)} figures changed, {sum(change.fell for change in found)} fell", err=True)
    return any(change.fell for change in found)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
