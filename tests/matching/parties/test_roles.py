"""Who did what to whom, from where to where, and which of two is more."""

from itertools import chain

import pytest

from auditor.korean.morphology import analyse
from auditor.matching.parties.directions import turned_round
from auditor.matching.parties.roles import role_swaps
from auditor.model import AlignedArticle, Pair, Sentence, SentencePair, Span
from tests.matching.lexis.test_terms import paired
from tests.samples import article


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
        (
            "제자가 어부에게 기술을 배웠다.",
            "The pupil learned it from a fisher.",
            "The fisher learned it from the pupil.",
        ),
        ("대한전자는 한빛전자 지분 5%를 사들인다.", "Daehan buys a stake in Hanbit.", "Hanbit buys a stake in Daehan."),
        ("헤르츠만은 노조를 고소했다.", "Herzmann sued the union.", "The union sued Herzmann."),
        ("화물선이 어선을 들이받았다.", "A freighter rammed a fishing boat.", "A fishing boat rammed a freighter."),
        ("후배가 보낸 자료를 썼다.", "I used data that a junior sent.", "I used data I sent to a junior."),
        ("경찰은 시위대를 감시했다.", "Police spied on protesters.", "Protesters spied on police."),
        (
            "딸은 아버지를 경찰에 신고했다.",
            "A daughter reported her father to police.",
            "A father reported his daughter to police.",
        ),
        (
            "수원은 전북에 1-2로 패했다.",
            "Suwon suffered a 2-1 loss to Jeonbuk.",
            "Jeonbuk suffered a 2-1 loss to Suwon.",
        ),
        (
            "대통령은 법안을 국회로 돌려보냈다.",
            "The president sent it to the Assembly.",
            "The Assembly sent it to the president.",
        ),
        ("하지만 노조는 회사를 고소했다.", "But the union sued the company.", "But the company sued the union."),
        ("집주인은 세입자를 내쫓았다.", "The landlord evicted the tenant.", "The tenant evicted the landlord."),
        ("회사는 공장을 팔았다.", "The company sold the plant.", "The company bought the plant."),
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
        (
            "주민들은 시로부터 거센 항의를 받았다.",
            "Residents faced protests from the city.",
            "Residents protested against the city.",
        ),
        ("울산은 전북에 역전패를 당했다.", "Ulsan lost to Jeonbuk.", "Jeonbuk lost to Ulsan."),
        ("울산은 전북에 역전승을 거뒀다.", "Jeonbuk lost to Ulsan.", "Jeonbuk beat Ulsan."),
        (
            "승객은 소방대원에게 업혀 나왔다.",
            "The passenger came out carried by a firefighter.",
            "The passenger came out carrying a firefighter.",
        ),
        (
            "어머니는 아들에게 지분을 포기하게 했다.",
            "The mother made her son give up the stake.",
            "The son made his mother give up the stake.",
        ),
        (
            "이 회사는 중소기업 40곳에서 부품을 납품받는다.",
            "Some 40 small businesses supply the company with parts.",
            "The company supplies parts to 40 small businesses.",
        ),
        (
            "딸은 아버지를 위해 간을 기증했다.",
            "The father received a liver from his daughter.",
            "The father donated his liver for his daughter.",
        ),
        (
            "부총리가 대통령을 대신해 참석했다.",
            "The deputy prime minister stood in for the president.",
            "The president attended in place of the deputy prime minister.",
        ),
        (
            "여성 응답자의 만족도가 남성 응답자보다 낮았다.",
            "Female respondents were less satisfied than male respondents.",
            "Male respondents were less satisfied than female respondents.",
        ),
        ("태양전자는 미래반도체를 인수했다.", "Taeyang took over Mirae.", "Mirae took over Taeyang."),
        (
            "총리는 대통령을 도쿄로 초청했다.",
            "The president has received an invitation from the prime minister to visit Tokyo.",
            "The president invited the prime minister to Tokyo.",
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
        ("노조는 회사 측이 제시한 안을 거부했다.", "The union rejected the offer put forward by the company."),
        ("의원은 은행에 돈을 건넨 혐의를 받고 있다.", "The bank allegedly received money from the lawmaker."),
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


def _told_before(sentences: list[str], target: list[str]) -> AlignedArticle:
    """One paragraph a side, whose sentences answer each other one to one."""
    texts, rows = [" ".join(sentences), " ".join(target)], []
    for side, text, parts in (("source", texts[0], sentences), ("target", texts[1], target)):
        starts = [text.index(part) for part in parts]
        rows.append(
            [
                Sentence(side, 0, Span(start, start + len(part)), part)  # type: ignore[arg-type]
                for start, part in zip(starts, parts, strict=True)
            ]
        )
    beads = tuple(SentencePair((one,), (two,)) for one, two in zip(*rows, strict=True))
    pair = Pair((0,), (0,), 0.9, sentences=beads)
    return AlignedArticle(article([texts[0]], [texts[1]]), (pair,), (analyse(texts[0]),))


@pytest.mark.parametrize(
    ("before", "source", "right", "wrong"),
    [
        (
            ("노조는 11일 임금안을 투표에 부쳤다.", "The union put the offer to a ballot on the 11th."),
            "이를 부결시킨 뒤 사측에 재교섭을 요구했다.",
            "After voting it down, it demanded that management return to the table.",
            "After it was voted down, management demanded that the union return to the table.",
        ),
        (
            ("세입자 강모 씨는 지난달 이사했다.", "Kang, a tenant, moved out last month."),
            "보증금을 돌려주지 않는 집주인을 경찰에 고소했다.",
            "He sued the landlord, who has not returned the deposit.",
            "The landlord sued Kang, who has not returned the deposit.",
        ),
        (
            ("검찰은 전 군수를 재판에 넘겼다.", "Prosecutors put the former governor on trial."),
            "건설업자에게서 4000만 원을 받은 혐의다.",
            "He is accused of taking 40 million won from a builder.",
            "He is accused of giving 40 million won to a builder.",
        ),
    ],
)
def test_a_subject_left_out_is_who_was_told_of_before(
    before: tuple[str, str], source: str, right: str, wrong: str
) -> None:
    """Who is acted upon acts nowhere, whoever the subject is that the Korean leaves out."""
    assert not swapped(_told_before([before[0], source], [before[1], right]))
    assert swapped(_told_before([before[0], source], [before[1], wrong]))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("법인에는 벌금 2억 원이 부과됐다.", "The corporation was fined 200 million won."),
        ("피의자는 검찰에 송치됐다.", "The suspect was referred to prosecutors."),
        ("선수는 일본에 7-3으로 이겨 동메달을 땄다.", "The player went on to claim bronze with a 7-3 win over Japan."),
        (
            "시장은 6월 말까지 방안을 확정하겠다고 약속했다.",
            "The mayor promised to finalize a plan by the end of June.",
        ),
    ],
)
def test_receivers_and_dates_are_no_agents(source: str, target: str) -> None:
    """Who receives something acts on nobody, nor does a date after "by"."""
    assert not swapped(paired(source, target))
