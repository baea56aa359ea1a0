"""Korean quantities in words: native and Sino-Korean numerals, vague ones, and words that hold a number."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.korean.hedges import bound_of
from auditor.korean.measures import measured
from auditor.korean.numerals import BIG, NATIVE_DAYS, NATIVE_RANGES, SMALL, Number, scan_native, scan_number
from auditor.quantity import Bound, Form, Quantity, Reading
from auditor.units import either, korean_unit_names, measures

_VAGUE = re.compile(r"(?P<ten>십)?수(?P<scale>십|백|천)?(?P<big>만|억|조)?(?=\s?(?:여\s?)?[가-힣]|\s)")
_NATIVE = re.compile(
    r"(?<![가-힣A-Za-z\d])(?!열대|세계|한국)(?:[하한둘두셋세넷네다여일아열스서마쉰예][가-힣]{0,3}|백(?:스물|서른|마흔|예순|일흔|여든|아흔)[가-힣]{0,2})"
)
_NATIVE_DAY = re.compile(rf"(?<![가-힣])(?:{'|'.join(sorted(NATIVE_DAYS, key=len, reverse=True))})(?!마다|빨리)")
_NATIVE_RANGE = re.compile(
    rf"(?<![가-힣])(?:{'|'.join(sorted(NATIVE_RANGES, key=len, reverse=True))})(?=\s|명|개|번|달|살|시간|차례)"
)
_WORDS: tuple[tuple[re.Pattern[str], Fraction, str], ...] = (
    (re.compile(r"절반|(?<![가-힣])반(?=\s?(?:값|이\s|으로\s))"), Fraction(1, 2), ""),
    (
        re.compile(r"두\s?(?:갑절|곱절)|(?<![가-힣\d])(?<![가-힣\d]\s)(?:갑절|곱절|배)(?=로|\s?(?:늘|증가|이상))"),
        Fraction(2),
        "times",
    ),
    (re.compile(r"(?<![가-힣])첫(?:\s?번째|째)?(?=\s|[가-힣])"), Fraction(1), ""),
    (re.compile(r"(?<![가-힣])(?:일주일|한\s?주)"), Fraction(1), "week"),
    (re.compile(r"(?<![가-힣])(?:반년|반\s년)"), Fraction(1, 2), "year"),
    (re.compile(r"(?<![가-힣])(?:양대|양강|양자)"), Fraction(2), ""),
    (re.compile(r"(?<![가-힣])(?:반나절|한나절)"), Fraction(1, 2), "day"),
    (re.compile(r"(?<![가-힣])(?:양측|양국|양사|양당|양팀|부부|쌍둥이)"), Fraction(2), ""),
    (re.compile(r"(?<![가-힣])석(?=\s?(?:잔|장|점)(?:\s|[이을를간]))"), Fraction(3), ""),
    (re.compile(r"(?<![가-힣])넉(?=\s?(?:잔|장|점)(?:\s|[이을를간]))"), Fraction(4), ""),
    (re.compile(r"3자"), Fraction(3), ""),
    (re.compile(r"삼각|삼국"), Fraction(3), ""),
    (re.compile(r"(?<![가-힣])(?:환갑|회갑|육순)"), Fraction(60), "age"),
    (re.compile(r"(?<![가-힣])(?:칠순|고희)"), Fraction(70), "age"),
    (re.compile(r"(?<![가-힣])팔순"), Fraction(80), "age"),
    (re.compile(r"(?<![가-힣])불혹"), Fraction(40), "age"),
    (re.compile(r"(?<![가-힣])지천명"), Fraction(50), "age"),
    (re.compile(r"(?<![가-힣])구순"), Fraction(90), "age"),
    (re.compile(r"(?<![가-힣])격년"), Fraction(2), "year"),
    (re.compile(r"(?<![가-힣])(?:서른|삼십)\s줄"), Fraction(30), "generation"),
    (re.compile(r"(?<![가-힣])(?:마흔|사십)\s줄"), Fraction(40), "generation"),
    (re.compile(r"(?<![가-힣])(?:쉰|오십)\s줄"), Fraction(50), "generation"),
    (re.compile(r"(?<![가-힣])(?:예순|육십)\s줄"), Fraction(60), "generation"),
)
_PER_UNIT = re.compile(
    rf"(?<![\w.])(?:(?P<unit>{either(measures(korean=True))}|[tgmL])(?=당(?![가-힣]))|한\s(?P<one>{either(measures(korean=True))})(?=[\s에당을이의,.]))"
)
_SINO_RUN = re.compile(r"(?<![가-힣A-Za-z\d])[일이삼사오육칠팔구십백천만억]+")
_SINO_FOLLOWS = re.compile(
    r"(?:여\s?|\s)?(?:명|년|개월|원|달러|개국|분(?![야기])|배(?![우치])|주일|주년|세기|미터|킬로|퍼센트|살|세(?!계)|대[\s야의]|위\s|평|톤|건|가지|곳|"
    r"마리|회|번째|층|등)|(?<=[백천십]만)\s(?=[가-힣])"
)
_ROUND = ("백만", "천만", "십만")


def vague(text: str) -> Iterator[Reading]:
    """Read 수십, 수천만, 십수만."""
    for match in _VAGUE.finditer(text):
        scale, big = match["scale"] or match["ten"], match["big"]
        if (not scale and not big) or (match.start() and "가" <= text[match.start() - 1] <= "힣"):
            continue
        value = SMALL.get(scale or "", 1) * BIG.get(big or "", 1)
        yield Reading(*match.span(), Quantity(Fraction(value), form=Form.VAGUE, loose=True))


# ranks of schools of finance, parties and persons, courts by number: names, which English says without the number
_NUMBERED_NAME = re.compile(
    r"(?:제\s?)?(?<![\d.,])(?P<number>[1-4])\s?(?:금융권|야당|여당|인자(?!실)|인칭|지대|심(?=[에은과을의도서]|\s)|차\s?(?:전지|가해|의료|진료|병원|책임|저지선))"
)
_WINS_NEEDED = re.compile(
    r"(?:(?<=\d전\s)|(?<=\d전))(?P<number>[2-5])(?:선승(?:제)?|승제)"
)  # 7전 4선승제, best of seven
_CHAMBER = re.compile(
    r"(?:(?:형사|민사|행정|가사|특별|회생|파산|조세|영장|공판|합의|항소|수사|조사|공공|강력|반부패)[가-힣]{0,8}"
    r"|(?:대법원|고법|지법|법원|행정법원|고검|지검|헌재)\s)(?:제\s?)?(?P<number>\d{1,2})\s?(?:단독|부(?![터분품근]))"
    r"|제(?P<number2>\d{1,2})(?:형사|민사|행정|가사|특별)[가-힣]{0,4}부"
)


def numbered_names(text: str) -> Iterator[Reading]:
    """Read 제2금융권 (non-bank lenders), 제1야당 (the main opposition) and 형사3단독: the number may go unsaid."""
    for pattern in (_NUMBERED_NAME, _WINS_NEEDED):
        for match in pattern.finditer(text):
            yield Reading(*match.span(), Quantity(Fraction(match["number"]), ordinal=True, loose=True))
    for match in _CHAMBER.finditer(text):
        name = "number" if match["number"] else "number2"
        yield Reading(*match.span(name), Quantity(Fraction(match[name]), ordinal=True, loose=True))


def words(text: str) -> Iterator[Reading]:
    """Read words that hold a number: 절반, 양국, 일주일."""
    for pattern, value, unit in _WORDS:
        for match in pattern.finditer(text):
            bound = bound_of(text, *match.span())
            yield Reading(*match.span(), Quantity(value, Fraction(1, 10), unit, bound, Form.WORDS, loose=True))


_ORDINALS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"초선(?=\s|의원|[)·,])|(?<![가-힣])첫째"), 1),
    (re.compile(r"재선(?=\s?(?:의원|국회|시장|지사|군수|구청장|모임|그룹|중진|[)·,]))|(?<![가-힣])둘째"), 2),
    (re.compile(r"(?<![가-힣])셋째"), 3),
    (re.compile(r"(?<![가-힣])넷째"), 4),
    (re.compile(r"(?<![가-힣])다섯째"), 5),
)


def ordinals(text: str) -> Iterator[Reading]:
    """Read 둘째, 셋째 and 재선 의원, a lawmaker in the second term."""
    for pattern, value in _ORDINALS:
        for match in pattern.finditer(text):
            yield Reading(*match.span(), Quantity(Fraction(value), form=Form.WORDS, ordinal=True, loose=True))


_NATIVE_TENS = {"스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90}
_NATIVE_ONES = {"하나": 1, "둘": 2, "셋": 3, "넷": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9}
_NATIVE_AGE = re.compile(
    rf"(?<![가-힣])(?P<tens>{'|'.join(_NATIVE_TENS)})(?P<ones>{'|'.join(_NATIVE_ONES)})"
    r"(?=(?:으로|로|이다|에|이|의|인|이던|이었)?(?:[\s,.]|$))"
)


def native_ages(text: str) -> Iterator[Reading]:
    """Read 스물여덟 without a counter: how old somebody is."""
    for match in _NATIVE_AGE.finditer(text):
        value = _NATIVE_TENS[match["tens"]] + _NATIVE_ONES[match["ones"]]
        yield Reading(*match.span(), Quantity(Fraction(value), form=Form.WORDS, loose=True))


def per_unit(text: str) -> Iterator[Reading]:
    """Read ㎏당, 평당 and 한 근: one of a unit of measure."""
    for match in _PER_UNIT.finditer(text):
        unit = korean_unit_names()[match["unit"] or match["one"]]
        yield Reading(*match.span(), Quantity(Fraction(1), unit=unit, form=Form.WORDS, loose=True))


def native_days(text: str) -> Iterator[Reading]:
    """Read 사흘, 보름, 석 달."""
    for match in re.finditer(r"(?<![가-힣])(?P<count>[석넉])\s?달(?=[\s간을이에,.]|$|째)", text):
        months = Fraction(3 if match["count"] == "석" else 4)
        yield Reading(*match.span(), Quantity(months, unit="month", form=Form.WORDS))
    for match in _NATIVE_DAY.finditer(text):
        days = Fraction(NATIVE_DAYS[match.group()])
        others = (Fraction(14),) if days == 15 else ()
        lasts = _LASTING.match(text, match.end()) is not None
        quantity = Quantity(days, unit="day", form=Form.WORDS, loose=days == 1, alternatives=others, counter=lasts)
        yield Reading(*match.span(), quantity)


_LASTING = re.compile(r"간|\s?동안")


def native_ranges(text: str) -> Iterator[Reading]:
    """Read 한두 명, 서너 곳."""
    for match in _NATIVE_RANGE.finditer(text):
        low, high = NATIVE_RANGES[match.group()]
        yield Reading(
            *match.span(),
            Quantity(Fraction(low), form=Form.VAGUE, alternatives=(Fraction(high),), bound=Bound.ABOUT),
        )


def sino(text: str) -> Iterator[Reading]:
    """Read numerals such as 삼백 명, 오십만 원."""
    for match in _SINO_RUN.finditer(text):
        number = scan_number(text, match.start())
        if number and number.end == match.end() and _SINO_FOLLOWS.match(text, match.end()):
            loose = len(match.group()) == 1 or match.group() in _ROUND
            yield measured(text, match.start(), number, Form.WORDS, loose)


def native(text: str) -> Iterator[Reading]:
    """Read native numerals: 두 명, 열다섯 살, 세 번째."""
    for match in _NATIVE.finditer(text):
        numeral = scan_native(text, match.start())
        if numeral is None or not _stands_free(text, numeral[1]):
            continue
        value, end = numeral
        reading = measured(text, match.start(), Number(Fraction(value), Fraction(1), end, False, False), Form.WORDS)
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


READERS = (ordinals, words, per_unit, native_days, native_ages, native_ranges, sino, native)
"""The readers of words, the surest first; `vague` comes before digits are read."""
