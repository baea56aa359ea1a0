"""How often each side says that something is."""

import pytest

from auditor.pipeline import Auditor
from tests.samples import article

pytestmark = pytest.mark.model


def flagged(korean: str, english: str) -> list[str]:
    found = Auditor().audit(article([korean], [english])).findings
    return [x.target.text for x in found if x.rule == "duration-mismatch" and x.target]


@pytest.mark.parametrize(
    ("korean", "english", "quoted"),
    [
        ("모임은 격주 토요일에 열린다.", "The meeting is held every Saturday.", ["every Saturday"]),
        ("보고서는 매월 나온다.", "The report comes out every quarter.", ["every quarter"]),
        ("축제는 해마다 열린다.", "The festival is held every two years.", ["every two years"]),
        ("협의회는 분기마다 열린다.", "The council meets monthly.", ["monthly"]),
    ],
)
def test_another_frequency_is_flagged(korean: str, english: str, quoted: list[str]) -> None:
    """One frequency on each side, and not the same."""
    assert flagged(korean, english) == quoted


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("모임은 격주 토요일에 열린다.", "The meeting is held every other Saturday."),
        ("장은 매월 둘째·넷째 토요일에 선다.", "The market is held on the second and fourth Saturday of every month."),
        ("해마다 봄가을 두 차례 점검한다.", "It is inspected twice a year, in spring and autumn."),
        ("연간 이용객은 3만 명이다.", "It is used by 30,000 people a year, some of them daily."),
        ("매주 나오는 월간 소식지다.", "It is a monthly newsletter that comes out every week."),
    ],
)
def test_other_words_of_time_are_no_frequency(korean: str, english: str) -> None:
    """The same told otherwise, how many times, and two frequencies on a side say nothing."""
    assert flagged(korean, english) == []
