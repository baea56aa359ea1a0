"""Which mention answers which, across a pair: every matcher."""

from dataclasses import replace

from auditor.lexicon.glossary import Termbase
from auditor.matching import (
    compass,
    dates,
    frequencies,
    names,
    officials,
    quantities,
    register,
    shares,
    strange_bodies,
    terms,
)
from auditor.model import AlignedArticle, Match


def match_all(article: AlignedArticle, termbase: Termbase | None = None) -> tuple[Match, ...]:
    """Return the matches of names, quantities and dates, in order of their pairs.

    A user's *termbase* has the last word on names.
    """
    named = names.match(article)
    found = (
        *(register.settle(article, named, termbase) if termbase else named),
        *quantities.match(article),
        *dates.match(article),
        *frequencies.match(article),
        *shares.match(article),
    )
    return tuple(sorted(found, key=lambda match: match.pair))


def add_terms(article: AlignedArticle, termbase: Termbase | None = None) -> AlignedArticle:
    """Return *article* with the matches of its terms and of misnamed bodies, which its word links help to judge."""
    bodies = (*strange_bodies.match(article), *officials.match(article), *compass.match(article))
    found = (*article.matches, *bodies, *terms.match(article, termbase))
    return replace(article, matches=tuple(sorted(found, key=lambda match: match.pair)))
