"""Dates and times of day that one side of an article names."""

from auditor.english import dates as english
from auditor.korean import dates as korean
from auditor.mentions.quantities import mention
from auditor.model import Document, Mention, MentionKind, Tokens


def find(document: Document, tokens: Tokens = ()) -> tuple[Mention, ...]:
    """Return the dates of *document*; the value of a mention is an `auditor.quantity.Date` or `Clock`.

    *tokens* are not needed: dates are read from the text itself.
    """
    read = korean.read if document.language == "ko" else english.read
    return tuple(
        mention(MentionKind.DATE, document, paragraph.id, reading)
        for paragraph in document.paragraphs
        for reading in read(paragraph.text)
    )
