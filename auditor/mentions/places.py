"""Places that one side names: Korean places and foreign countries and cities.

Korean text: forms of the gazetteer that stand as names (see `boundaries`), and administrative units by their suffix.
English text: forms of the gazetteer, and words with a romanised administrative suffix (Gagok-dong, Samjuk Township).
"""

import re
from dataclasses import dataclass
from functools import cache

from auditor.korean.callings import calling_at_end
from auditor.korean.morphology import tokens_at
from auditor.korean.particles import is_particle
from auditor.korean.surnames import surnames
from auditor.lexicon.gazetteer import Hit, Name, find_source, find_target
from auditor.mentions.boundaries import find_by_side, is_common, is_masked, stands_as_name
from auditor.model import Document, Mention, MentionKind, Paragraph, Side, Span, Token, Tokens


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What a mention may stand for: entries of the gazetteer; none for a unit known by its suffix alone.

    `is_sure` is False where the morphology reads a common word (활동 is no 동).
    """

    names: tuple[Name, ...] = ()
    is_sure: bool = True

    @property
    def keys(self) -> frozenset[str]:
        """Return the keys of the entries."""
        return frozenset(name.key for name in self.names)

    @property
    def is_korean(self) -> bool:
        """True for a place in Korea."""
        return not self.names or any(name.is_korean_place for name in self.names)


_WORD = re.compile(r"(?<![가-힣\d])[가-힣][가-힣\d]*")
_SUFFIXES = frozenset("읍면동리가구군시")
_PROVINCE = re.compile(r"(?<![가-힣])경기도?\s?$")
_PERSON = re.compile(r"(?:\s?\(\d{1,3}\)|\s?(?:씨|군|양)(?![가-힣]{2}))")
"""An age or a form of address: what stands before it is a person."""
_NEXT_WORD = re.compile(r"\s([가-힣]{2,})")
_NAME_LENGTH = 3
_LOCAL = frozenset("이장 동장 통장 면장 읍장 주민".split())
"""Callings that stand after the place of which they are."""
_NO_UNIT = re.compile(r"\d지구$")
_IF = re.compile(r"(?:[가-힣]{2}하|[되르으시다라려])면$")
"""Ends of verbs that the names of townships do not have; those that do are in the gazetteer."""
_GIVEN_NAME = re.compile(r"(?:^|[^\w-])([A-Z][a-z]+) $")
_ENGLISH_UNIT = re.compile(
    r"\b[A-Z][a-z]+(?:[·\-'’][A-Za-z]+)?(?:\s?\d{1,2}(?:\([a-z]+\))?)?"
    r"(?:-\s?(?:dong|myeon|eup|ri|ga|gu|gun|si|do|ro|gil)\b| (?:dong|myeon|eup|ri|Township|Village)\b)"
)


def find(document: Document, tokens: Tokens = (), masks: tuple[Mention, ...] = ()) -> tuple[Mention, ...]:
    """Return the places that *document* names, in order; what *masks* (persons, organisations) cover is no place."""
    return find_by_side(document, tokens, masks, _in_korean, _in_english)


def _in_korean(paragraph: Paragraph, tokens: tuple[Token, ...], masks: tuple[Mention, ...]) -> list[Mention]:
    units = _units(paragraph.text)
    hits = [hit for hit in find_source(paragraph.text) if _stands(paragraph, hit, tokens, masks)]
    hits = [hit for hit in hits if not any(unit.contains(hit.span) and unit != hit.span for unit in units)]
    sure = [hit.span for hit in hits if _is_sure(hit, tokens)]
    found = [
        _mention(
            "source",
            paragraph.id,
            hit.span,
            hit.text,
            _meant(paragraph, hit),
            hit.span in sure or _is_listed(paragraph.text, hit.span, sure),
        )
        for hit in hits
    ]
    bodies = tuple(m for m in masks if m.kind is not MentionKind.PERSON)
    for span in units:
        if not any(span.overlaps(hit.span) for hit in hits) and not is_masked(paragraph.id, span, bodies):
            text = paragraph.text[span.start : span.end]
            value = PlaceName((), _is_proper(span, tokens))
            found.append(Mention(MentionKind.PLACE, "source", paragraph.id, span, text, value))
    return sorted(found, key=lambda mention: mention.span)


def _units(text: str) -> list[Span]:
    """Return each word up to the last administrative suffix that only a particle follows."""
    spans = []
    for word in _WORD.finditer(text):
        ends = [i for i, c in enumerate(word.group(), 1) if c in _SUFFIXES and is_particle(word.group()[i:])]
        ends = [i for i in ends if word.group()[i - 1] != "가" or word.group()[i - 2].isdigit()]
        if ends and ends[-1] > 1 and not _is_no_unit(text, word.start(), word.start() + ends[-1]):
            spans.append(Span(word.start(), word.start() + ends[-1]))
    return spans


def _is_no_unit(text: str, start: int, end: int) -> bool:
    """True for persons (맹소리 씨, 강말동 위원장), parts of a plan (2지구) and conditions (치르면, 문의하면)."""
    is_part = (
        text[start:end] == "우리"
        or _NO_UNIT.search(text[start:end]) is not None
        or _IF.search(text[start:end]) is not None
    )
    return is_part or _PERSON.match(text, end) is not None or _has_calling(text, start, end)


def _has_calling(text: str, start: int, end: int) -> bool:
    """True for a surname with two syllables before a title, unless it is the title of a village head."""
    after = _NEXT_WORD.match(text, end)
    if after is None or end - start != _NAME_LENGTH or text[start] not in surnames():
        return False
    word = after[1]
    calling = calling_at_end(word) or calling_at_end(word[:-1])
    return calling is not None and not any(word.startswith(local) for local in _LOCAL)


def _is_proper(span: Span, tokens: tuple[Token, ...]) -> bool:
    """True unless the morphology reads one common word, or a verb, in *span*."""
    inside = tokens_at(tokens, span)
    nouns = all(t.tag.startswith(("N", "S", "XR", "XS", "XP", "MM")) for t in inside)
    return len(span) > 4 or (nouns and (len(inside) > 1 or any(t.tag == "NNP" for t in inside)))


def _stands(paragraph: Paragraph, hit: Hit, tokens: tuple[Token, ...], masks: tuple[Mention, ...]) -> bool:
    return (
        bool(_places(hit))
        and not is_masked(paragraph.id, hit.span, masks)
        and stands_as_name(paragraph.text, hit.span, tokens)
    )


def _in_english(paragraph: Paragraph, masks: tuple[Mention, ...]) -> list[Mention]:
    hits = [hit for hit in find_target(paragraph.text) if _places(hit) and not is_masked(paragraph.id, hit.span, masks)]
    found = [_mention("target", paragraph.id, hit.span, hit.text, _places(hit)) for hit in hits]
    for match in _ENGLISH_UNIT.finditer(paragraph.text):
        span = Span(*match.span())
        if any(span.overlaps(hit.span) for hit in hits) or _is_given_name(paragraph.text, span.start):
            continue
        if not is_masked(paragraph.id, span, masks):
            found.append(_mention("target", paragraph.id, span, match.group(), ()))
    return sorted(found, key=lambda mention: mention.span)


def _is_given_name(text: str, start: int) -> bool:
    """True after a Korean surname: So-ri in "Maeng So-ri"."""
    before = _GIVEN_NAME.search(text[:start])
    return before is not None and before[1].lower() in _romanised_surnames()


@cache
def _romanised_surnames() -> frozenset[str]:
    return frozenset(latin for _, forms in surnames().values() for latin in forms)


def _places(hit: Hit) -> tuple[Name, ...]:
    return tuple(name for name in hit.names if name.kind is MentionKind.PLACE)


def _meant(paragraph: Paragraph, hit: Hit) -> tuple[Name, ...]:
    """Return the places of a form; after a province (경기 광주) not the province that is called alike."""
    names = _places(hit)
    districts = tuple(name for name in names if name.group == "district")
    return districts if districts and _PROVINCE.search(paragraph.text[: hit.span.start]) else names


def _is_sure(hit: Hit, tokens: tuple[Token, ...]) -> bool:
    return not is_common([t for t in tokens_at(tokens, hit.span) if hit.span.contains(t.span)])


def _is_listed(text: str, span: Span, sure: list[Span]) -> bool:
    """True for what stands in a list with a place: 송도·예산·오창."""
    return any(text[span.end : s.start] in ("·", ", ") or text[s.end : span.start] in ("·", ", ") for s in sure)


def _mention(
    side: Side, paragraph: int, span: Span, text: str, names: tuple[Name, ...], is_sure: bool = True
) -> Mention:
    return Mention(MentionKind.PLACE, side, paragraph, span, text, PlaceName(names, is_sure))
