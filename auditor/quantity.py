"""What a quantity, a date or a time of day means, whatever language it was written in.

Values are frozen and exact: numbers are `Fraction`s, dates keep only the fields that the text names.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import wraps
from itertools import pairwise
from typing import Literal

from auditor import units

MACHINE_TEXT = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w])@\w+|(?<![\d.,-])(?!(?:19|20)\d\d-(?:19|20)\d\d)(?:0\d{1,2}[-)]\s?)?\d{3,4}-\d{4}(?![\d-])|#\w*[^\W\d]\w*|&#\d+;"
)
"""Addresses, handles and hashtags: their digits are no quantities."""


class Bound(StrEnum):
    """How the text hedges a number: not at all, on both sides, at least (여, 이상), at most (미만, 이하)."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class Form(StrEnum):
    """How a number was written: digits, a word, a label (A320), a vague word (수천, "dozens")."""

    DIGITS = "digits"
    WORDS = "words"
    LABEL = "label"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit.

    `step` is the weight of the last digit shown (3.4 trillion: 0.1 trillion). `unit` is a key of `auditor.units`, ""
    where none is named. `alternatives` are other values the same words may carry ("third": 3 or 1/3). `label` is the
    folded text of a label. `loose` marks words that may come or go in a faithful translation (한 관계자, "one of").
    `counter` is true where something countable is named right after the number, `aside` where it stands alone in
    brackets: an age, a converted sum.
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

    @property
    def values(self) -> tuple[Fraction, ...]:
        """Every value that the words may carry, the likeliest first."""
        return (self.value, *self.alternatives)


@dataclass(frozen=True, slots=True)
class Date:
    """A date, as far as the text names it; any field may be None.

    `weekday` is 0 for Monday to 6 for Sunday. `offset` is a relative word as (unit, steps): ("year", -1) for 지난해.
    `span` is a part of a year: "H1", "Q3", or a decade or century ("1990s", "18c"). `maybe_duration` marks 4일, which
    may as well be four days. `loose` marks what a faithful translation may leave out or add.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: tuple[str, int] | None = None
    span: str = ""
    maybe_duration: bool = False
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


STRETCH = 2000
"""Code points that a reader is given at a time: it looks back and forth in its text for every number."""
_CUT = re.compile(r"(?<=[.!?\n])\s(?=\D)|(?<=\D)\s(?=\D)")


def in_stretches(read: Callable[[str], tuple[Reading, ...]]) -> Callable[[str], tuple[Reading, ...]]:
    """Let *read* see a long text in stretches cut between sentences, else between words: the time stays linear."""

    @wraps(read)
    def read_all(text: str) -> tuple[Reading, ...]:
        if len(text) <= STRETCH:
            return read(text)
        edges = [0, *_cuts(text), len(text)]
        return tuple(
            replace(reading, start=reading.start + start, end=reading.end + start)
            for start, end in pairwise(edges)
            for reading in read(text[start:end])
        )

    return read_all


def _cuts(text: str) -> Iterator[int]:
    """Yield where to cut *text*: the last good place of each stretch, or its end where there is none."""
    start = 0
    while len(text) - start > STRETCH:
        found = [match.start() for match in _CUT.finditer(text, start + STRETCH // 2, start + STRETCH)]
        ends = [place for place in found if text[place - 1] in ".!?\n"]
        start = (ends or found or [start + STRETCH])[-1]
        yield start


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


_RACE = re.compile(
    r"(?<![\d.,:])(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)(?:\.(?P<parts>\d{1,3}))?(?![\d:])"
)


def race_times(text: str) -> Iterator[Reading]:
    """Yield times as sport writes them in any language: 2:02:23, 1:43.92; 14:09 alone may be a time of day."""
    for match in _RACE.finditer(text):
        if match["hours"] or match["parts"]:
            yield Reading(*match.span(), seconds_of(match))


def seconds_of(match: re.Match[str]) -> Quantity:
    """Return the seconds of a match with the groups `hours`, `minutes`, `seconds` and `parts`, any but one absent."""
    parts = match["parts"] or ""
    whole = 3600 * int(match["hours"] or 0) + 60 * int(match["minutes"] or 0) + int(match["seconds"])
    step = Fraction(1, 10 ** len(parts))
    return Quantity(whole + int(parts or 0) * step, step, unit="second")


_COMPOUNDS = {("year", "month"): 12, ("hour", "minute"): 60, ("minute", "second"): 60}
_JOINT = re.compile(r"(?:\s|,\s|\sand\s|,\sand\s)?")


def join_durations(text: str, readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Join 1년 6개월, "an hour and 30 minutes" to one quantity of the smaller unit; *readings* are in order."""
    joined: list[Reading] = []
    for reading in readings:
        whole = _compound(text, joined[-1], reading) if joined else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(reading)
    return tuple(joined)


def _compound(text: str, first: Reading, second: Reading) -> Reading | None:
    a, b = first.value, second.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return None
    factor = _COMPOUNDS.get((a.unit, b.unit))
    if factor is None or a.ordinal or not _JOINT.fullmatch(text[first.end : second.start]) or b.value >= factor:
        return None
    form = Form.DIGITS if Form.DIGITS in (a.form, b.form) else Form.WORDS
    return Reading(first.start, second.end, replace(b, value=a.value * factor + b.value, form=form, loose=False))
