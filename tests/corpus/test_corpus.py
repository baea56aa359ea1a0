"""The gold corpus holds what its README and its schema promise."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from auditor.gold import CATEGORIES, GoldArticle, read_corpus, read_gold

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


@pytest.fixture(scope="module")
def articles() -> tuple[GoldArticle, ...]:
    return read_corpus(CORPUS)


def test_both_splits_are_there(articles: tuple[GoldArticle, ...]) -> None:
    """Both splits hold clean and faulty articles, about half of all each."""
    splits = Counter(article.split for article in articles)
    assert min(splits.values()) >= 0.4 * len(articles)
    assert len({(article.split, article.clean) for article in articles}) == 4


def test_corpus_is_large_enough(articles: tuple[GoldArticle, ...]) -> None:
    """Forty articles, fifteen of them clean, ten of these written in Korean first."""
    clean = [article for article in articles if article.clean]
    assert len(articles) >= 40
    assert len(clean) >= 15
    assert sum(article.composed == "korean-first" for article in clean) >= 10


@pytest.mark.parametrize("error_type", CATEGORIES)
def test_every_error_type_is_frequent_enough(error_type: str, articles: tuple[GoldArticle, ...]) -> None:
    """Each error type comes six times or more, and in both splits."""
    splits = [article.split for article in articles for error in article.errors if error.type == error_type]
    assert len(splits) >= 6
    assert len(set(splits)) == 2


def test_faulty_articles_hold_four_to_nine_errors(articles: tuple[GoldArticle, ...]) -> None:
    """No faulty article is crowded or nearly clean."""
    assert {len(article.errors) for article in articles if not article.clean} <= set(range(4, 10))
