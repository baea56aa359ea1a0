"""English lists that are counted: three cities (Seoul, Busan and Daegu), "two people: Kim and Lee"."""

import re
from collections.abc import Iterator

from auditor.english.numerals import NUMBER, evaluate
from auditor.quantity.lists import CountedList

_NAME = r"[A-Z][\w.'’-]*(?:\s(?:de\s|von\s|bin\s)?[A-Z][\w.'’-]*){0,3}"
_LIST = rf"{_NAME}(?:,\s{_NAME})*,?\sand\s{_NAME}"
_THINGS = (
    "cities|countries|nations|provinces|regions|districts|counties|states|islands|companies|firms|banks|brands|carmakers"
    "|universities|schools|teams|clubs|parties|ministries|people|men|women|children|members|players|athletes|swimmers"
    "|lawmakers|ministers|officials|candidates|singers|actors|suspects|victims|prosecutors|brothers|sisters|siblings"
)
_COUNT = r"\b(?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s"
_COUNTED = re.compile(
    rf"{_COUNT}(?P<noun>(?:[a-z-]+\s){{0,3}}(?:[a-z]+s|people|men|women|children))"
    rf"(?:\s\((?P<list>{_LIST})\)|:\s(?P<list2>{_LIST})(?=[.;]|$)|\s?[–—]\s?(?P<list3>{_LIST})(?=\s?[–—.;]|$)"
    rf"|\s--?\s(?P<list4>{_LIST})(?=\s--?\s|[.;]|$))"
    rf"|{_COUNT.replace('count', 'count2')}(?P<noun2>(?:[a-z-]+\s){{0,3}}(?:{_THINGS}))(?:\sof|,)\s(?P<list5>{_LIST})"
    r"(?=[,.;]|$)",
)
_FIRST = re.compile(r"\b(?P<count>Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)(?=\s[a-z])")
# bodies whose names hold commas and "and" themselves
_BODY = re.compile(r"Ministr|Department|Committee|Commission|Institute|Association|University|Agency|Corp|Service|&")
_MARK = re.compile(r",\sand\s|,\s|\sand\s")


def read(text: str) -> Iterator[CountedList]:
    """Yield the counted lists of *text* whose items are names."""
    for match in _COUNTED.finditer(_FIRST.sub(lambda m: m["count"].lower(), text)):
        group = "count" if match["count"] else "count2"
        items = next(match[name] for name in ("list", "list2", "list3", "list4", "list5") if match[name])
        number = NUMBER.fullmatch(match[group])
        if number and not _BODY.search(items):
            end = match.end("noun") if match["noun"] else match.end("noun2")
            yield CountedList(match.start(group), end, int(evaluate(number).value), len(_MARK.findall(items)) + 1)
