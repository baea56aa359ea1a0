"""Numbers that English adds for readers elsewhere, or tells in another way, are no fault; others in their place are."""

import pytest

from tests.matching.amounts.test_values import audit

SHOWN = 0.5


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("여수의 창고에서 불이 났다.", "A fire broke out at a warehouse in Yeosu, 320 kilometers south of Seoul."),
        ("오전 4시 17분께 불이 났다.", "A fire broke out before dawn."),
        ("오전 4시 17분께 불이 났다.", "A fire broke out shortly after 4 a.m."),
        ("코스피는 31.42포인트(1.21%) 올랐다.", "The KOSPI rose 1.21 percent."),
        ("그는 52.3%를 얻어 4.1%포인트 차로 이겼다.", "He won with 52.3 percent against 48.2 percent."),
        ("3분기 이익은 3조원이다.", "The profit was 3 trillion won in the three months to September."),
        ("물가는 2%대를 기록했다.", "Inflation was between 2 and 3 percent."),
        ("운전자 김모(42)씨가 다쳤다.", "The driver, Kim, in his early 40s, was hurt."),
        ("40대 여성이 다쳤다.", "A fortysomething woman was hurt."),
        ("2시간 10여 분 만에 꺼졌다.", "It was put out in a little over two hours."),
        ("주가는 1.21% 올랐다.", "Shares rose more than 1 percent."),
        ("이익은 8.7% 줄었다.", "The profit fell nearly 9 percent."),
        ("업체는 23일 밝혔다.", "The firm said so."),
        ("주가는 1천200원(1.75%) 내렸다.", "The shares fell 1.75 percent."),
        ("1∼10월 수출은 5천793억달러다.", "Exports came to $579.3 billion in the first 10 months."),
        ("2-0(21-13 21-16)으로 이겼다.", "She won 21-13, 21-16."),
        ("매출은 1조원이다.", "Sales came to 1 trillion won ($700 million)."),
        ("10명 중 7명은 결혼 생각이 없다.", "Only three in 10 want to marry."),
        ("10명 중 8명이 구조되고 2명이 실종됐다.", "Two are missing, and the other eight were rescued."),
        ("1명이 숨지고 3명이 다쳤다.", "Four people were killed or injured."),
        ("276명 중 찬성 171표, 반대 101표, 기권 4표였다.", "The vote was 171-101, with four abstentions."),
        ("대회는 11월 28일부터 12월 2일까지 열린다.", "The five-day event opens on Nov. 28."),
        ("정약용(1762∼1836)의 편지다.", "It is a letter by Jeong Yak-yong (1762-1836)."),
    ],
)
def test_what_is_told_freely_is_not_shown(korean: str, english: str) -> None:
    """No finding on numbers reaches the confidence of the display."""
    assert [f for f in audit([korean], [english]) if f.confidence >= SHOWN] == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("여수의 창고에서 불이 났다.", "A fire broke out at a warehouse of 320 meters in Yeosu."),
        ("오전 4시 17분께 불이 났다.", "A fire broke out shortly after 6 a.m."),
        ("코스피는 31.42포인트(1.21%) 올랐다.", "The KOSPI rose 1.12 percent."),
        ("그는 52.3%를 얻어 4.1%포인트 차로 이겼다.", "He won with 52.3 percent against 44.2 percent."),
        ("3분기 이익은 3조원이다.", "The profit was 3 trillion won in the three months to June."),
        ("물가는 2%대를 기록했다.", "Inflation was between 3 and 4 percent."),
        ("운전자 김모(42)씨가 다쳤다.", "The driver, Kim, in his late 30s, was hurt."),
        ("40대 여성이 다쳤다.", "A thirtysomething woman was hurt."),
        ("주가는 1.21% 올랐다.", "Shares rose more than 2 percent."),
        ("이익은 8.7% 줄었다.", "The profit fell nearly 7 percent."),
        ("업체는 23일 문을 닫는다.", "The firm closes."),
        ("시장은 1천200원(1.75%)을 냈다.", "The mayor paid 1.75 percent."),
        ("1∼10월 수출은 5천793억달러다.", "Exports came to $579.3 billion in the first 11 months."),
        ("2-0(21-13 21-16)으로 이겼다.", "She won 3-0, 21-13, 21-16."),
        ("매출은 1조원이다.", "Sales came to 1 trillion won ($70 million)."),
        ("10명 중 7명은 결혼 생각이 없다.", "Only four in 10 want to marry."),
        ("20명 중 8명이 구조되고 12명이 실종됐다.", "Eight of 25 were rescued, and 12 are missing."),
        ("1명이 숨지고 3명이 다쳤다.", "Five people were killed or injured."),
        ("276명 중 찬성 171표, 반대 101표, 기권 14표였다.", "The vote was 171-101, with four abstentions."),
        ("대회는 11월 28일부터 12월 2일까지 열린다.", "The six-day event opens on Nov. 28."),
    ],
)
def test_what_is_not_told_stays_shown(korean: str, english: str) -> None:
    """A wrong number in the same place is found."""
    assert [f for f in audit([korean], [english]) if f.confidence >= SHOWN]
