"""Places and organisations: what is flagged as another, what passes, and what is suggested."""

import pytest

from auditor.checks.organisation_names import OrganisationNameMismatch
from auditor.checks.place_names import PlaceNameMismatch
from tests.matching.audited import findings

WRONG_PLACES = [
    ("청주시는 4일 밝혔다.", "Chungju City said on the 4th.", "Chungju City", "Cheongju City", "충주"),
    ("청주에서 화재가 났다.", "A fire broke out in Chungju.", "Chungju", "Cheongju", "충주"),
    (
        "청주대 교수가 말했다.",
        "A Chungju University professor said.",
        "Chungju University",
        "Cheongju University",
        "충주",
    ),
    ("대전과 청주를 잇는다.", "It joins Daejeon and Chungju.", "Chungju", "Cheongju", "충주"),
    ("공주시에서 열렸다.", "It was held in Gwangju City.", "Gwangju City", "Gongju City", "광주"),
    ("경북 주민이 모였다.", "Residents of South Gyeongsang Province met.", "South Gyeongsang Province", None, "경남"),
    ("가곡동에서 사고가 났다.", "An accident happened in Gasok-dong.", "Gasok-dong", "Gagok-dong", ""),
    ("삼죽면 주민이 반대했다.", "Residents of Samjung-ri, Sanjuk-myeon objected.", "Sanjuk-myeon", "Samjuk-myeon", ""),
    (
        "경기 광주시에서 열렸다.",
        "It was held in Gwangju Metropolitan City.",
        "Gwangju Metropolitan City",
        "Gwangju City",
        "광주",
    ),
    (
        "경북 상주시 낙동면에서 났다.",
        "It was in Nakdong-myeon, Gimpo, North Gyeongsang Province.",
        "Gimpo",
        "Sangju",
        "김포",
    ),
    (
        "충북 괴산군에서 열렸다.",
        "It was held in Goesan County, South Jeolla Province.",
        "South Jeolla Province",
        None,
        "전남",
    ),
    ("예산 나들목이 막혔다.", "Budget Interchange was blocked.", "Budget", "Yesan", ""),
    ("화성시는 4일 밝혔다.", "Mars said on the 4th.", "Mars", "Hwaseong", ""),
    (
        "여수와 고흥, 보성 등이 참여했다.",
        "Yeosu, Gochang, Boseong and others took part.",
        "Gochang",
        "Goheung",
        "고창",
    ),
    ("도쿄에서 회담이 열렸다.", "Talks were held in Osaka.", "Osaka", "Tokyo", "오사카"),
    ("중국 정부가 발표했다.", "The Japanese government announced it.", "Japanese", "China", "일본"),
    (
        "경북 포항시 남구에서 지진이 났다. 포항은 2017년에도 지진을 겪었다.",
        "An earthquake struck Nam-gu, Gyeongju-si, Gyeongsangbuk-do. Pohang had one in 2017 as well.",
        "Gyeongju-si",
        "Pohang",
        "경주",
    ),
    ("부산의 한 공장에서 불이 났다.", "A fire broke out at a factory in Yeosu.", "Yeosu", "Busan", "여수"),
    (
        "진천과 괴산이 지원에 나섰다.",
        "Support came from Busan and Goseong.",
        "Busan",
        "Jincheon",
        "부산",
    ),
    (
        "송도·예산·오창에 공장을 짓는다.",
        "It builds plants in Songdo, Hongseong and Ochang.",
        "Hongseong",
        "Yesan",
        "홍성",
    ),
    ("충주시청 소속 선수다.", "She plays for Pohang City Hall.", "Pohang City", "Chungju City", "포항"),
    ("북한이 미사일을 쐈다.", "Japan fired a missile.", "Japan", "North Korea", "일본"),
    ("나라별로는 중국이 가장 많았다.", "By country, Vietnam had the most.", "Vietnam", "China", "베트남"),
    (
        "캐나다 나이아가라에서 열렸다.",
        "It was held in Niagara, Indonesia.",
        "Indonesia",
        "Canada",
        "인도네시아",
    ),
]


@pytest.mark.parametrize(("source", "target", "quote", "suggestion", "spells"), WRONG_PLACES)
def test_another_place_is_flagged_with_what_it_spells(
    source: str, target: str, quote: str, suggestion: str | None, spells: str
) -> None:
    """The finding quotes the English, suggests the right one and names the place that stands there."""
    found = findings(PlaceNameMismatch(), source, target)[0]
    assert found.target is not None
    assert found.target.text == quote
    assert suggestion is None or found.suggestion == suggestion
    assert spells in found.message
    assert spells in found.message_ko
    assert found.evidence


