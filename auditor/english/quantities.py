"""English quantities: numbers with what they count or measure, read by value.

Dates, times of day, addresses of the web and handles are left out. A range gives two quantities that share the unit.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from auditor.english import dates, measures, number_words
from auditor.english.numerals import NUMBER, ORDINAL, SCALES, evaluate, evaluate_ordinal
from auditor.english.parts import with_parts
from auditor.quantity import Bound, Form, Quantity, Reading
from auditor.quantity.scan import (
    in_stretches,
    join_durations,
    join_ranges,
    label_of,
    leading_labels,
    machine_text,
    part_of_one,
    race_times,
    read_disjoint,
    seconds_of,
    slashed,
)
from auditor.units import english_unit_names

_LABEL = re.compile(
    r"(?<![A-Za-z0-9£$€#])(?!(?<=\d[,.])\d)"
    r"(?:[A-Za-z]{1,12}[-.]?\d[\dA-Za-z]*(?:[-.]\d+)*|\d+[A-Z][A-Za-z]*(?!\d))"
)
_LEADING_ZERO = re.compile(r"(?<![\d.,])0\d+(?:-\d+)*(?!\d|[.,]\d)")
_UNIT_BEFORE = re.compile(r"(?:foot|feet|inch|year|month|week|day|hour|minute|mile|meter|page|and|to|or|in|at|of)-\d")
_PART = (
    r"(?:(?:one[\s-])?(?:thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)"
    r"|(?:one[\s-])?(?:(?:ten|hundred)[\s-])?(?:thousandths?|millionths?|billionths?))"
)
_PARTS = {
    "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "hundredth": 100, "thousandth": 1000, "ten-thousandth": 10**4, "hundred-thousandth": 10**5,
    "millionth": 10**6, "ten-millionth": 10**7, "hundred-millionth": 10**8, "billionth": 10**9,
}  # fmt: skip
_FRACTION = re.compile(
    rf"\b(?P<above>an?|one|two|three|four|five|six|seven|eight|nine|\d)[\s-](?P<below>{_PART})\b(?![\s-](?:time|year|month|week|day|term|straight|consecutive|graders?|grade|party|place|round"
    r"|attempt|season|game|match|person|man|woman|child|son|daughter|suspect|victim|country|phase|stage|wave|summit|meeting"
    r"|session|trial|case|film|album|title|win|loss|victory|defeat|goal)\b)",
    re.IGNORECASE,
)
_SLASH = re.compile(r"(?<![\d/])(?P<above>[1-9])/(?P<below>[2-9]|10{0,2}(?:,?000)+|10)(?![\d/]|,\d)")
_ERA = re.compile(r"['’]?(?<![\w$£€₩])(?P<decade>(?:1\d|20)\d0|[1-9]0)(?:['’]?s|[\s-]?somethings?)\b")
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_SOMETHING = re.compile(
    r"\b(?P<decade>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-]?somethings?\b", re.IGNORECASE
)
_QUARTER = re.compile(
    r"\b(?:Q(?P<digit>[1-4])|(?P<digit2>[1-4])Q|(?P<word>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[\s-]quarter(?![\s-]?final))",
    re.IGNORECASE,
)
_QUARTERS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3,
    "4th": 4,
}  # fmt: skip
_MIXED = re.compile(r"(?<![\w./,])(?P<whole>\d{1,3})\s(?P<above>\d)/(?P<below>[2-9])(?![\w/])")
_CENTURY = re.compile(r"[\s-]century", re.IGNORECASE)
_RUNNING = re.compile(
    r"(?<![\d.,])(?P<minutes>\d{1,2})\sminutes?,?\s(?:and\s)?(?P<seconds>[0-5]?\d)(?:\.(?P<parts>\d{1,3}))?"
    r"(?=[.,;!?\"'”’)]*(?:\s(?:and|in|to|for|on|at|but)\b|\n|$|[.!?\"'”’)]\s))"
)
_IN_A_ROW = re.compile(r"[\s-](?:straight|consecutive|successive)\b|\s\w+\s(?:in\sa\srow|running)\b")
_RUN = re.compile(r"\s(?:in\sa\srow|running|straight|of\s(?:growth|decline|contraction|loss\w*|profit\w*|expansion))\b")
_AS_MANY = re.compile(
    r"\bas\smany\s(?P<unit>days|weeks|months|years|hours|minutes|games|matches|seasons|decades)\b", re.I
)
_RANGE_MARK = re.compile(r"\s?(?:[-–—~]|to|and|or|through)\s?")


@lru_cache(maxsize=8192)
@in_stretches
def read(text: str) -> tuple[Reading, ...]:
    """Return the quantities of *text* in order, disjoint."""
    taken = machine_text(text) + [(reading.start, reading.end) for reading in dates.read(text)]
    ranged = join_ranges(text, read_disjoint(text, _READERS, taken), _RANGE_MARK, _share)
    return with_parts(text, join_durations(text, _as_many(text, tuple(ranged))))


def _as_many(text: str, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Add what "as many" says again: six versions in as many days."""
    found = list(readings)
    for match in _AS_MANY.finditer(text):
        before = [r.value for r in readings if r.end <= match.start() and isinstance(r.value, Quantity)]
        if before:
            unit = english_unit_names().get(match["unit"].lower(), "")
            found.append(Reading(*match.span(), replace(before[-1], unit=unit, form=Form.WORDS, bound=Bound.EXACT)))
    return tuple(sorted(found, key=lambda reading: (reading.start, reading.end)))


def _running_times(text: str) -> Iterator[Reading]:
    """Read 3 minutes 42, the seconds without their word."""
    for match in _RUNNING.finditer(text):
        yield Reading(*match.span(), seconds_of(match))


