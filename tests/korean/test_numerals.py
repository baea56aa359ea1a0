"""Korean numbers are read by value, however they are written."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.korean.numerals import BIG, scan_native, scan_number, write_number

READ = (
    ("34", 34),
    ("3조 4천억", 3_400_000_000_000),
    ("1만2천", 12_000),
    ("2만5000", 25_000),
    ("12.5만", 125_000),
    ("1만 2000명", 12_000),
    ("12조3천억", 12_300_000_000_000),
    ("8천5백만", 85_000_000),
    ("1억1천만", 110_000_000),
    ("삼백오십", 350),
    ("이천이십오", 2025),
    ("5만6천400", 56_400),
    ("10만 2018년", 100_000),
    ("3경기", 3),
    ("4,500", 4_500),
    ("7.3", Fraction(73, 10)),
)
DIGITS = "영일이삼사오육칠팔구"


def hangul(value: int) -> str:
    """Write 1 <= value < 10^16 in hangul numerals without blanks: 삼만사천."""
    text = ""
    for name, scale in (("조", 10**12), ("억", 10**8), ("만", 10**4), ("", 1)):
        group, value = divmod(value, scale)
        text += small(group) + name if group else ""
    return text


def small(value: int) -> str:
    text = ""
    for name, scale in (("천", 1000), ("백", 100), ("십", 10), ("", 1)):
        digit, value = divmod(value, scale)
        text += ("" if digit == 1 and name else DIGITS[digit]) + name if digit else ""
    return text


def thousands(value: int) -> str:
    """Write a number the way the Yonhap agency does: 3만4천500."""
    text = ""
    for name, scale in [*sorted(BIG.items(), key=lambda item: -item[1]), ("", 1)]:
        group, value = divmod(value, scale)
        if group:
            kilo, rest = divmod(group, 1000)
            text += (f"{kilo}천" if kilo else "") + (str(rest) if rest else "") + name
    return text


@pytest.mark.parametrize(("text", "value"), READ)
def test_a_number_is_read(text: str, value: int | Fraction) -> None:
    """Big units multiply by 10^4; a blank may stand between groups; a new word ends the number."""
    number = scan_number(text, 0)
    assert number is not None
    assert number.value == value


@settings(max_examples=2000)
@given(st.integers(1, 10**16 - 1))
def test_what_is_written_is_read_back(value: int) -> None:
    """Digits with big units, digits with 천, and hangul all come back to the value."""
    for text in (
        write_number(value),
        write_number(value).replace(" ", ""),
        thousands(value),
        hangul(value),
        f"{value:,}",
    ):
        number = scan_number(text, 0)
        assert number is not None, text
        assert (number.value, number.end) == (value, len(text)), text


@settings(max_examples=500)
@given(st.integers(0, 10**6), st.integers(1, 4), st.sampled_from(["", "만", "억", "조"]))
def test_decimals_are_exact(value: int, places: int, unit: str) -> None:
    """A decimal number is a fraction, never a float, and its step is the weight of its last digit."""
    text = f"{value // 10**places}.{value % 10**places:0{places}d}{unit}"
    number = scan_number(text, 0)
    assert number is not None
    assert number.value == Fraction(value, 10**places) * BIG.get(unit, 1)
    assert number.step == Fraction(BIG.get(unit, 1), 10**places)


@pytest.mark.parametrize(("text", "value"), [("두", 2), ("열다섯", 15), ("스물한", 21), ("아흔아홉", 99), ("스무", 20)])
def test_native_numerals_are_read(text: str, value: int) -> None:
    """Native numerals go up to ninety-nine."""
    assert scan_native(text, 0) == (value, len(text))


def test_no_number_is_none() -> None:
    """A word that is no number reads as None."""
    assert scan_number("서울", 0) is None
    assert scan_native("서울", 0) is None


def test_a_number_out_of_range_is_refused() -> None:
    """Only 0 to 10^20 can be written."""
    with pytest.raises(ValueError, match="below 10"):
        write_number(-1)
