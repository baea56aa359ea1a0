import pytest

from auditor.korean.titles import renderings, title_at_end, title_at_start, titles


def test_every_title_has_english_words_in_lower_case() -> None:
    """Rows are Korean titles with lower-case English head words."""
    for title, words in titles().items():
        assert title
        assert words
        assert all(word == word.lower().strip() and word for word in words)


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("산학협력단장", "단장"),
        ("부위원장", "부위원장"),
        ("교수", "교수"),
        ("씨", "씨"),
        ("날씨", None),
        ("세미나", None),
    ],
)
def test_titles_end_words(word: str, title: str | None) -> None:
    """The longest title at the end counts; one syllable must be the whole word."""
    assert title_at_end(word) == title


def test_titles_begin_what_is_glued_to_a_name() -> None:
    """대표이사 is longer than 대표."""
    assert title_at_start("대표이사는") == "대표이사"
    assert title_at_start("는") is None


def test_unknown_titles_have_no_rendering() -> None:
    """An unknown title renders as nothing."""
    assert "professor" in renderings("교수")
    assert renderings("도깨비") == ()
