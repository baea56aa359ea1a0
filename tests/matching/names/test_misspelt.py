"""Known foreign names that the English spells back from hangul."""

import pytest

from auditor.checks.foreign_names import ForeignNameMismatch
from auditor.korean.loanwords import known_foreign, plausibility
from tests.matching.audited import findings


@pytest.mark.parametrize(
    ("source", "target", "wrong", "right"),
    [
        ("그는 독일 막스플랑크연구소에서 일했다.", "He worked at the Max Plank Institute.", "Max Plank", "Max Planck"),
        (
            "연구팀은 하이델베르크대와 협력했다.",
            "The team worked with Haidelberk University.",
            "Haidelberk",
            "Heidelberg",
        ),
        (
            "글로벌 제약사 베링거인겔하임이 투자했다.",
            "Beringer Ingelhaim invested.",
            "Beringer Ingelhaim",
            "Boehringer Ingelheim",
        ),
        ("마크롱 프랑스 대통령은 반대했다.", "French President Makrong objected.", "Makrong", "Macron"),
        ("시진핑 국가주석이 참석했다.", "President Si Jin-ping attended.", "Si Jin-ping", "Xi Jinping"),
        ("조 바이든 전 대통령이 왔다.", "Former President Joe Bidon came.", "Joe Bidon", "Joe Biden"),
        ("젤렌스키 대통령이 왔다.", "President Jelensky came.", "Jelensky", "Zelenskyy"),
        ("화물은 그단스크로 갔다.", "The cargo went to Gudanseuk.", "Gudanseuk", "Gdansk"),
        ("선박은 예테보리를 떠났다.", "The ship left Yeteborg.", "Yeteborg", "Gothenburg"),
        ("다카하시 겐지 대표가 말했다.", "CEO Dakahasi Genji spoke.", "Dakahasi", "Takahashi"),
        ("본사는 슈투트가르트에 있다.", "The head office is in Shututgart.", "Shututgart", "Stuttgart"),
        ("우메오대 연구팀이 참여했다.", "A team from Umeo University took part.", "Umeo", "Umeå"),
        ("일본의 사사키 유이 선수가 이겼다.", "Yui Sasagi of Japan won.", "Sasagi", "Sasaki"),
        ("마쓰모토 다쿠야 대표가 왔다.", "CEO Takuya Massumoto came.", "Massumoto", "Matsumoto"),
        ("누버거 버먼이 투자했다.", "Nuberger Burman invested.", "Nuberger Burman", "Neuberger Berman"),
        ("바헤닝언대와 협약했다.", "It signed with Baheningen University.", "Baheningen", "Wageningen"),
        ("본사는 류블랴나에 있다.", "Its head office is in Lyublana.", "Lyublana", "Ljubljana"),
    ],
)
def test_a_spelling_back_from_hangul_is_flagged(source: str, target: str, wrong: str, right: str) -> None:
    """The finding quotes the words and suggests the bearer's spelling."""
    (found,) = findings(ForeignNameMismatch(), source, target)
    assert found.target is not None
    assert (found.target.text, found.suggestion) == (wrong, right)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("그는 독일 막스플랑크연구소에서 일했다.", "He worked at Germany's Max Planck Institute."),
        ("연구팀은 하이델베르크대와 협력했다.", "The team worked with Heidelberg University."),
        ("그는 네슬레와 계약했다.", "He signed with Nestlé."),
        ("우메오대 연구팀이 참여했다.", "A team from Umeå University took part."),
        ("일본의 사사키 유이 선수가 이겼다.", "Yui Sasaki of Japan won."),
        ("오타니 쇼헤이가 이겼다.", "Shouhei Ohtani won."),
        ("바르트실라가 엔진을 댄다.", "Wartsila supplies the engines."),
        ("토트넘이 졌다.", "Spurs lost in Nottingham."),
        ("리빙스턴 의원은 반대했다.", "Rep. Livingston objected."),
        ("젤렌스키 대통령이 왔다.", "President Zelenskiy came."),
        ("건축가 해리스는 반대했다.", "The architect Haris objected."),
        ("울산 웨일스는 이겼다.", "The Ulsan Whales won."),
        ("카롤리나는 웃었다.", "Karolina smiled."),
        ("선박은 예테보리를 떠났다.", "The ship left Göteborg."),
        ("테무친은 웃었다.", "Temujin smiled."),
        ("다카하시 겐지 대표가 말했다.", "CEO Kenji Takahashi spoke."),
        ("캐서린 존스 교수는 말했다.", "Professor Katharyn Jones spoke."),
        ("메르츠 총리는 반대했다.", "The chancellor objected."),
    ],
)
def test_right_spellings_and_persons_pass(source: str, target: str) -> None:
    """Marks may stand or fall away; a person may be called like a city and be spelt otherwise."""
    assert findings(ForeignNameMismatch(), source, target) == []


