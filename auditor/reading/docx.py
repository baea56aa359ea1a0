"""Word documents (.docx): opened by python-docx, paragraphs in the order of the page, tables cell by cell."""

from collections.abc import Iterator
from typing import Any

from auditor.model import Role
from auditor.reading.archives import foreign_parser, repack
from auditor.reading.blocks import Block, Draft, is_content, trim

_STYLES = {"title": Role.TITLE, "subtitle": Role.SUBTITLE, "caption": Role.CAPTION, "heading 1": Role.TITLE}
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_RUN_TEXT = (
    ".//w:r[not(ancestor::w:txbxContent)]"
    "/*[self::w:t or self::w:tab or self::w:br or self::w:cr or self::w:noBreakHyphen]"
)
_PARAGRAPHS = ".//w:p[not(ancestor::w:txbxContent) and not(ancestor::w:del)]"


def read_docx(data: bytes, where: str, encoding: str | None = None) -> Draft:
    """Return the paragraphs of a Word document, table cells included, headers and footers not.

    Inserted text of tracked changes is read, deleted text is not.

    Raises: UnreadableDocument when it is no Word document, damaged, or unpacks to too much.
    """
    import docx

    archive = repack(data, where, "Word")
    with foreign_parser(where, "Word"):
        return Draft(tuple(_blocks(docx.Document(archive).element.body)))


def _blocks(body: Any) -> Iterator[Block]:
    for number, paragraph in enumerate(body.xpath(_PARAGRAPHS), start=1):
        role = _role(paragraph)
        for line in _text(paragraph).split("\n"):
            text, _ = trim(line)
            if is_content(text):
                yield Block(text, place=_place(paragraph, number), role=role)


def _text(paragraph: Any) -> str:
    """Return the text of a paragraph with tabs and line breaks; hyperlinks, fields and insertions included."""
    found = paragraph.xpath(_RUN_TEXT)
    own = (e for e in found if next(a for a in e.iterancestors() if a.tag == paragraph.tag) is paragraph)
    return "".join(_MARKS.get(e.tag.rpartition("}")[2], e.text or "") for e in own)


def _role(paragraph: Any) -> Role | None:
    """Return the role that the paragraph's style names; heading styles keep their English ids in every language."""
    style = (paragraph.style or "").lower()
    if style in ("heading1", "heading 1"):
        return Role.TITLE
    if style.startswith("heading"):
        return Role.SUBHEAD
    return _STYLES.get(style)


def _place(paragraph: Any, number: int) -> str:
    row = next((e for e in paragraph.iterancestors() if e.tag.endswith("}tr")), None)
    if row is None:
        return f"paragraph {number}"
    n_row = 1 + sum(1 for _ in row.itersiblings(row.tag, preceding=True))
    return f"paragraph {number} (table row {n_row})"
