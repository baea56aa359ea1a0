"""What differs between two values that should mean the same."""

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from auditor.matching.amounts.agreement import half_of_day
from auditor.matching.amounts.resolution import are_opposite, conflicts, nearest, offsets_contradict, resolve
from auditor.quantity import Clock, Date, Form, Quantity, Value
from auditor.units import dimension, is_money


class Kind(StrEnum):
    """The kinds of discrepancy; each has one rule."""

    NUMBER = "number"
    MAGNITUDE = "magnitude"
    UNIT = "unit"
    PERCENT_POINT = "percent-point"
    APPROXIMATION = "approximation"
    DATE = "date"
    WEEKDAY = "weekday"
    DURATION = "duration"
    FREQUENCY = "frequency"
    PARTIAL = "partial"
    CHANGE = "change"
    MISSING = "missing"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """How a target value differs from its source value; `source` or `target` is None for added and missing ones."""

    kind: Kind
    source: Value | None
    target: Value | None


def lost_fields(source: Date, target: Date) -> tuple[str, ...]:
    """Return which of "day" and "year" of *source* the *target* leaves out though it names the field beside it."""
    lost = []
    if source.day and source.month and source.month == target.month and not target.day and target.weekday is None:
        lost.append("day")
    if source.year and source.month and source.month == target.month and not target.year and not target.offset:
        lost.append("year")
    return tuple(lost)


@lru_cache(maxsize=65536)
def nearness(source: Value, target: Value, published: datetime.date | None = None) -> tuple[float, Kind]:
    """Return how likely *target* is a corrupted *source*, 0 to 1, and what kind of corruption it would be.

    Both are known to disagree; *published* settles relative words.
    """
    if isinstance(source, Quantity) and isinstance(target, Quantity):
        return _quantities(source, target)
    if isinstance(source, Date) and isinstance(target, Date):
        return _dates(nearest(resolve(source, published), published), resolve(target, published), published)
    if isinstance(source, Clock) and isinstance(target, Clock):
        return _clocks(source, target)
    return _mixed(source, target)


def _quantities(source: Quantity, target: Quantity) -> tuple[float, Kind]:
    if Form.LABEL in (source.form, target.form):
        same_letters = _letters(source) == _letters(target) and len(source.label) == len(target.label)
        return (0.8 if same_letters and source.label else 0.3), Kind.NUMBER
    if target.unit == "pound" and dimension(source.unit) == "mass":
        target = replace(target, unit="pound-mass")
    closeness = _unit_closeness(source, target)
    if source.value == target.value and source.unit and target.unit and source.form is not Form.VAGUE:
        return _same_number(source, target)
    if closeness == 0:
        return 0.0, Kind.NUMBER
    power = power_of_ten(source.value, target.value)
    if power is not None:
        return min(1.0, closeness + (0.1 if _is_telling(source) else -0.2)), Kind.MAGNITUDE
    if Form.VAGUE in (source.form, target.form):
        return (0.7 if source.form is target.form else 0.0), Kind.MAGNITUDE
    return closeness * _likeness(source.value, target.value), _kind(source, target)


def _kind(source: Quantity, target: Quantity) -> Kind:
    """Return what a wrong number tells wrongly: when (a century, a decade), how long, or how much."""
    if source.unit == target.unit and source.unit in ("century", "era"):
        return Kind.DATE
    is_time = dimension(source.unit) == "time" and source.unit == target.unit
    return Kind.DURATION if is_time else Kind.NUMBER


def _letters(quantity: Quantity) -> str:
    return "".join(c for c in quantity.label if c.isalpha())


def _same_number(source: Quantity, target: Quantity) -> tuple[float, Kind]:
    """Rate equal numbers with different units: won for dollars, per cent for percentage points."""
    units = {source.unit, target.unit}
    if units == {"percent", "percent-point"}:
        return 1.0, Kind.PERCENT_POINT
    if dimension(source.unit) == dimension(target.unit):
        return 1.0, Kind.UNIT
    measured = {"money", "ratio", "length", "area", "mass", "volume", "temperature"}
    if {dimension(source.unit), dimension(target.unit)} == {"time", "age"}:
        return 0.8, Kind.UNIT
    both = {dimension(source.unit), dimension(target.unit)} <= measured
    return (0.8 if both else 0.0), Kind.UNIT


def _unit_closeness(source: Quantity, target: Quantity) -> float:
    if source.unit == target.unit:
        return 0.9 if source.unit else 0.8
    dimensions = {dimension(source.unit), dimension(target.unit)}
    if len(dimensions) == 1:
        return 0.6 if is_money(source.unit) else 0.5
    if dimensions in ({"time", "age"}, {"ratio", "point"}, {"generation", "age"}, {"era", "generation"}):
        return 0.8
    if "" in dimensions:
        return 0.6 if dimensions & {"money", "ratio", "temperature", "length", "area"} else 0.75
    return 0.0


