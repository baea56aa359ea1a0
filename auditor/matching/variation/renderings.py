"""How one article renders each name: one name in several ways, and several persons in one way."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from auditor.english.noun_phrases import abbreviates, content
from auditor.korean.particles import is_particle
from auditor.matching.names.places import PlaceDetail
from auditor.model import AlignedArticle, Match, MatchVerdict, MentionKind

_RIGHT = (MatchVerdict.ACCEPT, MatchVerdict.VARIANT, MatchVerdict.AMBIGUOUS)
_UNIT_WORDS = (
    r"(?:[- ](?:do|si|gun|gu|eup|myeon|dong|ri|Province|City|County|District|State|Island|Metropolitan City|"
    r"Metropolitan Government|Special Self-Governing (?:Province|City)|region|Township|Village|River|Mountain))+$"
)

SLIP = 2
"""Edits within which two spellings of a foreign name are one name spelt twice."""


@dataclass(frozen=True, slots=True)
class Renderings:
    """One name with its groups of renderings (the commonest group first), or one rendering of several persons."""

    name: str
    groups: tuple[tuple[Match, ...], ...]


def in_two_ways(article: AlignedArticle) -> Iterator[Renderings]:
    """Yield each name that the article renders in ways that differ by more than a unit word or a short form."""
    by_name: dict[tuple[MentionKind, str], list[Match]] = defaultdict(list)
    for match in article.matches:
        if match.source and match.target and match.verdict in _RIGHT and _counts(match, article):
            by_name[match.source.kind, _name(match)].append(match)
    for (kind, name), matches in sorted(by_name.items()):
        groups: dict[str, list[Match]] = defaultdict(list)
        for match in matches:
            groups[_root(kind, match)].append(match)
        distinct = _distinct(kind, groups)
        together = kind is MentionKind.FOREIGN_NAME and _stand_together(article, [groups[root] for root in distinct])
        if len(distinct) > 1 and not together:
            ordered = sorted(distinct, key=lambda root: (-len(groups[root]), _place(groups[root][0]), root))
            yield Renderings(name, tuple(tuple(groups[root]) for root in ordered))


def _place(match: Match) -> tuple[int, int]:
    """Return where the English of *match* stands: of two renderings as frequent, the later one departs."""
    assert match.target is not None
    return match.target.paragraph, match.target.span.start


def _name(match: Match) -> str:
    """Return what a name is known by: its hangul, of a Korean place without a unit that is added (전남도, 전남)."""
    assert match.source is not None
    hangul, bare = match.source.text, match.source.text.removesuffix("도")
    is_place = match.source.kind is MentionKind.PLACE
    return bare if is_place and any(bare in name.source for name in match.source.value.names) else hangul


def rendered_alike(article: AlignedArticle) -> Iterator[Renderings]:
    """Yield each rendering that the article gives to two persons of different full names."""
    by_letters: dict[str, dict[str, list[Match]]] = defaultdict(lambda: defaultdict(list))
    for match in article.matches:
        if match.source and match.verdict in _RIGHT and _is_full_person(match):
            by_letters[_root(MentionKind.PERSON, match)][match.source.text].append(match)
    for _, persons in sorted(by_letters.items()):
        if len(persons) > 1:
            yield Renderings(" / ".join(sorted(persons)), tuple(tuple(persons[name]) for name in sorted(persons)))


def _is_full_person(match: Match) -> bool:
    source, target = match.source, match.target
    is_person = source is not None and source.kind is MentionKind.PERSON and len(source.text) > 2
    return is_person and target is not None and len(target.text.split()) > 1


def _counts(match: Match, article: AlignedArticle) -> bool:
    """True for Korean places that stand alone (not in 충북C&V센터), organisations, persons and foreign names."""
    source = match.source
    assert source is not None
    if source.kind is MentionKind.PLACE:
        text = article.article.source.paragraphs[source.paragraph].text
        rest = re.match(r"[^\s,.·()‘’“”'\"]*", text[source.span.end :])
        named = isinstance(match.detail, PlaceDetail) and bool(source.value.names)
        after = rest.group() if rest else ""
        is_alone = is_particle(after) or (after[:1] == "도" and is_particle(after[1:]))
        return named and source.value.names[0].is_korean_place and is_alone
    return source.kind in (MentionKind.ORGANISATION, MentionKind.PERSON, MentionKind.FOREIGN_NAME)


def _root(kind: MentionKind, match: Match) -> str:
    """Return what must agree: a place without its unit word; the letters of a person in whatever order."""
    assert match.target is not None
    text = match.target.text
    if kind is MentionKind.PLACE:
        full = re.sub(r"^([NS])\. ", lambda m: {"N": "north ", "S": "south "}[m[1]], text)
        return re.sub(_UNIT_WORDS, "", full).lower()
    letters = re.sub(r"[^a-z ]", "", re.sub(r"['’]s\b", "", text.lower().replace("-", "")))
    return "".join(sorted(letters.replace(" ", ""))) if kind is MentionKind.PERSON else letters


def _distinct(kind: MentionKind, groups: dict[str, list[Match]]) -> list[str]:
    """Leave out short forms: acronyms, single words for a body, renderings whose words another one has all."""
    texts = {root: matches[0].target.text for root, matches in groups.items() if matches[0].target}
    kept = []
    for root, text in texts.items():
        words = set(re.findall(r"[a-z]+", text.lower().replace("-", "")))
        others = [set(re.findall(r"[a-z]+", t.lower().replace("-", ""))) for r, t in texts.items() if r != root]
        acronym = re.fullmatch(r"[A-Z.&-]{2,8}(?: [A-Z&]{2,6})*", text) is not None
        is_short = acronym or (
            kind is MentionKind.ORGANISATION and (len(words) == 1 or _is_initialled(text, root, texts))
        )
        if kind is MentionKind.PLACE or not (is_short or any(words < other for other in others)):
            kept.append(root)
    return kept if kind is not MentionKind.FOREIGN_NAME or _differ_in_spelling(kept) else []


def _is_initialled(text: str, root: str, texts: dict[str, str]) -> bool:
    """True for "Hyundai E&C" beside "Hyundai Engineering & Construction": what it has not, it has the initials of."""
    words = set(content(text))
    others = [content(other) for another, other in texts.items() if another != root]
    return any(
        len(words) < len(other) and all(abbreviates(word, other) for word in words - set(other)) for other in others
    )


def _differ_in_spelling(roots: list[str]) -> bool:
    """True for two spellings of one name (Harris, Haris): near, and neither the beginning of the other (Rangers)."""
    pairs = [(a, b) for a in roots for b in roots if a != b]
    return bool(pairs) and all(not a.startswith(b) and Levenshtein.distance(a, b) <= SLIP for a, b in pairs)


def _stand_together(article: AlignedArticle, groups: list[list[Match]]) -> bool:
    """True where one paragraph has both renderings: two names that sound alike (Wade and Wayde), not two spellings."""
    texts = {match.target.text for group in groups for match in group if match.target}
    places = {match.target.paragraph for group in groups for match in group if match.target}
    paragraphs = article.article.target.paragraphs
    return any(all(re.search(rf"\b{re.escape(t)}\b", paragraphs[i].text) for t in sorted(texts)) for i in places)
