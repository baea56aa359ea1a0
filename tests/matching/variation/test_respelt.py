"""Names spelt in two ways: found through the hangul that both spell, and told from two names."""

import pytest

from auditor.matching.variation.respelt import respelt
from tests.matching.audited import sentenced

TWO_WAYS = [
    ("한빛병원이 열렸다. / 한빛병원은 크다.", "Hanbit Hospital opened. / Hanvit Hospital is big.", "Hanvit"),
    (
        "새롬마을은 작다. / 주민들이 새롬마을에 모였다.",
        "Saerom Village is small. / People met in Serom Village.",
        "Serom",
    ),
    ("경성상회가 문을 열었다. / 경성상회는 크다.", "Gyeongseong Store opened. / Kyungsung Store is big.", "Kyungsung"),
    ("다온셀은 회사다. / 다온셀이 발표했다.", "DaonCell is a firm. / Daon Cell announced it.", "Daon Cell"),
    ("탄금호에서 열렸다. / 탄금호는 넓다.", "It was held at Tangeum Lake. / Tangeumho is wide.", "Tangeumho"),
    ("누리온은 회사다. / 누리온이 발표했다.", "Nurion is a firm. / Noorion announced it.", "Noorion"),
]


@pytest.mark.parametrize(("source", "target", "other"), TWO_WAYS)
def test_the_spelling_that_departs_is_quoted(source: str, target: str, other: str) -> None:
    """Of two as frequent, it is the later one; the first is the usual one."""
    (found,) = respelt(sentenced(source, target))
    assert (found.target.text, found.pair) == (other, 1)
    assert found.first.text != other
    assert found.source.text in source


ONE_WAY = [
    ("한빛병원이 열렸다. / 한빛병원은 크다.", "Hanbit Hospital opened. / The hospital is big."),
    ("청주에서 열렸다. / 충주에서 열렸다.", "It was held in Cheongju. / It was held in Chungju."),
    ("한국은 크다. / 한국인은 많다.", "Korea is big. / Koreans are many."),
    ("앨런 스터브스가 말했다. / 앨런 맥그리거가 막았다.", "Alan Stubbs spoke. / Allan McGregor saved it."),
    ("김민수 의원이 왔다. / 김민수 의원이 갔다.", "Lawmaker Kim Min-su came. / Lawmaker Kim Minsu left."),
    ("마루가 이겼다. / 마린이 졌다.", "Maru won. / Marin lost."),
    ("서연과 서현이 왔다. / 서현이 갔다.", "Seoyeon and Seohyeon came. / Seohyeon left."),
]


@pytest.mark.parametrize(("source", "target"), ONE_WAY)
def test_two_names_and_forms_of_one_pass(source: str, target: str) -> None:
    """Derived words, and near words that other hangul explains, are no second spelling."""
    assert list(respelt(sentenced(source, target))) == []
