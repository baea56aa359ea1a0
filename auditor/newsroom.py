"""A newsroom's own style in suggestions: provinces, surname order, dates, the won.

What is accepted in a translation does not change: Gyeonggi-do and Gyeonggi Province stay both right. Only what is
suggested follows the newsroom, whatever the article does elsewhere.
"""

import re
import unicodedata
from dataclasses import replace

from auditor.config import Newsroom
from auditor.english.dates import MONTHS
from auditor.korean.spelling import surname_spellings
from auditor.korean.surnames import splits
from auditor.model import Finding

PROVINCES = {
    "Gyeonggi-do": "Gyeonggi Province",
    "Gangwon-do": "Gangwon Province",
    "Chungcheongbuk-do": "North Chungcheong Province",
    "Chungcheongnam-do": "South Chungcheong Province",
    "Jeollabuk-do": "North Jeolla Province",
    "Jeollanam-do": "South Jeolla Province",
    "Gyeongsangbuk-do": "North Gyeongsang Province",
    "Gyeongsangnam-do": "South Gyeongsang Province",
    "Jeju-do": "Jeju Province",
}
"""The provinces of South Korea in Revised Romanisation and in English."""

_PEOPLE = frozenset({"person-name-mismatch", "name-swapped", "name-missing"})
_DATES = frozenset({"date-mismatch", "weekday-mismatch", "number-mismatch", "number-missing"})
_NAMES = "|".join(f"{name[:3]}(?:t|{name[3:]})?" for name in MONTHS)
_DATE = re.compile(
    rf"\b(?:(?P<month>{_NAMES})\.? (?P<day>\d\d?)(?:,(?= \d{{4}}\b))?|(?P<day2>\d\d?) (?P<month2>{_NAMES})\b\.?)"
    r"(?!\d)(?P<year> \d{4}\b)?"
)
_AMOUNT = r"(?P<amount>\d[\d,.]*(?: (?:thousand|million|billion|trillion))*)"
_WON = re.compile(rf"(?:(?:KRW |₩){_AMOUNT})|{_AMOUNT.replace('amount', 'amount2')} won\b")


def restyled(finding: Finding, newsroom: Newsroom) -> Finding:
    """Return *finding* with its suggestion in the style of *newsroom*."""
    if finding.suggestion is None:
        return finding
    text = _provinces(finding.suggestion, newsroom)
    text = _amounts(text, newsroom)
    if finding.rule in _DATES:
        text = _dates(text, newsroom)
    if finding.rule in _PEOPLE and finding.source is not None:
        text = _person(text, finding.source.text, newsroom)
    return replace(finding, suggestion=text)


def _provinces(text: str, newsroom: Newsroom) -> str:
    if newsroom.province is None:
        return text
    for romanised, english in PROVINCES.items():
        one, other = (english, romanised) if newsroom.province == "do" else (romanised, english)
        text = re.sub(rf"(?<!\w){one}(?!\w)", other, text)
    return text


def _amounts(text: str, newsroom: Newsroom) -> str:
    if newsroom.won is None:
        return text
    forms = {"won": "{} won", "KRW": "KRW {}", "₩": "₩{}"}
    return _WON.sub(lambda match: forms[newsroom.won or "won"].format(match["amount"] or match["amount2"]), text)


def _dates(text: str, newsroom: Newsroom) -> str:
    return text if newsroom.date is None else _DATE.sub(lambda match: _date(match, newsroom.date or ""), text)


def _date(match: re.Match[str], form: str) -> str:
    written, day = match["month"] or match["month2"], match["day"] or match["day2"]
    month = next(name for name in MONTHS if name.startswith(written[:3]))
    year = match["year"] or ""
    if form == "4 September":
        return f"{day} {month}{year}"
    short = month if len(month) <= 5 else "Sept." if month == "September" else f"{month[:3]}."
    return f"{short if form == 'Sept. 4' else month} {day}{',' if year else ''}{year}"


def _person(text: str, korean: str, newsroom: Newsroom) -> str:
    """Return a name with its surname where the newsroom wants it; left alone where it cannot be told."""
    parts = text.split(" ")
    readings = splits("".join(unicodedata.normalize("NFC", korean).split()))
    if newsroom.surname is None or len(parts) != 2 or not readings:
        return text
    spellings = {spelling.casefold() for surname, _ in readings for spelling in surname_spellings(surname)}
    is_first, is_last = (part.casefold() in spellings for part in parts)
    if is_first == is_last or is_first is (newsroom.surname == "first"):
        return text
    return f"{parts[1]} {parts[0]}"
