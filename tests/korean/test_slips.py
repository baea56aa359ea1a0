"""Slips of the pen that the language model finds."""

import pytest

from auditor.korean.slips import corrections, surprising_words


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("시는 청년에게 지워금을 지급하기로 했다.", "지워금", "지원금"),
        ("교육부 관게자는 이같이 말했다.", "관게자", "관계자"),
        ("국토부는 사업을 추잔하기로 했다.", "추잔하", "추진하"),
        ("경찰은 용의자를 체폭했다고 밝혔다.", "체폭했", "체포했"),
    ],
)
def test_a_changed_jamo_is_found(text: str, wrong: str, right: str) -> None:
    """The word that stands there is surprising, and the one that was meant is far likelier."""
    words = [word for word in surprising_words(text) if text[word.span.start : word.span.end].startswith(wrong[:2])]
    assert words
    assert corrections(text, words[0].span)[0].text.startswith(right)


@pytest.mark.parametrize(
    "text",
    ["시는 청년에게 지원금을 지급하기로 했다.", "교육부 관계자는 이같이 말했다.", "경찰은 용의자를 체포했다고 밝혔다."],
)
def test_a_right_sentence_holds_no_likelier_reading(text: str) -> None:
    """Every word stays as it is."""
    assert all(not corrections(text, word.span) for word in surprising_words(text))


def test_offsets_cover_the_word_without_its_particle() -> None:
    """The quote is the noun."""
    text = "시는 지워금을 지급했다."
    assert [text[w.span.start : w.span.end] for w in surprising_words(text)][:1] == ["지워금"]
