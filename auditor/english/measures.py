"""English numbers with what follows and hedges them: the unit or the sign of money, "and a half", "at least"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import prod
from unicodedata import numeric

from auditor.english.hedges import bound_of
from auditor.english.numerals import NUMBER, SCALES, evaluate
from auditor.quantity import Form, Quantity, Reading, in_base
from auditor.units import either, english_symbols, english_unit_names, english_unit_pattern

UNIT = re.compile(
    rf"[\s-]?(?!second-(?!long))(?P<unit>{english_unit_pattern()})(?![A-Za-z²³])(?!(?<=\s[FC])-\d)", re.IGNORECASE
)
_OLD = re.compile(r"[\s-](?:years?|yrs?)[\s-](?:old|of\sage)s?\b")
SYMBOL = re.compile(rf"(?P<symbol>{either(english_symbols())})\s?$")
_AND_HALF = re.compile(
    r"(?:\s(?P<unit1>hours?|years?|months?|days?|weeks?|minutes?|times|decades?|centur(?:y|ies)))?(?:\s|-)and(?:\s|-)(?P<part>a(?:\s|-)half|a\squarter|three[\s-]quarters?|a\sthird|two[\s-]thirds)"
    r"(?:[\s-](?P<unit2>hours?|years?|months?|days?|weeks?|minutes?|times|million|billion|trillion|thousand)\b)?",
    re.IGNORECASE,
)
_PARTS = {
    "half": Fraction(1, 2), "quarter": Fraction(1, 4), "three quarter": Fraction(3, 4), "third": Fraction(1, 3),
    "two third": Fraction(2, 3), "tenth": Fraction(1, 10), "fifth": Fraction(1, 5),
}  # fmt: skip
_PART_OF = re.compile(
    r"\b(?:(?P<part>(?:(?:an?|one)[\s-])?(?:half|quarter|third|tenth|fifth)|three[\s-]quarters|two[\s-]thirds)"
    r"\s(?:of\s)?(?:an?|one)[\s-]|(?:an?\s)?(?P<joint>(?:half|quarter)[\s-]))"
    r"(?P<base>century|decade|(?:hundred\s)?thousand|hundred|million|billion|trillion|year|month|week|day|hour|minute"
    r"|mile|kilomet(?:er|re)|met(?:er|re)|foot|inch|ton(?:ne)?|acre|hectare|gallon|lit(?:er|re)|pound|kilogram|kilo|percentage\spoint|percent)s?\b",
    re.IGNORECASE,
)
_SMALLER = {"year": 12, "hour": 60, "day": 24, "minute": 60}
"""How many of the next smaller unit make one of these."""
_SCORE_OF = re.compile(r"\ba\sscore(?=\s(?:of|or\smore)\s)", re.IGNORECASE)
_VULGAR = re.compile(r"(?<![\d.,])(?P<whole>\d{1,3})?\s?(?P<part>[½¼¾⅓⅔⅕⅛])")
_YEARS = {"century": 100, "decade": 10}
_BELOW_ZERO = re.compile(r"(?:(?<!plus\sor\s)\b(?:minus|negative)\s|(?:^|[\s(])[-−])$", re.IGNORECASE)
_SCALE = re.compile(r"Celsius|centigrade|C$|℃$", re.IGNORECASE)
_ZERO_AFTER = re.compile(
    r"(?:\s?(?:degrees?|°)?\s?(?:Celsius|Fahrenheit|C|F)?)?\sbelow\s(?:zero|freezing)", re.IGNORECASE
)


_OTHERS = re.compile(r"\s(?:others?|more)\b", re.IGNORECASE)


def halves(text: str) -> Iterator[Reading]:
    """Read "an hour and a half", "two and a quarter years", "a billion and a half"; "1½" is left to numbers."""
    for match in NUMBER.finditer(text):
        half = _AND_HALF.match(text, match.end())
        if half:
            yield _half_reading(text, match.start(), half, evaluate(match).value)
    for match in re.finditer(
        r"\ban?(?=\s(?:hour|year|month|day|week|minute|decade|century)\sand\s)", text, re.IGNORECASE
    ):
        half = _AND_HALF.match(text, match.end())
        if half:
            yield _half_reading(text, match.start(), half, Fraction(1))


def _half_reading(text: str, start: int, half: re.Match[str], whole: Fraction) -> Reading:
    unit = (half["unit1"] or half["unit2"] or "").lower()
    scale = SCALES.get(unit, 1)
    key = english_unit_names().get(unit, "") if scale == 1 else ""
    of = max((n for n in SCALES.values() if n > 100 and whole % n == 0), default=1)
    years = next((n for name, n in _YEARS.items() if unit.startswith(name[:6])), 0)
    if years:
        return Reading(start, half.end(), Quantity((whole + _part(half["part"])) * years, Fraction(years, 2), "year"))
    value = (whole + _part(half["part"]) * of) * scale
    others = (whole,) if scale * of == 1 else ()
    quantity = Quantity(value, Fraction(scale * of, 2), key, form=Form.WORDS, alternatives=others)
    if key:
        return Reading(start, half.end(), quantity)
    return Reading(*_with_unit(text, start, half.end(), quantity))


def parts(text: str) -> Iterator[Reading]:
    """Read "a quarter of a million people", "three quarters of a century", "half a mile"."""
    for match in _PART_OF.finditer(text):
        base, part = match["base"].lower(), _part(match["part"] or match["joint"])
        scale = prod(SCALES.get(word, 1) for word in base.split())
        quantity = Quantity(part * scale, part * scale, form=Form.WORDS)
        start, end = match.span()
        if base in _YEARS:
            quantity = replace(quantity, value=part * _YEARS[base], unit="year")
        elif scale == 1:
            others = (part * _SMALLER[base],) if base in _SMALLER else ()
            quantity = replace(quantity, unit=english_unit_names().get(base, ""), alternatives=others)
        else:
            start, end, quantity = _with_unit(text, start, end, quantity)
        yield Reading(start, end, replace(quantity, bound=bound_of(text, start, end)))


def vulgar(text: str) -> Iterator[Reading]:
    """Read 8½ and ½, and a score."""
    for match in _SCORE_OF.finditer(text):
        yield Reading(*match.span(), Quantity(Fraction(20), Fraction(10), form=Form.WORDS))
    for match in _VULGAR.finditer(text):
        part = Fraction(numeric(match["part"])).limit_denominator(100)
        value = Fraction(match["whole"] or 0) + part
        others = (Fraction(match["whole"]),) if match["whole"] else ()
        quantity = Quantity(value, Fraction(1, 2), form=Form.DIGITS, alternatives=others)
        yield Reading(*_with_unit(text, *match.span(), quantity))


def _part(words: str) -> Fraction:
    """Return the fraction that *words* say: "three-quarters", "a third", "half-"."""
    plain = re.sub(r"[\s-]+", " ", words.lower()).strip()
    return _PARTS[re.sub(r"^(?:an?|one) |s$", "", plain)]


def numbers(text: str) -> Iterator[Reading]:
    """Read every number in digits or words with its unit: 12,000 people, $3.4 billion, twenty-two."""
    for match in NUMBER.finditer(text):
        number = evaluate(match)
        form = Form.WORDS if match["words"] else Form.DIGITS
        start, end = match.span()
        quantity = Quantity(number.value, number.step, form=form, alternatives=number.alternatives)
        if form is Form.WORDS and number.value == 1:
            quantity = replace(quantity, loose=True)
        if more := re.compile(r"\sdozen\b").match(text, end):
            quantity, end = replace(quantity, value=quantity.value * 12), more.end()
        if _OTHERS.match(text, end) and number.value.denominator == 1 and number.value < 100:  # A 등 4개 단체
            quantity = replace(quantity, alternatives=(*quantity.alternatives, number.value + 1))
        start, end, quantity = _with_unit(text, start, end, quantity)
        aside = text[:start].endswith(("(", "(about ", "(around ", "(some ", "(approximately "))
        yield Reading(start, end, replace(quantity, bound=bound_of(text, start, end), aside=aside))


def _with_unit(text: str, start: int, end: int, quantity: Quantity) -> tuple[int, int, Quantity]:
    if symbol := SYMBOL.search(text[:start]):
        value = quantity.alternatives[0] if quantity.alternatives else quantity.value
        step = quantity.step * (value / quantity.value if quantity.value else 1)
        unit = english_symbols()[symbol["symbol"]]
        return symbol.start(), end, replace(quantity, value=value, step=step, unit=unit, alternatives=())
    if old := _OLD.match(text, end):
        return start, old.end(), replace(quantity, unit="age")
    if match := UNIT.match(text, end):
        names = english_unit_names()
        name = match["unit"]
        name = name if name in names else name.replace("-", " ")
        key = names.get(name) or (names.get(name.lower(), "") if len(name) > 2 else "")
        if not key:
            return start, end, quantity
        if key == "times" and re.compile(r"\s(?:square|table)").match(text, match.end()):
            return start, end, quantity
        quantity = replace(quantity, unit=key)
        return _below_zero(text, start, match.end(), quantity)
    return _below_zero(text, start, end, quantity)


def _below_zero(text: str, start: int, end: int, quantity: Quantity) -> tuple[int, int, Quantity]:
    if quantity.unit == "degree":
        quantity, end = _on_scale(text, start, end, quantity)
    if after := _ZERO_AFTER.match(text, end):
        return start, after.end(), replace(quantity, value=-quantity.value)
    if (before := _BELOW_ZERO.search(text[:start])) and not text.startswith(("/", "-"), end):
        return before.start(), end, replace(quantity, value=-quantity.value)
    return start, end, quantity


def _on_scale(text: str, start: int, end: int, quantity: Quantity) -> tuple[Quantity, int]:
    """Return degrees with the scale that is told behind them; where none is, they may be of Fahrenheit's."""
    if after := re.compile(r"\s(?:Fahrenheit|F\b)", re.IGNORECASE).match(text, end):
        return replace(quantity, unit="fahrenheit"), after.end()
    if after := re.compile(r"\s(?:Celsius|centigrade|C\b)", re.IGNORECASE).match(text, end):
        return quantity, after.end()
    if _SCALE.search(text[start:end]):
        return quantity, end
    other = in_base(replace(quantity, unit="fahrenheit"), quantity.value)
    return replace(quantity, alternatives=(*quantity.alternatives, other)), end
