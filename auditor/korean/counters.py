"""Korean words that follow a number and say what is counted, and words that hedge it.

Source: 표준국어대사전 (의존 명사) for the counters; the hedges are those of news style (연합뉴스 기사 작성 관행).
"""

import re

from auditor.quantity import Bound

# what is counted, when it is neither a unit of measure nor a person
COUNTERS = (
    "건", "개", "곳", "가지", "대", "마리", "권", "장", "채", "척", "편", "발", "종", "종류", "통", "병", "잔", "그루",
    "송이", "켤레", "벌", "쌍", "팀", "경기", "골", "승", "패", "무", "표", "석", "가구", "세대", "나라", "국가",
    "개국",
    "국", "도시", "지역", "회사", "기업", "사", "단계", "층", "줄", "쪽", "페이지", "구", "필지", "여자", "남자",
    "아들",
    "딸", "형제", "자매", "커플", "가족", "배럴", "팩", "박스", "상자", "봉지", "타", "다스", "군데", "갈래", "끼",
    "모금",
    "방울", "조각", "부류", "범주", "학교", "대학", "은행", "기관", "단체", "정당", "후보", "선수", "의원", "과목",
    "문제",
    "문항", "이닝", "세트", "게임", "시즌", "주일", "라운드", "곡", "컷", "자리", "개사", "개교", "개소", "개월",
    "글자",
    "마디", "정", "포기", "알", "톨", "필", "자루", "꼭지", "기", "량", "선", "점", "탕", "판", "타석", "안타",
    "홈런", "언더파",
    "타차", "오버파", "코스", "칸", "좌석", "객실", "호실", "명제",
)  # fmt: skip
OCCURRENCES = ("차례", "번", "회", "바퀴", "연패", "연승", "회차", "라운드")
ORDINALS = (
    "번째", "째", "위", "등", "호", "차", "기", "조", "항", "대", "회", "급", "순위", "번지", "호선", "호기", "학년",
    "군",
    "면", "층", "부", "장", "편", "탄", "막", "절", "과", "반", "공화국",
)  # fmt: skip


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


COUNTER = re.compile(rf"\s?(?P<counter>{_either(COUNTERS)})")
OCCURRENCE = re.compile(rf"\s?(?P<counter>{_either(OCCURRENCES)})(?!째|지|호)")
ORDINAL = re.compile(rf"\s?(?P<counter>{_either(ORDINALS)})")

_HEDGES_BEFORE: tuple[tuple[Bound, str], ...] = (
    (Bound.ABOUT, r"약|대략|어림잡아|줄잡아|거의|추정|얼추|평균|하루\s평균"),
    (Bound.OVER, r"최소(?:한)?|적어도|최저|무려"),
    (Bound.UNDER, r"최대|최고|많아야|기껏해야|불과"),
)
_HEDGES_AFTER: tuple[tuple[Bound, str], ...] = (
    (Bound.UNDER, r"넘지\s?[않못]|초과하지\s?[않못]"),
    (Bound.ABOUT, r"가량|정도|안팎|내외|쯤|남짓|선|전후|수준|경|규모|대\b|무렵|즈음"),
    (Bound.OVER, r"이상|초과(?!하지)|넘(?!지\s?[않못])|웃도|웃돌|돌파|상회|이후|여"),
    (Bound.UNDER, r"미만|이하|이내|못\s?미|밑도|밑돌|하회|육박|가까|채\s|도\s(?:안|채|되지)"),
)
_BEFORE = tuple((bound, re.compile(rf"(?:{words})\s?(?:[가-힣]+\s)?$")) for bound, words in _HEDGES_BEFORE)
_AFTER = tuple(
    (bound, re.compile(rf"\s?(?:을|를|이|가|은|는|보다|에)?\s?(?:{words})")) for bound, words in _HEDGES_AFTER
)


def hedge(text: str, start: int, end: int) -> Bound:
    """Return how the words around a number at [start, end), its unit included, hedge it."""
    for bound, after in _AFTER:
        if after.match(text, end):
            return bound
    for bound, before in _BEFORE:
        if before.search(text[max(0, start - 8) : start]):
            return bound
    return Bound.EXACT
