"""A gold article is read whole or refused with a sentence that says why."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.errors import InputError, UnreadableDocument
from auditor.gold import Quote, parse, problems, read_corpus, read_gold, read_lines
from auditor.model import Span


def gold(**changes: Any) -> dict[str, Any]:
    """A small valid gold article with two paragraphs a side and one error."""
    article: dict[str, Any] = {
        "id": "x-01-small",
        "split": "dev",
        "kind": "weather",
        "clean": False,
        "composed": "error-driven",
        "layout": "two files",
        "date": "2025-02-04",
        "source_paragraphs": [
            {"id": 0, "role": "title", "text": "눈 5㎝, 5일까지"},
            {"id": 1, "role": "body", "text": "눈이 왔다. 길이 막혔다."},
        ],
        "target_paragraphs": [
            {"id": 0, "role": "title", "text": "6 cm of snow until 5th"},
            {"id": 1, "role": "body", "text": "It snowed. Roads were blocked."},
        ],
        "pairs": [{"source": [0], "target": [0]}, {"source": [1], "target": [1]}],
        "errors": [
            {
                "type": "number-magnitude",
                "category": "accuracy/mistranslation",
                "severity": "major",
                "source": {"paragraph": 0, "text": "5", "occurrence": 1},
                "target": {"paragraph": 0, "text": "6"},
                "correct": "5",
                "note": "five",
            }
        ],
        "names": [],
        "sentence_pairs": [[["눈이 왔다."], ["It snowed."]], [["길이 막혔다."], ["Roads were blocked."]]],
    }
    return article | changes


def error(**changes: Any) -> list[dict[str, Any]]:
    """The one error of `gold`, changed."""
    return [gold()["errors"][0] | changes]


def write(folder: Path, article: dict[str, Any]) -> Path:
    """Write *article* as two files and its gold file."""
    folder.mkdir()
    for side in ("source", "target"):
        lines = [paragraph["text"] for paragraph in article[f"{side}_paragraphs"]]
        (folder / f"{side}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    (folder / "gold.json").write_text(json.dumps(article), encoding="utf-8")
    return folder


def test_valid_article_is_read(tmp_path: Path) -> None:
    """A folder that says what its text says is read into values."""
    article = read_gold(write(tmp_path / "x-01-small", gold()))
    assert article.span("source", Quote(0, "5", 2)) == Span(6, 7)
    assert [read.id for read in read_corpus(tmp_path, "dev")] == ["x-01-small"]
    assert read_corpus(tmp_path, "test") == ()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"errors": error(source={"paragraph": 0, "text": "5"})}, "twice"),
        ({"errors": error(source={"paragraph": 0, "text": "5", "occurrence": 3})}, "that often"),
        ({"errors": error(target={"paragraph": 0, "text": "7"})}, "that often"),
        ({"errors": error(target={"paragraph": 0, "text": ""})}, "that often"),
        ({"errors": error(target={"paragraph": 9, "text": "6"})}, "does not exist"),
        ({"errors": error(target={"paragraph": 1, "text": "snowed"})}, "not paired"),
        ({"errors": error(source=None, target=None)}, "neither side"),
        ({"errors": error(type="number")}, "none of the documented ones"),
        ({"errors": error(category="accuracy/omission")}, "category should be"),
        ({"errors": []}, "clean when"),
        ({"clean": True}, "clean when"),
        ({"pairs": [{"source": [0, 1], "target": [0]}]}, "target paragraph 1 is in no pair"),
        ({"pairs": [{"source": [0, 1], "target": [0, 1]}, {"source": [0], "target": []}]}, "paired twice"),
        ({"pairs": [{"source": [0, 1, 2], "target": [0, 1]}]}, "not there"),
        ({"pairs": [{"source": [0, 1], "target": [0, 1]}, {"source": [], "target": []}]}, "empty on both sides"),
        ({"source_paragraphs": [{"id": 1, "role": "body", "text": "눈"}]}, "ids count from 0"),
        ({"source_paragraphs": [{"id": 0, "role": "body", "text": " 눈"}]}, "outer blanks"),
        ({"target_paragraphs": []}, "has no paragraph"),
        ({"names": [{"kind": "place", "source": "오산", "target": "It", "verdict": "right"}]}, "'오산' does not stand"),
        ({"sentence_pairs": [[["눈이 왔다."], ["Roads were clear."]]]}, "sentence pair 0"),
        ({"sentence_pairs": [[["길이 막혔다.", "눈이 왔다."], ["It snowed."]]]}, "sentence pair 0"),
    ],
)
def test_contradictions_are_named(changes: dict[str, Any], said: str) -> None:
    """Whatever contradicts the text or the other fields is reported in words."""
    assert any(said in problem for problem in problems(parse(json.dumps(gold(**changes)))))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"split": "train"}, "split"),
        ({"date": "4 February"}, "date"),
        ({"comment": "extra"}, "comment"),
        ({"errors": error(severity="awful")}, "errors.0.severity"),
    ],
)
def test_wrong_structure_names_the_field(changes: dict[str, Any], said: str) -> None:
    """A field that is missing, unknown or of the wrong kind is named."""
    with pytest.raises(InputError, match=said):
        parse(json.dumps(gold(**changes)))


def test_text_and_gold_must_agree(tmp_path: Path) -> None:
    """A line that no paragraph accounts for is refused."""
    folder = write(tmp_path / "x-01-small", gold())
    with (folder / "target.txt").open("a", encoding="utf-8") as file:
        file.write("One line more.\n")
    with pytest.raises(InputError, match=r"not the lines of target\.txt"):
        read_gold(folder)


def test_mixed_file_must_hold_exactly_the_paragraphs(tmp_path: Path) -> None:
    """In one file for both languages, extra, lacking and misplaced lines are each refused."""
    article = gold()
    folder = write(tmp_path / "x-01-small", article)
    lines = [paragraph["text"] for side in ("source", "target") for paragraph in article[f"{side}_paragraphs"]]
    for side in ("source", "target"):
        (folder / f"{side}.txt").unlink()
    text = folder / "article.txt"
    text.write_text("\n".join(lines), encoding="utf-8")
    assert read_gold(folder).id == "x-01-small"
    text.write_text("\n".join([*lines, "more"]), encoding="utf-8")
    with pytest.raises(InputError, match="a line that is no paragraph"):
        read_gold(folder)
    text.write_text("\n".join(lines[1:]), encoding="utf-8")
    with pytest.raises(InputError, match="lacks the paragraph"):
        read_gold(folder)
    text.write_text("\n".join(reversed(lines)), encoding="utf-8")
    with pytest.raises(InputError, match="not in the order"):
        read_gold(folder)


def test_folder_without_text_or_gold_is_refused(tmp_path: Path) -> None:
    """A gold file without its text, a text without its gold file, and an empty corpus are refused."""
    folder = write(tmp_path / "x-01-small", gold())
    (folder / "source.txt").unlink()
    with pytest.raises(InputError, match=r"needs article\.txt"):
        read_gold(folder)
    (folder / "gold.json").unlink()
    with pytest.raises(InputError, match="cannot be read"):
        read_gold(folder)
    with pytest.raises(InputError, match="holds no gold article"):
        read_corpus(tmp_path)


def test_text_must_be_utf8(tmp_path: Path) -> None:
    """A gold text in another encoding is refused with its place."""
    (tmp_path / "article.txt").write_bytes("눈".encode("cp949"))
    with pytest.raises(UnreadableDocument, match="not UTF-8 at byte 0"):
        read_lines(tmp_path / "article.txt")


def test_page_is_read_by_blocks(tmp_path: Path) -> None:
    """Only the text blocks of a page's article count, inline markup joined, references resolved."""
    page = tmp_path / "article.html"
    page.write_text(
        "<html><head><title>no</title></head><body><nav>no</nav><article><h1>A &amp; <b>B</b></h1>\n"
        "<p>one\n  two<br>three</p><script>no</script><aside>no</aside></article><p>no</p></body></html>",
        encoding="utf-8",
    )
    assert read_lines(page) == ["A & B", "one two", "three"]
