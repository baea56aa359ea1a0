"""Whether two numbers of one value are hedged alike: 300여 명 and "about 300", never 이상 and "less than".

A hedge counts as lost or added only where the other side has no word near the number that may stand for it: translators
move hedges (최고 속력은 30노트, "a top speed of 30 knots") more often than they drop them.
"""

import re
from dataclasses import replace

from auditor.english import hedges as english
from auditor.korean import hedges as korean
from auditor.matching.bead_texts import paragraph_text
from auditor.model import AlignedArticle, Mention, Span
from auditor.quantity import Bound, Form, Quantity
from auditor.units import dimension

_LEANING = frozenset({Bound.OVER, Bound.UNDER})
_ABOUT = frozenset({Bound.ABOUT, Bound.ODD})
_RANGE = re.compile(r"\d\s?(?:to|and|or|[-–—])\s?[$£€₩]?\d|between")
_COUNTED = frozenset({"money", "ratio", "person", "length", "area", "mass", "volume", "point"})


def differ(article: AlignedArticle, source: Mention, target: Mention) -> bool:
    """True where two numbers of one value are hedged differently, beyond what a faithful translation does."""
    a, b = source.value, target.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    if is_turned(a, b):
        return not is_double(article, source)
    return is_lost(article, source, target) or is_added(article, source, target)


def corrected(article: AlignedArticle, source: Mention, target: Mention) -> str:
    """Return the English number with the hedge that the Korean has."""
    hedge = korean.find(paragraph_text(article, source), *_place(source))
    phrase = f"{hedge.english} {target.text}" if hedge else target.text
    return phrase[0].upper() + phrase[1:] if with_hedge(article, target).text[0].isupper() else phrase


def is_turned(source: Quantity, target: Quantity) -> bool:
    """True for 이상 rendered as "less than", or the reverse, and for 여 rendered as "less than"."""
    pair = {source.bound, target.bound}
    return pair in (_LEANING, {Bound.ODD, Bound.UNDER}, {Bound.NEARLY, Bound.OVER})


def is_double(article: AlignedArticle, source: Mention) -> bool:
    """True where words near a Korean number bound it from the other side as well: 최대 2만여 명."""
    return korean.is_bounded_twice(paragraph_text(article, source), *_place(source))


def is_lost(article: AlignedArticle, source: Mention, target: Mention) -> bool:
    """True where the Korean bounds or hedges a number in so many words and the English gives it as exact."""
    a, b = source.value, target.value
    if not _are_figures(a, b) or b.bound is not Bound.EXACT or a.bound not in _LEANING | _ABOUT:
        return False
    hedge = korean.find(paragraph_text(article, source), source.span.start, source.span.end)
    text = paragraph_text(article, target)
    if (
        hedge is None
        or not hedge.is_explicit
        or _RANGE.search(text[max(0, target.span.start - 10) : target.span.end + 8])
    ):
        return False
    return not english.is_hedged_near(text, *_place(target), a.bound)


def is_added(article: AlignedArticle, source: Mention, target: Mention) -> bool:
    """True where the English bounds or hedges a number that the Korean gives as exact."""
    a, b = source.value, target.value
    if not _are_figures(a, b) or a.bound is not Bound.EXACT or b.bound not in _LEANING | _ABOUT:
        return False
    text = paragraph_text(article, target)
    _, start, _ = english.find(text, *_place(target))
    is_round = b.bound is Bound.ABOUT and a.step >= 1000
    is_mean = "average" in text[start : target.span.start] and "평균" in paragraph_text(article, source)
    may_mean_during = text[start:].lower().startswith(("over", "within")) and dimension(b.unit) not in _COUNTED
    return (
        not is_round
        and not is_mean
        and not may_mean_during
        and not korean.is_hedged_near(paragraph_text(article, source), *_place(source))
    )


def _are_figures(source: object, target: object) -> bool:
    if not isinstance(source, Quantity) or not isinstance(target, Quantity) or source.value != target.value:
        return False
    return all(value.form is Form.DIGITS and not value.ordinal and not value.loose for value in (source, target))


def with_hedge(article: AlignedArticle, target: Mention) -> Mention:
    """Return *target* together with the words that hedge it: what a correction replaces."""
    text = paragraph_text(article, target)
    _, start, end = english.find(text, *_place(target))
    return replace(target, span=Span(start, end), text=text[start:end])


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, mention.span.end
