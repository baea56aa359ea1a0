"""Translation memories and XLIFF files are read unit by unit, hostile ones not at all."""

import datetime
from pathlib import Path

import pytest

from auditor.errors import InputError, UnreadableDocument
from auditor.model import Article
from auditor.reading import FailedRecord, read, read_articles
from tests.reading.articles import ENGLISH, KOREAN, texts

TMX = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="ko"/><body>
<tu tuid="u1" changedate="20310204T100000Z">
  <tuv xml:lang="ko-KR"><seg>{KOREAN[0]}</seg></tuv>
  <tuv xml:lang="en-US"><seg><bpt i="1">&lt;b&gt;</bpt>{ENGLISH[0]}<ept i="1">&lt;/b&gt;</ept></seg></tuv>
</tu>
<tu><tuv xml:lang="en"><seg>{ENGLISH[1]}</seg></tuv><tuv xml:lang="ko"><seg>{KOREAN[1]}</seg></tuv></tu>
<tu tuid="u3"><tuv xml:lang="ko"><seg>{KOREAN[2]}</seg></tuv><tuv xml:lang="ja"><seg>x</seg></tuv></tu>
</body></tmx>
"""

XLIFF = f"""<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="news/1.html" source-language="ko" target-language="en" date="2031-02-04T00:00:00Z"><body>
<group><trans-unit id="t1">
  <source>{KOREAN[0]}</source>
  <target>Gaon City Library <g id="1">said</g> so<x id="2"/>.</target>
</trans-unit></group>
<trans-unit id="t2"><source>{KOREAN[1]}</source></trans-unit>
</body></file>
<file original="news/2.html" source-language="en" target-language="ko"><body/></file>
</xliff>
"""

BOMB = """<?xml version="1.0"?>
<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<tmx><body><tu><tuv xml:lang="ko"><seg>&b;</seg></tuv></tu></body></tmx>
"""


def _path(tmp_path: Path, name: str, text: str | bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_unit_of_a_memory_is_an_article(tmp_path: Path) -> None:
    """Languages are found by their code in any order; formatting codes are no words; the place is the unit's id."""
    first, second, third = read_articles(_path(tmp_path, "m.tmx", TMX))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (texts(first, "source"), texts(first, "target")) == (KOREAN[:1], ENGLISH[:1])
    assert (first.id, second.id, first.date) == ("u1", "m.tmx#2", datetime.date(2031, 2, 4))
    assert (first.source.paragraphs[0].line, first.source.paragraphs[0].place) == (5, "unit u1")
    assert isinstance(third, FailedRecord)
    assert (third.id, third.line) == ("u3", 9)
    assert "the target holds no text" in third.message


def test_a_file_of_xliff_is_an_article(tmp_path: Path) -> None:
    """Units are paragraphs, one without a target has no partner; the other direction is refused."""
    first, second = read_articles(_path(tmp_path, "x.xlf", XLIFF))
    assert isinstance(first, Article)
    assert texts(first, "source") == KOREAN[:2]
    assert texts(first, "target") == ("Gaon City Library said so.",)
    assert [p.place for p in first.source.paragraphs] == ["unit t1", "unit t2"]
    assert (first.id, first.date) == ("news/1.html", datetime.date(2031, 2, 4))
    assert isinstance(second, FailedRecord)
    assert "not translated from Korean to English" in second.message


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("m.tmx", BOMB, "declares XML entities, which are not read"),
        ("m.tmx", BOMB.replace('"ha"', 'SYSTEM "file:///etc/passwd"'), "declares XML entities, which are not read"),
        ("m.tmx", "<tmx><body><tu>", "not well-formed XML at line 1"),
        ("m.tmx", "", "not well-formed XML"),
        ("m.tmx", b"\xff\xfe\x00", "not well-formed XML"),
        ("m.tmx", XLIFF, "its root is xliff, not tmx; check the suffix"),
        ("x.xlf", XLIFF.replace('version="1.2"', 'version="2.0"'), "XLIFF 2.0; export it as XLIFF 1.2"),
        ("m.tmx", "<tmx>" + "<a>" * 5000 + "</a>" * 5000 + "</tmx>", "not well-formed XML"),
    ],
)
def test_hostile_and_broken_files(tmp_path: Path, name: str, text: str | bytes, message: str) -> None:
    """Entities are refused before one is expanded; nothing is fetched or opened on behalf of a file."""
    with pytest.raises(UnreadableDocument, match=message):
        read(_path(tmp_path, name, text))


def test_a_missing_file(tmp_path: Path) -> None:
    """A path that does not exist is a mistake of usage."""
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "none.tmx")


def test_units_are_forgotten_as_they_are_read(tmp_path: Path) -> None:
    """A memory of many units is a stream: the first comes before the last is parsed."""
    variants = (
        f'<tuv xml:lang="{code}"><seg>{text}</seg></tuv>' for code, text in (("ko", KOREAN[0]), ("en", ENGLISH[0]))
    )
    unit = f"<tu>{''.join(variants)}</tu>\n"
    found = read_articles(_path(tmp_path, "m.tmx", f"<tmx><body>{unit * 2000}<broken"))
    assert isinstance(next(found), Article)
    with pytest.raises(UnreadableDocument):
        list(found)
