"""Which mention answers which, across a pair: every matcher."""

from auditor.matching import dates, names, quantities
from auditor.model import AlignedArticle, Match


def match_all(article: AlignedArticle) -> tuple[Match, ...]:
    """Return the matches of every kind, in order of their pairs."""
    found = (*names.match(article), *quantities.match(article), *dates.match(article))
    return tuple(sorted(found, key=lambda match: match.pair))
