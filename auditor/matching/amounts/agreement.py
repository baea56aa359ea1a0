"""Whether a Korean value and an English one mean the same, and how near they are when they do not."""

import datetime
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from auditor.matching.amounts.resolution import conflicts, counts_from, nearest, resolve, weekdays_of
from auditor.quantity import Bound, Clock, Date, Form, Quantity, Value, in_base
from auditor.units import BY_KEY, MEASURED, dimension, is_money

# dimensions whose units say the same to a reader: 34세 and "34 years"
_COUSINS = (
    frozenset({"time", "age"}),
    frozenset({"point", "times", ""}),
    frozenset({"generation", "age", "era", ""}),
    frozenset({"person", ""}),
    frozenset({"quarter", "", "time"}),
    frozenset({"night", "time"}),
)
_BOUNDS = frozenset({Bound.OVER, Bound.UNDER})
_MORE, _LESS = frozenset({Bound.OVER, Bound.ODD}), frozenset({Bound.UNDER, Bound.NEARLY})
_PARTS = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "late": (6, 9)}
"""The first and the last year of each part of a decade of life."""
_CONVERSION_SLACK = Fraction(1, 100)
_ROUNDING_CAP = Fraction(5, 100)
_HEDGED_CAP = Fraction(10, 100)
_CUT_CAP = Fraction(20, 100)


@lru_cache(maxsize=65536)
def agreement(source: Value, target: Value, published: datetime.date | None = None) -> float:
    """Return how well *target* renders *source*, 0 (not at all) to 1.

    *published* is the article's date; it resolves relative words and weekdays.
    """
    if isinstance(source, Quantity):
        if isinstance(target, Quantity):
            return _quantities(source, target)
        return _quantity_with_date(source, target)
    if isinstance(source, Clock):
        if isinstance(target, Clock):
            return _clocks(source, target)
        return _clock_with_quantity(source, target) if isinstance(target, Quantity) else 0.0
    if isinstance(target, Date):
        return _dates(source, target, published)
    return _date_with_quantity(source, target) if isinstance(target, Quantity) else 0.0


def _quantities(source: Quantity, target: Quantity) -> float:
    if Form.LABEL in (source.form, target.form):
        return _labels(source, target)
    if Form.VAGUE in (source.form, target.form):
        return _vague(source, target)
    best = 0.0
    for i, a in enumerate(source.values):
        for j, b in enumerate(target.values):
            score = _values(replace(source, value=a), replace(target, value=b))
            best = max(best, score - (0.03 if i or j else 0.0))
    return best


def _labels(source: Quantity, target: Quantity) -> float:
    if source.form is target.form:
        same_digits = source.value == target.value
        return 1.0 if source.label == target.label else 0.8 if same_digits and _share_letter(source, target) else 0.0
    return 0.8 if source.value == target.value else 0.0


def _share_letter(source: Quantity, target: Quantity) -> bool:
    letters = {c for c in source.label if c.isalpha()}, {c for c in target.label if c.isalpha()}
    return not letters[0] or not letters[1] or bool(letters[0] & letters[1])


def _vague(source: Quantity, target: Quantity) -> float:
    if source.form is target.form:
        return 1.0 if set(source.values) & set(target.values) else 0.0
    vague, exact = (source, target) if source.form is Form.VAGUE else (target, source)
    if vague.alternatives:
        return 0.8 if exact.value in vague.values else 0.0
    return 0.6 if vague.value <= exact.value <= vague.value * 10 else 0.0


def _values(source: Quantity, target: Quantity) -> float:
    """Compare one value of each: first within a dimension, then across."""
    if source.counter and source.unit == "day" and target.ordinal and target.form is Form.DIGITS:
        return 0.0
    if (source.counter or source.unit == "person") and target.ordinal:
        return 0.6 if source.value == target.value else 0.0
    if target.unit == "pound" and dimension(source.unit) == "mass":
        target = replace(target, unit="pound-mass")
    if source.unit == target.unit:
        return (1.0 if source.unit else 0.95) if _near(source, target, Fraction(0)) else 0.0
    if dimension(source.unit) and dimension(source.unit) == dimension(target.unit):
        return 0.95 if not is_money(source.unit) and _near(source, target, _CONVERSION_SLACK) else 0.0
    if "percent" in (source.unit, target.unit):
        return _percent(source, target)
    return _across(source, target)


def _is_of_decade(source: Quantity, target: Quantity) -> bool:
    """True for an age told by its decade: (42) and "in his 40s", 58세 and "in her late 50s"."""
    if target.unit not in ("era", "generation") or not (source.unit == "age" or (source.aside and not source.unit)):
        return False
    into = source.value - target.value
    return 20 <= target.value < 100 and _PARTS[target.part][0] <= into <= _PARTS[target.part][1]


