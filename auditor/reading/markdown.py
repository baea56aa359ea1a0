"""Markdown: parsed by markdown-it-py as CommonMark with tables; what is rendered is read, markup is not."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.model import Role
from auditor.reading.blocks import Block, Draft, check_length, check_size, folded, is_content, trim
from auditor.reading.dates import parse_date
from auditor.reading.decoding import decode
from auditor.reading.language import lean
from auditor.reading.notes import find_notes

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_DATE_KEY = re.compile(r"^(?:date|published|날짜|입력)\s*:\s*(.+)$", re.MULTILINE | re.IGNORECASE)
_NEWLINE = re.compile(r"\r\n|\r|\n")
_GAP = re.compile(r"\n[ \t\r]{0,100}\n")
_STOP = re.compile(r"[.!?。…][\"'”’)\]」』\s]*$")


def read_markdown(data: bytes, where: str, encoding: str | None = None) -> Draft:
    """Return the paragraphs, headings, list items and table cells of a Markdown file, and its front matter's date."""
    from markdown_it import MarkdownIt

    text = decode(data, where, encoding)
    check_length(len(text), where)
    date = _front_date(text)
    body = _FRONT_MATTER.sub(lambda match: "\n" * match[0].count("\n"), text, count=1)
    check_size([Block(part) for part in _GAP.split(body)], where)
    tokens = MarkdownIt("commonmark", {"maxNesting": 30}).enable("table").parse(body)
    return Draft(tuple(_blocks(tokens, _NEWLINE.split(body))), date, find_notes(text))


def _front_date(text: str) -> datetime.date | None:
    front = _FRONT_MATTER.match(text)
    key = _DATE_KEY.search(front[1]) if front else None
    return parse_date(key[1]) if key else None


def _blocks(tokens: Sequence["Token"], source: Sequence[str]) -> Iterator[Block]:
    role: Role | None = None
    for token in tokens:
        if token.type == "heading_open":
            role = Role.TITLE if token.tag == "h1" else Role.SUBHEAD
        elif token.type == "heading_close":
            role = None
        elif token.type == "inline" and token.map is not None:
            yield from _inline_blocks(token, role, source)
        elif token.type in ("fence", "code_block") and token.map is not None:
            yield from _lines(token.content, token.map[0] + 1 + (token.type == "fence"))


def _inline_blocks(token: "Token", role: Role | None, source: Sequence[str]) -> Iterator[Block]:
    """Yield the paragraphs of one run of inline text: one, unless its lines are plainly separate."""
    first = (token.map or [0])[0] + 1
    lines = _rendered(token.children or ())
    is_split = role is None and _are_separate([text for text, _, _ in lines])
    for group in [[line] for line in lines] if is_split else [lines]:
        text, _ = trim("\n".join(text for text, _, _ in group))
        image = all(is_image for _, _, is_image in group)
        if is_content(text):
            column = _column([(text, source[first - 1 + number]) for text, number, _ in group])
            yield Block(text, first + group[0][1], column, role=Role.CAPTION if image else role)


def _column(lines: Sequence[tuple[str, str]]) -> int | None:
    """Return the column of a paragraph's first letter; None where markup shifts its text against the file's.

    Args:
        lines: each line as it is rendered and as it stands in the file.
    """
    first, raw = lines[0][0].strip(), lines[0][1]
    if raw.count(first) != 1 or not all(line.startswith(text) for text, line in lines[1:]):
        return None
    return raw.index(first) + 1


def _rendered(children: Sequence["Token"]) -> list[tuple[str, int, bool]]:
    """Return the lines of inline text as (text, line from 0, whether it is only an image's description)."""
    lines: list[tuple[str, int, bool]] = []
    text, is_image = "", True
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            lines.append((text, len(lines), is_image))
            text, is_image = "", True
        elif child.type in ("text", "code_inline", "text_special"):
            text += child.content
            is_image = is_image and not child.content.strip()
        elif child.type == "image":
            text += child.content
        elif child.type == "html_inline" and re.match(r"<br\b", child.content, re.IGNORECASE):
            text += " "
    return [*lines, (text, len(lines), is_image)]


def _are_separate(lines: Sequence[str]) -> bool:
    """True for lines that are paragraphs of their own: each a finished sentence, or of different languages."""
    if len(lines) < 2:
        return False
    leans = {each.language for each in (lean(folded(line)) for line in lines) if each.is_strong}
    return len(leans) > 1 or all(_STOP.search(line) for line in lines)


def _lines(text: str, first: int) -> Iterator[Block]:
    for offset, line in enumerate(text.split("\n")):
        kept, cut = trim(line)
        if is_content(kept):
            yield Block(kept, first + offset, cut + 1)
