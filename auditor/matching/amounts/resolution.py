"""Which day, month or year a date means in an article of a given day, and where two dates cannot be the same."""

import datetime
from dataclasses import replace

from auditor.quantity import Date, Offset

_COMPARED = frozenset({"story-year", "story-quarter", "story-month"})


def resolve(date: Date, published: datetime.date | None) -> Date:
    """Return *date* with the fields that its relative word and the article's date settle."""
    if published is None:
        return date
    if date.offset is None:
        return _in_direction(date, published)
    unit, steps = date.offset
    if unit == "year":
        return replace(date, year=date.year or published.year + steps)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + steps
        return replace(date, year=date.year or months // 12, month=date.month or months % 12 + 1)
    if unit == "day" and date.day is None:
        day = published + datetime.timedelta(days=steps)
        return replace(date, year=day.year, month=day.month, day=day.day)
    return date


def nearest(date: Date, published: datetime.date | None) -> Date:
    """Return 지난 3월 and 오는 3월 with the year they mean; English "last March" may be any of two."""
    if published is None or not date.toward or not date.month or date.day or date.year or date.month == published.month:
        return date
    is_near = (date.month < published.month) is (date.toward < 0)
    return replace(date, year=published.year + (0 if is_near else date.toward))


def _in_direction(date: Date, published: datetime.date) -> Date:
    """Return 지난 10일 and 오는 10일 with the month they mean: the last one gone, the next one to come."""
    if not date.toward or not date.day or date.month or date.year:
        return date
    is_near = date.day <= published.day if date.toward < 0 else date.day >= published.day
    months = published.year * 12 + published.month - 1 + (0 if is_near else date.toward)
    return replace(date, year=months // 12, month=months % 12 + 1)


def weekdays_of(date: Date, published: datetime.date | None) -> frozenset[int]:
    """Return the weekdays that a date whose day is known may fall on; empty where nothing settles them.

    A month or year that the text leaves out is that of publication, or the one before or after where the day would
    else lie far from it: 28일 in an article of 4 February may be 28 January.
    """
    if date.weekday is not None:
        return frozenset({date.weekday})
    if published is not None:
        date = _in_direction(date, published)
    if date.day is None or (published is None and not (date.year and date.month)):
        return frozenset()
    months = [(date.year, date.month)] if published is None else _months_of(date, published)
    days = (_weekday_on(year, month, date.day) for year, month in months if year and month)
    return frozenset(day for day in days if day is not None)


def _months_of(date: Date, published: datetime.date) -> list[tuple[int | None, int | None]]:
    year, day = date.year or published.year, date.day or 0
    if date.month is None:
        steps = [0, -1] if day > published.day + 14 else [0, 1] if day < published.day - 14 else [0]
        count = year * 12 + published.month - 1
        return [((count + step) // 12, (count + step) % 12 + 1) for step in steps]
    if date.year is not None or date.month == published.month:
        return [(year, date.month)]
    return [(year, date.month), (year - 1 if date.month > published.month else year + 1, date.month)]


def _weekday_on(year: int, month: int, day: int) -> int | None:
    try:
        return datetime.date(year, month, day).weekday()
    except ValueError:
        return None


def conflicts(source: Date, target: Date, published: datetime.date | None = None) -> tuple[str, ...]:
    """Return the fields that both dates name and that differ; "offset" for 지난해 against "this year"."""
    contradiction = offsets_contradict(source.offset, target.offset) or are_opposite(source, target, published)
    fields = ("year", "month", "day", "weekday", "span")
    named = {name: (getattr(source, name), getattr(target, name)) for name in fields}
    differing = tuple(name for name, (a, b) in named.items() if a not in (None, "") and b not in (None, "") and a != b)
    return (("offset",) if contradiction else ()) + differing


def are_opposite(source: Date, target: Date, published: datetime.date | None) -> bool:
    """True for 지난 3월 against "next March", 다음 주 화요일 against "last Tuesday": one gone, one to come."""
    if not source.toward and not target.toward:
        return False
    is_month = source.month is not None and source.month == target.month
    is_weekday = target.weekday is not None and bool(source.weekday is not None or source.day or source.offset)
    return (is_month or is_weekday) and _side(source, published) * _side(target, published) < 0


def _side(date: Date, published: datetime.date | None) -> int:
    """Return -1 for a date before that of the article, 1 for one after it, 0 where nothing tells."""
    if date.toward:
        return date.toward
    if date.offset and date.offset[1] and not date.offset[0].startswith("story-"):
        return 1 if date.offset[1] > 0 else -1
    if published is None or not date.year or not date.month:
        return 0
    months = (date.year - published.year) * 12 + date.month - published.month
    return (months > 0) - (months < 0)


def counts_from(offset: Offset) -> str:
    """Return the unit that an offset counts in: "year" for 지난해 and for 전년."""
    return offset[0].removeprefix("story-")


def offsets_contradict(source: Offset | None, target: Offset | None) -> float:
    """Return how surely two relative words cannot mean the same day or period, 0 to 1.

    지난해 and "this year" count from today; 전년 and "the following year" from the day of the story, to opposite sides.
    그해 may be any year. What 전년 is compared with is no month before.
    """
    if source is None or target is None:
        return 0.0
    if source[1] == target[1] == -1 and source[0] != target[0] and {source[0], target[0]} <= _COMPARED:
        return 0.5
    if counts_from(source) != counts_from(target) or source[1] == target[1]:
        return 0.0
    in_story = [offset[1] for offset in (source, target) if offset[0].startswith("story-")]
    if not in_story or source[1] * target[1] < 0:
        return 1.0
    return 0.0 if 0 in in_story else 0.5
