"""Chinese and Vietnamese syllables, their hangul, and letters that neither language has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.korean.transcription import (
    chinese_names,
    chinese_readings,
    is_chinese,
    is_transcribed,
    is_vietnamese,
    pinyin,
    vietnamese_name,
)


@pytest.mark.parametrize(
    ("letters", "hangul"),
    [
        ("tian", "톈"), ("xiao", "샤오"), ("zhang", "장"), ("jun", "쥔"), ("qu", "취"), ("xue", "쉐"), ("zhi", "즈"),
        ("si", "쓰"), ("lv", "뤼"), ("dong", "둥"), ("hui", "후이"), ("yuan", "위안"), ("guo", "궈"), ("jiu", "주"),
    ],
)  # fmt: skip
def test_pinyin_is_read_by_the_official_table(letters: str, hangul: str) -> None:
    """After ㅈ, ㅉ and ㅊ vowels lose their y."""
    assert pinyin()[letters] == hangul


@given(st.lists(st.sampled_from(sorted(pinyin())), min_size=1, max_size=3))
def test_every_sequence_of_syllables_is_among_its_readings(syllables: list[str]) -> None:
    """What was transcribed can be read back, if not in one way only."""
    assert tuple(syllables) in chinese_readings("".join(pinyin()[letters] for letters in syllables))


@pytest.mark.parametrize(
    ("hangul", "names"),
    [
        ("왕샤오밍", (("wang", "xiaoming"),)),
        ("리톈위", (("li", "tianyu"),)),
        ("오바마", ()),
        ("톈", ()),
    ],
)
def test_a_chinese_name_has_a_surname_and_one_or_two_syllables(hangul: str, names: tuple[tuple[str, str], ...]) -> None:
    """Surnames are those that are common in China."""
    assert chinese_names(hangul) == names


@pytest.mark.parametrize(
    ("hangul", "name"),
    [
        ("응우옌 반 타인", "Nguyen Van Thanh"),
        ("쩐티흐엉", "Tran Thi Huong"),
        ("하노이", ""),
        ("응우옌", ""),
        ("김민수", ""),
    ],
)
def test_a_vietnamese_name_is_read_part_by_part(hangul: str, name: str) -> None:
    """Parts may be parted by blanks."""
    assert vietnamese_name(hangul) == name


@pytest.mark.parametrize(
    ("latin", "chinese", "vietnamese"),
    [
        ("Li Tianyu", True, False),
        ("Lee Ten-wi", False, False),
        ("Tsai Ing-wen", True, False),
        ("Nguyễn Văn Thành", False, True),
        ("Nguyen Ban Tain", False, False),
        ("Cheon Jeu-hwa", False, False),
    ],
)
def test_letters_are_of_a_language_whose_syllables_spell_them(latin: str, chinese: bool, vietnamese: bool) -> None:
    """Other romanisations of Chinese count, and marks do not."""
    assert (is_chinese(latin), is_vietnamese(latin)) == (chinese, vietnamese)


def test_a_name_is_transcribed_in_either_order() -> None:
    """The surname may come last."""
    assert is_transcribed("쉬자인", "Chairman Jiayin Xu was arrested.")
    assert not is_transcribed("쉬자인", "Chairman Shi Jain was arrested.")


def test_a_name_of_taiwan_is_transcribed_by_wade_and_giles() -> None:
    """Taiwan spells 쭝한 Tsung-han, and 즈위안 Chih-yuan."""
    assert is_transcribed("우쭝한", "Wu Tsung-han reached the final.")
    assert is_transcribed("린즈위안", "Lin Chih-yuan reached the final.")
    assert not is_transcribed("우쭝한", "Woo Jjunghan reached the final.")
