"""Hangul documents (.hwpx): the open format of Hancom's word processor, read by python-hwpx."""

import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.reading.archives import foreign_parser, repack
from auditor.reading.blocks import Block, Draft, is_content, trim

if TYPE_CHECKING:
    from hwpx.tools.text_extractor import TextExtractor

_OUTSIDE_THE_TEXT = frozenset({"header", "footer", "footNote", "endNote", "hiddenComment", "fieldBegin"})


def read_hwpx(data: bytes, where: str, encoding: str | None = None) -> Draft:
    """Return the paragraphs of a Hangul document, table cells included, headers, footers and notes not.

    Raises: UnreadableDocument when it is no such document, damaged, or unpacks to too much.
    """
    from hwpx.tools.text_extractor import TextExtractor

    archive = repack(data, where, "Hangul (.hwpx)")
    with foreign_parser(where, "Hangul (.hwpx)"), zipfile.ZipFile(archive) as unpacked:
        return Draft(tuple(_blocks(TextExtractor(unpacked))))


def _blocks(extractor: "TextExtractor") -> Iterator[Block]:
    for number, paragraph in enumerate(extractor.iter_document_paragraphs(), start=1):
        steps = [step.partition("[")[0] for step in paragraph.hierarchy]
        if not _OUTSIDE_THE_TEXT.isdisjoint(steps):
            continue
        place = f"paragraph {number}" + (" (table)" if "tbl" in steps else "")
        for line in paragraph.text().split("\n"):
            text, _ = trim(line)
            if is_content(text):
                yield Block(text, place=place)
