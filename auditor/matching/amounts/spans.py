"""Spans of years told by their ends: 2015년부터 10년간 is "from 2015 to 2025", and the reverse."""

import re
from collections.abc import Iterator

from auditor.matching.amounts.certainty import Outcome
from auditor.matching.amounts.discrepancy import Kind
from auditor.matching.bead_texts import pair_text
from auditor.model import AlignedArticle

_KOREAN_ENDS = re.compile(r"(?P<first>\d{4})년?\s?(?:부터|에서|[~∼–-])\s?(?P<last>\d{4})년")
_KOREAN_YEARS = re.compile(r"(?P<years>\d{1,3})년\s?(?:간|동안|째|여)")
_ENGLISH_ENDS = re.compile(r"\b(?P<first>\d{4})\s?(?:to|and|until|through|till|[–-])\s?(?P<last>\d{4})\b")
_ENGLISH_YEARS = re.compile(r"\b(?P<years>\d{1,3})[\s-]years?\b")


def is_told_by_ends(article: AlignedArticle, pair: int, outcome: Outcome) -> bool:
    """True for a number of years, or an end of them, that stands on one side only, where the sides tell one span.

    A span counts its last year or not: from 2015 to 2025 are ten years or eleven.
    """
    mention = outcome.source or outcome.target
    if outcome.kind not in (Kind.MISSING, Kind.ADDED) or mention is None:
        return False
    return any(word in mention.text for word in _told_otherwise(article, pair))


def _told_otherwise(article: AlignedArticle, pair: int) -> Iterator[str]:
    """Yield the ends of every span that the other side counts in years, and those years."""
    korean, english = pair_text(article, pair, "source"), pair_text(article, pair, "target")
    sides = ((_KOREAN_ENDS, korean, _ENGLISH_YEARS, english), (_ENGLISH_ENDS, english, _KOREAN_YEARS, korean))
    for ends, told, lengths, counted in sides:
        for span in ends.finditer(told):
            years = int(span["last"]) - int(span["first"])
            for length in lengths.finditer(counted):
                if int(length["years"]) in (years, years + 1):
                    yield from (span["first"], span["last"], length.group())
