"""English words: a plain tokeniser with exact offsets and a light lemma, no model."""

import re

from auditor.model import Span, Token

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.&][^\W\d_]+)*|\d+(?:[.,:]\d+)*|[^\w\s]", re.UNICODE)
_CLITIC = re.compile(r"['’](?:s|S)$")


def tokenise(text: str) -> tuple[Token, ...]:
    """Return the words, numbers and marks of *text* in order; tag is `W`, `N` or `P`, the lemma is lower case."""
    return tuple(_token(match) for match in _WORD.finditer(text))


def _token(match: re.Match[str]) -> Token:
    text = match.group()
    tag = "N" if text[0].isdigit() else "W" if text[0].isalpha() else "P"
    return Token(Span(*match.span()), text, _CLITIC.sub("", text).lower(), tag)


def count_words(text: str) -> int:
    """Return the number of words and numbers in *text*: the unit of the quality score."""
    return sum(token.tag != "P" for token in tokenise(text))
