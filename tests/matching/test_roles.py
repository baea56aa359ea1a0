"""Who did what to whom, from where to where, and which of two is more."""

from itertools import chain

import pytest

from auditor.matching.directions import turned_round
from auditor.matching.roles import role_swaps
from auditor.model import AlignedArticle
from tests.matching.test_terms import paired


def swapped(article: AlignedArticle) -> bool:
    """Tell whether parties are found exchanged."""
    return any(True for _ in chain(role_swaps(article), turned_round(article)))


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("경찰은 시위대 12명을 체포했다.", "Police arrested 12 protesters.", "Twelve protesters arrested police."),
        (
            "회사는 노조의 비판을 받았다.",
            "The company was criticized by the union.",
            "The company criticized the union.",
        ),
        (
            "환자는 의사에게 폭행을 당했다.",
            "The doctor assaulted the patient.",
            "The doctor was assaulted by the patient.",
        ),
        ("AB는 CD에 3-5로 패했다.", "AB lost 3-5 to CD.", "CD lost 3-5 to AB."),
        ("AB는 CD를 3-5로 꺾었다.", "CD lost 3-5 to AB.", "AB lost 3-5 to CD."),
        (
            "세입자가 집주인을 상대로 낸 소송이 기각됐다.",
            "A suit filed by a tenant against a landlord was dismissed.",
            "A suit filed by a landlord against a tenant was dismissed.",
        ),
        ("AB는 CD에 인수됐다.", "CD acquired AB.", "CD was acquired by AB."),
        ("아들은 아버지에게 돈을 빌려줬다.", "The son lent his father money.", "The father lent his son money."),
        ("AB의 매출이 CD보다 많다.", "AB has more sales than CD.", "CD has more sales than AB."),
        (
            "교수는 검찰 조사를 받았다.",
            "Prosecutors questioned the professor.",
            "The professor questioned prosecutors.",
        ),
        ("선수는 무릎 수술을 받았다.", "The player had knee surgery.", "The player performed knee surgery."),
        ("점주는 경찰에 붙잡혔다.", "The owner was caught by police.", "The owner caught police."),
        (
            "교수는 검찰로부터 자료를 내라는 지시를 받았다.",
            "The professor was instructed by prosecutors to hand them in.",
            "The professor instructed prosecutors to hand them in.",
        ),
        (
            "검찰은 지난 3일 은행을 상대로 조사에 착수했다.",
            "Prosecutors opened an inquiry and investigated the bank.",
            "The bank opened an inquiry and investigated prosecutors.",
        ),
        (
            "조정안은 회사가 받아들였으나 노조가 거부했다.",
            "The plan was accepted by the company but rejected by the union.",
            "The plan was accepted by the union but rejected by the company.",
        ),
        (
            "정부는 은행에 자료를 내라고 요구했다.",
            "The government asked the bank to hand them in.",
            "The bank asked the government to hand them in.",
        ),
        (
            "협정으로 정부는 은행에 돈을 빌려줄 수 있게 됐다.",
            "The accord allows the government to lend money to the bank.",
            "The accord allows the bank to lend money to the government.",
        ),
    ],
)
def test_an_exchange_is_found_and_a_right_translation_is_not(source: str, right: str, wrong: str) -> None:
    """Voice, preposition and particles tell who acts; a converse verb says the same the other way round."""
    assert not swapped(paired(source, right))
    assert swapped(paired(source, wrong))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("경찰은 시위대를 체포했다.", "Protesters, whom police arrested, were freed."),
        ("경찰은 시위대를 체포했다.", "Protesters were arrested after police came."),
        ("경찰은 시위대를 체포했다.", "The arrests were made at noon."),
        ("경찰과 시위대는 서로 비난했다.", "Protesters criticized police and police criticized protesters."),
        ("AB는 CD보다 작다.", "CD is larger than AB."),
        ("교수는 은행으로부터 3억 원을 받았다.", "The bank paid the professor 300 million won."),
        ("정부는 은행의 제안을 받고 고민했다.", "The government wavered after an offer from the bank."),
        ("경찰은 조직원이 돈을 가로챘다고 밝혔다.", "Police said members swindled people by posing as clerks."),
    ],
)
def test_what_is_said_another_way_is_no_exchange(source: str, target: str) -> None:
    """Relative clauses, passives without an agent, and comparatives of the other pole are let be."""
    assert not swapped(paired(source, target))


@pytest.mark.parametrize(
    ("source", "target", "sure"),
    [
        ("경찰은 시위대 12명을 체포했다.", "Twelve protesters arrested police.", True),
        ("경찰은 차를 훔친 상인 2명을 체포했다.", "Two merchants arrested police.", True),
        ("경찰은 시위대 12명을 체포했다.", "Twelve protesters, after a long night, arrested police.", False),
    ],
)
def test_an_exchange_is_sure_in_plain_words_alone(source: str, target: str, sure: bool) -> None:
    """Parties on either side of the verb leave no doubt; what parts them leaves it to the editor."""
    assert [swap.is_sure for swap in role_swaps(paired(source, target))] == [sure]
