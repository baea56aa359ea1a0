"""Options that several commands share, and how they meet the configuration."""

import locale
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from auditor.config import Loaded, Settings, find_settings, load_settings
from auditor.errors import ConfigError
from auditor.render import FORMATS

Command = TypeVar("Command", bound=Callable[..., Any])
FILE = click.Path(path_type=Path)


class Also(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A format and the file that it goes to, `sarif=out.sarif`; no file is the standard output, written `-`."""

    name = "format=file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, Path | None]:
        """Return the format and its file."""
        if isinstance(value, tuple):
            return value
        form, equals, file = str(value).partition("=")
        if not equals or not file or form not in FORMATS:
            self.fail(f"{value!r} is not FORMAT=FILE with a format of {', '.join(FORMATS)}", param, ctx)
        return form, None if file == "-" else Path(file)


ALSO = Also()

OVERRIDES = (
    "fail_on",
    "gate_confidence",
    "min_confidence",
    "min_score",
    "max_findings",
    "select",
    "ignore",
    "model",
    "plugins",
    "encoding",
    "glossary",
    "baseline",
    "verdicts",
)
"""Options that replace the setting of the same name when they are given."""


def _apply(command: Command, options: Sequence[Callable[[Any], Any]]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def output_options(command: Command) -> Command:
    """Add the options that say what is written, and where."""
    options = [
        click.option(
            "--format", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="The output."
        ),
        click.option("--output", type=FILE, help="The file to write; by default the standard output."),
        click.option(
            "--also", multiple=True, type=ALSO, metavar="FORMAT=FILE", help="Write another format too; - is stdout."
        ),
        click.option(
            "--lang", type=click.Choice(["en", "ko"]), help="The language of messages; by default the locale's."
        ),
        click.option(
            "--report",
            type=click.Path(file_okay=False, path_type=Path),
            metavar="FOLDER",
            help="The folder of the HTML report; by default `reports` with text output.",
        ),
        click.option("--no-report", is_flag=True, help="Write no HTML report."),
        click.option("--links/--no-links", default=True, help="Write word links into JSON and reports."),
    ]
    return _apply(command, options)


def rule_options(command: Command) -> Command:
    """Add the options that decide what is flagged and what fails."""
    severities = click.Choice(["critical", "major", "minor", "never"])
    options = [
        click.option("--fail-on", type=severities, help="The least severity that fails the gate (default major)."),
        click.option("--gate-confidence", type=float, help="The least confidence that counts there (default 0.9)."),
        click.option("--min-confidence", type=float, help="The least confidence that is shown (default 0.5)."),
        click.option("--min-score", type=float, help="The least quality score that passes."),
        click.option("--max-findings", type=int, help="The most findings, questions aside, that pass."),
        click.option("--select", multiple=True, help="Rules to run, separated by commas; by default all."),
        click.option("--ignore", multiple=True, help="Rules not to run, separated by commas."),
        click.option("--plugin", "plugins", multiple=True, help="An installed package whose rules run too."),
        click.option("--glossary", multiple=True, type=FILE, help="A glossary or name register (CSV, TBX)."),
        click.option("--model", help="A sentence-transformers model, by name or folder; by default the embedded one."),
        click.option("--baseline", type=FILE, help="A file of known findings, which do not fail the gate."),
        click.option("--verdicts", multiple=True, type=FILE, help="Verdicts that a reviewer exported from the report."),
        click.option("--config", type=FILE, help="The settings file; by default found upward from the article."),
    ]
    return _apply(command, options)


def loaded_from(starts: Sequence[Path], options: Mapping[str, Any]) -> Loaded:
    """Return the settings that hold for the articles at *starts*: their file's, overruled by the options given.

    Raises: ConfigError when the articles have different settings files, or a setting cannot hold.
    """
    named: Path | None = options["config"]
    found = {find_settings(start.resolve()): start for start in reversed(starts)}
    if named is None and len(found) > 1:
        (one, article), (other, another), *_ = found.items()
        raise ConfigError(
            f"{article} and {another} have different settings ({one or 'none'}, {other or 'none'}); audit them apart, "
            "or name one file with --config"
        )
    given = {key: value for key in OVERRIDES if (value := _given(key, options.get(key))) is not None}
    return load_settings(named or next(iter(found), None), given, is_named=named is not None)


def settings_from(start: Path, options: Mapping[str, Any]) -> Settings:
    """Return the settings that hold for an article at *start*."""
    return loaded_from([start], options).settings


def _given(key: str, value: Any) -> Any:
    if key in ("select", "ignore"):
        return tuple(rule.strip() for item in value for rule in item.split(",") if rule.strip()) or None
    return value or None if isinstance(value, tuple) else value


def announce_model(name: str) -> None:
    """Say on stderr that the model is being built, where this run will have to."""
    from auditor.encoder import is_prepared

    if not is_prepared(name):
        click.echo("auditor: preparing the model, once; this takes about half a minute", err=True)


def language_of(chosen: str | None) -> str:
    """Return `ko` or `en`: as chosen, else by the locale."""
    if chosen:
        return chosen
    name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ko" if (name or locale.getlocale()[0] or "").startswith("ko") else "en"
