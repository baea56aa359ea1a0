"""All names of a document: the finders in the order in which they mask each other."""

from auditor.mentions import foreign, organisations, persons, places
from auditor.mentions.persons import KoreanPerson
from auditor.model import Document, Mention, Tokens

SURE_PERSON = 0.8
"""Confidence from which a Korean person hides what is inside the name (홍성 in 홍성웅)."""


def find(document: Document, tokens: Tokens = ()) -> tuple[Mention, ...]:
    """Return persons, organisations, places and foreign names of *document*, each masked by those before it."""
    people = persons.find(document, tokens)
    sure = tuple(m for m in people if isinstance(m.value, KoreanPerson) and m.value.confidence >= SURE_PERSON)
    bodies = organisations.find(document, tokens, sure)
    where = places.find(document, tokens, sure + tuple(body for body in bodies if not body.value.is_seated))
    hidden = people if document.side == "target" else sure
    return (*people, *bodies, *where, *foreign.find(document, tokens, hidden + bodies + where))
