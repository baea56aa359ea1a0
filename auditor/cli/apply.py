"""`auditor apply`: the corrected English, from a result and a reviewer's verdicts."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from auditor.apply import REASONS, Corrected, apply_verdicts
from auditor.cli import INCOMPLETE, PASSED
from auditor.errors import ConfigError
from auditor.files import write_text
from auditor.render.results import read_records
from auditor.verdicts import read_verdicts

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
SIDES = ("source", "target")
Record = Mapping[str, Any]


@click.command("apply", short_help="Put accepted suggestions into the English.")
@click.argument("result", type=FILE)
@click.option("--verdicts", "verdicts_file", type=FILE, required=True, help="The verdicts that the report exported.")
@click.option("--output", type=click.Path(path_type=Path), help="The file to write; by default the standard output.")
def command(result: Path, verdicts_file: Path, output: Path | None) -> int:
    """Write the corrected English of the article in RESULT (.json or .jsonl) that the verdicts belong to.

    Exit codes: 0 everything accepted was put in, 3 something could not be (named on stderr).
    """
    verdicts = read_verdicts(verdicts_file)
    record = next((record for record in read_records(result) if record["id"] == verdicts.article), None)
    if record is None:
        raise ConfigError(f"{result}: holds no article {verdicts.article!r}; give the result that was reviewed")
    corrected = apply_verdicts(record, verdicts)
    if output is None:
        sys.stdout.write(corrected.text)
    else:
        write_text(output, corrected.text)
    _tell(corrected, record)
    return INCOMPLETE if corrected.skipped else PASSED


def _tell(corrected: Corrected, record: Record) -> None:
    if not corrected.is_reviewed_text:
        click.echo("auditor: the text is not the one that was reviewed; verdicts were found by fingerprint", err=True)
    named = {finding["fingerprint"]: _name(finding) for finding in record["findings"]}
    for skipped in corrected.skipped:
        name = named.get(skipped.fingerprint, skipped.fingerprint)
        click.echo(f"auditor: {name}: not put in: {REASONS[skipped.why]}", err=True)
    plural = "" if corrected.n_applied == 1 else "s"
    click.echo(f"auditor: {corrected.n_applied} correction{plural} put in", err=True)


def _name(finding: Record) -> str:
    """Return what an editor knows a finding by: its rule and the words it is about."""
    words = " -> ".join(f'"{" ".join(quote["text"].split())[:60]}"' for side in SIDES if (quote := finding[side]))
    return f"{finding['rule']} {words}".strip()
