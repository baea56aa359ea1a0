"""Verbs told from their other end."""

import pytest

from auditor.pipeline import Auditor
from tests.samples import article

pytestmark = pytest.mark.model


def flagged(korean: str, english: str) -> list[str]:
    found = Auditor().audit(article([korean], [english])).findings
    return [x.rule for x in found if x.rule in ("polarity-mismatch", "role-swap") and x.confidence >= 0.5]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("한국은 일본을 3-1로 꺾었다.", "Japan lost 3-1 to South Korea."),
        ("군은 업체로부터 땅을 사들였다.", "The company sold land to the county."),
        ("A씨는 B씨에게 돈을 빌렸다.", "B lent money to A."),
        ("주민들은 시에 보상을 요구했다.", "The city faced demands for compensation from residents."),
    ],
)
def test_parties_that_change_places_with_the_verb_are_right(korean: str, english: str) -> None:
    """Who acts stands last, who is acted upon first."""
    assert flagged(korean, english) == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("한국은 일본을 3-1로 꺾었다.", "South Korea lost 3-1 to Japan."),
        ("군은 업체로부터 땅을 사들였다.", "The county sold land to the company."),
        ("김민서는 이도윤에게 돈을 빌렸다.", "Kim Min-seo lent money to Lee Do-yoon."),
    ],
)
def test_the_opposite_with_the_parties_in_place_is_wrong(korean: str, english: str) -> None:
    """Who acts still stands first."""
    assert flagged(korean, english)
