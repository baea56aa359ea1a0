"""Lines become paragraphs that know where they stood."""

import pytest

from auditor.errors import UnreadableDocument
from auditor.reading import blocks
from auditor.reading.blocks import Block, blocks_of, check_size, lines_of


def test_every_line_that_holds_something_is_a_paragraph() -> None:
    """Lines are counted as editors count them, columns from the first character that is no blank."""
    text = "하나\r\n\r\n  둘\t\r\u200b\n---\n\ufeff셋\n"
    assert blocks_of(text) == (Block("하나", 1, 1), Block("둘", 3, 3), Block("셋", 6, 2))


def test_text_is_kept_as_given() -> None:
    """Inside a paragraph nothing is normalised: decomposed Hangul, wide characters and joiners stay."""
    text = "청주 Ａ\u200bＢ 👩\u200d🔬"
    assert [block.text for block in blocks_of(text)] == [text]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """Lines of equal width that end in mid-sentence belong together; the newlines stay, so offsets lead to lines."""
    wrapped = (
        "Saesol City announced on the 21st that it would raise the\n"
        "number of late-night bus routes from four to eight from\n"
        "June, and that the interval between two buses would be\n"
        "twenty-five minutes.\n"
    )
    (block,) = blocks_of(wrapped)
    assert block.text == wrapped.rstrip("\n")
    assert (block.line, block.column) == (1, 1)


def test_short_lines_stay_apart() -> None:
    """A headline over its subtitle and a line of date is not wrapped prose."""
    text = "새솔시 심야버스 두 배로\n6월부터 8개 노선\n입력 2031.05.21\n"
    assert [block.line for block in blocks_of(text)] == [1, 2, 3]
    even = "미래대, 인재 양성 새솔 세미나 열어\n누리문화센터에서 지역 청사진 제시\n입력 2031/03/12 [14:20] 한별 기자\n"
    assert [block.line for block in blocks_of(even)] == [1, 2, 3]


def test_fields_of_records_are_never_joined() -> None:
    """In a record a newline is a border of paragraphs, whatever the lines look like."""
    line = "a" * 60
    assert len(lines_of(f"{line}\n{line}\n{line}", "source")) == 3


@pytest.mark.parametrize(
    ("found", "message"),
    [
        ([Block("x" * 100_001, line=7)], "a paragraph of 100,001 characters at line 7"),
        ([Block("x" * 100_000)] * 51, "5,100,000 characters are more than one article may hold"),
    ],
)
def test_enormous_texts_are_refused(found: list[Block], message: str) -> None:
    """Neither a line without end nor a library fits into one article."""
    with pytest.raises(UnreadableDocument, match=message):
        check_size(found, "a.txt")
    assert blocks.MAX_PARAGRAPH == 100_000
