"""English dates and times are read as far as the text names them."""

import pytest

from auditor.english.dates import read
from auditor.quantity import Clock, Date

ROWS = (
    ("Sept. 29, 2018", [Date(2018, 9, 29)]),
    ("29 September 2018", [Date(2018, 9, 29)]),
    ("the 4th of May", [Date(month=5, day=4)]),
    ("Tuesday, Feb. 4", [Date(month=2, day=4, weekday=1)]),
    ("September 2018", [Date(2018, 9)]),
    ("June last year", [Date(month=6, offset=("year", -1))]),
    ("last year", [Date(offset=("year", -1), loose=True)]),
    ("in May", [Date(month=5)]),
    ("Theresa May said", []),
    ("They march on", []),
    ("2005-2009", [Date(2005), Date(2009)]),
    ("2024-25", [Date(2024), Date(2025)]),
    ("the first half of 2019", [Date(2019, span="H1")]),
    ("7.55am", [Clock(7, 55, "am")]),
    ("2:30 p.m.", [Clock(2, 30, "pm")]),
    ("14:05", [Clock(14, 5)]),
    ("5 in the afternoon", [Clock(5, 0, "pm")]),
    ("noon", [Clock(12, 0, "pm", loose=True)]),
    ("2,018 people", []),
    ("on Sunday, the 18th.", [Date(day=18, weekday=6)]),
    ("the 18th (Sunday)", [Date(day=18, weekday=6)]),
    ("Sunday, the 18th anniversary", [Date(weekday=6)]),
)


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_date_is_read(text: str, expected: list[object]) -> None:
    """Only the fields that are named are set; May and March need their context."""
    assert [reading.value for reading in read(text)] == expected


RELATIVE = (
    ("last year", ("year", -1)),
    ("the year before last", ("year", -2)),
    ("a year earlier", ("story-year", -1)),
    ("a year ago", ("year", -1)),
    ("year-on-year", ("story-year", -1)),
    ("on-month", ("story-month", -1)),
    ("the following month", ("story-month", 1)),
    ("this week", ("week", 0)),
    ("last weekend", ("week", -1)),
    ("the previous session", ("story-day", -1)),
    ("the next day", ("story-day", 1)),
    ("the day after tomorrow", ("day", 2)),
    ("this morning", ("day", 0)),
    ("last quarter", ("quarter", -1)),
)


@pytest.mark.parametrize(("text", "offset"), RELATIVE)
def test_a_relative_word_is_read(text: str, offset: tuple[str, int]) -> None:
    """From today, or from the day of the story."""
    assert [r.value.offset for r in read(f"It came {text}.") if isinstance(r.value, Date)] == [offset]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("early this month", "early"),
        ("mid-April", "mid"),
        ("the end of last year", "late"),
        ("as early as next year", ""),
    ],
)
def test_a_part_of_a_period_is_read(text: str, part: str) -> None:
    """Early, mid and late belong to the month or year after them."""
    (reading,) = read(f"It came {text}.")
    assert isinstance(reading.value, Date)
    assert reading.value.part == part


def test_a_half_of_a_match_may_come_and_go() -> None:
    """Only the half of a year must be answered."""
    (match,), (year,) = read("He scored in the first half."), read("Sales fell in the first half of 2025.")
    assert isinstance(match.value, Date)
    assert isinstance(year.value, Date)
    assert match.value.loose
    assert (year.value.span, year.value.year, year.value.loose) == ("H1", 2025, False)
