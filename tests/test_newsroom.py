"""Suggestions in the style of a newsroom."""

import pytest

from auditor.config import Newsroom
from auditor.newsroom import PROVINCES, restyled
from tests.samples import finding, quoted


@pytest.mark.parametrize(
    ("style", "rule", "source", "suggestion", "expected"),
    [
        ({"province": "Province"}, "place-name-mismatch", "충북", "Chungcheongbuk-do", "North Chungcheong Province"),
        ({"province": "do"}, "place-name-mismatch", "경기도", "Suwon, Gyeonggi Province", "Suwon, Gyeonggi-do"),
        ({"province": "do"}, "place-name-mismatch", "수원", "Suwon", "Suwon"),
        ({"won": "KRW"}, "magnitude-mismatch", "3조", "about 3.4 trillion won", "about KRW 3.4 trillion"),
        ({"won": "won"}, "magnitude-mismatch", "3조", "₩3.4 trillion", "3.4 trillion won"),
        ({"won": "₩"}, "number-mismatch", "원", "KRW 1,000", "₩1,000"),
        ({"won": "KRW"}, "number-mismatch", "명", "3,000 people won", "3,000 people won"),
        ({"date": "4 September"}, "date-mismatch", "4일", "Sept. 4, 2025", "4 September 2025"),
        ({"date": "Sept. 4"}, "date-mismatch", "4일", "September 4, 2025", "Sept. 4, 2025"),
        ({"date": "Sept. 4"}, "date-mismatch", "4일", "4 September 2025", "Sept. 4, 2025"),
        ({"date": "September 4"}, "date-mismatch", "4일", "Tuesday, 4 May", "Tuesday, May 4"),
        ({"date": "September 4"}, "date-mismatch", "4일", "May 2025", "May 2025"),
        ({"date": "4 September"}, "date-mismatch", "4일", "Oct. 31", "31 October"),
        ({"date": "4 September"}, "date-mismatch", "4일", "Oct. 31, a Monday", "31 October, a Monday"),
        ({"date": "September 4"}, "date-mismatch", "4일", "the 4th", "the 4th"),
        ({"surname": "last"}, "person-name-mismatch", "김윤호", "Kim Yoon-ho", "Yoon-ho Kim"),
        ({"surname": "first"}, "person-name-mismatch", "김윤호", "Yoon-ho Kim", "Kim Yoon-ho"),
        ({"surname": "first"}, "name-missing", "김윤호", "Kim Yoon-ho", "Kim Yoon-ho"),
        ({"surname": "last"}, "person-name-mismatch", "김김", "Kim Kim", "Kim Kim"),
        ({"surname": "last"}, "place-name-mismatch", "김윤호", "Kim Yoon-ho", "Kim Yoon-ho"),
        ({}, "person-name-mismatch", "김윤호", "Kim Yoon-ho", "Kim Yoon-ho"),
    ],
)
def test_suggestions_follow_the_newsroom(
    style: dict[str, str], rule: str, source: str, suggestion: str, expected: str
) -> None:
    """Where it has said what it wants; the rest stays."""
    item = finding(rule, source=quoted("source", source), suggestion=suggestion)
    assert restyled(item, Newsroom(**style)).suggestion == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(("romanised", "english"), PROVINCES.items())
def test_provinces_go_both_ways(romanised: str, english: str) -> None:
    """One form to the other and back."""
    item = finding("place-name-mismatch", suggestion=romanised)
    there = restyled(item, Newsroom(province="Province"))
    assert there.suggestion == english
    assert restyled(there, Newsroom(province="do")) == item


def test_a_finding_without_suggestion_stays() -> None:
    """There is nothing to write."""
    assert restyled(finding(), Newsroom(won="KRW")) == finding()
