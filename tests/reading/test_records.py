"""Records become articles; a bad one is reported and nothing else stops."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from auditor.errors import InputError
from auditor.model import Article
from auditor.reading import FailedRecord, from_record, read, read_articles
from tests.reading.articles import ENGLISH, ENGLISH_SIDE, KOREAN, KOREAN_SIDE, texts

GOOD = {"id": "a1", "source": "\n".join(KOREAN), "target": "\n".join(ENGLISH)}


def test_both_forms_of_a_record() -> None:
    """Two sides or one mixed text; newlines are borders of paragraphs, blank lines are passed over."""
    pair = from_record(GOOD | {"date": "2031-02-04", "meta": {"desk": "culture", "n": [1]}})
    assert (texts(pair, "source"), texts(pair, "target")) == (KOREAN, ENGLISH)
    assert (pair.id, pair.date, pair.meta) == ("a1", datetime.date(2031, 2, 4), {"desk": "culture", "n": [1]})
    mixed = from_record({"id": 7, "article": "\n\n".join([*KOREAN_SIDE, *ENGLISH_SIDE])})
    assert (texts(mixed, "source"), texts(mixed, "target")) == (KOREAN_SIDE, ENGLISH_SIDE)
    assert mixed.id == "7"
    assert [p.line for p in mixed.source.paragraphs][:2] == [1, 3]
    assert mixed.source.paragraphs[0].place == "article"


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({}, 'record: no id; give every record an "id"'),
        ({"id": " "}, 'record: no id; give every record an "id"'),
        ({"id": ["a"]}, "record: the id must be a string, not list"),
        ({"id": "a"}, 'record a: no source; give "source" and "target", or "article"'),
        ({"id": "a", "source": "가나다"}, 'record a: no target; give "source" and "target", or "article"'),
        ({"id": "a", "source": 5, "target": "x"}, "record a: the source must be a string, not int"),
        ({"id": "a", "source": "가나다", "target": " "}, "record a: the target holds no text; "
         "pass a Korean article and its translation"),
        ({"id": "a", "source": ENGLISH[0], "target": KOREAN[0]}, "record a: the source is English; "
         "swap source and target"),
        ({"id": "a", "source": ENGLISH[0], "target": ENGLISH[0]}, "record a: the source is English; "
         "pass the Korean article as source"),
        (GOOD | {"article": "가"}, "record a1: holds an article and also a source or target; keep one form"),
        (GOOD | {"date": "yesterday"}, "record a1: 'yesterday' is no date; write YYYY-MM-DD"),
        (GOOD | {"date": 20310204}, "record a1: 20310204 is no date; write YYYY-MM-DD"),
        (GOOD | {"meta": "x"}, "record a1: meta must be an object, not str"),
    ],
)  # fmt: skip
def test_a_bad_record_is_one_sentence(record: dict[str, Any], message: str) -> None:
    """What is wrong, in which record, and what to do."""
    with pytest.raises(InputError) as caught:
        from_record(record)
    assert str(caught.value) == message


def test_a_translation_left_in_korean_is_an_article() -> None:
    """A copied source is for the checks to find, not a reason to fail."""
    assert texts(from_record({"id": "a", "source": KOREAN[0], "target": KOREAN[0]}), "target") == (KOREAN[0],)


def _jsonl(tmp_path: Path, *lines: str | bytes) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines))
    return path


def test_nothing_stops_at_a_bad_line(tmp_path: Path) -> None:
    """Every line gives one result in order; a failed one names its id where it has one, else its place."""
    good = json.dumps(GOOD, ensure_ascii=False)
    path = _jsonl(
        tmp_path, "\ufeff" + good, "", "{broken", "[1]", '{"id": "b2"}', b"\xff\xfe{}", '{"id": "n", "meta": NaN}',
        "[" * 100_000, good,
    )  # fmt: skip
    found = list(read_articles(path))
    assert [each.id for each in found] == [
        "a1", "in.jsonl#3", "in.jsonl#4", "b2", "in.jsonl#6", "in.jsonl#7", "in.jsonl#8", "a1",
    ]  # fmt: skip
    assert [each.line for each in found if isinstance(each, FailedRecord)] == [3, 4, 5, 6, 7, 8]
    assert isinstance(found[0], Article)
    assert found[0].source.file == str(path)


def test_surrogates_are_replaced_everywhere(tmp_path: Path) -> None:
    """Half an emoji cut off by a CMS becomes U+FFFD in texts, keys, ids and meta."""
    record = (
        '{"id": "x\\ud83d", "source": "가나다라 \\ud83d", "target": "It is so.", "meta": {"k\\udc00": ["\\udc00"]}}'
    )
    (article,) = read(_jsonl(tmp_path, record))
    assert (article.id, article.source.paragraphs[0].text) == ("x\ufffd", "가나다라 \ufffd")
    assert article.meta == {"k\ufffd": ["\ufffd"]}


def test_old_encodings_are_read_too(tmp_path: Path) -> None:
    """A CP949 export needs no option; UTF-16 is known by its mark."""
    line = json.dumps(GOOD, ensure_ascii=False)
    for data in (line.encode("cp949"), line.encode("utf-16")):
        (article,) = read(_jsonl(tmp_path, data))
        assert texts(article, "source") == KOREAN


def test_read_raises_where_read_articles_yields(tmp_path: Path) -> None:
    """Whoever asks for all articles at once learns of the first bad one."""
    with pytest.raises(InputError, match="line 1 is not JSON"):
        read(_jsonl(tmp_path, "{"))


@pytest.mark.parametrize(("name", "message"), [("none.jsonl", "no such file"), ("dir.jsonl", "a folder")])
def test_a_file_that_cannot_be_opened(tmp_path: Path, name: str, message: str) -> None:
    """That is no bad record but a bad argument."""
    (tmp_path / "dir.jsonl").mkdir()
    with pytest.raises(InputError, match=message):
        list(read_articles(tmp_path / name))
