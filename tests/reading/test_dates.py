"""The day of publishing is read in the forms that Korean sites and their translations write."""

import datetime

import pytest

from auditor.reading.dates import parse_date, published


@pytest.mark.parametrize(
    "text",
    [
        "기사입력 2031/02/04 [16:50]",
        "입력 2031.02.04. 오후 4:50",
        "2031-02-04 16:50",
        "2031-02-04T23:50:00+09:00",
        "2031년 2월 4일",
        "2031. 2. 4.",
        "등록 31.02.04 10:20",
        "20310204",
        "Published: Feb. 4, 2031",
        "February 4, 2031",
        "4th February 2031",
        "4 Feb 2031",
    ],
)
def test_every_form_of_a_date(text: str) -> None:
    """All of these name 4 February 2031."""
    assert parse_date(text) == datetime.date(2031, 2, 4)


@pytest.mark.parametrize("text", ["", "2월 4일", "2031.13.40", "010-2031-0204", "Feb. 30, 2031", "120310204"])
def test_what_is_no_date(text: str) -> None:
    """Days without a year, days that do not exist and other numbers give nothing."""
    assert parse_date(text) is None


def test_the_first_publication_wins_over_corrections() -> None:
    """A labelled date of input wins over any other, wherever it stands."""
    lines = ["수정 2031.02.06. 09:00", "입력 2031.02.04. 16:50"]
    assert published(lines) == datetime.date(2031, 2, 4)
    assert published(["2031.02.05", "한별 기자"]) == datetime.date(2031, 2, 5)
    assert published(["한별 기자"]) is None
