"""HTML pages: parsed by lxml, cut into the paragraphs a reader sees, each with its line of the page's source.

The main content is chosen in `auditor.reading.page`, not by an extraction library: those give no source lines, and
trafilatura 2.3.1 kept every paragraph on only 11 of the 20 bilingual pages of `tests/reading/pages` (2026-11).
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from auditor.errors import InputError, UnreadableDocument
from auditor.model import Role
from auditor.reading.blocks import Block, Draft, Language, is_content, is_wrapped
from auditor.reading.dates import parse_date
from auditor.reading.decoding import decode, guess
from auditor.reading.notes import find_notes

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Parts = list[tuple[str, int | None, bool]]
"""One line of a page before it is put together: (text, line where it begins, whether it is a link)."""

MAX_LINE = 65_535
"""The parser counts lines up to here; what stands below has no line."""

MAX_TAG = 20_000
"""Characters of one tag beside its quoted values."""

_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_SKIPPED = frozenset(
    "script style noscript template iframe object embed svg math canvas audio video map select option datalist button "
    "input textarea head title meta link dialog".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr".split()
)
_HEADINGS = {"h1": Role.TITLE, "h2": Role.SUBHEAD, "h3": Role.SUBHEAD, "h4": Role.SUBHEAD, "h5": Role.SUBHEAD}
_CAPTIONS = frozenset({"figcaption", "caption"})
_DECLARED = re.compile(
    rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']", re.IGNORECASE
)
_ALIASES = {
    **dict.fromkeys(("euc-kr", "euc_kr", "ks_c_5601-1987", "ksc5601", "ks_c_5601", "x-windows-949", "ms949"), "cp949"),
    **dict.fromkeys(("iso-8859-1", "latin1", "us-ascii", "ascii"), "cp1252"),
}
_DATE_META = (
    ".//meta[@property='article:published_time']/@content",
    ".//meta[@name='article:published_time']/@content",
    ".//meta[@itemprop='datePublished']/@content",
    ".//time[@itemprop='datePublished']/@datetime",
)
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_BLANKS = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class Piece:
    """One paragraph of a page: its text, line, the element that holds it, and how much of it is links (0 to 1)."""

    element: "Element"
    text: str
    line: int | None
    linked: float
    role: Role | None = None
    language: Language | None = None


@dataclass(slots=True)
class _Run:
    """Text between two borders of blocks: lines (cut by `<br>`) of text with its first line and its linked length."""

    element: "Element"
    lines: list[Parts] = field(default_factory=lambda: [[]])

    def add(self, text: str | None, line: int | None, linked: bool) -> None:
        if text:
            self.lines[-1].append((text, line, linked))


def read_html(data: bytes, where: str, encoding: str | None = None, charset: str | None = None) -> Draft:
    """Return the paragraphs of the main content of a page, and the day it says it was published.

    Args:
        encoding: overrides what the page and its server say.
        charset: what the server said; the page's own bytes win where they are plainly UTF-8.
    Raises: UnreadableDocument when the bytes are no text or hold no page.
    """
    from auditor.reading.page import main_content

    text = decode_page(data, where, encoding, charset)
    tree = parse(text, where)
    pieces = main_content(tree, list(pieces_of(tree)))
    blocks = tuple(Block(p.text, p.line, None, None, p.role, p.language) for p in pieces)
    return Draft(blocks, page_date(tree), find_notes(text))


def decode_page(data: bytes, where: str, encoding: str | None = None, charset: str | None = None) -> str:
    """Return the text of a page: the encoding given, else a mark or plain UTF-8, else what server or page declare."""
    guessed = guess(data)
    if encoding is None and guessed not in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        codecs = (_ALIASES.get(name.lower(), name) for name in (charset, _declared(data)) if name)
        for codec in codecs:
            if codec == "cp1252" and guessed:
                continue
            try:
                return decode(data, where, codec)
            except InputError:
                continue
    return decode(data, where, encoding)


def parse(text: str, where: str) -> "Element":
    """Return the root element of a page; neither network nor entities are touched."""
    from lxml import etree

    _refuse_endless_tags(text, where)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError) as exc:
        raise UnreadableDocument(f"{where}: not an HTML page; pass one, or text") from exc
    if root is None:
        raise UnreadableDocument(f"{where}: the page is empty; pass an article")
    return root


def _refuse_endless_tags(text: str, where: str) -> None:
    """Raise UnreadableDocument for a tag of attributes without end: the parser compares each with all before it."""
    start = text.find("<")
    while start >= 0:
        end = text.find(">", start)
        end = len(text) if end < 0 else end
        if end - start > MAX_TAG and len(_QUOTED.sub("", text[start:end])) > MAX_TAG and text[start + 1].isalpha():
            raise UnreadableDocument(f"{where}: holds a tag of {end - start:,} characters; save the page again")
        start = text.find("<", end)


def page_date(tree: "Element") -> datetime.date | None:
    """Return the day of publishing that a page states in its metadata."""
    stated: list[Any] = [value for path in _DATE_META for value in _xpath(tree, path)]
    for script in _xpath(tree, ".//script[contains(@type, 'ld+json')]"):
        stated += _JSON_DATE.findall((script.text or "")[:100_000])
    return next((date for value in stated if (date := parse_date(str(value)))), None)


def pieces_of(tree: "Element") -> Iterator[Piece]:
    """Yield the paragraphs of *tree* in document order."""
    from lxml import etree

    run = _Run(tree)
    skipped: Element | None = None
    n_links = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if skipped is None:
                run.add(element.tail, element.sourceline, n_links > 0)
            continue
        tag = element.tag
        if skipped is None and event == "start":
            if tag in _SKIPPED:
                skipped = element
                continue
            n_links += tag == "a"
            if tag == "br":
                run.lines.append([])
            elif tag not in _INLINE:
                yield from _flush(run)
                run = _Run(element)
            run.add(element.text, element.sourceline, n_links > 0)
        elif event == "end" and skipped in (None, element):
            if skipped is None and tag not in _INLINE and tag != "br":
                yield from _flush(run)
                run = _Run(element.getparent() if element.getparent() is not None else tree)
            n_links -= tag == "a" and skipped is None
            skipped = None
            run.add(element.tail, _end_line(element), n_links > 0)
    yield from _flush(run)


def _flush(run: _Run) -> Iterator[Piece]:
    role = _role(run.element)
    joined = role in (Role.TITLE, Role.SUBHEAD)
    for group in _groups(run.lines):
        is_one = joined or is_wrapped([_plain(line) for line in group])
        for line in [_joined(group)] if is_one else group:
            text = _plain(line)
            if is_content(text):
                yield Piece(run.element, text, _line(line), _linked(line), role, _language(run.element))


def _joined(group: list[Parts]) -> Parts:
    """Return the lines of a group as one, a blank between them."""
    return [part for line in group for part in (*line, (" ", None, False))]


def _groups(lines: list[Parts]) -> Iterator[list[Parts]]:
    """Yield runs of lines that no empty line interrupts."""
    group: list[Parts] = []
    for line in [*lines, []]:
        if _plain(line):
            group.append(line)
        elif group:
            yield group
            group = []


def _plain(line: Parts) -> str:
    return _BLANKS.sub(" ", "".join(text for text, _, _ in line)).strip().strip("\u200b\ufeff\u00a0 ")


def _line(parts: Parts) -> int | None:
    """Return the source line of the first character that is no blank."""
    for text, line, _ in parts:
        if line is not None and text.strip():
            number = line + text[: len(text) - len(text.lstrip())].count("\n")
            return number if line < MAX_LINE else None
    return None


def _linked(parts: Parts) -> float:
    """Return the share of letters and digits that are links; the bars between the links of a menu do not count."""
    counts = [(sum(character.isalnum() for character in text), linked) for text, _, linked in parts]
    total = sum(count for count, _ in counts)
    return sum(count for count, linked in counts if linked) / total if total else 0.0


def _end_line(element: "Element") -> int | None:
    """Return the line where the text behind *element* begins: the last line that its own content reaches."""
    last = element
    line, breaks = element.sourceline, (element.text or "").count("\n")
    while len(last):
        last = last[-1]
        if last.sourceline is not None:
            line = last.sourceline
            breaks = (last.text or "").count("\n") if isinstance(last.tag, str) else 0
    tails = 0
    while last is not element:
        tails += (last.tail or "").count("\n")
        parent = last.getparent()
        if parent is None:
            break
        last = parent
    return None if line is None else line + breaks + tails


def _role(element: "Element") -> Role | None:
    node: Element | None = element
    while node is not None and isinstance(node.tag, str):
        if node.tag in _HEADINGS:
            return _HEADINGS[node.tag]
        if node.tag in _CAPTIONS:
            return Role.CAPTION
        if node.tag == "li":
            return Role.BODY
        node = node.getparent() if node.tag in ("p", "div") else None
    return None


def _language(element: "Element") -> Language | None:
    """Return the language that an element inside the body declares for itself or its content."""
    node: Element | None = element
    while node is not None and node.tag not in ("body", "html"):
        declared = (node.get("lang") or node.get("data-lang") or "").lower()
        if declared[:2] in ("ko", "kr"):
            return "ko"
        if declared[:2] == "en":
            return "en"
        node = node.getparent()
    return None


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    return (match[1] or match[2]).decode("ascii", "ignore") if match else None


def _xpath(tree: "Element", path: str) -> list[Any]:
    found = tree.xpath(path)
    return found if isinstance(found, list) else []
