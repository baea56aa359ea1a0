"""Phrases that an English sentence can do without: what hangs on it after a comma or "and", or on a preposition.

Most of what a system makes up stands there.
"""

import re

from auditor.model import Span

_CLOSED = re.compile(r"(?:\s[\w'’-]+){0,3}[\s\"”’')\]]*(?:[.!?][\"”’')\]]*(?=\s|$)|$)")
"""What follows the last words of a sentence, three at most of which are left out."""
_VERB = re.compile(r"\b(?:\w+ed|is|are|was|were|has|have|had|will)\b")
"""What shows that "and" joins nouns of the sentence itself: "the panel on science and technology passed it"."""
_HUNG = re.compile(
    r",\s(?:(?:and|which|who|where|whose|with|without|despite|amid|including|along|together|according|by|in|to|as|at|for|"
    r"on|of|under|after|before|while|although|though|even|once|unlike|except|thanks|far|something|one|a|an|the|that|is|"
    r"are|was|were|has|have|had|will|it|its|also|plans?|being|been|due)\s+){0,4}$"
)
"""A comma, and at most four words of grammar after it."""
_JOINED = re.compile(r"\band\s(?:(?:to|will|also|has|have|is|are|was|were|be)\s){0,3}$")
_JOINS = re.compile(r"(?:\w+\s)?and\s(?!(?:the|a|an|its|their|his|her)\b)")
"""The same without a comma, before the words or behind the first of them."""
_ADJUNCT = re.compile(
    r"(?:after|before|under|because of|due to|in|on|at|with|without|amid|during|by|through|throughout|since|until|from|"
    r"despite|following|thanks to|against|within|across|over|via|as part of|between|among|along with|together with)"
    r"(?:\s(?!(?:is|are|was|were|has|have|had|will|it|they|he|she)\b)[^\s,.;]+)+",
    re.IGNORECASE,
)
"""A preposition of time, place, cause or manner and its noun; those that join nouns (of, for, to) are none."""
_PARTED = re.compile(r"[\"”’')\]]*(?:[,.;:!?—]|$|\s(?:and|but|while|when|as|that|who|which)\b)")


def is_adjunct(text: str, span: Span) -> bool:
    """True where the words at *span* of *text* are a whole phrase with a preposition: "after a public contest"."""
    return bool(_ADJUNCT.fullmatch(text, span.start, span.end) and _PARTED.match(text, span.end))


def is_tail(text: str, span: Span) -> bool:
    """True where the words at *span* of *text* close a sentence and begin with what a comma or "and" parts from it.

    Words of grammar may stand between the comma and the span (", in the presence of [[the prime minister]]").
    """
    before = text[: span.start]
    if _HUNG.search(before):
        return _CLOSED.match(text, span.end) is not None
    is_joined = _JOINED.search(before) is not None or _JOINS.match(text, span.start) is not None
    closed = _CLOSED.match(text, span.end)
    return is_joined and closed is not None and _VERB.search(closed.group()) is None
