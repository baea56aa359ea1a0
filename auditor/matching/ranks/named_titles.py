"""The office beside a person's name on one side of a pair against the office beside it on the other.

Titles stand after a Korean name (맹주영 경기남부경찰청장) and before or in apposition to an English one ("Maeng
Joo-young, commissioner of ..."). An English title that belongs to no Korean title beside the name, and to none that
its sentences name of somebody else, is another office; two persons whose titles only fit each other were exchanged.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.korean.forces import Branch, branch_of, ranks
from auditor.korean.offices import EnglishTitle, KoreanTitle, english_titles, titles_in
from auditor.matching.bead_texts import paragraph_text, quote_in
from auditor.matching.ranks.offices import (
    Kind,
    OfficeFault,
    accepts,
    excludes,
    is_generic,
    is_misplaced,
    is_surely_other,
    like,
)
from auditor.matching.ranks.standings import acts, gained, lost
from auditor.model import AlignedArticle, Match, Mention, MentionKind, Quote, Sentence, Span

BEFORE, AFTER = 80, 110
"""Characters of English around a name in which its title is looked for."""

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
_FORCES = re.compile(r"(?:육군|해군|공군|해병대|예비역)\s?$")
_CIVIL = frozenset("director head chief president manager warden administrator".split())
"""English titles of whoever heads an institute, which no general is."""
_HONORARY = re.compile(r"\b(?:honou?rary|emerit\w+|titular|former|ex)\b", re.IGNORECASE)
_BRACKET = re.compile(r"\s?\(([가-힣]{2,8})(?:[·,] ?\d+세?)?\)")


@dataclass(frozen=True, slots=True)
class _Person:
    """A person whom both sides name with a title: the match, the Korean titles, and the English one."""

    match: Match
    source: Mention
    target: Mention
    held: tuple[KoreanTitle, ...]
    found: EnglishTitle
    before: tuple[KoreanTitle, ...] = ()

    def fits(self, other: "_Person") -> bool:
        """True where the English title of the *other* person may stand for a Korean one of this person."""
        return any(accepts(title, other.found) for title in self.held)


def named_faults(article: AlignedArticle) -> Iterator[OfficeFault]:
    """Yield every person whose English title is another one."""
    by_pair: dict[int, list[_Person]] = defaultdict(list)
    for person in _persons(article):
        by_pair[person.match.pair].append(person)
    for persons in by_pair.values():
        for person in persons:
            others = [other for other in persons if other is not person]
            fault = _fault(article, person, others) or _second(article, person)
            if fault is not None:
                yield fault


def _persons(article: AlignedArticle) -> Iterator[_Person]:
    for match in article.matches:
        source, target = match.source, match.target
        if source is None or target is None or source.kind not in (MentionKind.PERSON, MentionKind.FOREIGN_NAME):
            continue
        held = _beside_source(paragraph_text(article, source), source.span)
        found = _beside_target(paragraph_text(article, target), target.span)
        if held and found is not None:
            before = _before_source(paragraph_text(article, source), source.span)
            yield _Person(match, source, target, tuple(held), found, before)


def _fault(article: AlignedArticle, person: _Person, others: Sequence[_Person]) -> OfficeFault | None:
    special = _special(article, person)
    if special is not None:
        return special
    if person.fits(person):
        return _standing(article, person)
    if any(other.fits(person) and person.fits(other) and not other.fits(other) for other in others):
        return _told(article, person, person.held[-1], "swapped", person.held[-1].office.target[0], True)
    title = person.held[-1]
    elsewhere = _elsewhere(article, person, others)
    if any(accepts(other, person.found) for other in elsewhere):
        return None
    if is_generic(title, person.found) and not is_surely_other(title, person.found):
        return None
    is_rank = excludes(title, person.found)
    return None if is_rank is None else _told(article, person, title, "other", title.office.target[0], is_rank)


def _special(article: AlignedArticle, person: _Person) -> OfficeFault | None:
    """Return the fault of a rank of another branch, of a general who directs, and of an honor that became an office."""
    branch = _branch(article, person)
    strays = [title for title in person.held if is_misplaced(title, person.found, branch)]
    if strays and branch is not None:
        return _told(article, person, strays[-1], "branch", ranks(strays[-1].text, branch)[0], True)
    title, name = person.held[-1], person.found.names[0]
    if _is_general(article, person) and person.found.names[-1] in _CIVIL:
        return _told(article, person, title, "other", "major general", True)
    if _is_honorary(article, person):
        return _told(article, person, title, "honorary", f"honorary {name}", True)
    return None


def _is_general(article: AlignedArticle, person: _Person) -> bool:
    """True for a 소장 of the forces, who is a major general: he has a command, or his branch stands before his name."""
    if person.held[-1].text != "소장":
        return False
    before = paragraph_text(article, person.source)[max(0, person.source.span.start - 12) : person.source.span.start]
    commands = [title for title in (*person.held, *person.before) if title.text != "소장"]
    return any({"military", "command"} & set(title.office.groups) for title in commands) or bool(_FORCES.search(before))


def _is_honorary(article: AlignedArticle, person: _Person) -> bool:
    """True where the Korean has an office as an honor, and the English as any other; professors apart."""
    title, korean = person.held[-1], paragraph_text(article, person.source)
    if "명예" not in (title.text[:2], korean[max(0, title.start - 2) : title.start]) or "교수" in title.text:
        return False
    is_same = person.fits(person) or f"honorary {person.found.names[-1]}" in title.office.target
    return is_same and not _HONORARY.search(_around(article, person.match.pair, person.target))


def _second(article: AlignedArticle, person: _Person) -> OfficeFault | None:
    """Return the title in apposition to a name with a right one before it, where it is another than all in Korean:
    "Rep. Do, secretary-general of the party" for 간사인 도영주 의원."""
    found = _in_apposition(paragraph_text(article, person.target), person.target.span)
    if found is None or found.start == person.found.start:
        return None
    held = list(titles_in(_around(article, person.match.pair, person.source)))
    if any(accepts(title, found) for title in held):
        return None
    other = replace(person, found=found)
    title = next((title for title in person.before if is_surely_other(title, found)), None)
    return _told(article, other, title, "other", title.office.target[0], False) if title else None


def _told(
    article: AlignedArticle, person: _Person, title: KoreanTitle, kind: Kind, right: str, is_rank: bool
) -> OfficeFault:
    source = _quote(article, person.source, title.start, title.end)
    target = _quote(article, person.target, person.found.start, person.found.end)
    return OfficeFault(person.match.pair, kind, source, target, like(right, target.text), is_rank)


def _branch(article: AlignedArticle, person: _Person) -> Branch | None:
    """Return the branch of an officer, told by the sentence, the paragraph or the article; None for others."""
    if not any(ranks(title.text, "land") for title in person.held):
        return None
    whole = "\n".join(paragraph.text for paragraph in article.article.source.paragraphs)
    sentence = _around(article, person.match.pair, person.source)
    return branch_of(sentence, paragraph_text(article, person.source), whole)


def _elsewhere(article: AlignedArticle, person: _Person, others: Sequence[_Person]) -> list[KoreanTitle]:
    """Return the titles of the Korean sentences that are neither this person's nor rightly another's."""
    taken = list(person.held)
    for other in others:
        taken += other.held if other.fits(other) else ()
    left = list(titles_in(_around(article, person.match.pair, person.source)))
    for title in taken:
        same = next((other for other in left if other.text == title.text), None)
        left = [other for other in left if other is not same]
    return left


def _standing(article: AlignedArticle, person: _Person) -> OfficeFault | None:
    """Return the fault of a right title that its holder has now on one side and not on the other."""
    korean, english = paragraph_text(article, person.source), paragraph_text(article, person.target)
    title, name = person.held[-1], person.found.names[0]
    if any(held.is_acting for held in person.held) and not person.found.is_acting and not acts(english):
        return _told(article, person, title, "acting", f"acting {name}", True)
    near = _around(article, person.match.pair, person.target)
    kind = lost(korean[person.source.span.end : title.start], korean[title.end :], near, english)
    if kind == "elect":
        return _told(article, person, title, kind, f"{name} nominee", True)
    if kind == "former":
        return _told(article, person, title, kind, f"former {name}", True)
    if gained(person.found, english[person.found.end :], _about(article, person)):
        return _told(article, person, title, "made-up", name, True)
    return None


def _about(article: AlignedArticle, person: _Person) -> str:
    """Return the Korean paragraphs that name the person in full, or stand in the same pair."""
    ids = article.pairs[person.match.pair].source
    paragraphs = article.article.source.paragraphs
    return "\n".join(p.text for p in paragraphs if p.id in ids or person.source.text in p.text)


def _around(article: AlignedArticle, pair: int, mention: Mention) -> str:
    """Return the sentences of the bead in which *mention* stands, its paragraph where there is none."""
    for bead in article.pairs[pair].sentences:
        sentences = bead.source if mention.side == "source" else bead.target
        if any(s.paragraph == mention.paragraph and s.span.contains(mention.span) for s in sentences):
            return " ".join(sentence.text for sentence in sentences)
    return paragraph_text(article, mention)


def _beside_source(text: str, span: Span) -> list[KoreanTitle]:
    """Return the titles right after the Korean name at *span*, a rank in brackets too, else the one right before it."""
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
            return [*found, *_in_brackets(text, found[-1].end)]
    return list(_before_source(text, span))


def _before_source(text: str, span: Span) -> tuple[KoreanTitle, ...]:
    """Return the title right before the Korean name at *span*: 간사인 도영주."""
    gap = _IS.sub("", text[: span.start].rstrip())
    before = list(titles_in(gap[max(0, span.start - 12) :]))
    is_there = bool(before) and gap.endswith(before[-1].text)
    return (_moved(before[-1], max(0, span.start - 12)),) if is_there else ()


def _in_brackets(text: str, start: int) -> list[KoreanTitle]:
    """Return the rank that stands in brackets after a post: 함장(대령)."""
    hit = _BRACKET.match(text, start)
    return [_moved(title, hit.start(1)) for title in titles_in(hit[1])] if hit else []


def _moved(title: KoreanTitle, by: int) -> KoreanTitle:
    return KoreanTitle(title.start + by, title.end + by, title.text, title.office, title.is_acting)


def _beside_target(text: str, span: Span) -> EnglishTitle | None:
    """Return the title right before the English name at *span*, or in apposition to it."""
    start = max(0, span.start - BEFORE)
    stop = max((hit.end() - start for hit in _STOP.finditer(text, start, span.start)), default=0)
    before = [title for title in english_titles(text[start : span.start]) if title.end > stop]
    if before and _GAP.fullmatch(text[start + before[-1].end : span.start]):
        return _shifted(before[-1], start)
    return _in_apposition(text, span)


def _in_apposition(text: str, span: Span) -> EnglishTitle | None:
    """Return the title in apposition to the English name at *span*."""
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
