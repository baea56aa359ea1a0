"""What is not bad, told as good, and what is not yet, told as going on: 위반이 아니다, "is lawful"."""

import re

_EVIL = re.compile(
    r"(?:위반|불법|위법|문제|잘못|실수|거짓|허위|손해|피해|사고|부상자?|다친|다치|이상|결함|오류|하자|위험|범죄|처벌|제한|반대|"
    r"요금|비용|부담|참가비|입장료|관람료|이용료|사용료|회비|이견|장애|불편|사상자|사망자|숨진|사람|인명 ?피해|"
    r"지장|차질|무리|이의|염려|우려)"
    r"\S{0,3}\s?\S{0,6}$"
)
_WELL = re.compile(
    r"\b(?:lawful\w*|legal\w*|legitimate|within|compl(?:y|ies|ied|iant)|safe\w*|fine|normal\w*|sound|free|complimentary|"
    r"unanim\w*|smooth\w*|intact|healthy|secure|proper\w*|correct|true|genuine|innocent|well|permitted|unscathed|okay|"
    r"in line|consistent|conform\w*|abid\w*|in keeping|"
    r"surviv\w*|stable|recover\w*|as planned|on schedule|easily|readily|confident\w*|reassur\w*)\b",
    re.IGNORECASE,
)
_OBEYS = re.compile(r"(?:어긋나|위반하|위배되|저촉되|어기|벗어나)지\s?않$")
_UNWANTED = re.compile(r"(?:원하|바라|찬성하|동의하|내키)지 ?않$")
_OPPOSED = re.compile(r"\b(?:against|oppos\w*|averse|rather|reluctant\w*|unwilling\w*|preferr?\w*)\b", re.IGNORECASE)
_WORDED = (
    (
        r"(?:허가|승인|면허|신고|허락|인가)(?:를|을|도)? ?없이?$",
        r"\b(?:il(?:legal|licit)|unauthori[sz]|unlicen[sc]|unlawful)\w*",
    ),
    (
        r"포기하지 ?않$",
        r"\bto\sthe\s(?:very\s|bitter\s)?end\b|\bpersever\w*|\bpersist\w*|\bfought\son\b|\bkept\s\w+ing\b",
    ),
    (
        r"받아들이지\s?(?:않|못)$",
        r"\b(?:turn\w*\s(?:\w+\s){0,5}?down|turned|reject\w*|rebuff\w*|neither|spurn\w*|declin\w*|refus\w*|dismiss\w*)\b",
    ),
    (r"위안이\s?되지\s?(?:않|못)$", r"\bcold\scomfort\b"),
    (r"(?:더는|더\s?이상)\s.{0,12}(?:않|못|없)$", r"\b(?:stop|quit|ceas|end)\w*"),
    (r"(?:기저\s?질환|지병|병|질환|증상)(?:이|은|도)?\s?없$", r"\b(?:healthy|fit|well|asymptomatic)\b"),
    (r"에(?:는)?\s못$", r"\b(?:miss\w*|short|below|under|shy)\b"),
    (r"일하지\s?(?:않|못)$", r"\b(?:off|out\sof)\swork\b"),
    (r"막지 ?못$", r"\b(?:los\w+|lost|defeat\w*|fell|in\svain|still|anyway|despite|even\sso)\b"),
    (
        r"믿(?:을\s?수\s?없|기지\s?않|기\s?어렵)$",
        r"\b(?:belief|incredibl\w*|unbelievabl\w*|implausibl\w*|far-fetched|def\w+\sbelief)\b",
    ),
    (
        r"나쁜\s(?:일|것|생각|선택|편)\S{0,2}\s?아니$|나쁘지\s?(?:는\s?|만은\s?)?않$",
        r"\b(?:worse|decent|fine|good|great|all\sright|ok(?:ay)?|respectable)\b",
    ),
    (
        r"(?:깨지|바뀌|변하|사라지|무너지|꺼지)지\s?않$",
        r"\b(?:stood|stand\w*|unbroken|last(?:ed|ing)|held|surviv\w*|endur\w*|intact|still)\b",
    ),
    (
        r"(?:도|이|가|을|를)\s?(?:채\s?)?(?:남|남기|되|넘|넘기|걸리|차|이르|미치|달하)지\s?(?:않|못)$",
        r"\b(?:under|less|fewer|below|within|barely|short\sof|only|just|mere\w*|no\smore|inside|shy\sof|nearly|almost)\b",
    ),
    (r"바람직하지 ?않$", r"\b(?:wrong|bad|unwise|mistake\w*|ill-advised|inappropriate|problematic)\b"),
)
"""Denials that English tells by a word of its own."""
_NOT_YET = re.compile(r"아직|여전히|미처|채\s")
_STILL = re.compile(
    r"\b(?:still|remain\w*|await\w*|flux|open|being|under|pending|continu\w*|ongoing|in\stalks)\b", re.IGNORECASE
)


def is_told_well(korean: str, english: str) -> bool:
    """True where *english* says without a negative what *korean*, which ends with its negative, denies."""
    is_no_evil = bool(_OBEYS.search(korean)) or (korean.endswith(("없", "아니")) and bool(_EVIL.search(korean)))
    is_waiting = bool(_NOT_YET.search(korean)) and bool(_STILL.search(english))
    if any(re.search(denied, korean) and re.search(told, english, re.IGNORECASE) for denied, told in _WORDED):
        return True
    if _UNWANTED.search(korean) and _OPPOSED.search(english):
        return True
    return is_waiting or (is_no_evil and bool(_WELL.search(english)))
