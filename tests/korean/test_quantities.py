"""Korean quantities carry value, unit, hedge and kind."""

from fractions import Fraction

import pytest

from auditor.korean.quantities import read
from auditor.quantity import Bound, Form, Quantity

ROWS = (
    ("3조 4천억 원", [(3_400_000_000_000, "won")]),
    ("7.3%포인트", [(Fraction(73, 10), "percent-point")]),
    ("7.3%", [(Fraction(73, 10), "percent")]),
    ("영하 12도", [(-12, "degree")]),
    ("4.5평", [(Fraction(9, 2), "pyeong")]),
    ("10대 후반", [(10, "generation")]),
    ("두 시간 반", [(Fraction(5, 2), "hour")]),
    ("1년 6개월", [(18, "month")]),
    ("3분의 1", [(Fraction(1, 3), "")]),
    ("1만분의 1", [(Fraction(1, 10_000), "")]),
    ("1/10,000에 불과", [(Fraction(1, 10_000), "")]),
    ("100만분의 3", [(Fraction(3, 10**6), "")]),
    ("10억분의 1", [(Fraction(1, 10**9), "")]),
    ("2대 1", [(2, ""), (1, "")]),
    ("10~20만 명", [(10, "person"), (200_000, "person")]),
    ("열흘", [(10, "day")]),
    ("두 차례", [(2, "times")]),
    ("1990년대", [(1990, "era")]),
    ("$699", [(699, "dollar")]),
    ("제84조", [(84, "")]),
    ("3시간 30분", [(210, "minute")]),
    ("5억 3천여만 원", [(530_000_000, "won")]),
    ("20여만 명", [(200_000, "person")]),
    ("(-6만3천명)", [(-63_000, "person")]),
    ("3인 1조로", [(3, "person"), (1, "")]),
    ("2시간 04분 09초", [(7449, "second")]),
    ("1분 52초 08로", [(Fraction(2802, 25), "second")]),
    ("48초61에", [(Fraction(4861, 100), "second")]),
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
        ("1만2천여 명이", Bound.ODD),
        ("약 300명이", Bound.ABOUT),
        ("300명 미만이", Bound.UNDER),
        ("300명 이상이", Bound.OVER),
        ("300명을 넘지 않았다", Bound.UNDER),
        ("300명이 왔다", Bound.EXACT),
    ],
)
def test_a_hedge_is_read(text: str, bound: Bound) -> None:
    """여 and 이상 bound from below, 미만 from above, 약 from both sides."""
    assert quantities(text)[0].bound is bound


@pytest.mark.parametrize("text", ["A320", "5G", "K2", "KF-21"])
def test_a_model_name_is_a_label(text: str) -> None:
    """The number of a model is part of its name."""
    assert [quantity.form for quantity in quantities(text)] == [Form.LABEL]


@pytest.mark.parametrize("text", ["041-555-0187", "hong3@example.com", "https://example.com/2024", "#20대", "@user14"])
def test_contact_data_has_no_quantities(text: str) -> None:
    """Telephone numbers, addresses and handles are no quantities."""
    assert quantities(text) == []


@pytest.mark.parametrize("text", ["세계 경제", "열대 기후", "사건이 났다", "한국 사회", "네이버 뉴스", "하나은행"])
def test_words_that_begin_like_numbers_are_not_firm(text: str) -> None:
    """세계, 열대, 사건 hold no number that could be missed."""
    assert all(quantity.loose for quantity in quantities(text))
