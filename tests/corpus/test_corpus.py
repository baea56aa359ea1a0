"""The gold corpus holds what its README and its schema promise."""

import json
from pathlib import Path
from typing import Any

import pytest

from auditor.gold import CATEGORIES, read_corpus, read_gold

CORPUS = Path(__file__).parents[2] / "corpus"
FOLDERS = sorted(path.parent for path in CORPUS.glob("*/gold.json"))
NAMES = [folder.name for folder in FOLDERS]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((CORPUS / "gold.schema.json").read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_article_validates(folder: Path) -> None:
    """Every quote, index and pair of a gold article holds against its text."""
    assert read_gold(folder).id == folder.name


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_article_follows_the_schema(folder: Path, schema: dict[str, Any]) -> None:
    """The documented schema describes every gold file."""
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validate(json.loads((folder / "gold.json").read_text(encoding="utf-8")), schema)


def test_schema_names_the_known_types(schema: dict[str, Any]) -> None:
    """The schema and the reader know the same error types."""
    assert schema["$defs"]["error"]["properties"]["type"]["enum"] == list(CATEGORIES)


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_every_folder_is_documented_by_its_files_alone(folder: Path) -> None:
    """A folder holds its text and its gold file, nothing else."""
    allowed = {"gold.json", "article.txt", "article.html", "source.txt", "target.txt"}
    assert {path.name for path in folder.iterdir()} <= allowed


def test_both_splits_are_there() -> None:
    """Both splits hold clean and faulty articles."""
    assert {(article.split, article.clean) for article in read_corpus(CORPUS)} == {
        ("dev", True),
        ("dev", False),
        ("test", True),
        ("test", False),
    }
