"""Common nouns that were spelled instead of translated."""

import pytest

from auditor.matching.lexis.transliteration import transliterations
from tests.matching.lexis.test_terms import paired


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("그는 내용증명을 보냈다.", "He sent naeyong jeungmyeong.", ["naeyong jeungmyeong"]),
        ("조리실무사를 늘린다.", "It will hire more jorisilmusa.", ["jorisilmusa"]),
        ("그는 국감에 나왔다.", "He appeared at the Gukgam.", ["Gukgam"]),
        ("그는 국감에 나왔다.", "He appeared at the gukgam (parliamentary audit).", []),
        ("그는 국감에 나왔다.", "He appeared at the audit.", []),
        ("경유 값을 아꼈다.", "With money saved on gyeongyu, the village bought it.", ["gyeongyu"]),
        ("경유 값을 아꼈다.", "It saved money on gyeongyu, the fuel.", []),
        ("로봇이 바나나를 땄다.", "The robot picked a banana.", []),
        ("노조가 임단협을 끝냈다.", "The union ended its Lim Dan-hyup.", ["Lim Dan-hyup"]),
        ("도의회는 추경을 의결했다.", "The council passed the Chukyung.", ["Chukyung"]),
        ("업체가 품목허가를 받았다.", "It got the pummok heoga from them.", ["pummok heoga"]),
        ("자율학습을 거부했다.", "They refused jayul-haksup.", ["jayul-haksup"]),
        ("동네 목욕탕이 문을 닫았다.", "The mokyoktang closed.", ["mokyoktang"]),
        ("현수막을 떼어 냈다.", "They took down the hyeonsumaks.", ["hyeonsumaks"]),
        ("두 사람은 사돈 사이다.", "The two are sadon.", ["sadon"]),
        ("피아니스트가 소나타를 쳤다.", "The pianist played a sonata.", []),
        ("예타를 통과했다.", "It passed the yeta.", ["yeta"]),
        ("카메라와 비타민을 샀다.", "He bought a camera and vitamins.", []),
        ("그는 막걸리를 마셨다.", "He drank makgeolli.", []),
        ("상쇠가 춤을 췄다.", "The sangsoe danced.", ["sangsoe"]),
        ("상쇠가 춤을 췄다.", "The sangsoe (leader of the troupe) danced, and the sangsoe sang.", []),
        ("향교에서 승무를 췄다.", "They danced the seungmu at the hyanggyo.", []),
        ("한우 수출이 멈췄다.", "Exports of hanwoo beef stopped.", []),
        ("수소와 암모니아를 산다.", "They buy hydrogen and ammonia.", []),
        ("그는 시즌을 2군에서 시작했다.", "He began the season in the 2gun.", ["2gun"]),
        ("그는 3급 공무원이다.", "He is a 3-geup official.", ["3-geup"]),
        ("9단 두 명과 신림2동 주민이 만났다.", "Two 9-dan players met residents of Sillim 2-dong.", []),
        ("388톤을 실었다.", "It carried a 388-ton load.", []),
        ("수공은 문의 수역에 들어갔다.", "They entered the Munui waters.", []),
        ("판다가 왔다.", "The panda came.", []),
        ("구민들은 박신장에서 쉬었다.", "Residents rested at the baksinjang.", ["baksinjang"]),
        ("협의회는 반대했다.", "The Hyeopuihoe objected.", ["Hyeopuihoe"]),
        ("공기업 채용이 늘었다.", "The Gonggi-eop hired more people.", ["Gonggi-eop"]),
        ("원고는 '인민'을 '국민'으로 고쳤다.", 'The draft turned "inmin" into "gukmin," or citizens.', []),
    ],
)
def test_a_spelled_noun_is_found(source: str, target: str, found: list[str]) -> None:
    """Glossed words, loans in either direction and translations are let be."""
    assert [item.target.text for item in transliterations(paired(source, target))] == found
