"""Korean dates and times are read as far as the text names them."""

import pytest

from auditor.korean.dates import read
from auditor.quantity import Clock, Date

ROWS = (
    ("2018년 9월 29일", [Date(2018, 9, 29)]),
    ("4일", [Date(day=4, maybe_duration=True)]),
    ("오는 15일", [Date(day=15, toward=1)]),
    ("지난해 9월 3일", [Date(month=9, day=3, offset=("year", -1))]),
    ("다음 달 2일", [Date(day=2, offset=("month", 1))]),
    ("24∼26일", [Date(day=24, maybe_duration=True), Date(day=26, maybe_duration=True)]),
    ("4일(화)", [Date(day=4, weekday=1)]),
    ("토요일", [Date(weekday=5)]),
    ("올해 상반기", [Date(offset=("year", 0), span="H1")]),
    ("2025.02.04", [Date(2025, 2, 4)]),
    ("12·3 비상계엄", [Date(month=12, day=3, loose=True)]),
    ("오전 7시 30분", [Clock(7, 30, "am")]),
    ("오후 1시 10분부터 35분까지", [Clock(1, 10, "pm"), Clock(1, 35, "pm")]),
    ("오전 9시 10분∼40분", [Clock(9, 10, "am"), Clock(9, 40, "am")]),
    ("오후 1시 10분부터 35분간", [Clock(1, 10, "pm")]),
    ("오후 2시 반", [Clock(2, 30, "pm")]),
    ("14:05", [Clock(14, 5, "pm")]),
    ("사흘간", []),
    ("4일간", []),
    ("1·2위", []),
)


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_date_is_read(text: str, expected: list[object]) -> None:
    """Only the fields that are named are set."""
    assert [reading.value for reading in read(text)] == expected


RELATIVE = (
    ("지난해 매출", ("year", -1)),
    ("재작년 수준", ("year", -2)),
    ("올 들어", ("year", 0)),
    ("올여름 더위", ("year", 0)),
    ("전년 동기 대비", ("story-year", -1)),
    ("1년 전보다", ("story-year", -1)),
    ("이듬해 봄", ("story-year", 1)),
    ("지난 분기 실적", ("quarter", -1)),
    ("내달 초", ("month", 1)),
    ("전월 대비", ("story-month", -1)),
    ("이번 주 안에", ("week", 0)),
    ("전주보다", ("story-week", -1)),
    ("그제 밤", ("day", -2)),
    ("모레까지", ("day", 2)),
    ("전 거래일보다", ("story-day", -1)),
    ("다음 날 아침", ("story-day", 1)),
    ("이날 오전", ("story-day", 0)),
)


@pytest.mark.parametrize(("text", "offset"), RELATIVE)
def test_a_relative_word_is_read(text: str, offset: tuple[str, int]) -> None:
    """From today, or from the day of the story."""
    assert [r.value.offset for r in read(text) if isinstance(r.value, Date) and r.value.offset] == [offset]


@pytest.mark.parametrize(
    "text", ["전주 한옥마을", "전월세 시장", "오늘날의 도시", "당일치기 여행", "11년 전의 일", "전장에서 돌아왔다"]
)
def test_words_that_only_look_relative_are_not(text: str) -> None:
    """전주 is a city too, 전월세 a kind of rent."""
    assert not [r for r in read(text) if isinstance(r.value, Date) and r.value.offset]


@pytest.mark.parametrize(
    ("text", "part"),
    [("이달 초", "early"), ("4월 중순", "mid"), ("지난해 말", "late"), ("8월 말레이시아", ""), ("올해 초등학교", "")],
)
def test_a_part_of_a_period_is_read(text: str, part: str) -> None:
    """초, 중순 and 말 belong to the month or year before them."""
    (reading,) = read(text)
    assert isinstance(reading.value, Date)
    assert reading.value.part == part


@pytest.mark.parametrize(("text", "days"), [("화·목·토요일", [1, 3, 5]), ("월∼금요일", [0, 4]), ("토·일요일", [5, 6])])
def test_weekdays_in_a_row_are_read(text: str, days: list[int]) -> None:
    """Each weekday of a list or range."""
    assert [r.value.weekday for r in read(text) if isinstance(r.value, Date)] == days
