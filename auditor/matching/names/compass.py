"""Bodies of another part of a city or province: 대구북부교육지원청 as "Daegu Southern Office of Education".

The part stands in the Korean name (동부, 서부, 남부, 북부), and as an adjective with a capital in the English one.
Where one sentence names one such body and its English one part, it must be the same; a syllable of the Korean that may
ask for the English part lets it be.
"""

import re
from collections.abc import Iterator

from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.matching.names.organisations import OrganisationDetail
from auditor.mentions.organisations import OrganisationName
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind, Quote

TURNED = 0.85
"""How sure it is that a body of another part is another body (set by hand, below the gate)."""

PARTS = {"동": "Eastern", "서": "Western", "남": "Southern", "북": "Northern"}
_SHORT = {"동": "East", "서": "West", "남": "South", "북": "North"}
_BODY = re.compile(
    r"(?<![가-힣])[가-힣]{0,6}([동서남북])부[가-힣]{0,8}?(?:청|서|본부|지검|지법|지사|지청|지부|사업소|센터|공단|공사|사무소|교도소|구치소|보호소)"
    r"(?![가-힣]{4})"
)
_SPELLED = {"Dongbu": "Eastern", "Seobu": "Western", "Nambu": "Southern", "Bukbu": "Northern"}
_PART = re.compile(rf"\b(Eastern|Western|Southern|Northern|{'|'.join(_SPELLED)})\b")


def match(article: AlignedArticle) -> Iterator[Match]:
    """Yield a mismatch for every body whose English name is of another part than the Korean one."""
    for bead in beads(article):
        held, found = list(_BODY.finditer(bead.source)), list(_PART.finditer(bead.target))
        if bead.is_single and len(held) == 1 and len(found) == 1 and _is_turned(bead, held[0], found[0]):
            source = quote_in(bead.pair.source[0], *held[0].span())
            yield _made(bead, source, quote_in(bead.pair.target[0], *found[0].span()), PARTS[held[0][1]])


def _is_turned(bead: BeadText, body: re.Match[str], part: re.Match[str]) -> bool:
    """True where *part* is not that of *body*, and nothing else of the Korean, or of the English, speaks for it."""
    spoken = _SPELLED.get(part[1], part[1])
    said = next(syllable for syllable, english in PARTS.items() if english == spoken)
    rest = bead.source[: body.start(1)] + bead.source[body.end(1) :]
    return said != body[1] and said not in rest and _SHORT[body[1]].casefold() not in bead.target.casefold()


def _made(bead: BeadText, source: Quote, target: Quote, right: str) -> Match:
    korean = Mention(MentionKind.ORGANISATION, "source", source.paragraph, source.span, source.text, OrganisationName())
    english = Mention(
        MentionKind.ORGANISATION, "target", target.paragraph, target.span, target.text, OrganisationName()
    )
    evidence = (Evidence("lexicon", f"{source.text}: {right}"),)
    detail = OrganisationDetail(source.text, right, "part")
    return Match(bead.index, korean, english, MatchVerdict.MISMATCH, TURNED, right, evidence, detail)
