"""Korean dates and times of day, read as far as the text names them.

`4일` is the fourth of a month or four days: it is read as a date that may be a duration, unless 간, 동안, 째 or the
like settles it. Source of the forms: 한글 맞춤법 부록 (문장 부호) and the style of Korean news agencies.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from auditor.korean.numerals import scan_native
from auditor.korean.parts import with_parts
from auditor.korean.relative_dates import PATTERN, offset_of
from auditor.quantity import Clock, Date, Reading
from auditor.quantity.scan import in_stretches, machine_text, read_disjoint

WEEKDAYS = "월화수목금토일"
# what settles that N일 is a duration, or that 일 begins another word
_LASTING = (
    r"(?!간|째|치|분(?!기)|여|이내|내에|정도|동안|만에|일|\s?\d+박"
    r"|\s(?:간|동안|만에|만의|이내|내에|정도|가량|안에|넘게|이상|사이))"
)
_DATE = re.compile(
    rf"""(?<![\d.,])(?:(?P<relative>{PATTERN})(?:\s|인\s|의\s)?)?
    (?:(?P<year>[12]\d{{3}}|['’]\d\d)\s?년(?![대간째여]|\s전(?!\s?해))(?:\s?도)?(?:\s의)?,?\s?)?
    (?:(?P<month>1[0-2]|0?[1-9])\s?월(?!\s?(?:세|급|드컵|간))(?:\s의)?\s?)?
    (?:(?:(?P<first>3[01]|[12]\d|0?[1-9])\s?일?\s?(?:[~∼〜–,·-]|에서|부터|과|와)\s?(?=\d\d?\s?일))?
    (?P<day>3[01]|[12]\d|0?[1-9])\s?일{_LASTING})?
    (?:\s?\(?(?P<weekday>[월화수목금토일])(?:요일|(?<=\([월화수목금토일])\)))?""",
    re.VERBOSE,
)
_TILL = r"\s?월?\s?(?:[~∼〜–-]|에서\s|부터\s)\s?"
QUARTER_MONTHS = re.compile(
    rf"(?<![\d.,년])(?<!년\s)(?P<first>1(?={_TILL}3\s?월)|4(?={_TILL}6\s?월)|7(?={_TILL}9\s?월)|10(?={_TILL}12\s?월))"
    rf"{_TILL}\d\d?\s?월(?:까지)?(?!\s?\d)"
)
"""A quarter of a year by its months: a quantity, no date."""
_MONTH_RANGE = re.compile(r"(?<![\d.,])(?P<month>1[0-2]|[1-9])(?=\s?[~∼〜–-]\s?(?:1[0-2]|[1-9])\s?월(?!\s?\d))")
_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?P<year>(?:19|20)\d\d)(?P<mark>[./-])\s?(?P<month>1[0-2]|0?[1-9])(?P=mark)\s?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
)
_STAMP = re.compile(
    r"(?:입력|수정|등록|승인|송고|게재|발행|업데이트)(?:일시|일|시간|날짜)?\s?[:|]?\s?"
    r"(?P<year>20\d\d)[./-]\s?(?P<month>1[0-2]|0?[1-9])[./-]\s?(?P<day>3[01]|[12]\d|0?[1-9])\.?"
    r"(?:\s?(?P<half>오전|오후)?\s?(?P<hour>2[0-4]|1\d|0?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?)?"
)
_TOLD = re.compile(r"부터\s(?:이틀|사흘|나흘|닷새|엿새|이레|열흘|\d+일)\s?째")
_CLOCK = re.compile(
    r"""(?<![\d.,:가-힣])(?:(?P<half>오전|오후|새벽|아침|정오|낮|저녁|밤|심야)\s?)?
    (?:(?P<hour>2[0-4]|1\d|0?\d)\s?시(?!간|즌|리|대|민|장|의원|도|군)(?:\s?(?P<minute>[0-5]?\d)\s?분|\s?(?P<point>반)(?=[\s,.)이에쯤경부까을]|$))?
     |(?P<colon_hour>2[0-4]|1\d|0?\d):(?P<colon_minute>[0-5]\d)(?![\d:]|\.\d))""",
    re.VERBOSE,
)
# 1시 10분부터 35분까지: the second time leaves its hour out
_SAME_HOUR = re.compile(
    r"\s?(?:(?:부터|에서)\s?(?=\d\d?\s?분\s?(?:까지|사이))|[~∼〜–-]\s?)(?P<minute>[0-5]?\d)\s?분(?!\s?(?:간|동안|가량))"
)
_NATIVE_CLOCK = re.compile(
    r"(?<![가-힣])(?:(?P<half>오전|오후|새벽|아침|낮|저녁|밤)\s)?(?!한시(?:로|적))(?P<hour>[가-힣]{1,3})\s?시(?=\s|에|로|의|가|를|정각|부터|까지|쯤|경|$)"
)
_HALF_YEAR = re.compile(rf"(?:(?P<year>[12]\d{{3}})\s?년\s?|(?P<relative>{PATTERN})\s)?(?P<half>[상하])반기")
_DAY_FOLLOWS = re.compile(r"인\s(?:[12]\d|3[01]|[1-9])\s?일")
_WEEKDAY_BEFORE = re.compile(r"(?P<weekday>[월화수목금토일])요일인\s$")
_SETTLED_BEFORE = re.compile(r"(?:오는|지난|이달|매달|매월|이번)\s?$")
_TOWARD = re.compile(r"(?<![가-힣])(?P<word>오는|지난)\s$")
_SETTLED_AFTER = re.compile(r"\s?\((?:현지|한국)|\s(?:오전|오후|새벽|밤|저녁|정오)")
_DOTTED = re.compile(
    r"(?<![\d.,·])(?P<month>1[0-2]|[1-9])[·‧ㆍ](?P<day>3[01]|[12]\d|[1-9])"
    r"(?![\d·.,%~∼]|\s?(?:위|차|심|호|기|학년|층|부|세|급|등|단계|번|년|월|일|군|관|지구|공장|라인|명|개|분기|조|항|인|회|급|권|편|장|구|동|선))"
)
_EVENT = re.compile(
    r"(?<![\d.,])(?P<month>1[0-2]|[1-9])\.(?P<day>3[01]|[12]\d|[1-9])"
    r"(?=\s?(?:남북|공동|선언|테러|항쟁|민주|운동|사태|혁명|참사|전쟁|의거|봉기|총선|대선|지방선거|재보|대책|합의|정상회담))"
)
_WEEKDAYS = re.compile(r"(?<![가-힣])(?:[월화수목금토일](?:요일)?\s?[·ㆍ,~∼-]\s?)+(?=[월화수목금토일]요일)")
_YEARS = re.compile(r"(?<!\d)(?P<century>19|20)(?P<first>\d\d)\s?[-~∼–/]\s?(?P<short>\d\d)(?![\d./-])")
_HALVES: dict[str, Literal["am", "pm"]] = {
    "오전": "am", "새벽": "am", "아침": "am", "오후": "pm", "저녁": "pm", "낮": "pm",
}  # fmt: skip


@lru_cache(maxsize=8192)
@in_stretches
def read(text: str) -> tuple[Reading, ...]:
    """Return the dates and times of day of *text* in order, disjoint."""
    readers = (_stamps, _numeric, _clocks, _half_years, _dotted, _weekdays, _dates, _spans_of_years, _first_months)
    taken = machine_text(text) + [match.span() for match in QUARTER_MONTHS.finditer(text)]
    found = read_disjoint(text, readers, taken)
    return with_parts(text, (_unless_told(text, reading) for reading in found))


def _unless_told(text: str, reading: Reading) -> Reading:
    """Let the date of 28일부터 이틀째 come or go: the second day may be told by its own."""
    is_told = isinstance(reading.value, Date) and _TOLD.match(text, reading.end)
    return replace(reading, value=replace(reading.value, loose=True)) if is_told else reading


def _stamps(text: str) -> Iterator[Reading]:
    """Read when a page was entered or changed (입력 2025.10.15 14:02), which a translation leaves out."""
    for match in _STAMP.finditer(text):
        year, month, day = (int(match[name]) for name in ("year", "month", "day"))
        yield Reading(match.start("year"), match.end("day"), Date(year, month, day, loose=True))
        if match["hour"]:
            hour = int(match["hour"])
            clock = Clock(hour, int(match["minute"]), _half(match["half"], hour), loose=True)
            yield Reading(match.end("day"), match.end(), clock)


def _numeric(text: str) -> Iterator[Reading]:
    for match in _NUMERIC.finditer(text):
        date = Date(year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))
        yield Reading(*match.span(), date)


def _dotted(text: str) -> Iterator[Reading]:
    """Read days that name an event: 5·18 민주화운동, 12·3 비상계엄; a translation may leave them out."""
    for match in itertools.chain(_DOTTED.finditer(text), _EVENT.finditer(text)):
        yield Reading(*match.span(), Date(month=int(match["month"]), day=int(match["day"]), loose=True))


def _spans_of_years(text: str) -> Iterator[Reading]:
    """Read both years of 2024-25, the first one where it stands without 년."""
    for match in _YEARS.finditer(text):
        year = int(match["century"] + match["short"])
        if year > int(match["century"] + match["first"]):
            yield Reading(*match.span("short"), Date(year))
            if match.end("first") < match.start("short"):
                yield Reading(match.start(), match.end("first"), Date(int(match["century"] + match["first"])))


def _first_months(text: str) -> Iterator[Reading]:
    """Read the first month of 6~8월."""
    for match in _MONTH_RANGE.finditer(text):
        yield Reading(*match.span(), Date(month=int(match["month"])))


def _weekdays(text: str) -> Iterator[Reading]:
    """Read 화·목·토요일 and 월∼금요일, each day apart."""
    for match in _WEEKDAYS.finditer(text):
        for day in re.finditer(r"[월화수목금토일](?!요일$)", match.group()):
            place = match.start() + day.start()
            yield Reading(place, place + 1, Date(weekday=WEEKDAYS.index(day.group())))


def _dates(text: str) -> Iterator[Reading]:
    for match in _DATE.finditer(text):
        if match["weekday"] and _DAY_FOLLOWS.match(text, match.end()):
            continue
        end = match.start() + len(match.group().rstrip(" ,의" if not match["weekday"] else " ,"))
        fields = match.groupdict()
        if not any(fields.values()):
            continue
        date = _date(fields)
        if before := _TOWARD.search(text[: match.start()]):
            date = replace(date, toward=-1 if before["word"] == "지난" else 1)
        if date.day and (day := _WEEKDAY_BEFORE.search(text[: match.start()])):
            date = replace(date, weekday=WEEKDAYS.index(day["weekday"]), maybe_duration=False)
        if _SETTLED_BEFORE.search(text[: match.start()]) or _SETTLED_AFTER.match(text, end):
            date = replace(date, maybe_duration=False)
        if first := fields["first"]:
            yield Reading(match.start(), match.end("first"), replace(date, day=int(first), weekday=None))
            is_of_month = date.offset is not None and date.offset[0] == "month"
            date = replace(date, year=None, offset=date.offset if is_of_month else None)
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        yield Reading(match.start("day") if first else start, end, date)


def _date(fields: dict[str, str | None]) -> Date:
    year, month, day, weekday = fields["year"], fields["month"], fields["day"], fields["weekday"]
    relative = fields["relative"]
    return Date(
        year=_year(year) if year else None,
        month=int(month) if month else None,
        day=int(day) if day else None,
        weekday=WEEKDAYS.index(weekday) if weekday else None,
        offset=offset_of(relative) if relative else None,
        maybe_duration=bool(day) and not (month or relative or weekday),
        loose=not (year or month or day or weekday),
    )


def _year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    short = int(text[1:])
    return short + (2000 if short < 50 else 1900)


def _clocks(text: str) -> Iterator[Reading]:
    for match in _CLOCK.finditer(text):
        hour = int(match["hour"] or match["colon_hour"])
        minute = 30 if match["point"] else int(match["minute"] or match["colon_minute"] or 0)
        clock = Clock(hour, minute, _half(match["half"], hour))
        yield Reading(*match.span(), clock)
        until = _SAME_HOUR.match(text, match.end()) if match["minute"] else None
        if until and int(until["minute"]) > minute:
            yield Reading(until.start("minute"), until.end(), replace(clock, minute=int(until["minute"])))
    for match in _NATIVE_CLOCK.finditer(text):
        native = scan_native(match["hour"], 0)
        if native and native[1] == len(match["hour"]) and native[0] <= 12:
            yield Reading(*match.span(), Clock(native[0], 0, _half(match["half"], native[0])))
    for match in re.finditer(r"정오|자정", text):
        yield Reading(*match.span(), Clock(12, 0, "pm" if match.group() == "정오" else "am", loose=True))
    for match in re.finditer(r"한낮|(?<![가-힣])낮(?=부터|에는?|\s?동안|까지)", text):
        yield Reading(*match.span(), Clock(12, 0, "pm", loose=True))


def _half(word: str | None, hour: int) -> Literal["am", "pm"] | None:
    if hour > 12:
        return "pm" if hour < 24 else "am"
    if word in ("밤", "심야"):
        return "pm" if 6 <= hour < 12 else "am"
    return _HALVES.get(word or "")


def _half_years(text: str) -> Iterator[Reading]:
    for match in _HALF_YEAR.finditer(text):
        offset = offset_of(match["relative"]) if match["relative"] else None
        year = int(match["year"]) if match["year"] else None
        yield Reading(*match.span(), Date(year, offset=offset, span="H1" if match["half"] == "상" else "H2"))
