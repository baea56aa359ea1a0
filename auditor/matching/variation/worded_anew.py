"""One Korean compound in two English wordings in an article, whatever it names and whether or not a list has it."""

from collections.abc import Iterable, Iterator, Sequence

from auditor.english.noun_phrases import content, lacking
from auditor.korean.romanisation import romanise
from auditor.matching.variation.consistency import Inconsistency
from auditor.matching.variation.recurring import Compound, Use, answered, named, opening, recurring, romanised, termed
from auditor.model import AlignedArticle, Quote


def names_worded_anew(article: AlignedArticle, told: Iterable[Quote]) -> Iterator[Inconsistency]:
    """Yield every name that departs from the usual one of its compound, both capitalised, where none is *told* yet."""
    return _worded_anew(article, list(told), is_name=True)


def terms_worded_anew(article: AlignedArticle, told: Iterable[Quote]) -> Iterator[Inconsistency]:
    """Yield every term that has no word of the usual one of its compound, neither capitalised, none *told* yet."""
    return _worded_anew(article, list(told), is_name=False)


def _worded_anew(article: AlignedArticle, told: list[Quote], *, is_name: bool) -> Iterator[Inconsistency]:
    """Yield the departures of one form, none where one is *told* already."""
    for _, compounds in recurring(article):
        if (_names(article, compounds) is not False) is not is_name:
            continue
        uses = list(_uses(article, compounds, is_name=is_name))
        usual = max(uses, key=lambda use: _weight(use, compounds), default=None)
        for use in uses:
            if usual and _departs(usual, use) and not any(_meet(use.target, other) for other in told):
                told.append(use.target)
                yield Inconsistency(use.compound.bead.index, use.compound.source, use.target, usual.target)


def _names(article: AlignedArticle, compounds: Sequence[Compound]) -> bool | None:
    """Return whether the usual linked English of a compound is a name, None without any."""
    linked = [use for use in (answered(article, compound) for compound in compounds) if use is not None]
    usual = max(linked, key=lambda use: _weight(use, compounds), default=None)
    if usual is None:
        return None
    return usual.phrase.is_name or romanised(article, usual.compound) is not None


def _uses(article: AlignedArticle, compounds: Sequence[Compound], *, is_name: bool) -> Iterator[Use]:
    """Yield the uses of one form: by their sounds, by a word link, or else by their place."""
    for compound in compounds:
        finders = (romanised, answered, named) if is_name else (answered, opening, termed)
        found = (finder(article, compound) for finder in finders)
        use = next((use for use in found if use is not None and _has_form(use, is_name)), None)
        if use is not None:
            yield use


def _has_form(use: Use, is_name: bool) -> bool:
    """True where *use* is a name, or a term; a headline has names without telling, and other words for terms."""
    return is_name if use.is_headline else use.phrase.is_name == is_name


def _meet(one: Quote, other: Quote) -> bool:
    return one.paragraph == other.paragraph and one.span.overlaps(other.span)


def _weight(use: Use, compounds: Sequence[Compound]) -> tuple[bool, int, bool]:
    """Return whether a list has the wording of *use*, in how many places of its compound it stands, if in the body."""
    texts = [content(compound.bead.target) for compound in compounds]
    return use.is_listed, sum(set(use.phrase.words) <= set(text) for text in texts), not use.is_headline


def _departs(usual: Use, use: Use) -> bool:
    one, other = usual.phrase, use.phrase
    if not (usual.is_long and use.is_long):
        return False
    new, old = lacking(other.words, one.words), lacking(one.words, other.words)
    is_headline = (usual.is_headline or use.is_headline) and not _sounds(usual.compound.key, (*new, *old))
    is_loose = not one.is_name or is_headline
    if is_loose and (len(new) < len(other.words) or use.refers_back(usual)):
        return False
    if not new or not old:
        return False
    return len(lacking(new, usual.words)) >= min(2, len(new)) and len(lacking(old, use.words)) == len(old)


def _sounds(key: str, words: Iterable[str]) -> bool:
    """True where one of *words* is the beginning of a compound in Roman letters (Donghae of 동해중공업)."""
    letters = romanise(key).replace("-", "")
    return any(len(word) >= 4 and letters.startswith(word) for word in words)
