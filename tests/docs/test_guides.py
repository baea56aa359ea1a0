"""The guides name only what exists, and name everything that people need."""

import json
import tomllib
from pathlib import Path
from typing import get_args

import click
import jsonschema
import pytest

from auditor.cli import root
from auditor.cli.plugins import GROUP, extra_checks
from auditor.config import make_settings
from auditor.lexicon.glossary import COLUMNS, KINDS, Status, load
from auditor.pipeline import Auditor
from auditor.reading.formats import ADVICE, SUFFIXES
from auditor.render import FORMATS
from auditor.render.messages import STRINGS
from auditor.render.record import schema
from docs.reference.commands import commands, options
from tests.docs.guides import GUIDES, ROOT, blocks, examples, jobs, label, mentions, named_options

OTHERS = {"--index-url", "--strict"}
"""Options of pip and of the builder of the site."""

ON_SCREEN = (
    *("fail", "doubt", "pass", "incomplete", "fix-first", "critical", "major", "minor", "neutral", "evidence"),
    *("sure-high", "sure-mid", "sure-low", "accept", "dismiss", "edit", "undo", "copy-paragraph", "copy-article"),
    *("hand-over", "check-pairing"),
)
"""Strings of the report that the editors' guides explain."""

EXAMPLES = [(path, arguments) for path in GUIDES for arguments in (*examples(path), *jobs(path))]
JSON = [(path, block) for path in GUIDES for block in blocks(path.read_text(encoding="utf-8"), "json")]
MENTIONS = [(path, arguments) for path in GUIDES for arguments in mentions(path)]
TOML = [(path, block) for path in GUIDES for block in blocks(path.read_text(encoding="utf-8"), "toml")]


@pytest.mark.parametrize("path", GUIDES, ids=label)
def test_options_exist(path: Path) -> None:
    """An option that was renamed is renamed in the guides."""
    known = {name for _, command in commands() for option in options(command) for name in
             (*option.opts, *option.secondary_opts)}  # fmt: skip
    assert named_options(path) - known - OTHERS <= {"--help", "--version"}


@pytest.mark.parametrize(("path", "arguments"), MENTIONS, ids=label)
def test_mentioned_commands_exist(path: Path, arguments: list[str]) -> None:
    """A command in running text is one of ours."""
    assert arguments[0] in root.list_commands(click.Context(root))


@pytest.mark.parametrize(("path", "arguments"), EXAMPLES, ids=label)
def test_example_commands_parse(
    path: Path, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Options, values and the number of arguments are right."""
    monkeypatch.chdir(tmp_path)
    for word in arguments:
        if "." in word and not word.startswith("-"):
            (tmp_path / word).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / word).touch()
        elif word.endswith("/"):
            (tmp_path / word).mkdir()
    command = root.get_command(click.Context(root), arguments[0])
    assert command is not None
    command.make_context(arguments[0], arguments[1:])


@pytest.mark.parametrize(("path", "block"), TOML, ids=label)
def test_settings_hold(path: Path, block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings shown in a guide are accepted, and name rules that exist."""
    table = tomllib.loads(block)
    if "entry-points" in table.get("project", {}):
        assert GROUP in table["project"]["entry-points"]
        return
    settings = make_settings(table.get("tool", {}).get("auditor", table), label(path))
    Auditor(settings, extra_checks(settings))


@pytest.mark.parametrize(("path", "block"), JSON, ids=label)
def test_json_is_json(path: Path, block: str) -> None:
    """A block is an object, or a line for each; a finding has the shape that the schema gives it."""
    try:
        records = [json.loads(block)]
    except json.JSONDecodeError:
        records = [json.loads(line) for line in block.splitlines()]
    for record in records:
        if "fingerprint" in record:
            jsonschema.validate(record, {**schema()["$defs"]["finding"], "$defs": schema()["$defs"]})


def test_jobs_are_yaml() -> None:
    """Workflows shown in the guides can be pasted."""
    yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")
    found = [yaml.safe_load(block) for path in GUIDES for block in blocks(path.read_text(encoding="utf-8"), "yaml")]
    assert all(isinstance(item, dict) for item in found)
    assert any(jobs(path) for path in GUIDES)


def test_jobs_use_what_the_integrations_offer() -> None:
    """Inputs of the action, variables of the template and the id of the hook are those that exist."""
    yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    workflow, pipeline, hooks, *_ = [yaml.safe_load(block) for block in blocks(text, "yaml")]
    action, template, offered = (
        yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
        for name in ("action.yml", "templates/auditor.gitlab-ci.yml", ".pre-commit-hooks.yaml")
    )
    assert workflow["jobs"]["audit"]["steps"][1]["with"].keys() <= action["inputs"].keys()
    assert pipeline["auditor"]["variables"].keys() <= template["auditor"]["variables"].keys()
    assert {hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]} <= {hook["id"] for hook in offered}


def test_every_format_is_named() -> None:
    """The guides say what is read, what is not, and what is written."""
    inputs = (ROOT / "docs" / "inputs.md").read_text(encoding="utf-8")
    assert [suffix for suffix in (*SUFFIXES, *ADVICE) if f"`{suffix}`" not in inputs] == []
    ci = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in ci] == []


def test_the_glossary_in_the_guide_is_one(tmp_path: Path) -> None:
    """Its columns, kinds and statuses are those that are read, and all of them are named."""
    guide = (ROOT / "docs" / "house-style.md").read_text(encoding="utf-8")
    path = tmp_path / "glossary.csv"
    path.write_text(next(blocks(guide, "text")), encoding="utf-8")
    assert len(load(path).terms) == 4
    assert [word for word in (*COLUMNS, *KINDS, *get_args(Status)) if f"`{word}`" not in guide] == []


@pytest.mark.parametrize(("language", "name"), [(0, "editors.md"), (1, "editors.ko.md")])
def test_editors_read_what_the_report_says(language: int, name: str) -> None:
    """The words in the guide are those on the buttons and boxes of the report."""
    guide = " ".join((ROOT / "docs" / name).read_text(encoding="utf-8").split()).casefold()
    assert [words for key in ON_SCREEN if (words := STRINGS[key][language]).casefold() not in guide] == []


def test_both_editors_guides_have_the_same_sections() -> None:
    """What one language explains, the other does."""
    texts = [(ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("editors.md", "editors.ko.md")]
    outlines = [[len(line) - len(line.lstrip("#")) for line in text.splitlines() if line.startswith("#")]
                for text in texts]  # fmt: skip
    assert outlines[0] == outlines[1]
    assert examples(ROOT / "docs" / "editors.md") == examples(ROOT / "docs" / "editors.ko.md")


def test_guides_stay_out_of_the_reference() -> None:
    """A guide does not have the name of a generated page."""
    generated = {"cli.md", "configuration.md", "json.md", "rules", "corpus.md", "contributing.md", "changelog.md"}
    assert not generated & {path.name for path in (ROOT / "docs").iterdir()}
