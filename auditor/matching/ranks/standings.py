"""Whether the holder of an office has it now: acting for somebody, no longer in it, or not yet.

The Korean says so beside the title (시장 권한대행, 전 시장, 장관 내정자), the English with a word of its own near the
name. A word that one side has and nothing on the other answers was lost, or made up.
"""

import re
from typing import Literal

from auditor.korean.offices import EnglishTitle, KoreanTitle

Standing = Literal["acting", "former", "elect"]
STANDINGS: tuple[Standing, ...] = ("acting", "elect", "former")

_ELECT = re.compile(r"\s?(?:후보자|내정자|지명자|당선인|당선자|후보(?![가-힣]{2}))")
_FORMER = re.compile(r"(?:^|[\s(])(?:전|전직|前)\s")
_WHOLE = "세계|국민|직원|사원|구간|과정|산업|지역|국|교직원|대원|군|경기|부문|품목|기간|종목|구단"
"""Nouns before which 전 says that all of them are meant."""
_FORMER_HOLDER = re.compile(
    rf"(?:^|[\s(,])(?:전|前|전직) (?!(?:{_WHOLE})(?![가-힣]))(?:[가-힣A-Za-z0-9·]+ ){{0,2}}[가-힣]*$"
)
_ANSWERS: dict[Standing, re.Pattern[str]] = {
    "acting": re.compile(
        r"\b(?:acting|interim|caretaker|deput\w+|vice|temporar\w*|(?:stand|fill)\w*[ -]in|in place|on behalf|duties)\b",
        re.IGNORECASE,
    ),
    "former": re.compile(
        r"\b(?:former\w*|ex|then|past|previous\w*|late|retired|one-time|onetime|predecessor|outgoing|old|last|served|"
        r"was|were|had been|dismissed|ousted|resigned|stepped down|left office|once|until)\b",
        re.IGNORECASE,
    ),
    "elect": re.compile(
        r"\b(?:nominee|designate|nominat\w+|candida\w+|elect|elected|pick|named|choice|hopeful|contender|appoint\w+|"
        r"would-be|incoming|tapped|chosen|tipped|next|future|prospective|run|running|runs|ran|race|confirm\w+|"
        r"inaugurat\w+|becom\w+|select\w+|bid)\b",
        re.IGNORECASE,
    ),
}
"""English that says of somebody that he acts for another, is no longer in office, or not yet."""
CHOSEN_WORDS = _ANSWERS["elect"]
"""English that says of somebody that he does not have an office yet."""
_NO_LONGER = re.compile(
    r"\b(?:former\w*|ex|then|past|previous\w*|late|retired|one-?time|predecessor|outgoing|old|last|dismissed|ousted|"
    r"resigned|stepped down|left office|once|used to|served as|was (?:the|a|its|their)|had been)\b",
    re.IGNORECASE,
)
_SAID: dict[Standing, re.Pattern[str]] = {
    "acting": re.compile(r"대행|대리|권한|직무|임시|과도|비대위|비상대책|공석|서리|대신"),
    "former": re.compile(
        r"(?:^|[^가-힣])(?:전|前)(?=[^가-힣])|전직|전임|출신|지낸|지냈|역임|퇴임|물러|그만|은퇴|재임|재직|시절|당시|옛|었던|였던|"
        r"맡았|해임|파면|사임|사퇴|사직|낙마|경질|교체|후임|별세|숨진|고\(|故|임기|예편|전역|퇴직|면직|이임|직위해제|떠난|떠나|"
        r"탄핵|초대|역대|전\s|前\s|원로|\d{4}년|이전|과거"
    ),
    "elect": re.compile(r"후보|내정|지명|당선|예정자|임명|선임|신임|차기|인선|발탁|낙점|취임|선출|뽑"),
}
"""Korean that says so anywhere."""
_CHOSEN = re.compile(r"\s?(후보자|내정자|지명자|당선인|당선자)")
_CURRENT = re.compile(r"(?:^|[\s(,])(?:현|현직|現) (?:[가-힣A-Za-z0-9·]+ ){0,2}[가-힣]*$")
_NOT_YET = re.compile(r"^(?:[ -](?:nominee|designate|elect)\b)", re.IGNORECASE)
_NOW_FORMER = frozenset(("former", "ex"))


def lost(between: str, after: str, near: str, paragraph: str) -> Standing | None:
    """Return what the Korean *between* a name and its title, or *after* them, says and the English does not; else None.

    *near* are the sentences around the English name, *paragraph* is the paragraph that holds them.
    """
    if _ELECT.match(after) and not _ANSWERS["elect"].search(paragraph):
        return "elect"
    return "former" if _FORMER.search(between) and not _ANSWERS["former"].search(near) else None


def acts(english: str) -> bool:
    """True where *english* has a word for somebody who stands in for another."""
    return bool(_ANSWERS["acting"].search(english))


def gained(found: EnglishTitle, after: str, korean: str) -> Standing | None:
    """Return what the English title *found*, or what is *after* it, says and nothing in *korean* does; else None."""
    told: dict[Standing, bool] = {
        "acting": found.is_acting,
        "elect": bool(_NOT_YET.match(after)),
        "former": bool(found.modifiers & _NOW_FORMER),
    }
    return next((kind for kind in STANDINGS if told[kind] and not _SAID[kind].search(korean)), None)


def lone_standing(
    title: KoreanTitle, found: EnglishTitle, korean: str, english: str
) -> tuple[Standing | Literal["made-up"], str] | None:
    """Return how the holder of a Korean *title* without a name has it, and the English word for that, where the
    *english* sentence does not say so, or says so of its title *found* and the *korean* one does not; else None."""
    if title.is_acting and not found.is_acting and not acts(english):
        return "acting", "acting"
    if not found.modifiers and _FORMER_HOLDER.search(korean[: title.start]) and not _NO_LONGER.search(english):
        return "former", "former"
    chosen = _CHOSEN.match(korean[title.end :])
    if chosen and not found.modifiers and not _ANSWERS["elect"].search(english):
        return "elect", "elect" if chosen[1].startswith("당선") else "nominee"
    is_current = _CURRENT.search(korean[: title.start])
    return ("made-up", "") if is_current and found.modifiers & _NOW_FORMER else None
