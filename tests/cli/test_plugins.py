"""Checks from installed packages: named by the user, loaded at the edge."""

from collections.abc import Iterator
from importlib import metadata

import pytest

from auditor.cli.plugins import GROUP, extra_checks
from auditor.config import Settings
from auditor.errors import ConfigError
from auditor.model import AlignedArticle, Finding, Severity


class Shouting:
    """A check of another package."""

    rule = "other-shouting"
    category = "linguistic-conventions"
    severity = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield nothing."""
        yield from ()


MANY = (Shouting(), Shouting())
NOTHING = 3


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three plug-ins, one of which cannot be imported and one of which is none."""
    values = {"one": "Shouting", "many": "MANY", "none": "NOTHING", "gone": "Missing"}
    entries = [metadata.EntryPoint(name, f"{__name__}:{value}", GROUP) for name, value in values.items()]
    monkeypatch.setattr(metadata, "entry_points", lambda group: entries if group == GROUP else [])


@pytest.mark.parametrize(("name", "n"), [("one", 1), ("many", 2)])
def test_a_plugin_is_a_class_or_a_tuple(name: str, n: int) -> None:
    """Both give checks; nothing is loaded that was not named."""
    assert [check.rule for check in extra_checks(Settings(plugins=(name,)))] == ["other-shouting"] * n
    assert extra_checks(Settings()) == ()


@pytest.mark.parametrize(
    ("name", "says"),
    [("ones", "did you mean 'one'"), ("none", "holds no checks"), ("gone", "cannot be loaded")],
)
def test_a_plugin_that_is_none_is_refused(name: str, says: str) -> None:
    """With its name and what to do."""
    with pytest.raises(ConfigError, match=says):
        extra_checks(Settings(plugins=(name,)))
