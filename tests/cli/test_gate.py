"""The gate at work in a repository: pairs, baselines, notes, settings, every format, every exit code."""

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

from auditor.cli import run
from auditor.render import FORMATS
from auditor.render.record import schema
from tests.cli.test_audit import BAD, ENGLISH, GOOD, KOREAN, WRONG, write
from tests.render.schemas import validate_gitlab, validate_junit, validate_sarif

PAIRS = 'pairs = ["articles/{stem}.ko.md -> articles/{stem}.en.md"]\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with an English locale."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path


@pytest.fixture
def repository(folder: Path) -> Path:
    """Three articles in two files each, one of them wrong, with settings that pair them."""
    write("auditor.toml", PAIRS)
    for name, english in (("one", ENGLISH), ("two", WRONG), ("three", ENGLISH)):
        write(f"articles/{name}.ko.md", KOREAN)
        write(f"articles/{name}.en.md", english)
    return folder


def audit(*arguments: str) -> int:
    return run(["audit", "--no-report", *arguments])


@pytest.mark.model
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("files", "arguments", "code"),
    [
        ({"a.txt": GOOD}, ["a.txt"], 0),
        ({"a.txt": BAD}, ["a.txt"], 1),
        ({"a.txt": KOREAN}, ["a.txt"], 3),
        ({"a.txt": BAD, "b.txt": KOREAN, "c.txt": GOOD}, ["."], 3),
        ({"a.txt": KOREAN}, ["a.txt", "--select", "no-such-rule"], 2),
    ],
)
def test_every_format_keeps_the_exit_codes(
    name: str, files: dict[str, str], arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Usage goes before what is incomplete, and that before a failed gate; what is written is valid all the same."""
    for file, text in files.items():
        write(file, text)
    assert audit(*arguments, "--format", name) == code
    out = capsys.readouterr().out
    validators = {"sarif": validate_sarif, "junit": validate_junit, "gitlab": validate_gitlab}
    if code != 2 and name in validators:
        validators[name](out)
    if code != 2 and name in ("json", "jsonl"):
        loaded = [json.loads(out)] if name == "json" else list(map(json.loads, out.splitlines()))
        for record in (item for entry in loaded for item in (entry if isinstance(entry, list) else [entry])):
            jsonschema.validate(record, schema())


@pytest.mark.parametrize("name", FORMATS)
def test_an_interruption_goes_before_everything(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """130, whatever was found until then."""

    def interrupted(*_: object) -> Iterator[object]:
        raise KeyboardInterrupt
        yield

    monkeypatch.setattr("auditor.pipeline.Auditor.audit_stream", interrupted)
    write("a.txt", KOREAN)
    assert audit("a.txt", "--format", name) == 130


@pytest.mark.model
def test_several_outputs_come_from_one_audit(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A summary for the job's page, annotations, and files for other tools."""
    also = ["--also", "sarif=out/a.sarif", "--also", "gitlab=out/quality.json", "--also", "github=-"]
    assert audit(".", "--format", "junit", "--output", "out/a.xml", "--summary", "out/summary.md", *also) == 1
    log = validate_sarif(Path("out/a.sarif").read_text(encoding="utf-8"))
    (result,) = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "articles/two.en.md"
    assert result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "articles/two.ko.md"
    validate_junit(Path("out/a.xml").read_text(encoding="utf-8"))
    validate_gitlab(Path("out/quality.json").read_text(encoding="utf-8"))
    assert "3 articles: 2 passed, 1 failed" in Path("out/summary.md").read_text(encoding="utf-8")
    assert "::error file=articles/two.en.md,line=5," in capsys.readouterr().out


def test_an_output_must_be_a_format_and_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    """Anything else is wrong usage."""
    assert audit("a.txt", "--also", "sarf=x") == 2
    assert "FORMAT=FILE" in capsys.readouterr().err


@pytest.mark.model
@pytest.mark.parametrize("named", ["articles/two.en.md", "articles/two.ko.md"])
def test_one_changed_file_audits_its_pair(named: str, repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whichever side changed."""
    assert audit(named, "--format", "json") == 1
    assert json.loads(capsys.readouterr().out)["id"] == "two.en.md"


@pytest.mark.model
def test_the_baseline_cycle(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Set up, quiet, a new fault fails, lines move, the old fault goes, its entry is told and removed."""
    known = ["--baseline", "known.json"]
    assert audit(".", *known) == 2
    assert audit(".", *known, "--update-baseline") == 1
    assert "1 not added; to add what is new, pass --reason" in capsys.readouterr().err
    assert audit(".", *known, "--update-baseline", "--reason", "checked by the desk") == 0
    assert "1 added, 0 stale removed, 1 in all" in capsys.readouterr().err
    assert audit(".", *known) == 0
    assert "1 finding set aside" in capsys.readouterr().out

    write("articles/one.en.md", WRONG)
    assert audit(".", *known) == 1
    write("articles/one.en.md", ENGLISH)

    write("articles/two.ko.md", KOREAN.replace("\n\n", "\n\n강릉은 동해에 있다.\n\n", 1))
    write("articles/two.en.md", WRONG.replace("\n\n", "\n\nGangneung lies on the East Sea.\n\n", 1))
    assert audit(".", *known) == 0

    write("articles/two.en.md", ENGLISH)
    write("articles/two.ko.md", KOREAN)
    assert audit("articles/one.en.md", *known) == 0
    assert "stale" not in capsys.readouterr().err
    assert audit(".", *known) == 0
    assert "1 of the baseline stale; remove them with --update-baseline" in capsys.readouterr().err
    assert audit(".", *known, "--update-baseline") == 0
    assert json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"] == []


@pytest.mark.model
def test_a_baseline_may_stand_in_the_settings(repository: Path) -> None:
    """Relative to them, wherever the command runs."""
    write("auditor.toml", PAIRS + 'baseline = "ci/known.json"\n')
    assert audit(".", "--update-baseline", "--reason", "old") == 0
    assert (repository / "ci" / "known.json").is_file()
    assert audit("articles/two.ko.md") == 0


@pytest.mark.parametrize(
    "arguments", [["--update-baseline"], ["--reason", "x"], ["--baseline", "k.json", "--reason", "x"]]
)
def test_baseline_options_go_together(arguments: list[str]) -> None:
    """A reason without an update, or an update without a file, is a mistake."""
    write("a.txt", GOOD)
    assert audit("a.txt", *arguments) == 2


@pytest.mark.model
@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ("", 1),
        ('[severity]\nmagnitude-mismatch = "neutral"', 0),
        ('[severity]\nmagnitude-mismatch = "minor"', 0),
        ('[[overrides]]\npaths = ["articles/two*"]\nfail-on = "never"', 0),
        ('[[overrides]]\npaths = ["articles/one*"]\nfail-on = "never"', 1),
        ('[[overrides]]\npaths = ["articles/"]\nignore = ["magnitude-mismatch"]', 0),
        ('[[suppress]]\nrule = "magnitude-mismatch"\nreason = "old prices"', 0),
        ('[[suppress]]\nrule = "magnitude-mismatch"\nreason = "old prices"\nexpires = 2020-01-01', 1),
        ('[[suppress]]\ntarget = "3 billion won"\npath = "*.en.md"\nreason = "old prices"', 0),
        ('[[rules]]\nname = "user-beach"\ntarget = "Beach"\nmessage = "x"\nseverity = "major"', 1),
    ],
)
def test_settings_decide(settings: str, code: int, repository: Path) -> None:
    """By rule, by path, by suppression, by a rule of one's own."""
    write("auditor.toml", PAIRS + settings)
    assert audit(".", "--format", "github") == code


