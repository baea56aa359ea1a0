"""Bytes become text in the encodings that Korean newsrooms use, or a clear error."""

import codecs
from pathlib import Path

import pytest

from auditor.errors import InputError, UnreadableDocument
from auditor.reading.decoding import MAX_BYTES, decode, load, scrub

TEXT = "새솔시는 4일 “도서관을 연다”고 밝혔다.\nSaesol City will open a library.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("cp949"),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16-le", "utf-16-be", "utf-32", "cp949"],
)
def test_common_encodings_need_no_option(data: bytes) -> None:
    """The mark, then UTF-8, then CP949 are tried; the mark never becomes part of the text."""
    assert decode(data, "a.txt") == TEXT


def test_a_named_encoding_wins() -> None:
    """UTF-16 without a mark is read when it is named."""
    assert decode(TEXT.encode("utf-16-le"), "a.txt", "utf-16-le") == TEXT


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: the file is empty; pass an article"),
        (b" \r\n\t ", "a.txt: the file is empty; pass an article"),
        (b"%PDF-1.7 ...", "a.txt: looks like a PDF document; save its text as .txt or .docx"),
        (b"PK\x03\x04....", "a.txt: looks like a ZIP archive or an Office document; name it .docx if it is one"),
        (b"abc\x00def", "a.txt: holds binary data; pass text, or --encoding if it is text"),
        (bytes(range(1, 32)) * 20, "a.txt: holds binary data; pass text, or --encoding if it is text"),
        ("한글과 caf\xe9".encode() + b"\xff", "a.txt: not UTF-8 or CP949 at byte 15; pass --encoding"),
        ("가나다라마바사".encode()[:-1], "a.txt: not UTF-8 or CP949 at byte 18; pass --encoding"),
        ("caf\xe9 na\xefve".encode("latin-1"), "a.txt: not UTF-8 or CP949 at byte 3; pass --encoding"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8", "a.txt: not UTF-16 at byte 4; pass --encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    """One sentence says what, where and what to do."""
    with pytest.raises(UnreadableDocument) as caught:
        decode(data, "a.txt")
    assert str(caught.value) == message


@pytest.mark.parametrize("encoding", ["no-such-codec", "zip", "rot13"])
def test_an_unknown_encoding_is_a_mistake_of_usage(encoding: str) -> None:
    """Codecs that do not turn bytes into text count as unknown."""
    with pytest.raises(InputError, match="no text encoding is called"):
        decode(b"text", "a.txt", encoding)


def test_the_wrong_named_encoding_says_where_it_fails() -> None:
    """The byte is named, so that an editor can find it."""
    with pytest.raises(UnreadableDocument, match=r"a\.txt: not ascii at byte 0"):
        decode(TEXT.encode(), "a.txt", "ascii")


def test_lone_surrogates_never_get_through() -> None:
    """Whatever a codec lets pass, the text can be written again."""
    assert scrub("a\ud800b") == "a\ufffdb"
    assert decode(rb"a\ud800b", "a.txt", "unicode_escape") == "a\ufffdb"


def test_missing_and_enormous_files_are_named(tmp_path: Path) -> None:
    """A file over the limit is refused after reading no more than the limit."""
    with pytest.raises(InputError, match="no such file"):
        load(tmp_path / "none.txt")
    with pytest.raises(UnreadableDocument):
        load(tmp_path)
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(UnreadableDocument, match="larger than 50 MB; split it into articles"):
        load(huge)
