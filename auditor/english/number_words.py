"""English quantities in words other than numerals: dozens, double, both, weekly, Roman numerals."""

import re
from collections.abc import Iterator
from fractions import Fraction

from auditor.english.hedges import bound_of
from auditor.english.numerals import ONES, SCALES
from auditor.quantity import Bound, Form, Quantity, Reading
from auditor.units import either, english_unit_names, measures

_VAGUE = re.compile(
    r"\b(?P<count>(?:tens|hundreds|thousands|dozens|scores|millions|billions|trillions)(?:\sof\s(?:thousands|millions|billions|trillions))?)\b"
    r"|\b(?:several|a\sfew)\s(?P<few>(?:hundred\s)?(?:thousand|million|billion|trillion)|hundred)\b",
    re.IGNORECASE,
)
_VAGUE_VALUES = {
    "tens": 10,
    "dozens": 10,
    "scores": 10,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
_SCHOOL = r"(?:high[\s-]school|college|university|middle[\s-]school)"
_WORDS: tuple[tuple[re.Pattern[str], Fraction, str, tuple[Fraction, ...]], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), Fraction(value), unit, tuple(map(Fraction, others)))
    for pattern, value, unit, others in (
        (r"half\s(?:a|an)\s(?:million)", "500000", "", ()),
        (r"half\s(?:a|an)\s(?:billion)", "500000000", "", ()),
        (r"half\s(?:a|an)\s(?:trillion)", "500000000000", "", ()),
        (r"(?:an?\s)?half[\s-](?:an?\s)?dozen", "6", "", ()),
        (r"half\s(?:a|an)\shour|half-hour", "1/2", "hour", ("30",)),
        (r"per\smillion", "1000000", "", ()),
        (r"per\sthousand", "1000", "", ()),
        (r"(?:a)?round[\s-]the[\s-]clock|never\s(?:closes?|shuts?|sleeps?)", "24", "hour", ()),
        (r"day\sand\snight|night\sand\sday", "24", "hour", ()),
        (r"half\s(?:a|an)\syear", "1/2", "year", ("6",)),
        (r"half\s(?:a|an)\sday", "1/2", "day", ()),
        (r"half\s(?:a|an)\scentury", "50", "year", ()),
        (r"sesquicentennial", "150", "year", ()),
        (r"bicentennial|bicentenary", "200", "year", ()),
        (r"tri?centennial|tercentenary", "300", "year", ()),
        (r"centennial|centenary", "100", "year", ()),
        (r"quadrennial(?:ly)?", "4", "year", ()),
        (r"triennial(?:ly)?", "3", "year", ()),
        (r"biennial(?:ly)?|biennale", "2", "year", ()),
        (r"semi-?annual(?:ly)?|biannual(?:ly)?|half-yearly", "1/2", "year", ("2",)),
        (r"bi-?monthly", "2", "month", ("1/2",)),
        (r"bi-?weekly|fortnightly", "2", "week", ("14", "1/2")),
        (r"octogenarians?", "80", "generation", ()),
        (r"septuagenarians?", "70", "generation", ()),
        (r"nonagenarians?", "90", "generation", ()),
        (r"centenarians?", "100", "age", ()),
        (r"half-?way|mid-?way", "1/2", "", ()),
        (r"half\s(?:a|an)\smonth", "15", "day", ()),
        (r"(?:one\s|an?\s)?half|halv(?:ed?|es|ing)", "1/2", "", ("50", "30", "2", "1")),
        (r"(?:two|three|four|five|six)\sdozen", "0", "", ()),
        (r"(?:a\s|one\s)?dozen", "12", "", ("10", "11", "13")),
        *((rf"{word}-?fold", str(number), "times", ()) for word, number in ONES.items() if number > 3),
        (r"(?:a\s)?fortnight", "14", "day", ("15",)),
        (r"an?\s(?:single\s)?(?:day)", "1", "day", ()),
        (r"an?\s(?:single\s)?(?:minute)", "1", "minute", ("60",)),
        (r"an?\s(?:single\s)?(?:hour)", "1", "hour", ("60",)),
        (r"an?\s(?:single\s)?(?:week)|week-?long|weekly", "1", "week", ("7",)),
        (r"an?\s(?:single\s)?(?:month)|month-?long|monthly", "1", "month", ("30",)),
        (r"an?\s(?:single\s)?(?:year)|year-?long|annual(?:ly)?|yearly|(?:every|each|per)\syear", "1", "year", ("12",)),
        (r"(?:an?\s|the\s|the\s(?:past|last)\s)?(?:decade|decade-long)", "10", "year", ("1",)),
        (r"(?:an?\s)?century", "100", "year", ("1",)),
        (r"daily|per\sday|each\sday|every\sday|all\sday|day-long", "1", "day", ()),
        (r"twice|doubl(?:e|ed|es|ing)|two-fold|twofold", "2", "times", ("100",)),
        (r"tripl(?:e|ed|es|ing)|thrice|three-?fold|treble[ds]?", "3", "times", ("200",)),
        (r"quadrupl(?:e|ed|es|ing)|four-?fold", "4", "times", ("300",)),
        (r"both|couples?|pairs?|twins?|duo|two-way|bilateral|brace", "2", "", ()),
        (r"trio|triplets|trilateral|three-way|triangular|treble|hat[\s-]trick", "3", "", ()),
        (r"quartet|quadruple", "4", "", ()),
        (r"quintet|five-piece", "5", "", ()),
        (r"half\sagain\sas\s(?:many|much|big|large)", "3/2", "times", ()),
        (r"the\syear\s(?:to|through|ended)", "1", "year", ("12",)),
        (r"sextet|six-piece", "6", "", ()),
        (r"septet|seven-piece", "7", "", ()),
        (r"back[\s-]to[\s-]back", "2", "", ()),
        (r"quarterfinals?|quarter-finals?|last\seight|elite\seight", "8", "round", ()),
        (r"semifinals?|semi-finals?|final\sfour|last\sfour", "4", "round", ()),
        (r"runners?-up|secondary", "2", "", ()),
        (r"ground\sfloor|street\slevel", "1", "", ()),
        (r"once|single|top|sole|solo|only|an?|each|debut|number\sone|firstly|initial|inaugural|maiden", "1", "", ()),
        (r"fresh(?:man|men)", "1", "year", ()),
        (r"sophomores?", "2", "year", ("1",)),
        (rf"{_SCHOOL}\sjuniors?|juniors?\s(?:at|in\s{_SCHOOL})|(?<=\ba\s)junior(?=[,.;])", "2", "year", ("3",)),
        (rf"{_SCHOOL}\sseniors?|seniors?\s(?:at|in\s{_SCHOOL})|(?<=\ba\s)senior(?=[,.;])", "3", "year", ("4",)),
        (r"(?:final|last|senior)[\s-]year(?=\s(?:of|in|at)\s|\s(?:\w+\s){0,2}students?\b)", "3", "year", ("4", "6")),
        (r"quarters?", "1/4", "", ("3", "4", "15", "25")),
        (r"teen(?:age)?(?:rs?|s|d)?|teenaged", "10", "generation", ("10",)),
        *(
            (rf"(?:under|over)-{word}e?s", str(number), "age", ())
            for word, number in ONES.items()
            if number > 1
        ),
        (r"threes", "3", "point", ()),
    )
)  # fmt: skip


