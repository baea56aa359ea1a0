"""English quantities: numbers with what they count or measure, read by value.

Dates, times of day, addresses of the web and handles are left out. A range gives two quantities that share the unit.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from auditor.english import dates
from auditor.english.numerals import NUMBER, ONES, ORDINAL, SCALES, evaluate, evaluate_ordinal
from auditor.quantity import MACHINE_TEXT, Bound, Form, Quantity, Reading, in_stretches, join_durations, race_times
from auditor.units import either, english_symbols, english_unit_names, english_unit_pattern

_UNIT = re.compile(rf"[\s-]?(?!second-(?!long))(?P<unit>{english_unit_pattern()})(?![A-Za-z²³])", re.IGNORECASE)
_OLD = re.compile(r"[\s-](?:years?|yrs?)[\s-](?:old|of\sage)s?\b")
_SYMBOL = re.compile(rf"(?P<symbol>{either(english_symbols())})\s?$")
_LABEL = re.compile(
    r"(?<![A-Za-z0-9£$€#])(?!(?<=\d[,.])\d)"
    r"(?:[A-Za-z]{1,12}[-.]?\d[\dA-Za-z]*(?:[-.]\d+)*|\d+[A-Z][A-Za-z]*(?!\d))"
)
_LEADING_ZERO = re.compile(r"(?<![\d.,])0\d+(?:-\d+)*(?!\d|[.,]\d)")
_UNIT_BEFORE = re.compile(r"(?:foot|feet|inch|year|month|week|day|hour|minute|mile|meter|page|and|to|or|in|at|of)-\d")
_ROMAN = re.compile(r"(?<=[a-z]\s)(?P<roman>II|III|IV|VI{1,3}|IX|XI{1,3}|XIV)\b")
_ROMANS = {
    "II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "XI": 11, "XII": 12, "XIII": 13,
    "XIV": 14,
}  # fmt: skip
_PART = (
    r"(?:thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?"
    r"|(?:(?:ten|hundred)[\s-])?(?:thousandths?|millionths?)|billionths?)"
)
_PARTS = {
    "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "hundredth": 100, "thousandth": 1000, "ten-thousandth": 10**4, "hundred-thousandth": 10**5,
    "millionth": 10**6, "ten-millionth": 10**7, "hundred-millionth": 10**8, "billionth": 10**9,
}  # fmt: skip
_FRACTION = re.compile(
    rf"\b(?P<above>an?|one|two|three|four|five|six|seven|eight|nine|\d)[\s-](?P<below>{_PART})\b(?!\s(?:time|year|day|straight|consecutive))",
    re.IGNORECASE,
)
_SLASH = re.compile(r"(?<![\d/])(?P<above>[1-9])/(?P<below>[2-9]|10{0,2}(?:,?000)+|10)(?![\d/]|,\d)")
_AND_HALF = re.compile(
    r"(?:\s(?P<unit1>hours?|years?|months?|days?|weeks?|minutes?|times))?(?:\s|-)and(?:\s|-)a(?:\s|-)half(?:[\s-](?P<unit2>hours?|years?|months?|days?|weeks?|times|million|billion|trillion|thousand)\b)?",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?P<count>(?:tens|hundreds|thousands|dozens|scores|millions|billions|trillions)(?:\sof\s(?:thousands|millions|billions|trillions))?)\b",
    re.IGNORECASE,
)
_VAGUE_VALUES = {
    "tens": 10,
    "dozens": 10,
    "scores": 10,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
_ERA = re.compile(r"(?:\b(?P<prefix>early|mid|late)[\s-])?['’]?(?P<decade>(?:1\d|20)\d0|[1-9]0)['’]?s\b")
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_QUARTER = re.compile(
    r"\b(?:Q(?P<digit>[1-4])|(?P<digit2>[1-4])Q|(?P<word>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[\s-]quarter(?![\s-]?final))",
    re.IGNORECASE,
)
_QUARTERS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3,
    "4th": 4,
}  # fmt: skip
_CENTURY = re.compile(
    r"(?P<number>\d{1,2}(?:st|nd|rd|th)|[a-z]+th|first|second|third|[a-z]+-first)[\s-]century", re.IGNORECASE
)
_WORDS: tuple[tuple[re.Pattern[str], Fraction, str, tuple[Fraction, ...]], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), Fraction(value), unit, tuple(map(Fraction, others)))
    for pattern, value, unit, others in (
        (r"half\s(?:a|an)\s(?:million)", "500000", "", ()),
        (r"half\s(?:a|an)\s(?:billion)", "500000000", "", ()),
        (r"half\s(?:a|an)\s(?:trillion)", "500000000000", "", ()),
        (r"half\s(?:a|an)\sdozen", "6", "", ()),
        (r"half\s(?:a|an)\shour|half-hour", "1/2", "hour", ("30",)),
        (r"per\smillion", "1000000", "", ()),
        (r"per\sthousand", "1000", "", ()),
        (r"(?:a)?round[\s-]the[\s-]clock", "24", "hour", ()),
        (r"half\s(?:a|an)\syear", "1/2", "year", ("6",)),
        (r"half\s(?:a|an)\sday", "1/2", "day", ()),
        (r"half\s(?:a|an)\scentury", "50", "year", ()),
        (r"half\s(?:a|an)\smonth", "15", "day", ()),
        (r"(?:one\s|an?\s)?half|halv(?:ed?|es|ing)", "1/2", "", ("50", "30", "2", "1")),
        (r"(?:two|three|four|five|six)\sdozen", "0", "", ()),
        (r"(?:a\s|one\s)?dozen", "12", "", ("10", "11", "13")),
        *((rf"{word}-?fold", str(number), "times", ()) for word, number in ONES.items() if number > 3),
        (r"fortnight", "14", "day", ("2", "15")),
        (r"an?\s(?:single\s)?(?:day)", "1", "day", ()),
        (r"an?\s(?:single\s)?(?:hour)", "1", "hour", ("60",)),
        (r"an?\s(?:single\s)?(?:week)|week-?long|weekly", "1", "week", ("7",)),
        (r"an?\s(?:single\s)?(?:month)|month-?long|monthly", "1", "month", ("30",)),
        (r"an?\s(?:single\s)?(?:year)|year-?long|annual(?:ly)?|yearly|(?:every|each|per)\syear", "1", "year", ("12",)),
        (r"(?:an?\s|the\s|the\s(?:past|last)\s)?(?:decade|decade-long)", "10", "year", ("1",)),
        (r"(?:an?\s)?century", "100", "year", ("1",)),
        (r"daily|per\sday|each\sday|every\sday|all\sday|day-long", "1", "day", ()),
        (r"twice|doubl(?:e|ed|es|ing)|two-fold|twofold", "2", "times", ("100",)),
        (r"tripl(?:e|ed|es|ing)|thrice|three-?fold|treble[ds]?", "3", "times", ("200",)),
        (r"quadrupl(?:e|ed|es|ing)|four-?fold", "4", "times", ("300",)),
        (r"both|couples?|pairs?|twins?|duo|two-way|bilateral|brace", "2", "", ()),
        (r"trio|triplets|trilateral|three-way|triangular|treble|hat[\s-]trick", "3", "", ()),
        (r"quartet|quadruple", "4", "", ()),
        (r"quarterfinals?|quarter-finals?", "8", "", ("4",)),
        (r"semifinals?|semi-finals?", "4", "", ("2",)),
        (r"runners?-up|secondary", "2", "", ()),
        (r"once|single|top|sole|solo|only|an?|each|debut|number\sone|firstly|initial|inaugural|maiden", "1", "", ()),
        (r"quarters?", "1/4", "", ("3", "4", "15", "25")),
        (r"teen(?:age)?(?:rs?|s|d)?|teenaged", "10", "generation", ("10",)),
    )
)  # fmt: skip
_BELOW_ZERO = re.compile(r"(?:(?<!plus\sor\s)\b(?:minus|negative)\s|(?:^|[\s(])[-−])$", re.IGNORECASE)
_ZERO_AFTER = re.compile(
    r"(?:\s?(?:degrees?|°)?\s?(?:Celsius|Fahrenheit|C|F)?)?\sbelow\s(?:zero|freezing)", re.IGNORECASE
)
_DROP_BEFORE = re.compile(r"\b(?:US|U\.S\.|A|C|HK)$")
_RANGE_MARK = re.compile(r"\s?(?:[-–—~]|to|and|or|through)\s?")
_BEFORE: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    (
        Bound.OVER,
        re.compile(
            r"\b(?:more\sthan|over|above|exceed(?:s|ed|ing)?|at\sleast|upwards?\sof|in\sexcess\sof|surpass(?:ed|es|ing)?|minimum\s(?:of\s)?|no\s(?:less|fewer)\sthan|beyond|topp?(?:ed|ing|s)?|greater\sthan|well\sover|just\sover|as\s(?:many|much)\sas)\s+(?:an?\s|the\s)?$",
            re.IGNORECASE,
        ),
    ),
    (
        Bound.UNDER,
        re.compile(
            r"\b(?:less\sthan|fewer\sthan|under|below|up\sto|at\smost|no\smore\sthan|within|almost|nearly|close\sto|not\smore\sthan|maximum\s(?:of\s)?|short\sof|just\sunder|shy\sof)\s+(?:an?\s|the\s)?$",
            re.IGNORECASE,
        ),
    ),
    (
        Bound.ABOUT,
        re.compile(
            r"\b(?:about|around|approximately|roughly|some|an\sestimated|estimated|an\saverage\sof|circa|nearly|almost|approx\.?)\s+(?:an?\s|the\s)?$|~\s?$",
            re.IGNORECASE,
        ),
    ),
)
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    (
        Bound.OVER,
        re.compile(
            r"\s?(?:\+|or\smore\b|or\sabove\b|or\sover\b|or\solder\b|or\shigher\b|plus\b|and\s(?:over|above|older|up)\b|-plus\b|-odd\b|odd\b)",
            re.IGNORECASE,
        ),
    ),
    (Bound.UNDER, re.compile(r"\s?(?:or\s(?:less|fewer|below|under|younger)|at\smost)\b", re.IGNORECASE)),
    (Bound.ABOUT, re.compile(r"\s?(?:or\sso|or\sthereabouts|approximately|-ish)\b", re.IGNORECASE)),
)


@lru_cache(maxsize=8192)
@in_stretches
def read(text: str) -> tuple[Reading, ...]:
    """Return the quantities of *text* in order, disjoint."""
    taken = [match.span() for match in MACHINE_TEXT.finditer(text)]
    taken += [(reading.start, reading.end) for reading in dates.read(text)]
    found: list[Reading] = []
    for reader in (
        race_times,
        _quarters,
        _eras,
        _labels,
        _vague,
        _fractions,
        _ordinals,
        _halves,
        _numbers,
        _words,
        _romans,
    ):
        for reading in reader(text):
            if all(reading.end <= start or end <= reading.start for start, end in taken):
                found.append(reading)
                taken.append((reading.start, reading.end))
    return join_durations(text, _join_ranges(text, sorted(found, key=lambda reading: reading.start)))


def _quarters(text: str) -> Iterator[Reading]:
    for match in _QUARTER.finditer(text):
        value = int(match["digit"] or match["digit2"] or _QUARTERS[match["word"].lower()])
        yield Reading(*match.span(), Quantity(Fraction(value), unit="quarter", ordinal=True))


def _eras(text: str) -> Iterator[Reading]:
    for match in _ERA.finditer(text):
        decade = int(match["decade"])
        others = (Fraction(1900 + decade), Fraction(2000 + decade)) if decade < 100 else ()
        yield Reading(*match.span(), Quantity(Fraction(decade), unit="era", alternatives=others))
    for match in re.finditer("|".join(_DECADES), text, re.IGNORECASE):
        decade = _DECADES[match.group().lower()]
        yield Reading(*match.span(), Quantity(Fraction(decade), unit="era", alternatives=(Fraction(1900 + decade),)))


def _labels(text: str) -> Iterator[Reading]:
    for match in _LABEL.finditer(text):
        digits = re.search(r"\d+", match.group())
        if (
            digits is None
            or _UNIT_BEFORE.match(match.group())
            or (digits.start() == 0 and _is_number_with_unit(text, match.start()))
        ):
            continue
        if _SYMBOL.match(match.group()[: digits.start()]):
            continue
        yield _label(match)
    for match in _LEADING_ZERO.finditer(text):
        yield _label(match)


def _is_number_with_unit(text: str, start: int) -> bool:
    number = NUMBER.match(text, start)
    if number is None or number["scale"] or number["short"]:
        return number is not None
    unit = _UNIT.match(text, number.end())
    return unit is not None and (len(unit["unit"]) > 2 or unit["unit"] in english_unit_names())


def _label(match: re.Match[str]) -> Reading:
    digits = re.search(r"\d+", match.group())
    value = Fraction(int(digits.group())) if digits else Fraction(0)
    label = re.sub(r"[^0-9a-z]", "", match.group().lower())
    return Reading(*match.span(), Quantity(value, form=Form.LABEL, label=label))


def _vague(text: str) -> Iterator[Reading]:
    for match in _VAGUE.finditer(text):
        value = 1
        for word in re.split(r"\sof\s", match["count"].lower()):
            value *= _VAGUE_VALUES[word]
        yield Reading(*match.span(), Quantity(Fraction(value), form=Form.VAGUE, loose=True))


def _fractions(text: str) -> Iterator[Reading]:
    for match in _FRACTION.finditer(text):
        above = NUMBER.match(match["above"])
        count = evaluate(above).value if above else Fraction(1)
        below = _PARTS[re.sub(r"\s", "-", match["below"].lower().rstrip("s"))]
        if below >= 1000 and count > 1 and not match["below"].lower().endswith("s"):
            continue  # the 5 millionth visitor
        others = (Fraction(below),) if count == 1 else ()
        others = (*others, Fraction(15), Fraction(3)) if below == 4 and count == 1 else others
        yield Reading(
            *match.span(),
            Quantity(count / below, min(Fraction(1, 100), count / below / 10), form=Form.WORDS, alternatives=others),
        )
    for match in _SLASH.finditer(text):
        value = Fraction(int(match["above"]), int(match["below"].replace(",", "")))
        yield Reading(*match.span(), Quantity(value, min(Fraction(1, 100), value / 10)))


def _ordinals(text: str) -> Iterator[Reading]:
    for match in ORDINAL.finditer(text):
        value = Fraction(evaluate_ordinal(match))
        form = Form.DIGITS if match["digits"] else Form.WORDS
        others = (1 / value,) if value > 2 and form is Form.WORDS else ()
        century = re.compile(r"[\s-]century").match(text, match.end())
        quantity = Quantity(
            value, form=form, ordinal=True, alternatives=others, loose=form is Form.WORDS and value <= 2
        )
        if century:
            quantity = replace(quantity, unit="century")
        yield Reading(match.start(), century.end() if century else match.end(), quantity)


def _halves(text: str) -> Iterator[Reading]:
    """Read "an hour and a half", "two and a half years", "1½" left to numbers."""
    for match in NUMBER.finditer(text):
        half = _AND_HALF.match(text, match.end())
        if half:
            yield _half_reading(match.start(), half, evaluate(match).value)
    for match in re.finditer(r"\ban?(?=\s(?:hour|year|month|day|week|minute)\sand\sa\shalf)", text, re.IGNORECASE):
        half = _AND_HALF.match(text, match.end())
        if half:
            yield _half_reading(match.start(), half, Fraction(1))


def _half_reading(start: int, half: re.Match[str], whole: Fraction) -> Reading:
    unit = (half["unit1"] or half["unit2"] or "").lower()
    scale = SCALES.get(unit, 1)
    key = english_unit_names().get(unit, "") if scale == 1 else ""
    value = (whole + Fraction(1, 2)) * scale
    return Reading(start, half.end(), Quantity(value, Fraction(scale, 2), key, form=Form.WORDS))


def _numbers(text: str) -> Iterator[Reading]:
    for match in NUMBER.finditer(text):
        number = evaluate(match)
        form = Form.WORDS if match["words"] else Form.DIGITS
        start, end = match.span()
        quantity = Quantity(number.value, number.step, form=form, alternatives=number.alternatives)
        if form is Form.WORDS and number.value == 1:
            quantity = replace(quantity, loose=True)
        if more := re.compile(r"\sdozen\b").match(text, end):
            quantity, end = replace(quantity, value=quantity.value * 12), more.end()
        start, end, quantity = _with_unit(text, start, end, quantity)
        aside = text[:start].endswith(("(", "(about ", "(around ", "(some ", "(approximately "))
        yield Reading(start, end, replace(quantity, bound=hedge(text, start, end), aside=aside))


def _with_unit(text: str, start: int, end: int, quantity: Quantity) -> tuple[int, int, Quantity]:
    if symbol := _SYMBOL.search(text[:start]):
        value = quantity.alternatives[0] if quantity.alternatives else quantity.value
        step = quantity.step * (value / quantity.value if quantity.value else 1)
        unit = english_symbols()[symbol["symbol"]]
        return symbol.start(), end, replace(quantity, value=value, step=step, unit=unit, alternatives=())
    if old := _OLD.match(text, end):
        return start, old.end(), replace(quantity, unit="age")
    if match := _UNIT.match(text, end):
        names = english_unit_names()
        name = match["unit"]
        key = names.get(name) or (names.get(name.lower(), "") if len(name) > 2 else "")
        if not key:
            return start, end, quantity
        if key == "times" and re.compile(r"\s(?:square|table)").match(text, match.end()):
            return start, end, quantity
        quantity = replace(quantity, unit=key)
        return _below_zero(text, start, match.end(), quantity)
    return _below_zero(text, start, end, quantity)


def _below_zero(text: str, start: int, end: int, quantity: Quantity) -> tuple[int, int, Quantity]:
    if quantity.unit == "degree" and (after := re.compile(r"\s(?:Fahrenheit|F\b)", re.IGNORECASE).match(text, end)):
        quantity, end = replace(quantity, unit="fahrenheit"), after.end()
    elif quantity.unit == "degree" and (
        after := re.compile(r"\s(?:Celsius|centigrade|C\b)", re.IGNORECASE).match(text, end)
    ):
        end = after.end()
    if after := _ZERO_AFTER.match(text, end):
        return start, after.end(), replace(quantity, value=-quantity.value)
    if (before := _BELOW_ZERO.search(text[:start])) and not text.startswith(("/", "-"), end):
        return before.start(), end, replace(quantity, value=-quantity.value)
    return start, end, quantity


def hedge(text: str, start: int, end: int) -> Bound:
    """Return how the words around a number at [start, end), its unit included, hedge it."""
    before = text[max(0, start - 30) : start]
    for bound, pattern in _BEFORE:
        if pattern.search(before):
            return bound
    for bound, pattern in _AFTER:
        if pattern.match(text, end):
            return bound
    return Bound.EXACT


def _words(text: str) -> Iterator[Reading]:
    for pattern, value, unit, others in _WORDS:
        for match in pattern.finditer(text):
            if value:
                quantity = Quantity(value, Fraction(1, 10), unit, form=Form.WORDS, alternatives=others, loose=True)
                yield Reading(*match.span(), quantity)


def _romans(text: str) -> Iterator[Reading]:
    for match in _ROMAN.finditer(text):
        yield Reading(*match.span(), Quantity(Fraction(_ROMANS[match["roman"]]), form=Form.WORDS, loose=True))


def _join_ranges(text: str, readings: list[Reading]) -> Iterator[Reading]:
    """Give the first number of a range the unit, and where it may be meant the scale, of the second."""
    for reading, following in itertools.zip_longest(readings, readings[1:]):
        value = reading.value
        if following is None or not isinstance(value, Quantity) or not isinstance(following.value, Quantity):
            yield reading
            continue
        mark = _RANGE_MARK.match(text, reading.end)
        if not value.unit and value.form is not Form.LABEL and mark and mark.end() == following.start:
            value = _share_unit(value, following.value, text[following.start : following.end])
        elif value.unit and not following.value.unit and mark and mark.end() == following.start:
            value = _share_unit(value, replace(following.value, unit=value.unit), text[following.start : following.end])
        yield Reading(reading.start, reading.end, value)


def _share_unit(value: Quantity, following: Quantity, text: str) -> Quantity:
    scale = re.search(r"(hundred|thousand|million|billion|trillion)", text, re.IGNORECASE)
    factor = SCALES[scale.group().lower()] if scale else 1
    scaled = (value.value * factor,) if factor > 1 and value.step <= 1 and value.value < 10**4 else ()
    return replace(value, unit=following.unit, alternatives=(*value.alternatives, *scaled))
