"""Spans inside a paragraph that are never audited: the dateline it opens with, the reporter or credit it ends with."""

import re

from auditor.model import Span
from auditor.reading.names import EMAIL, ENGLISH_JOB, ENGLISH_NAME, ENGLISH_OUTLET, OUTLET, PHOTO, REPORTERS

TAIL_LENGTH = 160
"""Characters at the end of a paragraph in which a reporter or a credit is looked for."""

HEADS_KOREAN = (
    re.compile(rf"^【[^】]{{1,40}}】\s*(?:{REPORTERS})?\s*=?"),
    re.compile(
        rf"^[\[(〔<][가-힣A-Za-z·/ ]{{2,30}}=(?=\s?[가-힣A-Za-z]{{2}})[^\])〕>]{{1,40}}[\])〕>]\s*"
        rf"(?:{REPORTERS})?\s*=?"
    ),
    re.compile(rf"^[\[(〔<][^\])〕>]{{0,25}}?{REPORTERS}[^\])〕>]{{0,40}}[\])〕>]\s*=?"),
    re.compile(rf"^[\[(](?:[가-힣A-Za-z]{{0,10}}\s?){{0,2}}{OUTLET}[\])]\s*(?:{REPORTERS})?\s*=?"),
    re.compile(rf"^[/■◇▶\s]*(?:[가-힣]{{2,4}}\s?[=/]\s?)?{REPORTERS}\s?="),
)
HEADS_ENGLISH = (
    re.compile(r"^【[^】]{1,60}】\s*(?:[^=.\n]{0,60}=)?"),
    re.compile(
        r"^[\[(][A-Za-z][A-Za-z ,./-]{1,40}=(?=\s?[A-Za-z]{2})[^\])]{1,60}[\])]\s*(?:[^=.\n]{0,60}=|-{1,2}|[—–])?"
    ),
    re.compile(rf"^[\[(][^\])]{{0,40}}\b{ENGLISH_JOB}\b[^\])]{{0,60}}[\])]\s*=?"),
    re.compile(
        rf"^[\[(](?:[A-Z][\w-]{{0,15}}\s?){{0,3}}{ENGLISH_OUTLET}(?: Agency)?[\])]\s*"
        r"(?:[^=.\n]{0,60}=|-{1,2}|[—–])?"
    ),
    re.compile(rf"^(?:{ENGLISH_JOB}\s{ENGLISH_NAME}|{ENGLISH_NAME},?\s{ENGLISH_JOB})\s?="),
    re.compile(
        rf"^[A-Z][A-Za-z]{{1,20}}(?:[ ,-]{{1,2}}[A-Z][A-Za-z]{{1,20}}){{0,3}}"
        rf"(?:, [A-Z][a-z]{{2,8}}\.? \d{{1,2}}(?:, \d{{4}})?)?\s?"
        rf"\((?:[A-Z][\w-]{{0,15}}\s?){{0,3}}{ENGLISH_OUTLET}[^)]{{0,20}}\)\s?(?:-{{1,2}}|[—–=])"
    ),
)
_TAILS = (
    re.compile(rf"(?<=[.다\"”’')\]])\s*[/\[(=]?\s*{REPORTERS}\s?[(\[=]?\s?(?:{EMAIL})?[)\]\s]*$"),
    re.compile(
        rf"(?<=[.\"”’')\]])\s*[/\[(=]?\s*(?:{ENGLISH_JOB}\s{ENGLISH_NAME}|{ENGLISH_NAME}\s{ENGLISH_JOB})\s?[(\[]?\s?(?:{EMAIL})?[)\]\s]*$"
    ),
    re.compile(rf"(?<=[.다\"”’')\]])\s*[\[(<〈]?\s?{EMAIL}\s?[\])>〉]?\s*$"),
    re.compile(rf"(?<=[.다\"”’')\]])\s*[/\[(<〈【]\s?(?:{PHOTO})[^.]{{0,60}}$"),
)


def inline_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of an analysis text never audited: its inline dateline, a reporter or credit at its end."""
    spans = []
    head = max((m.end() for p in (*HEADS_KOREAN, *HEADS_ENGLISH) if (m := p.match(text))), default=0)
    if 0 < head < len(text):
        spans.append(Span(0, head))
    tail_from = max(head, len(text) - TAIL_LENGTH)
    tails = [m.start() for p in _TAILS if (m := p.search(text, tail_from))]
    if tails and min(tails) > head:
        start = min(tails)
        start += len(text[start:]) - len(text[start:].lstrip())
        spans.append(Span(start, len(text)))
    return tuple(spans)
