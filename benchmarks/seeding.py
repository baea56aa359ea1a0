"""One mechanical error put into an English paragraph: each function finds the places that fit, and changes one.

Only what the Korean of the same line bears out is changed (a number that stands there too, a date where there is a
day or a month), so that the change is an error. Nothing here knows the rules.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

SCALES = ("thousand", "million", "billion", "trillion")
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
TERMS = (
    ("검찰", "prosecutors", "police"),
    ("경찰", "police", "prosecutors"),
    ("장관", "minister", "lawmaker"),
    ("총리", "prime minister", "president"),
    ("대통령", "president", "prime minister"),
    ("병원", "hospital", "school"),
    ("학교", "school", "hospital"),
    ("대학", "university", "high school"),
    ("은행", "bank", "insurer"),
    ("정부", "government", "company"),
    ("법원", "court", "parliament"),
    ("의회", "parliament", "court"),
    ("회사", "company", "government"),
    ("선거", "election", "strike"),
    ("남성", "man", "woman"),
    ("여성", "woman", "man"),
    ("아들", "son", "daughter"),
    ("딸", "daughter", "son"),
    ("형제", "brother", "sister"),
    ("증가", "increase", "decrease"),
    ("감소", "decrease", "increase"),
    ("수출", "exports", "imports"),
    ("북한", "North Korea", "South Korea"),
    ("한국", "South Korea", "North Korea"),
)
"""Korean word, its English, and a wrong English."""

_NEGATIONS = (
    (re.compile(r"\b(is|was|are|were|will|would|can|could|should|must|has|had|have|may) not\b"), r"\1"),
    (re.compile(r"\b(is|was|are|were|would|could|should|has|had|have)n['’]t\b"), r"\1"),
    (re.compile(r"\b(?:do|does|did) not (?=\w)|\b(?:do|does|did)n['’]t (?=\w)"), ""),
    (re.compile(r"\bcannot\b|\bcan['’]t\b"), "can"),
    (re.compile(r"\bwon['’]t\b"), "will"),
)
_KOREAN_NEGATION = re.compile(r"않|못하|못한|못했|없|아니|안 ")
_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*\d(?![\w]|[.,]\d)")
_AMOUNT = re.compile(rf"\b\d[\d,.]* ({'|'.join(SCALES)})\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(m for m in MONTHS if m != 'May')})\b")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9][.!?])[\"”’']? (?=[A-Z“\"])")
_UNIT = re.compile(r"you|yeo|ya|ye|yo|yu|oo|ee|ae|eo|eu|oe|[aeiou]")
"""Spellings of a vowel in a romanised Korean name."""


@dataclass(frozen=True, slots=True)
class Change:
    """The paragraph after the change, and the span of it that is wrong; None where words were only taken out."""

    text: str
    span: tuple[int, int] | None


Changer = Callable[[str, str, random.Random], Change | None]


def number(korean: str, english: str, generator: random.Random) -> Change | None:
    """Change one digit of a number that stands in the Korean with the same digits."""
    fits = [match for match in _NUMBER.finditer(english) if _stands(match[0], korean)]
    if not fits:
        return None
    match = generator.choice(fits)
    places = [i for i, c in enumerate(match[0]) if c.isdigit()]
    place = generator.choice(places)
    digits = [d for d in "123456789" if d != match[0][place]]
    return _replaced(english, match.span(), match[0][:place] + generator.choice(digits) + match[0][place + 1 :])


def _stands(number_: str, korean: str) -> bool:
    return re.search(rf"(?<!\d){re.escape(number_.replace(',', ''))}(?!\d)", korean.replace(",", "")) is not None


def magnitude(korean: str, english: str, generator: random.Random) -> Change | None:
    """Exchange thousand, million, billion and trillion, where the Korean counts in 천, 만, 억 or 조."""
    fits = list(_AMOUNT.finditer(english)) if re.search(r"\d ?[천만억조]|[천만억조] ?\d", korean) else []
    if not fits:
        return None
    match = generator.choice(fits)
    return _replaced(english, match.span(1), generator.choice([scale for scale in SCALES if scale != match[1]]))


def date(korean: str, english: str, generator: random.Random) -> Change | None:
    """Exchange a month for another one, or a weekday, where the Korean has a month or a weekday."""
    fits = [(m, MONTHS) for m in _MONTH.finditer(english) if f"{MONTHS.index(m[0]) + 1}월" in korean]
    fits += [
        (m, WEEKDAYS) for m in _WEEKDAY.finditer(english) if "월화수목금토일"[WEEKDAYS.index(m[0])] + "요일" in korean
    ]
    if not fits:
        return None
    match, names = generator.choice(fits)
    return _replaced(english, match.span(), generator.choice([name for name in names if name != match[0]]))


def negation(korean: str, english: str, generator: random.Random) -> Change | None:
    """Take a "not" out, where the Korean is negative."""
    fits = [(m, new) for pattern, new in _NEGATIONS for m in pattern.finditer(english)]
    if not fits or not _KOREAN_NEGATION.search(korean):
        return None
    match, new = generator.choice(fits)
    end = re.compile(r"\w+").search(english, match.end())
    changed = english[: match.start()] + match.expand(new) + english[match.end() :]
    return Change(changed, (match.start(), max(match.start() + 1, (end.end() if end else match.end()) - len(match[0]))))


def term(korean: str, english: str, generator: random.Random) -> Change | None:
    """Exchange a common word of news for another one."""
    fits = [
        (match, wrong)
        for word, right, wrong in TERMS
        if word in korean and wrong not in english
        for match in re.finditer(rf"\b{right}\b", english)
    ]
    if not fits:
        return None
    match, wrong = generator.choice(fits)
    return _replaced(english, match.span(), wrong)


def deletion(korean: str, english: str, generator: random.Random) -> Change | None:
    """Take out one whole sentence of several, of 40 characters or more."""
    sentences = split_sentences(english)
    fits = [i for i, sentence in enumerate(sentences) if len(sentence) >= 40]
    if len(sentences) < 2 or not fits:
        return None
    gone = generator.choice(fits)
    return Change(" ".join(sentence for i, sentence in enumerate(sentences) if i != gone), None)


def insertion(stranger: str) -> Changer:
    """Return the function that adds the sentence *stranger*, of another document, at an edge between sentences."""

    def insert(korean: str, english: str, generator: random.Random) -> Change | None:
        sentences = split_sentences(english)
        place = generator.randrange(len(sentences) + 1)
        start = len(" ".join(sentences[:place])) + (place > 0)
        text = " ".join([*sentences[:place], stranger, *sentences[place:]])
        return Change(text, (start, start + len(stranger)))

    return insert


def swap(names: Mapping[str, str]) -> Changer:
    """Return the function that exchanges two of *names* (Korean to English) that stand in one paragraph."""

    def exchange(korean: str, english: str, generator: random.Random) -> Change | None:
        here = sorted({new for old, new in names.items() if old in korean and english.count(new) == 1})
        pairs = [(a, b) for a in here for b in here if english.find(a) < english.find(b) and a not in b and b not in a]
        if not pairs:
            return None
        first, second = generator.choice(pairs)
        start, middle = english.find(first), english.find(second)
        text = english[:start] + second + english[start + len(first) : middle] + first + english[middle + len(second) :]
        return Change(text, (start, start + len(second)))

    return exchange


def syllable(names: Mapping[str, str]) -> Changer:
    """Return the function that gives one syllable of one given name another vowel, as of another Korean syllable."""

    def change(korean: str, english: str, generator: random.Random) -> Change | None:
        here = sorted({new for old, new in names.items() if old in korean and english.count(new) == 1 and " " in new})
        if not here:
            return None
        name = generator.choice(here)
        fits = list(_UNIT.finditer(name, name.index(" ")))
        if not fits:
            return None
        unit = generator.choice(fits)
        new = (
            "ya"
            if name[unit.end() :].startswith("ng") and unit[0][0] == "y"
            else generator.choice(_other_vowels(unit[0]))
        )
        start = english.find(name)
        return _replaced(english, (start, start + len(name)), name[: unit.start()] + new + name[unit.end() :])

    return change


def _other_vowels(unit: str) -> list[str]:
    """Return vowels that no customary spelling takes for the sound of *unit*."""
    near = {"a": "a", "i": "i", "ee": "i", "o": "o", "oe": "oi", "e": "i", "ae": "i"}
    return [vowel for vowel in "aio" if vowel not in near.get(unit, "o")]


def exchanged(names: Mapping[str, str], others: Sequence[str]) -> Changer:
    """Return the function that puts another name, one of *others*, in place of one of *names* (Korean to English)."""

    def exchange(korean: str, english: str, generator: random.Random) -> Change | None:
        here = sorted({new for old, new in names.items() if old in korean and english.count(new) == 1})
        strange = [other for other in others if other not in names.values() and other not in english]
        if not here or not strange:
            return None
        start = english.find(name := generator.choice(here))
        return _replaced(english, (start, start + len(name)), generator.choice(strange))

    return exchange


def split_sentences(english: str) -> list[str]:
    """Return the sentences of a paragraph, cut where a stop is followed by a capital."""
    return list(_pieces(english))


def _pieces(english: str) -> Iterator[str]:
    start = 0
    for match in _SENTENCE_END.finditer(english):
        yield english[start : match.end() - 1]
        start = match.end()
    yield english[start:]


def _replaced(text: str, span: tuple[int, int], new: str) -> Change:
    start, end = span
    return Change(text[:start] + new + text[end:], (start, start + len(new)))
