"""Quantities that one side of an article names."""

from auditor.english import quantities as english
from auditor.korean import quantities as korean
from auditor.model import Document, Mention, MentionKind, Span, Tokens
from auditor.quantity import Reading


def find(document: Document, tokens: Tokens = ()) -> tuple[Mention, ...]:
    """Return the quantities of *document*; the value of a mention is an `auditor.quantity.Quantity`.

    *tokens* are not needed: numbers are read from the text itself.
    """
    read = korean.read if document.language == "ko" else english.read
    return tuple(
        mention(MentionKind.QUANTITY, document, paragraph.id, reading)
        for paragraph in document.paragraphs
        for reading in read(paragraph.text)
    )


def mention(kind: MentionKind, document: Document, paragraph: int, reading: Reading) -> Mention:
    """Return the mention of a reading of one paragraph."""
    text = document.paragraphs[paragraph].text[reading.start : reading.end]
    return Mention(kind, document.side, paragraph, Span(reading.start, reading.end), text, reading.value)
