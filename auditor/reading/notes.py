"""Notes to the auditor in the text: `<!-- auditor: ignore RULE: reason -->`.

A note is for the paragraph in which it stands, else for the next one; `ignore-article` is for the whole article. They
are HTML comments, so that Markdown and HTML never show them; in plain text they are taken out of the paragraphs.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from auditor.model import Note
from auditor.reading.blocks import Block

_COMMENT = re.compile(r"<!--[ \t]*auditor:(.{0,1000}?)-->", re.DOTALL)
_NEWLINE = re.compile(r"\r\n|\r|\n")
_NOTE = re.compile(r"\s*(ignore|ignore-article)\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?::(.*))?", re.DOTALL)


def find_notes(text: str) -> tuple[Note, ...]:
    """Return the notes in the text of a file; one that cannot be read has an empty rule."""
    found = list(_COMMENT.finditer(text))
    starts = [match.end() for match in _NEWLINE.finditer(text)] if found else []
    return tuple(note for match in found for note in _read(match[1], bisect_right(starts, match.start()) + 1))


def without_notes(text: str) -> str:
    """Return *text* with blanks in place of its notes: every line and column stays."""
    return _COMMENT.sub(lambda match: re.sub(r"[^\r\n]", " ", match[0]), text)


def notes_of(side: Sequence[Block], other: Sequence[Block], notes: Sequence[Note]) -> tuple[Note, ...]:
    """Return those of a file's *notes* that are for *side*, where the file holds the *other* side too."""
    return tuple(note for note in notes if _next_line(side, note) <= _next_line(other, note))


def _read(body: str, line: int) -> Iterator[Note]:
    parsed = _NOTE.fullmatch(body)
    if parsed is None:
        yield Note(line)
        return
    reason = " ".join((parsed[3] or "").split())
    for rule in parsed[2].split(","):
        yield Note(line, rule.strip(), reason, parsed[1] == "ignore-article")


def _next_line(blocks: Sequence[Block], note: Note) -> float:
    """Return the line of the first paragraph that ends at or behind *note*, infinity without one."""
    lines = (b.line for b in blocks if b.line is not None and b.line + b.text.count("\n") >= note.line)
    return min(lines, default=float("inf"))
