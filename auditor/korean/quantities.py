"""Korean quantities: numbers with what they count or measure, read by value.

Dates, times of day, addresses of the web and handles are left out. A range gives two quantities that share the unit.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from auditor.korean import counters, dates
from auditor.korean.numerals import NATIVE_DAYS, NATIVE_RANGES, SMALL, Number, scan_native, scan_number
from auditor.quantity import (
    MACHINE_TEXT,
    Bound,
    Form,
    Quantity,
    Reading,
    in_stretches,
    join_durations,
    race_times,
    seconds_of,
)
from auditor.units import either, english_symbols, korean_unit_names, korean_unit_pattern

# words that merely begin like a unit
_NOT_UNIT = (
    r"도시|평균|평가|근무|근처|근로|박스|노트북|초등|초과|초반|초기|분기|분의|분야|분석|주택|주식|주민|주요|주자|주차|불과|불법|"
    r"불량|프로그램|프로젝트|세대|세기|세트|세계|원인|원내|년대|점포|점유|배우|배치|배터리|인실|인승|인방|일반|달성|명제|해외|동안|"
    r"주기|마일리지|포인트가드|도로|도내|도의|분쟁|(?<=\s)초대|점검"
)
_UNIT = re.compile(rf"\s?(?!{_NOT_UNIT})(?P<unit>{korean_unit_pattern()})(?![A-Za-z])")
_SYMBOL = re.compile(rf"(?<![A-Za-z])(?P<symbol>{either(english_symbols())})\s?$")
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
_VAGUE = re.compile(r"수(?P<scale>십|백|천)?(?P<big>만|억|조)?(?=\s?(?:여\s?)?[가-힣]|\s)")
_NATIVE = re.compile(r"(?<![가-힣])(?!열대|세계|한국)(?:[하한둘두셋세넷네다여일아열스서마쉰예][가-힣]{0,3})")
_NATIVE_DAY = re.compile(rf"(?<![가-힣])(?:{'|'.join(sorted(NATIVE_DAYS, key=len, reverse=True))})(?!마다|빨리)")
_NATIVE_RANGE = re.compile(
    rf"(?<![가-힣])(?:{'|'.join(sorted(NATIVE_RANGES, key=len, reverse=True))})(?=\s|명|개|번|달|살|시간|차례)"
)
_WORDS: tuple[tuple[re.Pattern[str], Fraction, str], ...] = (
    (re.compile(r"절반|(?<![가-힣])반(?=\s?(?:값|이\s|으로\s))"), Fraction(1, 2), ""),
    (re.compile(r"(?:두|(?<![가-힣]))\s?(?:갑절|곱절|배)(?=로|\s?(?:늘|증가|이상))"), Fraction(2), "times"),
    (re.compile(r"(?<![가-힣])첫(?:\s?번째|째)?(?=\s|[가-힣])"), Fraction(1), ""),
    (re.compile(r"(?<![가-힣])(?:일주일|한\s?주)"), Fraction(1), "week"),
    (re.compile(r"(?<![가-힣])(?:반년|반\s년)"), Fraction(1, 2), "year"),
    (re.compile(r"(?<![가-힣])(?:반나절|한나절)"), Fraction(1, 2), "day"),
    (re.compile(r"(?<![가-힣])(?:양측|양국|양사|양당|양팀|부부|쌍둥이|둘째)"), Fraction(2), ""),
    (re.compile(r"(?<![가-힣])석(?=\s?(?:잔|장|점)(?:\s|[이을를간]))"), Fraction(3), ""),
    (re.compile(r"(?<![가-힣])넉(?=\s?(?:잔|장|점)(?:\s|[이을를간]))"), Fraction(4), ""),
    (re.compile(r"(?<![가-힣])(?:셋째|3자)"), Fraction(3), ""),
    (re.compile(r"재선(?=\s|의원|[)·,])"), Fraction(2), ""),
    (re.compile(r"초선(?=\s|의원|[)·,])"), Fraction(1), ""),
    (re.compile(r"삼각|삼국"), Fraction(3), ""),
)
_BELOW_ZERO = re.compile(r"(?:영하|마이너스)\s?$|(?<![\d\w~∼])[-−]$")
_SINO_RUN = re.compile(r"(?<![가-힣A-Za-z\d])[일이삼사오육칠팔구십백천만억]+")
_SINO_FOLLOWS = re.compile(
    r"(?:여\s?|\s)?(?:명|년|개월|원|달러|개국|분(?![야기])|배(?![우치])|주일|주년|세기|미터|킬로|퍼센트|살|세(?!계)|대[\s야의]|위\s|평|톤|건|가지|곳|"
    r"마리|회|번째|층|등)|(?<=[백천십]만)\s(?=[가-힣])"
)
_RACE = re.compile(
    r"(?<![\d.,:])(?:(?:(?P<hours>\d{1,2})시간\s?)?(?P<minutes>\d{1,2})분\s?)?(?P<seconds>\d{1,2})초\s?(?P<parts>\d{2,3})"
    r"(?=$|[^\d가-힣A-Za-z](?!\d)|[의로을를에만이](?!\d))(?!\s?(?:[㎞㎜㎝㎡kmcg]|명|개|초|분|시))"
)
_THIRDS = ("의", "자", "국", "세계", "지대")
_ROUND = ("백만", "천만", "십만")
_BEFORE_ARTICLE = re.compile(r"(?:제\s?|[가-힣](?:법|법률|헌법|시행령|규칙|조례|협약|조약|약관|규정|당헌|당규)\s)$")
_TEAM = re.compile(r"(?:(?<=\d인)|(?<=\d인 )|(?<=명 ))(?P<number>[1-9])(?=개?\s?조(?![\s\d]*원|\s?\d))")
_GENERATION = re.compile(r"대(?!\s?\d|\s?기업|\s?그룹|\s?과제|\s?뉴스|를\s)")
_NIGHTS = re.compile(r"박(?=\s?\d+\s?일)")
_ERA = re.compile(r"년대")
_QUARTER = re.compile(r"\s?(?:/\s?\d)?분기")
_TENTHS = re.compile(r"할(?=\s|[이가을를의은는])")
_MINUTE = re.compile(r"분(?=\s|[에께쯤,.])")
_AND_HALF = re.compile(r"\s?반(?=\s|[이만을의에,.]|$|동안|가량|정도)")
_OR_MORE = re.compile(r"여(?=\s|[가-힣])(?!름|성|자|당|야|객)")
_RANGE_MARK = re.compile(r"\s?(?:[~∼〜–—-]|에서|내지)\s?")


@lru_cache(maxsize=8192)
@in_stretches
def read(text: str) -> tuple[Reading, ...]:
    """Return the quantities of *text* in order, disjoint."""
    taken = [match.span() for match in MACHINE_TEXT.finditer(text)]
    taken += [(reading.start, reading.end) for reading in dates.read(text)]
    found: list[Reading] = []
    for reader in (
        race_times,
        _races,
        _labels,
        _fractions,
        _scores,
        _vague,
        _numbers,
        _words,
        _native_days,
        _native_ranges,
        _sino,
        _native,
    ):
        for reading in reader(text):
            if all(reading.end <= start or end <= reading.start for start, end in taken):
                found.append(reading)
                taken.append((reading.start, reading.end))
    return join_durations(text, _join_ranges(text, sorted(found, key=lambda reading: reading.start)))


def _races(text: str) -> Iterator[Reading]:
    """Read 1분 43초 92 and 47초56: seconds and their hundredths."""
    for match in _RACE.finditer(text):
        yield Reading(*match.span(), seconds_of(match))


def _labels(text: str) -> Iterator[Reading]:
    for match in _LABEL.finditer(text):
        digits = re.search(r"\d+", match.group())
        if digits and not _UNIT.match(text, match.start() + digits.end()):
            yield _label(match)
    for match in _LEADING_ZERO.finditer(text):
        yield _label(match)


def _label(match: re.Match[str]) -> Reading:
    digits = re.search(r"\d+", match.group())
    value = Fraction(int(digits.group())) if digits else Fraction(0)
    label = re.sub(r"[^0-9a-z]", "", match.group().lower())
    return Reading(*match.span(), Quantity(value, form=Form.LABEL, label=label))


def _fractions(text: str) -> Iterator[Reading]:
    for match in _FRACTION.finditer(text):
        below, above = scan_number(match["below"], 0), scan_number(match["above"], 0)
        if below and above and below.value:
            value = above.value / below.value
            yield Reading(*match.span(), Quantity(value, min(Fraction(1, 100), value / 10)))
    for match in _SLASH.finditer(text):
        value = Fraction(int(match["above"]), int(match["below"].replace(",", "")))
        yield Reading(*match.span(), Quantity(value, min(Fraction(1, 100), value / 10)))


def _scores(text: str) -> Iterator[Reading]:
    for match in _SCORE.finditer(text):
        for name in ("first", "second"):
            yield Reading(*match.span(name), Quantity(Fraction(match[name])))


def _vague(text: str) -> Iterator[Reading]:
    for match in _VAGUE.finditer(text):
        scale, big = match["scale"], match["big"]
        if (not scale and not big) or (match.start() and "가" <= text[match.start() - 1] <= "힣"):
            continue
        value = SMALL.get(scale or "", 1) * {"만": 10**4, "억": 10**8, "조": 10**12}.get(big or "", 1)
        yield Reading(*match.span(), Quantity(Fraction(value), form=Form.VAGUE, loose=True))


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
            yield _measured(text, match.start(), number, Form.DIGITS)


def _measured(text: str, start: int, number: Number, form: Form, loose: bool = False) -> Reading:
    """Return the quantity of a number at *start* with the unit or counter that follows and the hedges around."""
    end, bound = number.end, Bound.OVER if number.is_over else Bound.EXACT
    if more := _OR_MORE.match(text, end):
        end, bound = more.end(), Bound.OVER
    third_party = number.value == 3 and text[:start].endswith(("제", "제 ")) and text.startswith(_THIRDS, end)
    quantity = Quantity(number.value, number.step, form=form, loose=loose or third_party)
    quantity, end = _with_unit(text, start, end, quantity)
    if not quantity.unit and (symbol := _SYMBOL.search(text[:start])):
        start, quantity = symbol.start(), replace(quantity, unit=english_symbols()[symbol["symbol"]], counter=False)
    if bound is Bound.EXACT:
        bound = counters.hedge(text, start, end)
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
    """Read 20대, 3박 4일, 1990년대, 1분기, 후반 12분."""
    if is_generation(text, end, quantity):
        return replace(quantity, unit="generation"), text.index("대", end) + 1
    if match := _NIGHTS.match(text, end):
        return replace(quantity, unit="night", loose=True), match.end()
    if match := _ERA.match(text, end):
        century = (Fraction(1900) + quantity.value,) if quantity.value < 100 else ()
        return replace(quantity, unit="era", alternatives=century), match.end()
    if match := _QUARTER.match(text, end):
        return replace(quantity, unit="quarter", ordinal=True), match.end()
    if text[:start].endswith("후반 ") and (match := _MINUTE.match(text, end)):
        return replace(quantity, unit="minute", alternatives=(quantity.value + 45,)), match.end()
    return None


def _occurrence(text: str, start: int, end: int, quantity: Quantity) -> _Followed:
    if match := counters.OCCURRENCE.match(text, end):
        repeats = quantity.form is Form.WORDS or match["counter"] == "차례"
        return replace(quantity, unit="times" if repeats else ""), match.end()
    if text[:start].endswith(("제", "제 ")) and (match := counters.ORDINAL.match(text, end)):
        return replace(quantity, ordinal=True), match.end()
    return None


def _measure(text: str, start: int, end: int, quantity: Quantity) -> _Followed:
    if match := _TENTHS.match(text, end):
        return replace(quantity, unit="percent", value=quantity.value * 10, step=quantity.step * 10), match.end()
    match = _UNIT.match(text, end)
    if match is None:
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


def _words(text: str) -> Iterator[Reading]:
    for pattern, value, unit in _WORDS:
        for match in pattern.finditer(text):
            yield Reading(*match.span(), Quantity(value, Fraction(1, 10), unit, form=Form.WORDS, loose=True))


def _native_days(text: str) -> Iterator[Reading]:
    for match in re.finditer(r"(?<![가-힣])(?P<count>[석넉])\s?달(?=[\s간을이에,.]|$|째)", text):
        months = Fraction(3 if match["count"] == "석" else 4)
        yield Reading(*match.span(), Quantity(months, unit="month", form=Form.WORDS))
    for match in _NATIVE_DAY.finditer(text):
        days = Fraction(NATIVE_DAYS[match.group()])
        others = (Fraction(14),) if days == 15 else ()
        quantity = Quantity(days, unit="day", form=Form.WORDS, loose=days == 1, alternatives=others)
        yield Reading(*match.span(), quantity)


def _native_ranges(text: str) -> Iterator[Reading]:
    for match in _NATIVE_RANGE.finditer(text):
        low, high = NATIVE_RANGES[match.group()]
        yield Reading(
            *match.span(),
            Quantity(Fraction(low), form=Form.VAGUE, alternatives=(Fraction(high),), bound=Bound.ABOUT),
        )


def _sino(text: str) -> Iterator[Reading]:
    for match in _SINO_RUN.finditer(text):
        number = scan_number(text, match.start())
        if number and number.end == match.end() and _SINO_FOLLOWS.match(text, match.end()):
            loose = len(match.group()) == 1 or match.group() in _ROUND
            yield _measured(text, match.start(), number, Form.WORDS, loose)


def _native(text: str) -> Iterator[Reading]:
    for match in _NATIVE.finditer(text):
        native = scan_native(text, match.start())
        if native is None or not _stands_free(text, native[1]):
            continue
        value, end = native
        reading = _measured(text, match.start(), Number(Fraction(value), Fraction(1), end, False, False), Form.WORDS)
        quantity = reading.value
        assert isinstance(quantity, Quantity)
        reading_text = text[reading.start : reading.end]
        counted = quantity.ordinal or reading.end > end
        person = "person" if quantity.unit == "minute" and value < 10 else quantity.unit
        yield Reading(
            reading.start,
            reading.end,
            replace(quantity, unit=person, loose=value == 1 or not counted or reading_text.endswith("사람")),
        )


def _stands_free(text: str, end: int) -> bool:
    """True when a native numeral that ends at *end* is a word of its own or has a counter at once (두명)."""
    rest = text[end : end + 4]
    if not rest or not "가" <= rest[0] <= "힣":
        return True
    if re.match(
        r"명|개(?!봉|막|최)|번째|번(?!화|호)|살(?!인)|시간|달(?!러|리|성)|마리|곳|가지|권|차례|건|해(?:째)?(?=\s|$|간)|배(?![우치달])|쌍|분(?=\s|이|은|의|을)|대(?=\s|의)|채(?=\s|의)|시(?=\s|에)",
        rest,
    ):
        return True
    if text[end - 1] in "한세네서석열두":
        return False
    return rest.startswith(("은", "이", "의", "을", "를", "과", "와", "에", "도", "로", "만"))


def _join_ranges(text: str, readings: list[Reading]) -> Iterator[Reading]:
    """Give the first number of a range the unit, and where it may be meant the scale, of the second."""
    for reading, following in itertools.zip_longest(readings, readings[1:]):
        value = reading.value
        if following is None or not isinstance(value, Quantity) or not isinstance(following.value, Quantity):
            yield reading
            continue
        mark = _RANGE_MARK.match(text, reading.end)
        bare = not value.unit and not value.counter and value.form is Form.DIGITS
        if bare and mark and mark.end() == following.start:
            scale = _trailing_scale(text[following.start : following.end])
            scaled = (value.value * scale,) if scale > 1 and value.value < 10**4 else ()
            value = replace(value, unit=following.value.unit, counter=following.value.counter, alternatives=scaled)
        yield Reading(reading.start, reading.end, value)


def _trailing_scale(text: str) -> int:
    match = re.match(r"[\d.,]+(?P<small>[천백십])?(?P<big>[만억조])?", text)
    if not match:
        return 1
    return SMALL.get(match["small"] or "", 1) * {"만": 10**4, "억": 10**8, "조": 10**12}.get(match["big"] or "", 1)
