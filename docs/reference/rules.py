"""The pages of the rules, read from the docstrings of the checks."""

import html
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from auditor.checks import CHECKS
from auditor.checks.explain import Example, Explanation, explain
from auditor.merge import FAMILIES, family
from auditor.render.labels import rule_label
from docs.reference.cells import code, escape, page, table

MEASURED = Path(__file__).parents[1] / "measured.json"
"""What `auditor evaluate corpus --split test --format json` wrote last; rule pages do without where it is not there."""

INTRODUCTION = """\
Names never change once released. `auditor rules` lists the rules, `auditor rules RULE` explains one. Choose among them
with `--select` and `--ignore`, or the settings of the same names.

The severity is the usual one: how bad it is if it is true. A *neutral* rule asks a question and never fails the gate.
Each finding has a confidence of its own beside it: how likely it is true."""

_LEVELS = (("display", "shown to people"), ("gate", "counted by the gate"), ("questions", "asked as questions"))
_COLUMNS = ("findings", "errors found", "right", "false alarms in 1,000 words of clean articles")


def explanations() -> tuple[Explanation, ...]:
    """Return every rule in words, in the order in which they run."""
    return tuple(map(explain, CHECKS))


def by_category() -> dict[str, list[Explanation]]:
    """Return the rules by the name of their category; categories and rules in the order in which they run."""
    groups: dict[str, list[Explanation]] = {}
    for item in explanations():
        groups.setdefault(_category(item.category), []).append(item)
    return groups


def rule_pages() -> dict[str, str]:
    """Return the pages by their paths below the folder of pages."""
    measured = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.is_file() else {}
    found = {f"rules/{item.rule}.md": _rule(item, measured) for item in explanations()}
    return {"rules/index.md": _index(), **found}


def _index() -> str:
    sections = (f"## {name}\n\n{_overview(items)}" for name, items in by_category().items())
    return page("Rules", INTRODUCTION, *sections)


def _overview(items: list[Explanation]) -> str:
    rows = (
        (f"[`{item.rule}`]({item.rule}.md)", rule_label(item.rule)[1], item.severity, escape(item.summary))
        for item in items
    )
    return table(["rule", "한국어", "severity", "what it flags"], rows)


def _rule(item: Explanation, measured: Mapping[str, Any]) -> str:
    return page(
        item.rule,
        escape(item.summary),
        _facts(item),
        f"## Why\n\n{escape(_sentence(item.why))}",
        f"## Flags\n\n{_examples(item.flags)}",
        f"## Passes\n\n{_examples(item.passes)}",
        f"## Misses\n\n{escape(_sentence(item.misses))}",
        _overlap(item.rule),
        _measured(item.rule, measured),
        f"## Source\n\n{escape(item.source)}",
        f'## Turn it off\n\n```toml title="auditor.toml"\nignore = ["{item.rule}"]\n```',
    )


def _facts(item: Explanation) -> str:
    label, label_ko = rule_label(item.rule)
    shown = f'In the report: “{escape(label)}”, <span lang="ko">{label_ko}</span>'
    return f"- Usual severity: **{item.severity}**\n- Category: {code(item.category)}\n- {shown}"


def _overlap(rule: str) -> str:
    """Say which rules speak of the same fault, and which one wins."""
    known = {item.rule for item in explanations()}
    rules = [name for name in FAMILIES.get(family(rule), ()) if name in known]
    if len(rules) < 2:
        return ""
    order = " › ".join(f"**{name}**" if name == rule else f"[`{name}`]({name}.md)" for name in rules)
    return (
        "## One fault, one finding\n\nWhere several rules of a family see the same words, the first in this order is"
        f" kept and the others become its evidence:\n\n{order}"
    )


def _examples(examples: tuple[Example, ...]) -> str:
    return "\n\n".join(map(_example, examples))


def _example(example: Example) -> str:
    """Return one example as two blocks of text, each in its language, a paragraph a line, the flagged words marked."""
    sides = (("ko", example.source, example.source_mark), ("en", example.target, example.target_mark))
    cells = (f'<p lang="{language}">{_marked(text, mark)}</p>' for language, text, mark in sides)
    return f'<div class="example">{"".join(cells)}</div>'


def _marked(text: str, mark: str | None) -> str:
    before, found, after = text.partition(mark) if mark else (text, "", "")
    marked = f"<mark>{html.escape(found)}</mark>" if found else ""
    whole = f"{html.escape(before)}{marked}{html.escape(after)}"
    return whole.replace(" / ", "<br>") or "<em>nothing</em>"


def _measured(rule: str, measured: Mapping[str, Any]) -> str:
    figures = measured.get("rules", {}).get(rule)
    if not figures:
        return ""
    rows = [(name, *_cells(figures[level])) for level, name in _LEVELS if figures[level]["precision"]["of"]]
    note = (
        f"On the {measured['split'] or 'whole'} part of the [gold corpus](../corpus.md), {measured['n_errors']} errors"
        f" in {len(measured['articles'])} articles, with `{measured['signature']}`. In brackets: the interval"
        " of 95 %. More in [How good is it?](../measured.md)"
    )
    return f"## Measured\n\n{table(_COLUMNS, rows)}\n\n{note}" if rows else ""


def _cells(figures: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return how many errors were hit, the share of the findings that hit one, and the rate of false alarms."""
    right, alarms = figures["precision"], figures["false_alarms"]
    share = f"{right['n']:g} of {right['of']:g}, {right['value']:.0%}{_interval(right, '.0%')}"
    rate = "–" if alarms["value"] is None else f"{alarms['value']:.2f}{_interval(alarms, '.2f')}"
    return f"{figures['recall']['n']:g}", share, rate


def _interval(figure: Mapping[str, Any], form: str) -> str:
    if figure.get("low") is None or figure.get("high") is None:
        return ""
    return f" ({figure['low']:{form}} to {figure['high']:{form}})"


def _category(name: str) -> str:
    return " › ".join(part.replace("-", " ").capitalize() for part in name.split("/"))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
