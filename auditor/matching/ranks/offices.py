"""Whether an English title may stand for a Korean one, and where it may not, whether it is another rank.

An English title that no row of the offices gives for the Korean one is another office where both belong to bodies of
which nobody serves two at once, or where one class has both: a rank of the army too high or too low, a chief for a
deputy, an employee as the head of the firm, a captain of the navy as a colonel.
"""

import re
from dataclasses import dataclass
from typing import Literal

from auditor.korean.forces import Branch, is_of_another_branch
from auditor.korean.offices import EnglishTitle, KoreanTitle, chiefs_of, groups_of
from auditor.model import Quote

Kind = Literal[
    "other", "branch", "swapped", "acting", "former", "elect", "made-up", "lone", "unit", "honorary", "shared"
]

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

ORDERS = frozenset("command newsroom care".split())
"""Classes whose titles exclude each other, less surely than ranks do."""

UNIFORMED = frozenset("military police fire prosecution court".split())
"""Classes in which a title without a name is judged where nothing but the class ties it to the English one."""

BODIES = UNIFORMED | frozenset("local assembly school diplomacy religion".split())
"""Classes of bodies of which nobody has titles of two at once."""

SEATS = frozenset(
    (
        *"mayor governor ambassador".split(), "prime minister", "vice mayor", "deputy mayor", "vice governor",
        "deputy governor", "county governor", "district mayor", "provincial governor", "consul general",
        "superintendent of education", "prosecutor general", "chief justice", "supreme court justice",
        "national assembly speaker",
    )
)  # fmt: skip
"""English titles of one seat each, which no title of another class can be."""

PROFESSIONS = frozenset(("media", "panel"))
"""Classes whose titles are professions, of which one person may have two."""

KINDS = frozenset(
    "선수 의원 국회의원 박사 위원 연구원 연구관 연구위원 교수 기자 작가 경찰관 소방관 소방대원 교사".split()
)
"""Titles of what somebody is, beside which any rank may stand ("the captain" of a 선수)."""

FIRST = frozenset(
    (*"chairman chairwoman chairperson ceo president founder".split(), "chief executive", "chief executive officer")
)
"""English titles of whoever heads a firm, which no member of its staff is."""

JUNIOR = frozenset(("team leader", "section chief", "assistant manager", "department head", "section head", "intern"))
"""English titles of staff, which no head of a firm or body has."""

_FIRST = re.compile(r"(?:회장|사장|대표|대표이사|행장|총장|총재|이사장)$")
_HEADS = re.compile(
    r"(?:head|chief|director|director[ -]general|general director|manager|president|chair(?:man|woman|person)?|leader|"
    r"commissioner|administrator|executive|officer|superintendent|secretary[ -]general|coordinator)$"
)
"""Titles of whoever heads a body or unit; which of them a body uses is its own affair."""
_RAISED = ("vice ", "deputy ", "assistant ")


@dataclass(frozen=True, slots=True)
class OfficeFault:
    """An English title that is another office; `is_rank` where both are of one class.

    `branch` ranks are those of another branch, `swapped` titles belong to somebody else of the sentence, `lone` ones
    stand beside no name, `unit` ones make who leads a unit the head of the body; the others say what the Korean says
    and the English lacks, `made-up` the reverse.
    """

    pair: int
    kind: Kind
    source: Quote
    target: Quote
    suggestion: str | None
    is_rank: bool = False


def like(suggestion: str, written: str) -> str:
    """Return *suggestion* with capitals where *written* has them."""
    return suggestion.title().replace(" Of ", " of ") if written[:1].isupper() else suggestion


def accepts(title: KoreanTitle, found: EnglishTitle) -> bool:
    """True where *found* may stand for *title*: any deputy for a deputy, and out of uniform a fuller title."""
    if is_surely_other(title, found):
        return False
    accepted = title.office.target
    names = [name.removesuffix(" in charge") for name in found.names]
    if any(name in accepted for name in (*found.names, *names)) or (_is_deputy(title) and found.is_deputy):
        return True
    if title.is_acting and found.is_acting:
        return True
    is_open = not found.is_deputy and not {"military", "police", "prosecution"} & set(title.office.groups)
    fuller = found.names[0] if is_open and not found.names[0].startswith(_RAISED) else ""
    groups = set(title.office.groups)
    is_anothers = fuller in JUNIOR or (groups <= LADDERS and bool(groups & groups_of(fuller)))
    return not is_anothers and any(fuller.endswith(f" {phrase}") for phrase in accepted)


def is_surely_other(title: KoreanTitle, found: EnglishTitle) -> bool:
    """True where the row of *title* says that *found* is another office: an ambassador for a 영사."""
    names = found.names if found.is_deputy else found.names[-1:]
    return any(name in title.office.wrong for name in (found.names[0], *names)) and not title.is_acting


def is_generic(title: KoreanTitle, found: EnglishTitle) -> bool:
    """True where *found* says too little; a major is one beside a soldier's name."""
    is_rank = found.names[-1] == "major" and "military" in title.office.groups
    return found.names[-1] in GENERIC and not is_rank


def is_misplaced(title: KoreanTitle, found: EnglishTitle, branch: Branch | None) -> bool:
    """True where *found* is the rank of *title* in another branch than the one that the Korean tells."""
    return branch is not None and is_of_another_branch(title.text, found.names[0], branch)


def excludes(title: KoreanTitle, found: EnglishTitle) -> bool | None:
    """Return whether *found* is another rank of the class of *title*; None where both may be the same office.

    Other ranks are those of a ladder, deputies of their chiefs and chiefs of their deputies. Of other classes only
    bodies exclude each other: nobody is a colonel and a judge.
    """
    groups = frozenset().union(*(groups_of(name) for name in found.names))
    shared = groups.intersection(title.office.groups)
    if is_surely_other(title, found):
        return bool(LADDERS & shared) and title.text not in KINDS
    if is_far(title, found):
        return False
    if not shared and found.names[0] in SEATS and not found.is_former:
        return False
    if not shared:
        is_of_bodies = groups and BODIES.issuperset((*groups, *title.office.groups))
        return False if is_of_bodies and title.text not in KINDS else None
    return None if title.text in KINDS else _excludes_in(title, found, shared)


def is_far(title: KoreanTitle, found: EnglishTitle) -> bool:
    """True for staff made the head of a firm, and for a head made staff."""
    if "staff" in title.office.groups:
        return found.names[0] in FIRST and found.names[0] not in title.office.target
    return bool(_FIRST.search(title.text)) and found.names[0] in JUNIOR


def _excludes_in(title: KoreanTitle, found: EnglishTitle, shared: frozenset[str]) -> bool | None:
    """Return the same of two titles that the classes *shared* have in common."""
    is_head = bool(_HEADS.search(found.names[-1]))
    is_loose = is_head and any(_HEADS.search(phrase) for phrase in title.office.target)
    is_chief = any(name in office.target for office in chiefs_of(title) for name in found.names)
    is_professor = shared != {"university"} or "professor" in found.names[-1].split() or "dean" in title.office.target
    if is_chief or (LADDERS & shared and is_professor):
        return True
    if ORDERS & shared:
        return False
    if found.is_deputy and not _is_deputy(title):
        return not is_loose
    return None if is_loose or not is_professor or shared <= PROFESSIONS else False


def _is_deputy(title: KoreanTitle) -> bool:
    deputies = ("vice", "deputy", "assistant")
    return title.is_acting or any(word in phrase.split() for phrase in title.office.target for word in deputies)
