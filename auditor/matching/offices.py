"""The office beside a person's name on one side of a pair against the office beside it on the other.

Titles stand after a Korean name (맹주영 경기남부경찰청장) and before or in apposition to an English one ("Maeng
Joo-young, commissioner of ..."). An English title that belongs to no Korean title beside the name, and to none that
its sentences name elsewhere, is another office; within a class of offices (a rank of the army, of a court) it is a
rank too high or too low. Without a name, two sentences are judged that each have one title left over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from auditor.korean.offices import EnglishTitle, KoreanTitle, chiefs_of, english_titles, groups_of, titles_in
from auditor.matching.bead_texts import BeadText, beads, paragraph_text, quote_in
from auditor.model import AlignedArticle, Match, Mention, MentionKind, Quote, Sentence, Span

Kind = Literal["other", "acting", "former", "elect", "lone"]

BEFORE, AFTER = 80, 110
"""Characters of English around a name in which its title is looked for."""

GENERIC = frozenset(
    "member official officer head chief leader representative aide player associate staff secretary worker employee "
    "assistant executive expert specialist engineer driver adviser advisor author artist nominee major deputy "
    "staffer".split()
)
"""English words that say too little to be another office, or mean something else too."""

LADDERS = frozenset(
    "military police fire prosecution court local school diplomacy religion sports university party committee".split()
)
"""Classes whose titles are ranks: what is another title of the class is not the same office."""

UNIFORMED = frozenset("military police fire prosecution court".split())
"""Classes in which a title without a name is judged."""

BODIES = UNIFORMED | frozenset("local assembly school diplomacy religion".split())
"""Classes of bodies of which nobody has titles of two at once."""

PROFESSIONS = frozenset(("media", "panel"))
"""Classes whose titles are professions, of which one person may have two."""

KINDS = frozenset(
    "선수 의원 국회의원 박사 위원 연구원 연구관 연구위원 교수 기자 작가 경찰관 소방관 소방대원 교사".split()
)
"""Titles of what somebody is, beside which any rank may stand ("the captain" of a 선수)."""

_HEADS = re.compile(
    r"(?:head|chief|director|director[ -]general|general director|manager|president|chair(?:man|woman|person)?|leader|"
    r"commissioner|administrator|executive|officer|superintendent|secretary[ -]general|coordinator)$"
)
"""Titles of whoever heads a body or unit; which of them a body uses is its own affair."""
_ENDS = re.compile(
    r"(?:\s*(?:$|[,.;:()])|\s(?:of|for|at|in|from|on|with|under|who|whose|that|and|to|as|emerit\w+)\b)", re.IGNORECASE
)

_STOP = re.compile(
    r"(?<!Gen)(?<!Lt)(?<!Maj)(?<!Col)(?<!Brig)(?<!Sgt)(?<!Cpl)(?<!Capt)(?<!Adm)(?<!Rep)(?<!Sen)(?<!Dr)(?<!Prof)\.|[!?;:“”\"‘(—]|(?<!\w)['’](?=\w)|\b(?:said|and|told|with|by)\b"
)
_GAP = re.compile(r"\s*(?:,\s*|(?:of|for|at|in|from)\s[^,.;:“”\"]{1,60},\s*|[A-Z][\w.]*\s)?")
_AGE = re.compile(r"^(?:,\s(?:aged\s)?\d{1,3}(?=,))?\s*[,(]\s*")
_APPOSITION = re.compile(r"[^,.;:()“”\"]{1,90}")
_OTHERS = re.compile(r"\b(?:and|said|told|who|with|that|which|when|after|to)\b")
_HEAD = re.compile(r"^(?:\(\d{1,3}(?:세)?\))?(?:\s?씨)?\s?")
_IS = re.compile(r"(?<=[가-힣]{2})(?:인|이던|이었던|였던)$")
_TAIL = re.compile(r"(?:[가-힣A-Za-z0-9·]+\s?){1,5}")
_ELECT = re.compile(r"\s?(?:후보자|내정자|지명자|당선인|당선자|후보(?![가-힣]{2}))")
_NOT_YET = re.compile(
    r"\b(?:nominee|designate|nominat\w+|candida\w+|elect|elected|pick|named|choice|hopeful|contender|appoint\w+|"
    r"would-be|incoming|tapped|chosen|tipped|next|future|prospective|run|running|runs|ran|race|confirm\w+|inaugurat\w+|"
    r"becom\w+|select\w+|bid)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(r"(?:^|[\s(])(?:전|전직|前)\s")
_NO_LONGER = re.compile(
    r"\b(?:former\w*|ex|then|past|previous\w*|late|retired|one-time|onetime|predecessor|outgoing|old|last|served|was)\b",
    re.IGNORECASE,
)
_STANDS_IN = re.compile(
    r"\b(?:acting|interim|caretaker|deput\w+|vice|temporar\w*|stand\w* in|filling in|in place|on behalf|duties)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OfficeFault:
    """An English title beside a name that is another office; `is_rank` where both are of one class."""

    pair: int
    kind: Kind
    source: Quote
    target: Quote
    suggestion: str
    is_rank: bool = False


def office_faults(article: AlignedArticle) -> Iterator[OfficeFault]:
    """Yield every person whose English title is another one, then every such title of a sentence without a name."""
    found: list[OfficeFault] = []
    for match in article.matches:
        source, target = match.source, match.target
        if source is not None and target is not None and source.kind in (MentionKind.PERSON, MentionKind.FOREIGN_NAME):
            found += _judge(article, match, source, target)
    yield from found
    taken = {(fault.target.paragraph, fault.target.span) for fault in found}
    for bead in beads(article):
        fault = _lone(bead)
        if fault is not None and (fault.target.paragraph, fault.target.span) not in taken:
            yield fault


def _lone(bead: BeadText) -> OfficeFault | None:
    """Return the fault of two sentences that each have one title which nothing in the other answers."""
    if not bead.is_single:
        return None
    held, found = list(titles_in(bead.source)), list(english_titles(bead.target))
    left = [title for title in held if not any(_accepts(title, other) for other in found)]
    right = [other for other in found if not any(_accepts(title, other) for title in held)]
    right = [other for other in right if other.names[-1] not in GENERIC]
    if len(left) != 1 or len(right) != 1:
        return None
    title, other = left[0], right[0]
    shared = UNIFORMED.intersection(title.office.groups, *[frozenset().union(*map(groups_of, other.names))])
    if not shared:
        return None
    target = quote_in(bead.pair.target[0], other.start, other.end)
    quotes = quote_in(bead.pair.source[0], title.start, title.end), target
    return OfficeFault(bead.index, "lone", *quotes, _like(title.office.target[0], target.text), True)


def _judge(article: AlignedArticle, match: Match, source: Mention, target: Mention) -> Iterator[OfficeFault]:
    held = _beside_source(paragraph_text(article, source), source.span)
    found = _beside_target(paragraph_text(article, target), target.span)
    if not held or found is None:
        return
    fault = _fault(article, match, held, found)
    if fault is None:
        return
    kind, is_rank = fault
    title = held[-1]
    right = title.office.target[0]
    suggestion = {
        "acting": f"acting {found.names[0]}",
        "former": f"former {found.names[0]}",
        "elect": f"{found.names[0]} nominee",
    }.get(kind, right)
    quotes = _quote(article, source, title.start, title.end), _quote(article, target, found.start, found.end)
    yield OfficeFault(match.pair, kind, *quotes, _like(suggestion, quotes[1].text), is_rank)


def _like(suggestion: str, written: str) -> str:
    """Return *suggestion* with capitals where *written* has them."""
    return suggestion.title().replace(" Of ", " of ") if written[:1].isupper() else suggestion


def _fault(
    article: AlignedArticle, match: Match, held: list[KoreanTitle], found: EnglishTitle
) -> tuple[Kind, bool] | None:
    """Return the kind of fault and whether it is one of rank; None where *found* may stand for *held*."""
    assert match.source is not None
    assert match.target is not None
    text = paragraph_text(article, match.target)
    if any(_accepts(title, found) for title in held):
        is_lost = any(title.is_acting for title in held) and not _STANDS_IN.search(text)
        if is_lost and not found.is_acting:
            return "acting", True
        if _is_elect(article, match, held):
            return "elect", True
        return ("former", True) if _is_former(article, match, held) else None
    elsewhere = list(titles_in(_around(article, match.pair, match.source)))
    for title in held:
        same = next((other for other in elsewhere if other.text == title.text), None)
        elsewhere = [other for other in elsewhere if other is not same]
    if any(_accepts(title, found) for title in elsewhere) or _is_generic(held[-1], found):
        return None
    is_rank = _excludes(held[-1], found)
    return None if is_rank is None else ("other", is_rank)


def _is_generic(title: KoreanTitle, found: EnglishTitle) -> bool:
    """True where *found* says too little; a major is one beside a soldier's name."""
    is_rank = found.names[-1] == "major" and "military" in title.office.groups
    return found.names[-1] in GENERIC and not is_rank