def _across(source: Quantity, target: Quantity) -> float:
    """Compare a value with one of another dimension or of none."""
    if _is_of_decade(source, target):
        return 0.8
    if not _near(source, target, Fraction(0)) and source.value != target.value:
        return 0.0
    dimensions = {dimension(source.unit), dimension(target.unit)}
    if len(dimensions) == 2 and dimensions <= MEASURED:
        return 0.0
    if dimensions == {"time", "age"}:
        return 0.9 if _near(source, target, Fraction(0)) else 0.0
    return 0.9 if "" in dimensions or any(dimensions <= cousins for cousins in _COUSINS) else 0.5


def _percent(source: Quantity, target: Quantity) -> float:
    """Compare a percentage with something else: a half, 0.4, a bare number; never with percentage points."""
    percent, other = (source, target) if source.unit == "percent" else (target, source)
    if dimension(other.unit) == "point" and other.unit != "point":
        return 0.0
    if percent.value == other.value:
        return 0.85 if not other.unit else 0.6
    share, exact = percent.value / 100, other.form is Form.DIGITS
    slack = max(percent.step / 100, other.step) / 2 if exact else Fraction(1, 50)
    if not other.unit and 0 < other.value < 2 and abs(share - other.value) <= slack:
        return 0.8
    if other.unit == "times" and percent.value in ((other.value - 1) * 100, other.value * 100):
        return 0.7
    return 0.0


def shown_step(quantity: Quantity) -> Fraction:
    """Return the weight of the last digit that means something: trailing zeros mean nothing in a hedged number."""
    step = quantity.step
    if quantity.bound is Bound.EXACT or not quantity.value:
        return step
    while (quantity.value / (step * 10)).denominator == 1:
        step *= 10
    return step


def _half_step(quantity: Quantity) -> Fraction:
    """Return half the weight of the last meaningful digit, in the base unit."""
    return abs(in_base(quantity, shown_step(quantity)) - in_base(quantity, Fraction(0))) / 2


def _near(source: Quantity, target: Quantity, slack: Fraction) -> bool:
    """True when the values are equal, or one is a rounding of the other that the text allows."""
    a, b = in_base(source, source.value), in_base(target, target.value)
    if source.unit == "" or target.unit == "":
        a, b = source.value, target.value
    if a == b or _is_cut(source, target, a - b):
        return True
    if source.bound is target.bound and source.bound in _BOUNDS and not _converts(source, target):
        return False
    difference, size = abs(a - b), max(abs(a), abs(b))
    if slack and difference <= size * slack + _half_step(source) + _half_step(target):
        return difference <= size * (5 * slack if target.bound is Bound.EXACT else max(5 * slack, _HEDGED_CAP))
    if dimension(source.unit) == dimension(target.unit) == "temperature" and source.unit != target.unit:
        return difference <= 1
    unit_steps = in_base(source, shown_step(source)), in_base(target, shown_step(target))
    if source.unit in ("", "fahrenheit") or target.unit in ("", "fahrenheit"):
        unit_steps = shown_step(source), shown_step(target)
    if unit_steps[1] <= unit_steps[0]:
        return False
    hedged = target.bound is not Bound.EXACT
    coarse, cap = unit_steps[1], size * (_HEDGED_CAP if hedged else _ROUNDING_CAP)
    return difference <= min(cap, coarse if hedged else coarse / 2)


def _is_cut(source: Quantity, target: Quantity, rest: Fraction) -> bool:
    """True where *target* says more or less than a round number next to *source*: 1.21% and "more than 1 percent".

    *rest* is by how much the source is greater, in the base unit.
    """
    if source.bound in _BOUNDS or target.bound not in _MORE | _LESS:
        return False
    beyond = rest if target.bound in _MORE else -rest
    size = abs(in_base(source, source.value) if source.unit and target.unit else source.value)
    return 0 < beyond < 2 * _half_step(target) and beyond <= size * _CUT_CAP


def _converts(source: Quantity, target: Quantity) -> bool:
    """True where both name a unit and it is not the same one."""
    return bool(source.unit and target.unit) and source.unit != target.unit


def _quantity_with_date(source: Quantity, target: Date | Clock) -> float:
    if isinstance(target, Clock):
        return _quantity_with_clock(source, target)
    if source.unit in ("", "year", "day", "era", "month") and source.value in target.numbers:
        return 0.8
    if source.unit == "era" and target.year in source.values:
        return 0.8
    if source.ordinal and target.span == f"H{source.value}":
        return 1.0
    if _says_steps(target, source) or (target.span and source.value == Fraction(1, 2)):
        return 0.6
    return 0.0


