"""Pages give exactly their paragraphs: nothing of what stands around the article, everything of it."""

import html
import json
import re
from pathlib import Path

import pytest

from auditor.errors import InputError, UnreadableDocument
from auditor.reading import read, read_pair
from auditor.reading.html import decode_page, read_html
from tests.reading.articles import ENGLISH, ENGLISH_TITLE, KOREAN, KOREAN_TITLE, texts

PAGES = Path(__file__).parent / "pages"
EXPECTED = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))


def test_every_page_has_its_expectation() -> None:
    """Twenty layouts at least, none without what it must give."""
    assert {path.stem for path in PAGES.glob("*.html")} == set(EXPECTED)
    assert len(EXPECTED) >= 20


@pytest.mark.parametrize("name", EXPECTED)
def test_pages(name: str) -> None:
    """Paragraphs, roles and date of a saved page are exactly those of its article, on both sides."""
    (article,) = read(PAGES / f"{name}.html")
    for side in ("source", "target"):
        found = [[str(p.role), p.text] for p in article.document(side).paragraphs]
        assert found == EXPECTED[name][side]
    assert (article.date and article.date.isoformat()) == EXPECTED[name]["date"]


@pytest.mark.parametrize("name", EXPECTED)
def test_lines_lead_back_into_the_page(name: str) -> None:
    """The line of a paragraph is the line of the file where its first word stands."""
    path = PAGES / f"{name}.html"
    lines = decode_page(path.read_bytes(), name).split("\n")
    (article,) = read(path)
    for side in ("source", "target"):
        for paragraph in article.document(side).paragraphs:
            assert paragraph.line is not None
            first = paragraph.text.split()[0]
            assert first in html.unescape(re.sub(r"<[^>]*>", "", lines[paragraph.line - 1]))


def _page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize(
    ("head", "encoding", "charset"),
    [
        ("", "utf-8", None),
        ("", "utf-8-sig", None),
        ("", "utf-16", None),
        ("", "cp949", None),
        ('<meta charset="euc-kr">', "cp949", None),
        ('<meta charset="x-windows-949">', "cp949", None),
        ('<meta charset="euc-kr">', "utf-8", None),
        ('<meta charset="iso-8859-1">', "utf-8", "latin1"),
        ('<meta charset="utf-8">', "cp949", "utf-8"),
        ('<meta charset="iso-8859-1">', "cp949", "latin1"),
        ('<meta charset="no-such-charset">', "cp949", "x-unknown"),
        ("", "utf-16-le", "utf-16-le"),
    ],
)
def test_charsets(head: str, encoding: str, charset: str | None) -> None:
    """Plain UTF-8 is believed over any label, then server, page and bytes in this order; a label may lie."""
    data = _page(_paragraphs(*KOREAN, *ENGLISH), head).encode(encoding)
    assert [block.text for block in read_html(data, "a.html", None, charset).blocks] == [*KOREAN, *ENGLISH]


def test_a_named_encoding_overrides_the_page(tmp_path: Path) -> None:
    """`--encoding` decides, whatever the page declares."""
    path = tmp_path / "a.html"
    path.write_bytes(_page(_paragraphs(*KOREAN, *ENGLISH), '<meta charset="utf-8">').encode("utf-16-be"))
    (article,) = read(path, encoding="utf-16-be")
    assert texts(article, "source") == KOREAN


def test_two_pages_are_a_pair(tmp_path: Path) -> None:
    """The Korean and the English page of one article are read as its two sides."""
    for name, title, body in (("ko", KOREAN_TITLE, KOREAN), ("en", ENGLISH_TITLE, ENGLISH)):
        page = _page(f"<nav><a href='/'>Home</a></nav><h1>{title}</h1><div>{_paragraphs(*body)}</div>")
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    article = read_pair(tmp_path / "ko.html", tmp_path / "en.html")
    assert texts(article, "source") == (KOREAN_TITLE, *KOREAN)
    assert texts(article, "target") == (ENGLISH_TITLE, *ENGLISH)
    assert article.source.file == str(tmp_path / "ko.html")


@pytest.mark.parametrize(
    "body", ["", "<nav><a href='/'>Home</a></nav>", "<script>var a = 'x';</script>", "<!-- nothing -->", "\x01"]
)
def test_a_page_without_an_article(tmp_path: Path, body: str) -> None:
    """Navigation alone is no article."""
    path = tmp_path / "a.html"
    path.write_text(_page(body))
    with pytest.raises((InputError, UnreadableDocument)):
        read(path)


def test_deep_nesting_is_bounded(tmp_path: Path) -> None:
    """Elements inside elements without end neither crash the parser nor exhaust it."""
    path = tmp_path / "a.html"
    path.write_text(_page("<div>" * 50_000 + _paragraphs(*KOREAN, *ENGLISH)), encoding="utf-8")
    with pytest.raises(InputError):
        read(path)


@pytest.mark.parametrize("tag", ["<p " + "a " * 20_000, "<p " + " ".join(f"a{n}='x'" for n in range(9_000)) + ">"])
def test_a_tag_without_end_is_refused(tag: str) -> None:
    """Attributes without number would keep the parser busy for hours; one long value is an embedded picture."""
    with pytest.raises(UnreadableDocument, match="holds a tag of"):
        read_html(_page(tag).encode(), "a.html")
    picture = f"<img src='data:image/png;base64,{'A' * 500_000}'>" + _paragraphs(*KOREAN, *ENGLISH)
    assert len(read_html(_page(picture).encode(), "a.html").blocks) == 8


def test_markup_in_the_text_is_text(tmp_path: Path) -> None:
    """Entities are characters; scripts inside the article are not read."""
    path = tmp_path / "a.html"
    extra = "그는 &lt;b&gt;라고 썼다&nbsp;&amp; 웃었다.<script>alert('x')</script>"
    path.write_text(_page(_paragraphs(extra, *KOREAN, *ENGLISH)), encoding="utf-8")
    (article,) = read(path)
    assert texts(article, "source")[0] == "그는 <b>라고 썼다\u00a0& 웃었다."
