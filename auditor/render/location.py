"""Where a finding stands in the files as they were given: file, line and column, counted from 1 in code points."""

from dataclasses import dataclass
from pathlib import Path

from auditor.model import Article, Audit, Document, Finding, Quote, Side

SOURCE = "source/"
"""How the categories of faults begin that are the Korean's own."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file; `end_column` is that behind the last character.

    `line` is None where lines mean nothing (a record, a Word file), the columns where only the line is known.
    """

    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None

    def __str__(self) -> str:
        parts = (self.file, self.line, self.column)
        return ":".join(str(part) for part in parts if part is not None)


def place_of(audit: Audit, finding: Finding) -> Place:
    """Return the place to show *finding* at: its words, else where English ones are missing, else the file."""
    article = audit.article
    if article is None:
        return Place(audit.id)
    quote = shown(finding)
    if quote is not None:
        return quoted(article, quote)
    document = article.target
    paragraph = _gap(audit, finding)
    line = document.paragraphs[paragraph].line if paragraph is not None else None
    return Place(_file(article, document), line)


def shown(finding: Finding) -> Quote | None:
    """Return the words to show *finding* at: the English ones, for a slip of the Korean its own; None for a gap."""
    return finding.source if finding.source and finding.category.startswith(SOURCE) else finding.target


def quoted(article: Article, quote: Quote) -> Place:
    """Return the place of *quote*."""
    document = article.document(quote.side)
    paragraph = document.paragraphs[quote.paragraph]
    file = _file(article, document)
    if paragraph.line is None:
        return Place(file)
    line, column = _position(paragraph.text, quote.span.start, paragraph.line, paragraph.column)
    end_line, end_column = _position(paragraph.text, quote.span.end, paragraph.line, paragraph.column)
    return Place(file, line, column, end_line, end_column)


def file_of(audit: Audit, side: Side) -> str:
    """Return the file of one side as a POSIX path, relative to the working folder where it lies below it."""
    return _file(audit.article, audit.article.document(side)) if audit.article else audit.id


def _position(text: str, offset: int, line: int, column: int | None) -> tuple[int, int | None]:
    """Return line and column of *offset* in a paragraph that begins at *line* and *column*."""
    breaks = text.count("\n", 0, offset)
    if column is None:
        return line + breaks, None
    return line + breaks, offset - text.rfind("\n", 0, offset) if breaks else column + offset


def _gap(audit: Audit, finding: Finding) -> int | None:
    """Return the English paragraph where something is missing: its counterpart, else the nearest one before, else 0."""
    if audit.article is None or not audit.article.target.paragraphs:
        return None
    at = finding.pair if finding.pair is not None and finding.pair < len(audit.pairs) else -1
    before = (pair.target[0 if pair is audit.pairs[at] else -1] for pair in audit.pairs[at::-1] if pair.target)
    return next(before, 0) if at >= 0 else 0


def _file(article: Article, document: Document) -> str:
    if document.file is None:
        return article.id
    if "://" in document.file:
        return document.file
    path = Path(document.file)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return path.as_posix()
