"""Settings from files: found, merged, trusted, refused."""

import datetime
import pickle
from pathlib import Path

import pytest

from auditor.config import COMMAND_LINE, Settings, find_settings, load_settings, matches, relative
from auditor.errors import ConfigError, UnknownKey
from auditor.model import Severity

WHOLE = """
select = ["omission"]
fail-on = "minor"
glossary = ["terms.csv"]
baseline = "known.json"
pairs = ["{stem}.ko.md -> {stem}.en.md"]
[severity]
name-inconsistent = "neutral"
[[overrides]]
paths = ["archive/**"]
fail-on = "never"
ignore = ["addition"]
severity = {omission = "minor"}
[[suppress]]
rule = "omission"
path = "drafts/"
reason = "drafts are cut"
expires = 2030-01-01
[[rules]]
name = "user-won"
target = "(?i)\\\\bkrw\\\\b"
message = "Write won."
message-ko = "원으로 쓴다."
"""


def test_every_kind_of_key_is_read(tmp_path: Path) -> None:
    """Hyphens in keys, tables, dates, and paths that are relative to the file."""
    file = tmp_path / "auditor.toml"
    file.write_text(WHOLE, encoding="utf-8")
    settings = load_settings(file).settings
    assert settings.fail_on == "minor"
    assert settings.severity == {"name-inconsistent": Severity.NEUTRAL}
    assert settings.glossary == (tmp_path / "terms.csv",)
    assert settings.baseline == tmp_path / "known.json"
    assert settings.suppress[0].expires == datetime.date(2030, 1, 1)
    assert settings.rules[0].message_ko == "원으로 쓴다."
    assert settings.root == tmp_path.resolve()
    assert pickle.loads(pickle.dumps(settings)) == settings


def test_the_command_line_overrules_the_file(tmp_path: Path) -> None:
    """And it is known where each value comes from."""
    file = tmp_path / "pyproject.toml"
    file.write_text('[tool.auditor]\nfail-on = "minor"\nmin-score = 90\n', encoding="utf-8")
    loaded = load_settings(file, {"fail_on": "critical"})
    assert (loaded.settings.fail_on, loaded.settings.min_score) == ("critical", 90)
    assert loaded.origins == {"fail_on": COMMAND_LINE, "min_score": str(file)}


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        ("fail_onn = 'minor'", UnknownKey, "'fail-onn' (did you mean 'fail-on'?)"),
        ("root = '/'", UnknownKey, "root"),
        (
            "[[overrides]]\npaths = ['a']\nfail-off = 'minor'",
            UnknownKey,
            "overrides 1: no setting is called 'fail-off'",
        ),
        ("[[suppress]]\nrule = 'omission'", ConfigError, "suppress 1 reason: field required"),
        ("[[suppress]]\nrule = 'omission'\nreason = ' '", ConfigError, "suppress 1 reason"),
        ("[[suppress]]\nreason = 'x'", ConfigError, "give a rule, path, fingerprint"),
        ("[[rules]]\nname = 'mine'\nmessage = 'x'\ntarget = 'x'", ConfigError, "rules 1 name"),
        ("[[rules]]\nname = 'user-a'\nmessage = 'x'", ConfigError, "give a regular expression"),
        ("gate-confidence = 2", ConfigError, "gate-confidence: input should be less than or equal to 1"),
        ("select = 'omission'", ConfigError, "select: input should be a list"),
        ("[severity]\nomission = 'bad'", ConfigError, "severity omission"),
        ("overrides = 3", ConfigError, "overrides"),
        ("fail-on = [", ConfigError, "not valid TOML"),
    ],
)
def test_what_cannot_hold_is_named(text: str, error: type[ConfigError], says: str, tmp_path: Path) -> None:
    """The file, the key, the nearest name."""
    file = tmp_path / "auditor.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(error, match=str(file)) as caught:
        load_settings(file)
    assert says in str(caught.value)


@pytest.mark.parametrize("line", ['model = "some/model"', 'model = "./here"', 'plugins = ["pack"]'])
def test_a_file_that_was_found_chooses_no_code(line: str, tmp_path: Path) -> None:
    """It may have come with the articles; a file that the user names may."""
    file = tmp_path / "auditor.toml"
    file.write_text(line, encoding="utf-8")
    with pytest.raises(ConfigError, match="--config"):
        load_settings(file)
    assert load_settings(file, is_named=True).settings != Settings()


def test_the_nearest_file_upward_holds(tmp_path: Path) -> None:
    """auditor.toml goes before pyproject.toml, and a pyproject.toml without our table is passed over."""
    article = tmp_path / "a" / "b" / "article.md"
    article.parent.mkdir(parents=True)
    article.touch()
    (tmp_path / "pyproject.toml").write_text("[tool.auditor]\n", encoding="utf-8")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert find_settings(article) == tmp_path / "pyproject.toml"
    (tmp_path / "auditor.toml").touch()
    assert find_settings(article.parent) == tmp_path / "auditor.toml"


def test_paths_have_settings_of_their_own(tmp_path: Path) -> None:
    """An override adds to what is ignored and replaces the rest, for its paths alone."""
    file = tmp_path / "auditor.toml"
    file.write_text(WHOLE, encoding="utf-8")
    settings = load_settings(file).settings
    assert settings.at(str(tmp_path / "news" / "a.md")) is settings
    archive = settings.at(str(tmp_path / "archive" / "2001" / "a.md"))
    assert (archive.fail_on, archive.ignore) == ("never", ("addition",))
    assert archive.severity == {"name-inconsistent": Severity.NEUTRAL, "omission": Severity.MINOR}


@pytest.mark.parametrize(
    ("path", "pattern", "fits"),
    [
        ("articles/a.md", "articles/*.md", True),
        ("articles/x/a.md", "articles/*.md", False),
        ("articles/x/y/a.md", "articles/**/*.md", True),
        ("articles/a.md", "articles/**/*.md", True),
        ("x/drafts/a.md", "drafts/", True),
        ("x/draft.md", "drafts", False),
        ("기사/a.ko.txt", "*.ko.txt", True),
        ("a+b (1).md", "a+b (?).md", True),
        ("sub/articles/a.md", "articles/a.md", False),
        ("sub/articles/a.md", "**/a.md", True),
    ],
)
def test_patterns_read_like_those_of_git(path: str, pattern: str, fits: bool) -> None:
    """A star stays inside a folder, a bare name matches at any depth, a folder holds what is below it."""
    assert matches(path, pattern) is fits


def test_paths_outside_the_root_stay_as_they_are(tmp_path: Path) -> None:
    """Ids of records and files elsewhere are matched as they were given."""
    assert relative("record-1", tmp_path) == "record-1"
    assert relative(str(tmp_path / "a" / "b.md"), tmp_path) == "a/b.md"
