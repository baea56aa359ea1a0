"""English words that count from today (last year, tomorrow) or from the day of the story (the previous day).

Source of the words: The Associated Press Stylebook, "time element".
"""

import re
from collections.abc import Iterator

from auditor.quantity import Date, Offset, Reading

_TO_SAY = {
    "the day before yesterday": ("day", -2), "yesterday": ("day", -1), "last night": ("day", -1),
    "today": ("day", 0), "tonight": ("day", 0), "this morning": ("day", 0), "this afternoon": ("day", 0),
    "this evening": ("day", 0), "tomorrow": ("day", 1), "the day after tomorrow": ("day", 2),
    "the previous session": ("story-day", -1), "the previous trading day": ("story-day", -1),
    "the previous close": ("story-day", -1), "that day": ("story-day", 0), "the night before": ("story-day", -1),
    "the previous night": ("story-day", -1),
    "the year before last": ("year", -2), "the month before last": ("month", -2), "the week before last": ("week", -2),
    "the year after next": ("year", 2), "the week after next": ("week", 2),
}  # fmt: skip
_STEPS = {
    "last": -1, "past": -1, "previous": -1, "prior": -1, "preceding": -1, "this": 0, "current": 0, "same": 0,
    "next": 1, "coming": 1, "following": 1, "before": -1, "earlier": -1, "ago": -1, "later": 1, "after": 1,
}  # fmt: skip
_OF_STORY = frozenset({"previous", "prior", "preceding", "same", "following", "before", "earlier", "later", "after"})
_UNIT = r"(?P<{0}>year|quarter|month|weekend|week|day)"
_RELATIVE = re.compile(
    r"\b(?:(?P<word>(?:"
    + "|".join(re.escape(words) for words in sorted(_TO_SAY, key=lambda w: -len(w)))
    + r")\b)"
    + r"|(?P<the>the\s+)?(?P<which>last|this|next|previous|prior|preceding|past|same|following|current|coming)\s+"
    + rf"{_UNIT.format('unit')}\b(?!s|-long|(?<=the\slast\s\w{4})\sof\b)"
    + rf"|{_UNIT.format('unit2')}\s+(?P<which2>before|earlier|ago|later|after)\b"
    + r"(?!\s+(?:he|she|it|they|the|his|her|a|an)\b)"
    + r"|(?P<pace>year|quarter|month|week|day)(?:[-\s]+(?:on|over)[-\s]+(?P=pace))"
    + r"|on[-\s](?P<pace2>year|quarter|month|week)\b)",
    re.IGNORECASE,
)


def read(text: str) -> Iterator[Reading]:
    """Yield the relative words of *text* as dates with an offset; a faithful translation may leave them out."""
    for match in _RELATIVE.finditer(text):
        yield Reading(*match.span(), Date(offset=_offset(match), loose=True))


def _offset(match: re.Match[str]) -> Offset:
    if word := match["word"]:
        return _TO_SAY[re.sub(r"\s+", " ", word.lower())]
    if pace := match["pace"] or match["pace2"]:
        return f"story-{pace.lower()}", -1
    unit = (match["unit"] or match["unit2"]).lower().replace("weekend", "week")
    which = (match["which"] or match["which2"]).lower()
    is_of_story = which in _OF_STORY or (which == "next" and match["the"] is not None) or unit == "day"
    return (f"story-{unit}" if is_of_story else unit), _STEPS[which]
