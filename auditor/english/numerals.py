"""English numbers: digits and words, read by value, and written back in news style.

Source of the style (figures from 10 up, "3.4 trillion"): The Associated Press Stylebook, "numerals".
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
}  # fmt: skip
SHORT_SCALES = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "tln": 10**12,
    "trn": 10**12,
}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6,
}  # fmt: skip


def _either(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_SMALL_WORD = (
    rf"(?:{_either(TENS)})(?:[\s-](?:{_either({w: v for w, v in ONES.items() if 0 < v < 10})})\b)?|{_either(ONES)}"
)
_SCALE_WORD = _either(SCALES)
_SHORT_SCALE = "|".join(sorted(SHORT_SCALES, key=lambda word: (-len(word), word)))
_AFTER_SCALE = r"(?:(?<=hundred)|(?<=thousand)|(?<=illion))"
_BARE = r"(?<=\bthe\s)|(?<=\bper\s)|(?<=\beach\s)|(?<=\bevery\s)"
"""What a scale word may follow without a number: "of the thousand polled"."""
WORDS = (
    rf"(?:(?:{_SMALL_WORD})\b|an?(?=[\s-](?:{_SCALE_WORD})\b)|(?:{_BARE})(?:{_SCALE_WORD})\b)"
    rf"(?:[\s-](?:{_SCALE_WORD})\b|{_AFTER_SCALE}(?:\s+and\s+|,?\s+|-)(?:{_SMALL_WORD})\b)*"
)
_ORDINAL = rf"(?:(?:{_either(TENS)})(?:-|\s(?!\w+-)))?(?:{_either(ORDINALS)})"
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
NUMBER = re.compile(
    rf"(?:(?P<digits>{DIGITS})(?:[\s-]?(?P<scale>{_SCALE_WORD})\b(?!s\b)|\s?(?P<short>{_SHORT_SCALE})(?![\w²³]))?(?:\s(?P<scale2>million|billion|trillion)\b)?"
    rf"|\b(?P<words>{WORDS})(?![A-Za-z]))",
    re.IGNORECASE,
)
ORDINAL = re.compile(
    r"\b(?<![\d.,])(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?:\s?(?:st|nd|rd|th)|[\s-](?P<scale>thousand|million|billion)th)\b"
    rf"|\b(?!(?<=\d[\s-])second\b)(?P<words>{_ORDINAL})\b(?!s)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from a text: value, weight of its last digit, and other values it may have ("200m")."""

    value: Fraction
    step: Fraction
    alternatives: tuple[Fraction, ...] = ()


def evaluate(match: re.Match[str]) -> Number:
    """Return the number of a match of `NUMBER`."""
    if match["words"]:
        return _evaluate_words(match["words"])
    digits = match["digits"].replace(",", "")
    value, step = (
        Fraction(digits if digits[0] != "." else "0" + digits),
        Fraction(1, 10 ** len(digits.partition(".")[2])),
    )
    for name in ("scale", "scale2"):
        if match[name]:
            value, step = value * SCALES[match[name].lower()], step * SCALES[match[name].lower()]
    short = SHORT_SCALES.get((match["short"] or "").lower(), 1)
    if short == 1:
        return Number(value, step)
    if match["short"] in ("m", "k", "K", "b", "M"):
        return Number(value, step, (value * short,))
    return Number(value * short, step * short)


def _evaluate_words(text: str) -> Number:
    total = group = 0
    step = 1
    for word in re.split(r"[\s,-]+", text.lower()):
        if word in SCALES:
            scale = SCALES[word]
            group, step = (group or 1) * scale, scale
            if scale > 100:
                total, group = total + group, 0
        elif word in ONES or word in TENS:
            group, step = group + ONES.get(word, TENS.get(word, 0)), 1
    return Number(Fraction(total + group), Fraction(step))


def evaluate_ordinal(match: re.Match[str]) -> int:
    """Return the number of a match of `ORDINAL`."""
    if match["digits"]:
        return int(match["digits"].replace(",", "")) * SCALES.get((match["scale"] or "").lower(), 1)
    return sum(ORDINALS.get(word, TENS.get(word, 0)) for word in re.split(r"[\s-]+", match["words"].lower()))


def write_number(value: Fraction, spelled: bool = False) -> str:
    """Write *value* >= 0 in news style: 3.4 trillion, 12,000, 7.3; below ten in words where *spelled* is true."""
    if spelled and value.denominator == 1 and 0 < value < 10:
        return next(word for word, number in ONES.items() if number == value)
    for word in ("trillion", "billion", "million"):
        scaled = value / SCALES[word]
        if scaled >= 1 and (scaled * 1000).denominator == 1:
            return f"{_decimal(scaled)} {word}"
    return _decimal(value)


def _decimal(value: Fraction) -> str:
    rounded = Decimal(value.numerator) / Decimal(value.denominator)
    digits = f"{rounded.quantize(Decimal('1.000000')):,f}" if value.denominator > 1 else f"{value.numerator:,}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
