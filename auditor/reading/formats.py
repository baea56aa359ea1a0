"""The formats that can be read: one row each, from the suffix to its reader."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from auditor.errors import InputError
from auditor.model import Article
from auditor.reading.assemble import bilingual_article, paired_article
from auditor.reading.blocks import Block, blocks_of
from auditor.reading.decoding import decode, load
from auditor.reading.records import FailedRecord, read_jsonl

BlockReader = Callable[[bytes, str, str | None], tuple[Block, ...]]
"""(bytes, name of the file, encoding or None) -> the paragraphs of one article."""

RecordReader = Callable[[Path, str | None], Iterator[Article | FailedRecord]]
"""(path, encoding or None) -> the articles of a file of many, one in memory at a time."""


def read_text(data: bytes, where: str, encoding: str | None = None) -> tuple[Block, ...]:
    """Return the paragraphs of a plain text file."""
    return blocks_of(decode(data, where, encoding))


DOCUMENTS: Mapping[str, BlockReader] = MappingProxyType({".txt": read_text})
RECORDS: Mapping[str, RecordReader] = MappingProxyType({".jsonl": read_jsonl})

SUFFIXES: tuple[str, ...] = tuple(sorted((*DOCUMENTS, *RECORDS)))
"""Every suffix that can be read, in lower case with its dot."""


def is_record_file(path: Path) -> bool:
    """True for a file that holds many articles."""
    return path.suffix.lower() in RECORDS


def read(
    path: Path, *, id: str | None = None, date: datetime.date | None = None, encoding: str | None = None
) -> tuple[Article, ...]:
    """Return the articles of one file: one for a document, all of them for a file of records.

    Args:
        id: the article's id; its path is taken without one. Not for a file of records, which bring their own.
        date: the day it was published; wins over what the file says.
        encoding: a codec of Python, where UTF-8, UTF-16 with a mark and CP949 are not it.
    Raises: InputError (or one of its kind) for anything that cannot be audited, a single bad record among them.
    """
    articles = []
    for article in read_articles(path, id=id, date=date, encoding=encoding):
        if isinstance(article, FailedRecord):
            raise InputError(article.message)
        articles.append(article)
    return tuple(articles)


def read_articles(
    path: Path, *, id: str | None = None, date: datetime.date | None = None, encoding: str | None = None
) -> Iterator[Article | FailedRecord]:
    """Yield the articles of one file, and a FailedRecord for every record of it that cannot be read.

    Raises: InputError (or one of its kind) when the file as a whole cannot be read.
    """
    if is_record_file(path):
        if path.is_dir():
            raise InputError(f"{path}: a folder; name a file")
        yield from RECORDS[path.suffix.lower()](path, encoding)
        return
    blocks = _blocks(path, encoding)
    yield bilingual_article(blocks, str(path), id=id or path.as_posix(), date=date, file=str(path))


def read_pair(
    source: Path,
    target: Path,
    *,
    id: str | None = None,
    date: datetime.date | None = None,
    encoding: str | None = None,
) -> Article:
    """Return the article of two files, the Korean and the English; its id is the target's path without one.

    Raises: InputError (or one of its kind) when a file cannot be read or the two are swapped.
    """
    blocks = (_blocks(source, encoding), _blocks(target, encoding))
    name = id or target.as_posix()
    files = (str(source), str(target))
    return paired_article(*blocks, f"{source} and {target}", id=name, date=date, files=files)


def split_bilingual(
    text: str, *, id: str = "article", date: datetime.date | None = None, file: str | None = None
) -> Article:
    """Return the article of a plain text that holds both languages.

    Raises: UnreadableDocument when it holds no text, UnpairedDocument when only one language.
    """
    return bilingual_article(blocks_of(text), file or id, id=id, date=date, file=file)


def _blocks(path: Path, encoding: str | None) -> tuple[Block, ...]:
    reader = DOCUMENTS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(SUFFIXES)
        advice = "name one article a file" if is_record_file(path) else f"pass one of {known}"
        raise InputError(f"{path}: no reader for {path.suffix or 'a file without suffix'}; {advice}")
    return reader(load(path), str(path), encoding)
