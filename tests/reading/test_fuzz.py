"""Whatever is thrown at a reader, only the designed errors come out.

`AUDITOR_FUZZ_EXAMPLES` sets how many cases each property tries (by default 320: more than 10,000 cases in all).
"""

import io
import json
import os
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from hwpx import HwpxDocument
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.errors import InputError
from auditor.model import Article
from auditor.reading import SUFFIXES, FailedRecord, from_record, is_record_file, read_articles, split_bilingual
from tests.reading.articles import ENGLISH_SIDE, KOREAN_SIDE, NOTICE

EXAMPLES = int(os.environ.get("AUDITOR_FUZZ_EXAMPLES", "320"))
FUZZ = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))

ODD = "\u0000\u200b\u200d\u202e\u2066\u2069\ufeff\ufffe\U0010ffff\u0301\u1100\u1161\u11a8\u3000\x1b\x85\u2028"
TOKENS = [
    *KOREAN_SIDE,
    *ENGLISH_SIDE,
    NOTICE,
    *ODD,
    *("\n", "\r", "\n\n", "\t", "\ud800", "😀", "大韓", "\\", "{", "}", '"', ",", "#", "|", "---", "```", "![", "]("),
    *("【", "】", "(", ")", "[", "]", "=", "기자", "한별 기자 =", "사진=", "▲", "By ", "@x.example", "2031.02.04"),
    *("<p>", "</p>", "<div lang='en'>", "<table><tr><td>", "<br>", "&#0;", "&lt;", "<!--", "-->", "<![CDATA[", "]]>"),
    "<script>",
]
words = st.lists(st.sampled_from(TOKENS) | st.text(max_size=12), max_size=30).map("".join)


def _seeds() -> dict[str, bytes]:
    """Return a sound file of every format, to be damaged."""
    text = "\n\n".join([*KOREAN_SIDE, NOTICE, *ENGLISH_SIDE])
    record = json.dumps({"id": "a", "source": "\n".join(KOREAN_SIDE), "target": "\n".join(ENGLISH_SIDE)})
    page = "<html><body><div>" + "".join(f"<p>{part}</p>" for part in text.split("\n\n")) + "</div></body></html>"
    unit = f'<tu><tuv xml:lang="ko"><seg>{KOREAN_SIDE[2]}</seg></tuv><tuv xml:lang="en"><seg>It is.</seg></tuv></tu>'
    xliff = f"<trans-unit id='1'><source>{KOREAN_SIDE[2]}</source><target>It is.</target></trans-unit>"
    word, hangul = io.BytesIO(), HwpxDocument.new()
    document = docx.Document()
    for part in text.split("\n\n"):
        document.add_paragraph(part)
        hangul.add_paragraph(part)
    document.save(word)
    seeds = {suffix: text.encode() for suffix in (".txt", ".md", ".markdown")}
    seeds |= dict.fromkeys((".html", ".htm", ".xhtml"), page.encode())
    seeds |= dict.fromkeys((".jsonl", ".ndjson"), f"{record}\n{record}\n".encode())
    seeds |= {
        ".csv": f'id,source,target\na,"{KOREAN_SIDE[2]}",It is.\n'.encode(),
        ".tmx": f"<tmx>{unit}</tmx>".encode(),
    }
    seeds |= {".tsv": f"id\tsource\ttarget\na\t{KOREAN_SIDE[2]}\tIt is.\n".encode()}
    seeds |= dict.fromkeys((".xlf", ".xliff"), f"<xliff version='1.2'><file>{xliff}</file></xliff>".encode())
    return seeds | {".docx": word.getvalue(), ".hwpx": hangul.to_bytes()}


SEEDS = _seeds()


def _check(article: Article | FailedRecord) -> None:
    """Whatever is read can be written, and every ignored span lies inside its paragraph."""
    if isinstance(article, FailedRecord):
        f"{article.id} {article.message}".encode()
        assert "\n" not in article.message.strip()
        return
    article.id.encode()
    json.dumps(article.meta, allow_nan=False, ensure_ascii=False).encode()
    for document in (article.source, article.target):
        assert document.paragraphs
        for paragraph in document.paragraphs:
            paragraph.text.encode()
            assert any(character.isalnum() for character in paragraph.text)
            assert all(0 <= span.start < span.end <= len(paragraph.text) for span in paragraph.ignored)


