"""English numbers are read by value, however they are written."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.english.numerals import NUMBER, ONES, ORDINAL, SCALES, TENS, evaluate, evaluate_ordinal, write_number

READ = (
    ("3.4 trillion", 3_400_000_000_000),
    ("12,000", 12_000),
    ("fifty-eight", 58),
    ("two hundred and fifty", 250),
    ("a million", 1_000_000),
    ("one hundred thousand", 100_000),
    ("three million four hundred thousand", 3_400_000),
    ("3.6bn", 3_600_000_000),
    ("1.5-million", 1_500_000),
    ("Seventeen", 17),
    (".5", Fraction(1, 2)),
)
WORD_OF = {number: word for word, number in (ONES | TENS).items() if word != "fourty"}


def words(value: int, joint: str = " and ") -> str:
    """Write 1 <= value < 10^15 in words."""
    parts = []
    for name in ("trillion", "billion", "million", "thousand"):
        group, value = divmod(value, SCALES[name])
        if group:
            parts.append(f"{hundreds(group, joint)} {name}")
    return " ".join([*parts, *([hundreds(value, joint)] if value else [])])


def hundreds(value: int, joint: str) -> str:
    hundred, rest = divmod(value, 100)
    text = WORD_OF.get(rest) or (f"{WORD_OF[rest - rest % 10]}-{WORD_OF[rest % 10]}" if rest else "")
    if not hundred:
        return text
    return f"{WORD_OF[hundred]} hundred" + (joint + text if rest else "")


@pytest.mark.parametrize(("text", "value"), READ)
def test_a_number_is_read(text: str, value: int | Fraction) -> None:
    """Digits, words, scales and their mixes are read to the end."""
    match = NUMBER.fullmatch(text)
    assert match is not None
    assert evaluate(match).value == value


@settings(max_examples=2000)
@given(st.integers(1, 10**15 - 1))
def test_words_are_read_back(value: int) -> None:
    """A number written out in words is one number with its value."""
    for joint in (" and ", " "):
        text = words(value, joint)
        match = NUMBER.match(text)
        assert match is not None, text
        assert (evaluate(match).value, match.end()) == (value, len(text)), text


@settings(max_examples=2000)
@given(st.integers(1, 10**15 - 1), st.integers(0, 3))
def test_what_is_written_is_read_back(value: int, places: int) -> None:
    """The style of suggestions comes back to the exact value."""
    number = Fraction(value, 10**places)
    match = NUMBER.fullmatch(write_number(number))
    assert match is not None
    assert evaluate(match).value == number


@pytest.mark.parametrize(
    ("text", "value"), [("first", 1), ("22nd", 22), ("twenty-first", 21), ("113th", 113), ("thirtieth", 30)]
)
def test_ordinals_are_read(text: str, value: int) -> None:
    """Ordinals in digits and words."""
    match = ORDINAL.fullmatch(text)
    assert match is not None
    assert evaluate_ordinal(match) == value


def test_short_forms_may_be_a_length() -> None:
    """200m is two hundred metres or two hundred million; the reading keeps both."""
    match = NUMBER.match("200m")
    assert match is not None
    number = evaluate(match)
    assert (number.value, number.alternatives) == (200, (200_000_000,))