@pytest.mark.parametrize("row", sorted(known_foreign().items()), ids=lambda row: row[1][0])
def test_known_names_sound_as_they_are_written(row: tuple[str, tuple[str, ...]]) -> None:
    """Every row of the table pairs hangul with the letters of its bearer."""
    hangul, spellings = row
    assert max(plausibility(hangul, spelling) for spelling in spellings) > -4


@pytest.mark.parametrize(
    ("source", "target", "wrong", "right"),
    [
        ("브루클린 넷츠는 3연승을 달렸다.", "The Brooklyn Netz won three in a row.", "Netz", "Nets"),
        ("안드레이 쿠즈네초프 코치가 왔다.", "Coach Andrei Kuznechov came.", "Kuznechov", "Kuznetsov"),
        ("학회는 볼차노에서 열린다.", "The conference will be held in Bolchano.", "Bolchano", "Bolzano"),
        ("에르도안 대통령이 말했다.", "President Erdoan spoke.", "Erdoan", "Erdogan"),
        ("광저우에서 박람회가 열렸다.", "A fair was held in Gwangju.", "Gwangju", "Guangzhou"),
        ("항저우 아시안게임에서 이겼다.", "He won at the Hangju Asian Games.", "Hangju", "Hangzhou"),
        ("브라티슬라바에 공장이 있다.", "There is a plant in Bratisrava.", "Bratisrava", "Bratislava"),
        ("롬복섬 주민들이 떠났다.", "Residents of Rombok Island left.", "Rombok", "Lombok"),
        ("이시카와현에서 지진이 났다.", "A quake struck Isikawa Prefecture.", "Isikawa", "Ishikawa"),
        ("도요타는 리콜을 발표했다.", "Doyota announced a recall.", "Doyota", "Toyota"),
        ("카를로스 알카라스가 이겼다.", "Carlos Alkaras won.", "Carlos Alkaras", "Carlos Alcaraz"),
        ("알리셰르 카리모프 씨가 왔다.", "Alisher Karimo came.", "Karimo", None),
        ("제임스 휘터커 변호사가 왔다.", "Lawyer James Hwiteokeo came.", "Hwiteokeo", "Whitaker"),
    ],
)
def test_sounds_that_hangul_confounds_give_a_spelling_away(
    source: str, target: str, wrong: str, right: str | None
) -> None:
    """Clubs, persons, towns, islands and companies, with or without a table."""
    (found,) = findings(ForeignNameMismatch(), source, target)
    assert found.target is not None
    assert (found.target.text, found.suggestion) == (wrong, right)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("마쓰다 카즈야 감독이 왔다.", "Director Kazuya Matsuda came."),
        ("릴라 알콘 대표가 왔다.", "CEO Leelah Alcorn came."),
        ("조지아주 서배너에 공장이 있다.", "There is a plant in Savannah, Georgia."),
        ("광주와 광저우는 자매도시다.", "Gwangju is a sister city of the Chinese metropolis."),
        ("다카하시 겐이치 감독이 왔다.", "Director Genichi Takahashi came."),
        ("마크헬츠사 대표가 왔다.", "The CEO of Markhelz came."),
        ("테리사 메이 총리가 말했다.", "Prime Minister May spoke."),
    ],
)
def test_names_that_sound_alike_are_left_alone(source: str, target: str) -> None:
    """Persons called like companies, cities of Korea that the Korean names, names of their own."""
    assert findings(ForeignNameMismatch(), source, target) == []
