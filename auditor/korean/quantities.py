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
from auditor.korean.numerals import BIG, NATIVE_ONES, SMALL, Number, scan_number
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
_MYRIAD, _AFTER_MYRIAD = (re.compile(rf"(?<![가-힣\d.,]){words}") for words in (r"[만억천](?=\d)", r"[만억천]$"))
_EPIDEMIC = re.compile(r"코로나(?:\s?바이러스)?[\s-]?19(?!\d)")
_LEADING_ZERO = re.compile(r"(?<![\d.,])0\d+(?:-\d+)*(?!\d|[.,]\d|[분초시월일])")
_FRACTION = re.compile(
    r"(?P<below>\d[\d,]*[십백천]?[만억조]?|[이삼사오육칠팔구십백천만억]+)\s?분의\s?(?P<above>\d+|[일이삼사오육칠팔구십]+)"
)
_SLASH = re.compile(
    r"(?<![\d./])(?P<above>[1-9])/(?P<below>(?:[2-9]|10)(?=배|로|수준|가|을|이|의|만|\s)|10{0,2}(?:,?000)+(?![\d,/만천]))"
)
_SCORE = re.compile(r"(?<![\d.,십백천만억])(?P<first>\d{1,3})\s?(?:대|:)\s?(?P<second>\d{1,3})(?![\d만억조,:]|\.\d)")
_RACE = re.compile(
    r"(?<![\d.,:])(?:(?:(?P<hours>\d{1,2})시간\s?)?(?P<minutes>\d{1,2})분\s?)?(?P<seconds>\d{1,2})초\s?(?P<parts>\d{1,3})"
    r"(?=$|[^\d가-힣A-Za-z](?!\d)|(?:으?로|의|을|를|에|만|이|은|는|과|와|보다|까지|대)(?!\d))(?!\s?(?:[㎞㎜㎝㎡kmcg]|명|개|초|분|시))"
)
_BEFORE_ARTICLE = re.compile(
    r"(?:제\s?|(?:[가-힣](?:법|법률)|헌법|시행령|규칙|조례|협약|조약|약관|규정|당헌|당규)(?:안|개정안)?\s|\d\s?[·ㆍ]\s?)$"
)
_AVERAGE = re.compile(r"(?P<tenths>\d)할\s?(?P<hundredths>\d)푼(?:\s?(?P<thousandths>\d)리)?")
_GRADE = re.compile(r"(?<![가-힣])(?P<school>[초중고])(?P<year>[1-6])(?=$|[\s생인이가은는을·∼~,.()…])")
_SCHOOL_YEAR = re.compile(
    r"(?:(?P<school>초등|중|고등|고|대)(?:학교|교|학)\s?)?(?<![\d.,])(?P<year>[1-6])\s?학년(?!도)"
)
_GRADES_BEFORE = {"초": (0,), "중": (6,), "고": (9,), "대": ()}
_DAN = re.compile(
    r"(?<=[가-힣]\s)(?P<number>[1-9])단(?=[은이의과도을,.)·…]|에게|\s(?!\S{0,4}로켓|\S{0,3}발사|추진|분리|케이크|변속|접이|우산|서랍|구성|합체)|$)"
)
_OUT_OF_TEN = re.compile(r"(?<![가-힣])(?P<ten>열)에\s(?P<share>하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)")
_UNDER_NEXT = re.compile(r"대(?=[에로의를가,.]|\s|$)")
_FELL_TO = re.compile(r"대로\s?(?:떨어|하락|내려|내렸|추락|주저|밀려|밀렸|후퇴|낮아|급락)")
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
        _quarters_by_months,
        leading_labels,
        race_times,
        _races,
        _averages,
        _grades,
        _school_years,
        _dans,
        _out_of_ten,
        number_words.numbered_names,
        _generations,
        _labels,
        _fractions,
        _scores,
        number_words.vague,
        _numbers,
        *number_words.READERS,
    )
    ranged = join_ranges(text, read_disjoint(text, readers, taken), _RANGE_MARK, _share)
    return tuple(_in_context(text, reading) for reading in with_parts(text, join_durations(text, ranged)))


