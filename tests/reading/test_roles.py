"""Each paragraph's role follows from its form and its place."""

import datetime

import pytest

from auditor.model import Role
from auditor.reading import split_bilingual
from auditor.reading.blocks import Block
from auditor.reading.roles import roles_of
from tests.reading.articles import ENGLISH_SIDE, KOREAN, KOREAN_SIDE, KOREAN_TITLE, roles

B, T, S, H, C = Role.BODY, Role.TITLE, Role.SUBTITLE, Role.SUBHEAD, Role.CAPTION


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([KOREAN_TITLE, *KOREAN[:2]], [T, B, B]),
        (KOREAN_SIDE[:3], [T, S, B]),
        ([KOREAN[0]], [B]),
        (["가온대"], [B]),
        (["가온대", "누리대", "새솔대"], [T, B, B]),
        (["입력 2031.02.04. 오후 4:50", KOREAN_TITLE, KOREAN[0]], [Role.DATELINE, T, B]),
        ([KOREAN_TITLE, "한별 기자", KOREAN[0]], [T, Role.BYLINE, B]),
        ([KOREAN_TITLE, "▲ 새 열람실. 사진=가온시", KOREAN[0]], [T, C, B]),
        ([KOREAN[0], "밤 10시까지 여는 이유", KOREAN[1]], [B, H, B]),
        ([KOREAN[0], "▲ 새 열람실. 사진=가온시", "밤 10시까지 여는 이유", KOREAN[1]], [B, C, H, B]),
        ([KOREAN[0], "첫째 좌석", "둘째 조명", KOREAN[1]], [B, B, B, B]),
        ([KOREAN[0], "▲ 좌석 120개", "▲ 공용 PC 15대", KOREAN[1]], [B, B, B, B]),
        ([KOREAN[0], "관련기사", "열람실 예약 방법 안내", "작은도서관 지도"], [B, *[Role.OTHER] * 3]),
        ([KOREAN[0], "관련기사", "열람실 예약 방법 안내", KOREAN[1]], [B, Role.OTHER, Role.OTHER, B]),
    ],
)
def test_korean_roles(texts: list[str], expected: list[Role]) -> None:
    """Titles stand above the first sentence, subheads between sentences, lists and related links are neither."""
    assert list(roles_of([Block(text) for text in texts], "ko")) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (ENGLISH_SIDE[:3], [T, S, B]),
        (["Fire at Port", "By Han Byeol", "The fire broke out.", "How It Began", "It began at 3 a.m."],
         [T, Role.BYLINE, B, H, B]),
        (["The fire broke out.", "Related Articles", "Port reopens"], [B, Role.OTHER, Role.OTHER]),
    ],
)  # fmt: skip
def test_english_roles(texts: list[str], expected: list[Role]) -> None:
    """The same holds for the translation."""
    assert list(roles_of([Block(text) for text in texts], "en")) == expected


def test_a_heading_of_the_format_may_still_be_furniture() -> None:
    """What a format calls a heading is a title or subhead unless its words say otherwise."""
    blocks = [Block(KOREAN_TITLE, role=T), Block(KOREAN[0]), Block("관련기사", role=H), Block("다른 소식 하나")]
    assert roles_of(blocks, "ko") == (T, B, Role.OTHER, Role.OTHER)


def test_an_inline_dateline_is_ignored_where_it_stands() -> None:
    """The span covers the dateline in the text as given, invisible characters included."""
    text = "【가온\u200b뉴스】한별 기자=" + KOREAN[0]
    article = split_bilingual("\n".join([KOREAN_TITLE, text, *ENGLISH_SIDE]))
    paragraph = article.source.paragraphs[1]
    (span,) = paragraph.ignored
    assert paragraph.text[span.start : span.end] == "【가온\u200b뉴스】한별 기자="
    assert article.target.paragraphs[2].ignored == ()


def test_the_date_is_read_where_it_stands() -> None:
    """A dateline gives the day of publishing; a date that is given wins; one inside the body says nothing."""
    lines = [KOREAN_TITLE, "기사입력 2031/02/04 [16:50]   한별 기자", *KOREAN, *ENGLISH_SIDE]
    assert split_bilingual("\n".join(lines)).date == datetime.date(2031, 2, 4)
    given = datetime.date(2030, 1, 1)
    assert split_bilingual("\n".join(lines), date=given).date == given
    body = [KOREAN_TITLE, "2031년 2월 4일 가온시에서 행사가 열렸다.", *ENGLISH_SIDE]
    assert split_bilingual("\n".join(body)).date is None
    assert roles(split_bilingual("\n".join(lines)), "source")[1] == "byline"
