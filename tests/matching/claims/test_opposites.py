"""Words rendered as their opposite."""

import pytest

from auditor.matching.claims.opposites import opposites
from tests.matching.lexis.test_terms import paired


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("수출이 12% 증가했다.", "Exports fell 12 percent.", ["fell"]),
        ("수출이 12% 증가했다.", "Exports rose 12 percent.", []),
        ("수출이 12% 증가했다.", "Exports fell, then rose 12 percent.", []),
        ("수출은 12% 증가했고 수입은 3% 감소했다.", "Exports fell 12 percent.", []),
        ("수출이 12% 증가하지 않았다.", "Exports fell 12 percent.", []),
        ("80명이 찬성했다.", "Eighty voted against it.", ["against"]),
        ("최초의 대회였다.", "It was the final meet.", ["final"]),
        ("지난해 대회가 최초였다.", "It was last year that it was held.", []),
        ("요금을 시간당 500원 내린다.", "It will raise fees by 500 won an hour.", ["raise"]),
        ("승객 12명이 차에서 내렸다.", "It picked up the riders.", []),
        ("위원회는 신청을 받아들였다.", "The committee turned down the request.", ["turned down"]),
        ("위원회는 신청을 받아들였다.", "The committee granted the request.", []),
        ("외국인은 주식 2300억 원어치를 팔았다.", "Foreigners bought 230 billion won of shares.", ["bought"]),
        ("미등록 업체에서 돈을 빌렸다.", "They borrowed from registered lenders.", ["registered"]),
        ("미등록 업체에서 돈을 빌렸다.", "They borrowed from unregistered lenders.", []),
        ("미등록 업체에서 돈을 빌렸다.", "The lenders were not registered.", []),
        ("등록 업체에서 돈을 빌렸다.", "They borrowed from unregistered lenders.", []),
        ("비공개 회의에서 다퉜다.", "They argued behind closed doors.", []),
        ("비공개 회의에서 다퉜다.", "They argued in public.", ["public"]),
        ("5명이 숨졌다.", "Five survived.", ["survived"]),
        ("폐사 피해가 5300줄 넘어", "Deaths up beyond 5,300 lines", []),
    ],
)
def test_an_opposite_is_found(source: str, target: str, found: list[str]) -> None:
    """Where either side has words of both poles, or the Korean denies, nothing is said."""
    assert [item.target.text for item in opposites(paired(source, target)) if item.source.text != "수출"] == found
