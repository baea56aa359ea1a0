"""Which mention answers which, across a pair: every matcher."""

from auditor.lexicon.glossary import Termbase
from auditor.matching import dates, names, quantities, register, terms
from auditor.model import AlignedArticle, Match


def match_all(article: AlignedArticle, termbase: Termbase | None = None) -> tuple[Match, ...]:
    """Return the matches of every kind, in order of their pairs; a user's *termbase* has the last word."""
    named = names.match(article)
    found = (
        *(register.settle(named, termbase) if termbase else named),
        *quantities.match(article),
        *dates.match(article),
        *terms.match(article, termbase),
    )
    return tuple(sorted(found, key=lambda match: match.pair))
