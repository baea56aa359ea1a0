from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.matching.names.person_detail import PersonDetail
from auditor.matching.names.persons import match
from auditor.mentions.persons import find
from auditor.model import AlignedArticle, Match, MatchVerdict, Role
from tests.samples import aligned


def prepared(source: list[str], target: list[str]) -> AlignedArticle:
    article = aligned(source, target)
    return replace(article, mentions=find(article.article.source) + find(article.article.target))


def judge(source: str, target: str) -> list[Match]:
    return list(match(prepared([source], [target])))


RIGHT = [
    ("한에밀리는 웃었다.", "Emily Han smiled."),
    ("이레베카는 사표를 냈다.", "Rebecca Lee resigned."),
    ("문건의 유해는 40년 만에 돌아왔다.", "The remains of Moon Geon came back after 40 years."),
    ("박진이 한국은행 총재는 말했다.", "Bank of Korea Governor Park Jin-yi said so."),
    ("김하늘빛은 웃었다.", "Haneulbit Kim smiled."),
    ("김진희 교수가 발표했다.", "Professor Kim Jin-hee gave a talk."),
    ("김진희 교수가 발표했다.", "Professor Jinhee Kim gave a talk."),
    ("김진희 교수가 발표했다.", "KIM Jin Hee gave a talk."),
    ("김진희 교수가 발표했다.", "Kim, Jin-hee gave a talk."),
    ("김진희 교수가 발표했다.", "Prof. J.H. Kim gave a talk."),
    ("김진희 교수가 발표했다.", "Professor Kim gave a talk."),
    ("김진희 교수가 왔다. 김진희 교수가 발표했다.", "Professor Kim Jin-hee came. The professor gave a talk."),
    ("김진희는 웃었다.", "She smiled."),
    ("박나래 씨의 노래가 좋아요.", "I like your song."),
    ("이준 열사와 허균은 친구다.", "Lee Jun and Huh Kyun are friends."),
    ("작가 한강은 웃었다.", "Writer Han Kang smiled."),
    ("이 그림은 김빛나라의 작품이다.", "The painting is a work by Kim Bitnara."),
    ("경찰은 최강(56)씨를 불렀다.", "Police called in Choi Gang, 56."),
    ("65세 이상 고령자가 왔다.", "People aged 65 and older came with Lee Sam."),
    ("황보름 작가와 선우진 교수가 왔다.", "Author Hwang Bo-reum and Professor Sun Woo-jin came."),
    ("남궁민수 선수가 이겼다.", "Namkoong Min-soo won."),
    ("이순례 첨단산업협회 부위원장이 말했다.", "Lee Soon-rye, vice chair of the association, said."),
    ("마리아 교수는 말했다.", "Professor Maria spoke."),
    ("임창용 기자=오늘 행사가 열렸다.", "An event was held today."),
    ("이승만 대통령은 말했다.", "President Syngman Rhee spoke."),
    ("김연아 선수가 왔다.", "Yuna Kim came."),
    ("김진희 교수는 김진희 교수다.", "Professor Kim Jin-hee is a professor."),
    ("손지안은 결승에서 대만의 리차이쉬안을 꺾었다.", "Son beat Li Tsai-hsuan of Taiwan in the final."),
    ("2년 전 노바가 선수 다섯 명을 꾸렸다.", "Two years ago, Nova put together a five-man roster."),
    # names abroad that look Korean in hangul
    ("왕샤오밍 씨는 지난해 왔다.", "Wang Xiaoming came last year."),
    ("장위신 교수가 참석했다.", "Professor Zhang Yuxin attended."),
    ("우쭝한 선수가 결승에 올랐다.", "Wu Tsung-han reached the final."),
    ("양쉐 대표는 말했다.", "CEO Yang Xue said so."),
    ("하산 유시프 교수도 왔다.", "Professor Hassan Youssef also came."),
]


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_right_renderings_raise_nothing(source: str, target: str) -> None:
    """Order, hyphen, case, comma, initials, surname, title, pronoun: the person is still named."""
    wrong = {MatchVerdict.MISMATCH, MatchVerdict.MISSING, MatchVerdict.SWAPPED, MatchVerdict.REVIEW}
    assert not [m for m in judge(source, target) if m.verdict in wrong]


