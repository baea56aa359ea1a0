"""Which mention answers which, across a pair: every matcher.

Packages, by what they compare: `names`, `ranks` (titles and offices), `amounts` (quantities, dates), `lexis` (terms),
`claims` (denials, opposites, certainty), `parties` (who does what to whom), `speech` (who says what), `variation` (one
thing by two names), `slips` (of the source). Checks ask those after `lexis` themselves.
"""

from dataclasses import replace

from auditor.lexicon.glossary import Termbase
from auditor.matching import names
from auditor.matching.amounts import dates, frequencies, quantities, shares
from auditor.matching.lexis import idioms, terms
from auditor.matching.names import compass, free_committees, register, strange_bodies
from auditor.matching.ranks import officials
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
    bodies = (
        *strange_bodies.match(article), *free_committees.match(article),
        *officials.match(article), *compass.match(article),
    )  # fmt: skip
    found = (*article.matches, *bodies, *terms.match(article, termbase), *idioms.match(article))
    return replace(article, matches=tuple(sorted(found, key=lambda match: match.pair)))
