"""Korean words that hedge a number (약, 여, 이상, 미만), with the English that says the same.

Source: the hedges of news style (연합뉴스 기사 작성 관행); 이상 and 이하 include the number, 초과 and 미만 do not
(표준국어대사전).
"""

import re
from dataclasses import dataclass

from auditor.quantity import Bound


@dataclass(frozen=True, slots=True)
class Hedge:
    """What hedges a number, and its English; `is_explicit` is false for words that a translation need not render."""

    bound: Bound
    english: str
    is_explicit: bool = True


_BEFORE: tuple[tuple[str, Hedge], ...] = (
    (r"(?<![가-힣])약|대략|어림잡아|얼추", Hedge(Bound.ABOUT, "about")),
    (r"추정|평균|하루\s평균", Hedge(Bound.ABOUT, "about", is_explicit=False)),
    (r"거의|불과|겨우|고작", Hedge(Bound.NEARLY, "nearly", is_explicit=False)),
    (r"무려|줄잡아", Hedge(Bound.ODD, "as many as", is_explicit=False)),
    (r"최소(?:한)?|적어도", Hedge(Bound.OVER, "at least")),
    (r"최대|많아야|기껏해야", Hedge(Bound.UNDER, "up to")),
)
_AFTER: tuple[tuple[str, Hedge], ...] = (
    (r"(?:넘|초과하|웃돌)지\s?(?:않|못|는\s(?:않|못))", Hedge(Bound.UNDER, "no more than")),
    (r"못지않|(?:밑돌|안\s?되)지\s?않", Hedge(Bound.OVER, "no less than")),
    (r"가량|정도|안팎|내외|쯤", Hedge(Bound.ABOUT, "about")),
    (r"선|전후|수준|경|규모|대\b|무렵|즈음", Hedge(Bound.ABOUT, "about", is_explicit=False)),
    (r"남짓|여(?=\s|만에|만의|간|동안|$)(?!\s?(?:성|자|객|당))", Hedge(Bound.ODD, "more than")),
    (r"이상", Hedge(Bound.OVER, "at least")),
    (r"초과|넘|웃[도돌돈]|돌파|상회|뛰어넘", Hedge(Bound.OVER, "more than")),
    (r"육박|가까|채\s|도\s(?:안|채|되지)", Hedge(Bound.NEARLY, "nearly", is_explicit=False)),
    (
        r"미만|못\s?미|밑[도돌돈]|하회|(?:되|미치|차)지\s?(?:않|못)|(?:이|도|가)\s(?:채\s)?안\s?(?:되|된|돼|남)|도\s(?:채\s)?(?:남기|남|못|걸리지\s않|안\s걸)",
        Hedge(Bound.UNDER, "less than"),
    ),
    (r"이하|이내", Hedge(Bound.UNDER, "no more than")),
)
_WORDS_BEFORE = tuple((re.compile(rf"(?:{words})\s?(?:[가-힣]+\s)?$"), hedge) for words, hedge in _BEFORE)
_WORDS_AFTER = tuple(
    (re.compile(rf"\s?(?:을|를|이|가|은|는|보다|에)?\s?(?:(?:약간|조금|훌쩍|크게)\s)?(?:{words})"), hedge)
    for words, hedge in _AFTER
)
_INSIDE = re.compile(r"여(?=[만억조]|\s|[가-힣]{0,3}$)")
_ANY = re.compile(
    r"안\s?(?:되|된|돼)|약|여|가량|정도|쯤|안팎|내외|남짓|이상|초과|넘|웃|돌파|상회|이하|미만|이내|까지|아래|밑|최[소대고저장]|적어도|많게|적게|거의"
    r"|육박|가까|채|불과|겨우|고작|수준|규모|[\d만억조원%]\s?대|선|추[산정]|예상|평균|붕괴|조금|못|무려|이르|달[하한했]|위|이나|상한|하한|한도|오차|내|안에|뚫|깨"
)
_REACH, _AROUND = 8, 16
_MARGIN_BEFORE, _MARGIN_AFTER = (
    re.compile(r"(?:[을를]|보다)\s$"),
    re.compile(r"\s?(?:웃[도돌돈]|밑[도돌돈]|상회|하회|초과)"),
)
"""What says by how much another figure is passed: 전망치를 5.9% 웃돌았다."""


def find(text: str, start: int, end: int) -> Hedge | None:
    """Return what hedges the number at [start, end) of *text*, its unit included."""
    if _MARGIN_AFTER.match(text, end) and _MARGIN_BEFORE.search(text[:start]):
        return None
    for after, hedge in _WORDS_AFTER:
        if after.match(text, end):
            return hedge
    if _INSIDE.search(text[start:end]):
        return Hedge(Bound.ODD, "more than")
    for before, hedge in _WORDS_BEFORE:
        if before.search(text[max(0, start - _REACH) : start]):
            return hedge
    return None


_BEFORE_AND_AFTER = re.compile(r"최대|최고|많게|까지|이내|안[에팎]|미만|이하|못|아래|않|최소|적어도|이상|넘|초과|웃")


def is_bounded_twice(text: str, start: int, end: int) -> bool:
    """True where more than one word near a number at [start, end) may bound it: 최대 2만여 명."""
    return len(_BEFORE_AND_AFTER.findall(text[max(0, start - _REACH) : end + _REACH])) > (
        find_leaning(text, start, end) is not None
    )


def find_leaning(text: str, start: int, end: int) -> Hedge | None:
    """Return what bounds the number at [start, end) in so many words: 이상, 미만, 최대."""
    hedge = find(text, start, end)
    return hedge if hedge and hedge.bound in (Bound.OVER, Bound.UNDER) else None


def bound_of(text: str, start: int, end: int) -> Bound:
    """Return how the words around a number at [start, end), its unit included, hedge it."""
    hedge = find(text, start, end)
    return hedge.bound if hedge else Bound.EXACT


def is_hedged_near(text: str, start: int, end: int) -> bool:
    """True where any word near a number at [start, end) may hedge it: a translation that does is no addition."""
    return _ANY.search(text[max(0, start - _AROUND) : end + _AROUND]) is not None