WRONG = [
    ("김진희 교수가 발표했다.", "Professor Kim Jin-ha gave a talk.", "syllable", "Kim Jin-ha"),
    ("김진희 교수가 발표했다.", "Professor Lee Jin-hee gave a talk.", "surname", "Lee Jin-hee"),
    ("박영수 대표는 말했다.", "CEO Choi Min-ho spoke.", "person", "Choi Min-ho"),
    ("남궁민수 씨가 왔다.", "Namgung Min-ha came.", "syllable", "Namgung Min-ha"),
    ("이준(45)씨가 왔다.", "Lee Min, 45, came.", "syllable", "Lee Min"),
    ("김진희 교수가 발표했다.", "Professor Gaem Jin-hee gave a talk.", "surname", "Gaem Jin-hee"),
    ("김진희 교수, 학술상 수상", "Professor Kim Jin-ha Wins Academic Award", "syllable", "Kim Jin-ha"),
    # two syllables and four, in the light of the English alone
    ("경기 뒤 김산은 눈물을 흘렸다.", "Kim Sam shed tears after the match.", "syllable", "Kim Sam"),
    ("이 그림은 허균의 작품이다.", "The painting is a work by Heo Gan.", "syllable", "Heo Gan"),
    ("이 그림은 김솔의 작품이다.", "The painting is a work by Bae Sol.", "surname", "Bae Sol"),
    ("이 그림은 김빛나라의 작품이다.", "The painting is a work by Kim Bit-na-ri.", "syllable", "Kim Bit-na-ri"),
    ("최건은 혐의를 부인했다.", "Choi Hun denied the charges.", "syllable", "Choi Hun"),
    ("법원은 김하늘빛에게 벌금을 선고했다.", "The court fined Jang Hangaram.", "person", "Jang Hangaram"),
    # a syllable that begins with its vowel takes no consonant
    ("신태용 감독은 말했다.", "Coach Shin Tae-ryong spoke.", "syllable", "Shin Tae-ryong"),
    ("안석이 두 골을 넣었다.", "Hong Seok scored twice.", "surname", "Hong Seok"),
    ("조옥분 택배노조 위원장은 반겼다.", "Jo Ok-sun, president of the union, was glad.", "syllable", "Jo Ok-sun"),
]


@pytest.mark.parametrize(("source", "target", "kind", "quoted"), WRONG)
def test_wrong_renderings_are_mismatches(source: str, target: str, kind: str, quoted: str) -> None:
    """The kind of error, the English span, and a spelling that would be right."""
    (found,) = [m for m in judge(source, target) if m.verdict is MatchVerdict.MISMATCH]
    assert isinstance(found.detail, PersonDetail)
    assert found.detail.kind == kind
    assert found.target is not None
    assert found.target.text == quoted
    assert found.suggestion
    assert 0.5 <= found.confidence <= 1


def test_half_a_surname_of_two_syllables_is_a_wrong_one() -> None:
    """Nam Gung-hyuk takes 남 for the surname of 남궁혁; a few people write it so: it never fails an article."""
    (found,) = judge("남궁혁 변호사는 반박했다.", "Lawyer Nam Gung-hyuk objected.")
    assert (found.verdict, found.suggestion) == (MatchVerdict.MISMATCH, "Namgung Hyuk")
    assert 0.5 <= found.confidence < 0.9


def test_a_name_that_nothing_stands_for_is_missing() -> None:
    """One of two persons is dropped."""
    verdicts = {
        m.source.text: m.verdict
        for m in judge("김진희 교수와 이상규 대표가 왔다.", "CEO Lee Sang-gyu came.")
        if m.source
    }
    assert verdicts == {"김진희": MatchVerdict.MISSING, "이상규": MatchVerdict.ACCEPT}


def test_a_title_does_not_stand_for_a_name_that_the_english_never_gives() -> None:
    """It does where another paragraph names the person, before or after."""
    first, later = "탁상진 회장은 웃었다.", "탁상진 회장은 반발했다."
    bare = match(prepared([first, later], ["The chair smiled.", "The chair objected."]))
    named = match(prepared([first, later], ["The chair smiled.", "Chair Tak Sang-jin objected."]))
    assert [m.verdict for m in bare] == [MatchVerdict.MISSING, MatchVerdict.ACCEPT]
    assert MatchVerdict.MISSING not in [m.verdict for m in named]


def test_headlines_may_drop_names() -> None:
    """A title is shortened freely: nobody is missing from it."""
    article = prepared(["김진희 교수 특강"], ["A special lecture"])
    paragraph = replace(article.article.source.paragraphs[0], role=Role.TITLE)
    source = replace(article.article.source, paragraphs=(paragraph,))
    assert match(replace(article, article=replace(article.article, source=source))) == ()


def test_mentions_are_counted() -> None:
    """A wrong rendering beside a right one of the same person is caught."""
    found = judge("김진희 교수가 왔다. 김진희 교수는 갔다.", "Professor Kim Jin-hee came. Professor Kim Jin-ha left.")
    assert [m.target.text for m in found if m.verdict is MatchVerdict.MISMATCH and m.target] == ["Kim Jin-ha"]


def test_the_suggestion_is_what_the_article_writes_elsewhere() -> None:
    """A right rendering of the same article wins over the commonest spelling."""
    article = prepared(
        ["정현우 대표가 왔다.", "정현우 대표가 갔다."], ["CEO Chung Hyun-woo came.", "CEO Chung Hyun-ha left."]
    )
    (found,) = [m for m in match(article) if m.verdict is MatchVerdict.MISMATCH]
    assert found.suggestion == "Chung Hyun-woo"


