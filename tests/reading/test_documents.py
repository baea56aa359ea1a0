"""Word, Hangul and Markdown documents give their paragraphs with their places."""

import datetime
import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hwpx import HwpxDocument

from auditor.errors import UnreadableDocument
from auditor.reading import read
from auditor.reading.archives import MAX_MEMBERS, MAX_UNPACKED, repack
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


def _docx(tmp_path: Path) -> Path:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "가온뉴스 편집국"
    document.add_heading(KOREAN_TITLE, 1)
    document.add_paragraph("밤에도 여는 도서관", style="Subtitle")
    for text in KOREAN[:3]:
        document.add_paragraph(text)
    document.add_paragraph("새 열람실의 모습", style="Caption")
    inserted = f'<w:p {nsdecls("w")}><w:ins w:id="1" w:author="a"><w:r><w:t>{KOREAN[3]}</w:t></w:r></w:ins>'
    deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>지운 글.</w:delText></w:r></w:del></w:p>'
    document.element.body.insert(-1, parse_xml(inserted + deleted))
    document.add_heading(ENGLISH_TITLE, 1)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ENGLISH, strict=True):
        cell.text = text
    path = tmp_path / "a.docx"
    document.save(str(path))
    return path


def test_word_documents(tmp_path: Path) -> None:
    """Styles say roles, cells are read one by one, tracked insertions count and deletions do not, headers neither."""
    (article,) = read(_docx(tmp_path))
    assert texts(article, "source") == (KOREAN_TITLE, "밤에도 여는 도서관", *KOREAN)
    assert texts(article, "target") == (ENGLISH_TITLE, *ENGLISH)
    assert roles(article, "source") == ("title", "subtitle", "body", "body", "body", "caption", "body")
    assert article.source.paragraphs[2].place == "paragraph 3"
    assert article.target.paragraphs[3].place == "paragraph 11 (table row 2)"
    assert article.source.paragraphs[0].line is None


def test_hangul_documents(tmp_path: Path) -> None:
    """Paragraphs and table cells of the open Hangul format are read."""
    document = HwpxDocument.new()
    for text in [*KOREAN_SIDE, NOTICE, *ENGLISH_SIDE]:
        document.add_paragraph(text)
    path = tmp_path / "a.hwpx"
    document.save_to_path(str(path))
    (article,) = read(path)
    assert texts(article, "source") == KOREAN_SIDE
    assert texts(article, "target") == ENGLISH_SIDE
    assert (article.source.paragraphs[0].place or "").startswith("paragraph ")


MARKDOWN = f"""---
title: x
date: 2031-02-04
---
# {KOREAN_TITLE}

**{KOREAN[0][:7]}**{KOREAN[0][7:]}

![새 열람실의 모습](room.jpg)

- {KOREAN[1]}
- {KOREAN[2]}

## {ENGLISH_TITLE}

{ENGLISH[0]}
{ENGLISH[1]}

| a |
|---|
| {ENGLISH[2]} |
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_markdown(tmp_path: Path, newline: str) -> None:
    """What is rendered is read; lines are those of the file; the front matter gives the date."""
    path = tmp_path / "a.md"
    path.write_bytes(MARKDOWN.replace("\n", newline).encode())
    (article,) = read(path)
    assert texts(article, "source") == (KOREAN_TITLE, *KOREAN[:3])
    assert texts(article, "target") == (ENGLISH_TITLE, *ENGLISH[:2], "a", ENGLISH[2])
    assert [p.line for p in article.source.paragraphs] == [5, 7, 9, 11, 12]
    assert [p.line for p in article.target.paragraphs][:3] == [14, 16, 17]
    assert roles(article, "source") == ("title", "body", "caption", "body", "body")
    assert article.date == datetime.date(2031, 2, 4)


def test_wrapped_markdown_is_one_paragraph(tmp_path: Path) -> None:
    """Lines that break inside a sentence belong together, as CommonMark says."""
    path = tmp_path / "a.md"
    path.write_text(f"{KOREAN[0]}\n\nThe library\nopened a room\non the 3rd.\n", encoding="utf-8")
    (article,) = read(path)
    assert texts(article, "target") == ("The library\nopened a room\non the 3rd.",)


def test_endless_markdown_is_refused(tmp_path: Path) -> None:
    """A paragraph without end is refused before it is parsed."""
    path = tmp_path / "a.md"
    path.write_text("[" * 100_001, encoding="utf-8")
    with pytest.raises(UnreadableDocument, match="a paragraph of 100,001 characters"):
        read(path)


@pytest.mark.parametrize("name", ["a.docx", "a.hwpx"])
@pytest.mark.parametrize("cut", [10, 0.5, 0.99])
def test_damaged_documents(tmp_path: Path, name: str, cut: float) -> None:
    """A document that was cut off is a clear error."""
    data = _docx(tmp_path).read_bytes()
    path = tmp_path / f"cut-{name}"
    path.write_bytes(data[: int(cut if cut > 1 else len(data) * cut)])
    with pytest.raises(UnreadableDocument, match="damaged"):
        read(path)


def test_the_wrong_archive(tmp_path: Path) -> None:
    """A ZIP archive that is no document is a clear error, whatever its suffix."""
    for name in ("a.docx", "a.hwpx"):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr("x.txt", "x")
        with pytest.raises(UnreadableDocument):
            read(tmp_path / name)


def _bomb(size: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * size)
    return buffer.getvalue()


def test_zip_bombs_are_refused_before_they_are_unpacked() -> None:
    """What the members claim to hold is compared with all that a document can hold."""
    with pytest.raises(UnreadableDocument, match="unpacks to more than a document can hold"):
        repack(_bomb(MAX_UNPACKED + 1), "a.docx", "Word")
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        for n in range(MAX_MEMBERS + 1):
            archive.writestr(str(n), b"")
    with pytest.raises(UnreadableDocument, match="unpacks to more than a document can hold"):
        repack(many.getvalue(), "a.docx", "Word")


def test_a_bomb_that_lies_about_its_size_is_cut() -> None:
    """A stream that holds more than its member claims is never inflated beyond the claim."""
    data = bytearray(_bomb(1_000_000))
    for offset in (22, data.index(b"PK\x01\x02") + 24):
        data[offset : offset + 4] = (100).to_bytes(4, "little")
    with pytest.raises(UnreadableDocument, match="damaged"):
        repack(bytes(data), "a.docx", "Word")


def test_pictures_are_left_packed() -> None:
    """Only text is unpacked: a document full of photographs costs nothing."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.png", b" " * 2_000_000)
        archive.writestr("word/document.xml", b"<x/>")
    with zipfile.ZipFile(repack(buffer.getvalue(), "a.docx", "Word")) as copy:
        assert [(m.filename, m.file_size) for m in copy.infolist()] == [
            ("word/media/a.png", 0),
            ("word/document.xml", 4),
        ]
