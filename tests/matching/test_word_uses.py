"""Words whose neighbours fix their meaning: English of another meaning is found, that of the right one passes."""

import pytest

from auditor.lexicon.terms import by_source, entries
from auditor.matching.lexis.terms import LIKELY, match
from tests.matching.lexis.test_terms import paired, reasons

PAIRS = [
    (
        "방위사업청은 초도함을 2029년 해군에 인도할 계획이다.",
        "The agency plans to hand the lead ship to the navy in 2029.",
        "The agency plans to India the lead ship for the navy in 2029.",
    ),
    (
        "공원 입구에 백석의 시비가 세워졌다.",
        "A stone bearing a poem by Baek Seok was put up at the park.",
        "City funds for Baek Seok were put up at the park.",
    ),
    (
        "옆 손님과 시비가 붙어 경찰이 출동했다.",
        "A quarrel with another customer brought the police.",
        "City funds stuck with another customer, and police came.",
    ),
    (
        "시공사는 성토 구간의 다짐을 다시 하기로 했다.",
        "The builder will compact the embankment again.",
        "The builder will compact the protest section again.",
    ),
    (
        "참석자들은 시의 늑장 행정을 성토했다.",
        "Participants denounced the city's slowness.",
        "Participants filled soil over the city's slowness.",
    ),
    ("가뭄에 묘목이 고사했다.", "Saplings withered in the drought.", "Saplings refused in the drought."),
    (
        "그는 총리직 제안을 고사했다.",
        "He turned down the offer of prime minister.",
        "He withered on the offer of prime minister.",
    ),
    (
        "동네 의원에서 독감 주사를 맞았다.",
        "They got flu shots at neighborhood clinics.",
        "They got flu shots from local council members.",
    ),
    (
        "소아 진료 수가를 두 배로 올린다.",
        "The fee for treating children will double.",
        "The number of pediatric cases will be doubled.",
    ),
    (
        "배터리 업체는 내년 초 양산에 들어간다.",
        "The battery maker starts mass production early next year.",
        "The battery maker enters Yangsan early next year.",
    ),
    ("조선업 인력난이 심해졌다.", "Shipbuilders are short of workers.", "The Joseon industry is short of workers."),
    (
        "쇄빙선 2척을 건조하는 계약을 맺었다.",
        "It signed a deal to build two icebreakers.",
        "It signed a deal to dry two icebreakers.",
    ),
    (
        "대기가 건조해 산불이 우려된다.",
        "Dry air raises fears of wildfires.",
        "Construction of the air raises fears of wildfires.",
    ),
    (
        "결승에서 지도 세 개를 받아 졌다. 유도 국가대표다.",
        "The judoka lost on three penalties.",
        "The judoka lost on three maps.",
    ),
    (
        "김 코치의 지도를 받은 선수들이 메달을 땄다.",
        "Athletes coached by Kim won medals.",
        "Athletes who got the map of Kim won medals.",
    ),
    ("시집 표지를 직접 그렸다.", "She drew the cover of the collection.", "She drew the sign of the collection."),
    ("검찰은 징역 5년을 구형했다.", "Prosecutors sought five years.", "Prosecutors gave a spherical five years."),
    (
        "무용단 공연이 축제의 대미를 장식한다.",
        "A dance company will close the festival.",
        "A dance company will decorate the festival's Daegu.",
    ),
    (
        "공사를 마치지 못해 개통이 늦어졌다.",
        "The work was not done and the opening slipped.",
        "The corporation was not finished and the opening slipped.",
    ),
    ("시청자들에게 사과했다.", "It apologized to viewers.", "It gave apples to viewers."),
    ("그는 대상을 수상했다.", "He won the grand prize.", "He was prime minister of the grand prize."),
    (
        "택시 기사 이모 씨가 쓰러진 승객을 살렸다.",
        "A taxi driver saved a passenger.",
        "A taxi article saved a passenger.",
    ),
    ("전복 양식장이 피해를 봤다.", "Abalone farms were hit.", "Abalone Western food sites were hit."),
    (
        "경사가 심해 트럭이 미끄러졌다.",
        "The slope was steep and the truck slid.",
        "The sergeant was severe and the truck slid.",
    ),
    ("시는 국제대회를 유치했다.", "The city won the right to host.", "The city did a childish international event."),
    (
        "은행원의 기지로 피해를 막았다.",
        "The teller's quick thinking stopped the loss.",
        "The teller's base stopped the loss.",
    ),
    (
        "보조금을 부정 수급한 업체를 적발했다.",
        "Firms that got subsidies illegally were caught.",
        "Firms that got negative subsidies were caught.",
    ),
    ("옥상 방수 공사를 했다.", "The roof was waterproofed.", "The roof had drainage work."),
    ("불이익을 감수하겠다고 했다.", "He said he would bear the loss.", "He said he would supervise the loss."),
    ("장관은 유감을 표명했다.", "The minister voiced regret.", "The minister expressed feelings."),
    ("출마 의사를 밝혔다.", "He announced his intention to run.", "He announced the doctor to run."),
    (
        "대표이사 선임 안건을 이사회에 올렸다.",
        "The proposal went to the board.",
        "The proposal went to the moving party.",
    ),
    ("언론 보도에 따르면 합의가 임박했다.", "A deal is near, media say.", "According to the sidewalk, a deal is near."),
    (
        "교량 보수에 10억원이 든다.",
        "The repair of the bridge costs 1 billion won.",
        "The conservative bridge costs 1 billion won.",
    ),
    ("개학을 연기했다.", "The start of school was put off.", "The start of school was smoked."),
    (
        "태양광 발전 단지를 세운다.",
        "A solar power complex will be built.",
        "A solar development complex will be built.",
    ),
    (
        "여름철 전력 수요가 최고를 기록했다.",
        "Summer power demand hit a record.",
        "Summer full strength demand hit a record.",
    ),
    ("사기 전력이 있는 남성이다.", "The man has a record of fraud.", "The man has fraud electricity."),
    (
        "인권위에 진정을 제기했다.",
        "They filed a complaint with the commission.",
        "They raised sincerity with the commission.",
    ),
    ("방화 혐의로 체포됐다.", "He was arrested for arson.", "He was arrested for fire prevention."),
    ("학생들의 사연이 화제를 모았다.", "The students' story drew attention.", "The students' story gathered fire."),
    ("태풍에 배가 뒤집혔다.", "A boat capsized in the typhoon.", "A pear capsized in the typhoon."),
    ("밤사이 눈이 내렸다.", "It snowed overnight.", "Eyes came down overnight."),
    ("섬을 잇는 다리가 놓였다.", "A bridge to the island was laid.", "A leg to the island was laid."),
    ("경주에서 말을 타던 기수가 다쳤다.", "A jockey riding a horse was hurt.", "A jockey riding words was hurt."),
    ("벌에 쏘여 숨졌다.", "He died of a bee sting.", "He died of punishment."),
    ("김 양식 어민들이 나섰다.", "Laver farmers stepped in.", "Fishermen raising Kim stepped in."),
    ("민선 8기 시장 임기가 끝난다.", "The mayor's term ends.", "The market's term ends."),
    ("감사원 감사에서 적발됐다.", "It was found in an audit.", "It was found in thanks."),
    ("본회의에 부의된 안건이다.", "It was put to the plenary.", "It was wealth of the plenary."),
    ("이의를 제기했다.", "He raised an objection.", "He raised teeth."),
    (
        "개학을 2주 연기하기로 했다.",
        "The start of school was put off two weeks.",
        "The start of school was smoked two weeks.",
    ),
    ("이사회는 거부권을 행사했다.", "The board used its veto.", "The board held an event of veto."),
    ("버스 요금이 15% 인상된다.", "Bus fares will rise 15 percent.", "Bus fares are impressed 15 percent."),
    (
        "가족과 상의해 결정했다.",
        "She decided after talking with her family.",
        "She decided on a jacket with her family.",
    ),
    (
        "외출을 자제해 달라고 당부했다.",
        "They asked people to refrain from going out.",
        "They asked for children to go out.",
    ),
    ("박물관이 소장한 유물이다.", "The relic is owned by the museum.", "The relic is the museum's director."),
    ("위증교사 혐의다.", "The charge is abetting perjury.", "The charge is perjury teachers."),
    ("교과서에 그렇게 기술돼 있다.", "The textbook describes it so.", "The textbook technology is so."),
    ("최악의 상황을 가정한 훈련이다.", "The drill supposes the worst.", "The drill is a family of the worst."),
    ("이틀 만에 경찰에 자수했다.", "He surrendered to police in two days.", "He embroidered to police in two days."),
    (
        "결정을 재고해 달라고 요청했다.",
        "They asked for the decision to be reconsidered.",
        "They asked for inventory of the decision.",
    ),
    ("전수조사에 착수했다.", "A complete survey began.", "A transmission survey began."),
    ("원 구성 협상이 공전하고 있다.", "Talks on committees are stalled.", "Talks on committees are in orbit."),
    (
        "대통령은 장관의 사표를 수리했다.",
        "The president accepted the resignation.",
        "The president repaired the resignation.",
    ),
    ("검사는 상고를 포기했다.", "Prosecutors gave up an appeal.", "Prosecutors gave up the commercial high school."),
    (
        "해경이 선원 4명을 구조했다.",
        "The Coast Guard rescued four sailors.",
        "The Coast Guard structured four sailors.",
    ),
    ("고라니 사체를 수거했다.", "The carcass of a deer was collected.", "The private loan of a deer was collected."),
    ("공사에 소요되는 예산이다.", "It is the budget needed for the work.", "It is the riot budget for the work."),
    ("전임 시장이 약속했다.", "The former mayor promised it.", "The full-time mayor promised it."),
    ("1인 가구가 늘었다.", "One-person households grew.", "One-person furniture grew."),
    (
        "명칭 공모에 2천명이 응했다.",
        "Two thousand entered the naming contest.",
        "Two thousand entered the naming plot.",
    ),
    ("2나노 공정을 개발했다.", "It developed a 2-nanometer process.", "It developed a 2-nanometer fairness."),
    (
        "통화 녹음 파일을 공개했다.",
        "A recording of the call was released.",
        "A greenery file of the call was released.",
    ),
    ("무기한 단식 농성을 벌였다.", "They went on an indefinite hunger strike.", "They held indefinite singles."),
    ("금고 1년을 선고받았다.", "He got one year in prison.", "He got one year in a safe."),
    ("전년 동기보다 늘었다.", "It grew from a year earlier.", "It grew from the previous motive."),
    ("연구에 매진하겠다고 했다.", "He will devote himself to research.", "He will sell out research."),
    (
        "구단은 새 사령탑으로 그를 뽑았다. 프로야구 감독이다.",
        "The club named him manager.",
        "The club named him command tower.",
    ),
]
"""Korean, English that says what it means, and English that says what the word means elsewhere."""


