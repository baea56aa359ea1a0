"""Translated names worded in two ways, and the shorter forms that good style asks for."""

import pytest

from auditor.matching.variation.renamed import renamed
from tests.matching.audited import sentenced

TWO_WAYS = [
    (
        "충남 미래 센터가 문을 열었다. / 시민들은 미래 센터를 찾았다.",
        "The Chungnam Future Center opened. / Citizens visited the Tomorrow Center.",
        "Tomorrow Center",
    ),
    (
        "해온중공업은 배를 만든다. / 해온중공업은 계약을 앞두고 있다.",
        "Haeon Heavy Industries builds ships. / Haeon Shipbuilding is close to a contract.",
        "Haeon Shipbuilding",
    ),
    (
        "지역혁신진흥원은 이날 문을 열었다. / 지역혁신진흥원은 기업을 돕는다.",
        "The Regional Innovation Agency opened on the day. / The Local Innovation Institute helps companies.",
        "Local Innovation Institute",
    ),
    (
        "새 영화 ‘푸른 골목의 노래’를 내놓았다. / 관객은 ‘푸른 골목의 노래’를 본다.",
        "She released the film ‘Song of the Blue Alley’. / Audiences will watch ‘The Azure Lane Song’.",
        "The Azure Lane Song",
    ),
    (
        "감독은 ‘등대의 겨울’을 찍었다. / 상은 ‘등대의 겨울’이 받았다.",
        "She shot ‘Winter at the Lighthouse’. / The prize went to ‘The Lighthouse’s Winter’.",
        "The Lighthouse’s Winter",
    ),
]


@pytest.mark.parametrize(("source", "target", "other"), TWO_WAYS)
def test_the_wording_that_departs_is_quoted(source: str, target: str, other: str) -> None:
    """Of two as frequent, it is the later one."""
    (found,) = renamed(sentenced(source, target))
    assert (found.target.text, found.pair) == (other, 1)


ONE_WAY = [
    (
        "지역혁신진흥원은 이날 문을 열었다. / 지역혁신진흥원은 기업을 돕는다.",
        "The Regional Innovation Agency opened on the day. / The agency helps companies.",
    ),
    (
        "지역혁신진흥원은 이날 문을 열었다. / 지역혁신진흥원은 기업을 돕는다.",
        "The Regional Innovation Agency opened on the day. / The Innovation Agency helps companies.",
    ),
    (
        "지역혁신진흥원은 이날 문을 열었다. / 지역혁신진흥원은 기업을 돕는다.",
        "The Regional Innovation Agency (RIA) opened on the day. / RIA helps companies.",
    ),
    (
        "한빛문화재단이 열었다. / 한빛문화재단은 크다.",
        "The Seoul Hanbit Culture Foundation opened. / The Hanbit Culture Foundation in Seoul is big.",
    ),
    ("새 노래 ‘푸른 골목’을 냈다. / ‘푸른 골목’은 슬프다.", "She released ‘Blue Alley’. / ‘The Blue Alley’ is sad."),
]


@pytest.mark.parametrize(("source", "target"), ONE_WAY)
def test_shorter_forms_and_acronyms_pass(source: str, target: str) -> None:
    """A name may be shortened once it has been given in full."""
    assert list(renamed(sentenced(source, target))) == []
