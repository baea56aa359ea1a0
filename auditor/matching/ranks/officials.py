"""Unnamed officials of another kind of body: 복지부 관계자 as "a union official".

News quotes officials without a name by their body. Where one sentence of either side has one such official, the Korean
says of which body, and the English one is of a kind of body of which the Korean sentence has no word, somebody else was
made to speak. Kinds stand in `lexicon/data/officials.tsv`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from auditor.lexicon.gazetteer import by_source, rows
from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.matching.names.organisations import OrganisationDetail
from auditor.mentions.organisations import OrganisationName
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind, Quote

ANOTHER = 0.8
"""How sure it is that an official of another kind of body is another official (set by hand, below the gate)."""

_KOREAN = re.compile(
    r"(?<![가-힣A-Za-z])([가-힣A-Za-z0-9·]{2,14}) (?:측 |고위 ?|핵심 |실무 )?(?:관계자|당국자|실무자)(?![가-힣]{3})"
)
_BODY = re.compile(
    r"(?:[A-Z]{2,}|(?:^|[가-힣])(?:부|청|처|위|원|공단|공사|시|군|도|구|병원|노조|지부|구단|은행|협회|대학|대|교육청|센터|본부))$"
)
"""Ends of words that name a body: its own officials are meant."""
_NO_BODY = re.compile(
    r"(?:회원|직원|조합원|의원|공원|내부|외부|간부|일부|정부|사정당국|학부|업계|시위|단위|우위|주위|제도|정도|속도|지원)$"
)
_ENGLISH = (
    r"\b(?:an?|the|one|another|senior|ranking)\s(?:[a-z-]+\s){0,2}?(%s)['’]?\s(?:official|source|officer|insider)s?\b"
)
_NEAR = re.compile(r"\b(?:official|source|officer|insider|spokes\w+|representative)s?\b", re.IGNORECASE)


@cache
def _kinds() -> Mapping[str, re.Pattern[str]]:
    return {word: re.compile(korean) for words, korean in rows("officials") for word in words.split("|")}


@cache
def _english() -> re.Pattern[str]:
    return re.compile(_ENGLISH % "|".join(sorted(_kinds(), key=len, reverse=True)), re.IGNORECASE)


def match(article: AlignedArticle) -> Iterator[Match]:
    """Yield a mismatch for every unnamed official who is of a kind of body that the Korean sentence does not name."""
    for bead in beads(article):
        held = list(_KOREAN.finditer(bead.source)) if bead.is_single else []
        if len(held) != 1 or not _is_body(held[0][1]) or len(_NEAR.findall(bead.target)) != 1:
            continue
        found = _english().search(bead.target)
        if found and not _is_of_kind(bead.source, held[0][1], found[1].lower()):
            source = quote_in(bead.pair.source[0], *held[0].span(0))
            yield _made(bead, held[0][1], source, quote_in(bead.pair.target[0], *found.span()))


def _is_body(word: str) -> bool:
    names = by_source().get(word, ())
    is_known = any(name.kind is MentionKind.ORGANISATION for name in names)
    return is_known or bool(_BODY.search(word) and not _NO_BODY.search(word))


def _is_of_kind(sentence: str, word: str, kind: str) -> bool:
    """True where the Korean *sentence* has a word for a body of *kind*, or *word* is a place, which may be its city."""
    is_place = any(name.kind is MentionKind.PLACE for name in by_source().get(word, ()))
    return is_place or bool(_kinds()[kind].search(sentence))


def _made(bead: BeadText, body: str, source: Quote, target: Quote) -> Match:
    name = next((name for name in by_source().get(body, ()) if name.kind is MentionKind.ORGANISATION), None)
    right = f"{name.target[0]} official" if name else None
    korean = Mention(MentionKind.ORGANISATION, "source", source.paragraph, source.span, source.text, OrganisationName())
    english = Mention(
        MentionKind.ORGANISATION, "target", target.paragraph, target.span, target.text, OrganisationName()
    )
    evidence = (Evidence("lexicon", f"{body}: {right or 'another body'}"),)
    detail = OrganisationDetail(source.text, right or "", "official")
    return Match(bead.index, korean, english, MatchVerdict.MISMATCH, ANOTHER, right, evidence, detail)
