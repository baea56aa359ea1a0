"""So many of so many."""

import pytest

from auditor.pipeline import Auditor
from tests.samples import article

pytestmark = pytest.mark.model


def flagged(korean: str, english: str) -> list[str]:
    found = Auditor().audit(article([korean], [english])).findings
    return [x.target.text for x in found if x.rule == "number-mismatch" and x.target and x.confidence > 0.9]


@pytest.mark.parametrize(
    ("korean", "english", "quoted"),
    [
        ("네 명 중 한 명이 쓰러졌다.", "Four in ten collapsed.", ["Four in ten"]),
        ("가구 열 곳 가운데 세 곳이 비어 있다.", "One in three homes is empty.", ["One in three"]),
    ],
)
def test_another_share_is_flagged(korean: str, english: str, quoted: list[str]) -> None:
    """Part and whole are compared together."""
    assert flagged(korean, english) == quoted


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("네 명 중 한 명이 쓰러졌다.", "One in four collapsed."),
        ("응답자 10명 중 4명이 찬성했다.", "Four out of every 10 respondents were in favor."),
        ("직원 20명 중 5명이 사흘 만에 떠났다.", "Five of the 20 employees left in three days."),
        ("네 곳 중 한 곳, 25%가 문을 닫았다.", "One in four, or 25 percent, closed."),
    ],
)
def test_the_same_share_passes(korean: str, english: str) -> None:
    """Digits, words and spans of time do not matter."""
    assert flagged(korean, english) == []
