"""Korean words that count from today (지난해, 내달, 모레) or from the day of the story (전날, 이듬해, 같은 달).

Source of the words: 표준국어대사전.
"""

import re

from auditor.quantity import Offset

_WORDS: dict[str, tuple[tuple[int, str], ...]] = {
    "year": (
        (-2, "재작년 지지난해 그러께"),
        (-1, "지난해 작년 지난_해"),
        (0, "올해 금년 연내 올"),
        (1, "내년 명년 내년도"),
        (2, "내후년"),
    ),
    "story-year": (
        (-1, "전년 전년도 직전_해 1년_전 한_해_전 일_년_전"),
        (0, "그해 같은_해 당해 그_해"),
        (1, "이듬해 다음_해 다음해"),
    ),
    "quarter": ((-1, "지난_분기 지난분기"), (0, "이번_분기 이번분기 올_분기"), (1, "다음_분기 다음분기")),
    "story-quarter": ((-1, "전_분기 전분기 직전_분기 직전분기"), (0, "같은_분기")),
    "month": (
        (-2, "지지난달"),
        (-1, "지난달 지난_달"),
        (0, "이달 이번_달 이번달 금월"),
        (1, "다음달 다음_달 내달"),
    ),
    "story-month": ((-1, "전월 전달 한_달_전 1개월_전"), (0, "같은_달 그달 당월"), (1, "익월")),
    "week": (
        (-2, "지지난주 지지난_주"),
        (-1, "지난주 지난_주"),
        (0, "이번_주 이번주 금주"),
        (1, "다음주 다음_주 내주 차주"),
    ),
    "story-week": ((-1, "전주 직전_주 일주일_전 한_주_전 1주일_전 1주_전"), (0, "같은_주")),
    "day": (
        (-2, "그저께 그제 엊그제 엊그저께"),
        (-1, "어제 어젯밤"),
        (0, "오늘 금일 오늘밤"),
        (1, "내일"),
        (2, "모레 내일모레"),
        (3, "글피"),
    ),
    "story-day": (
        (-1, "전날 전일 하루_전 전_거래일 직전_거래일 전장"),
        (0, "이날 당일 같은_날 그날"),
        (1, "이튿날 다음날 다음_날 익일"),
    ),
}
RELATIVE: dict[str, Offset] = {
    word.replace("_", " "): (unit, steps)
    for unit, groups in _WORDS.items()
    for steps, words in groups
    for word in words.split()
}
"""Every word with the unit it counts in and its steps; a unit `story-...` counts from the day of the story."""

# what follows where the word means this and not 전주 (the city), 전장 (a battlefield), 전월세, 전달하다
_ONLY_BEFORE = {
    "올": r"(?=\s?(?:들어|[상하]반기|연말|연초|초|말|여름|겨울|가을|봄|시즌|해|한\s?해|\d))",
    "전주": r"(?=\s?(?:보다|대비|에\s비해|와\s비교))",
    "전장": r"(?=\s?(?:보다|대비|에\s비해|종가))",
    "전월": r"(?!세)",
    "전달": r"(?=\s?(?:보다|대비|에\s비해|과\s비교|의\s))",
    "전일": r"(?!제)",
    "오늘": r"(?!날)",
    "당일": r"(?!치기)",
    "연내": r"(?=\s|에)",
    "그제": r"(?!서|야|사)",
}


def _pattern(word: str) -> str:
    return word.replace(" ", r"\s") + _ONLY_BEFORE.get(word, "")


PATTERN = r"(?<![가-힣\d.,])(?:" + "|".join(_pattern(w) for w in sorted(RELATIVE, key=lambda w: (-len(w), w))) + ")"
"""An expression that matches each word where it counts time."""


def offset_of(word: str) -> Offset:
    """Return what a match of `PATTERN` means."""
    return RELATIVE[re.sub(r"\s", " ", word)]
