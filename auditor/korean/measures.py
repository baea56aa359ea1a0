"""Korean numbers with what follows and hedges them: the unit, the counter, 여 and 이상, the sign."""

import re
from dataclasses import replace
from fractions import Fraction

from auditor.korean import counters, hedges
from auditor.korean.numerals import Number
from auditor.quantity import Bound, Form, Quantity, Reading
from auditor.units import either, english_symbols, korean_unit_names, korean_unit_pattern

# words that merely begin like a unit
_NOT_UNIT = (
    r"도시|도루|도움|도전|도약|도입|평균|평가|근무|근처|근로|박스|노트북|초등|초과|초반|초기|분기|분의|분야|분석|주택|주식|주민|주요|주자|주차|불과|불법|"
    r"불량|프로그램|프로젝트|세대|세트|세계|원인|원내|년대|점포|점유|배우|배치|배터리|인실|인승|인방|일반|달성|명제|해외|동안|"
    r"주기|마일리지|포인트가드|도로|도내|도의|분쟁|(?<=\s)초대|점검"
)
UNIT = re.compile(rf"\s?(?!{_NOT_UNIT})(?P<unit>{korean_unit_pattern()})(?![A-Za-z])")
_SYMBOL = re.compile(rf"(?<![A-Za-z])(?P<symbol>{either(english_symbols())})\s?$")
_BELOW_ZERO = re.compile(r"(?:영하|마이너스)\s?$|(?<![\d\w~∼])[-−]$")
_FAHRENHEIT = re.compile(rf"화씨\s?(?:약\s?)?(?:{_BELOW_ZERO.pattern}|$)")
_THIRDS = ("의", "자", "국", "세계", "지대")
_GENERATION = re.compile(r"대(?!\s?\d|\s?기업|\s?그룹|\s?과제|\s?뉴스|를\s)")
_ROUND = re.compile(r"강(?=$|[\s전에을이은,.…·)]|진출|행)")
_ROUNDS = (4, 8, 16, 32, 64)
_NIGHTS = re.compile(r"박(?=\s?\d+\s?일)")
_OF_FOUR = re.compile(r"[1-3]\s?[·ㆍ]\s?$")  # 3·4분기, the third of four
_ERA = re.compile(r"년대")
_QUARTER = re.compile(r"\s?(?:/\s?\d)?분기")
_QUARTERS = re.compile(r"\s?개\s?분기")
_TENTHS = re.compile(r"할(?=\s|[이가을를의은는도만에쯤대과와로]|정도|가량|$|[.,])")
_MINUTE = re.compile(r"분(?=\s|[에께쯤,.])")
_AND_HALF = re.compile(r"\s?반(?=\s|[이만을의에은도간,.]|$|동안|가량|정도|까지|쯤|씩)")
_OR_MORE = re.compile(r"여(?=\s|[가-힣])(?!름|성|자|당|야|객)")


def measured(text: str, start: int, number: Number, form: Form, loose: bool = False) -> Reading:
    """Return the quantity of a number at *start* with the unit or counter that follows and the hedges around."""
    end, bound = number.end, Bound.ODD if number.is_over else Bound.EXACT
    if more := _OR_MORE.match(text, end):
        end, bound = more.end(), Bound.ODD
    third_party = number.value == 3 and text[:start].endswith(("제", "제 ")) and text.startswith(_THIRDS, end)
    quantity = Quantity(number.value, number.step, form=form, loose=loose or third_party)
    quantity, end = _with_unit(text, start, end, quantity)
    if quantity.unit == "degree" and _FAHRENHEIT.search(text[:start]):
        quantity = replace(quantity, unit="fahrenheit")
    if not quantity.unit and (symbol := _SYMBOL.search(text[:start])):
        start, quantity = symbol.start(), replace(quantity, unit=english_symbols()[symbol["symbol"]], counter=False)
    if bound is Bound.EXACT:
        bound = hedges.bound_of(text, start, end)
    per_one = number.value == 1 and (text.startswith("용", end) or (text.startswith("당", end) and quantity.unit != ""))
    aside = text[:start].endswith(("(", "(약 ", "(한화 ", "(한화 약 ", "(우리 돈 약 "))
    quantity = replace(quantity, bound=bound, aside=aside, loose=quantity.loose or per_one)
    return _signed(text, Reading(start, end, quantity))


