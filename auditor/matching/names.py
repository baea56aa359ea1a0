"""Every matcher of names: persons, organisations, places, foreign names."""

from auditor.matching import foreign, organisations, persons, places
from auditor.model import AlignedArticle, Match


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return the matches of every kind of name, kind by kind."""
    return tuple(found for matcher in (persons, organisations, places, foreign) for found in matcher.match(article))
