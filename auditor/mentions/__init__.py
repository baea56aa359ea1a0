"""What one side of an article names: every finder, in the order in which they see each other's finds."""

from auditor.mentions import dates, names, quantities
from auditor.model import Article, Document, Mention, Tokens


def find_all(article: Article, source_tokens: Tokens, target_tokens: Tokens) -> tuple[Mention, ...]:
    """Return the mentions of both sides, source first."""
    return (*_find(article.source, source_tokens), *_find(article.target, target_tokens))


def _find(document: Document, tokens: Tokens) -> tuple[Mention, ...]:
    return (*names.find(document, tokens), *quantities.find(document, tokens), *dates.find(document, tokens))
