"""Every matcher of names: persons, surnames, organisations, places, foreign names, glosses, which overrule these."""

from auditor.matching.names import foreign, glosses, organisations, persons, places, surnames
from auditor.model import AlignedArticle, Match


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return the matches of every kind of name, kind by kind."""
    glossed = glosses.match(article)
    spelt = tuple(found for found in foreign.match(article) if not any(_overlap(found, other) for other in glossed))
    named = (found for matcher in (persons, surnames, organisations, places) for found in matcher.match(article))
    return (*named, *spelt, *glossed)


def _overlap(first: Match, second: Match) -> bool:
    """True where two matches judge the same English words."""
    one, other = first.target, second.target
    if one is None or other is None:
        return False
    return one.paragraph == other.paragraph and one.span.overlaps(other.span)
