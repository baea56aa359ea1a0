"""A baseline tells what changed, and what fell by more than the tolerance."""

import copy
from typing import Any

import pytest

from auditor.config import Settings
from auditor.errors import InputError
from auditor.evaluate import changes, judge, measure
from auditor.model import Finding
from tests.evaluate.samples import audit, error, gold, right, wrong

SETTINGS = Settings()


def record(found: list[Finding], clean: list[Finding]) -> dict[str, Any]:
    items = [judge(gold(error()), audit(*found), SETTINGS), judge(gold(id="b"), audit(*clean), SETTINGS)]
    return measure(items, "auditor:test")


def test_nothing_changed() -> None:
    """Equal evaluations have no change."""
    assert changes(record([right()], []), record([right()], []), 0.0) == ()


def test_a_rule_that_no_longer_finds_has_fallen() -> None:
    """Recall fell, also of a rule that says nothing any more."""
    fell = {change.name for change in changes(record([right()], []), record([], []), 0.01) if change.fell}
    assert {
        "levels display recall",
        "rules magnitude-mismatch display recall",
        "types number-magnitude display recall",
    } <= fell


def test_a_new_false_alarm_has_fallen() -> None:
    """More false alarms are worse, also of a rule that the baseline does not know."""
    found = changes(record([right()], []), record([right()], [wrong()]), 0.01)
    names = {change.name for change in found if change.fell}
    assert {"levels display false_alarms", "levels gate clean_flagged", "rules name-missing gate false_alarms"} <= names


def test_a_gain_is_no_fall() -> None:
    """What got better is told, and nothing fails."""
    found = changes(record([], [wrong()]), record([right()], []), 0.0)
    assert found
    assert not any(change.fell for change in found)


def test_the_tolerance_is_respected() -> None:
    """A fall within the tolerance is told but does not fail."""
    before, now = record([right()], []), record([], [])
    assert not any(change.fell for change in changes(before, now, 1.0))


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("schema", "auditor/1", "no evaluation"),
        ("articles", ["z"], "other articles"),
        ("n_errors", 9, "other errors"),
        ("split", "test", "a split"),
    ],
)
def test_another_corpus_is_refused(key: str, value: object, message: str) -> None:
    """Figures of other articles cannot be compared."""
    now = record([right()], [])
    before = copy.deepcopy(now) | {key: value}
    with pytest.raises(InputError, match=message):
        changes(before, now, 0.01)
