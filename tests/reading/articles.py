"""A fictional article, and short ways to look at what was read."""

from auditor.model import Article, Side

KOREAN_TITLE = "가온시립도서관, 새 열람실 열어"
KOREAN_SUBTITLE = "시민 200명이 첫날 찾아"
KOREAN = (
    "가온시립도서관은 3일 본관 2층에 새 열람실을 열었다고 밝혔다.",
    "새 열람실에는 좌석 120개와 공용 PC 15대가 놓였으며, 평일에는 오후 10시까지 문을 연다.",
    "박은솔 관장은 “시민이 언제든 머물 수 있는 공간을 만들고 싶었다”고 말했다.",
    "도서관은 다음 달부터 어린이 독서 교실도 운영할 계획이다.",
)
ENGLISH_TITLE = "Gaon City Library Opens New Reading Room"
ENGLISH_SUBTITLE = "200 Citizens Visit on First Day"
ENGLISH = (
    "Gaon City Library said on the 3rd that it had opened a new reading room on the second floor of its main building.",
    "The new reading room has 120 seats and 15 shared PCs, and stays open until 10 p.m. on weekdays.",
    "Director Park Eun-sol said, “I wanted to make a place where citizens can stay at any time.”",
    "The library plans to run a children's reading class from next month.",
)
NOTICE = "(아래는 위 기사를 자동번역한 영문 기사입니다. 오류가 있을 수 있습니다.)"
KOREAN_SIDE = (KOREAN_TITLE, KOREAN_SUBTITLE, *KOREAN)
ENGLISH_SIDE = (ENGLISH_TITLE, ENGLISH_SUBTITLE, *ENGLISH)


def texts(article: Article, side: Side) -> tuple[str, ...]:
    """Return the texts of one side that are no furniture."""
    return tuple(p.text for p in article.document(side).paragraphs if not p.role.is_furniture)


def roles(article: Article, side: Side) -> tuple[str, ...]:
    """Return the roles of one side in order."""
    return tuple(str(p.role) for p in article.document(side).paragraphs)