def _excludes(title: KoreanTitle, found: EnglishTitle) -> bool | None:
    """Return whether *found* is another rank of the class of *title*; None where both may be the same office.

    Other ranks are those of a ladder, deputies of their chiefs and chiefs of their deputies. Of other classes only
    bodies exclude each other: nobody is a colonel and a judge.
    """
    groups = frozenset().union(*(groups_of(name) for name in found.names))
    shared = groups.intersection(title.office.groups)
    if not shared:
        is_of_bodies = groups and BODIES.issuperset((*groups, *title.office.groups))
        return False if is_of_bodies and title.text not in KINDS else None
    return None if title.text in KINDS else _excludes_in(title, found, shared)


def _excludes_in(title: KoreanTitle, found: EnglishTitle, shared: frozenset[str]) -> bool | None:
    """Return the same of two titles that the classes *shared* have in common."""
    is_head = bool(_HEADS.search(found.names[-1]))
    is_loose = is_head and any(_HEADS.search(phrase) for phrase in title.office.target)
    is_chief = any(name in office.target for office in chiefs_of(title) for name in found.names)
    is_professor = shared != {"university"} or "professor" in found.names[-1].split()
    if is_chief or (LADDERS & shared and is_professor):
        return True
    if found.is_deputy and not _is_deputy(title):
        return not is_loose
    return None if is_loose or not is_professor or shared <= PROFESSIONS else False


