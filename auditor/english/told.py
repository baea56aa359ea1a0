"""How an English verb tells its act: as done, as sure to come, as right, or none of these, by what stands before it."""

import re
from typing import Literal

Telling = Literal["done", "to come", "right"]
"""Done, sure to come, or what one should or may do."""

_ADVERBS = r"(?:(?:also|already|since|even|just|again|once|then|both|now|[a-z]+ly)\s+)*"
_PERFECT = re.compile(rf"(?:\b(?:has|have|had)|['’]ve)\s+{_ADVERBS}(?:been\s+)?{_ADVERBS}$", re.IGNORECASE)
_WAS = re.compile(rf"\b(?:was|were)\s+{_ADVERBS}$", re.IGNORECASE)
_WILL = re.compile(rf"(?:\bwill|['’]ll)\s+{_ADVERBS}(?:be\s+)?{_ADVERBS}$", re.IGNORECASE)
_OUGHT = re.compile(
    rf"\b(?:should|must|may|can|ought\s+to|need\s+to|needs\s+to|ha(?:s|ve)\s+to|allowed\s+to|free\s+to)\s+"
    rf"{_ADVERBS}(?:be\s+)?{_ADVERBS}$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?:\b(?:to|be|being|been|is|are|am|get|gets|got|would|could|may|might|should|must|can|cannot|shall|do|does|did|"
    r"the|a|an|its|his|her|their|this|that|these|those|of|for|in|on|at|by|with|from|as|than|into|about|already|newly|"
    r"having|not|never|without|if|when|once|until|unless|whether|\d[\d,.]*)|n['’]t|['’]s|['’]re|-)\s*$",
    re.IGNORECASE,
)
"""What stands before a word in -ed that is no verb of its own: a participle, a noun's quality."""
_LOOSE = re.compile(r"\b(?:if|when|once|after|before|until|unless|whether|while|since)\b[^,]*$", re.IGNORECASE)


_NO_VERBS = frozenset("not never only also be been being have has had no to".split())
_PAST = re.compile(
    r"(?!need|proceed|exceed\b|indeed|speed|feed|seed|breed|hundred|embed)[a-z]{2,}ed|been|had|did|done|went|gone|came|come|"
    r"began|begun|took|taken|made|gave|given|saw|seen|won|built|sent|paid|spent|left|ran|run|sold|brought|chose|chosen|"
    r"drew|drawn|wrote|written|spoke|spoken|rose|risen|fell|fallen|grew|grown|got|gotten|kept|lost|found|set|broke|"
    r"broken|bought|taught|led|held|met|put|cut|hit|shut|hurt|told|said|stood|struck|threw|thrown|withdrew|withdrawn|"
    r"bore|born|borne|became|become|beat|beaten|sank|sunk|shot|sought|swept|undergone|underwent|overcame|overtook|"
    r"overtaken|died|laid|lent|let|quit|rebuilt|shrank|shrunk|slid|split|spread|stole|stolen|swam|swum|flew|flown|froze|"
    r"frozen|drove|driven|dug|dealt|caught|fought|hid|hidden|knew|known|resold|reset|rewrote|rewritten"
)

_CAUSED = re.compile(r"\b(?:have|has|had|having|get|gets|got|getting)\s+(?:[\w’'-]+\s+){1,4}$", re.IGNORECASE)
"""What has an act done by others: have it installed."""


def telling(text: str, start: int, end: int) -> Telling | None:
    """Return how the verb `text[start:end]` tells its act; None where its form and neighbours leave that open."""
    before, word = text[:start], text[start:end].lower()
    if word in _NO_VERBS:
        return None
    if _WILL.search(before):
        return "to come"
    if _OUGHT.search(before):
        return "right"
    if not _PAST.fullmatch(word) or _LOOSE.search(before):
        return None
    if _PERFECT.search(before) or _WAS.search(before):
        return "done"
    is_part = _HELD.search(before) or _CAUSED.search(before) or not before.strip() or re.match(r"\s+by\b", text[end:])
    return None if is_part else "done"


_BREAK = re.compile(r"[“”\";]|[.!?](?=[\s”\"]|$)|—|–|,?\s\b(?:but|while|although|though|whereas)\b|:\s")
"""Where the words end that belong to a verb."""


def clause_of(text: str, start: int, end: int) -> str:
    """Return the words of *text* that belong to the verb from *start* to *end*."""
    return text[slice(*clause_bounds(text, start, end))]


def clause_bounds(text: str, start: int, end: int, breaks: re.Pattern[str] = _BREAK) -> tuple[int, int]:
    """Return where the words begin and end that belong to what stands from *start* to *end*, between *breaks*."""
    before = [hit.end() for hit in breaks.finditer(text, 0, start)]
    stop = breaks.search(text, end)
    return before[-1] if before else 0, stop.start() if stop else len(text)