def vague(text: str) -> Iterator[Reading]:
    """Read "dozens", "tens of thousands"."""
    for match in _VAGUE.finditer(text):
        value = 1
        for word in re.split(r"\sof\s", (match["count"] or "").lower()):
            value *= _VAGUE_VALUES.get(word, 1)
        for word in (match["few"] or "").lower().split():
            value *= SCALES[word]
        yield Reading(*match.span(), Quantity(Fraction(value), form=Form.VAGUE, loose=True))


def words(text: str) -> Iterator[Reading]:
    """Read words that hold a number: "doubled", "both", "weekly"."""
    for pattern, value, unit, others in _WORDS:
        for match in pattern.finditer(text):
            if value:
                bound = bound_of(text, *match.span())
                quantity = Quantity(value, Fraction(1, 10), unit, bound, Form.WORDS, alternatives=others, loose=True)
                yield Reading(*match.span(), quantity)


_SCALE = re.compile(
    r"\b(?P<scale>million|billion|trillion)[\s-](?P<unit>won|dollar|euro|yen|yuan|pound)\b", re.IGNORECASE
)
_ROMAN = re.compile(r"(?<=World\sWar\s)(?P<first>I)\b|(?<=[a-z]\s)(?P<roman>II|III|IV|VI{1,3}|IX|XI{1,3}|XIV)\b")
_PER_UNIT = re.compile(
    rf"\b(?:per|an?|each)[\s-](?P<unit>{either(name.lower() for name in measures(korean=False) if name[0] != '-')})\b",
    re.IGNORECASE,
)
_REGNAL = re.compile(
    r"\b(?:King|Queen|Pope|Emperor|Tsar|Prince)\s[^\W\d_]+\s(?P<roman>I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XI?V|XVI)\b"
)
_ROMANS = {
    "V": 5, "X": 10, "XV": 15, "XVI": 16,
    "I": 1,
    "II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "XI": 11, "XII": 12, "XIII": 13,
    "XIV": 14,
}  # fmt: skip


def per_unit(text: str) -> Iterator[Reading]:
    """Read "per kilogram", "a barrel": one of a unit of measure."""
    for match in _PER_UNIT.finditer(text):
        unit = measures(korean=False)[match["unit"].lower().replace("-", " ")]
        yield Reading(*match.span("unit"), Quantity(Fraction(1), unit=unit, form=Form.WORDS, loose=True))


def romans(text: str) -> Iterator[Reading]:
    """Read the Roman numerals of names: "World War II"."""
    for match in _ROMAN.finditer(text):
        value = Fraction(_ROMANS[match["roman"] or match["first"]])
        yield Reading(*match.span(), Quantity(value, form=Form.WORDS, ordinal=True, loose=True))
    for match in _REGNAL.finditer(text):
        value = Fraction(_ROMANS[match["roman"]])
        yield Reading(*match.span("roman"), Quantity(value, form=Form.WORDS, ordinal=True, loose=True))


def scales(text: str) -> Iterator[Reading]:
    """Read "trillion-won investments", "a billion-dollar deal": a number of that size."""
    for match in _SCALE.finditer(text):
        value = Fraction(SCALES[match["scale"].lower()])
        unit = english_unit_names()[match["unit"].lower()]
        yield Reading(*match.span(), Quantity(value, value, unit, Bound.ABOUT, Form.VAGUE, loose=True))
