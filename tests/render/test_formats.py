"""The formats of CI: valid, at the right place, nothing unescaped, nothing that depends on the clock."""

import io
import json
from dataclasses import replace

import pytest

from auditor.config import Settings
from auditor.model import Audit, Failure, Status, Verdict
from auditor.render import FORMATS, Options, writer
from auditor.render.mqm import COLUMNS
from tests.render.audits import audit, broken
from tests.render.schemas import validate_gitlab, validate_junit, validate_sarif

FAILED = Failure("checks", "broke")


def written(name: str, *audits: Audit, **options: object) -> str:
    out = io.StringIO()
    writer(name)(iter(audits), out, Options(**options))  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_format_writes_what_there_is(name: str, language: str) -> None:
    """Passed, failed, incomplete and unreadable articles, and none at all; twice the same."""
    audits = (audit(), audit(findings=()), audit(failures=(FAILED,)), broken())
    assert written(name, *audits, language=language) == written(name, *audits, language=language)
    assert written(name, *audits, language=language).endswith("\n")
    written(name)


@pytest.mark.parametrize("audits", [(), (audit(),), (audit(findings=()), broken()), (audit(failures=(FAILED,)),)])
def test_what_other_tools_read_is_valid(audits: tuple[Audit, ...]) -> None:
    """SARIF by the schema of OASIS, JUnit and GitLab by what their readers ask for."""
    validate_sarif(written("sarif", *audits))
    validate_junit(written("junit", *audits))
    validate_gitlab(written("gitlab", *audits))


def test_sarif_points_at_the_english_and_relates_the_korean() -> None:
    """Lines and columns count code points of the file; a paragraph may go over several lines."""
    (run,) = validate_sarif(written("sarif", audit()))["runs"]
    first, omitted, percent, _ = run["results"]
    (location,) = (item["physicalLocation"] for item in first["locations"])
    assert location["artifactLocation"] == {"uri": "%EA%B8%B0%EC%82%AC/a%20b.md", "uriBaseId": "%SRCROOT%"}
    assert location["region"] == {
        "startLine": 12, "startColumn": 11, "endLine": 12, "endColumn": 24, "snippet": {"text": "3 billion won"},
    }  # fmt: skip
    assert first["relatedLocations"][0]["message"]["text"] == "Korean: 3조 원"
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startColumn"] == 10
    assert (first["level"], omitted["level"], percent["level"]) == ("error", "error", "warning")
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "3 trillion won"
    assert omitted["locations"][0]["physicalLocation"]["region"] == {"startLine": 11}
    assert percent["locations"][0]["physicalLocation"]["region"]["startColumn"] == 33
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["properties"]["suppressed"] == 1


