"""Phrases that hang on an English sentence after a comma: what a system makes up stands there more often than not."""

import re

from auditor.model import Span

_CLOSED = re.compile(r"[\s\"”’')\]]*(?:[.!?][\"”’')\]]*(?=\s|$)|$)")
"""What follows the last word of a sentence."""
_HUNG = re.compile(
    r",\s(?:(?:and|which|who|where|whose|with|without|despite|amid|including|along|together|according|by|in|to|as|at|for|"
    r"on|of|under|after|before|while|although|though|even|once|unlike|except|thanks|far|something|one|a|an|the|that|is|"
    r"are|was|were|has|have|had|will|it|its|also|plans?|being|been|due)\s+){0,4}$"
)
"""A comma, and at most four words of grammar after it."""


def is_tail(text: str, span: Span) -> bool:
    """True where the words at *span* of *text* close a sentence and begin with what a comma parts from it.

    Words of grammar may stand between the comma and the span (", in the presence of [[the prime minister]]").
    """
    return _CLOSED.match(text, span.end) is not None and _HUNG.search(text[: span.start]) is not None
