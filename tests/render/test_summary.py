"""What the index says of an article."""

import pytest

from auditor.render.summary import SPARK_HEIGHT, spark


@pytest.mark.parametrize(("severity", "path"), [("critical", 0), ("major", 1), ("minor", 2), ("neutral", 2)])
def test_a_bar_has_the_colour_of_its_severity(severity: str, path: int) -> None:
    """Critical and major findings are told apart, as they are everywhere else on the page."""
    drawn = spark([{"severity": severity, "pair": 0}], 4)
    assert [bool(bars) for bars in drawn] == [place == path for place in range(3)]


def test_a_critical_finding_fills_its_bar() -> None:
    """A finding of the last pair stands at the right edge, at full height; one of no pair at the left."""
    critical, _, other = spark([{"severity": "critical", "pair": 15}, {"severity": "minor", "pair": None}], 16)
    assert critical == f"M77 {SPARK_HEIGHT}v-{SPARK_HEIGHT}"
    assert other.startswith(f"M2 {SPARK_HEIGHT}v-")
