"""The formats that can be read: one row each, from the suffix to its reader."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from auditor.errors import InputError
from auditor.model import Article
from auditor.reading.assemble import bilingual_article, paired_article
from auditor.reading.blocks import Draft, blocks_of, check_length
from auditor.reading.decoding import decode, load, scrub
from auditor.reading.docx import read_docx
from auditor.reading.html import read_html
from auditor.reading.hwpx import read_hwpx
from auditor.reading.markdown import read_markdown
from auditor.reading.notes import find_notes, without_notes
from auditor.reading.records import FailedRecord, read_jsonl
from auditor.reading.tables import read_csv, read_tsv
from auditor.reading.units import read_tmx, read_xliff

BlockReader = Callable[[bytes, str, str | None], Draft]
"""(bytes, name of the file, encoding or None) -> the paragraphs of one article."""

RecordReader = Callable[[Path, str | None], Iterator[Article | FailedRecord]]
"""(path, encoding or None) -> the articles of a file of many, one in memory at a time."""


def read_text(data: bytes, where: str, encoding: str | None = None) -> Draft:
    """Return the paragraphs of a plain text file."""
    text = decode(data, where, encoding)
    check_length(len(text), where)
    return Draft(blocks_of(without_notes(text)), notes=find_notes(text))


DOCUMENTS: Mapping[str, BlockReader] = MappingProxyType(
    {
        ".txt": read_text,
        ".md": read_markdown,
        ".markdown": read_markdown,
        ".html": read_html,
        ".htm": read_html,
        ".xhtml": read_html,
        ".docx": read_docx,
        ".hwpx": read_hwpx,
    }
)
RECORDS: Mapping[str, RecordReader] = MappingProxyType(
    {
        ".jsonl": read_jsonl,
        ".ndjson": read_jsonl,
        ".csv": read_csv,
        ".tsv": read_tsv,
        ".tmx": read_tmx,
        ".xlf": read_xliff,
        ".xliff": read_xliff,
    }
)
ADVICE: Mapping[str, str] = MappingProxyType(
    {
        ".doc": "save it as .docx",
        ".hwp": "save it as .hwpx or .docx",
        ".rtf": "save it as .docx",
        ".odt": "save it as .docx",
        ".pdf": "save its text as .txt or .docx",
        ".xlsx": "save it as .csv",
        ".xls": "save it as .csv",
        ".json": "write one record a line and name it .jsonl",
    }
)
"""What to do with the documents people hold that cannot be read."""

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
    draft = _draft(path, encoding)
    name, file = id or scrub(path.as_posix()), scrub(str(path))
    yield bilingual_article(draft.blocks, file, id=name, date=date or draft.date, file=file, notes=draft.notes)


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
    korean, english = _draft(source, encoding), _draft(target, encoding)
    date = date or korean.date or english.date
    name = id or scrub(target.as_posix())
    files = (scrub(str(source)), scrub(str(target)))
    where, notes = f"{source} and {target}", (korean.notes, english.notes)
    return paired_article(korean.blocks, english.blocks, where, id=name, date=date, files=files, notes=notes)


def split_bilingual(
    text: str, *, id: str = "article", date: datetime.date | None = None, file: str | None = None
) -> Article:
    """Return the article of a plain text that holds both languages.

    Raises: UnreadableDocument when it holds no text, UnpairedDocument when only one language.
    """
    return bilingual_article(blocks_of(text), file or id, id=id, date=date, file=file)


def _draft(path: Path, encoding: str | None) -> Draft:
    reader = DOCUMENTS.get(path.suffix.lower())
    if reader is None:
        raise unknown_suffix(path)
    return reader(load(path), str(path), encoding)


def unknown_suffix(path: Path) -> InputError:
    """Return the error for a named file that no reader fits."""
    suffix = path.suffix.lower()
    if suffix in RECORDS:
        return InputError(f"{path}: a file of records; name a document with one article")
    advice = ADVICE.get(suffix, f"pass one of {', '.join(SUFFIXES)}")
    return InputError(f"{path}: no reader for {suffix or 'a file without suffix'}; {advice}")