@pytest.mark.model
def test_a_rule_of_ones_own_is_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    """With its name, words and severity; it can be ignored like any other."""
    rule = '[[rules]]\nname = "user-beach"\ntarget = "Gyeongpo Beach"\nmessage = "Say which."\nseverity = "major"'
    write("auditor.toml", rule)
    write("a.txt", GOOD)
    assert audit("a.txt", "--format", "json") == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["rule"], finding["target"]["text"]) == ("user-beach", "Gyeongpo Beach")
    assert audit("a.txt", "--ignore", "user-beach") == 0


@pytest.mark.model
def test_a_note_suppresses_and_one_of_no_use_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Notes, suppressions and verdicts that met nothing are named on stderr."""
    note = "<!-- auditor: ignore magnitude-mismatch: the desk knows -->\n\n"
    write("a.md", BAD.replace("The city said", f"{note}The city said"))
    assert audit("a.md") == 0
    captured = capsys.readouterr()
    assert "1 finding set aside" in captured.out
    assert captured.err == ""
    write("a.md", GOOD.replace("The city said", f"{note}The city said"))
    assert audit("a.md") == 0
    assert "a.md:11: the note ignores magnitude-mismatch, which was not found" in capsys.readouterr().err


@pytest.mark.model
def test_a_reviewers_verdict_suppresses(capsys: pytest.CaptureFixture[str]) -> None:
    """What was dismissed in the report no longer fails the gate."""
    write("a.txt", BAD)
    audit("a.txt", "--format", "json")
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    row = {"fingerprint": finding["fingerprint"], "decision": "dismiss", "reason": "right", "by": "", "at": ""}
    write(
        "verdicts.json",
        json.dumps({"schema": "auditor-verdicts/1", "article": "a.txt", "text_hash": "x", "verdicts": [row]}),
    )
    assert audit("a.txt", "--verdicts", "verdicts.json", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["suppressed"][0]["by"] == "verdict"


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ('[severity]\nmagnitud-mismatch = "minor"', "did you mean 'magnitude-mismatch'"),
        ('[[suppress]]\nrule = "omision"\nreason = "x"', "omision"),
        ('[[overrides]]\npaths = ["a"]\nignore = ["omision"]', "omision"),
        ('[[rules]]\nname = "user-a"\nmessage = "x"\ntarget = "("', "user-a: target"),
        ('model = "some/model"', "--config"),
        ('pairs = ["a -> b"]', "pair pattern"),
    ],
)
def test_settings_that_cannot_hold_are_refused(settings: str, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is audited."""
    write("auditor.toml", settings)
    write("a.txt", GOOD)
    assert audit("a.txt") == 2
    assert says in capsys.readouterr().err


def test_articles_of_different_settings_are_audited_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """Which settings hold must not depend on the order of the arguments."""
    write("one/auditor.toml", "min-score = 50")
    write("one/a.txt", GOOD)
    write("two/a.txt", GOOD)
    assert audit("one/a.txt", "two/a.txt") == 2
    assert "different settings" in capsys.readouterr().err


def test_config_prints_what_holds_and_from_where(capsys: pytest.CaptureFixture[str]) -> None:
    """As TOML that could be read again."""
    write("pyproject.toml", '[tool.auditor]\nfail-on = "minor"\n[tool.auditor.severity]\nomission = "neutral"\n')
    assert run(["config", "--min-score", "80"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith('fail-on = "minor"  # ') and line.endswith("pyproject.toml") for line in lines)
    assert "min-score = 80.0  # the command line" in lines
    assert "gate-confidence = 0.9  # default" in lines
    assert any(line.startswith('severity = {"omission" = "neutral"}') for line in lines)


def test_config_refuses_what_an_audit_would_refuse(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown rule is an error here too."""
    write("auditor.toml", 'ignore = ["omision"]')
    assert run(["config"]) == 2
    assert "omision" in capsys.readouterr().err
