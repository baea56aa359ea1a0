"""Rules of one's own."""

import pickle
from typing import Any

import pytest

from auditor.checks.user_rules import MAX_MATCHES, user_checks
from auditor.config import Settings, UserRule
from auditor.errors import ConfigError
from auditor.model import Severity
from tests.samples import aligned


def rule(**fields: Any) -> UserRule:
    return UserRule(**({"name": "user-a", "message": "Write won."} | fields))


def found(item: UserRule, source: str, target: str) -> list[tuple[str | None, str | None]]:
    (check,) = user_checks(Settings(rules=(item,)))
    findings = list(check.check(aligned([source], [target])))
    return [(f.source.text if f.source else None, f.target.text if f.target else None) for f in findings]


@pytest.mark.parametrize(
    ("fields", "source", "target", "expected"),
    [
        ({"target": r"\bKRW\b"}, "원", "KRW 3, KRW 4", [(None, "KRW"), (None, "KRW")]),
        ({"target": "(?i)krw"}, "원", "Krw", [(None, "Krw")]),
        ({"source": "전세"}, "전세 계약", "a lease", [("전세", None)]),
        ({"source": "전세", "target": "lease"}, "전세 계약", "a lease", [("전세", "lease")]),
        ({"source": "월세", "target": "lease"}, "전세 계약", "a lease", []),
        ({"source": "전세", "missing": "jeonse"}, "전세 계약", "a lease", [("전세", None)]),
        ({"source": "전세", "missing": "jeonse"}, "전세 계약", "jeonse lease", []),
        ({"target": "x*"}, "가", "y", []),
    ],
)
def test_expressions_flag_what_they_match(
    fields: dict[str, str], source: str, target: str, expected: list[tuple[str | None, str | None]]
) -> None:
    """English, Korean, both, or Korean whose English lacks something."""
    assert found(rule(**fields), source, target) == expected


def test_a_finding_says_what_its_rule_says() -> None:
    """Severity, confidence, category, messages and suggestion are those of the settings."""
    item = rule(target="KRW", severity="major", confidence=0.7, suggestion="won", message_ko="원")
    (check,) = user_checks(Settings(rules=(item,)))
    (finding,) = check.check(aligned(["원"], ["KRW 3"]))
    assert (finding.rule, finding.severity, finding.confidence) == ("user-a", Severity.MAJOR, 0.7)
    assert (finding.message, finding.message_ko, finding.suggestion) == ("Write won.", "원", "won")
    assert pickle.loads(pickle.dumps(check)) == check


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"target": "("}, "user-a: target"),
        ({"target": "a(?=b)"}, "look-around"),
        ({"source": r"(a)\1"}, "user-a: source"),
        ({"target": "a", "category": "accuracy/typo"}, "accuracy/mistranslation"),
    ],
)
def test_what_cannot_be_matched_is_refused(fields: dict[str, str], says: str) -> None:
    """When it is loaded, with rule and key."""
    with pytest.raises(ConfigError, match="user-a") as caught:
        user_checks(Settings(rules=(rule(**fields),)))
    assert says in str(caught.value)


def test_no_expression_hangs() -> None:
    """What takes a backtracking engine for ever is linear here."""
    assert found(rule(target="(a+)+$"), "가", "a" * 5000 + "b") == []


def test_a_rule_that_matches_everywhere_ends() -> None:
    """The first findings are enough to see the mistake."""
    assert len(found(rule(target="a"), "가", "a" * 5000)) == MAX_MATCHES
