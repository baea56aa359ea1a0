"""Notes to the auditor in the text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Note
from auditor.reading import read
from auditor.reading.notes import find_notes, without_notes

KOREAN = "강릉시는 4일 해변에서 여름 축제를 열었다고 밝혔다."
ENGLISH = "Gangneung held a summer festival on the beach on the 4th."
COMMENT = "<!-- auditor: ignore omission: cut by the desk -->"


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        (COMMENT, (Note(1, "omission", "cut by the desk"),)),
        ("a\r\n\r\n<!--auditor: ignore a-b , c-d: why -->", (Note(3, "a-b", "why"), Note(3, "c-d", "why"))),
        ("<!-- auditor: ignore-article a: b: c -->", (Note(1, "a", "b: c", is_for_article=True),)),
        ("<!-- auditor: ignore a -->", (Note(1, "a"),)),
        ("<!-- auditor: ignroe a: b -->", (Note(1),)),
        ("<!-- another comment -->", ()),
    ],
)
def test_a_note_names_rules_and_a_reason(text: str, notes: tuple[Note, ...]) -> None:
    """One note a rule; what cannot be read is kept, to be told."""
    assert find_notes(text) == notes


@given(st.text(alphabet=" \n<!->auditor:ignre x가", max_size=60))
def test_taking_notes_out_moves_nothing(text: str) -> None:
    """Every other character keeps its line and column."""
    plain = without_notes(f"{text}{COMMENT}{text}")
    assert len(plain) == 2 * len(text) + len(COMMENT)
    assert plain.count("\n") == 2 * text.count("\n")


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_a_note_is_no_paragraph_and_belongs_to_the_next_one(suffix: str, tmp_path: Path) -> None:
    """Whatever the format, on the side of the paragraph behind it."""
    parts = [COMMENT, KOREAN, KOREAN, ENGLISH, COMMENT.replace("omission", "addition"), ENGLISH]
    if suffix == ".html":
        parts = [part if part.startswith("<!--") else f"<p>{part}</p>" for part in parts]
    file = tmp_path / f"a{suffix}"
    file.write_text("\n\n".join(parts), encoding="utf-8")
    (article,) = read(file)
    assert [paragraph.text for paragraph in article.source.paragraphs] == [KOREAN] * 2
    assert [paragraph.text for paragraph in article.target.paragraphs] == [ENGLISH] * 2
    assert [note.rule for note in article.source.notes] == ["omission"]
    assert [note.rule for note in article.target.notes] == ["addition"]
    assert article.target.notes[0].line == 9
