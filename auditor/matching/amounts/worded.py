"""Numbers that a free translation tells in other words: "seniors" for 65세 이상, "doubled to 100 million won".

None of them is a corrupted number; what is left is less sure than a number that nothing may tell.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from auditor.matching.amounts.certainty import Outcome
from auditor.matching.amounts.discrepancy import Kind
from auditor.matching.amounts.sums import number_of
from auditor.matching.bead_texts import pair_text, paragraph_text
from auditor.model import AlignedArticle, Mention
from auditor.quantity import Quantity
from auditor.units import is_money

TOLD, DERIVED = 0.45, 0.7
"""The most that is sure of a number that a word tells, and of one that follows from others of its paragraph."""
_LEAST = 1000
"""Smaller numbers, and those of nothing that can be added, are the difference of two others by chance."""
_RATIOS = {
    word: Fraction(ratio)
    for ratio, words in (
        ("2", "doubl twice twofold"),
        ("3", "tripl threefold"),
        ("4", "quadrupl fourfold"),
        ("1/2", "halv half"),
    )
    for word in words.split()
}
"""How English words that tell a ratio begin."""
_RATIO = re.compile(rf"\b({'|'.join(_RATIOS)})", re.IGNORECASE)
_WORDS = (
    (
        r"11[29](?=에?\s?(?:에|로|신고|구급|구조|상황실|종합))",
        r"\b(?:police|emergenc\w+|911|rescue\w*|fire\w*|paramedic\w*)\b",
    ),
    (r"3점(?=\s?(?:슛|포|라인))", r"\b(?:three|3)-?\s?point\w*|\btriples?\b|\bthe arc\b|\bdowntown\b|\blong range\b"),
    (r"(?:6\d|70)세(?=\s?이상)", r"\b(?:seniors?|elderly|older|aged)\b"),
    (r"1[89]세(?=\s?이상)", r"\b(?:adults?|voters?|eligible)\b"),
    (r"(?<=1박 )2일|(?<=1박)2일", r"\bovernight\b"),
    (r"\d{1,2}월(?=\s?까지)", r"\bfirst\s(?:\w+|\d+)\smonths\b"),
    (r"\d{1,2}주(?=차)", r"\bweek\b"),
    (r"12월 25일", r"\bChristmas\b"),
    (r"1월 1일", r"\bNew\sYear"),
    (r"3월 1일", r"\bIndependence\sMovement"),
    (r"5월 5일", r"\bChildren['’]s\sDay"),
    (r"8월 15일", r"\bLiberation\sDay"),
    (r"\d{1,2}년(?=\s?만)", r"\bsince\s(?:19|20)\d\d\b"),
    (r"4학년", r"\bseniors?\b|\bfinal[\s-]year"),
    (r"3학년", r"\b(?:juniors?|seniors?)\b|\bfinal[\s-]year"),
    (r"2학년", r"\b(?:sophomores?|juniors?)\b"),
    (r"1학년", r"\bfresh(?:man|men|ers?)\b"),
)
_ADDED = (
    (r"상반기", r"\bJune\b"),
    (r"[1１]분기", r"\bMarch\b"),
    (r"\d년\s?만", r"^(?:19|20)\d\d$"),
)
"""What the Korean says whose English may name a month or a year: 상반기에, "by the end of June"."""
_IN_TEN = re.compile(r"열\s?(?:명|곳|개|집|가구)?\s?(?:중|가운데)\s?(\w+)")
_TENTHS = {"하나": 10, "한": 10, "둘": 20, "두": 20, "셋": 30, "세": 30, "넷": 40, "네": 40, "다섯": 50, "여섯": 60}
_WORDED = tuple((re.compile(korean), re.compile(english, re.IGNORECASE)) for korean, english in _WORDS)


def most(article: AlignedArticle, pair: int, group: Sequence[Outcome], outcome: Outcome) -> float:
    """Return the greatest confidence, 0 to 1, in an unanswered number of the pair at index *pair* that words may tell.

    Args:
        article: the article.
        pair: the index of the pair.
        group: all outcomes of the pair.
        outcome: one of them.
    """
    source, target = outcome.source, outcome.target
    if outcome.kind is Kind.MISSING and source:
        if _is_worded(article, pair, source):
            return TOLD
        return DERIVED if _is_multiplied(article, pair, group, source) or _follows(group, source) else 1.0
    if outcome.kind in (Kind.NUMBER, Kind.ADDED, Kind.MAGNITUDE) and target and _follows(group, target):
        return DERIVED
    if (
        outcome.kind is Kind.ADDED
        and target
        and (_is_counted_off(article, pair, target) or _is_bounded(article, pair, target))
    ):
        return TOLD
    return 1.0


def _is_worded(article: AlignedArticle, pair: int, source: Mention) -> bool:
    """Return whether an English word of the pair tells the number."""
    text = paragraph_text(article, source)
    return any(
        match.start() <= source.span.start < match.end() and english.search(pair_text(article, pair, "target"))
        for korean, english in _WORDED
        for match in korean.finditer(text)
    )


def _is_bounded(article: AlignedArticle, pair: int, target: Mention) -> bool:
    """Return whether *target* is the month or the year to which words of the Korean count."""
    korean = pair_text(article, pair, "source")
    return any(re.search(said, korean) and re.search(told, target.text) for said, told in _ADDED)


def _is_counted_off(article: AlignedArticle, pair: int, target: Mention) -> bool:
    """Return whether *target* tells 10월까지 as "the first 10 months", or "four in ten" as 40 percent."""
    number = number_of(target)
    if number is None:
        return False
    text, korean = paragraph_text(article, target), pair_text(article, pair, "source")
    if text[: target.span.start].rstrip().endswith("first") and number.unit == "month":
        return f"{number.value}월까지" in korean.replace(" ", "")
    found = _IN_TEN.search(korean)
    return bool(found and number.unit == "percent" and _TENTHS.get(found[1].rstrip("명곳개")) == number.value)


def _is_multiplied(article: AlignedArticle, pair: int, group: Sequence[Outcome], source: Mention) -> bool:
    """Return whether "doubled to 100 million won" tells 5천만원에서 1억원으로."""
    number, said = number_of(source), _RATIO.search(pair_text(article, pair, "target"))
    if number is None or said is None:
        return False
    ratio = _RATIOS[said[1].lower()]
    return any(number.value * ratio == other.value for other in _told(group, source) if other.unit == number.unit)


def _follows(group: Sequence[Outcome], mention: Mention) -> bool:
    """Return whether a number is the sum or the difference of two that both sides of the pair tell, or the Korean."""
    number = number_of(mention)
    if number is None or number.value < _LEAST or not (number.unit == "person" or is_money(number.unit)):
        return False
    others = [other.value for other in _told(group, mention) if other.unit == number.unit]
    return any(number.value in (one + two, abs(one - two)) for i, one in enumerate(others) for two in others[i + 1 :])


def _told(group: Sequence[Outcome], mention: Mention) -> Iterator[Quantity]:
    """Yield the other numbers of the source: for a number of the target also those that it replaces."""
    for outcome in group:
        number = number_of(outcome.source)
        if number is not None and outcome.source != mention and (outcome.kind is None or mention.side == "target"):
            yield number
