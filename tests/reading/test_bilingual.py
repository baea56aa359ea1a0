"""A file in two languages falls into its two sides, however they are laid out."""

import unicodedata

import pytest

from auditor.errors import UnpairedDocument, UnreadableDocument
from auditor.reading import split_bilingual
from tests.reading.articles import (
    ENGLISH,
    ENGLISH_SIDE,
    ENGLISH_TITLE,
    KOREAN,
    KOREAN_SIDE,
    KOREAN_TITLE,
    NOTICE,
    roles,
    texts,
)

LAYOUTS = {
    "Korean first": [*KOREAN_SIDE, *ENGLISH_SIDE],
    "English first": [*ENGLISH_SIDE, *KOREAN_SIDE],
    "a notice between": [*KOREAN_SIDE, NOTICE, *ENGLISH_SIDE],
    "a label between": [*KOREAN_SIDE, "English", *ENGLISH_SIDE],
    "a rule between": [*KOREAN_SIDE, "----------", *ENGLISH_SIDE],
    "labels over both": ["[국문]", *KOREAN_SIDE, "[영문]", *ENGLISH_SIDE],
    "headlines of both at the top": [KOREAN_TITLE, ENGLISH_TITLE, *KOREAN_SIDE[1:], *ENGLISH_SIDE[1:]],
    "paragraph by paragraph": [text for pair in zip(KOREAN_SIDE, ENGLISH_SIDE, strict=True) for text in pair],
    "English leading by paragraph": [text for pair in zip(ENGLISH_SIDE, KOREAN_SIDE, strict=True) for text in pair],
}


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n\r\n"], ids=["lines", "blank lines", "CRLF"])
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_layouts(layout: list[str], gap: str) -> None:
    """Order, notices and blank lines do not matter; titles and subtitles are found on both sides."""
    article = split_bilingual(gap.join(layout))
    assert texts(article, "source") == KOREAN_SIDE
    assert texts(article, "target") == ENGLISH_SIDE
    for side in ("source", "target"):
        content = [role for role in roles(article, side) if role != "notice"]
        assert content == ["title", "subtitle", "body", "body", "body", "body"]


def test_decomposed_hangul_reads_the_same() -> None:
    """NFD text has the same sides and roles, and stays as given."""
    text = unicodedata.normalize("NFD", "\n".join([*KOREAN_SIDE, NOTICE, *ENGLISH_SIDE]))
    article = split_bilingual(text)
    assert texts(article, "source") == tuple(unicodedata.normalize("NFD", each) for each in KOREAN_SIDE)
    assert roles(article, "source")[-1] == "notice"


def test_an_untranslated_paragraph_stays_in_the_translation() -> None:
    """Korean left among the English is what the translator left behind, not a piece of the article."""
    english = [*ENGLISH[:2], KOREAN[2], ENGLISH[3]]
    article = split_bilingual("\n".join([*KOREAN, *english]))
    assert texts(article, "source") == KOREAN
    assert texts(article, "target") == tuple(english)


def test_a_paragraph_left_in_other_korean_stays_there_too() -> None:
    """In a long article one paragraph in the wrong place does not change the layout."""
    korean = [f"{text} {n}번째 소식이다." for n in range(3) for text in KOREAN]
    english = [f"{text} It is item {n}." for n in range(3) for text in ENGLISH]
    english[5] = "이 문단은 옮겨지지 않은 채 남아 있다."
    article = split_bilingual("\n".join([*korean, *english]))
    assert texts(article, "source") == tuple(korean)
    assert texts(article, "target") == tuple(english)


def test_korean_furniture_below_the_translation_belongs_to_the_article() -> None:
    """A reporter or copyright line at the very end is not an untranslated paragraph."""
    article = split_bilingual("\n".join([*KOREAN_SIDE, *ENGLISH_SIDE, "한별 기자", "무단전재 및 재배포 금지"]))
    assert texts(article, "target") == ENGLISH_SIDE
    assert roles(article, "source")[-2:] == ("byline", "other")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n".join(KOREAN), "only Korean text found; add the English side"),
        ("\n".join(ENGLISH), "only English text found; add the Korean side"),
        ("\n".join([*KOREAN, "By Han Byeol"]), "only Korean text found"),
        ("2031\n02\n04", "no Korean and no English text found"),
    ],
)
def test_one_language_is_an_error(text: str, message: str) -> None:
    """An article without its translation is never taken for a clean one."""
    with pytest.raises(UnpairedDocument, match=message):
        split_bilingual(text, id="a.txt")


@pytest.mark.parametrize("text", ["", " \n\u200b\n", "---\n***"])
def test_no_text_is_an_error(text: str) -> None:
    """Blanks and rules are no article."""
    with pytest.raises(UnreadableDocument, match="no text found"):
        split_bilingual(text)
