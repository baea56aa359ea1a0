"""Line and column are those of the file as given."""

from dataclasses import replace
from pathlib import Path

import pytest

from auditor.model import Article, Pair, Quote, Side, Span
from auditor.reading import read
from auditor.render.location import Place, place_of, quoted
from tests.render.audits import audit, quote
from tests.samples import finding

KOREAN = (
    "다온시는 11일 다온항 배후단지에 지원항만을 짓는다고 밝혔다.",
    "시는 😀 주민 의견을 듣고 어업인 보상을 끝낸다고 했다.",
)
ENGLISH = (
    "Daon City said it will build a port 🚢 in the hinterland.",
    "The city will hear residents and pay fishermen.",
)
WRAPPED = (
    "The city said on Tuesday that it will build a support port in the\n"
    "hinterland of the harbour, and that it will hear residents' opinions\n"
    "before construction begins in October of this year, officials said."
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "\n\n".join((*KOREAN, *ENGLISH))),
        ("a.txt", "\ufeff" + "\r\n\r\n".join((*KOREAN, *ENGLISH))),
        ("a.txt", "\n".join((KOREAN[0], f"  {KOREAN[1]}", "", f"\t{ENGLISH[0]}  ", "\u200b" + ENGLISH[1]))),
        ("a.txt", "\n\n".join((*KOREAN, WRAPPED, ENGLISH[0]))),
        ("a.txt", "\n\n".join((*KOREAN, "<!-- auditor: ignore omission: x -->" + ENGLISH[0], ENGLISH[1]))),
        ("a.md", "---\ndate: 2025-01-02\n---\n# " + "\n\n".join((*KOREAN, f"- {ENGLISH[0]}", WRAPPED))),
        ("a.md", "\r\n\r\n".join((f"> {KOREAN[0]}", KOREAN[1], f"## {ENGLISH[0]}", ENGLISH[1]))),
    ],
)
def test_the_place_of_words_is_where_they_stand(name: str, text: str, tmp_path: Path) -> None:
    """Every word of every paragraph is at the line and between the columns that are given for it."""
    file = tmp_path / name
    file.write_bytes(text.encode())
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    (article,) = read(file)
    for at, quote_, word in words(article):
        place = quoted(article, quote_)
        assert place.line is not None
        assert place.column is not None, at
        assert place.end_column is not None
        assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == word


def words(article: Article) -> list[tuple[str, Quote, str]]:
    sides: tuple[Side, Side] = ("source", "target")
    found = []
    for side in sides:
        for paragraph in article.document(side).paragraphs:
            start = 0
            for word in paragraph.text.split():
                start = paragraph.text.index(word, start)
                span = Span(start, start + len(word))
                found.append((f"{side} {paragraph.id}", Quote(side, paragraph.id, span, word), word))
                start = span.end
    return found


def test_markup_leaves_the_line(tmp_path: Path) -> None:
    """Where markup shifts the text, no column is better than a wrong one."""
    file = tmp_path / "a.md"
    file.write_text("\n\n".join((*KOREAN, f"**Daon** {ENGLISH[0]}")), encoding="utf-8")
    (article,) = read(file)
    place = quoted(article, Quote("target", 0, Span(5, 9), "Daon"))
    assert (place.line, place.column) == (5, None)


@pytest.mark.parametrize(
    ("pairs", "pair", "line"),
    [
        ((Pair((0,), (0,)), Pair((1,), ()), Pair((2,), (1,))), 1, 11),
        ((Pair((0,), ()), Pair((1, 2), (0, 1))), 0, 11),
        ((Pair((0,), (0, 1)), Pair((1,), ())), 1, 14),
        ((Pair((0,), (1,)),), 0, 14),
        ((Pair((0,), (1,)),), None, 11),
        ((), 5, 11),
    ],
)
def test_what_is_missing_is_shown_where_it_would_be(pairs: tuple[Pair, ...], pair: int | None, line: int) -> None:
    """At its counterpart, else at the English before it, else at the beginning."""
    item = finding("omission", pair=pair, source=quote("source", 1, "도로"))
    assert place_of(replace(audit(), pairs=pairs), item) == Place("기사/a b.md", line)


def test_a_slip_of_the_korean_is_shown_there() -> None:
    """The English is right, so nobody should look for the fault in its file."""
    item = finding(
        "source-typo", category="source/typo", source=quote("source", 1, "도로"), target=quote("target", 0, "city")
    )
    assert place_of(audit(), item) == quoted(audit().article, item.source)  # type: ignore[arg-type]


def test_files_below_the_working_folder_are_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As code hosts want them; a file elsewhere keeps its path, a web address too."""
    monkeypatch.chdir(tmp_path)
    source, target = audit().article.source, audit().article.target  # type: ignore[union-attr]
    for file, expected in ((tmp_path / "a" / "b.md", "a/b.md"), (Path("/else/b.md"), "/else/b.md")):
        item = Article("x", source, replace(target, file=str(file)))
        assert quoted(item, quote("target", 0, "city")).file == expected
    web = Article("x", source, replace(target, file="https://example.com/a"))
    assert str(quoted(web, quote("target", 0, "city"))) == "https://example.com/a:11:7"
