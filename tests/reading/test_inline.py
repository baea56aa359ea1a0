"""Datelines, reporters and credits inside a paragraph are marked and nothing else is."""

import re

import pytest

from auditor.reading.inline import inline_spans


@pytest.mark.parametrize(
    "marked",
    [
        "[[【한빛 들녘뉴스】윤가람 기자=]]한빛군은 4일 밝혔다.",
        "[[(가온=누리통신) 한별 기자 =]] 가온시는 4일 밝혔다.",
        "[[[서울=누리시스] 한별·윤가람 기자 =]] 가온시는 4일 밝혔다.",
        "[[[누리경제 한별 기자] ]]가온시는 4일 밝혔다.",
        "[[[세종=누리데일리 한별 기자] ]]가온시는 4일 밝혔다.",
        "[[[가온일보] ]]가온시는 4일 밝혔다.",
        "[[한별 기자 =]] 가온시는 4일 밝혔다.",
        "[[가온/한별 기자 =]] 가온시는 4일 밝혔다.",
        "가온시는 4일 밝혔다. [[한별 기자 star@nuri.example]]",
        "가온시는 4일 밝혔다.[[star@nuri.example]]",
        "가온시는 4일 밝혔다. [[/한별 기자]]",
        "가온시는 4일 밝혔다. [[(사진=가온시)]]",
        "[[(Gaon=Nuri News) Reporter Han Byeol =]] The city said so.",
        "[[(Cheongju=News1) Han Gil-dong =]] The city said so.",
        "[[【Hanbit Field News】Reporter Yoon Ga-ram =]] The county said so.",
        "[[SEOUL, Feb. 4 (Yonhap) --]] The city said so.",
        "[[SEOUL (Reuters) -]] The city said so.",
        "[[[Nuri Economy Reporter Han Byeol] ]]The city said so.",
        "[[Reporter Han Byeol =]] The city said so.",
        "The city said so. [[Reporter Han Byeol star@nuri.example]]",
        "[단독] 가온시는 4일 밝혔다.",
        "(왼쪽부터) 김 시장과 이 의원이 앉았다.",
        "<누리일보> 보도에 따르면 시장은 사퇴했다.",
        "그는 “기자가 됐다”고 말했다.",
        "가온시는 4일 밝혔다. 한별 기자가 취재했다.",
        "[앵커] 안녕하십니까.",
        "(P=10) is the result of the test.",
        "Han said (A = B) it.",
        "문의는 press@gaon.example로 하면 된다.",
    ],
)
def test_inline_spans(marked: str) -> None:
    """Double brackets mark what is never audited."""
    opening = marked.find("[[")
    text = marked if opening < 0 else re.sub(r"\]\](?!\])|^\[\[|(?<= )\[\[|(?<=\.)\[\[", "", marked)
    found = [text[span.start : span.end] for span in inline_spans(text)]
    expected = re.findall(r"\[\[(.+?)\]\](?!\])", marked)
    assert found == expected
