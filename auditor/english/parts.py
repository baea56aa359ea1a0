"""English words that name a part of the period after them: early May, in their late 60s, the end of the month."""

import re
from collections.abc import Iterable

from auditor.quantity import Reading
from auditor.quantity.scan import is_period, of_part, part_named

_PART = re.compile(
    r"(?<![\w-])(?:(?P<early>early|(?:the\s)?(?:beginning|start)\sof)|(?P<mid>mid|(?:the\s)?middle\sof)"
    r"|(?P<late>late|(?:the\s)?end\sof))[\s-](?:(?:in|the|his|her|their|my|our)\s){0,2}$",
    re.IGNORECASE,
)
_REACH = 30


def with_parts(text: str, readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return *readings*, those of a period together with the part of it that is named."""
    return tuple(_with_part(text, reading) for reading in readings)


def _with_part(text: str, reading: Reading) -> Reading:
    start = max(0, reading.start - _REACH)
    match = _PART.search(text[start : reading.start]) if is_period(reading.value) else None
    return of_part(reading, part_named(match), start + match.start(), reading.end) if match else reading
