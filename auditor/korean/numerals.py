"""Korean numbers: digits, hangul numerals and their mixes, read by value, and written back.

Large numbers go by 10^4: 만, 억, 조, 경. Native numerals (하나, 두, 열다섯, 스무) stand before counters, the others
(이, 십오, 삼백) before units. Source of the forms: National Institute of Korean
Language, 한글 맞춤법 §44, 표준어 규정 §17.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

BIG = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
SMALL = {"십": 10, "백": 100, "천": 1000}
SINO = {"영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9}
NATIVE_ONES = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4,
    "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
NATIVE_TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
NATIVE_RANGES = {
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "너댓": (4, 5), "네댓": (4, 5), "네다섯": (4, 5),
    "너덧": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8), "여덟아홉": (8, 9),
}  # fmt: skip
NATIVE_DAYS = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10,
    "열하루": 11, "열이틀": 12, "열사흘": 13, "열나흘": 14, "보름": 15, "스무날": 20,
}  # fmt: skip

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
# a big unit's syllable that begins another word: 3경기, 두 조각
_OTHER_WORD = re.compile(r"경(?!$|[\s\d원여])|조(?:각|치|별)|천(?:재|막)|백(?:신|화점)|십자")


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from a text: its value, the weight of its last digit, where it ends, what it was written with.

    `is_over` is true where a hedge stands inside the number: 7천여만 is 70 million and more.
    """

    value: Fraction
    step: Fraction
    end: int
    has_digits: bool
    has_scale: bool
    is_over: bool = False


@dataclass(slots=True)
class _Sum:
    """A number in the making: finished big groups, the group in hand, the digits in hand."""

    total: Fraction = Fraction(0)
    group: Fraction = Fraction(0)
    digits: Fraction | None = None
    step: Fraction = Fraction(1)
    big: int = 10**20
    small: int = 10**4
    has_digits: bool = False
    has_scale: bool = False
    is_over: bool = False

    def take_digits(self, text: str) -> bool:
        value = Fraction(text.replace(",", ""))
        if self.digits is not None or value >= (self.small if self.small < 10**4 else self.big):
            return False
        self.digits = value
        self.step = Fraction(1, 10 ** len(text.partition(".")[2]))
        self.has_digits = True
        return True

    def take_sino(self, character: str) -> bool:
        if self.digits is not None:
            return False
        self.digits, self.step = Fraction(SINO[character]), Fraction(1)
        return True

    def take_small(self, character: str) -> bool:
        scale = SMALL[character]
        if scale >= self.small:
            return False
        self.group += (Fraction(1) if self.digits is None else self.digits) * scale
        self.step = scale * (self.step if self.digits is not None else Fraction(1))
        self.digits, self.small, self.has_scale = None, scale, True
        return True

    def take_big(self, character: str) -> bool:
        scale = BIG[character]
        named = self.digits is not None or self.group > 0
        group = self.group + (self.digits or Fraction(0)) if named else Fraction(1)
        if scale >= self.big:
            return False
        self.total += group * scale
        self.step = scale * (self.step if named else Fraction(1))
        self.group, self.digits, self.big, self.small, self.has_scale = Fraction(0), None, scale, 10**4, True
        return True

    @property
    def value(self) -> Fraction:
        return self.total + self.group + (self.digits or Fraction(0))

    @property
    def is_between_groups(self) -> bool:
        return self.digits is None and self.group == 0 and self.total > 0


def scan_number(text: str, start: int) -> Number | None:
    """Return the number that begins at *start*, or None: 34, 3조 4천억, 1만2천, 2만5000, 12.5만, 삼백오십."""
    state, position = _Sum(), start
    while position < len(text):
        after = _take(state, text, position)
        if after is None:
            break
        position = after
    if position == start:
        return None
    return Number(state.value, state.step, position, state.has_digits, state.has_scale, state.is_over)


def _take(state: _Sum, text: str, position: int) -> int | None:
    """Take the next piece of a number into *state*; return where it ends, None where the number is over."""
    character, taken, end = text[position], False, position + 1
    if match := _DIGITS.match(text, position):
        taken, end = state.take_digits(match.group()), match.end()
    elif character in SINO:
        taken = not state.has_digits and state.take_sino(character)
    elif character == " ":
        taken = state.is_between_groups and _goes_on(state, text, end)
    elif character == "여":
        taken = state.is_over = not state.is_between_groups and _OVER_INSIDE.match(text, position) is not None
    elif not _OTHER_WORD.match(text, position):
        taken = (character in SMALL and state.take_small(character)) or (character in BIG and state.take_big(character))
    return end if taken else None


_OVER_INSIDE = re.compile(r"여(?:만|억|조)(?=\s|명|원|건|개|달러|톤|t|㎡|마리|대|곳|가구|표|장|점|권|평|$)")
_GROUP = re.compile(r"(?:\d[\d,]*(?:\.\d+)?[천백십]?여?)+(?P<scale>[만억조])?(?P<after>\s?[^\s\d])?")


def _goes_on(state: _Sum, text: str, position: int) -> bool:
    """True when a further group of the same number follows a blank: 3조 |4천억, 1만 |2000명; not 10만 2018년."""
    match = _GROUP.match(text, position)
    if not match:
        return False
    if match["scale"]:
        return BIG[match["scale"]] < state.big
    return state.big == 10**4 and match["after"] is not None and match["after"].strip() not in tuple("년월일시%")


_SPACED_ONES = re.compile(r"\s(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)\s?[살명개번시달]")


_LONGEST_ONE = 2
"""Syllables of 백 and one more: 백두 and 백일 are other words."""


def scan_native(text: str, start: int) -> tuple[int, int] | None:
    """Return (value, end) of the native numeral at *start*: 두, 열다섯, 스물한, 백스물네."""
    if text.startswith("백", start):
        rest = scan_native(text, start + 1) if not text.startswith("백백", start) else None
        return (100 + rest[0], rest[1]) if rest and rest[1] > start + _LONGEST_ONE else None
    for tens, value in NATIVE_TENS.items():
        if text.startswith(tens, start):
            after = start + len(tens)
            ones = _ones(text, after + bool(_SPACED_ONES.match(text, after)))
            return (value + ones[0], ones[1]) if ones else (value, start + len(tens))
    return _ones(text, start)


def _ones(text: str, start: int) -> tuple[int, int] | None:
    for word in sorted(NATIVE_ONES, key=len, reverse=True):
        if text.startswith(word, start):
            return NATIVE_ONES[word], start + len(word)
    return None


def write_number(value: int) -> str:
    """Write *value* (0 <= value < 10^20) the way Korean news does: 34000 -> 3만4000."""
    if not 0 <= value < 10**20:
        raise ValueError(f"{value} is not a number below 10^20")
    parts = []
    for name, scale in sorted(BIG.items(), key=lambda item: -item[1]):
        group, value = divmod(value, scale)
        if group:
            parts.append(f"{group}{name}")
    return " ".join(parts) + (str(value) if value or not parts else "")
