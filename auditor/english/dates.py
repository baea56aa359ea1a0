"""English dates and times of day, read as far as the text names them.

Source of the forms: The Associated Press Stylebook, "dates", "months", "time of day", and their British counterparts.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from auditor.english import relative_dates
from auditor.english.numerals import NUMBER, evaluate
from auditor.english.parts import with_parts
from auditor.quantity import Clock, Date, Reading
from auditor.quantity.scan import in_stretches, machine_text, read_disjoint

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
_END = r"(?![\d%]|,\d{3}|\.\d|:\d)"
_ANY_MONTH = _MONTH.replace("?P<month>", "?:")
_WEEKDAY = (
    rf"(?P<weekday>{'|'.join(WEEKDAYS)}"
    rf"|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?(?=,?\s(?:{_ANY_MONTH}|\d)))"
)


def _numbered(pattern: str, number: int) -> str:
    """Return *pattern* with its group renamed, so that it can stand in one expression more than once."""
    return re.sub(r"\?P<(\w+)>", rf"?P<\g<1>{number}>", pattern)


_FULL = re.compile(
    rf"\b(?:{_WEEKDAY},?\s+(?:the\s+)?)?(?:{_MONTH}\s+(?:the\s+)?{_DAY}{_END}(?:,?\s+{_YEAR}{_END})?"
    rf"|{_numbered(_DAY, 2)}\s+(?:of\s+)?{_numbered(_MONTH, 2)}(?!\w)(?:,?\s+{_numbered(_YEAR, 2)}{_END})?"
    rf"|{_numbered(_MONTH, 3)}(?:,|\s+of)?\s+{_numbered(_YEAR, 3)}{_END})"
)
QUARTERS = (("January", "March"), ("April", "June"), ("July", "September"), ("October", "December"))
QUARTER_MONTHS = re.compile(
    "|".join(
        rf"\b{first}(?:\s?[-–—]\s?|\s(?:to|through)\s|(?<=between\s{first})\sand\s){last}\b(?!,?\s\d)"
        rf"|\b[Tt]hree[\s-]months?\s(?:to|through|end(?:ed|ing)(?:\sin)?)\s{last}\b(?!\s\d)"
        for first, last in QUARTERS
    )
)
"""A quarter of a year by its months: a quantity, no date."""
_MONTH_ONLY = re.compile(rf"\b{_MONTH}(?!\w)")
_NUMERIC = re.compile(
    r"(?<![\d./-])(?P<year>(?:19|20)\d\d)(?P<mark>[./-])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
)
_WEEKDAY_ONLY = re.compile(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})(?=s?\b)")
_NTH = r"the\s(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)"
_WEEKDAY_OF_DAY = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}),?\s{_NTH}(?=[,.;:)!?”\"]|$|\s(?:and|at|in|but|as|when|while|to|from|with|by|after|before)\b)"
    rf"|\b{_numbered(_NTH, 2)}(?:\s\(|,\s(?:a\s)?)(?:{'|'.join(WEEKDAYS)})\b\)?"
)
"""A weekday with its day of the month: "Sunday, the 18th", "the 18th (Sunday)"; no "Sunday, the 18th anniversary"."""
_YEAR_ONLY = re.compile(
    r"(?:(?<=\d{4}[-–])|(?<![\d.,$£€¥₩#-]))(?P<year>1[5-9]\d\d|20\d\d)(?![\d%]|,\d{3}|\.\d|:\d|s\b|st\b|nd\b|rd\b|th\b|\s?(?:people|won|dollars|m\b|M\b|km|meters|metres|tons|miles|million|billion|trillion|yen|yuan|euros|pounds|feet|mm))"
)
_YEARS = re.compile(r"(?<![\d./-])(?P<century>1[5-9]|20)(?P<first>\d\d)[-–/](?P<short>\d\d)(?![\d/–-]|\.\d)")
_KOREAN_WAR = re.compile(r"\b(?P<first>1950)[-–](?P<last>(?:19)?53)(?=\sKorean\sWar)")
_SHORT_YEAR = re.compile(r"(?<!\w)['’](?P<year>\d\d)(?!\d|s\b|\w|,\s?\d)(?![^'’\n]{0,80}['’](?!\w))")
_HALF_YEAR = re.compile(
    r"\b(?:(?P<which>first|second|latter|1st|2nd)\s+half(?!\s?-?time)"
    r"(?:\s+of\s+(?:(?P<year>(?:19|20)\d\d)\b|(?P<relative>this|last|next)\s+year\b|(?P<any>the\s+year\b)))?"
    r"|H(?P<digit>[12])(?:\s(?P<year2>20\d\d))?|(?P<digit2>[12])H(?:\s?(?P<year3>20\d\d))?)(?![\w-])",
    re.IGNORECASE,
)
_HALF_WORDS: dict[str, Literal["H1", "H2"]] = {
    "first": "H1", "1st": "H1", "1": "H1", "second": "H2", "latter": "H2", "2nd": "H2", "2": "H2",
}  # fmt: skip
_FIRST_DAYS = re.compile(rf"\b(?P<first>first)\s(?P<count>\d{{1,2}}|ten|twenty|fifteen)\sdays\s(?:of|in)\s{_MONTH}")
_DAY_OF_MONTH = re.compile(
    r"\b(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)(?:\sday)?\s(?:of\s(?P<which>last|this|next)\smonth)\b",
    re.IGNORECASE,
)
_MONTHS_AWAY = {"last": -1, "this": 0, "next": 1}
_CLOCK = re.compile(
    r"(?<![\d.,:$£€])(?P<hour>2[0-4]|1\d|0?\d)(?:[:.](?P<minute>[0-5]\d))?(?:(?:[:.][0-5]\d)?\s?(?P<half>[ap])\.?m\b\.?|(?P<clock>\s?o['’]clock)|(?P<part>\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)))",
    re.IGNORECASE,
)
_WORD_CLOCK = re.compile(
    r"\b(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s?o['’]clock|\s(?P<half>[ap])\.m\.|(?=\sin\sthe\s(?:morning|afternoon|evening)))",
    re.IGNORECASE,
)
_HOURS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_PAST = re.compile(
    rf"\b(?P<minutes>half|(?:a\s)?quarter|\d{{1,2}}|{'|'.join(_HOURS[1:])}|twenty(?:[\s-]five)?)(?:\sminutes)?\s"
    rf"(?P<side>past|after|to|before)\s(?P<hour>{'|'.join(_HOURS)}|1[0-2]|[1-9])\b(?![\d:.,%-]*\d|\s(?:\w+\s)?(?:years|days|weeks|months|people))"
    r"(?:\s(?P<half>[ap])\.?m\b\.?|(?P<part>\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)))?",
    re.IGNORECASE,
)
_COLON = re.compile(r"(?<![\d.,:$])(?P<hour>2[0-4]|1\d|0?\d):(?P<minute>[0-5]\d)(?![\d:]|\.\d)")
_NOON = re.compile(r"\b(?P<word>noon|midday|midnight)\b", re.IGNORECASE)
# "the last Friday" and "the next Monday" count within a month or a story
_WHICH = re.compile(
    r"\b(?:(?P<gone>(?<!the\s)last|(?:this|the)\spast)|(?P<coming>(?<!the\s)next|(?:(?:this|the)\s)?(?:coming|upcoming))"
    r"|(?P<here>this))\s$",
    re.IGNORECASE,
)
_OF_MONTH = re.compile(
    r"\s(?:\d+\s)?(?:resignation|announcement|decision|ruling|visit|trip|speech|attack|accident|crash|fire|launch|opening"
    r"|issue|edition|election|vote|meeting|summit|session|report|data|survey|poll|protests?|deadline|figures?"
    r"|reading|contract|exports?|holiday|festival|sales|general|local|presidential|parliamentary)\b"
)
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|last|this|next|past|coming|upcoming|from|early|late|mid|to|and|or|between|through|during|before|after|for|every|each|previous|around)|mid-|[–,/(])\s?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
@in_stretches
def read(text: str) -> tuple[Reading, ...]:
    """Return the dates and times of day of *text* in order, disjoint."""
    readers = (
        _clocks,
        _first_days,
        _full,
        _half_years,
        _days_of_months,
        _weekdays_of_days,
        _months,
        _weekdays,
        _korean_war,
        _years,
        relative_dates.read,
    )
    taken = machine_text(text) + [match.span() for match in QUARTER_MONTHS.finditer(text)]
    return with_parts(text, _join_relatives(text, read_disjoint(text, readers, taken)))


def _join_relatives(text: str, readings: Sequence[Reading]) -> Iterator[Reading]:
    """Join "June" and "last year" in "June last year" and "in June of last year" to one date."""
    rest = iter(itertools.zip_longest(readings, readings[1:]))
    for reading, following in rest:
        date, relative = reading.value, following.value if following else None
        if isinstance(date, Date) and isinstance(relative, Date) and date.month and relative.offset:
            between = text[reading.end : following.start].strip()
            if not date.year and relative.offset[0] == "year" and between in ("", ",", "of"):
                yield Reading(reading.start, following.end, replace(date, offset=relative.offset))
                next(rest, None)
                continue
        yield reading


def _first_days(text: str) -> Iterator[Reading]:
    """Read "the first 20 days of July", from the 1st to the 20th."""
    for match in _FIRST_DAYS.finditer(text):
        number = NUMBER.match(match["count"])
        last = int(evaluate(number).value) if number else 0
        month = month_number(match["month"])
        yield Reading(*match.span("first"), Date(month=month, day=1))
        yield Reading(match.start("count"), match.end(), Date(month=month, day=last))


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's English name or abbreviation."""
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.rstrip(".")[:3]))


