"""Quotation marks in English: whether they close as they open."""

import re

from auditor.model import Span

_CLOSERS = {"“": "”", "‘": "’"}
_APOSTROPHE = re.compile(
    r"(?<=\w)[’'](?=\w)|(?<=[sS])’(?=\s)|(?<!\w)[’‘'](?=\d0s|em\b|til\b|tis\b|n\b|cause\b|round\b)"
)


def unmatched(text: str) -> Span | None:
    """Return the first quotation mark of *text* that its counterpart does not close, None where all do.

    A quotation that runs on to the next paragraph (an opening mark alone, at the start) is let be; so are apostrophes.
    """
    marks = [(m.start(), m.group()) for m in re.finditer("[“”‘’]", _APOSTROPHE.sub("x", text))]
    if any(mark in "“‘" for _, mark in marks):
        return _unclosed(text, marks)
    return None


def _unclosed(text: str, marks: list[tuple[int, str]]) -> Span | None:
    stack: list[tuple[int, str]] = []
    for place, mark in marks:
        if mark in _CLOSERS:
            stack.append((place, mark))
        elif stack and _CLOSERS[stack[-1][1]] == mark:
            stack.pop()
        elif stack and mark == "”":
            return Span(stack[-1][0], stack[-1][0] + 1)
    left = [place for place, _ in stack if place > 0 or text.count("“") != 1]
    return Span(left[0], left[0] + 1) if len(left) == 1 and stack[0][1] == "“" and left[0] > 0 else None
