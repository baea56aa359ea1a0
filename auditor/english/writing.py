"""English phrases for quantities and dates, in the style of a model phrase: what a suggestion says.

Source of the styles: The Associated Press Stylebook ("numerals", "dates", "percentages", "dimensions").
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from auditor.english.dates import MONTHS, WEEKDAYS
from auditor.english.numerals import NUMBER, ORDINALS, write_number
from auditor.quantity import Clock, Date, Quantity
from auditor.units import BY_KEY, MONEY, english_name, is_money

_UNCHANGED = frozenset({"won", "yen", "yuan", "baht", "percent", "pyeong", "hertz", "people"})
_SPANS = {"H1": "first half", "H2": "second half"}
_UNDERSTOOD = frozenset({"person", "age", "times", "point", "night", "generation"})
_IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries", "penny": "pence", "square foot": "square feet"}


@dataclass(frozen=True, slots=True)
class Style:
    """How an article writes: `won` is "won", "KRW" or "₩"; `percent` is "percent", "per cent" or "%"."""

    won: str = "won"
    percent: str = "percent"
    abbreviates_months: bool = True
    day_first: bool = False


@lru_cache(maxsize=64)
def style_of(text: str) -> Style:
    """Return the style of an English text, from what it does most."""
    won = max(("won", "KRW", "₩"), key=lambda form: len(re.findall(rf"(?<!\w){form}(?![a-z])", text)))
    percent = max(("percent", "per cent", "%"), key=text.count)
    full = len(re.findall(rf"\b(?:{'|'.join(m for m in MONTHS if m not in ('May', 'March'))})\s\d", text))
    short = len(re.findall(r"\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s\d", text))
    day_first = len(re.findall(rf"\b\d\d?\s(?:{'|'.join(MONTHS)})\b", text))
    return Style(won, percent, short >= full, day_first > full + short)


def write_quantity(quantity: Quantity, style: Style, model: str = "") -> str:
    """Return *quantity* in English; *model* is the faulty phrase, whose form is kept where its unit fits."""
    words = NUMBER.search(model)
    spelled = bool(words and words["words"]) or quantity.unit in ("", "person")
    number = write_number(abs(quantity.value), spelled=spelled and not quantity.ordinal)
    if quantity.label:
        return quantity.label.upper()
    if quantity.ordinal and quantity.unit != "quarter":
        return write_ordinal(int(quantity.value))
    if special := write_duration(quantity, model) or _write_period(quantity, number):
        return special
    if model and not _wants_new_unit(quantity, model) and (kept := _swap_number(model, number)):
        return f"minus {kept}" if quantity.value < 0 else kept
    phrase = _with_unit(number, quantity, style)
    return f"minus {phrase}" if quantity.value < 0 else phrase


def _write_period(quantity: Quantity, number: str) -> str:
    """Return an age group or a quarter; "" for anything else."""
    if quantity.unit == "generation":
        return "teens" if quantity.value == 10 else f"{number}s"
    return f"{write_ordinal(int(quantity.value))} quarter" if quantity.unit == "quarter" else ""


_STEPS = {"second": ("second", "minute", "hour"), "minute": ("minute", "hour"), "month": ("month", "year")}


def write_duration(quantity: Quantity, model: str) -> str:
    """Return a time of more than one unit (2:02:23, "1 minute and 48 seconds"); "" for what one unit tells as well.

    *model* is the faulty phrase: its form is kept.
    """
    units = _STEPS.get(quantity.unit, ())
    is_mixed = len(NUMBER.findall(model)) > 1 if model else quantity.unit == "second"
    if len(units) < 2 or not is_mixed or quantity.value < (12 if quantity.unit == "month" else 60):
        return ""
    if re.search(r"\d:\d\d", model):
        return _write_race_time(quantity)
    counts, rest = [], quantity.value
    for unit in units[:-1]:
        size = 12 if unit == "month" else 60
        counts.append((rest % size, unit))
        rest = Fraction(rest // size)
    counts.append((rest, units[-1]))
    spelled = not re.search(r"\d", model) and bool(model)
    parts = [f"{write_number(n, spelled)} {unit if n == 1 else plural(unit)}" for n, unit in reversed(counts) if n]
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]


def _write_race_time(quantity: Quantity) -> str:
    minutes, seconds = divmod(quantity.value, 60)
    places = len(str(quantity.step.denominator)) - 1
    face = f"{float(seconds):0{3 + places}.{places}f}" if places else f"{int(seconds):02d}"
    return f"{minutes // 60}:{minutes % 60:02d}:{face}" if minutes >= 60 else f"{minutes}:{face}"


def _wants_new_unit(quantity: Quantity, model: str) -> bool:
    """True when the unit of *quantity* must be written because *model* says none that readers can do without."""
    if quantity.unit not in BY_KEY or (quantity.unit in _UNDERSTOOD and NUMBER.fullmatch(model)):
        return False
    names = BY_KEY[quantity.unit].english + BY_KEY[quantity.unit].symbols
    return not any(name.lower() in model.lower() for name in names)


def _swap_number(model: str, number: str) -> str | None:
    match = NUMBER.search(model)
    if not match:
        return None
    number = number if match["words"] is None or not number.isdigit() else write_number_words(int(number))
    return model[: match.start()] + number + model[match.end() :]


def write_number_words(value: int) -> str:
    """Return a whole number in words below 10, in digits from 10 up."""
    return write_number(Fraction(value), spelled=True)


def _with_unit(number: str, quantity: Quantity, style: Style) -> str:
    unit = quantity.unit
    if unit == "won":
        return f"{number} won" if style.won == "won" else f"KRW {number}" if style.won == "KRW" else f"₩{number}"
    symbols = BY_KEY[unit].symbols if unit in BY_KEY and BY_KEY[unit].dimension == MONEY else ()
    sign = next((symbol for symbol in symbols if len(symbol) == 1), "")
    if sign and is_money(unit):
        return f"{sign}{number}"
    if unit == "percent":
        return f"{number}%" if style.percent == "%" else f"{number} {style.percent}"
    if unit == "age":
        return f"{number} years old"
    name = english_name(unit)
    if not name:
        return number
    return f"{number} {name if quantity.value == 1 else plural(name)}"


def plural(name: str) -> str:
    """Return the plural of an English unit name."""
    return name if name in _UNCHANGED else _IRREGULAR.get(name, name + "s")


def write_ordinal(value: int) -> str:
    """Return "first" to "ninth" in words, from 10 up 10th, 21st."""
    if 0 < value < 10:
        return next(word for word, number in ORDINALS.items() if number == value)
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def write_date(date: Date, style: Style, month: int | None = None) -> str:
    """Return *date* in English; *month* fills in a month that the date itself leaves out."""
    weekday = WEEKDAYS[date.weekday] if date.weekday is not None else ""
    number = date.month or month
    if date.day and number:
        name = MONTHS[number - 1]
        short = f"{'Sept' if number == 9 else name[:3]}." if style.abbreviates_months and len(name) > 5 else name
        day = f"{date.day} {name}" if style.day_first else f"{short} {date.day}"
        year = (f" {date.year}" if style.day_first else f", {date.year}") if date.year else ""
        return f"{weekday}, {day}{year}" if weekday else day + year
    if date.day:
        ordinal = f"{date.day}{_suffix(date.day)}"
        return f"{weekday} the {ordinal}" if weekday else f"the {ordinal}"
    if date.span:
        return " ".join(part for part in (_SPANS.get(date.span, date.span), _of_year(date)) if part)
    if number and date.offset and date.offset[0] == "year":
        return f"{MONTHS[number - 1]} {_write_relative(date)}"
    parts = [weekday, MONTHS[number - 1] if number else "", str(date.year) if date.year else ""]
    return " ".join(part for part in parts if part) or _write_relative(date)


def _of_year(date: Date) -> str:
    if date.year:
        return f"of {date.year}"
    return f"of {_write_relative(date)}" if date.offset else ""


def _suffix(day: int) -> str:
    return write_ordinal(day)[-2:] if day >= 10 else {1: "st", 2: "nd", 3: "rd"}.get(day, "th")


def _write_relative(date: Date) -> str:
    if date.offset is None:
        return ""
    unit, steps = date.offset
    days = {-2: "the day before yesterday", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "the day after tomorrow"}
    if unit == "day":
        return days.get(steps, "")
    return {-2: f"the {unit} before last", -1: f"last {unit}", 0: f"this {unit}", 1: f"next {unit}"}.get(steps, "")


def write_clock(clock: Clock) -> str:
    """Return a time of day in news style: 7 a.m., 2:30 p.m."""
    half = clock.half or ("am" if clock.hour in (0, 24) else "pm" if clock.hour >= 12 else None)
    hour = clock.hour % 12 or 12
    face = f"{hour}:{clock.minute:02d}" if clock.minute else str(hour)
    return f"{face} {half[0]}.m." if half else (face if clock.minute else f"{face} o'clock")