def _full(text: str) -> Iterator[Reading]:
    for match in _FULL.finditer(text):
        month = match["month"] or match["month2"] or match["month3"]
        day, year = match["day"] or match["day2"], match["year"] or match["year2"] or match["year3"]
        weekday = _weekday_number(match["weekday"]) if match["weekday"] else None
        date = Date(int(year) if year else None, month_number(month), int(day) if day else None, weekday)
        yield Reading(*match.span(), date)
    for match in _NUMERIC.finditer(text):
        yield Reading(*match.span(), Date(int(match["year"]), int(match["month"]), int(match["day"])))


def _weekday_number(name: str) -> int:
    return next(i for i, day in enumerate(WEEKDAYS) if day.startswith(name.rstrip(".")[:3]))


def _half_years(text: str) -> Iterator[Reading]:
    """Read "the second half of 2025", "H1"; "the first half" alone may be one of a match."""
    for match in _HALF_YEAR.finditer(text):
        year, relative = match["year"] or match["year2"] or match["year3"], match["relative"]
        span = _HALF_WORDS[(match["which"] or match["digit"] or match["digit2"]).lower()]
        offset = ("year", _MONTHS_AWAY[relative.lower()]) if relative else None
        is_year = year or relative or match["any"] or not match["which"]
        yield Reading(*match.span(), Date(int(year) if year else None, offset=offset, span=span, loose=not is_year))


