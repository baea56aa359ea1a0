"""What mentions of two languages share."""

from collections.abc import Hashable

import pytest

from auditor.pairing import text_keys

ROWS = [
    ("3만5천명에게 지급한다.", "It will be paid to 35,000 people."),
    ("다섯 명이 다쳤다.", "Five people were hurt."),
    ("예산은 1조2천억원이다.", "The budget is 1.2 trillion won."),
    ("11월 5일에 열린다.", "It opens on Nov. 5."),
    ("부산에서 열렸다.", "It was held in Busan."),
    ("삼성전자가 밝혔다.", "Samsung Electronics said so."),
    ("남궁민수 시장이 말했다.", "Mayor Namgung Min-soo spoke."),
    ("김민준 의원이 말했다.", "Rep. Kim Min-joon spoke."),
    ("사푸토 감독이 왔다.", "The director Saputo came."),
]


@pytest.mark.parametrize(("korean", "english"), ROWS)
def test_a_mention_shares_a_key_with_its_translation(korean: str, english: str) -> None:
    """Values, dates, lexicon entries, and the consonants of names that no lexicon has."""
    assert _mentioned(korean, "ko") & _mentioned(english, "en")


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("3만5천명에게 지급한다.", "It will be paid to 3,500 people."),
        ("부산에서 열렸다.", "It was held in Ulsan."),
        ("김민준 의원이 말했다.", "Rep. Kim Tae-ho spoke."),
        ("오 의원이 말했다.", "Rep. Oh spoke."),
    ],
)
def test_other_values_and_names_share_nothing(korean: str, english: str) -> None:
    """Nor do names of one consonant, which are everywhere."""
    assert not _mentioned(korean, "ko") & _mentioned(english, "en")


def test_a_language_without_mentions_has_what_is_written_alike() -> None:
    """Numbers and capitalised words."""
    assert text_keys("Am 5. Mai kamen 1200 nach Berlin.", "de") == {"am", "mai", "berlin", "1200"}


def _mentioned(text: str, language: str) -> set[Hashable]:
    return {key for key in text_keys(text, language) if isinstance(key, tuple)}
