"""Homonyms of news and compounds that fix a sense: the wrong sense is found, the right one passes however free."""

import pytest

from auditor.lexicon.terms import by_source
from auditor.matching.lexis.terms import match
from tests.matching.lexis.test_terms import paired, reasons


@pytest.mark.parametrize(
    ("source", "target", "form", "wrong"),
    [
        ("수협은 어가에 영어자금을 지원한다.", "The cooperative offers English funds.", "영어자금", "English"),
        ("그는 2군 구장에서 훈련했다.", "He trained at the Second Army ballpark.", "2군 구장", "Second Army"),
        ("기관사가 열차를 세웠다.", "The mechanic stopped it.", "기관사", "mechanic"),
        ("금동관 조각이 나왔다.", "Pieces of a coffin came out.", "금동관", "coffin"),
        ("할부금이 밀렸다.", "The discounts are overdue.", "할부금", "discounts"),
        ("흉부외과 전문의가 떠났다.", "The breast specialist left.", "흉부외과 전문의", "breast"),
        ("변호인은 보석 신청을 냈다.", "The lawyer filed for jewelry.", "보석 신청", "jewelry"),
        ("노조는 쟁의조정 신청을 냈다.", "The union filed for rowing.", "쟁의조정 신청", "rowing"),
        ("양식어민이 출하를 포기했다.", "Western-style fishermen gave up.", "양식어민", "Western-style"),
        ("산재 인정을 받았다.", "It was recognized as scattered.", "산재 인정", "scattered"),
        ("조선소가 호위함 건조를 마쳤다. 선박은 곧 진수된다.", "The yard finished drying.", "건조", "drying"),
        ("국군 전사자 유해를 봉환했다. 유족이 왔다.", "The harmful things came home.", "유해", "harmful"),
        ("투수는 3회 강판됐다. 실점이 많았다.", "He became a steel plate.", "강판", "steel plate"),
        ("외국인은 코스피200 선물을 팔았다. 만기일이었다.", "They sold gifts.", "선물", "gifts"),
        ("선관위가 선거비용 보전을 마쳤다. 득표율이 기준이다.", "It ended the preservation.", "보전", "preservation"),
    ],
)
def test_the_wrong_sense_is_found(source: str, target: str, form: str, wrong: str) -> None:
    """What a machine makes of the everyday sense is wrong in the technical one."""
    assert (form, "wrong", wrong) in reasons(match(paired(source, target)))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("중국 선전의 공장은 매출과 판매가 늘었다.", "Sales rose at the plant in Shenzhen."),
        ("조선 3사의 임금 협상이 끝났다.", "The three shipbuilders settled their wages."),
        ("장성군 인사에서 장성 출신이 승진했다.", "A man from Jangseong was promoted in Jangseong County."),
        ("완주군수 선거 후보가 완주 주민을 만났다.", "A candidate for Wanju governor met people of Wanju."),
        ("공원에 운동기구를 설치하고 기구를 점검했다.", "The park got exercise equipment, which was checked."),
        ("강풍 경보가 육상에 내려졌다.", "A strong wind warning was issued on land."),
        ("환자 수가 늘었다.", "The number of patients grew."),
        ("고분자 전해질을 개발했다.", "They developed a polymer electrolyte."),
        ("갈치조림을 먹었다.", "They ate braised cutlassfish."),
        ("산후조리원 요금이 올랐다.", "Postpartum care centers raised their fees."),
        ("버스 승차 인원이 줄었다.", "Fewer passengers are boarding buses."),
        ("전주 아파트값이 상승했다.", "Apartment prices in Jeonju rose."),
        ("수사를 지휘한 검사가 떠났다.", "The prosecutor conducting the probe left."),
        (
            "경찰은 노동자를 노린 사기 일당을 건설 현장에서 붙잡았다.",
            "Police caught the fraud gang at a building site.",
        ),
        ("학생들은 농작물 대신 책을 골랐다.", "The students chose books over crops."),
    ],
)
def test_the_right_sense_passes(source: str, target: str) -> None:
    """Words that only look like another sense, inside longer words or beside other contexts, are let be."""
    assert not [row for row in reasons(match(paired(source, target))) if row[1] != "unanswered"]


@pytest.mark.parametrize("form", ["선전", "지구", "전주", "대비", "상주", "시비", "유해", "외상", "일당", "주포"])
def test_a_homonym_has_the_contexts_of_each_sense(form: str) -> None:
    """Every homonym here has two senses or more, no two of them with the same words around."""
    contexts = [row.context for row in by_source()[form] if row.kind == "sense"]
    assert len(contexts) > 1
    assert len(set(contexts)) == len(contexts)