def _quarters(text: str) -> Iterator[Reading]:
    for match in _QUARTER.finditer(text):
        value = int(match["digit"] or match["digit2"] or _QUARTERS[match["word"].lower()])
        yield Reading(*match.span(), Quantity(Fraction(value), unit="quarter", ordinal=True))


def _quarters_by_months(text: str) -> Iterator[Reading]:
    """Read "April-June" as the second quarter."""
    for match in dates.QUARTER_MONTHS.finditer(text):
        value = next(i for i, names in enumerate(dates.QUARTERS, 1) if names[1] in match.group())
        yield Reading(*match.span(), Quantity(Fraction(value), unit="quarter", ordinal=True))


def _mixed(text: str) -> Iterator[Reading]:
    """Read 4 2/3: innings, inches."""
    for match in _MIXED.finditer(text):
        whole, above, below = (int(match[name]) for name in ("whole", "above", "below"))
        if 0 < above < below:
            yield Reading(*match.span(), Quantity(whole + Fraction(above, below), alternatives=(Fraction(whole),)))


def _always(text: str) -> Iterator[Reading]:
    """Read 24/7."""
    for match in re.finditer(r"(?<![\d/])24/7(?![\d/])", text):
        yield Reading(*match.span(), Quantity(Fraction(24), unit="hour", loose=True))


def _eras(text: str) -> Iterator[Reading]:
    for match in _ERA.finditer(text):
        decade = int(match["decade"])
        others = (Fraction(1900 + decade), Fraction(2000 + decade)) if decade < 100 else ()
        yield Reading(*match.span(), Quantity(Fraction(decade), unit="era", alternatives=others))
    for match in re.finditer("|".join(_DECADES), text, re.IGNORECASE):
        decade = _DECADES[match.group().lower()]
        yield Reading(*match.span(), Quantity(Fraction(decade), unit="era", alternatives=(Fraction(1900 + decade),)))
    for match in _SOMETHING.finditer(text):
        decade = _DECADES[f"{match['decade'].lower()[:-1]}ies"]
        yield Reading(*match.span(), Quantity(Fraction(decade), unit="era"))


def _labels(text: str) -> Iterator[Reading]:
    for match in _LABEL.finditer(text):
        digits = re.search(r"\d+", match.group())
        if (
            digits is None
            or _UNIT_BEFORE.match(match.group())
            or (digits.start() == 0 and _is_number_with_unit(text, match.start()))
        ):
            continue
        if measures.SYMBOL.match(match.group()[: digits.start()]):
            continue
        yield label_of(match)
    for match in _LEADING_ZERO.finditer(text):
        yield label_of(match)


def _is_number_with_unit(text: str, start: int) -> bool:
    number = NUMBER.match(text, start)
    if number is None or number["scale"] or number["short"]:
        return number is not None
    unit = measures.UNIT.match(text, number.end())
    return unit is not None and (len(unit["unit"]) > 2 or unit["unit"] in english_unit_names())


def _fractions(text: str) -> Iterator[Reading]:
    for match in _FRACTION.finditer(text):
        above = NUMBER.match(match["above"])
        count = evaluate(above).value if above else Fraction(1)
        below = _PARTS[re.sub(r"\s", "-", match["below"].lower().rstrip("s")).removeprefix("one-")]
        if below >= 1000 and count > 1 and not match["below"].lower().endswith("s"):
            continue  # the 5 millionth visitor
        is_run = match["below"].lower() == "quarters" and _RUN.match(text, match.end()) is not None
        if below == 4 and (count >= 4 or is_run):  # eight quarters are two years, no share
            yield Reading(*match.span(), Quantity(count, unit="quarter", form=Form.WORDS))
            continue
        others = (Fraction(below),) if count == 1 else ()
        others = (*others, Fraction(15), Fraction(3)) if below == 4 and count == 1 else others
        yield Reading(*match.span(), part_of_one(count / below, Form.WORDS, others))
    yield from map(slashed, _SLASH.finditer(text))


def _ordinals(text: str) -> Iterator[Reading]:
    for match in ORDINAL.finditer(text):
        value = Fraction(evaluate_ordinal(match))
        form = Form.DIGITS if match["digits"] else Form.WORDS
        others = (1 / value,) if value > 2 and form is Form.WORDS else ()
        century = _CENTURY.match(text, match.end())
        is_loose = form is Form.WORDS and value <= 2 and not _IN_A_ROW.match(text, match.end())
        quantity = Quantity(value, form=form, ordinal=True, alternatives=others, loose=is_loose)
        if century:
            quantity = replace(quantity, unit="century")
        yield Reading(match.start(), century.end() if century else match.end(), quantity)


_READERS = (
    leading_labels,
    race_times,
    _running_times,
    _quarters,
    _quarters_by_months,
    _mixed,
    _always,
    _eras,
    _labels,
    number_words.vague,
    measures.vulgar,
    measures.halves,
    measures.parts,
    _fractions,
    _ordinals,
    measures.numbers,
    number_words.per_unit,
    number_words.words,
    number_words.romans,
    number_words.scales,
)


def _share(first: Quantity, second: Quantity, text: str) -> Quantity:
    """Give the first number of a range the unit, and where it may be meant the scale, of the second."""
    if first.unit and second.unit:
        return first
    if not first.unit and first.form is Form.LABEL:
        return first
    scale = re.search(r"(hundred|thousand|million|billion|trillion)", text, re.IGNORECASE)
    factor = SCALES[scale.group().lower()] if scale else 1
    scaled = (first.value * factor,) if factor > 1 and first.step <= 1 and first.value < 10**4 else ()
    return replace(first, unit=first.unit or second.unit, alternatives=(*first.alternatives, *scaled))
