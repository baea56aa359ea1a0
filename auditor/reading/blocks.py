"""Blocks: the paragraphs of a file before anyone has asked which language they are in or what they are."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from auditor.errors import UnreadableDocument
from auditor.model import Note, Paragraph, Role
from auditor.text import INVISIBLE, view

Language = Literal["ko", "en"]

MAX_PARAGRAPH = 100_000
"""Characters that one paragraph may hold; a longer one is a broken file, not prose."""

MAX_PARAGRAPHS = 20_000
"""Paragraphs that one article may hold."""

MAX_CHARACTERS = 5_000_000
"""Characters that one article may hold: some thousand pages."""

_NEWLINE = re.compile(r"\r\n|\r|\n")
_KEPT_AT_EDGES = frozenset("\u200c\u200d") | frozenset(chr(c) for c in range(0xFE00, 0xFE10))
_STRIPPED = "".join(sorted(INVISIBLE - _KEPT_AT_EDGES)) + "\x00"
_STOP = re.compile(r"[.!?。:,;][\"'”’)\]」』]*$")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph as its format gives it.

    `line` and `column` are 1-based in the file, `place` names the place where lines mean nothing; `role` and
    `language` are set only where the format says so (a heading element, a `lang` attribute, a column of a table).
    """

    text: str
    line: int | None = None
    column: int | None = None
    place: str | None = None
    role: Role | None = None
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader makes of one file: its paragraphs, the day of publishing where the format states one, its notes."""

    blocks: tuple[Block, ...]
    date: datetime.date | None = None
    notes: tuple[Note, ...] = ()


def folded(text: str) -> str:
    """Return the analysis text of *text*: what every pattern of this package is matched against."""
    return view(Paragraph(0, text)).text


def trim(text: str) -> tuple[str, int]:
    """Return *text* without outer blanks and invisible characters, and how many code points went at its start."""
    start, end = 0, len(text)
    while start < end and (text[start].isspace() or text[start] in _STRIPPED):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _STRIPPED):
        end -= 1
    return text[start:end], start


def is_content(text: str) -> bool:
    """True when *text* holds a letter or a digit; rules of dashes and stars are layout, not paragraphs."""
    return any(character.isalnum() for character in text)


def lines_of(text: str, place: str | None = None) -> tuple[Block, ...]:
    """Return one block for every line of *text* that holds something."""
    blocks = []
    for number, line in enumerate(_NEWLINE.split(text), start=1):
        kept, cut = trim(line)
        if is_content(kept):
            blocks.append(Block(kept, number, cut + 1, place))
    return tuple(blocks)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of a plain text file: its lines, with hard-wrapped lines put together again.

    A joined paragraph keeps its newlines, so an offset in it still leads to its line of the file.
    """
    blocks = []
    for group in _groups(text):
        if is_wrapped([line for _, line in group]):
            number, first = group[0]
            joined, cut = trim("\n".join(line for _, line in group))
            blocks.append(Block(joined, number, len(first) - len(first.lstrip()) + 1 if cut else 1))
        else:
            trimmed = ((number, *trim(line)) for number, line in group)
            blocks += [Block(kept, number, cut + 1) for number, kept, cut in trimmed if is_content(kept)]
    return tuple(blocks)


def check_size(blocks: Sequence[Block], where: str) -> None:
    """Raise UnreadableDocument when a paragraph or the whole is longer than an article can be."""
    for block in blocks:
        if len(block.text) > MAX_PARAGRAPH:
            spot = f" at line {block.line}" if block.line else ""
            raise UnreadableDocument(
                f"{where}: a paragraph of {len(block.text):,} characters{spot}; break the text into paragraphs of at "
                f"most {MAX_PARAGRAPH:,}"
            )
    if len(blocks) > MAX_PARAGRAPHS:
        raise UnreadableDocument(
            f"{where}: {len(blocks):,} paragraphs are more than one article may hold ({MAX_PARAGRAPHS:,}); "
            "split the file"
        )
    check_length(sum(len(block.text) for block in blocks), where)


def check_length(total: int, where: str) -> None:
    """Raise UnreadableDocument when *total* characters are more than an article can hold."""
    if total > MAX_CHARACTERS:
        raise UnreadableDocument(
            f"{where}: {total:,} characters are more than one article may hold ({MAX_CHARACTERS:,}); split the file"
        )


def _groups(text: str) -> Iterator[list[tuple[int, str]]]:
    """Yield the runs of lines that no blank line interrupts, numbered from 1."""
    group: list[tuple[int, str]] = []
    for number, line in enumerate(_NEWLINE.split(text), start=1):
        if trim(line)[0]:
            group.append((number, line))
        elif group:
            yield group
            group = []
    if group:
        yield group


def is_wrapped(lines: Sequence[str]) -> bool:
    """True for lines broken by width alone.

    Then the first word of a line would not have fitted on the line above, most lines end in mid-sentence, the last ends
    one, and the lines are about equally long.
    """
    kept = [trim(line)[0] for line in lines]
    if len(kept) < 3 or not _STOP.search(kept[-1]):
        return False
    widths = [_width(line) for line in kept]
    limit = max(widths)
    words = [_width(line.split(maxsplit=1)[0]) if line else 0 for line in kept]
    fitted = any(width + 1 + word < limit for width, word in zip(widths, words[1:], strict=False))
    unfinished = sum(not _STOP.search(line) for line in kept[:-1])
    return 40 <= limit <= 120 and not fitted and unfinished >= 0.6 * (len(kept) - 1)


def _width(line: str) -> int:
    """Columns that *line* takes on a terminal: Hangul and Hanja two each."""
    return sum(2 if "\u1100" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3" else 1 for character in line)
