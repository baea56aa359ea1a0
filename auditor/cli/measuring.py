"""Options of the commands that measure: which rules run, with what, and from which confidence they count."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])
FILE = click.Path(path_type=Path)


def measuring_options(command: Command) -> Command:
    """Add the options that decide which findings there are and where they count."""
    severities = click.Choice(["critical", "major", "minor", "never"])
    options: list[Callable[[Command], Command]] = [
        click.option("--fail-on", type=severities, help="The least severity that fails the gate (default major)."),
        click.option("--gate-confidence", type=float, help="The least confidence that counts there (default 0.9)."),
        click.option("--min-confidence", type=float, help="The least confidence that is shown (default 0.5)."),
        click.option("--select", multiple=True, help="Rules to run, separated by commas; by default all."),
        click.option("--ignore", multiple=True, help="Rules not to run, separated by commas."),
        click.option("--glossary", multiple=True, type=FILE, help="A glossary or name register (CSV, TBX)."),
        click.option("--model", help="A sentence-transformers model, by name or folder; by default the embedded one."),
        click.option("--config", type=FILE, help="The settings file; by default found upward from the texts."),
    ]
    for option in reversed(options):
        command = option(command)
    return command