def _days_of_months(text: str) -> Iterator[Reading]:
    for match in _DAY_OF_MONTH.finditer(text):
        offset = ("month", _MONTHS_AWAY[match["which"].lower()])
        yield Reading(*match.span(), Date(day=int(match["day"]), offset=offset))


def _months(text: str) -> Iterator[Reading]:
    for match in _MONTH_ONLY.finditer(text):
        name = match["month"]
        if name in ("May", "March", "Mar", "Mar.") and not _is_month(text, *match.span()):
            continue
        if len(name) == 3 and name != "May" and not name.endswith("."):
            continue
        yield _directed(text, Reading(*match.span(), Date(month=month_number(name))))


def _directed(text: str, reading: Reading) -> Reading:
    """Return a month or weekday with what says which one: this March, last Friday, "the coming November"."""
    match = _WHICH.search(text[: reading.start])
    if match is None or not isinstance(reading.value, Date):
        return reading
    if match["here"]:
        is_month = reading.value.month is not None
        return Reading(match.start(), reading.end, replace(reading.value, offset=("year", 0))) if is_month else reading
    toward: Literal[-1, 1] = -1 if match["gone"] else 1
    return Reading(match.start(), reading.end, replace(reading.value, toward=toward))


def _is_month(text: str, start: int, end: int) -> bool:
    """True where May or March at [start, end) is the month: after a preposition, or before a noun (the March issue)."""
    before = text[:start]
    is_noun = _OF_MONTH.match(text, end) and re.search(
        r"\b(?:the|a|its|their|his|her)\s$|['’]s\s$", before, re.IGNORECASE
    )
    return _BEFORE_MONTH.search(before) is not None or bool(is_noun)


