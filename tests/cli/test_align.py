"""`auditor align`: three units, three formats."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from auditor.cli import run

pytestmark = pytest.mark.model

KOREAN = """강릉시, 해변 축제 개막

강릉시는 4일 경포해변에서 여름 축제를 열었다. 축제에는 시민 1만2천여 명이 찾았다.

시는 내년 예산을 3조 원으로 늘리겠다고 밝혔다.

경찰은 교통 통제를 위해 인력 200명을 배치했다.
"""
ENGLISH = """Gangneung Opens Beach Festival

Gangneung held a summer festival at Gyeongpo Beach on the 4th. About 12,000 citizens visited the festival.

Police deployed 200 officers to control traffic.

The city said it would raise next year's budget to 3 trillion won.
"""
GERMAN = (
    "Der Hund schläft im Garten.\n\nEs regnet seit drei Tagen. Alle bleiben zu Hause.\nMorgen fahren wir nach Berlin.\n"
)
FRENCH = (
    "Le chien dort dans le jardin.\n\nIl pleut depuis trois jours.\nTout le monde reste à la maison.\n"
    "Demain nous allons à Berlin.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """A Korean article and its English, with two paragraphs swapped."""
    return write(tmp_path, "a.ko.txt", KOREAN), write(tmp_path, "a.en.txt", ENGLISH)


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def records(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def pairs(found: list[dict[str, object]]) -> list[tuple[object, object]]:
    return [(record["source"], record["target"]) for record in found]


def test_paragraphs_are_paired_even_where_they_moved(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Ids count paragraphs from 0; the keys are the contract's."""
    assert run(["align", *files]) == 0
    found = records(capsys)
    assert pairs(found) == [([0], [0]), ([1], [1]), ([2], [3]), ([3], [2])]
    assert set(found[0]) == {"source", "target", "similarity", "confidence"}


def test_swapped_files_give_the_mirror(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """English to Korean is aligned as well, to the same digits."""
    run(["align", *files])
    forward = {(str(r["source"]), str(r["target"]), r["similarity"], r["confidence"]) for r in records(capsys)}
    assert run(["align", *files[::-1]]) == 0
    assert {(str(r["target"]), str(r["source"]), r["similarity"], r["confidence"]) for r in records(capsys)} == forward


def test_sentences_are_numbered_through_the_text(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """Sentence ids count from the first sentence of the file; texts come on request."""
    assert run(["align", *files, "--unit", "sentence", "--text"]) == 0
    found = records(capsys)
    assert [1] in [r["source"] for r in found]
    assert next(r["target_text"] for r in found if r["source"] == [1]) == [
        "Gangneung held a summer festival at Gyeongpo Beach on the 4th."
    ]


def test_lines_of_any_two_languages_are_taken_as_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Blank lines count and stay alone; two lines may answer one."""
    one, two = write(tmp_path, "a.de", GERMAN), write(tmp_path, "a.fr", FRENCH)
    assert run(["align", one, two, "--unit", "line"]) == 0
    assert {(str(a), str(b)) for a, b in pairs(records(capsys))} == {
        ("[0]", "[0]"), ("[1]", "[]"), ("[]", "[1]"), ("[2]", "[2, 3]"), ("[3]", "[4]"),
    }  # fmt: skip


def test_a_table_and_a_translation_memory_can_be_written(files: tuple[str, str], tmp_path: Path) -> None:
    """TSV has a header and ids joined by commas; TMX is well-formed and holds the pairs alone."""
    table, memory = tmp_path / "out" / "a.tsv", tmp_path / "a.tmx"
    assert run(["align", *files, "--format", "tsv", "--output", str(table)]) == 0
    assert table.read_text(encoding="utf-8").splitlines()[0] == "source\ttarget\tsimilarity\tconfidence"
    assert run(["align", *files, "--format", "tmx", "--output", str(memory)]) == 0
    units = ET.parse(memory).getroot().findall("body/tu")
    assert len(units) == 4
    assert units[0].findtext("tuv/seg") == "강릉시, 해변 축제 개막"


def test_a_file_that_is_not_there_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    """The path is named."""
    assert run(["align", "nowhere.txt", "nowhere.txt"]) == 2
    assert "nowhere.txt" in capsys.readouterr().err
