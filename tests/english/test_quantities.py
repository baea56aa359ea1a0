"""English quantities carry value, unit, hedge and kind."""

from fractions import Fraction

import pytest

from auditor.english.quantities import read
from auditor.quantity import Bound, Form, Quantity

ROWS = (
    ("3.4 trillion won", [(3_400_000_000_000, "won")]),
    ("KRW 3.4 trillion", [(3_400_000_000_000, "won")]),
    ("£11million", [(11_000_000, "pound")]),
    ("US$3.6bn", [(3_600_000_000, "dollar")]),
    ("7.3 percentage points", [(Fraction(73, 10), "percent-point")]),
    ("7.3%", [(Fraction(73, 10), "percent")]),
    ("40 per cent", [(40, "percent")]),
    ("minus 12 degrees Celsius", [(-12, "degree")]),
    ("12 degrees below zero", [(-12, "degree")]),
    ("34-year-old", [(34, "age")]),
    ("an hour and a half", [(Fraction(3, 2), "hour")]),
    ("half a million people", [(Fraction(500000), "person")]),
    ("a quarter of a century", [(Fraction(25), "year")]),
    ("three quarters of a million won", [(Fraction(750000), "won")]),
    ("a billion and a half dollars", [(Fraction(1500000000), "dollar")]),
    ("a decade and a half", [(Fraction(15), "year")]),
    ("8½ games", [(Fraction(17, 2), "")]),
    ("an hour and 30 minutes", [(90, "minute")]),
    ("two-thirds", [(Fraction(2, 3), "")]),
    ("one ten-thousandth the width", [(Fraction(1, 10_000), "")]),
    ("about 1/10,000 of it", [(Fraction(1, 10_000), "")]),
    ("three millionths", [(Fraction(3, 10**6), "")]),
    ("7,000-ton", [(7_000, "ton")]),
    ("six-foot", [(6, "foot")]),
    ("tenfold", [(10, "times")]),
    ("1990s", [(1990, "era")]),
    ("the third quarter", [(3, "quarter")]),
    ("10 to 20 million", [(10, ""), (20_000_000, "")]),
    ("18th century", [(18, "century")]),
    ("dozens", [(10, "")]),
    ("tens of thousands", [(10_000, "")]),
    ("30-second", [(30, "second")]),
    ("2:04:09", [(7449, "second")]),
    ("1:52.08", [(Fraction(2802, 25), "second")]),
    ("the 5 millionth visitor", [(5_000_000, "")]),
)


def quantities(text: str) -> list[Quantity]:
    return [reading.value for reading in read(text) if isinstance(reading.value, Quantity)]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_quantity_is_read(text: str, expected: list[tuple[object, str]]) -> None:
    """Value and unit."""
    assert [(quantity.value, quantity.unit) for quantity in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 300 people", Bound.OVER),
        ("at least 300 people", Bound.OVER),
        ("fewer than 300 people", Bound.UNDER),
        ("about 300 people", Bound.ABOUT),
        ("300 or more", Bound.OVER),
        ("300 people", Bound.EXACT),
    ],
)
def test_a_hedge_is_read(text: str, bound: Bound) -> None:
    """Words before and after the number."""
    assert quantities(text)[0].bound is bound


@pytest.mark.parametrize("text", ["A320", "5G", "KF-21", "COVID-19"])
def test_a_model_name_is_a_label(text: str) -> None:
    """The number of a model is part of its name."""
    assert [quantity.form for quantity in quantities(text)] == [Form.LABEL]
