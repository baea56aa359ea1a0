"""Korean quantities: numbers with what they count or measure, read by value.

Dates, times of day, addresses of the web and handles are left out. A range gives two quantities that share the unit.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from auditor.korean import dates, number_words
from auditor.korean.measures import UNIT, measured
from auditor.korean.numerals import BIG, SMALL, Number, scan_number
from auditor.korean.parts import with_parts
from auditor.quantity import Form, Quantity, Reading
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

_LABEL = re.compile(
    r"(?<![A-Za-z0-9])(?!(?<=[만천백억조,.])\d)"
    r"(?:[A-Za-z]{1,12}[-.]?\d[\dA-Za-z]*(?:[-.]\d+)*|\d+[A-Z][A-Za-z]*(?!\d))"
)
_LEADING_ZERO = re.compile(r"(?<![\d.,])0\d+(?:-\d+)*(?!\d|[.,]\d|[분초시월일])")
_FRACTION = re.compile(
    r"(?P<below>\d[\d,]*[십백천]?[만억조]?|[이삼사오육칠팔구십백천만억]+)\s?분의\s?(?P<above>\d+|[일이삼사오육칠팔구십]+)"
)
_SLASH = re.compile(
    r"(?<![\d./])(?P<above>[1-9])/(?P<below>(?:[2-9]|10)(?=배|로|수준|가|을|이|의|만|\s)|10{0,2}(?:,?000)+(?![\d,/만천]))"
)
_SCORE = re.compile(r"(?<![\d.,십백천만억])(?P<first>\d{1,3})\s?(?:대|:)\s?(?P<second>\d{1,3})(?![\d만억조,:])")
_RACE = re.compile(
    r"(?<![\d.,:])(?:(?:(?P<hours>\d{1,2})시간\s?)?(?P<minutes>\d{1,2})분\s?)?(?P<seconds>\d{1,2})초\s?(?P<parts>\d{2,3})"
    r"(?=$|[^\d가-힣A-Za-z](?!\d)|[의로을를에만이](?!\d))(?!\s?(?:[㎞㎜㎝㎡kmcg]|명|개|초|분|시))"
)
_BEFORE_ARTICLE = re.compile(
    r"(?:제\s?|[가-힣](?:법|법률|헌법|시행령|규칙|조례|협약|조약|약관|규정|당헌|당규)\s|\d\s?[·ㆍ]\s?)$"
)
_AVERAGE = re.compile(r"(?P<tenths>\d)할\s?(?P<hundredths>\d)푼(?:\s?(?P<thousandths>\d)리)?")
_GRADE = re.compile(r"(?<![가-힣])(?P<school>[초중고])(?P<year>[1-6])(?=$|[\s생인이가은는을·∼~,.()…])")
_GENERATIONS = re.compile(
    r"(?<![\d.,])(?P<first>[1-8]0)(?P<second>[2-9]0)(?=\s?(?:세대|청년|젊은|여성|남성|직장인|소비자|가수|음악|민심|표심|층))"
)
_TEAM = re.compile(r"(?:(?<=\d인)|(?<=\d인 )|(?<=명 ))(?P<number>[1-9])(?=개?\s?조(?![\s\d]*원|\s?\d))")
_RANGE_MARK = re.compile(r"\s?(?:[~∼〜–—·ㆍ-]|에서|내지)\s?")


@lru_cache(maxsize=8192)
@in_stretches
def read(text: str) -> tuple[Reading, ...]:
    """Return the quantities of *text* in order, disjoint."""
    taken = machine_text(text) + [(reading.start, reading.end) for reading in dates.read(text)]
    readers = (
        leading_labels,
        race_times,
        _races,
        _averages,
        _grades,
        _generations,
        _labels,
        _fractions,
        _scores,
        number_words.vague,
        _numbers,
        *number_words.READERS,
    )
    ranged = join_ranges(text, read_disjoint(text, readers, taken), _RANGE_MARK, _share)
    return with_parts(text, join_durations(text, ranged))


def _races(text: str) -> Iterator[Reading]:
    """Read 1분 43초 92 and 47초56: seconds and their hundredths."""
    for match in _RACE.finditer(text):
        yield Reading(*match.span(), seconds_of(match))


def _averages(text: str) -> Iterator[Reading]:
    """Read 3할 2푼 1리, the batting average .321."""
    for match in _AVERAGE.finditer(text):
        tenths, *rest = (int(match[name] or 0) for name in ("tenths", "hundredths", "thousandths"))
        percent = Fraction(tenths * 100 + rest[0] * 10 + rest[1], 10)
        yield Reading(*match.span(), Quantity(percent, Fraction(1, 10), "percent"))


def _grades(text: str) -> Iterator[Reading]:
    """Read 고3: the third year of high school, the twelfth of all."""
    for match in _GRADE.finditer(text):
        year = Fraction(match["year"])
        others = (year + {"초": 0, "중": 6, "고": 9}[match["school"]],)
        yield Reading(*match.span(), Quantity(year, ordinal=True, alternatives=others, loose=True))


def _generations(text: str) -> Iterator[Reading]:
    """Read 2030세대 and 5060 여성: people in their twenties and thirties."""
    for match in _GENERATIONS.finditer(text):
        for name in ("first", "second"):
            age = Fraction(match[name])
            if match["first"] < match["second"]:
                yield Reading(*match.span(name), Quantity(age, unit="generation", alternatives=(1900 + age,)))


def _labels(text: str) -> Iterator[Reading]:
    for match in _LABEL.finditer(text):
        digits = re.search(r"\d+", match.group())
        if digits and not UNIT.match(text, match.start() + digits.end()):
            yield label_of(match)
    for match in _LEADING_ZERO.finditer(text):
        yield label_of(match)


def _fractions(text: str) -> Iterator[Reading]:
    for match in _FRACTION.finditer(text):
        below, above = scan_number(match["below"], 0), scan_number(match["above"], 0)
        if below and above and below.value:
            yield Reading(*match.span(), part_of_one(above.value / below.value))
    yield from map(slashed, _SLASH.finditer(text))


def _scores(text: str) -> Iterator[Reading]:
    for match in _SCORE.finditer(text):
        for name in ("first", "second"):
            yield Reading(*match.span(name), Quantity(Fraction(match[name])))


def _numbers(text: str) -> Iterator[Reading]:
    for match in re.finditer(r"(?<![\d])\d|(?<=\d\.)\d(?=\d*\.)", text):
        number = scan_number(text, match.start())
        if number and (team := _TEAM.match(text, match.start())):
            number = Number(Fraction(int(team["number"])), Fraction(1), team.end("number"), True, False)
        if _BEFORE_ARTICLE.search(text[: match.start()]) and (
            digits := re.compile(r"\d+(?=\s?조)").match(text, match.start())
        ):
            number = Number(Fraction(int(digits.group())), Fraction(1), digits.end(), True, False)
        if number and number.has_digits:
            yield measured(text, match.start(), number, Form.DIGITS)


def _share(first: Quantity, second: Quantity, text: str) -> Quantity:
    """Give the first number of a range the unit, and where it may be meant the scale, of the second."""
    if first.unit or first.counter or first.form is not Form.DIGITS:
        return first
    scale = _trailing_scale(text)
    scaled = (first.value * scale,) if scale > 1 and first.value < 10**4 else ()
    shared = replace(first, unit=second.unit, counter=second.counter, ordinal=second.ordinal)
    return replace(shared, alternatives=(*shared.alternatives, *scaled))


def _trailing_scale(text: str) -> int:
    match = re.match(r"[\d.,]+(?P<small>[천백십])?(?P<big>[만억조])?", text)
    return SMALL.get(match["small"] or "", 1) * BIG.get(match["big"] or "", 1) if match else 1
