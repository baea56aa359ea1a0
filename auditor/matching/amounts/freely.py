"""Numbers that English for readers elsewhere adds or tells in another way, none of them a fault.

How far a town lies from the capital, the last month of a quarter, a clock told by its part of the day, one of two
figures that say the same (31.42포인트(1.21%)), the share of the loser for the margin.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from auditor.english.dates import MONTHS, month_number
from auditor.english.quantities import read
from auditor.matching.amounts.certainty import Outcome
from auditor.matching.amounts.discrepancy import Kind
from auditor.matching.amounts.sums import number_of
from auditor.matching.bead_texts import pair_text, paragraph_text
from auditor.model import AlignedArticle, Mention
from auditor.quantity import Clock, Date, Form, Quantity
from auditor.units import dimension

TOLD = 0.45
"""The most that is sure of such a number."""
DROPPED = 0.7
"""The most that is sure of a distance to a spot at sea or on a road, which a short text leaves out."""
_SPOT = re.compile(r"\s?(?:떨어진\s)?(?:[가-힣]+\s)?(?:해상|해역|지점|거리|앞바다|공해)")
_BEARING = re.compile(
    r"(?:\sby\s(?:road|car|air|train|sea|bus))?(?:\s(?:to\sthe|due))?"
    r"\s(?:(?:north|south)(?:[\s-]?(?:east|west))?|east|west|off|from|outside|away|inland)(?:ern)?\b",
    re.IGNORECASE,
)
_PLACED = re.compile("거리|떨어진|반경|[동서남북]쪽|[동서남북]방|해상|해역|길이|구간")
_MONTHS_TO = re.compile(
    r"\b(?:three|six|3|6)[\s-]months?(?:\s(?:period|span|stretch))?\s(?:to|through|ending|ended)\s(?:in\s)?$"
)
_PERIOD_ENDS = {"Mar": "1분기", "Jun": "2분기|상반기", "Sep": "3분기", "Dec": "4분기|하반기"}
_PARTS_OF_DAY = (
    (range(6), r"\b(?:early|dawn|pre-?dawn|daybreak|overnight|morning|small\shours|wee\shours|after\smidnight)\b"),
    (range(6, 12), r"\b(?:morning|daybreak|dawn|early)\b"),
    (range(12, 18), r"\b(?:afternoon|midday|noon|lunch\w*)\b"),
    (range(17, 22), r"\b(?:evening|night|tonight|dusk|sunset)\b"),
    (range(20, 24), r"\b(?:night|tonight|midnight|overnight|late)\b"),
)
_OPENING = re.compile(r"\s?\((?:about\s|around\s|roughly\s|some\s|approximately\s|or\s|US)?$")
_SOON = 30
"""Minutes within which a clock is shortly after another."""
_AFTER = re.compile(r"\b(?:after|past)\s$", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|nearly|almost|towards?)\s$", re.IGNORECASE)
_REPORTED = re.compile(
    r"(?:\s오[전후])?\s(?:[^.,]{0,14}\s)?(?:밝혔|말했|전했|알렸|발표했|공시했|공개했|예보했|설명했|강조했|내다봤|집계했|보도했|[가-힣]+에\s따르면)"
)
"""What follows the day of a report: 23일 밝혔다, 23일 경찰에 따르면."""
_MONTHS_FROM = re.compile(r"(?<!\d)1월?\s?[∼~–-]\s?(?P<last>\d{1,2})월")
_THROUGH = re.compile(rf"\bthrough\s({'|'.join(MONTHS)})\b")
_SO_FAR = re.compile(r"\bfirst\s(?:\w+|\d+)\smonths\b|\bthrough\b|\bso\sfar\b|\byear[\s-]to[\s-]date\b", re.IGNORECASE)
_SETS = re.compile(r"(?<![\d-])\d-\d\s?\((?=\d+-\d+)")
_OF_WHICH = re.compile(r"\s?(?:중|가운데)\s")
_MOST_PARTS = 8
_DAYS = re.compile(
    r"(?:(?P<month>\d{1,2})월\s?)?(?P<first>\d{1,2})일?(?:\([월화수목금토일]\))?\s?(?:부터|에서|[∼~–-])\s?"
    r"(?:(?P<month2>\d{1,2})월\s?)?(?P<last>\d{1,2})일"
)
_MONTH_ENDS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LIFE = re.compile(r"\((?P<born>\d{4})\s?[∼~–-]\s?(?P<died>\d{4})\)")
_ONLY = re.compile(r"\b(?:only|just|merely|remaining|other|all\sbut)\s$", re.IGNORECASE)
_SCORED = re.compile(r"\d\s?(?:[-–]|to)\s?$|\s?(?:[-–]|to)\s?\d")
_CHANGED = re.compile(r"\)\s(?:오[르른]|올[라랐]|내[리린려렸]|상승|하락|늘|줄|증가|감소|급등|급락|뛰|뛴|떨어)")
_WON_A_DOLLAR = (800, 1800)
"""The rates of exchange that make dollars beside won a plain conversion, 2008 to 2026 with room."""
_DECADE = re.compile(r"\b(?:this|the)\sdecade\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?P<least>[\d.]+)(?:\s?(?:percent|%))?\sand\s$", re.IGNORECASE)


def most(article: AlignedArticle, pair: int, group: Sequence[Outcome], outcome: Outcome) -> float:
    """Return the greatest confidence, 0 to 1, in an unanswered number of the pair at index *pair* that is told freely.

    Args:
        article: the article.
        pair: the index of the pair.
        group: all outcomes of the pair.
        outcome: one of them.
    """
    source, target = outcome.source, outcome.target
    korean, english = pair_text(article, pair, "source"), pair_text(article, pair, "target")
    if source and target:
        is_told = outcome.kind is not None and (
            _is_nearby(article, source, target)
            or (_is_told_by_sets(article, group, source) and not _is_score(article, target))
            or _is_complement(article, group, source, target)
        )
    elif outcome.kind is Kind.MISSING and source:
        is_told = (
            _is_reported(article, source)
            or _is_part_of_day(source, english)
            or _is_told_by_sets(article, group, source)
            or _is_twin(article, group, source)
            or _is_gap(group, source)
            or _is_so_far(article, source, english)
            or _is_whole(article, group, source)
            or _is_last_day(article, source, english)
            or _is_of_life(article, source, english)
            or (getattr(source.value, "unit", "") == "era" and _DECADE.search(english) is not None)
        )
    elif outcome.kind is Kind.ADDED and target:
        before = paragraph_text(article, target)[: target.span.start]
        is_told = (
            (_lies(article, target) and not _PLACED.search(korean))
            or _ends_period(before, target, korean)
            or _is_converted(article, target)
            or _counts_months(before, target, korean)
            or _counts_days(target, korean)
            or _ends_range(before, target, korean)
            or _is_gap(group, target)
        )
    else:
        return 1.0
    if is_told:
        return TOLD
    is_spot = source is not None and _SPOT.match(paragraph_text(article, source), source.span.end)
    return DROPPED if outcome.kind is Kind.MISSING and is_spot else 1.0


def _is_nearby(article: AlignedArticle, source: Mention, target: Mention) -> bool:
    """True for 오전 4시 17분 told as "shortly after 4 a.m."."""
    one, two = source.value, target.value
    if not isinstance(one, Clock) or not isinstance(two, Clock) or two.minute not in (0, 30):
        return False
    before = paragraph_text(article, target)[: target.span.start]
    late = (one.hour * 60 + one.minute - two.hour * 60 - two.minute) % 720
    if one.half and two.half and one.half != two.half:
        return False
    return bool((late <= _SOON and _AFTER.search(before)) or (late >= 720 - _SOON and _BEFORE.search(before)))


def _lies(article: AlignedArticle, target: Mention) -> bool:
    """True for "320 kilometers south of Seoul"."""
    value = number_of(target)
    after = paragraph_text(article, target)[target.span.end :]
    return value is not None and dimension(value.unit) == "length" and _BEARING.match(after) is not None


def _ends_period(before: str, target: Mention, korean: str) -> bool:
    """True for "the three months to September", which is 3분기."""
    period = _PERIOD_ENDS.get(target.text[:3])
    return period is not None and bool(_MONTHS_TO.search(before) and re.search(period, korean))


def _ends_range(before: str, target: Mention, korean: str) -> bool:
    """True for "between 2 and 3 percent", which is 2%대."""
    value, found = number_of(target), _BETWEEN.search(before)
    if value is None or found is None:
        return False
    return (
        re.search(rf"(?<![\d.]){re.escape(found['least'])}\s?(?:%|퍼센트|도|만|억|조|천|백)?[가-힣]?대", korean)
        is not None
    )


def _is_converted(article: AlignedArticle, target: Mention) -> bool:
    """True for the dollars of "1.23 trillion won ($840 million)"."""
    dollars, text = number_of(target), paragraph_text(article, target)
    if dollars is None or dollars.unit != "dollar" or not _OPENING.search(text[: target.span.start]):
        return False
    rates = (
        won.value / dollars.value
        for m in article.mentions
        if m.side == "target" and m.paragraph == target.paragraph and (won := number_of(m)) and won.unit == "won"
        if _OPENING.fullmatch(text[m.span.end : target.span.start]) and dollars.value
    )
    return any(_WON_A_DOLLAR[0] <= rate <= _WON_A_DOLLAR[1] for rate in rates)


def _counts_months(before: str, target: Mention, korean: str) -> bool:
    """True for "the first 10 months", which is 1∼10월."""
    months, found = number_of(target), _MONTHS_FROM.search(korean)
    if months is None or found is None or months.unit != "month":
        return False
    return before.rstrip().endswith("first") and months.value == int(found["last"])


def _lasts(span: re.Match[str]) -> int:
    """Return how many days a span of dates lasts, both ends counted."""
    first, last = int(span["first"]), int(span["last"])
    month, month2 = int(span["month"] or 0), int(span["month2"] or 0)
    if month2 and month2 != month and 1 <= month <= 12:
        return _MONTH_ENDS[month - 1] - first + last + 1
    return last - first + 1


def _counts_days(target: Mention, korean: str) -> bool:
    """True for "11 days", which is 9일부터 19일까지."""
    days = number_of(target)
    is_day = days is not None and days.unit == "day"
    return is_day and any(days is not None and _lasts(span) == days.value for span in _DAYS.finditer(korean))


def _is_last_day(article: AlignedArticle, source: Mention, english: str) -> bool:
    """True for the 19th of 9일부터 19일까지 told as "for 11 days"."""
    for span in _DAYS.finditer(paragraph_text(article, source)):
        is_last = source.span.start >= span.end("first") and source.span.end <= span.end()
        if is_last and any(int(n.value) == _lasts(span) for n in _days_told(english)):
            return True
    return False


def _is_of_life(article: AlignedArticle, source: Mention, english: str) -> bool:
    """True for a year of 정약용(1762∼1836) where the English has both years, or neither."""
    return any(
        span.start() < source.span.start < span.end() and (span["born"] in english) == (span["died"] in english)
        for span in _LIFE.finditer(paragraph_text(article, source))
    )


def _days_told(english: str) -> Iterator[Quantity]:
    for reading in read(english):
        value = reading.value
        if isinstance(value, Quantity) and value.unit == "day":
            yield value


def _is_so_far(article: AlignedArticle, source: Mention, english: str) -> bool:
    """True for one of the months of 1∼10월 told as "the first 10 months", "through October"."""
    found = _MONTHS_FROM.finditer(paragraph_text(article, source))
    within = next((span for span in found if span.start() <= source.span.start < span.end()), None)
    if within is None or _SO_FAR.search(english) is None:
        return False
    through = _THROUGH.search(english)
    return through is None or month_number(through[1]) == int(within["last"])


def _is_reported(article: AlignedArticle, source: Mention) -> bool:
    """True for the day on which something was said: 23일 밝혔다."""
    date = source.value
    if not isinstance(date, Date) or date.month or not date.day:
        return False
    return _REPORTED.match(paragraph_text(article, source), source.span.end) is not None


def _is_told_by_sets(article: AlignedArticle, group: Sequence[Outcome], source: Mention) -> bool:
    """True for a number of 2-0(21-13 21-16) where the English tells the sets."""
    for match in _SETS.finditer(paragraph_text(article, source)):
        if match.start() <= source.span.start < match.end():
            inside = [o for o in group if o.source and o.source.span.start == match.end()]
            return any(o.kind is None and o.target for o in inside)
    return False


def _is_whole(article: AlignedArticle, group: Sequence[Outcome], source: Mention) -> bool:
    """True for the ten of "eight of ten, and two" where the English tells the eight and the two."""
    whole = number_of(source)
    if whole is None or not _OF_WHICH.match(paragraph_text(article, source), source.span.end):
        return False
    told = [n for o in group if o.kind is None and (n := number_of(o.source)) and n.form is Form.DIGITS]
    parts = [n.value for n in told if n.unit in ("", "person", whole.unit)][:_MOST_PARTS]
    return any(sum(some) == whole.value for size in (2, 3, 4) for some in combinations(parts, size))


def _is_score(article: AlignedArticle, target: Mention) -> bool:
    text = paragraph_text(article, target)
    return bool(_SCORED.search(text[: target.span.start]) or _SCORED.match(text, target.span.end))


def _is_complement(article: AlignedArticle, group: Sequence[Outcome], source: Mention, target: Mention) -> bool:
    """True for "only three in 10" where the Korean tells the other seven."""
    one, two = number_of(source), number_of(target)
    if one is None or two is None or not _ONLY.search(paragraph_text(article, target)[: target.span.start]):
        return False
    wholes = {n.value for o in group if o.kind is None and (n := number_of(o.source)) and n.unit in ("", "person")}
    return one.value + two.value in (wholes if one.unit != "percent" else {100})


def _is_part_of_day(source: Mention, english: str) -> bool:
    """True for 오전 4시 17분 told as "before dawn"."""
    clock = source.value
    if not isinstance(clock, Clock):
        return False
    hour = clock.hour + 12 if clock.half == "pm" and clock.hour < 12 else clock.hour % 24
    return any(hour in hours and re.search(words, english, re.IGNORECASE) for hours, words in _PARTS_OF_DAY)


def _is_twin(article: AlignedArticle, group: Sequence[Outcome], source: Mention) -> bool:
    """True for one of 31.42포인트(1.21%), of 3억원(20만달러), where the English tells the other."""
    text = paragraph_text(article, source)
    told = {o.source for o in group if o.kind is None and o.source}
    sources = sorted({o.source for o in group if o.source}, key=lambda m: (m.paragraph, m.span.start))
    return any(
        text[one.span.end : two.span.start].strip() in ("(", "(약") and _say_the_same(one, two, text)
        for one, two in pairwise(sources)
        if one.paragraph == two.paragraph == source.paragraph and source in (one, two) and told & {one, two}
    )


def _say_the_same(one: Mention, two: Mention, text: str) -> bool:
    """True for a change and its percentage, and for one measure in two units."""
    a, b = number_of(one), number_of(two)
    if a is None or b is None or not a.unit or not b.unit or a.unit == b.unit:
        return False
    return dimension(a.unit) == dimension(b.unit) or (b.unit == "percent" and bool(_CHANGED.match(text, two.span.end)))


def _is_gap(group: Sequence[Outcome], mention: Mention) -> bool:
    """True for a margin in percentage points, or the lower share, where the other and the higher share are told."""
    number = number_of(mention)
    if number is None or number.unit not in ("percent", "percent-point"):
        return False
    shares = {q.value for q in _quantities(group) if q.unit == "percent"}
    margins = {q.value for q in _quantities(group) if q.unit == "percent-point"}
    return any(abs(one - two) in margins and _is_of(number, one, two) for one in shares for two in shares)


def _is_of(number: Quantity, one: object, two: object) -> bool:
    return number.unit == "percent-point" or number.value in (one, two)


def _quantities(group: Sequence[Outcome]) -> Iterator[Quantity]:
    for outcome in group:
        for mention in (outcome.source, outcome.target):
            number = number_of(mention)
            if number is not None:
                yield number
