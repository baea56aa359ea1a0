"""Whether a Korean text says of which gender the people in it are, and of which."""

import re
from typing import Literal

Gender = Literal["female", "male"]

_FEMALE = re.compile(
    r"그녀|여성|여자|여사|부인(?![하했할함해한])|아내|어머니|엄마|모친|생모|계모|[친외조]모(?=[가는를의와])|딸|장녀|차녀|누나|누이|언니|여동생|"
    r"할머니|소녀|여배우|여왕|왕비|공주|신부(?!님)|수녀|여교수|여교사|여기자|여경|여의원|여의사|여군|여대생|여학생|여고생|"
    r"여중생|여직원|여직장인|여주인|여가수|여사장|여제|여류|며느리|장모|시어머니|이모|고모|외숙모|숙모|아줌마|아주머니|"
    r"처녀|미망인|과부|영부인|해녀|산모|임신부|임산부|간호원|손녀|조카딸|수양딸|(?<![가-힣])(?:[김이박최강윤권황송홍]|[가-힣]모)\s?양(?=[은이과의을에,(])|"
    r"\(\s?(?:\d+\s?[·,]\s?)?여(?:\s?[·,]\s?\d+)?\s?\)|\(\s?\d+[·,]\s?여\s?[·,)]|(?<![가-힣])여\s?\d\d"
)
_MALE = re.compile(
    r"남성|남자|남편|아버지|아빠|부친|생부|계부|조부|아들|장남|차남|오빠|남동생|할아버지|소년|남배우|왕자|국왕|신부님|스님|"
    r"남교사|남학생|남대생|남고생|남중생|남직원|신랑|사위|장인|시아버지|삼촌|숙부|고모부|이모부|아저씨|총각|병사|장병|손자|"
    r"영감|홀아비|(?<![가-힣])형(?=[은이의과을])|친형|(?<![가-힣])(?:[김이박최강윤권황송홍]|[가-힣]모)\s?군(?=[은이과의을에,(])|\(\s?(?:\d+\s?[·,]\s?)?남(?:\s?[·,]\s?\d+)?\s?\)|"
    r"\(\s?\d+[·,]\s?남\s?[·,)]|(?<![가-힣])남\s?\d\d"
)
_SUBJECT = re.compile(r"(?P<word>\S+?)(?:들)?(?:은|는|이|가|께서는?)(?=\s)")
_EITHER = re.compile(r"목사|부부|자매|형제|남매|커플|연인|성별|성전환|트랜스젠더")


def genders(text: str) -> frozenset[Gender]:
    """Return the genders that words of *text* tell."""
    found: list[Gender] = []
    if _FEMALE.search(text):
        found.append("female")
    if _MALE.search(text):
        found.append("male")
    return frozenset(found)


def tells_gender(text: str) -> bool:
    """True when *text* has a word that tells, or hints at, the gender of somebody in it."""
    return bool(genders(text) or _EITHER.search(text))


def subject_gender(text: str) -> Gender | None:
    """Return the gender that a subject or topic of *text* tells, where all its words tell no other; else None."""
    told = genders(text)
    if len(told) != 1:
        return None
    subjects = (hit["word"] for hit in _SUBJECT.finditer(text))
    (gender,) = told
    pattern = _FEMALE if gender == "female" else _MALE
    return gender if any((hit := pattern.search(word)) and hit.end() == len(word) for word in subjects) else None


_WOMENS = frozenset("자숙순옥례애희미혜향란")
_MENS = frozenset("철석식호훈혁규섭길택용범환근웅표욱국묵룡헌균준탁만")
"""Last syllables of given names that parents give to daughters, or to sons, nearly always; set by hand, 2026-11-22."""


def usual_gender(name: str) -> Gender | None:
    """Return the gender that people of this full *name* (three syllables) usually are; None where it may be either."""
    if len(name) != 3:
        return None
    return "female" if name[-1] in _WOMENS else "male" if name[-1] in _MENS else None