def test_sarif_rules_explain_themselves() -> None:
    """Every result leads to a rule with help, one from outside too."""
    (run,) = validate_sarif(written("sarif", audit()))["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["help"]["text"]
    assert all(rule["id"] == "user-percent" or "*Misses:*" in rule["help"]["markdown"] for rule in rules)


def test_sarif_says_what_could_not_be_done() -> None:
    """An incomplete audit is an execution that did not succeed."""
    (run,) = validate_sarif(written("sarif", broken()))["runs"]
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    assert "not <text>" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_junit_fails_what_the_gate_fails() -> None:
    """A case for each finding that gates; the others are told in the output."""
    (suite,) = validate_junit(written("junit", audit()))
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("2", "2", "0")
    assert "기사/a b.md:12:11: critical" in suite[0][0].text
    assert "user-percent" in suite[-1].text
    (suite,) = validate_junit(written("junit", audit(findings=())))
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")


def test_junit_names_a_condition_that_no_finding_fails() -> None:
    """A score below the limit is a failed case of its own."""
    low = replace(audit(findings=()), verdict=Verdict(Status.FAIL, ("score 50 is below 90",)))
    (suite,) = validate_junit(written("junit", low))
    assert suite[0][0].get("message") == "score 50 is below 90"


def test_github_annotations_are_escaped() -> None:
    """A line break, a percent sign, a colon or a comma never ends a command or a property."""
    lines = written("github", audit()).splitlines()
    assert len(lines) == 5
    assert lines[0].startswith(
        "::error file=기사/a b.md,line=12,endLine=12,col=11,endColumn=24,title=Magnitude differs"
    )
    warning = next(line for line in lines if line.startswith("::warning"))
    assert warning.endswith("::Two lines,%0Awith 100 %25: a | b%0A“50%25 <left>”")
    assert lines[-1] == "1 article: 1 failed; 1 suppressed"


def test_github_annotations_are_capped() -> None:
    """Ten of a level, the gravest, and a line that says how many are not shown."""
    lines = written("github", *[audit() for _ in range(8)]).splitlines()
    assert sum(line.startswith("::error") for line in lines) == 10
    assert sum("Magnitude" in line for line in lines) == 8
    assert lines[-1] == "8 articles: 8 failed; 6 of 32 annotations are not shown; 8 suppressed"


def test_github_names_a_condition_that_no_finding_fails() -> None:
    """A gate that fails by its score is an error too."""
    low = replace(audit(findings=()), verdict=Verdict(Status.FAIL, ("score 50 is below 90",)))
    assert written("github", low).startswith("::error title=Gate::a b.md: score 50 is below 90")


def test_gitlab_says_how_grave() -> None:
    """Severities are those of GitLab; what could not be read blocks."""
    issues = validate_gitlab(written("gitlab", audit(), broken()))
    assert [issue["severity"] for issue in issues] == ["critical", "major", "minor", "info", "blocker"]
    assert issues[0]["location"] == {"path": "기사/a b.md", "lines": {"begin": 12, "end": 12}}


def test_mqm_has_the_columns_of_the_viewer() -> None:
    """One line a finding, its words marked, ten columns whatever the text holds."""
    lines = written("mqm", audit()).splitlines()
    assert tuple(lines[0].split("\t")) == COLUMNS
    rows = [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in lines[1:]]
    assert rows[0]["target"] == "The city raises its budget to <v>3 billion won</v>."
    assert (rows[0]["category"], rows[0]["severity"]) == ("Accuracy/Mistranslation", "Critical")
    assert json.loads(rows[0]["metadata"])["evaluation"]["source_language"] == "ko"
    assert [row["docSegId"] for row in rows] == ["1", "1", "2", "3"]
    clean = written("mqm", audit(findings=())).splitlines()[1:]
    assert all("\tno-error\tno-error\t" in line for line in clean)


def test_markdown_shows_text_as_it_is() -> None:
    """A cell never breaks its table, and markup in an article stays text."""
    text = written("markdown", audit(), broken())
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {9, 6}
    assert "50% \\<left\\>" in text
    assert "⚠️ incomplete" in text


def test_markdown_fits_a_job_summary() -> None:
    """However many articles, less than a megabyte, and it says what is left out."""
    text = written("markdown", *[audit() for _ in range(300)])
    assert len(text.encode()) < 2**20
    assert "… 100 more articles" in text
    assert "… 1150 more findings" in text


@pytest.mark.parametrize("name", ["sarif", "junit", "github", "gitlab", "csv", "markdown"])
def test_what_people_are_not_shown_stays_out(name: str) -> None:
    """A finding below the confidence shown is in JSON only."""
    low = audit(findings=audit().findings[-1:])
    assert "number-mismatch" not in written(name, low).replace('"id": "number-mismatch"', "")
    shown = written(name, low, settings=Settings(min_confidence=0.2))
    assert len(shown) > len(written(name, low))


def test_evidence_in_json_names_the_issue_type_of_its() -> None:
    """The Internationalization Tag Set's type stands last in the evidence."""
    record = json.loads(written("json", audit(), is_single=True))
    kinds = [finding["evidence"][-1] for finding in record["findings"]]
    assert kinds[0] == {"kind": "locQualityIssueType", "detail": "numbers"}
    assert [kind["detail"] for kind in kinds[1:4]] == ["omission", "terminology", "inconsistent-entities"]
