"""Which gender a Korean text tells."""

import pytest

from auditor.korean.gender import genders, subject_gender, tells_gender, usual_gender


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("피해 여성은 문을 열었다.", {"female"}),
        ("A(34·여)씨가 신고했다.", {"female"}),
        ("아들과 어머니가 왔다.", {"male", "female"}),
        ("김군은 학교에 갔다.", {"male"}),
        ("그는 혐의를 부인했다.", set()),
        ("복가온 군 농업기술센터 팀장이 말했다.", set()),
        ("강모(52) 씨가 말했다.", set()),
        ("이모(52) 씨와 장모 씨가 말했다.", set()),
        ("이모가 말했다.", {"female"}),
        ("아들(12)이 말했다.", {"male"}),
        ("청소년 참여자를 받아들였다.", set()),
        ("수사위원회가 증거를 찾아내 공주시에 알렸다.", set()),
    ],
)
def test_words_tell_a_gender(text: str, expected: set[str]) -> None:
    """Kinship, callings and bracketed notes do; names, 씨, counties (군) and denials (부인하다) do not."""
    assert genders(text) == expected


def test_a_couple_hints_at_gender() -> None:
    """Nothing can be said of a pronoun near one."""
    assert tells_gender("부부가 길을 잃었다.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("피해 여성은 문을 열지 않았다.", "female"),
        ("맏아들이 문을 열었다.", "male"),
        ("참여자는 문을 열었다.", None),
        ("아내와 함께 온 기사는 말했다.", None),
        ("여성은 남성을 만났다.", None),
    ],
)
def test_a_subject_tells_its_gender(text: str, expected: str | None) -> None:
    """Only where the word is the subject and no other gender is told."""
    assert subject_gender(text) == expected


@pytest.mark.parametrize(
    ("name", "gender"), [("김영자", "female"), ("박철호", "male"), ("이지수", None), ("남궁영자", None), ("영자", None)]
)
def test_some_names_tell_the_usual_gender(name: str, gender: str | None) -> None:
    """Last syllables that are nearly always a woman's, or a man's; most are neither."""
    assert usual_gender(name) == gender