def _signed(text: str, reading: Reading) -> Reading:
    """Take the sign before a number into its value; a fall may be told in words ("down 4.9%"), a frost may not."""
    quantity, below = reading.value, _BELOW_ZERO.search(text[: reading.start])
    assert isinstance(quantity, Quantity)
    if below is None:
        return reading
    is_worded = below.group().strip()[0] in "영마"
    others = () if is_worded or quantity.unit in ("degree", "fahrenheit") else (quantity.value,)
    return Reading(below.start(), reading.end, replace(quantity, value=-quantity.value, alternatives=others))


_Followed = tuple[Quantity, int] | None


def _with_unit(text: str, start: int, end: int, quantity: Quantity) -> tuple[Quantity, int]:
    """Return *quantity* with what the word after it says, and where that word ends."""
    for reader in (_special, _occurrence, _measure, _counter):
        if followed := reader(text, start, end, quantity):
            return followed
    return quantity, end


def _special(text: str, start: int, end: int, quantity: Quantity) -> _Followed:
    """Read 20대, 8강, 3박 4일, 1990년대, 1분기, 후반 12분."""
    if is_generation(text, end, quantity) and not text.startswith("여", end - 1):
        return replace(quantity, unit="generation"), text.index("대", end) + 1
    if quantity.value in _ROUNDS and (match := _ROUND.match(text, end)):
        return replace(quantity, unit="round"), match.end()
    if quantity.value == 4 and _OF_FOUR.search(text[:start]) and (match := _QUARTER.match(text, end)):
        return replace(quantity, unit="quarter", ordinal=True, loose=True), match.end()
    return _period(text, end, quantity) or _late_minute(text, start, end, quantity)


def _period(text: str, end: int, quantity: Quantity) -> _Followed:
    if match := _NIGHTS.match(text, end):
        return replace(quantity, unit="night", loose=True), match.end()
    if match := _ERA.match(text, end):
        century = (Fraction(1900) + quantity.value,) if quantity.value < 100 else ()
        return replace(quantity, unit="era", alternatives=century), match.end()
    if match := _QUARTERS.match(text, end):
        return replace(quantity, unit="quarter"), match.end()
    if match := _QUARTER.match(text, end):
        return replace(quantity, unit="quarter", ordinal=True), match.end()
    return None


def _late_minute(text: str, start: int, end: int, quantity: Quantity) -> _Followed:
    """Read 후반 12분, the 57th minute of a match."""
    match = _MINUTE.match(text, end) if text[:start].endswith("후반 ") else None
    return (replace(quantity, unit="minute", alternatives=(quantity.value + 45,)), match.end()) if match else None


def _occurrence(text: str, start: int, end: int, quantity: Quantity) -> _Followed:
    if match := counters.OCCURRENCE.match(text, end):
        repeats = quantity.form is Form.WORDS or match["counter"] == "차례"
        is_round = match["counter"] == "라운드" and quantity.form is Form.DIGITS
        return replace(quantity, unit="times" if repeats else "", ordinal=is_round), match.end()
    if text[:start].endswith(("제", "제 ")) and (match := counters.ORDINAL.match(text, end)):
        return replace(quantity, ordinal=True), match.end()
    return None


def _measure(text: str, start: int, end: int, quantity: Quantity) -> _Followed:
    if match := _TENTHS.match(text, end):
        return replace(quantity, unit="percent", value=quantity.value * 10, step=quantity.step * 10), match.end()
    match = UNIT.match(text, end)
    if match is None or match["unit"] == "대":
        return None
    return _halved(text, match.end(), replace(quantity, unit=korean_unit_names()[match["unit"]]))


def _counter(text: str, start: int, end: int, quantity: Quantity) -> _Followed:
    if match := counters.COUNTER.match(text, end):
        return replace(quantity, counter=True), match.end()
    if match := counters.ORDINAL.match(text, end):
        first = quantity.value == 1 and match["counter"] in ("위", "등", "번째", "째")
        return replace(quantity, ordinal=True, loose=quantity.loose or first), match.end()
    return None


def _halved(text: str, end: int, quantity: Quantity) -> tuple[Quantity, int]:
    """Add the half of 1시간 반, 두 달 반."""
    match = _AND_HALF.match(text, end)
    if match and quantity.unit in ("hour", "day", "week", "month", "year", "minute"):
        return replace(quantity, value=quantity.value + Fraction(1, 2), step=Fraction(1, 2)), match.end()
    return quantity, end


def is_generation(text: str, end: int, quantity: Quantity) -> bool:
    """True for 20대, 10대 후반: people in an age group."""
    at = end + (quantity.form is Form.WORDS and text.startswith(" 대 ", end))
    return quantity.value in range(10, 100, 10) and _GENERATION.match(text, at) is not None
