"""`auditor rules`: what is checked, and why."""

import json

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from auditor.checks import CHECKS
from auditor.checks.explain import Example, Explanation, explain
from auditor.config import did_you_mean
from auditor.errors import UnknownRule
from auditor.render.record import schema


@click.command("rules", short_help="List and explain the rules.")
@click.argument("rule", required=False)
@click.option("--schema", "wants_schema", is_flag=True, help="Print the JSON Schema of a result instead.")
def command(rule: str | None, wants_schema: bool) -> int:
    """List the rules, or explain one."""
    if wants_schema:
        click.echo(json.dumps(schema(), ensure_ascii=False, indent=2))
        return 0
    explanations = {check.rule: explain(check) for check in CHECKS}
    if rule is None:
        _list(tuple(explanations.values()))
        return 0
    if rule not in explanations:
        raise UnknownRule(f"no rule is called {rule!r}{did_you_mean(rule, explanations)}; see `auditor rules`")
    click.echo(_page(explanations[rule]))
    return 0


def _list(explanations: tuple[Explanation, ...]) -> None:
    table = Table("rule", "severity", "what it flags", box=None, pad_edge=False)
    for item in explanations:
        table.add_row(item.rule, item.severity, escape(item.summary))
    Console(highlight=False).print(table)


def _page(item: Explanation) -> str:
    lines = [f"{item.rule} ({item.category}, {item.severity})", "", item.summary, "", f"Why: {item.why}"]
    lines += [f"Flags: {_line(example)}" for example in item.flags]
    lines += [f"Passes: {_line(example)}" for example in item.passes]
    return "\n".join([*lines, f"Misses: {item.misses}", f"Source: {item.source}"])


def _line(example: Example) -> str:
    return f"{example.source or '(nothing)'}  ->  {example.target or '(nothing)'}"
