import pytest

from auditor.korean.morphology import analyse, is_guessed
from auditor.mentions.english_persons import korean_names
from auditor.mentions.persons import KoreanPerson, find
from tests.samples import document

FOUND = [
    ("청주대학교(총장 김윤배) 산학협력단은 행사를 열었다.", ["김윤배"]),
    ("이상규 구글 클라우드 코리아 매니저는 설명했다.", ["이상규"]),
    ("권영주 국장, 한상배 센터장, 홍양희 단장이 참석했다.", ["권영주", "한상배", "홍양희"]),
    ("배우 정우성·이정재가 출연했다.", ["정우성", "이정재"]),
    ("경찰은 박영수(56)씨를 불러 조사했다.", ["박영수"]),
    ("신임 사장에 윤서진 부사장이 선임됐다.", ["윤서진"]),
    # two-syllable surnames
    ("남궁민수 선수가 금메달을 땄다.", ["남궁민수"]),
    ("황보관 감독은 경기 뒤 말했다.", ["황보관"]),
    ("선우은숙 배우가 무대에 올랐다.", ["선우은숙"]),
    ("제갈성렬 감독과 독고영재 배우가 만났다.", ["제갈성렬", "독고영재"]),
    # single-syllable given names
    ("이준 열사의 뜻을 기렸다.", ["이준"]),
    ("허균(49) 작가는 소설을 냈다.", ["허균"]),
    ("김구 선생의 글이다.", ["김구"]),
    ("강솔은 무대에 올랐다.", ["강솔"]),
    ("유족은 박훈을 고향에 묻었다.", ["박훈"]),
    ("후보에는 이솔, 김민지, 박도현이 올랐다.", ["이솔", "김민지", "박도현"]),
    ("이 소설은 강휘 작가가 썼다.", ["강휘"]),
    ("안찬 양이 대상을 받았다.", ["안찬"]),
    ("바둑에서는 최엽 9단이 이겼다.", ["최엽"]),
    ("안찬, 세계선수권 은메달", ["안찬"]),
    ("돌아온 홍휘 “후회는 없다”", ["홍휘"]),
    ("글=김수진, 사진=박겸", ["김수진", "박겸"]),
    ("법원은 박겸에 대해 영장을 발부했다.", ["박겸"]),
    ("조사에서 박겸은 혐의를 부인했다.", ["박겸"]),
    # native names
    ("유초롱은 사표를 냈다.", ["유초롱"]),
    ("법원은 김하늘빛에게 벌금을 선고했다.", ["김하늘빛"]),
    ("서온누리가 두 골을 넣었다.", ["서온누리"]),
    ("배우 장은가람은 눈물을 흘렸다.", ["장은가람"]),
    # names that are also words
    ("김하늘 배우는 눈물을 흘렸다.", ["김하늘"]),
    ("이슬기 아나운서가 진행한다.", ["이슬기"]),
    ("박나래 씨는 웃었다.", ["박나래"]),
    ("정다운 변호사는 반박했다.", ["정다운"]),
    ("조국 교수는 책을 냈다.", ["조국"]),
]
PLAIN = [
    "하늘나라에서 만나자는 글이다.",
    "이날 한명이 숨졌다.",
    "두 나라 양들이 풀을 뜯는다.",
    "웨이드 심스가 숨졌다.",
    "온누리상품권으로 냈다.",
    "이번 세미나는 지역 산업의 현황을 논의하는 자리다.",
    "정부는 신제품 기준을 강화하기로 했다.",
    "김대리는 오늘 휴가다.",
    "이사회는 안건을 의결했다.",
    "유명한 가수가 되는 것이 꿈이다.",
    "버락 오바마 미국 대통령이 연설했다.",
    "민주당 대변인은 논평을 냈다.",
    "고등어 가격이 올랐다.",
    "시청에서 열린 서명식에는 많은 주민이 왔다.",
    "올해 매출이 3조원대 중반에 이를 전망이다.",
    "우정동 주민들은 반발했다.",
    # a title that belongs to the noun, and nouns of the dictionary beside one
    "시는 임시주차장을 마련했다.",
    "공영주차장 200면을 만든다.",
    "예인선 항해사가 당직을 섰다.",
    "고추 주산지 농민들이 모였다.",
    # two syllables that titles, commas and counters do not make a name
    "홀로 남은 어르신을 찾았다.",
    "어민 60여 명은 행사장 밖에 있었다.",
    "그러나 다시 한번, 바다가 얼었다.",
    "위원 신원이 노출될 우려가 있다.",
    "공항 이주 보상 문제를 논의했다.",
    "도심은 동구, 서구 등이다.",
    "제갈 씨는 새벽에 나간다.",
]