RIGHT_PLACES = [
    ("청주시는 4일 밝혔다.", "Cheongju said on the 4th."),
    ("충북 청주에서 열렸다.", "It was held in Cheongju, North Chungcheong Province."),
    ("충북도가 지원한다.", "Chungcheongbuk-do supports it."),
    ("부산에서 출발했다.", "It left Pusan."),
    ("광주에서 태어났다.", "He was born in Kwangju."),
    ("강남구 주민이 모였다.", "Residents of Gangnam District met."),
    ("삼죽면에서 열렸다.", "It was held in Samjuk Township."),
    ("삼죽면에서 열렸다.", "It was held in Samjuk-myeon."),
    ("봉천1동 주민이 모였다.", "Residents of Bongcheon 1(il)-dong met."),
    ("안보를 강화했다.", "It strengthened security in Ganghwado-like fashion."),
    ("예산을 편성했다.", "It drew up a budget."),
    ("예산군이 예산을 편성했다.", "Yesan County drew up a budget."),
    ("광주시가 4일 밝혔다.", "Gwangju Metropolitan City said on the 4th."),
    ("서울 시민이 괴산을 찾았다.", "People visited Goesan, North Chungcheong Province."),
    ("오송 주민이 모였다.", "Residents of Osong, Cheongju met."),
    ("한미 정상이 만났다.", "The leaders of South Korea and the United States met."),
    ("미 국무부가 밝혔다.", "The U.S. State Department said."),
    ("바르샤바에서 열렸다.", "It was held in Warsaw."),
    ("청주와 충주를 잇는다.", "It joins Cheongju and Chungju."),
    ("홍성웅 교수가 발표했다.", "Professor Hong Seong-woong presented."),
    ("서울에서 열렸다.", "It was held there."),
    ("국적사가 포르투갈에 취항한다.", "A Korean carrier flies to the country."),
    ("수원에서 열렸다.", "It was held in Gyeonggi Province."),
    ("미국 에너지 회사가 투자한다.", "LONDON, England (CNN) Energy firms are investing."),
    ("맹소리 씨가 소송을 냈다.", "Maeng So-ri filed a suit."),
    ("대전시의회가 열렸다.", "Daejeon's city assembly met."),
    ("경남 남해안에서 굴이 폐사했다.", "Oysters died off the S. Gyeongsang coast."),
    ("경남 남해안에서 굴이 폐사했다.", "Oysters died off the Gyeongsang coast."),
    (
        "산양읍은 바다다. 산양읍은 넓다. / 산앙읍 주민이 모였다.",
        "Sanyang-eup is sea. Sanyang-eup is wide. / Residents of Sanyang-eup met.",
    ),
]


@pytest.mark.parametrize(("source", "target"), RIGHT_PLACES)
def test_right_old_and_free_renderings_pass(source: str, target: str) -> None:
    """Unit words, old spellings, glosses, relations and omissions are no mismatch."""
    assert findings(PlaceNameMismatch(), source, target) == []


def test_one_wrong_among_right_ones_is_caught_with_the_spelling_of_the_article() -> None:
    """Mentions count pair by pair, and the suggestion is the form used elsewhere."""
    source = "청주대가 열었다. / 청주대에서 열렸다. / 청주대 교수가 말했다. / 청주대 학생이 왔다."
    target = (
        "Cheongju University held it. / It was at Cheongju University. / "
        "A professor of Chungju University spoke. / Students of Cheongju University came."
    )
    (found,) = findings(PlaceNameMismatch(), source, target)
    assert found.pair == 2
    assert found.suggestion == "Cheongju University"


def test_one_place_twice_for_two_neighbours_is_caught() -> None:
    """청주 and 충주 cannot both be Cheongju."""
    (found,) = findings(PlaceNameMismatch(), "청주와 충주를 잇는다.", "It joins Cheongju and Cheongju.")
    assert found.suggestion == "Chungju"


