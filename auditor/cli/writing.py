"""Where a command that makes one document puts it."""

from pathlib import Path

import click

from auditor.files import write_text


def write_out(text: str, output: Path | None) -> None:
    """Write *text* to the file *output*, whole or not at all, or to the standard output without one."""
    if output is None:
        click.echo(text, nl=False)
    else:
        write_text(output, text)
