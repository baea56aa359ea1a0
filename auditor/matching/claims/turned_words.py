"""Every word that became its opposite, however it was found, once."""

from collections.abc import Iterator
from itertools import chain

from auditor.matching.amounts.figure_directions import turned_figures
from auditor.matching.claims.linked_opposites import linked_opposites
from auditor.matching.claims.opposites import Opposite, opposites
from auditor.matching.claims.turned_comparisons import turned_comparisons
from auditor.model import AlignedArticle, Quote


def turned_words(article: AlignedArticle) -> Iterator[Opposite]:
    """Yield every opposite in the order of the English, that which is linked where one place has several."""
    found: dict[tuple[int, int], Opposite] = {}
    for one in chain(
        opposites(article), linked_opposites(article), turned_figures(article), turned_comparisons(article)
    ):
        place = _place(one.target)
        if place not in found or (one.is_linked and not found[place].is_linked):
            found[place] = one
    yield from (found[place] for place in sorted(found))


def _place(quote: Quote) -> tuple[int, int]:
    return quote.paragraph, quote.span.start