def power_of_ten(source: Fraction, target: Fraction) -> int | None:
    """Return k where target = source * 10^k, k not 0; None where there is none."""
    if not source or not target or source == target:
        return None
    ratio, power = target / source, 0
    while ratio.numerator % 10 == 0:
        ratio, power = ratio / 10, power + 1
    while ratio.denominator % 10 == 0:
        ratio, power = ratio * 10, power - 1
    return power if ratio == 1 else None


def _is_telling(source: Quantity) -> bool:
    """True for a number whose digits are hardly shared by chance: more than one significant digit, or a large one."""
    is_round = source.value < 10 or power_of_ten(source.value, Fraction(1)) is not None
    return source.value >= 1000 or bool(source.unit) or not is_round


def _likeness(source: Fraction, target: Fraction) -> float:
    """Rate how alike two numbers are in size and digits, 0.4 to 1."""
    a, b = _digits(source), _digits(target)
    if len(a) == len(b):
        same = sum(x == y for x, y in zip(a, b, strict=True))
        if len(a) > 1 and same == len(a) - 1:
            return 1.0
        if sorted(a) == sorted(b):
            return 0.95
        return 0.85 if len(a) == 1 else 0.6 + 0.3 * same / len(a)
    if _is_one_digit_short(a, b) or _is_one_digit_short(b, a):
        return 0.85
    if source and target and Fraction(1, 2) <= abs(target / source) <= 2:
        return 0.7
    return 0.55


def _is_one_digit_short(short: str, long: str) -> bool:
    """True when *short* is *long* with one digit left out (9 for 19)."""
    return len(short) == len(long) - 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _digits(value: Fraction) -> str:
    return f"{float(abs(value)):.10g}".replace(".", "")


def _dates(source: Date, target: Date, published: datetime.date | None) -> tuple[float, Kind]:
    differing = conflicts(source, target, published)
    if "offset" in differing:
        is_sure = offsets_contradict(source.offset, target.offset) >= 1 or are_opposite(source, target, published)
        return 0.7 + 0.25 * is_sure, Kind.DATE
    if not differing:
        if source.span and target.span:
            return 0.8, Kind.DATE
        weekdays = (source.weekday is None) != (target.weekday is None)
        return (0.7 if weekdays else 0.0), Kind.WEEKDAY if weekdays else Kind.DATE
    if differing == ("weekday",):
        return 0.95, Kind.WEEKDAY
    fields = [name for name in ("year", "month", "day") if getattr(source, name) is not None]
    return (0.95 if len(differing) == 1 or len(fields) == 1 else 0.7), Kind.DATE


def _clocks(source: Clock, target: Clock) -> tuple[float, Kind]:
    halves = half_of_day(source), half_of_day(target)
    same_face = source.hour % 12 == target.hour % 12 and source.minute == target.minute
    if same_face and None not in halves:
        return 0.95, Kind.DATE
    shared = (source.hour % 12 == target.hour % 12) or source.minute == target.minute
    return (0.9 if shared else 0.7), Kind.DATE


def _mixed(source: Value, target: Value) -> tuple[float, Kind]:
    if isinstance(source, Date) and isinstance(target, Quantity):
        return _date_with_quantity(source, target)
    if isinstance(source, Clock) and isinstance(target, Quantity) and not target.unit and target.value <= 12:
        return 0.6, Kind.DATE
    if isinstance(source, Quantity) and isinstance(target, Date) and target.year and not source.unit:
        return (0.7 if 1000 < source.value < 3000 else 0.0), Kind.NUMBER
    return 0.0, Kind.NUMBER


def _date_with_quantity(source: Date, target: Quantity) -> tuple[float, Kind]:
    """Rate a date against what may be a day ("the 21st"), a number of days or a year."""
    if source.maybe_duration and target.unit == "day":
        return 0.9 * _likeness(Fraction(source.day or 0), target.value), Kind.DURATION
    may_be_day = bool(source.day) and not target.unit and target.value <= 31
    if may_be_day and target.ordinal and target.form is Form.DIGITS and not source.month:
        return 0.85, Kind.DATE
    if may_be_day and source.maybe_duration:
        return (0.75 if target.form is Form.DIGITS else 0.5), Kind.DATE
    is_year = source.year and not target.unit and 1000 < target.value < 3000
    return (0.7 if is_year else 0.0), Kind.DATE
