"""One Korean compound in two English wordings in an article, whatever it names and whether or not a list has it."""

from collections.abc import Iterator, Sequence

from auditor.english.noun_phrases import content, lacking
from auditor.matching.variation.compounds import departures
from auditor.matching.variation.consistency import Inconsistency, inconsistencies
from auditor.matching.variation.recurring import Compound, Use, answered, named, opening, recurring
from auditor.matching.variation.renamed import renamed
from auditor.model import AlignedArticle, Quote


def names_worded_anew(article: AlignedArticle) -> Iterator[Inconsistency]:
    """Yield every name that departs from the usual one of its compound, both capitalised, unless told otherwise."""
    told = [item.target for item in (*inconsistencies(article), *renamed(article))]
    return _worded_anew(article, told, is_name=True)


def terms_worded_anew(article: AlignedArticle) -> Iterator[Inconsistency]:
    """Yield every term that has no word of the usual one of its compound, neither capitalised."""
    return _worded_anew(article, [item.target for item in departures(article)], is_name=False)


def _worded_anew(article: AlignedArticle, told: list[Quote], *, is_name: bool) -> Iterator[Inconsistency]:
    """Yield the departures of one form, none where one is *told* already."""
    for _, compounds in recurring(article):
        linked = [use for use in (answered(article, compound) for compound in compounds) if use is not None]
        if not linked or max(linked, key=lambda use: _weight(use, compounds)).phrase.is_name != is_name:
            continue
        uses = list(_uses(article, compounds, linked, is_name=is_name))
        usual = max(uses, key=lambda use: _weight(use, compounds))
        for use in uses:
            if _departs(usual, use) and not any(_meet(use.target, other) for other in told):
                told.append(use.target)
                yield Inconsistency(use.compound.bead.index, use.compound.source, use.target, usual.target)


def _uses(
    article: AlignedArticle, compounds: Sequence[Compound], linked: Sequence[Use], *, is_name: bool
) -> Iterator[Use]:
    """Yield the uses of one form, those that are not *linked* to one by their place."""
    by_place = {use.compound.source: use for use in linked if use.phrase.is_name == is_name}
    for compound in compounds:
        use = by_place.get(compound.source) or (named if is_name else opening)(article, compound)
        if use is not None:
            yield use


def _meet(one: Quote, other: Quote) -> bool:
    return one.paragraph == other.paragraph and one.span.overlaps(other.span)


def _weight(use: Use, compounds: Sequence[Compound]) -> tuple[bool, int, bool]:
    """Return whether a list has the wording of *use*, in how many places of its compound it stands, if in the body."""
    texts = [content(compound.bead.target) for compound in compounds]
    return use.is_listed, sum(set(use.phrase.words) <= set(text) for text in texts), not use.is_headline


def _departs(usual: Use, use: Use) -> bool:
    one, other = usual.phrase, use.phrase
    if one.is_name != other.is_name or min(len(one.words), len(other.words)) < 2:
        return False
    new, old = lacking(other.words, one.words), lacking(one.words, other.words)
    if not one.is_name and (len(new) < len(other.words) or use.refers_back):
        return False
    if not new or not old:
        return False
    return len(lacking(new, usual.words)) == len(new) and len(lacking(old, use.words)) == len(old)
