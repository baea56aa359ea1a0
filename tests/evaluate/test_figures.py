"""Figures are counts with their ratios and intervals, recall and false alarms at the same level."""

import json
from typing import Any

import pytest

from auditor.config import Settings
from auditor.evaluate import details, judge, measure
from auditor.evaluate.judge import Judged
from auditor.model import Finding, Severity
from tests.evaluate.samples import audit, error, gold, right, wrong

SETTINGS = Settings()


def judged(*articles: tuple[tuple[object, ...], tuple[Finding, ...]]) -> list[Judged]:
    return [
        judge(gold(*errors, id=f"a-{i}"), audit(*findings), SETTINGS)  # type: ignore[arg-type]
        for i, (errors, findings) in enumerate(articles)
    ]


@pytest.fixture
def record() -> dict[str, Any]:
    """Three articles: an error found, an error missed with a false alarm, a clean one with a false alarm."""
    items = judged(
        ((error(),), (right(), right(severity=Severity.NEUTRAL))),
        ((error(severity="major"),), (wrong(confidence=0.6),)),
        ((), (wrong(confidence=0.95, severity=Severity.MINOR),)),
    )
    return measure(items, "auditor:test", "dev")


def figure(at: dict[str, Any]) -> tuple[object, object, object]:
    return at["n"], at["of"], at["value"]


def test_levels(record: dict[str, Any]) -> None:
    """Recall is of all errors, precision of the findings that count, false alarms of words of clean text."""
    display, gate = record["levels"]["display"], record["levels"]["gate"]
    assert figure(display["recall"]) == (1, 2, 0.5)
    assert figure(display["precision"]) == (1, 3, 0.3333)
    assert figure(display["false_alarms"]) == (1, 9, 111.1111)
    assert figure(display["clean_flagged"]) == (1, 1, 1.0)
    assert figure(gate["recall"]) == (1, 2, 0.5)
    assert figure(gate["precision"]) == (1, 1, 1.0)
    assert figure(gate["false_alarms"]) == (0, 9, 0.0)


def test_questions_are_counted_apart(record: dict[str, Any]) -> None:
    """A question is no finding, but may point at an error."""
    assert figure(record["levels"]["questions"]["recall"]) == (1, 2, 0.5)
    assert figure(record["rules"]["magnitude-mismatch"]["display"]["precision"]) == (1, 1, 1.0)


def test_rules_types_severities(record: dict[str, Any]) -> None:
    """Each rule with its precision, each type with its recall and the rules that hit it."""
    assert figure(record["rules"]["name-missing"]["display"]["precision"]) == (0, 2, 0.0)
    assert record["rules"]["magnitude-mismatch"]["n_alone"] == 1
    assert record["types"]["number-magnitude"]["rules"] == {"magnitude-mismatch": 2}
    assert figure(record["severities"]["critical"]["display"]["recall"]) == (1, 1, 1.0)
    assert figure(record["severities"]["major"]["display"]["recall"]) == (0, 1, 0.0)


def test_calibration_and_curve(record: dict[str, Any]) -> None:
    """Bins hold every finding but questions; lower confidence never lowers recall."""
    assert sum(bin_["n"] for bin_ in record["calibration"]["bins"]) == 3
    recalls = [point["recall"] for point in record["curve"]]
    assert recalls == sorted(recalls)
    assert [point["confidence"] for point in record["curve"]] == [0.95, 0.6]


def test_pairing_and_roles(record: dict[str, Any]) -> None:
    """Pairs are compared exactly, roles one by one."""
    assert record["pairing"]["paragraph"]["f1"]["value"] == 1.0
    assert figure(record["roles"]["accuracy"]) == (6, 12, 0.5)
    assert record["roles"]["confusions"] == [{"gold": "title", "read": "body", "n": 6}]


def test_a_record_is_json_and_the_same_each_time(record: dict[str, Any]) -> None:
    """Resampling is seeded: equal input, equal figures."""
    items = judged(((error(),), (right(),)), ((error(),), ()), ((), (wrong(),)))
    assert json.dumps(measure(items, "x")) == json.dumps(measure(items, "x"))
    json.dumps(record)


def test_intervals_hold_the_value(record: dict[str, Any]) -> None:
    """low <= value <= high for every figure that has one."""

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            if {"value", "low", "high"} <= value.keys() and value["value"] is not None:
                assert value["low"] <= value["value"] <= value["high"]
            for inner in value.values():
                walk(inner)

    walk(record)


def test_details_name_what_to_look_at() -> None:
    """Errors that nothing hits, and shown findings that hit nothing."""
    found = details(judged(((error(),), (wrong(),)), ((error(),), (right(),))))
    assert [(item["id"], item["type"]) for item in found["missed"]] == [("a-0", "number-magnitude")]
    assert [(item["id"], item["rule"], item["is_gating"]) for item in found["false_alarms"]] == [
        ("a-0", "name-missing", True)
    ]
