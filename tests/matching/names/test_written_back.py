"""Unknown foreign names in letters that nobody spells them with."""

import pytest

from auditor.matching.names.evidence import PairNames
from auditor.matching.names.written_back import written_back
from auditor.model import Pair


def names(source: str, target: str) -> PairNames:
    """The texts of one pair, without any mention."""
    return PairNames(0, Pair((0,), (0,), 0.9), (), (), (), source, target, frozenset())


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("중국 학자 리톈위는 말했다.", "Chinese scholar Lee Ten-wi said.", [("Lee Ten-wi", "Li Tianyu")]),
        ("중국 학자 리톈위는 말했다.", "Chinese scholar Li Tianyu said.", []),
        ("중국 학자 리톈위는 말했다.", "Chinese scholar Tianyu Li said.", []),
        ("응우옌 반 타인 학장이 왔다.", "Dean Nguyen Ban Tain came.", [("Nguyen Ban Tain", "Nguyen Van Thanh")]),
        ("응우옌 반 타인 학장이 왔다.", "Dean Nguyen Van Thanh came.", []),
        ("코발스키 대사가 왔다.", "Ambassador Kobalseuki came.", [("Kobalseuki", "")]),
        ("코발스키 대사가 왔다.", "Ambassador Kowalski came.", []),
        ("코발스키(Kobalseuki) 대사가 왔다.", "Ambassador Kobalseuki came.", []),
        ("주미르 씨가 왔다.", "Joo Mi-reu came.", []),
        ("쑨자이 선수가 왔다.", "Ssun Jai came.", [("Ssun Jai", "")]),
        ("도 꽝 하이 씨가 왔다.", "Do Kkwang Hai came.", [("Do Kkwang Hai", "Do Quang Hai")]),
        ("라일라 만수르 교수가 왔다.", "Professor Layla Mansureu came.", [("Mansureu", "")]),
        ("라일라 만수르 교수가 왔다.", "Professor Layla Mansour came.", []),
        ("모로조바 선수가 왔다.", "Morojoba came.", [("Morojoba", "va")]),
        ("모로조바 선수가 왔다.", "Morozova came.", []),
        ("카타리나 보슈타인 씨가 왔다.", "Katarina Bosyutain came.", [("Bosyutain", "stein")]),
        ("카타리나 보슈 씨가 왔다.", "Katharina Bosyu came.", [("Bosyu", "")]),
        ("카타리나 보슈 씨가 왔다.", "Katharina Bosch came.", []),
        ("왕서준 씨가 왔다.", "Wang Seo-jun came.", []),
    ],
)
def test_a_spelling_that_nobody_has_is_found(source: str, target: str, found: list[tuple[str, str]]) -> None:
    """What is right is said where the name can be read in one way only."""
    assert [(item.target.text, item.right) for item in written_back(names(source, target))] == found
