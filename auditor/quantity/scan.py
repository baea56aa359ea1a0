"""What reading numbers has in common in both languages: the order of readers, stretches, ranges, joined durations.

A *reader* yields the values of one form that a text holds; the first reader to claim a place keeps it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import wraps
from itertools import pairwise, zip_longest

from auditor.quantity.values import Clock, Date, Form, Part, Quantity, Reading, Value

Reader = Callable[[str], Iterable[Reading]]

MACHINE_TEXT = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w])@\w+|(?<![\d.,-])(?!(?:19|20)\d\d-(?:19|20)\d\d)(?:0\d{1,2}[-)]\s?)?\d{3,4}-\d{4}(?![\d-])|#\w*[^\W\d]\w*|&#\d+;"
)
"""Addresses, handles and hashtags: their digits are no quantities."""

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


def read_disjoint(text: str, readers: Iterable[Reader], taken: Iterable[tuple[int, int]] = ()) -> tuple[Reading, ...]:
    """Return what *readers* find in *text*, in order: earlier readers come first, places *taken* stay free."""
    places = list(taken)
    found: list[Reading] = []
    for reader in readers:
        for reading in reader(text):
            if all(reading.end <= start or end <= reading.start for start, end in places):
                found.append(reading)
                places.append((reading.start, reading.end))
    return tuple(sorted(found, key=lambda reading: (reading.start, reading.end)))


def machine_text(text: str) -> list[tuple[int, int]]:
    """Return the places of addresses, handles and hashtags."""
    return [match.span() for match in MACHINE_TEXT.finditer(text)]


def label_of(match: re.Match[str]) -> Reading:
    """Return the label that *match* spans: A320, 5G, 007."""
    digits = re.search(r"\d+", match.group())
    value = Fraction(int(digits.group())) if digits else Fraction(0)
    label = re.sub(r"(?<=\d)s$", "", re.sub(r"[^0-9a-z]", "", match.group().lower()))
    return Reading(*match.span(), Quantity(value, form=Form.LABEL, label=label))


_LEADING = re.compile(
    r"^\s*[\[(]?(?P<label>[A-Za-z]{1,2}\d{1,2}(?=\s?[:.)\]]|\s\s)|\d{1,2}(?=[.)\]:]\s))", re.MULTILINE
)


def leading_labels(text: str) -> Iterator[Reading]:
    """Yield what numbers a line or its speaker (P1:, Q2., 3)): a translation may leave it out, not change it."""
    for match in _LEADING.finditer(text):
        label = re.sub(r"\D", "", match["label"])
        quantity = Quantity(Fraction(int(label)), form=Form.LABEL, label=label, loose=True)
        yield Reading(*match.span("label"), quantity)


def part_of_one(value: Fraction, form: Form = Form.DIGITS, others: tuple[Fraction, ...] = ()) -> Quantity:
    """Return the quantity of a common fraction, which is as exact as it can be said."""
    return Quantity(value, min(Fraction(1, 100), abs(value) / 10), form=form, alternatives=others)


def slashed(match: re.Match[str]) -> Reading:
    """Return the fraction of a match with the groups `above` and `below`: 1/4, 1/10,000."""
    above, below = int(match["above"]), int(match["below"].replace(",", ""))
    marks = (Fraction(above),) if below in (5, 10) else ()  # 2/10, two out of ten marks
    return Reading(*match.span(), part_of_one(Fraction(above, below), others=marks))


def is_period(value: Value) -> bool:
    """True for what may have a beginning, a middle and an end: 20대, the 1990s, 8월, last year."""
    if isinstance(value, Quantity):
        return value.unit in ("generation", "era", "century")
    return isinstance(value, Date) and value.day is None and value.weekday is None and not value.span


def part_named(match: re.Match[str]) -> Part:
    """Return the part of a period that a pattern with the groups `early`, `mid` and `late` found, one of them."""
    named: tuple[Part, ...] = ("early", "mid", "late")
    return next(part for part in named if match[part])


def of_part(reading: Reading, part: Part, start: int, end: int) -> Reading:
    """Return *reading* as the named *part* of its period, standing from *start* to *end*."""
    assert not isinstance(reading.value, Clock)
    return Reading(start, end, replace(reading.value, part=part))


Share = Callable[[Quantity, Quantity, str], Quantity]


def join_ranges(text: str, readings: Sequence[Reading], mark: re.Pattern[str], share: Share) -> Iterator[Reading]:
    """Let *share* complete the first number of each range (from it, the second number and the text of that).

    *mark* is what may stand between the two numbers of a range.
    """
    for reading, following in zip_longest(readings, readings[1:]):
        first, second = reading.value, following.value if following else None
        if isinstance(first, Quantity) and isinstance(second, Quantity) and following:
            between = mark.match(text, reading.end)
            if between and between.end() == following.start:
                first = share(first, second, text[following.start : following.end])
        yield Reading(reading.start, reading.end, first)


_RACE = re.compile(
    r"(?<![\d.,:])(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)(?:\.(?P<parts>\d{1,3}))?(?![\d:])"
)


def race_times(text: str) -> Iterator[Reading]:
    """Yield times as sport writes them in any language: 2:02:23, 1:43.92; 14:09 alone may be a time of day."""
    for match in _RACE.finditer(text):
        if match["hours"] or match["parts"]:
            yield Reading(*match.span(), seconds_of(match))


def seconds_of(match: re.Match[str]) -> Quantity:
    """Return the seconds of a match with the groups `minutes`, `seconds`, `parts` and maybe `hours`, any absent."""
    parts, found = match["parts"] or "", match.groupdict()
    whole = 3600 * int(found.get("hours") or 0) + 60 * int(match["minutes"] or 0) + int(match["seconds"])
    step = Fraction(1, 10 ** len(parts))
    return Quantity(whole + int(parts or 0) * step, step, unit="second")


_COMPOUNDS = {("year", "month"): 12, ("age", "month"): 12, ("hour", "minute"): 60, ("minute", "second"): 60}
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
