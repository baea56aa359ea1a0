"""Any value comes back from the Korean and the English it is written in, and both mean the same."""

import datetime
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from auditor.english import dates as english_dates
from auditor.english import quantities as english
from auditor.english.phrasing import write_quantity
from auditor.english.writing import Style, write_clock, write_date
from auditor.korean import dates as korean_dates
from auditor.korean import quantities as korean
from auditor.korean.numerals import write_number
from auditor.matching.amounts.agreement import agreement
from auditor.matching.amounts.discrepancy import nearness
from auditor.quantity import Clock, Date, Quantity, Reading

# what is measured in Korean, and the key of its unit
UNITS = (
    ("원", "won"), ("달러", "dollar"), ("유로", "euro"), ("엔", "yen"), ("%", "percent"), ("%포인트", "percent-point"),
    ("명", "person"), ("㎞", "kilometre"), ("m", "metre"), ("㎡", "square-metre"), ("평", "pyeong"), ("t", "ton"),
    ("㎏", "kilogram"), ("시간", "hour"), ("개월", "month"), ("년간", "year"), ("포인트", "point"), ("도", "degree"),
)  # fmt: skip
PUBLISHED = datetime.date(2025, 9, 17)
days = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


def one(readings: tuple[Reading, ...]) -> object:
    """Return the value of the only reading."""
    assert len(readings) == 1, readings
    return readings[0].value


@settings(max_examples=1000)
@given(st.integers(1, 10**15 - 1), st.sampled_from(UNITS))
def test_a_measured_number_comes_back_from_korean(value: int, unit: tuple[str, str]) -> None:
    """3조4000억 원, 12만 명: the number, its unit, and nothing else."""
    read = one(korean.read(f"모두 {write_number(value).replace(' ', '')}{unit[0]}이다."))
    assert isinstance(read, Quantity)
    assert (read.value, read.unit) == (value, unit[1])


@settings(max_examples=1000)
@given(st.integers(2, 10**15 - 1), st.integers(0, 2), st.sampled_from(UNITS))
def test_a_measured_number_comes_back_from_english(value: int, places: int, unit: tuple[str, str]) -> None:
    """What a suggestion writes is read as what it stands for."""
    quantity = Quantity(Fraction(value, 10**places), unit=unit[1])
    read = one(english.read(f"It was {write_quantity(quantity, Style())} in all."))
    assert isinstance(read, Quantity)
    assert quantity.value in read.values
    assert read.unit in (unit[1], "") if unit[1] == "person" else read.unit == unit[1]


@settings(max_examples=1000)
@given(st.integers(2, 10**12), st.sampled_from(UNITS))
def test_both_languages_mean_the_same(value: int, unit: tuple[str, str]) -> None:
    """The Korean of a value agrees with its English, and disagrees with the English of ten times as much."""
    source = one(korean.read(f"모두 {write_number(value)}{unit[0]}이다."))
    assert isinstance(source, Quantity)
    for factor in (1, 10):
        phrase = write_quantity(Quantity(Fraction(value * factor), unit=unit[1]), Style())
        target = one(english.read(f"It was {phrase} in all."))
        assert isinstance(target, Quantity)
        assert (agreement(source, target) > 0.7) is (factor == 1)
        assert factor == 1 or nearness(source, target)[0] > 0.45


@settings(max_examples=1000)
@given(days, st.booleans(), st.booleans())
def test_a_date_comes_back_from_both_languages(day: datetime.date, abbreviates: bool, day_first: bool) -> None:
    """2025년 9월 4일, Sept. 4, 2025 and 4 September 2025 are one day."""
    date = Date(day.year, day.month, day.day)
    source = one(korean_dates.read(f"{day.year}년 {day.month}월 {day.day}일 열렸다."))
    target = one(
        english_dates.read(f"It opened on {write_date(date, Style('won', 'percent', abbreviates, day_first))}.")
    )
    assert source == target == date
    assert agreement(date, date) > 0.9


@settings(max_examples=500)
@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_of_day_comes_back_from_both_languages(hour: int, minute: int) -> None:
    """오후 2시 30분 and 2:30 p.m. are one time."""
    half = "오전" if hour < 12 else "오후"
    source = one(korean_dates.read(f"{half} {hour % 12}시 {minute}분에 끝났다."))
    target = one(english_dates.read(f"It ended at {write_clock(Clock(hour, minute))} sharp."))
    assert isinstance(source, Clock)
    assert isinstance(target, Clock)
    assert agreement(source, target) == 1.0


@settings(max_examples=500)
@given(st.dates(PUBLISHED - datetime.timedelta(days=25), PUBLISHED + datetime.timedelta(days=25)))
def test_a_bare_day_is_that_of_its_month_and_weekday(day: datetime.date) -> None:
    """지난 10일 and 오는 10일 agree with the date and the weekday they mean, and with no other month."""
    assume(day != PUBLISHED)
    toward = "지난" if day < PUBLISHED else "오는"
    source = one(korean_dates.read(f"{toward} {day.day}일 열렸다."))
    assert isinstance(source, Date)
    assert agreement(source, Date(month=day.month, day=day.day), PUBLISHED) > 0.7
    assert agreement(source, Date(weekday=day.weekday()), PUBLISHED) > 0.7
    assert agreement(source, Date(month=day.month % 12 + 1, day=day.day), PUBLISHED) == 0.0
    assert agreement(source, Date(weekday=(day.weekday() + 1) % 7), PUBLISHED) == 0.0


@pytest.mark.parametrize("unit", ["year", "month", "week"])
@pytest.mark.parametrize("steps", [-1, 0, 1])
def test_a_relative_word_comes_back_from_english(unit: str, steps: int) -> None:
    """What a suggestion writes for 지난해, 이달, 다음 주 is read as that."""
    read = one(english_dates.read(f"It opened {write_date(Date(offset=(unit, steps)), Style())}."))
    assert isinstance(read, Date)
    assert read.offset == (unit, steps)
