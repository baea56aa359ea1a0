"""`auditor compare`: a machine translation against its edited version."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from auditor.cli import INCOMPLETE, PASSED
from auditor.cli.auditing import auditor_from
from auditor.cli.measuring import measuring_options
from auditor.cli.options import settings_from
from auditor.cli.writing import write_out

FILE = click.Path(path_type=Path)


@click.command("compare", short_help="Score a translation against its edited version.")
@click.argument("source", type=FILE)
@click.argument("machine", metavar="MT", type=FILE)
@click.argument("edited", type=FILE)
@click.option("--other", type=FILE, help="A second machine translation, to test against the first.")
@click.option("--no-audit", is_flag=True, help="Scores only: audit neither version.")
@click.option("--format", "format_name", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("--output", type=FILE, help="The file to write; by default the standard output.")
@measuring_options
def command(
    source: Path,
    machine: Path,
    edited: Path,
    other: Path | None,
    no_audit: bool,
    format_name: str,
    output: Path | None,
    **options: Any,
) -> int:
    """Score MT, a machine translation of SOURCE, against EDITED, the version that an editor made of it.

    Gives chrF2, TER and BLEU with intervals and signatures, the effort for each paragraph (HTER), and which findings
    the edit resolved or left. Files are texts, a block a paragraph, or JSON Lines with an id and a text. MT and EDITED
    have equally many paragraphs.

    Exit codes: 0 compared, 2 usage, 3 a file that does not line up, or an incomplete audit.
    """
    from auditor.compare import compare, read_triples

    for path in filter(None, (source, machine, edited, other)):
        if not path.is_file():
            raise click.UsageError(f"{path}: no such file")
    triples = read_triples(source, machine, edited, other)
    record = compare(triples, None if no_audit else auditor_from(settings_from(edited, options)))
    write_out(_rendered(record, format_name), output)
    for item in record["failures"]:
        click.echo(f"auditor: {item['id']}: {item['stage']}: {item['message']}", err=True)
    return INCOMPLETE if record["failures"] else PASSED


def _rendered(record: Mapping[str, Any], format_name: str) -> str:
    from auditor.render.comparison import render_html, render_text

    if format_name == "json":
        return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    return render_html(record) if format_name == "html" else render_text(record)
