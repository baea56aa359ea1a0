"""Organisations that one side names: universities, ministries, agencies, courts, parties, companies, media.

Forms of the gazetteer on both sides; in English also every "... University" and "University of ..." that it lacks.
"""

import re
from dataclasses import dataclass

from auditor.korean.morphology import tokens_at
from auditor.lexicon.gazetteer import Name, find_source, find_target
from auditor.mentions.boundaries import find_by_side, is_common, is_masked, stands_as_name
from auditor.model import Document, Mention, MentionKind, Paragraph, Span, Token, Tokens


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """What a mention may stand for: entries of the gazetteer; none for a university that it does not have."""

    names: tuple[Name, ...] = ()
    is_university: bool = False

    @property
    def keys(self) -> frozenset[str]:
        """Return the keys of the entries."""
        return frozenset(name.key for name in self.names)

    @property
    def is_seated(self) -> bool:
        """True for a court or prosecutors' office, whose name begins with a place that is a place all the same."""
        return any(name.group == "court" for name in self.names)


_UNIVERSITY = re.compile(
    r"(?:(?:Catholic |National )?University of(?: [A-Z][\w-]+)+|"
    r"(?:[A-Z][\w'’-]+ )?(?:[A-Z][\w'’-]+ )(?:(?:National|Women's|Women’s|Catholic|Cyber|Global) )*University)"
)


_LATIN = re.compile(r"[A-Za-z0-9&.-]")
_UNIT = re.compile(r"[읍면동리군구시](?![가-힣]{2})")
_NO_UNIVERSITY = re.compile(r"교(?![수직원내무])|로(?!부터|서)|[회표왕상전첩변]|구(?!성)|흥")
"""What after 대 makes it a bridge, a road, a contest, a team or a king: 서강대교, 강남대로, 국민대회, 한국대표."""


def find(document: Document, tokens: Tokens = (), masks: tuple[Mention, ...] = ()) -> tuple[Mention, ...]:
    """Return the organisations that *document* names, in order; what *masks* (persons) cover is none."""
    return find_by_side(document, tokens, masks, _in_korean, lambda paragraph, _: _in_english(paragraph))


def _in_korean(paragraph: Paragraph, tokens: tuple[Token, ...], masks: tuple[Mention, ...]) -> list[Mention]:
    found = []
    for hit in find_source(paragraph.text):
        names = tuple(n for n in hit.names if n.kind is MentionKind.ORGANISATION)
        if names and not is_masked(paragraph.id, hit.span, masks) and _stands(paragraph.text, hit.span, tokens, names):
            value = OrganisationName(names, names[0].group == "university")
            found.append(Mention(MentionKind.ORGANISATION, "source", paragraph.id, hit.span, hit.text, value))
    return found


def _stands(text: str, span: Span, tokens: tuple[Token, ...], names: tuple[Name, ...]) -> bool:
    """True for a name by morphology; long forms and public bodies are names wherever a word begins.

    Latin letters stand by themselves; a company before an administrative suffix is a place (풍산읍).
    """
    if text[span.start : span.end].isascii():
        return _LATIN.search(text[max(0, span.start - 1) : span.start] + " " + text[span.end : span.end + 1]) is None
    if names[0].group == "company" and _UNIT.match(text, span.end):
        return False
    if text[span.end - 1] == "대" and _NO_UNIVERSITY.match(text, span.end):
        return False
    begins = span.start == 0 or not ("가" <= text[span.start - 1] <= "힣")
    least = 4 if names[0].group == "company" else 3
    common = is_common([t for t in tokens_at(tokens, span) if span.contains(t.span)])
    return (len(span) >= least and begins) or (not common and stands_as_name(text, span, tokens))


def _in_english(paragraph: Paragraph) -> list[Mention]:
    found = []
    for hit in find_target(paragraph.text):
        names = tuple(n for n in hit.names if n.kind is MentionKind.ORGANISATION)
        if names:
            value = OrganisationName(names, names[0].group == "university")
            found.append(Mention(MentionKind.ORGANISATION, "target", paragraph.id, hit.span, hit.text, value))
    for match in _UNIVERSITY.finditer(paragraph.text):
        span = Span(*match.span())
        if not any(m.span.overlaps(span) for m in found):
            value = OrganisationName((), True)
            found.append(Mention(MentionKind.ORGANISATION, "target", paragraph.id, span, match.group(), value))
    return sorted(found, key=lambda mention: mention.span)
