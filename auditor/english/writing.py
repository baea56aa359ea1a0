"""English dates and times of day in the style of an article: what a suggestion says.

Source of the styles: The Associated Press Stylebook ("dates", "months", "time of day").
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from auditor.english.dates import MONTHS, WEEKDAYS
from auditor.english.numerals import ORDINALS
from auditor.quantity import Clock, Date

_SPANS = {"H1": "first half", "H2": "second half"}


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
    full = len(re.findall(r"\b(?:January|February|August|September|October|November|December)\s\d", text))
    short = len(re.findall(r"\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s\d", text))
    day_first = len(re.findall(rf"\b\d\d?\s(?:{'|'.join(MONTHS)})\b", text))
    return Style(won, percent, short >= full, day_first > full + short)


def write_ordinal(value: int) -> str:
    """Return "first" to "ninth" in words, from 10 up 10th, 21st."""
    if 0 < value < 10:
        return next(word for word, number in ORDINALS.items() if number == value)
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def write_date(date: Date, style: Style, month: int | None = None) -> str:
    """Return *date* in English; *month* fills in a month that the date itself leaves out."""
    written = _write_date(date, style, month)
    return f"{date.part}{'-' if date.part == 'mid' else ' '}{written}" if date.part else written


def _write_date(date: Date, style: Style, month: int | None) -> str:
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
        return f"{MONTHS[number - 1]} {write_relative(date)}"
    parts = [weekday, MONTHS[number - 1] if number else "", str(date.year) if date.year else ""]
    return " ".join(part for part in parts if part) or write_relative(date)


def _of_year(date: Date) -> str:
    if date.year:
        return f"of {date.year}"
    return f"of {write_relative(date)}" if date.offset else ""


def _suffix(day: int) -> str:
    return write_ordinal(day)[-2:] if day >= 10 else {1: "st", 2: "nd", 3: "rd"}.get(day, "th")


def write_relative(date: Date) -> str:
    """Return "last year", "the previous day", "tomorrow"; "" for a date that is not relative."""
    if date.offset is None:
        return ""
    unit, steps = date.offset
    if unit.startswith("story-"):
        which = {-1: "previous", 0: "same", 1: "following"}.get(steps)
        return f"the {which} {unit.removeprefix('story-')}" if which else ""
    days = {-2: "the day before yesterday", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "the day after tomorrow"}
    if unit == "day":
        return days.get(steps, "")
    before, after = f"the {unit} before last", f"the {unit} after next"
    return {-2: before, -1: f"last {unit}", 0: f"this {unit}", 1: f"next {unit}", 2: after}.get(steps, "")


def write_clock(clock: Clock) -> str:
    """Return a time of day in news style: 7 a.m., 2:30 p.m."""
    half = clock.half or ("am" if clock.hour in (0, 24) else "pm" if clock.hour >= 12 else None)
    hour = clock.hour % 12 or 12
    face = f"{hour}:{clock.minute:02d}" if clock.minute else str(hour)
    return f"{face} {half[0]}.m." if half else (face if clock.minute else f"{face} o'clock")
