"""Who stands where beside an English verb, without a parser: its subject, what follows it, and who it is done by.

A subject is looked for to the left of the verb, over its auxiliaries, over a relative pronoun, over what stands between
commas, and, where verbs are joined by "and", at the start of the clause. What cannot be told that way is not told.
"""

import re

from auditor.english.verbs import Voice
from auditor.model import Span

_ADVERB = (
    r"also|then|later|again|first|already|still|soon|once|twice|even|never|now|not|just|both|all|each|together|allegedly|"
    r"[a-z]+ly"
)
_AUXILIARY = (
    r"has|have|had|having|was|were|is|are|be|been|being|am|will|would|can|could|may|might|must|should|shall|do|does|did|"
    r"get|gets|got|getting"
)
_CONTROL = (
    r"decid\w+|agre\w+|plan(?:s|ned|ning)?|set|expected|found|believed|alleged|alleges|began|begun|begins|start\w*|wants?|"
    r"wanted|refus\w+|manag\w+|able|unable|going|seeks?|sought|inten\w+|vow\w+|pledg\w+|promis\w+|fail\w+|due|scheduled|"
    r"known|said|suspected|accused|tried|tries|trying|attempt\w+|continu\w+|hopes?|hoped|threaten\w+|declin\w+|offer\w+|"
    r"reported|thought|about|likely|ready|preparing|came|went|helped|helps"
)
"""Words whose subject is that of the infinitive after them: decided to, was found to have."""
_CHAIN = re.compile(
    rf"(?:(?:^|(?<=\s))(?:(?:{_CONTROL})\s+to|(?:signed|won|reached|struck|inked|made|has|into|began|begun|filed|launched)\s"
    rf"(?:a|an|the|its|his|her|their)\s(?:[\w.,$%-]+\s){{0,6}}(?:deals?|contracts?|agreements?|plans?|decisions?|programs?|"
    rf"projects?|bids?|orders?)\s+to|(?:{_AUXILIARY})(?:n['’]t)?|{_ADVERB}|(?:last|this)\s\w+|on\s[A-Z]\w+day)\s+)*$"
)
_BOUNDARY = re.compile(
    r"[.!?][”\"’]*\s(?=[A-Z“\"])|[;:“”\"()—–]|\b(?:when|after|before|while|because|if|since|although|though|until|unless|but|"
    r"that|as|where|whether|than|so|or|said|says|saying|adding|added|told|claim\w*|explain\w*|argu\w*|insist\w*|"
    r"announc\w*|testif\w*)\b"
)
_PREPOSITION = re.compile(
    r"\b(?:of|for|in|at|with|from|by|to|near|against|on|over|under|about|including|into|after|during|between|among|"
    r"through|behind|without|within|toward|towards|around|despite|amid|following|per|via|than|like|as)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",?\s*\b(?:who|which|that)\s*$")
_JOINED = re.compile(r"(?:,\s*)?\b(?:and|then)\s*$|,\s*$")
_FINITE = re.compile(
    rf"\b(?:{_AUXILIARY}|said|says|made|took|gave|held|met|went|came|left|lost|won|beat|sold|bought|paid|led|sent|began|ran|rose|fell|saw|told|sought|put|set|broke|brought|built|found|got|hit|kept|shot|struck|spent|stood|threw|wrote|[a-z]{{2,}}ed)\b"
)
_NAME_AND = re.compile(r"\b[A-Z][\w’'.-]*\sand\s(?=[A-Z])")
_WITHIN = re.compile(
    r"\b(?:when|after|before|while|because|if|since|although|though|until|unless|as|where|whether|than)$"
)
_WHEN = re.compile(
    r"\s*(?:(?:In|On|At|By|Since|Until|From)\s(?:early\s|late\s|the\s)?(?:\d{1,4}(?:st|nd|rd|th)?|[A-Z]\w+day|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?(?:\s\d+)?(?:\s(?:last|this)\syear)?)\s|"
    r"(?:Last|This)\s\w+\s|Earlier\s|Later\s)?\s*"
)
"""When it was, before a subject."""
_COMMA, _AND = re.compile(r",(?!\d)\s*"), re.compile(r"\band\s")
_LEADING_AND = re.compile(r"^\s*and\s")
_POSSESSIVE = re.compile(r"['’]s?\s")


def subject_region(text: str, verb: Span) -> Span | None:
    """Return the words of *text* in which the subject of *verb* stands, None where that cannot be told."""
    end = _CHAIN.search(text[: verb.start]).start()  # type: ignore[union-attr]
    relative = _RELATIVE.search(text[:end])
    if relative:
        end = relative.start()
        start = _clause_start(text[:end])
        if not relative.group().startswith(","):
            return _region(text, end)
        return None if start == end or _FINITE.search(text[start:end]) else Span(start, end)
    left = text[:end].rstrip()
    if re.search(r"\bto$", left):
        return _caused(text, len(left) - 2)
    joined = _JOINED.search(text[:end])
    if joined and not left.endswith(","):
        return _first_phrase(text, joined.start())
    if left.endswith(","):
        before = _before_aside(left)
        return _region(text, before) if before is not None else _first_phrase(text, len(left) - 1)
    return _region(text, end)


_CAUSE = re.compile(
    r"\b(?:allow\w*|enabl\w*|permit\w*|ask(?:s|ed|ing)?|order\w*|urg\w+|forc\w+|requir\w+|instruct\w*|advis\w+|told|tells?|"
    r"call(?:s|ed|ing)? on|push\w*|press\w*|compel\w*|recommend\w*|invit\w+|persuad\w+|direct(?:s|ed|ing)?|caus\w+|"
    r"encourag\w+|for)\s+"
)
"""Words after which somebody is named who is to do what the infinitive says."""


def _caused(text: str, end: int) -> Span | None:
    """Return who is to do what an infinitive at *end* says: "Japan" in "allows Japan to"."""
    hit = _last(_CAUSE, text, _clause_start(text[:end]), end)
    if hit is None or _FINITE.search(text, hit.end(), end) or hit.end() >= end:
        return None
    return Span(hit.end(), end)


def _before_aside(left: str) -> int | None:
    """Return where the phrase ends that words between two commas follow: "Kang, 52, a guard," ends after Kang."""
    inside = left[:-1]
    start = _clause_start(inside)
    pieces = [start + m.start() for m in re.finditer(r",(?!\d)", inside[start:])]
    if not pieces:
        return None
    first = pieces[0]
    if _FINITE.search(inside[start:first]) or _PREPOSITION.match(inside[start:first].lstrip()):
        if len(pieces) < 2:
            return None
        first = pieces[1]
    return first


def _region(text: str, end: int) -> Span | None:
    start = _clause_start(text[:end])
    comma = _last(_COMMA, text[:end].rstrip(), start, end)
    start = comma.end() if comma else start
    joined = _last(_AND, text[:start] + _masked(text[start:end]), start, end)
    start = joined.end() if joined and _FINITE.search(text[start : joined.start()]) else start
    lead = _WHEN.match(text, start, end)
    start = lead.end() if lead else start
    return Span(start, end) if start < end and not _FINITE.search(text[start:end]) else None


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    hits = list(pattern.finditer(text, start, end))
    return hits[-1] if hits else None


def _first_phrase(text: str, end: int) -> Span | None:
    """Return the first phrase of the clause that ends at *end*, up to a verb; None in a clause within another."""
    start = _clause_start(text[:end])
    if _WITHIN.search(text[:start]):
        return None
    clause = text[start:end]
    lead = re.match(
        r"\s*(?:[A-Z]\w+ing|On|In|At|During|For|With|By|As|Last|From|Under|Over|Amid|Despite|Following)\b[^,]*,\s*",
        clause,
    )
    start += lead.end() if lead else 0
    verb = _FINITE.search(text[start:end])
    if verb is None or not text[start : start + verb.start()].strip():
        return None
    return Span(start, start + verb.start())


def _masked(text: str) -> str:
    return _NAME_AND.sub(lambda hit: "x" * len(hit.group()), text)


def _clause_start(left: str) -> int:
    start = 0
    for hit in _BOUNDARY.finditer(_masked(left)):
        start = hit.end()
    return start


def is_head(text: str, region: Span, place: Span) -> bool:
    """True where *place* is what the phrase *region* is about: Seoul in "Seoul on Friday", not in "police of Seoul"."""
    if not region.contains(place):
        return False
    before, after = _LEADING_AND.sub("", text[region.start : place.start]), text[place.end : region.end]
    return not (
        _PREPOSITION.search(before)
        or _POSSESSIVE.match(after + " ")
        or text[place.start : place.end].endswith(("'s", "’s", "s'", "s’"))
        or re.search(r"\band\b", _masked(before))
    )


def object_region(text: str, verb: Span, preposition: str = "") -> Span | None:
    """Return the words that follow *verb* (and *preposition*) up to the next preposition, verb or boundary."""
    start = verb.end
    if preposition:
        found = re.compile(rf"\b{preposition}\b").search(text, verb.end)
        if found is None or len(text[verb.end : found.start()].split()) > 8:
            return None
        if _BOUNDARY.search(text, verb.end, found.start()):
            return None
        start = found.end()
    stop = len(text)
    for pattern in (
        _BOUNDARY,
        _PREPOSITION,
        re.compile(r",(?!\d)|\b(?:and|who|which|will|would|was|were|is|are|had|has)\b|[.]$"),
    ):
        hit = pattern.search(text, start)
        stop = min(stop, hit.start() if hit else stop)
    return Span(start, stop) if text[start:stop].strip() else None


_PROGRESSIVE = re.compile(r"\b(?:is|are|was|were|be|been|am|['’](?:s|re|m))\s+(?:\w+ly\s+|also\s+|not\s+|now\s+)*$")


def doer_region(text: str, verb: Span, said: Voice | None) -> Span | None:
    """Return the words in which the logical subject of *verb* stands: its subject, or what follows "by"."""
    if said == "active":
        is_loose = text[verb.start : verb.end].endswith("ing") and not _PROGRESSIVE.search(text[: verb.start])
        return None if is_loose else subject_region(text, verb)
    if said == "passive":
        return object_region(text, verb, "by")
    return None


def undergoer_region(text: str, verb: Span, said: Voice | None, preposition: str = "") -> Span | None:
    """Return the words in which the other party of *verb* stands."""
    if said == "active":
        return object_region(text, verb, preposition)
    if said == "passive" and not preposition:
        return subject_region(text, verb)
    return None
