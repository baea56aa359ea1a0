"""Blocks to an article: the last step of every reader."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from auditor.errors import UnpairedDocument, UnreadableDocument
from auditor.model import Article, Document, Note, Paragraph, Role, Side
from auditor.reading.bilingual import sides
from auditor.reading.blocks import Block, Language, check_size, folded
from auditor.reading.dates import published
from auditor.reading.language import lean
from auditor.reading.notes import notes_of
from auditor.reading.roles import ignored_spans, roles_of

_LANGUAGE: dict[Side, Language] = {"source": "ko", "target": "en"}


def document(side: Side, blocks: Sequence[Block], file: str | None = None, notes: Sequence[Note] = ()) -> Document:
    """Return one side of an article with the role of every paragraph decided."""
    roles = roles_of(blocks, _LANGUAGE[side])
    paragraphs = tuple(
        Paragraph(i, b.text, role, ignored_spans(b.text, role), b.line, b.column, b.place)
        for i, (b, role) in enumerate(zip(blocks, roles, strict=True))
    )
    return Document(side, _LANGUAGE[side], paragraphs, file, tuple(notes))


def bilingual_article(
    blocks: Sequence[Block],
    where: str,
    *,
    id: str,
    date: datetime.date | None = None,
    meta: Mapping[str, Any] | None = None,
    file: str | None = None,
    notes: Sequence[Note] = (),
) -> Article:
    """Return the article of blocks in both languages.

    Raises: UnreadableDocument when there is no text or too much, UnpairedDocument when one language is missing.
    """
    if not blocks:
        raise UnreadableDocument(f"{where}: no text found; pass a Korean article and its translation")
    check_size(blocks, where)
    korean, english = sides(blocks, where)
    target_notes = notes_of(english, korean, notes)
    source = document("source", korean, file, [note for note in notes if note not in target_notes])
    return _article(source, document("target", english, file, target_notes), id, date, meta)


def paired_article(
    source: Sequence[Block],
    target: Sequence[Block],
    where: str,
    *,
    id: str,
    date: datetime.date | None = None,
    meta: Mapping[str, Any] | None = None,
    files: tuple[str | None, str | None] = (None, None),
    notes: tuple[Sequence[Note], Sequence[Note]] = ((), ()),
) -> Article:
    """Return the article of two sides that were given apart.

    Raises: UnreadableDocument when there is too much text, UnpairedDocument when a side is empty or they are swapped.
    """
    for name, blocks in (("source", source), ("target", target)):
        if not blocks:
            raise UnpairedDocument(f"{where}: the {name} holds no text; pass a Korean article and its translation")
        check_size(blocks, where)
    if _language(source) == "en":
        hint = "swap source and target" if _language(target) == "ko" else "pass the Korean article as source"
        raise UnpairedDocument(f"{where}: the source is English; {hint}")
    korean = document("source", source, files[0], notes[0])
    return _article(korean, document("target", target, files[1], notes[1]), id, date, meta)


def _article(
    source: Document, target: Document, id: str, date: datetime.date | None, meta: Mapping[str, Any] | None
) -> Article:
    return Article(id, source, target, date or _published(source) or _published(target), meta)


def _published(side: Document) -> datetime.date | None:
    lines = [folded(p.text) for p in side.paragraphs if p.role in (Role.DATELINE, Role.BYLINE)]
    return published(lines)


def _language(blocks: Sequence[Block]) -> Language | None:
    """Return the language of one side as a whole, None when that is not beyond doubt."""
    whole = lean(folded("\n".join(block.text for block in blocks)[:20_000]))
    return whole.language if whole.is_strong else None
