"""Comparisons told the wrong way round."""

import pytest

from auditor.matching.claims.turned_comparisons import turned_comparisons
from tests.matching.claims.test_affirmed import linked_pair


@pytest.mark.parametrize(
    ("source", "links", "right", "wrong", "words"),
    [
        (
            "지원자는 지난해보다 1.4배 많았다.",
            {},
            "There were 1.4 times more applicants than last year.",
            "There were 1.4 times fewer applicants than last year.",
            "fewer",
        ),
        (
            "새 배는 여객선보다 훨씬 크다.",
            {"여객선": "ferry"},
            "The new ship is far larger than the ferry.",
            "The new ship is far smaller than the ferry.",
            "smaller",
        ),
        (
            "예산은 정부안보다 줄었다.",
            {"정부안": "proposal"},
            "The budget is smaller than the proposal.",
            "The budget is larger than the proposal.",
            "larger",
        ),
    ],
)
def test_a_turned_comparison_is_found(source: str, links: dict[str, str], right: str, wrong: str, words: str) -> None:
    """What is compared with stands behind "than", and the word before it is of the other pole."""
    assert list(turned_comparisons(linked_pair(source, right, links))) == []
    assert [found.target.text for found in turned_comparisons(linked_pair(source, wrong, links))] == [words]


@pytest.mark.parametrize(
    ("source", "target", "links"),
    [
        ("여객선은 새 배보다 작다.", "The new ship is larger than the ferry.", {"배": "ship"}),
        ("환율은 전날보다 9원 내린 1,412원이다.", "The won is 9 won stronger than the previous day at 1,412.", {}),
        ("매출은 예상보다 늘었다.", "Sales rose more slowly, but are no lower than expected.", {}),
        ("오늘은 어제보다 덥다.", "It is no colder than it was on the day before.", {}),
    ],
)
def test_what_is_told_from_the_other_end_is_left_alone(source: str, target: str, links: dict[str, str]) -> None:
    """The other end of a comparison, currencies, and sentences with words of both poles."""
    assert list(turned_comparisons(linked_pair(source, target, links))) == []
