"""Spans of years, told by their length on one side and by their ends on the other."""

import pytest

from tests.matching.amounts.test_values import audit


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("그는 2015년부터 10년간 시장을 지냈다.", "He was mayor from 2015 to 2025."),
        ("그는 2015년부터 2025년까지 시장을 지냈다.", "He became mayor in 2015 and held the job for 10 years."),
        ("2021년에서 2024년까지 4년간 늘었다.", "It grew from 2021 to 2024."),
    ],
)
def test_the_same_span_passes(source: str, target: str) -> None:
    """The years between two ends, the last one counted or not, stand for them."""
    assert not audit([source], [target])


def test_another_span_is_flagged() -> None:
    """Ten years are not the time from 2015 to 2019."""
    assert audit(["그는 2015년부터 10년간 시장을 지냈다."], ["He was mayor from 2015 to 2019."])
