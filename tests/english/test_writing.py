"""Suggestions speak in the article's own style."""

from fractions import Fraction

import pytest

from auditor.english.phrasing import write_quantity
from auditor.english.writing import Style, style_of, write_clock, write_date
from auditor.quantity import Clock, Date, Form, Quantity

MONEY = Quantity(Fraction(3_400_000_000_000), unit="won")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost KRW 3 million and KRW 5 million.", "KRW 3.4 trillion"),
        ("It cost 3 million won.", "3.4 trillion won"),
        ("It cost ₩3 million.", "₩3.4 trillion"),
        ("Nothing is said of money.", "3.4 trillion won"),
    ],
)
def test_money_is_written_as_the_article_writes_it(text: str, expected: str) -> None:
    """won, KRW or ₩: what the article does most."""
    assert write_quantity(MONEY, style_of(text)) == expected


@pytest.mark.parametrize(
    ("quantity", "model", "expected"),
    [
        (Quantity(Fraction(73, 10), unit="percent-point"), "7.3 percent", "7.3 percentage points"),
        (Quantity(Fraction(34), unit="age"), "43-year-old", "34-year-old"),
        (Quantity(Fraction(3), ordinal=True), "second", "third"),
        (Quantity(Fraction(22), ordinal=True), "21st", "22nd"),
        (Quantity(Fraction(-12), unit="degree"), "12 degrees Celsius", "minus 12 degrees Celsius"),
        (Quantity(Fraction(20), unit="generation"), "30s", "20s"),
        (Quantity(Fraction(2), unit="day"), "three days", "two days"),
        (Quantity(Fraction(135), unit="person"), "153", "135"),
        (Quantity(Fraction(34), unit="age"), "43", "34"),
        (Quantity(Fraction(5_000_000), unit="won"), "$5 million", "5 million won"),
        (Quantity(Fraction(5_000_000_000), unit="euro"), "5 billion dollars", "5 billion euros"),
        (Quantity(Fraction(701, 10), unit="dollar"), "$71.70", "$70.10"),
        (Quantity(Fraction(84), unit="square-metre"), "48-square-meter", "84-square-meter"),
        (Quantity(Fraction(60), unit="degree"), "60 degrees Fahrenheit", "60 degrees Celsius"),
        (Quantity(Fraction(3), unit="quarter", ordinal=True), "second-quarter", "third-quarter"),
        (Quantity(Fraction(250), ordinal=True), "205", "250"),
        (Quantity(Fraction(24)), "23rd", "24th"),
        (Quantity(Fraction(23)), "Thirty-two", "Twenty-three"),
        (Quantity(Fraction(7)), "Six", "Seven"),
        (Quantity(Fraction(3), unit="times"), "doubled", "tripled"),
        (Quantity(Fraction(10), unit="times"), "fivefold", "tenfold"),
        (Quantity(Fraction(2, 3)), "one-third", "two-thirds"),
        (Quantity(Fraction(5, 2), unit="hour"), "three and a half hours", "two and a half hours"),
        (Quantity(Fraction(60), unit="generation", part="early"), "late 60s", "early 60s"),
        (Quantity(Fraction(1980), unit="era"), "1990s", "1980s"),
        (Quantity(Fraction(21), unit="century"), "20th century", "21st century"),
        (Quantity(Fraction(4), unit="round"), "quarterfinals", "semifinals"),
        (Quantity(Fraction(10**10), form=Form.VAGUE), "hundreds of millions", "tens of billions"),
        (Quantity(Fraction(380), form=Form.LABEL, label="a380"), "A350s", "A380s"),
        (Quantity(Fraction(285, 1000)), ".258", ".285"),
        (Quantity(Fraction(2), ordinal=True), "I", "II"),
        (Quantity(Fraction(3_400_000_000_000), unit="won"), "3.4 Billion Won", "3.4 Trillion Won"),
    ],
)
def test_the_faulty_phrase_gives_the_form(quantity: Quantity, model: str, expected: str) -> None:
    """Only the number changes where the unit is right."""
    assert write_quantity(quantity, Style(), model) == expected


@pytest.mark.parametrize(
    ("date", "style", "expected"),
    [
        (Date(2018, 9, 29), Style(), "Sept. 29, 2018"),
        (Date(2018, 9, 29), Style(day_first=True, abbreviates_months=False), "29 September 2018"),
        (Date(month=5, day=4), Style(), "May 4"),
        (Date(day=4), Style(), "the 4th"),
        (Date(day=21), Style(), "the 21st"),
        (Date(weekday=5), Style(), "Saturday"),
        (Date(offset=("year", -1)), Style(), "last year"),
        (Date(span="H1"), Style(), "first half"),
        (Date(month=6, offset=("year", -1)), Style(), "June last year"),
        (Date(2019, span="H2"), Style(), "second half of 2019"),
    ],
)
def test_dates_are_written(date: Date, style: Style, expected: str) -> None:
    """Month names are abbreviated and days stand first where the article does so."""
    assert write_date(date, style) == expected


@pytest.mark.parametrize(
    ("clock", "expected"),
    [(Clock(7, 0, "am"), "7 a.m."), (Clock(14, 30), "2:30 p.m."), (Clock(0, 5, "am"), "12:05 a.m.")],
)
def test_times_are_written(clock: Clock, expected: str) -> None:
    """Twelve hours, with a.m. or p.m. where it is known."""
    assert write_clock(clock) == expected
