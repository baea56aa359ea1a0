"""Whether a span of time is counted forward on one side and back on the other: 이틀 뒤, "two days earlier"."""

import re
from dataclasses import replace

from auditor.matching.amounts.certainty import Outcome
from auditor.matching.amounts.discrepancy import Kind
from auditor.matching.bead_texts import paragraph_text
from auditor.model import AlignedArticle, Mention
from auditor.quantity import Quantity

_SPANS = frozenset({"minute", "hour", "day", "week", "month", "year"})
_MOST = 0.85
"""The most that is sure: narrators may count from either end, so it is shown and never fails an article."""
_KOREAN = re.compile(r"\s?(?:(?P<after>뒤|후)(?=[\s에인의,.]|$)|(?P<before>전)(?=[\s에인의,.]|부터|까지|$))")
# as prepositions "before" and "after" turn with the clause they stand in
_ENGLISH = re.compile(
    r"\s(?:(?P<after>later|afterwards?|from\snow)|(?P<before>earlier|ago|previously|before(?=[.,;]|$)))\b",
    re.IGNORECASE,
)


def turned(article: AlignedArticle, outcome: Outcome) -> Outcome:
    """Return *outcome*, as a mismatch where its two spans of time agree and are counted to opposite sides."""
    source, target = outcome.source, outcome.target
    if outcome.kind or not source or not target or not (_lasts(source) and _lasts(target)):
        return outcome
    korean = _KOREAN.match(paragraph_text(article, source), source.span.end)
    english = _ENGLISH.match(paragraph_text(article, target), target.span.end)
    if not korean or not english or bool(korean["after"]) is bool(english["after"]):
        return outcome
    end = english.end()
    whole = replace(
        target,
        span=replace(target.span, end=end),
        text=paragraph_text(article, target)[target.span.start : end],
    )
    said = f"{target.text} {'later' if korean['after'] else 'earlier'}"
    return replace(outcome, target=whole, kind=Kind.DATE, suggestion=said)


def most(outcome: Outcome) -> float:
    """Return the greatest confidence, 0 to 1, that a turned span allows for *outcome*."""
    sides = [mention for mention in (outcome.source, outcome.target) if mention and _lasts(mention)]
    return _MOST if outcome.kind is Kind.DATE and len(sides) == 2 else 1.0


def _lasts(mention: Mention) -> bool:
    return isinstance(mention.value, Quantity) and mention.value.unit in _SPANS
