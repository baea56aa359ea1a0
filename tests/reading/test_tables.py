"""Rows of CSV and TSV exports become articles."""

import csv
import datetime
from pathlib import Path

import pytest

from auditor.errors import InputError, UnreadableDocument
from auditor.model import Article
from auditor.reading import FailedRecord, read, read_articles
from tests.reading.articles import ENGLISH, KOREAN, texts


def _write(path: Path, rows: list[list[str]], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    with path.open("w", newline="", encoding=encoding) as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize(
    "header", [["id", "source", "target", "date", "desk"], ["기사번호", "국문", "영문", "입력일", "desk"]]
)
def test_columns_are_known_by_name(tmp_path: Path, header: list[str], encoding: str) -> None:
    """English and Korean names are known; other columns are passed on as meta; cells may hold paragraphs."""
    row = ["a1", "\n".join(KOREAN), "\n".join(ENGLISH), "2031.02.04", "culture"]
    (article,) = read(_write(tmp_path / "in.csv", [header, row], encoding=encoding))
    assert (texts(article, "source"), texts(article, "target")) == (KOREAN, ENGLISH)
    assert (article.id, article.date, article.meta) == ("a1", datetime.date(2031, 2, 4), {"desk": "culture"})


def test_mixed_articles_and_bad_rows(tmp_path: Path) -> None:
    """A row with both languages in one cell is split; a bad row is reported with its line and stops nothing."""
    rows = [["id", "article"], ["a", "\n".join([*KOREAN, *ENGLISH])], [""], ["b", KOREAN[0]], ["c", "x", "y"]]
    found = list(read_articles(_write(tmp_path / "in.tsv", rows, "\t")))
    assert isinstance(found[0], Article)
    assert [(each.id, each.line) for each in found[1:] if isinstance(each, FailedRecord)] == [
        ("b", 11),
        ("in.tsv#12", 12),
    ]


@pytest.mark.parametrize("text", ["", "id,title\n1,x\n", "source\n가\n"])
def test_a_table_without_the_columns_is_refused(tmp_path: Path, text: str) -> None:
    """The first row must say which column is what."""
    path = tmp_path / "in.csv"
    path.write_text(text)
    with pytest.raises(InputError, match="the first row must name the columns source and target, or article"):
        read(path)


def test_broken_quotes_and_bytes_are_reported(tmp_path: Path) -> None:
    """A quote that never closes and a byte that is no text fail their row alone."""
    path = tmp_path / "in.csv"
    good = f"a,{KOREAN[0]},{ENGLISH[0].replace(',', '')}\n".encode()
    path.write_bytes(b"id,source,target\n" + good + b"b,\xff,x\n" + good + b'c,"x"y,z\n' + b'd,"x')
    found = list(read_articles(path))
    assert [each.line for each in found if isinstance(each, FailedRecord)] == [3, 5, 6]
    path.write_bytes(b"\x00\x01")
    with pytest.raises(UnreadableDocument):
        read(path)
