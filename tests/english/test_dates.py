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
)


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_date_is_read(text: str, expected: list[object]) -> None:
    """Only the fields that are named are set; May and March need their context."""
    assert [reading.value for reading in read(text)] == expected
