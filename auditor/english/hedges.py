"""English words that hedge a number: more than, at least, about, up to, or so."""

import re

from auditor.quantity import Bound

_HEDGES_BEFORE: tuple[tuple[Bound, str], ...] = (
    (
        Bound.UNDER,
        r"no\smore\sthan|not\smore\sthan|(?:not|n['’]t|never)\s(?:to\s)?(?:exceed(?:ed|ing)?|surpass(?:ed|ing)?|top(?:ped)?)"
        r"|no\s(?:longer|older|higher|greater|later)\sthan",
    ),
    (Bound.OVER, r"(?:no|not)\s(?:less|fewer)\sthan"),
    (Bound.ODD, r"just\sover|slightly\s(?:more\sthan|over|above)|a\slittle\s(?:more\sthan|over)"),
    (
        Bound.NEARLY,
        r"nearly|almost|close\sto|just\sunder|just\sbelow|short\sof|shy\sof|(?:slightly|a\slittle)\s(?:less|fewer)\sthan"
        r"|approaching|(?:slightly|a\slittle)\s(?:under|below)",
    ),
    (
        Bound.OVER,
        r"(?:more|greater|longer|older|higher|hotter|warmer)\sthan|(?<!\d-)(?<!row\s)(?<!dispute\s)(?<!battle\s)(?<!feud\s)(?<!fight\s)(?<!clash\s)(?<!talks\s)(?<!debate\s)over|above|exceed(?:s|ed|ing)?|at\sleast|upwards?\sof|in\sexcess\sof"
        r"|surpass(?:ed|es|ing)?|(?:a\s)?minimum\sof|minimum|beyond|topp?(?:ed|ing|s)?",
    ),
    (
        Bound.UNDER,
        r"(?:less|fewer|lower|younger|shorter|colder|cooler)\sthan|(?<!\d-)under|below|up\sto|at\smost|within|(?:a\s)?maximum\sof|maximum",
    ),
    (
        Bound.ABOUT,
        r"about|around|approximately|roughly|some|an\sestimated|estimated|an\saverage\sof|circa|approx\.?"
        r"|as\s(?:many|much)\sas",
    ),
)
_HEDGES_AFTER: tuple[tuple[Bound, str], ...] = (
    (Bound.ODD, r"-odd\b|odd\b"),
    (
        Bound.OVER,
        r"(?<!\+)\+(?!\+)|or\s(?:more|above|over|older|higher|longer|greater|better)\b|plus\b|and\s(?:over|above|older|up|higher)\b|-plus\b",
    ),
    (
        Bound.UNDER,
        r"or\s(?:less|fewer|below|under|younger|lower|shorter)\b|and\s(?:under|below|younger)\b|at\smost\b",
    ),
    (Bound.ABOUT, r"or\s(?:so|thereabouts)\b|approximately\b|-ish\b"),
)
_BEFORE = tuple(
    (bound, re.compile(rf"(?:\b|(?<=\s))(?:{words})\s+(?:an?\s|the\s)?$", re.IGNORECASE))
    for bound, words in _HEDGES_BEFORE
)
_AFTER = tuple((bound, re.compile(rf"\s?(?:{words})", re.IGNORECASE)) for bound, words in _HEDGES_AFTER)
_ANY = re.compile(
    r"\b(?:about|around|approximat|roughly|some\b|estimate|average|near|almost|close|just|slight|over|above|exceed|excess|least"
    r"|minim|maxim|most|top|peak|record|more|greater|less|fewer|under|below|up\sto|within|beyond|surpass|thereabouts|so\b|plus"
    r"|older|younger|higher|lower|longer|limit|cap|only|barely|range|level|mark\b|threshold|many|much|hover|approach|short|shy"
    r"|upward|half|odd|possibl|expect|project|some|pass(?:ed|es|ing)?\b|cross|break|broke|double|triple|dozen|hundreds|even"
    r"|upper|ceiling|floor|single|class|a\slittle)|[+~]",
    re.IGNORECASE,
)
# "31 percent fewer than the 29,600 of last year" compares, it bounds nothing
_COMPARED = re.compile(
    r"(?:\d|\b(?:percent|points?|times|half|third|fold|won|dollars|degrees|years|tons|people))[%℃]?\s$"
)
_REACH, _AROUND = 34, 60


def find(text: str, start: int, end: int) -> tuple[Bound, int, int]:
    """Return how a number at [start, end), its unit included, is hedged, and where it stands with its hedge."""
    offset = max(0, start - _REACH)
    before = text[offset:start]
    for bound, words in _BEFORE:
        match = words.search(before)
        if match and not ("than" in match.group() and _COMPARED.search(before[: match.start()])):
            return bound, offset + match.start(), end
    for bound, words in _AFTER:
        if match := words.match(text, end):
            return bound, start, match.end()
    return (Bound.ABOUT, start, end) if before.rstrip().endswith("~") else (Bound.EXACT, start, end)


def bound_of(text: str, start: int, end: int) -> Bound:
    """Return how the words around a number at [start, end), its unit included, hedge it."""
    return find(text, start, end)[0]


_SAID_ONCE = {
    Bound.OVER: re.compile(r"at\sleast|or\s(?:more|above|over|older|higher|longer)|more\sthan|minimum", re.IGNORECASE),
    Bound.UNDER: re.compile(r"or\s(?:less|fewer|below|under|younger|lower)|up\sto|at\smost|maximum", re.IGNORECASE),
}


def is_hedged_near(text: str, start: int, end: int, bound: Bound = Bound.ABOUT) -> bool:
    """True where any word near a number at [start, end) may hedge it: then none was lost for certain.

    A *bound* may be said once for a whole list, far from the number.
    """
    if bound in _SAID_ONCE and _SAID_ONCE[bound].search(text):
        return True
    return _ANY.search(text[max(0, start - _AROUND) : end + _AROUND]) is not None
