"""Korean words that name a part of the period before them: 초, 중순, 하순, 20대 초반, 19세기 말."""

import re
from collections.abc import Iterable

from auditor.quantity import Reading
from auditor.quantity.scan import is_period, of_part, part_named

_PART = re.compile(
    r"\s?(?:(?P<early>초반|초순|상순|초엽|초)|(?P<mid>중반|중순|중엽)|(?P<late>후반|하순|말엽|말))"
    r"(?=[\s에의이인로부까은,.)~∼경쯤께]|$)"
)


def with_parts(text: str, readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return *readings*, those of a period together with the part of it that is named."""
    return tuple(_with_part(text, reading) for reading in readings)


def _with_part(text: str, reading: Reading) -> Reading:
    match = _PART.match(text, reading.end) if is_period(reading.value) else None
    return of_part(reading, part_named(match), reading.start, match.end()) if match else reading