def _quantity_with_clock(source: Quantity, target: Clock) -> float:
    if source.form is Form.LABEL:
        return 0.9 if source.label == clock_label(target) else 0.0
    if source.unit in ("second", "minute"):
        seconds = 60 * target.hour + target.minute, 3600 * target.hour + 60 * target.minute
        return 0.9 if in_base(source, source.value) in seconds else 0.0
    return 0.7 if target.minute == 0 and source.value == target.hour else 0.0


def _clock_with_quantity(source: Clock, target: Quantity) -> float:
    if target.form is Form.LABEL:
        return 0.9 if target.label == clock_label(source) else 0.0
    if target.value == source.hour * 100 + source.minute and target.form is Form.DIGITS and source.hour >= 10:
        return 0.8
    hours = {source.hour, source.hour % 12 or 12}
    if target.unit not in ("", "hour") or target.value not in hours:
        return 0.0
    return 0.7 if source.minute == 0 else 0.5


def _date_with_quantity(source: Date, target: Quantity) -> float:
    if target.value not in source.numbers:
        half = bool(source.span) and target.value in (Fraction(1, 2), 1, 2)
        return 0.6 if half or _says_steps(source, target) else 0.0
    if target.unit == "day" and source.day and not target.ordinal and (source.maybe_duration or source.toward >= 0):
        return 0.95 if source.maybe_duration else 0.0
    if target.form is Form.WORDS and not target.ordinal:
        return 0.5
    is_year = target.unit in ("year", "era") and source.year == target.value
    return 0.85 if target.unit in ("", "day") or is_year else 0.0


def _says_steps(date: Date, quantity: Quantity) -> bool:
    """True for 재작년 and "two years ago", for "a year earlier" and 1년 전."""
    if date.offset is None:
        return False
    unit, steps = counts_from(date.offset), max(1, abs(date.offset[1]))
    if unit == quantity.unit == "quarter":
        return True
    return dimension(quantity.unit) == "time" and in_base(quantity, quantity.value) == steps * BY_KEY[unit].factor


def clock_label(clock: Clock) -> str:
    """Return a time of day as the military write it: 0430."""
    return f"{clock.hour:02d}{clock.minute:02d}"


def _clocks(source: Clock, target: Clock) -> float:
    if source.minute != target.minute or source.hour % 12 != target.hour % 12:
        return 0.0
    a, b = half_of_day(source), half_of_day(target)
    return 0.0 if a and b and a != b else 1.0


def half_of_day(clock: Clock) -> str | None:
    """Return "am" or "pm" where the clock says so or its hour does."""
    if clock.hour == 24 or (clock.hour == 0 and clock.half is None):
        return "am"
    return "pm" if clock.hour > 12 else clock.half


def _dates(source: Date, target: Date, published: datetime.date | None) -> float:
    offsets = source.offset, target.offset
    if (
        offsets[0]
        and offsets[1]
        and counts_from(offsets[0]) == counts_from(offsets[1])
        and not conflicts(source, target)
    ):
        return 1.0 if offsets[0][1] == offsets[1][1] else 0.5
    source, target = nearest(resolve(source, published), published), resolve(target, published)
    if conflicts(source, target, published):
        return 0.0
    shared = sum(
        getattr(source, name) is not None and getattr(source, name) == getattr(target, name)
        for name in ("year", "month", "day", "weekday")
    )
    return 0.8 + 0.05 * shared if shared else _apart(source, target, published)


def _apart(source: Date, target: Date, published: datetime.date | None) -> float:
    """Compare two dates that name no field in common."""
    if source.span and target.span:
        return 0.9 if source.span == target.span else 0.0
    if target.weekday is not None or source.weekday is not None:
        return _weekday(source, target, published)
    return _relative(source, target) if source.offset or target.offset else 0.0


def _weekday(source: Date, target: Date, published: datetime.date | None) -> float:
    expected, named = weekdays_of(source, published), weekdays_of(target, published)
    if expected and named:
        return 0.8 if expected & named else 0.0  # the day itself tells more
    return 0.6 if source.day or target.day or source.offset or target.offset else 0.0


def _relative(source: Date, target: Date) -> float:
    if source.offset and target.offset:
        return 0.6 if counts_from(source.offset) != counts_from(target.offset) else 0.0
    named, relative = (target, source) if source.offset else (source, target)
    unit = counts_from(relative.offset) if relative.offset else ""
    field = {"year": named.year, "month": named.month, "day": named.day, "week": named.day}.get(unit)
    return 0.6 if field is not None else 0.0
