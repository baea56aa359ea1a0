"""Who leads a unit of a body made the head of the body: 고성소방서 현장대응단장 as "chief of Goseong Fire Station"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.matching.bead_texts import BeadText, quote_in
from auditor.model import Quote

_BODIES = {
    "소방서": r"Fire Station|Fire Department|fire station|fire department",
    "소방본부": r"Fire (?:and Disaster )?Headquarters|Fire Department|Fire Service",
    "경찰서": r"Police Station|police station",
    "경찰청": r"Police Agency|Police",
    "해양경찰서|해경서|해경": r"Coast Guard(?: Station)?|coast guard(?: station)?",
    "교육지원청|교육청": r"Office of Education|Education Office|Support Office",
    "시청": r"City Hall|City|city",
    "군청": r"County|County Office|county",
    "구청": r"District Office|Ward Office|District|district",
    "도청": r"Province|Provincial Government|province",
    "대학교|대": r"University|university",
    "병원": r"Hospital|Medical Center|hospital",
    "기상청": r"Weather Agency|Meteorological (?:Administration|Office)|weather agency",
    "보건소": r"(?:Public )?Health (?:Center|Office)|health center",
    "교도소|구치소": r"Prison|Detention Center|prison",
    "연구원|연구소": r"Institute|Research Center|institute",
    "박물관|미술관": r"Museum|Gallery|museum|gallery",
    "공사|공단": r"Corporation|Service|Agency|corporation",
    "식약처|처|부": r"Ministry(?: of [A-Z][\w, ]+?)?|ministry",
}
"""Ends of Korean names of bodies, with the English nouns of the same bodies."""

_UNIT = r"[가-힣]{0,10}(?:대응단|사업단|추진단|지원단|수사단|홍보단|과|팀|계|반|대|센터|실|국|처|부)장(?![가-힣]{2})"
_HEADS = r"(?:[Cc]hief|[Hh]ead|[Dd]irector|[Cc]ommissioner|[Pp]resident|[Ss]uperintendent)"
_UNIT_NOUNS = (
    "team|unit|division|section|department|response|bureau|squad|group|office|center|task|branch|deputy|vice|"
    "assistant|associate|affairs|planning|safety|investigation|operations"
)
_UNIT_WORDS = re.compile(rf"\b(?:{_UNIT_NOUNS})\b", re.IGNORECASE)
_OWN_HEAD = re.compile(
    r"(?:서장|청장|본부장|병원장|총장|사장|시장|군수|구청장|지사|관장|원장|소장|이사장|교육장|교육감)(?![가-힣]{2})"
)


@dataclass(frozen=True, slots=True)
class UnitHead:
    """The Korean title of somebody who leads a unit, and the English that makes him the head of its body."""

    source: Quote
    target: Quote


def unit_heads(bead: BeadText) -> Iterator[UnitHead]:
    """Yield the leader of a unit whom *bead* makes the head of the body, where the Korean names no such head."""
    if not bead.is_single:
        return
    source, target = bead.pair.source[0], bead.pair.target[0]
    for ends, nouns in _BODIES.items():
        held = list(re.finditer(rf"(?<![가-힣])[가-힣]{{2,}}(?:{ends}) ({_UNIT})", source.text))
        if len(held) != 1 or _OWN_HEAD.search(source.text):
            continue
        for found in _heads(target.text, nouns):
            yield UnitHead(quote_in(source, *held[0].span(1)), quote_in(target, *found.span()))
            return


def _heads(text: str, nouns: str) -> Iterator[re.Match[str]]:
    """Yield where *text* has "chief of Goseong Fire Station" or "Goseong Fire Station chief" without a unit."""
    name = rf"(?:[A-Z][\w'’-]+ ){{0,4}}(?:{nouns})"
    after = rf"\b{_HEADS} of (?:the )?{name}\b(?!['’]s)(?! [A-Z])(?! (?:{_UNIT_NOUNS}))"
    before = rf"\b{name} (?:[Cc]hief|[Dd]irector|[Hh]ead)\b(?! (?:of|for|in)\b)"
    for hit in re.finditer(rf"{after}|{before}", text):
        around = text[max(0, hit.start() - 30) : hit.start()]
        inner = re.sub(rf"(?:{nouns})", "", hit.group())
        if not _UNIT_WORDS.search(inner) and not re.search(r"\b(?:deputy|vice|assistant|former)\s+$", around, re.I):
            yield hit