def names(text: str) -> list[str]:
    return [mention.text for mention in find(document("source", text))]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_persons_are_found(text: str, expected: list[str]) -> None:
    """Titles, ages and the look of a name find persons of two to four syllables."""
    assert names(text) == expected


@pytest.mark.parametrize("text", PLAIN)
def test_prose_names_nobody(text: str) -> None:
    """Words that begin like a surname are no persons."""
    assert names(text) == []


def test_a_noun_that_nobody_knows_may_be_a_name() -> None:
    """The morphology guesses 안석 and knows 변혁; a particle of persons speaks for a name."""
    assert is_guessed("안석")
    assert not is_guessed("변혁")
    assert not is_guessed("대부분의")
    assert [names(text) for text in ("경찰은 변혁(56)씨를 조사했다.", "총장 정철씨가 말했다.")] == [["변혁"], ["정철"]]
    assert [names(text) for text in ("경찰은 유진(56)씨를 조사했다.", "유진에서 열렸다.")] == [["유진"], []]
    place, plain, animate = (
        names(f"올해 상은 {rest}") for rest in ("주현에서 열렸다.", "주현의 것이다.", "주현에게 돌아갔다.")
    )
    assert (place, plain, animate) == ([], ["주현"], ["주현"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("대학 총장 김산씨가 축사를 했다.", ["김산"]),
        ("이 상은 조윤씨에게 돌아갔다.", ["조윤"]),
        ("변혁 교수는 이날 연구 결과를 발표했다.", ["변혁"]),
        ("경기 뒤 감독 전훈은 자리를 떴다.", ["전훈"]),
        ("변혁의 시기가 왔다.", []),
        ("사건 교사의 말을 들었다.", []),
        ("검찰은 변혁을 횡령 혐의로 구속했다.", ["변혁"]),
        ("기자들은 전훈과 인터뷰했다.", ["전훈"]),
        ("회사는 조건을 바꿔 그를 임명했다.", []),
        ("정찬을 위해 두 정상이 만났다.", []),
        ("황솔 한국은행 총재는 금리를 동결했다.", ["황솔"]),
        ("비는 길주군에서 그쳤다.", []),
        ("강원 고성군 간성읍에서는 비가 내렸다.", []),
    ],
)
def test_a_title_makes_a_name_of_a_noun(text: str, expected: list[str]) -> None:
    """A title or 씨 shows that two syllables are a person, where the second is a given name by itself."""
    assert names(text) == expected


def test_a_mention_quotes_its_text_and_knows_its_title() -> None:
    """The span is exact, the title and whether it confirms the person are kept."""
    text = "이날 홍성웅 교수는 사례를 발표했다."
    (mention,) = find(document("source", text))
    assert text[mention.span.start : mention.span.end] == "홍성웅"
    assert isinstance(mention.value, KoreanPerson)
    assert (mention.value.name, mention.value.title, mention.value.anchored) == ("홍성웅", "교수", True)
    assert 0.5 <= mention.value.confidence <= 1.0


def test_given_tokens_spare_the_analysis() -> None:
    """Finding with the morphemes of the pipeline gives the same."""
    source = document("source", "홍성웅 교수는 발표했다.", "홍성웅은 답했다.")
    tokens = tuple(analyse(paragraph.text) for paragraph in source.paragraphs)
    assert find(source, tokens) == find(source)


def test_a_confirmed_name_is_known_wherever_it_stands() -> None:
    """What a title confirms once needs none in another paragraph."""
    source = document("source", "이순례 부위원장이 참석했다.", "행사 뒤 이순례는 돌아갔다.")
    assert [mention.text for mention in find(source)] == ["이순례", "이순례"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cheongju University President Kim Yoon-bae spoke.", ["Kim Yoon-bae"]),
        ("Chan-ho Park and Lee Sang Gyu met.", ["Chan-ho Park", "Lee Sang Gyu"]),
        ("An Incheon official spoke in Hong Kong.", []),
        ("President Barack Obama met Tony Blair.", []),
    ],
)
def test_english_spans_that_read_as_korean(text: str, expected: list[str]) -> None:
    """Spans are disjoint and read as surname and given name; other people and places are left alone."""
    assert [name.text for name, _ in korean_names(text)] == expected
    assert [mention.text for mention in find(document("target", text))] == expected


@pytest.mark.parametrize("text", ["해군은 5일 진수식을 열었다.", "이임식에서 울었다.", "기공식이 열린 현장이다."])
def test_a_ceremony_is_nobody(text: str) -> None:
    """A ceremony that begins like a surname and ends like a given name is no person."""
    assert find(document("source", text)) == ()