@pytest.mark.parametrize(("source", "right", "wrong"), PAIRS)
def test_only_the_meaning_that_the_neighbours_fix_is_right(source: str, right: str, wrong: str) -> None:
    """Another meaning of the word is wrong; the right one is let be."""
    assert "wrong" in [reason for _, reason, _ in reasons(match(paired(source, wrong)))]
    assert not [reason for _, reason, _ in reasons(match(paired(source, right))) if reason != "unanswered"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("인도 정부는 인도 시점을 묻지 않았다.", "The Indian government did not ask when delivery would come."),
        ("모디 총리가 인도의 입장을 밝혔다.", "Prime Minister Modi gave India's position."),
        ("사과 농가에 사과했다.", "It apologized to apple growers."),
        ("의원들은 동네 의원을 찾았다.", "The lawmakers visited neighborhood clinics."),
        ("그는 고개를 넘어 고개를 숙였다.", "He crossed the hill and bowed."),
    ],
)
def test_a_word_that_has_both_meanings_is_let_be(source: str, target: str) -> None:
    """Where a sentence has the word twice, or without its neighbour, the other English is right."""
    assert not [row for row in reasons(match(paired(source, target))) if row[1] != "unanswered"]


def test_neighbours_alone_never_gate() -> None:
    """A meaning that only its neighbours tell is shown for review; it fails no article by itself."""
    (found,) = match(paired("조선소는 인도가 미뤄져도 된다고 했다.", "The yard said India may be delayed."))
    assert found.confidence == LIKELY < 0.9


def test_every_use_names_a_neighbour() -> None:
    """Each row names a neighbour or a word of the sentence, and no part of its context is empty."""
    uses = [entry for entry in entries() if entry.kind == "use"]
    assert len(uses) >= 300
    assert [entry.source for entry in uses if not all(part.strip() for part in entry.context.split("|"))] == []
    assert {entry.kind for entry in by_source()["인도"]} >= {"use", "sense"}
