"""Korean lists that are counted: 서울·부산·대구 등 3개 도시, 3개국(한국·미국·일본).

A list before its count may be one of kinds (경찰·소방 20명), so it contradicts only a smaller count.
"""

import re
from collections.abc import Iterator

from auditor.korean.numerals import scan_native
from auditor.quantity.lists import CountedList

_ITEM = r"[가-힣A-Za-z]{2,12}"
_LIST = rf"{_ITEM}(?:\s?[·ㆍ]\s?{_ITEM})+(?:(?:와|과|\s및)\s{_ITEM})?"
_COUNT = (
    r"(?P<count>\d{1,2}|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?P<counter>개국|개사|개교|개\s?(?:도시|시도|시군|시|군|구|나라|기업|회사|대학|부처|기관"
    r"|지역|종목|구단|팀|정당|단체)|곳|명|사람|국|팀|당|도시|나라)(?![가-힣]*당\s)"
)
_BEFORE = re.compile(rf"(?<![\w·ㆍ])(?P<list>{_LIST})\s?(?:등\s)?(?:{_COUNT})(?!\s?씩)")
_AFTER = re.compile(rf"(?<![\d,.만천백십])(?:{_COUNT})\s?\((?P<list>{_LIST})(?P<open>\s등)?\)")
_MARK = re.compile(r"\s?[·ㆍ]\s?|(?:와|과|\s및)\s")


def read(text: str) -> Iterator[CountedList]:
    """Yield the counted lists of *text*."""
    for match in _BEFORE.finditer(text):
        yield _counted(match, is_open=True)
    for match in _AFTER.finditer(text):
        yield _counted(match, is_open=match["open"] is not None)


def _counted(match: re.Match[str], is_open: bool) -> CountedList:
    native = scan_native(match["count"], 0)
    count = native[0] if native else int(match["count"])
    return CountedList(
        match.start("count"), match.end("counter"), count, len(_MARK.findall(match["list"])) + 1, is_open
    )
