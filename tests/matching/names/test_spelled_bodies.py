"""Bodies of whose name the English only keeps the sound."""

import pytest

from auditor.matching.names.spelled_bodies import is_body, spelled_bodies
from tests.matching.lexis.test_terms import paired


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("도의회 환복위가 조례안을 가결했다.", "The Hwanbok Committee passed the ordinance.", "Hwanbok Committee"),
        ("도의회 환복위가 조례안을 가결했다.", "The environment and welfare committee passed it.", None),
        ("시의회 문복위가 예산을 깎았다.", "The council's Moonbok Committee cut the budget.", "Moonbok Committee"),
        ("시의회 교육위가 예산을 깎았다.", "The council's Gyoyuk Committee cut the budget.", "Gyoyuk Committee"),
        ("도의회 예결특위가 열렸다.", "The Yegyeol Special Committee met.", "Yegyeol Special Committee"),
        ("가람대 농생대 교수가 참여했다.", "A professor of Nongsaeng University took part.", "Nongsaeng University"),
        ("소백대 교수가 참여했다.", "A professor of Sobaek University took part.", None),
        ("세종대 교수가 참여했다.", "A professor of Sejong University took part.", None),
        ("시설공단이 주차장을 맡는다.", "The Siseol Corporation runs the parking lot.", "Siseol Corporation"),
        ("방사청이 계약을 맺었다.", "The Bangsa Agency signed the contract.", "Bangsa Agency"),
        ("새만금청이 땅을 공급했다.", "The Saemangeum Agency supplied land.", None),
        ("중부청이 조사에 나섰다.", "The Jungbu office began to look into it.", None),
        ("도 농정국이 대책을 내놨다.", "The province's Nongjeong Bureau came up with it.", "Nongjeong Bureau"),
        ("기동대가 배치됐다.", "Gidong University was deployed.", "Gidong University"),
        ("교통과가 단속했다.", "The traffic division cracked down.", None),
        ("어울림센터가 문을 열었다.", "The Eoullim Center opened.", None),
        ("미디어위가 열렸다.", "The Media Committee met.", None),
        ("제주특위가 열렸다.", "The Jeju Special Committee met.", None),
    ],
)
def test_a_spelled_body_is_found(source: str, target: str, found: str | None) -> None:
    """What tells a body from others is no name, unless the gazetteer or the article knows it as one."""
    assert next((item.target.text for item in spelled_bodies(paired(source, target))), None) == found


@pytest.mark.parametrize(
    ("word", "expected"), [("과방위", True), ("방사청", True), ("새만금청", False), ("소백위", False)]
)
def test_what_the_lexicon_translates_is_a_body(word: str, expected: bool) -> None:
    """A body of which some accepted English begins like its spelling is a name."""
    assert is_body(word) is expected
