"""The command line: one file a command, loaded when it is called; the only part that prints and exits.

Exit codes: 0 passed, 1 the gate failed, 2 usage or configuration, 3 incomplete, 130 interrupted.
"""

import importlib
import sys
from collections.abc import Sequence

import click

from auditor.errors import AuditorError, ConfigError

PASSED, FAILED, USAGE, INCOMPLETE, INTERRUPTED = 0, 1, 2, 3, 130

COMMANDS = {
    "audit": "Audit articles: report, summary, exit code.",
    "batch": "Audit an archive: JSON Lines in, JSON Lines out.",
    "align": "Pair paragraphs, sentences or lines.",
    "report": "Make HTML reports from JSON results.",
    "rules": "List and explain the rules.",
    "config": "Print the settings that hold, and where each comes from.",
    "names": "Write a register of the names in audited articles.",
    "apply": "Write the corrected English from a reviewer's verdicts.",
    "evaluate": "Measure every rule on annotated articles.",
    "calibrate": "Learn thresholds from a newsroom's judged pairs.",
    "compare": "Score a translation against its edited version.",
    "romanize": "Show the accepted spellings of a Korean name.",
}
"""Every command with its help line; the module has the same name and holds a click command called `command`."""


class LazyGroup(click.Group):
    """Loads the module of a command only when the command is called, so that `--help` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"auditor.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="auditor")
def root() -> None:
    """Find the likely errors in English machine translations of Korean news.

    Exit codes: 0 passed, 1 the gate failed, 2 usage or configuration, 3 incomplete.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; a designed error becomes one line on stderr."""
    try:
        result = root.main(args=arguments, prog_name="auditor", standalone_mode=False)
    except click.ClickException as exc:
        exc.show()
        return USAGE
    except SystemExit:  # click's answer to a closed pipe; it exits with 1, which here says that the gate failed
        return INCOMPLETE
    except (KeyboardInterrupt, click.exceptions.Abort, AuditorError, OSError) as exc:
        message, code = _explain(exc)
        click.echo(f"auditor: {message}", err=True)
        return code
    return result if isinstance(result, int) else PASSED


def _explain(exc: BaseException) -> tuple[str, int]:
    """Return the sentence and the exit code of an error."""
    match exc:
        case ConfigError():
            return str(exc), USAGE
        case AuditorError():
            return str(exc), INCOMPLETE
        case OSError():
            where = f"{exc.filename}: " if exc.filename else ""
            return f"{where}{exc.strerror or exc}; check the path, its permissions and the space left", INCOMPLETE
        case _:
            return "interrupted", INTERRUPTED
