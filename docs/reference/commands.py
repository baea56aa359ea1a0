"""The page of the command line: every command with every argument and option, read from click."""

from collections.abc import Iterator

import click

from auditor.cli import root
from docs.reference.cells import code, escape, page, table

INTRODUCTION = """\
`auditor COMMAND --help` says the same in a terminal. Results go to the standard output, everything else to stderr.

| exit code | means |
| --- | --- |
| 0 | passed |
| 1 | the gate failed |
| 2 | wrong usage or configuration |
| 3 | incomplete: something could not be read or checked |
| 130 | interrupted |

When several apply, the first of 130, 2, 3, 1, 0 is returned."""


def commands() -> Iterator[tuple[str, click.Command]]:
    """Yield every command with its name, in the order of `auditor --help`."""
    context = click.Context(root)
    for name in root.list_commands(context):
        command = root.get_command(context, name)
        assert command is not None
        yield name, command


def options(command: click.Command) -> tuple[click.Option, ...]:
    """Return the options of *command* that are shown, in the order of their declaration."""
    return tuple(param for param in command.params if isinstance(param, click.Option) and not param.hidden)


def command_page() -> str:
    """Return the page of all commands."""
    return page("Command line", INTRODUCTION, *(_section(name, command) for name, command in commands()))


def describe(option: click.Option) -> str:
    """Return what *option* does: its help, its choices and its default, as plain text."""
    extra = option.get_help_extra(click.Context(click.Command("auditor")))
    choices = f"One of {', '.join(option.type.choices)}." if isinstance(option.type, click.Choice) else ""
    default = f"Default: `{extra['default']}`." if "default" in extra else ""
    needed = "Required." if option.required else ""
    again = "May be given again." if option.multiple else ""
    return " ".join(filter(None, [option.help or "", choices, default, needed, again]))


def _section(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"auditor {name}")
    usage = " ".join([f"auditor {name}", *command.collect_usage_pieces(context)])
    rows = [(_names(option, context), escape(describe(option))) for option in options(command)]
    text = [_paragraphs(command.help or ""), table(["option", "what it does"], rows) if rows else ""]
    return "\n\n".join([f"## auditor {name}", f"```text\n{usage}\n```", *filter(None, text)])


def _names(option: click.Option, context: click.Context) -> str:
    value = "" if option.is_flag else f" {_metavar(option, context)}"
    return ", ".join(code(f"{name}{value}") for name in (*option.opts, *option.secondary_opts))


def _metavar(option: click.Option, context: click.Context) -> str:
    if option.metavar:
        return option.metavar
    fixed = {click.Choice: "NAME", click.DateTime: "YYYY-MM-DD"}
    return fixed.get(type(option.type)) or option.make_metavar(context)


def _paragraphs(text: str) -> str:
    return "\n\n".join(escape(part) for part in text.replace("\b", "").split("\n\n") if part.strip())