def _is_deputy(title: KoreanTitle) -> bool:
    deputies = ("vice", "deputy", "assistant")
    return title.is_acting or any(word in phrase.split() for phrase in title.office.target for word in deputies)


def _is_former(article: AlignedArticle, match: Match, held: list[KoreanTitle]) -> bool:
    """True where the Korean says that *held* is no longer so and nothing around the English name does."""
    assert match.source is not None
    assert match.target is not None
    korean = paragraph_text(article, match.source)[match.source.span.end : held[-1].start]
    return bool(_FORMER.search(korean)) and not _NO_LONGER.search(_around(article, match.pair, match.target))


def _is_elect(article: AlignedArticle, match: Match, held: list[KoreanTitle]) -> bool:
    """True where the Korean says that somebody is to hold *held* and nothing around the English name does."""
    assert match.source is not None
    assert match.target is not None
    korean = paragraph_text(article, match.source)[held[-1].end :]
    return bool(_ELECT.match(korean)) and not _NOT_YET.search(paragraph_text(article, match.target))


def _around(article: AlignedArticle, pair: int, mention: Mention) -> str:
    """Return the sentences of the bead in which *mention* stands, its paragraph where there is none."""
    for bead in article.pairs[pair].sentences:
        sentences = bead.source if mention.side == "source" else bead.target
        if any(s.paragraph == mention.paragraph and s.span.contains(mention.span) for s in sentences):
            return " ".join(sentence.text for sentence in sentences)
    return paragraph_text(article, mention)


def _accepts(title: KoreanTitle, found: EnglishTitle) -> bool:
    """True where *found* may stand for *title*: any deputy for a deputy, and out of uniform a fuller title."""
    accepted = title.office.target
    names = [name.removesuffix(" in charge") for name in found.names]
    if any(name in accepted for name in (*found.names, *names)) or (_is_deputy(title) and found.is_deputy):
        return True
    is_open = not found.is_deputy and not {"military", "police", "prosecution"} & set(title.office.groups)
    fuller = found.names[0] if is_open and not found.names[0].startswith(("vice ", "deputy ", "assistant ")) else ""
    is_anothers = bool(LADDERS & groups_of(fuller) & set(title.office.groups))
    return not is_anothers and any(fuller.endswith(f" {phrase}") for phrase in accepted)


def _beside_source(text: str, span: Span) -> list[KoreanTitle]:
    """Return the titles right after the Korean name at *span*, else the one right before it."""
    head = _HEAD.match(text[span.end :])
    start = span.end + (head.end() if head else 0)
    tail = _TAIL.match(text, start)
    if tail and (start > span.end or text[span.end : span.end + 1] == "("):
        found: list[KoreanTitle] = []
        for title in titles_in(text[start : tail.end()]):
            found.append(_moved(title, start))
            if text[start + title.end : start + title.end + 1] not in (" ", ""):
                break
        if found:
            return found
    gap = _IS.sub("", text[: span.start].rstrip())
    before = list(titles_in(gap[max(0, span.start - 12) :]))
    return [_moved(before[-1], max(0, span.start - 12))] if before and gap.endswith(before[-1].text) else []


def _moved(title: KoreanTitle, by: int) -> KoreanTitle:
    return KoreanTitle(title.start + by, title.end + by, title.text, title.office, title.is_acting)


def _beside_target(text: str, span: Span) -> EnglishTitle | None:
    """Return the title right before the English name at *span*, or in apposition to it."""
    start = max(0, span.start - BEFORE)
    stop = max((hit.end() - start for hit in _STOP.finditer(text, start, span.start)), default=0)
    before = [title for title in english_titles(text[start : span.start]) if title.end > stop]
    if before and _GAP.fullmatch(text[start + before[-1].end : span.start]):
        return _shifted(before[-1], start)
    head = _AGE.match(text[span.end : span.end + AFTER])
    if head is None:
        return None
    start = span.end + head.end()
    body = _APPOSITION.match(text, start)
    titles = [title for title in english_titles(body.group()) if _ENDS.match(body.group(), title.end)] if body else []
    if not titles or body is None or _OTHERS.search(body.group()[: titles[0].start]):
        return None
    return _shifted(titles[0], start)


def _shifted(title: EnglishTitle, by: int) -> EnglishTitle:
    return EnglishTitle(title.start + by, title.end + by, title.names, title.modifiers)


def _quote(article: AlignedArticle, mention: Mention, start: int, end: int) -> Quote:
    text = paragraph_text(article, mention)
    return quote_in(Sentence(mention.side, mention.paragraph, Span(0, len(text)), text), start, end)
