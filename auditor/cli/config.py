"""`auditor config`: what holds, and from where."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from auditor.cli.auditing import auditor_from
from auditor.cli.options import loaded_from, rule_options
from auditor.config import Loaded, Settings

FILE = click.Path(path_type=Path, exists=True)


@click.command("config", short_help="Print the settings that hold, and where each comes from.")
@click.argument("path", type=FILE, default=Path())
@rule_options
def command(path: Path, **options: Any) -> int:
    """Print every setting that holds for the articles at PATH, as TOML, with what it means and where it comes from.

    Settings stand in `[tool.auditor]` of pyproject.toml or in auditor.toml, found upward from the article.
    """
    loaded = loaded_from([path], options)
    auditor_from(loaded.settings)
    click.echo(f"# {f'settings of {loaded.file}' if loaded.file else 'no settings file was found'}")
    for line in _lines(loaded):
        click.echo(line)
    return 0


def _lines(loaded: Loaded) -> Iterator[str]:
    values = loaded.settings.model_dump(mode="json", by_alias=True, exclude_unset=False)
    for key, field in Settings.model_fields.items():
        if key not in values:
            continue
        origin = loaded.origins.get(key, "default")
        name = key.replace("_", "-")
        yield f"\n# {field.description}"
        written = "" if values[key] is not None else "# "
        yield f"{written}{name} = {_toml(values[key])}  # {origin}"


def _toml(value: Any) -> str:
    """Return *value* as an inline value of TOML; nothing is written for what is not set."""
    match value:
        case None:
            return "(not set)"
        case Mapping():
            cells = (f"{json.dumps(k.replace('_', '-'))} = {_toml(v)}" for k, v in value.items() if v is not None)
            return f"{{{', '.join(cells)}}}"
        case list():
            return f"[{', '.join(map(_toml, value))}]"
        case _:
            return json.dumps(value, ensure_ascii=False)