def _weekdays(text: str) -> Iterator[Reading]:
    for match in _WEEKDAY_ONLY.finditer(text):
        yield _directed(text, Reading(*match.span(), Date(weekday=WEEKDAYS.index(match["weekday"]))))


def _weekdays_of_days(text: str) -> Iterator[Reading]:
    for match in _WEEKDAY_OF_DAY.finditer(text):
        weekday = next(i for i, name in enumerate(WEEKDAYS) if name in match.group())
        yield Reading(*match.span(), Date(day=int(match["day"] or match["day2"]), weekday=weekday))


def _korean_war(text: str) -> Iterator[Reading]:
    """Read the years that English news puts before the name of 6·25전쟁, which Korean does not."""
    for match in _KOREAN_WAR.finditer(text):
        for name in ("first", "last"):
            year = int(match[name]) if len(match[name]) == 4 else 1900 + int(match[name])
            yield Reading(*match.span(name), Date(year=year, loose=True))


def _years(text: str) -> Iterator[Reading]:
    for match in _YEAR_ONLY.finditer(text):
        yield Reading(*match.span(), Date(year=int(match["year"])))
    for match in _YEARS.finditer(text):
        if match["short"] > match["first"]:
            yield Reading(*match.span("short"), Date(year=int(match["century"] + match["short"])))
    for match in _SHORT_YEAR.finditer(text):
        short = int(match["year"])
        yield Reading(*match.span(), Date(year=short + (2000 if short < 50 else 1900)))


def _clocks(text: str) -> Iterator[Reading]:
    yield from _clocks_past(text)
    for match in _CLOCK.finditer(text):
        half = _half(match["half"], match["part"])
        yield Reading(*match.span(), Clock(int(match["hour"]), int(match["minute"] or 0), half))
    for match in _COLON.finditer(text):
        yield Reading(*match.span(), Clock(int(match["hour"]), int(match["minute"])))
    for match in _WORD_CLOCK.finditer(text):
        number = NUMBER.match(match["hour"])
        if number:
            yield Reading(*match.span(), Clock(int(evaluate(number).value), 0, _half(match["half"], None)))
    for match in _NOON.finditer(text):
        yield Reading(*match.span(), Clock(12, 0, "am" if match["word"].lower() == "midnight" else "pm", loose=True))


def _clocks_past(text: str) -> Iterator[Reading]:
    """Read half past five, a quarter to six and "ten past nine"."""
    for match in _PAST.finditer(text):
        word, said = match["minutes"].lower().removeprefix("a "), match["hour"].lower()
        named = {"half": 30, "quarter": 15}.get(word)
        if named is None and match["side"].lower() != "past":
            continue  # "two to three", "five after ten"
        number = NUMBER.fullmatch(word.replace(" ", "-"))
        minutes = named or (int(evaluate(number).value) if number else 60)
        if minutes >= 60:
            continue
        hour = int(said) if said.isdigit() else _HOURS.index(said) or 12
        is_to = match["side"].lower() in ("to", "before")
        hour, minutes = ((hour - 1) or 12, 60 - minutes) if is_to else (hour, minutes)
        yield Reading(*match.span(), Clock(hour, minutes, _half(match["half"], match["part"])))


def _half(half: str | None, part: str | None) -> Literal["am", "pm"] | None:
    if half:
        return "am" if half.lower() == "a" else "pm"
    if part:
        return "am" if "morning" in part else "pm"
    return None