def _read(suffix: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"fuzz{suffix}")
        path.write_bytes(data)
        try:
            for article in read_articles(path):
                _check(article)
        except InputError as exc:
            str(exc).encode()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_undamaged_file_is_read(suffix: str) -> None:
    """Fuzzing starts from files that are read without an error."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"seed{suffix}")
        path.write_bytes(SEEDS[suffix])
        assert all(isinstance(article, Article) for article in read_articles(path))


@pytest.mark.parametrize("suffix", SUFFIXES)
@FUZZ
@given(data=st.data())
def test_damaged_files(suffix: str, data: st.DataObject) -> None:
    """Bytes changed, cut out, repeated or inserted anywhere: an article or a designed error."""
    mutated = bytearray(SEEDS[suffix])
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(mutated)))
        kind = data.draw(st.sampled_from(["cut", "insert", "flip", "truncate", "repeat"]))
        if kind == "cut":
            del mutated[start : start + data.draw(st.integers(1, 200))]
        elif kind == "insert":
            mutated[start:start] = data.draw(st.binary(max_size=40) | words.map(lambda w: w.encode("utf-8", "replace")))
        elif kind == "flip" and start < len(mutated):
            mutated[start] ^= data.draw(st.integers(1, 255))
        elif kind == "truncate":
            del mutated[start:]
        elif kind == "repeat":
            mutated[start:start] = mutated[start : start + 50] * data.draw(st.integers(1, 30))
    _read(suffix, bytes(mutated))


@pytest.mark.parametrize("suffix", SUFFIXES)
@FUZZ
@given(data=st.binary(max_size=400) | words.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_arbitrary_bytes(suffix: str, data: bytes) -> None:
    """Random bytes and random words of every syntax: an article or a designed error."""
    _read(suffix, data)


@FUZZ
@given(data=st.data())
def test_office_documents_with_damaged_parts(data: st.DataObject) -> None:
    """A sound archive around a damaged part: an article or a designed error."""
    suffix = data.draw(st.sampled_from([".docx", ".hwpx"]))
    archive = zipfile.ZipFile(io.BytesIO(SEEDS[suffix]))
    victim = data.draw(st.sampled_from(archive.namelist()))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in archive.namelist():
            part = archive.read(name)
            if name == victim:
                start = data.draw(st.integers(0, len(part)))
                end = data.draw(st.integers(start, len(part)))
                part = part[:start] + data.draw(words).encode("utf-8", "replace") + part[end:]
            target.writestr(name, part)
    _read(suffix, out.getvalue())


def _forgiving(call: Callable[[], Article]) -> None:
    try:
        _check(call())
    except InputError as exc:
        str(exc).encode()


@FUZZ
@given(text=words)
def test_arbitrary_texts(text: str) -> None:
    """Any string is an article or a designed error, and reading it twice is equal."""
    text = text.encode("utf-8", "replace").decode()
    _forgiving(lambda: split_bilingual(text))
    _forgiving(lambda: split_bilingual("\n".join([*KOREAN_SIDE, text, *ENGLISH_SIDE])))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
keys = st.sampled_from(["id", "source", "target", "article", "date", "meta", "x"])


@FUZZ
@given(record=st.dictionaries(keys, values, max_size=6))
def test_arbitrary_records(record: dict[str, Any]) -> None:
    """Any mapping is an article or a designed error."""
    try:
        from_record(record)
    except InputError as exc:
        str(exc).encode("utf-8", "replace")


def test_every_format_is_fuzzed() -> None:
    """A new format needs a seed here."""
    assert set(SEEDS) == set(SUFFIXES)
    assert {suffix for suffix in SUFFIXES if is_record_file(Path(f"a{suffix}"))} <= set(SEEDS)
