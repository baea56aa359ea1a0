"""The generated reference says all there is to say."""

import json
import re
from pathlib import Path

import click
import pytest

from auditor.checks import CHECKS
from auditor.config import Settings
from auditor.render.record import schema
from docs.generate import pages, site_configuration
from docs.reference import rules
from docs.reference.commands import command_page, commands, describe, options
from docs.reference.configuration import configuration_page, keys
from docs.reference.contract import contract_page, objects
from docs.reference.rules import rule_pages

OPTIONS = [(name, option) for name, command in commands() for option in options(command)]


def label(value: object) -> str:
    return value.opts[0] if isinstance(value, click.Option) else str(value)


@pytest.mark.parametrize(("name", "option"), OPTIONS, ids=label)
def test_every_option_says_what_it_does(name: str, option: click.Option) -> None:
    """An option without a word of help is not documented by its name."""
    assert describe(option)
    section = command_page().split(f"## auditor {name}\n")[1].split("\n## ")[0]
    assert all(re.search(rf"`{flag}[ `]", section) for flag in (*option.opts, *option.secondary_opts))


@pytest.mark.parametrize(("name", "command"), list(commands()), ids=label)
def test_every_command_has_a_section(name: str, command: click.Command) -> None:
    """A command says what it does and how it is called."""
    assert command.help
    assert f"## auditor {name}\n" in command_page()
    assert f"\nauditor {name} [OPTIONS]" in command_page()


@pytest.mark.parametrize("key", keys(), ids=lambda key: f"{key.table}.{key.name}")
def test_every_key_says_what_it_does(key: object) -> None:
    """Keys of nested tables too."""
    assert key.description  # type: ignore[attr-defined]
    assert f"| `{key.name}` |" in configuration_page()  # type: ignore[attr-defined]


def test_no_key_is_left_out() -> None:
    """Everything that can be written into a settings file is a row of the page."""
    fields = {name.replace("_", "-") for name, field in Settings.model_fields.items() if not field.exclude}
    assert {key.name for key in keys() if not key.table} == fields


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.rule)
def test_every_rule_has_a_page(check: object) -> None:
    """A page has every part of the docstring, and stands in the list and in the navigation."""
    found = rule_pages()
    text = found[f"rules/{check.rule}.md"]  # type: ignore[attr-defined]
    assert [part for part in ("Why", "Flags", "Passes", "Misses", "Source") if f"## {part}\n" not in text] == []
    assert f"({check.rule}.md)" in found["rules/index.md"]  # type: ignore[attr-defined]
    assert f"- {check.rule}: rules/{check.rule}.md\n" in site_configuration()  # type: ignore[attr-defined]


def test_rule_pages_show_what_was_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures stand beside what they were measured on; a level at which the rule said nothing has no row."""
    none = {"value": None, "n": 0, "of": 0}
    said = {
        "recall": {"value": 0.25, "n": 3, "of": 12},
        "precision": {"value": 0.75, "n": 3, "of": 4, "low": 0.3, "high": 0.95},
        "false_alarms": {"value": 0.126, "n": 1, "of": 7900},
    }
    silent = dict.fromkeys(said, none)
    rule = {"display": said, "gate": silent, "questions": silent}
    record = {"split": "test", "signature": "auditor:0", "articles": ["a", "b"], "n_errors": 12,
              "rules": {"number-mismatch": rule}}  # fmt: skip
    path = tmp_path / "measured.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    monkeypatch.setattr(rules, "MEASURED", path)
    found = rule_pages()
    assert "| shown to people | 3 | 3 of 4, 75% (30% to 95%) | 0.13 |" in found["rules/number-mismatch.md"]
    assert "counted by the gate" not in found["rules/number-mismatch.md"]
    assert "12 errors in 2 articles" in found["rules/number-mismatch.md"]
    assert "Measured" not in found["rules/number-missing.md"]


def test_the_contract_has_every_property() -> None:
    """The page of the record is as complete as its schema, objects without a name of their own included."""
    page = contract_page()
    assert {"record", "quality", "paragraph", "pair", "sentence", "finding", "quote"} <= objects().keys()
    for name, item in objects().items():
        section = page.split(f"## The {name}\n")[1].split("\n## ")[0]
        assert all(f"| `{key}`" in section for key in item["properties"])
    assert schema()["properties"].keys() == objects()["record"]["properties"].keys()


@pytest.mark.parametrize("name", sorted(objects()))
def test_every_property_of_the_record_is_explained(name: str) -> None:
    """A property whose meaning is not written down is not a contract."""
    assert [key for key, value in objects()[name]["properties"].items() if not value.get("description")] == []


def test_every_page_has_one_title() -> None:
    """The first heading names the page; no other is as large."""
    for name, text in pages().items():
        plain = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
        assert len(re.findall(r"^# \S", plain, re.MULTILINE)) == 1, name