ORGANISATIONS = [
    ("진천소방서가 출동했다.", "The Jincheon Police Station responded.", "Jincheon Fire Station"),
    ("무안농협이 사들였다.", "The Muan Fisheries Cooperative bought it.", "Muan Agricultural Cooperative"),
    ("충주구치소에 갇혔다.", "He was held in Chungju Prison.", "Chungju Detention Center"),
    ("상당고등학교 학생들이 모였다.", "Students of Sangdo High School gathered.", "Sangdang High School"),
    ("금감원이 조사한다.", "The Fair Trade Commission investigates.", "Financial Supervisory Service"),
    ("한은이 금리를 내렸다.", "The Korea Development Bank cut rates.", None),
    ("경북대 교수가 말했다.", "A Yeungnam University professor said.", "Kyungpook National University"),
    ("삼성전자가 발표했다.", "SK hynix announced it.", "Samsung Electronics"),
    ("서울고검이 수사한다.", "The Seoul High Court investigates.", "Seoul High Prosecutors' Office"),
    (
        "국토부가 발표했다.",
        "The Korea Research Institute for Human Settlements announced it.",
        "Ministry of Land, Infrastructure and Transport",
    ),
    (
        "근로복지공단이 돕는다.",
        "The National Health Insurance Service helps workers.",
        "Korea Workers' Compensation and Welfare Service",
    ),
    ("포항공대 교수가 말했다.", "A Pohang University professor said.", "POSTECH"),
    ("청주지법이 판결했다.", "The Cheongju High Court ruled.", "Cheongju District Court"),
    ("양평군은 4일 밝혔다.", "Yangpyeong City said on the 4th.", "Yangpyeong County"),
    ("새롬고등학교가 이겼다.", "Saerom Middle School won.", "Saerom High School"),
    ("포항지원이 판결했다.", "The Pohang District Court ruled.", "Pohang Branch Court"),
    ("무주군 안성면에서 열렸다.", "It took place in Anseong City, Muju County.", "Anseong Township"),
    ("육군 31사단은 훈련했다.", "The 31st Brigade held a drill.", "31st Division"),
    ("제3함대가 훈련했다.", "The 3rd Squadron held a drill.", "3rd Fleet"),
    ("목포교도소에서 숨졌다.", "He died at the Mokpo detention center.", "Mokpo Prison"),
    ("순천교육지원청이 밝혔다.", "The Suncheon Metropolitan Office of Education said.", "Suncheon Office of Education"),
    ("한빛중 학생이 이겼다.", "A student of Hanbit High School won.", "Hanbit Middle School"),
    ("국힘 의원이 말했다.", "A lawmaker of the Rebuilding Korea Party said.", "People Power Party"),
    ("삼성 라이온즈가 3연승을 달렸다.", "The Lotte Giants won three in a row.", "Samsung Lions"),
    ("씨에스윈드는 수주했다.", "Hanwha Ocean won an order.", "CS Wind"),
]


@pytest.mark.parametrize(("source", "target", "suggestion"), ORGANISATIONS)
def test_another_body_of_the_same_kind_is_flagged(source: str, target: str, suggestion: str | None) -> None:
    """The suggestion is the official name."""
    found = findings(OrganisationNameMismatch(), source, target)
    assert [f.suggestion for f in found] == ([suggestion] if suggestion else [])


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("금감원이 조사한다.", "The FSS investigates."),
        ("과기정통부가 밝혔다.", "The science ministry said."),
        ("부산대 교수가 말했다.", "A Pusan National University professor said."),
        ("고려대와 연세대가 맞붙었다.", "Korea University and Yonsei University met."),
        ("환경부 장관이 모였다.", "Environment ministers met at the Supreme Court."),
        ("양평군과 양평읍, 이천시가 돕는다.", "Yangpyeong County, Yangpyeong Town and Icheon City help."),
        ("강남구청과 강남경찰서가 나섰다.", "The Gangnam District Office and Gangnam Police Station acted."),
        ("신한은행과 신한카드가 밝혔다.", "Shinhan Bank and Shinhan Card said."),
        ("서울대병원 의사가 말했다.", "A doctor of Seoul National University Hospital said."),
        ("한 대학 교수가 말했다.", "A professor of Chungju University said."),
        ("평화고등학교 학생이 말했다.", "A student of Peace High School said."),
        ("현도초등학교가 문을 열었다.", "Hyundo Elementary School has opened."),
        ("해온중공업이 밝혔다.", "Hayohn Heavy Industries said."),
        ("국립박물관에서 열렸다.", "It was held at the National Museum."),
        ("서울남부지검이 기소했다.", "Prosecutors have indicted them."),
        ("LG 트윈스가 두산을 꺾었다.", "LG beat the Doosan Bears."),
        ("LG 트윈스가 이겼다. / 상대는 두산이었다.", "LG beat the Doosan Bears. / It was a derby."),
        ("나주소방서가 조사한다.", "The Naju Fire Department investigates."),
        ("31사단 93연대가 왔다.", "The 93rd Regiment of the 31st Division came."),
        ("포항지원이 판결했다.", "The Pohang branch of the Daegu District Court ruled."),
        ("한빛중·고가 문을 열었다.", "Hanbit Middle and High School has opened."),
        ("김해의료원이 문을 열었다.", "Gimhae Medical Center has opened."),
        ("울산 HD현대중공업이 밝혔다.", "HD Hyundai Heavy Industries in Ulsan said."),
    ],
)
def test_official_names_acronyms_and_free_renderings_pass(source: str, target: str) -> None:
    """Nothing is flagged without a Korean name that the English contradicts."""
    assert findings(OrganisationNameMismatch(), source, target) == []