def test_a_name_that_a_title_confirms_is_one_in_every_pair() -> None:
    """Two syllables that are in doubt by themselves are a person where the article names them with a title."""
    alone = (["경기 뒤 이안은 눈물을 흘렸다."], ["Lee Pan shed tears after the match."])
    assert not [m for m in match(prepared(*alone)) if m.verdict is MatchVerdict.MISMATCH]
    confirmed = (["이안 교수가 왔다.", *alone[0]], ["Professor Lee An came.", *alone[1]])
    (found,) = [m for m in match(prepared(*confirmed)) if m.verdict is MatchVerdict.MISMATCH]
    assert (found.detail.kind, found.suggestion) == ("syllable", "Lee An")


def test_another_person_of_the_article_is_named() -> None:
    """Where the English names somebody else of the article, the match says whom."""
    article = prepared(
        ["김진희 교수가 왔다.", "이상규 대표가 갔다."], ["Professor Kim Jin-hee came.", "CEO Kim Jin-hee left."]
    )
    (found,) = [m for m in match(article) if m.verdict is MatchVerdict.MISMATCH]
    assert found.detail.other == "김진희"


def test_a_doubtful_spelling_is_a_question() -> None:
    """hi for 희 is somebody's choice or an error; nobody can tell."""
    assert [m.verdict for m in judge("김진희 교수가 왔다.", "Professor Kim Jin-hi came.")] == [MatchVerdict.REVIEW]


def test_ambiguous_spellings_are_no_errors() -> None:
    """Jung is 정 and 중: accepted, and marked."""
    assert [m.verdict for m in judge("김중수 교수가 왔다.", "Professor Kim Jung-soo came.")] == [MatchVerdict.AMBIGUOUS]


def test_matching_twice_is_equal() -> None:
    """The same article gives the same matches."""
    article = prepared(["김진희 교수와 이상규 대표가 왔다."], ["Kim Jin-ha and Lee Sang-gyu came."])
    assert match(article) == match(article)


HANGUL = st.text(alphabet="김이박정남궁진희준은는이가교수대표씨(5,·) ", max_size=40)
LATIN = st.text(alphabet="KimLeJn-hPark'.s, Dr", max_size=60)


@settings(max_examples=60, deadline=None)
@given(HANGUL, LATIN)
def test_any_text_is_matched_once(source: str, target: str) -> None:
    """Whatever stands there, spans quote the text and no place of either side is claimed twice as a rendering."""
    matches = judge(source, target)
    for side in ("source", "target"):
        text = source if side == "source" else target
        mentions = [mention for m in matches if (mention := getattr(m, side))]
        assert all(text[m.span.start : m.span.end] == m.text for m in mentions)
        assert not any(a.span.overlaps(b.span) for a, b in combinations(mentions, 2))


def test_a_person_whom_the_korean_does_not_name_is_a_question() -> None:
    """A full Korean name without any source is marked as added; one that the article names elsewhere is not."""
    (added,) = judge("행사가 서울에서 열렸다.", "Kim Ha-chul held an event in Seoul.")
    assert (added.source, added.verdict) == (None, MatchVerdict.ADDED)
    article = prepared(["김하철 대표가 왔다.", "행사가 열렸다."], ["CEO Kim Ha-chul came.", "Kim Ha-chul held it."])
    assert MatchVerdict.ADDED not in [m.verdict for m in match(article)]
    assert judge("이 원장은 말했다.", "Director Lee Ha-chul spoke.") == []


@pytest.mark.parametrize(
    ("source", "target", "name"),
    [
        ("이 그림은 허균의 작품이다.", "The painting is a work by Park Geon.", "허균"),
        ("경찰은 손숙을 구속했다고 밝혔다.", "Police said they had arrested Son Sung.", "손숙"),
        ("이 그림은 윤송의 작품이다.", "The painting is a work by Moon Song.", "윤송"),
        ("초빈율이 버디를 잡았다.", "Cho Min-yul made a birdie.", "초빈율"),
    ],
)
def test_short_and_rare_names_are_told_by_the_english(source: str, target: str, name: str) -> None:
    """A bare name of two syllables, or with a rare surname, is judged where the English names somebody there."""
    (found,) = [m for m in match(prepared([source], [target])) if m.verdict is MatchVerdict.MISMATCH]
    assert found.source is not None
    assert found.source.text == name


def test_a_surname_that_nobody_lists_adds_nobody() -> None:
    """A name that spells a word of the Korean is no person added, whatever its first syllable is."""
    assert match(prepared(["즙빈율이 버디를 잡았다."], ["Jeup Bin-yul made a birdie."])) == ()
