"""Which mention answers which, across a pair: every matcher."""

from auditor.lexicon.glossary import Termbase
from auditor.matching import dates, names, quantities, terms
from auditor.model import AlignedArticle, Match


def match_all(article: AlignedArticle, termbase: Termbase | None = None) -> tuple[Match, ...]:
    """Return the matches of every kind, in order of their pairs; *termbase* is a user's glossary."""
    found = (
        *names.match(article),
        *quantities.match(article),
        *dates.match(article),
        *terms.match(article, termbase),
    )
    return tuple(sorted(found, key=lambda match: match.pair))
