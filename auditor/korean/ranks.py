"""Deputies in Korean titles: 부시장, 차관, and what the title is without the deputy."""

import re
from dataclasses import dataclass

from auditor.korean.titles import renderings

_HEADS = (
    "시장|지사|군수|구청장|교육감|총리|위원장|의장|회장|사장|총장|원장|본부장|단장|대표|이사장|총재|행장|대변인|통령|주석|"
    "장관|국장|관장|센터장|조합장|학장|대사|서장|청장|처장|실장|소장|지점장|공관장|협회장|감독관|사령관|군단장|사단장|여단장|연대장|"
    "대대장|함장|기장|주장|팀장|읍장|면장|편집장|편집국장|지부장|지회장|기관장|선장"
)
_DEPUTY = re.compile(
    rf"(?<![가-힣])(?:[가-힣]{{0,6}}?(?:도|시|군|구|제1|제2|행정|정무|경제))?부({_HEADS})(?![가-힣]{{3}})"
)
_VICE_MINISTER = re.compile(r"(?<![가-힣])(?:[가-힣]{0,8}(?:부|제1|제2|제3))?\s?차관(?!보|급|회의)")
_NO_DEPUTY = "장판사|장검사|장 |산|천|여|안|품|터|문|동산|모|분|족|담|근|상|사관|과|서"
"""What follows 부 in words that name no deputy (부장판사, 부산)."""
_ANY = re.compile(rf"부(?!{_NO_DEPUTY})(?=[가-힣])|차관|차장|실장|대행|권한|직무|대리|보좌|조교|준|차석|부\s")
_BASES = {
    "통령": ("president",),
    "장관": ("secretary", "minister"),
    "주석": ("president", "chairman"),
    "총재": ("governor", "president"),
    "원장": ("governor", "director", "president", "head", "chief", "chairman"),
    "행장": ("president", "ceo"),
    "협회장": ("president", "chairman", "head"),
    "공관장": ("chief",),
    "지점장": ("manager",),
    "사령관": ("commander",),
    "군단장": ("corps commander", "commander"),
    "사단장": ("division commander", "commander"),
    "여단장": ("brigade commander", "commander"),
    "연대장": ("regimental commander", "regiment commander", "commander"),
    "대대장": ("battalion commander", "commander"),
    "함장": ("captain", "commander"),
    "선장": ("captain",),
    "기장": ("captain", "pilot"),
    "주장": ("captain",),
    "읍장": ("town head", "mayor", "head"),
    "면장": ("township head", "mayor", "head"),
    "편집장": ("editor-in-chief", "chief editor"),
    "편집국장": ("managing editor", "editor-in-chief", "chief editor"),
    "지부장": ("branch head", "branch president", "head", "president"),
    "지회장": ("branch head", "branch president", "head", "president"),
    "기관장": ("chief engineer", "head"),
}


@dataclass(frozen=True, slots=True)
class Deputy:
    """A deputy's title in a text: where it stands, the title as written, and the English of the chief's title."""

    start: int
    end: int
    title: str
    chief: tuple[str, ...]


def deputies(text: str) -> tuple[Deputy, ...]:
    """Return the deputies that *text* names, in order."""
    found = [
        Deputy(m.start(1) - 1, m.end(), f"부{m.group(1)}", _BASES.get(m.group(1)) or renderings(m.group(1)))
        for m in _DEPUTY.finditer(text)
    ]
    found += [Deputy(m.end() - 2, m.end(), "차관", ("minister", "secretary")) for m in _VICE_MINISTER.finditer(text)]
    return tuple(sorted(found, key=lambda deputy: deputy.start))


def may_name_deputy(text: str) -> bool:
    """True when *text* has any syllable that a deputy's or an acting official's title begins with."""
    return bool(_ANY.search(text))
