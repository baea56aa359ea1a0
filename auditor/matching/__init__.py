"""Which mention answers which, across a pair: every matcher."""

from auditor.model import AlignedArticle, Match


def match_all(article: AlignedArticle) -> tuple[Match, ...]:
    """Return the matches of every kind, in order of their pairs."""
    return ()
