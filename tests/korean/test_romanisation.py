"""Revised Romanisation against the examples of the notice and the official names of administrative units."""

import csv
import pathlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.korean.romanisation import compose, decompose, romanise, romanise_place

NOTICE = """
구미 gumi|영동 yeongdong|백암 baegam|옥천 okcheon|합덕 hapdeok|호법 hobeop|월곶 wolgot|벚꽃 beotkkot|한밭 hanbat
구리 guri|설악 seorak|칠곡 chilgok|임실 imsil|울릉 ulleung|대관령 daegwallyeong|백마 baengma|신문로 sinmunno|종로 jongno
왕십리 wangsimni|별내 byeollae|신라 silla|학여울 hangnyeoul|알약 allyak|해돋이 haedoji|같이 gachi|묵호 mukho
집현전 jiphyeonjeon|압구정 apgujeong|낙동강 nakdonggang|죽변 jukbyeon|낙성대 nakseongdae|합정 hapjeong|팔당 paldang
샛별 saetbyeol|울산 ulsan|부산 busan|세종 sejong|남산 namsan|속리산 songnisan|금강 geumgang|독도 dokdo
경복궁 gyeongbokgung|무량수전 muryangsujeon|연화교 yeonhwagyo|극락전 geungnakjeon|안압지 anapji
남한산성 namhansanseong|화랑대 hwarangdae|불국사 bulguksa|현충사 hyeonchungsa|독립문 dongnimmun|오죽헌 ojukheon
촉석루 chokseongnu|종묘 jongmyo|다보탑 dabotap|광희문 gwanghuimun|청주 cheongju|충주 chungju|밀양 miryang|문래 mullae
오송 osong|동래 dongnae|강릉 gangneung|선릉 seolleung|독립 dongnip|국립 gungnip
"""
ROWS = [row.split() for row in re.split(r"[|\n]", NOTICE.strip())]
VERBS = {"좋고": "joko", "놓다": "nota", "잡혀": "japyeo", "낳지": "nachi", "맞히다": "machida", "굳히다": "guchida"}
UNITS = {
    "충청북도": "Chungcheongbuk-do", "제주도": "Jeju-do", "의정부시": "Uijeongbu-si", "양주군": "Yangju-gun",
    "도봉구": "Dobong-gu", "신창읍": "Sinchang-eup", "삼죽면": "Samjuk-myeon", "인왕리": "Inwang-ri",
    "당산동": "Dangsan-dong", "봉천1동": "Bongcheon 1(il)-dong", "대명11동": "Daemyeong 11(sibil)-dong",
    "거제1동": "Geoje 1(il)-dong", "가야제1동": "Gaya 1(il)-dong", "충청북도 청주시": "Chungcheongbuk-do Cheongju-si",
}  # fmt: skip
OFFICIAL = pathlib.Path(__file__).parents[3] / "shared/data/names/places_kostat.dev.tsv"
SLIPS = {"근북면", "목행·용탄동", "석적읍", "송악읍", "압해읍", "호미곶면", "서울특별시", "포항시남구"}
"""Rows of the list that break the notice themselves (Geunbung-myeon), or that name another unit than they spell."""


@pytest.mark.parametrize(("hangul", "latin"), ROWS)
def test_the_examples_of_the_notice_come_out_letter_by_letter(hangul: str, latin: str) -> None:
    """Sound changes inside a word are spelled."""
    assert romanise(hangul) == latin


@pytest.mark.parametrize(("hangul", "latin"), VERBS.items())
def test_verbs_merge_a_stop_with_h(hangul: str, latin: str) -> None:
    """In verbs ㄱ, ㄷ, ㅂ, ㅈ and ㅎ become one sound."""
    assert romanise(hangul, nouns=False) == latin


@pytest.mark.parametrize(("hangul", "latin"), UNITS.items())
def test_an_administrative_suffix_keeps_its_hyphen_and_its_sound(hangul: str, latin: str) -> None:
    """삼죽면 is Samjuk-myeon, never Samjung-myeon."""
    assert romanise_place(hangul) == latin


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [("중앙", "jung-ang"), ("세운", "se-un"), ("반구대", "ban-gudae"), ("해운대", "hae-undae"), ("청주", "cheongju")],
)
def test_a_hyphen_parts_what_could_be_cut_in_two_ways(hangul: str, latin: str) -> None:
    """The hyphen of rule 3.2 stands only where letters are ambiguous."""
    assert romanise(hangul, hyphenate=True) == latin


def test_given_names_take_no_assimilation() -> None:
    """빛나 is Bitna (3.4), though the sounds would give binna."""
    assert romanise("빛나", assimilate=False) == "bitna"


def test_what_is_no_hangul_stays() -> None:
    """Latin letters, blanks and digits pass through, and end a word."""
    assert romanise("LG전자 3층") == "LGjeonja 3cheung"


@given(st.integers(0xAC00, 0xD7A3))
def test_decompose_and_compose_are_inverse(code: int) -> None:
    """Every composed syllable survives."""
    assert compose(decompose(chr(code))) == chr(code)


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=6))
def test_every_hangul_word_becomes_plain_letters(word: str) -> None:
    """No jamo is ever left over."""
    assert re.fullmatch(r"[a-z]+", romanise(word))
    assert re.fullmatch(r"[a-z]+", romanise(word, assimilate=False))


@pytest.mark.skipif(not OFFICIAL.exists(), reason="the official list of places stands beside the project")
def test_the_official_names_of_administrative_units_come_out() -> None:
    """Letters of all valid rows agree; the list itself writes numbers and capitals in several ways."""
    with OFFICIAL.open(encoding="utf-8") as lines:
        rows = [(r["hangul"], r["latin"]) for r in csv.DictReader(lines, delimiter="\t")]
    wrong = [
        (h, e)
        for h, e in rows
        if h not in SLIPS and not re.search(r"[\d·]", h) and _letters(romanise_place(h)) != _letters(e)
    ]
    assert len(rows) > 1500
    assert wrong == []


def _letters(latin: str) -> str:
    return re.sub(r"[^a-z-]", "", latin.lower())