def _in_context(text: str, reading: Reading) -> Reading:
    """Read 3분 41초대, which is under 3:42, and 30%대로 떨어졌다, below 40."""
    quantity = reading.value
    if not isinstance(quantity, Quantity):
        return reading
    if quantity.form is Form.DIGITS and quantity.unit and _FELL_TO.match(text, reading.end):
        others = (*quantity.alternatives, quantity.value + _leading_step(quantity.value))
        return replace(reading, value=replace(quantity, alternatives=others))
    if quantity.unit in ("second", "minute", "hour") and (match := _UNDER_NEXT.match(text, reading.end)):
        others = (*quantity.alternatives, quantity.value + quantity.step)
        return Reading(reading.start, match.end(), replace(quantity, alternatives=others))
    return reading


def _leading_step(value: Fraction) -> Fraction:
    """Return the weight of the first digit of a number: 10 of 30, 10,000 of 70,000."""
    step = Fraction(1)
    while value >= 10 * step:
        step *= 10
    return step


def _quarters_by_months(text: str) -> Iterator[Reading]:
    """Read 7~9월 as the third quarter."""
    for match in dates.QUARTER_MONTHS.finditer(text):
        value = Fraction(int(match["first"]) // 3 + 1)
        yield Reading(*match.span(), Quantity(value, unit="quarter", ordinal=True))


def _races(text: str) -> Iterator[Reading]:
    """Read 1분 43초 92 and 47초56: seconds and their tenths, hundredths or thousandths."""
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


def _school_years(text: str) -> Iterator[Reading]:
    """Read 고등학교 3학년, the third year of high school, the twelfth of all."""
    for match in _SCHOOL_YEAR.finditer(text):
        year = Fraction(match["year"])
        earlier = _GRADES_BEFORE[match["school"][0]] if match["school"] else (6, 9)
        others = tuple(year + n for n in earlier if n and year <= 3)
        yield Reading(match.start("year"), match.end(), Quantity(year, ordinal=True, alternatives=others))


def _dans(text: str) -> Iterator[Reading]:
    """Read 최정민 9단, the rank of a player, which English often leaves out."""
    for match in _DAN.finditer(text):
        yield Reading(*match.span(), Quantity(Fraction(match["number"]), ordinal=True, loose=True))


def _out_of_ten(text: str) -> Iterator[Reading]:
    """Read 열에 넷, four out of ten."""
    for match in _OUT_OF_TEN.finditer(text):
        share = NATIVE_ONES[match["share"]]
        yield Reading(*match.span("ten"), Quantity(Fraction(10), form=Form.WORDS))
        yield Reading(*match.span("share"), Quantity(Fraction(share), form=Form.WORDS))


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
    for match in _EPIDEMIC.finditer(text):  # often "Covid" alone
        label = label_of(match)
        yield replace(label, value=replace(label.value, loose=True))


def _fractions(text: str) -> Iterator[Reading]:
    for match in _FRACTION.finditer(text):
        below, above = scan_number(match["below"], 0), scan_number(match["above"], 0)
        if below and above and below.value:
            yield Reading(*match.span(), part_of_one(above.value / below.value))
    yield from map(slashed, _SLASH.finditer(text))


def _scores(text: str) -> Iterator[Reading]:
    for match in _SCORE.finditer(text):
        is_share = int(match["first"]) + int(match["second"]) == 10  # 6대 4, 60 to 40
        for name in ("first", "second"):
            value = Fraction(match[name])
            yield Reading(*match.span(name), Quantity(value, alternatives=(value * 10,) if is_share else ()))


def _numbers(text: str) -> Iterator[Reading]:
    for match in re.finditer(r"(?<![\d])\d|(?<=\d\.)\d(?=\d*\.)", text):
        number = scan_number(text, match.start())
        if number and (team := _TEAM.match(text, match.start())):
            number = Number(Fraction(int(team["number"])), Fraction(1), team.end("number"), True, False)
        if _BEFORE_ARTICLE.search(text[: match.start()]) and (
            digits := re.compile(r"\d+(?=\s?조)").match(text, match.start())
        ):
            number = Number(Fraction(int(digits.group())), Fraction(1), digits.end(), True, False)
        if number and number.has_digits and not _AFTER_MYRIAD.search(text[: match.start()]):
            yield measured(text, match.start(), number, Form.DIGITS)
    for match in _MYRIAD.finditer(text):  # 만2천원, of ten thousand and two
        number = scan_number(text, match.start())
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
