"""Numbers, dates and times of day as values: frozen and exact, whatever language they were written in.

Numbers are `Fraction`s, dates keep only the fields that the text names.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from auditor import units


class Bound(StrEnum):
    """How the text hedges a number: not at all, on both sides (약), at least (이상), at most (미만), or softly.

    The soft ones lean to one side and bound nothing: a little more (여, "-odd"), a little less ("nearly", 육박).
    """

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    ODD = "odd"
    NEARLY = "nearly"


class Form(StrEnum):
    """How a number was written: digits, a word, a label (A320), a vague word (수천, "dozens")."""

    DIGITS = "digits"
    WORDS = "words"
    LABEL = "label"
    VAGUE = "vague"


Part = Literal["", "early", "mid", "late"]
"""A third of a period: 초, 중순, 하순 of a month, "in their late 60s"; "" for the whole of it."""

Offset = tuple[str, int]
"""A relative date: steps of a unit from today ("year", -1), or from the day of the story ("story-day", -1)."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit.

    `step` is the weight of the last digit shown (3.4 trillion: 0.1 trillion). `unit` is a key of `auditor.units`, ""
    where none is named. `alternatives` are other values the same words may carry ("third": 3 or 1/3). `label` is the
    folded text of a label. `loose` marks words that may come or go in a faithful translation (한 관계자, "one of").
    `counter` is true where something countable is named right after the number, `aside` where it stands alone in
    brackets: an age, a converted sum. `part` is the part of an age group, a decade or a century (60대 초반).
    """

    value: Fraction
    step: Fraction = Fraction(1)
    unit: str = ""
    bound: Bound = Bound.EXACT
    form: Form = Form.DIGITS
    ordinal: bool = False
    alternatives: tuple[Fraction, ...] = ()
    label: str = ""
    loose: bool = False
    counter: bool = False
    aside: bool = False
    part: Part = ""

    @property
    def values(self) -> tuple[Fraction, ...]:
        """Every value that the words may carry, the likeliest first."""
        return (self.value, *self.alternatives)


@dataclass(frozen=True, slots=True)
class Date:
    """A date, as far as the text names it; any field may be None.

    `weekday` is 0 for Monday to 6 for Sunday. `offset` is a relative word: ("year", -1) for 지난해. `span` is a half of
    a year: "H1" or "H2"; `part` is a third of a month or year. `maybe_duration` marks 4일, which may as well be four
    days. `toward` is -1 for 지난 10일, the last 10th, and 1 for 오는 10일, the next. `loose` marks what a faithful
    translation may leave out or add.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: Offset | None = None
    span: Literal["", "H1", "H2"] = ""
    part: Part = ""
    maybe_duration: bool = False
    toward: Literal[-1, 0, 1] = 0
    loose: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers that the date names, the most telling last."""
        return tuple(n for n in (self.year, self.month, self.day) if n is not None)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: hour 0 to 24, minute, and the half of the day where the text names it; `loose` for noon."""

    hour: int
    minute: int = 0
    half: Literal["am", "pm"] | None = None
    loose: bool = False


Value = Quantity | Date | Clock


@dataclass(frozen=True, slots=True)
class Reading:
    """A value and where it stands: code points `start` up to `end` of the text that was read."""

    start: int
    end: int
    value: Value


def is_real_date(date: Date) -> bool:
    """True unless the fields name a day that no calendar has (31 April); 29 February needs a year to be refused."""
    if date.month is not None and not 1 <= date.month <= 12:
        return False
    if date.day is None:
        return True
    try:
        datetime.date(date.year or 2000, date.month or 1, date.day)
    except ValueError:
        return False
    return True


def in_base(quantity: Quantity, value: Fraction) -> Fraction:
    """Return *value* of the unit of *quantity* in the base unit of its dimension (degrees in Celsius)."""
    if quantity.unit == "fahrenheit":
        return (value - 32) * Fraction(5, 9)
    unit = units.BY_KEY.get(quantity.unit)
    return value * unit.factor if unit else value


def plain(value: Fraction) -> str:
    """Return *value* in digits with separators: 3,400,000,000,000, 7.3, 1/3."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    if (value * 10**6).denominator == 1:
        return f"{Decimal(value.numerator) / Decimal(value.denominator):,f}"
    return f"{value.numerator}/{value.denominator}"
