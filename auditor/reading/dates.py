"""The day an article was published, read from the lines that say so."""

import datetime
import re
from collections.abc import Iterable

_YEAR = r"(?P<y>(?:19|20)\d\d)"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<name>(?:{'|'.join(_MONTHS)})[a-z]{{0,6}})\.?"
_DATES = (
    re.compile(rf"(?<!\d){_YEAR}\s?[./-]\s?(?P<m>\d\d?)\s?[./-]\s?(?P<d>\d\d?)(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}년\s?(?P<m>\d\d?)월\s?(?P<d>\d\d?)일"),
    re.compile(rf"(?<!\d){_YEAR}(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)"),
    re.compile(rf"\b{_MONTH}\s(?P<d>\d\d?)(?:st|nd|rd|th)?,?\s{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th)?\s{_MONTH},?\s{_YEAR}\b", re.IGNORECASE),
    re.compile(r"(?<![\d.])(?P<y2>\d\d)\.(?P<m>\d\d)\.(?P<d>\d\d)(?!\d)"),
)
_FIRST_PUBLISHED = re.compile(
    r"입력|등록|발행|게재|송고|승인|작성|publish|post|input|enter|regist|issued", re.IGNORECASE
)


def parse_date(text: str) -> datetime.date | None:
    """Return the first date that *text* writes out with its year, None when there is none or no such day exists."""
    found = [match for pattern in _DATES for match in pattern.finditer(text)]
    for match in sorted(found, key=lambda match: match.start()):
        if date := _date(match):
            return date
    return None


def published(lines: Iterable[str]) -> datetime.date | None:
    """Return the date of the first line that names a day of publishing, else of the first that holds any date."""
    dated = [(line, date) for line in lines if (date := parse_date(line))]
    labelled = [date for line, date in dated if _FIRST_PUBLISHED.search(line)]
    return labelled[0] if labelled else dated[0][1] if dated else None


def _date(match: re.Match[str]) -> datetime.date | None:
    parts = match.groupdict()
    month = int(parts["m"]) if parts.get("m") else _MONTHS.index(parts["name"][:3].lower()) + 1
    year = int(parts["y"]) if parts.get("y") else 2000 + int(parts["y2"])
    try:
        return datetime.date(year, month, int(parts["d"]))
    except ValueError:
        return None
