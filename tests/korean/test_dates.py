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
