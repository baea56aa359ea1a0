"""Which English quantity answers which Korean one, and how those that answer nothing differ."""

from auditor.matching.amounts.values import compare, select
from auditor.model import AlignedArticle, Match, MentionKind


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return the matches of the quantities of *article*; `detail` is a `Discrepancy` unless the verdict is ACCEPT."""
    return select(compare(article), MentionKind.QUANTITY)
