"""Whether a Korean text says of which gender the people in it are, and of which."""

import re
from typing import Literal

Gender = Literal["female", "male"]

_BOUND = r"(?<![가-힣])(?:큰|작은|맏|외|막내|친|둘째|셋째|첫째|의붓|양|피해|중년|젊은|늙은)?"
"""What may precede a short word within its own: 맏아들, but not the 아들 of 받아들이다."""
_ENDED = (
    r"(?=[은는이가을를의와과도에로만,.·()”\"'’\]\s]|들|씨|인[\s데]|께|한테|까지|부터|처럼|보다|라[고는도]|였|이었|$)"
)
"""What may follow it."""
_NO_SURNAME = r"(?!\s?(?:\(|씨|군|양))"
"""What does not follow an aunt: 이모(45) and 이모 씨 are somebody called Lee."""

_FEMALE = re.compile(
    r"그녀|(?<!참)여성|어머니|엄마|모친|누나|언니|여동생|할머니|여배우|여왕|왕비|여교수|여교사|여기자|여경(?=[은이의과을])|여의원|"
    r"여군(?=[은이의과을])|여교장|여교감|여의사|여검사|여판사|여사원|여대생|여학생|여고생|여중생|여직원|여직장인|여주인|여가수|여사장|여류|며느리|시어머니|외숙모|아줌마|아주머니|"
    r"미망인|영부인|임신부|임산부|임신\s(?:\d+|[가-힣]+)\s?(?:개월|주)|만삭|손녀|조카딸|수양딸|"
    rf"{_BOUND}(?:여자|여사|부인|아내|생모|계모|딸|장녀|차녀|누이|소녀|수녀|처녀|과부|해녀|산모){_ENDED}|"
    rf"{_BOUND}(?:장모|이모|고모|숙모){_ENDED}{_NO_SURNAME}|"
    r"[친외조]모(?=[가는를의와])|"
    r"(?<![가-힣])(?:[김이박최강윤권황송홍]|[가-힣]모|[A-Z])\s?양(?=[은이과의을에,(])|"
    r"\(\s?(?:\d+\s?[·,]\s?)?여(?:\s?[·,]\s?\d+)?\s?\)|\(\s?\d+[·,]\s?여\s?[·,)]|(?<![가-힣])여\s?\d\d"
)
_MALE = re.compile(
    r"남성|남편|아버지|아빠|부친|오빠|남동생|할아버지|남배우|국왕|신부님|남교사|남학생|남대생|남고생|남중생|남직원|시아버지|삼촌|"
    r"아저씨|홀아비|장인어른|장병(?=[은이의과을들])|병사(?=[은는이가의와를들])|"
    rf"{_BOUND}(?:남자|아들|장남|차남|소년|왕자|신랑|사위|생부|계부|조부|숙부|고모부|이모부|총각|손자|스님){_ENDED}|"
    r"(?<![가-힣])형(?=[은이의과을])|친형|"
    r"(?<![가-힣])(?:[김이박최강윤권황송홍]|[가-힣]모|[A-Z])\s?군(?=[은이과의을에,(])|"
    r"\(\s?(?:\d+\s?[·,]\s?)?남(?:\s?[·,]\s?\d+)?\s?\)|\(\s?\d+[·,]\s?남\s?[·,)]|(?<![가-힣])남\s?\d\d"
)
_SUBJECT = re.compile(r"(?P<word>\S+?)(?:들)?(?P<particle>은|는|이|가|께서는?)(?=\s)")
_BECOMES = (
    r"(?:으로|로(?!서의)|이다|다(?=[.\s”\"]|$)|이자|이며|인(?=\s)|[이가]\s(?:됐|돼|된|되)|"
    r"에\s(?:올라|오르|올랐|취임|선출|임명))"
)
"""What follows a noun that says what somebody is or becomes."""
_KIN_BECOMES = r"(?:이다|다(?=[.\s”\"]|$)|이자|이며|로서)"
_COMPLEMENTS: dict[Gender, re.Pattern[str]] = {
    "female": re.compile(
        r"(?<![가-힣])(?:첫|최초의?|유일한|유일의|1호|번째)\s?여(?:성\s?)?[가-힣]{2,7}?"
        + _BECOMES
        + r"|여성\s(?:최초|처음)로|"
        rf"(?:어머니|엄마|아내|며느리|할머니){_KIN_BECOMES}"
    ),
    "male": re.compile(
        r"(?<![가-힣])(?:첫|최초의?|유일한|유일의|1호|번째)\s?남(?:성|자)\s?[가-힣]{2,7}?"
        + _BECOMES
        + r"|남성\s(?:최초|처음)로|"
        rf"(?:아버지|아빠|남편|할아버지){_KIN_BECOMES}"
    ),
}
_EITHER = re.compile(
    r"시댁|시집살이|친정(?!팀|\s?팀|\s?체제|\s?구단)|목사|부부|자매|형제|남매|커플|연인|성별|성전환|트랜스젠더|(?<![가-힣])신부(?![전들])"
)


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
    (gender,) = told
    return gender if any(_ends_in(hit, gender, text) for hit in _SUBJECT.finditer(text)) else None


def complement_gender(text: str) -> Gender | None:
    """Return the gender of what *text* says somebody is or becomes (첫 여성 교장으로); None where words tell both."""
    told = genders(text)
    return next((gender for gender in sorted(told) if len(told) == 1 and _COMPLEMENTS[gender].search(text)), None)


def gender_before(text: str, end: int) -> Gender | None:
    """Return the gender that a word of *text* tells which ends at *end*; None where none does."""
    if any(found.end() == end for found in _FEMALE.finditer(text)):
        return "female"
    return "male" if any(found.end() == end for found in _MALE.finditer(text)) else None


def _ends_in(hit: re.Match[str], gender: Gender, text: str) -> bool:
    """True where the subject of *hit* ends in a word that tells *gender*."""
    return gender in (gender_before(text, hit.end("word")), gender_before(text, hit.end() - len(hit["particle"])))


_WOMENS = frozenset("자숙순옥례애희미혜향란")
_MENS = frozenset("철석식호훈혁규섭길택용범환근웅표욱국묵룡헌균준탁만")
"""Last syllables of given names that parents give to daughters, or to sons, nearly always; set by hand, 2026-11-22."""


def usual_gender(name: str) -> Gender | None:
    """Return the gender that people of this full *name* (three syllables) usually are; None where it may be either."""
    if len(name) != 3:
        return None
    return "female" if name[-1] in _WOMENS else "male" if name[-1] in _MENS else None
