"""What a word beside a Korean title makes of it, and the English leaves out: 시장 후보 as "the mayor".

Whoever runs for an office, is to get it, stands in for its holder, shares it or has it as an honor does not hold it.
The English says so by a word of its own somewhere; where the sentences have none, and name the office as anybody's, the
word was lost. `matching.ranks.standings` tells the same of the one title of a name; here no name is needed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.korean.offices import EnglishTitle, Office, office_at_end, titles_in
from auditor.korean.offices import english_titles as titles_of
from auditor.matching.bead_texts import BeadText, pair_text, quote_in
from auditor.matching.ranks.offices import KINDS, Kind, OfficeFault, like
from auditor.matching.ranks.standings import CHOSEN_WORDS, acts
from auditor.model import AlignedArticle

_AFTER = re.compile(
    r"(?P<base>[가-힣]{2,}?)\s?(?P<word>예비후보|후보자|후보|당선인|당선자|내정자|지명자)(?=(?:들|측)?(?:[은는이가을를의에도와과로,.·\s(]|$))"
)
_PAST = re.compile(r"\s?(?:시절|때|당시|신분|경선|토론|등록|선출|추천|공천|단일화|검증|물색|공모|군\b)")
"""What may stand after a candidate of whom the English may tell the later office, or the choice itself."""
_ACTING = re.compile(r"(?P<base>[가-힣]{2,}?)\s?(?P<word>(?:직무|권한)\s?대행|대행)(?![가-힣]{3}|사|업)")
_BEFORE = re.compile(r"(?<![가-힣])(?P<word>명예|공동)(?P<base>[가-힣]{2,8})(?![가-힣])")
_HONORARY = re.compile(r"\b(?:honou?r\w*|emerit\w+|titular|former|ex|one-day|retired)\b", re.IGNORECASE)
_TO_BE = re.compile(
    rf"{CHOSEN_WORDS.pattern}|\b(?:recommend|propos|suggest|shortlist|finalist|vie|vying|seek|sought|challeng|rival)\w*|"
    r"\b(?:put forward|to be|primary|ticket|competing|competes|if he|if she|mayoral|gubernatorial|presidential)\b",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"\b(?:co|co-?chair\w*|joint\w*|both|two|three|pair|duo|trio|together|shar\w+|one of|each|alongside|with|and)\b"
    r"|\b(?:chair|director|president|leader|head|representative|CEO)(?:men|s)\b",
    re.IGNORECASE,
)
_NO_BASE = ("교수", "대책", "운영", "투자", "주택", "연구", "개발", "사업")
"""Ends of words that 명예 and 공동 stand before without making a title another."""
_STANDS_FOR = {"예비후보": "candidate", "후보": "candidate", "후보자": "nominee", "내정자": "designate"}


@dataclass(frozen=True, slots=True)
class _Qualified:
    """A Korean title with the word that qualifies it: places in the sentence, the office, what was said of it."""

    start: int
    end: int
    office: Office
    kind: Kind
    word: str


def qualified(article: AlignedArticle, bead: BeadText) -> Iterator[OfficeFault]:
    """Yield the titles of *bead* that lost what makes their holders no holders of the office."""
    if not bead.is_single:
        return
    english = pair_text(article, bead.index, "target")
    for title in _titles(bead.source):
        found = None if _answers(title.kind, english) else _plain(bead, title)
        if found is not None:
            source = quote_in(bead.pair.source[0], title.start, title.end)
            target = quote_in(bead.pair.target[0], found.start, found.end)
            yield OfficeFault(bead.index, title.kind, source, target, like(_right(title, found.names[0]), target.text))


def _titles(korean: str) -> Iterator[_Qualified]:
    for hit in _AFTER.finditer(korean):
        if not _PAST.match(korean, hit.end()):
            yield from _made(hit, "elect")
    for hit in _ACTING.finditer(korean):
        yield from _made(hit, "acting")
    for hit in _BEFORE.finditer(korean):
        yield from _made(hit, "honorary" if hit["word"] == "명예" else "shared")


def _made(hit: re.Match[str], kind: Kind) -> Iterator[_Qualified]:
    base = hit["base"]
    word = (
        base if kind in ("elect", "acting") else re.sub(r"(?:은|는|이|가|을|를|의|에게|도|과|와|인|으로|로)$", "", base)
    )
    found = office_at_end(word)
    if (
        found is None
        or found[0] in KINDS
        or word.endswith(_NO_BASE)
        or (kind in ("elect", "acting") and found[0] in ("후보", "대행"))
    ):
        return
    end = hit.end() if kind in ("elect", "acting") else hit.start("base") + len(word)
    start = hit.end("base") - len(found[0]) if kind in ("elect", "acting") else hit.start()
    yield _Qualified(start, end, found[1], kind, hit["word"])


def _answers(kind: Kind, english: str) -> bool:
    """True where *english* says anywhere what *kind* of holder somebody is."""
    if kind == "acting":
        return acts(english)
    pattern = {"elect": _TO_BE, "honorary": _HONORARY, "shared": _SHARED}[kind]
    return bool(pattern.search(english))


def _plain(bead: BeadText, title: _Qualified) -> EnglishTitle | None:
    """Return the English title of the office that only *title* can be; None where the Korean has a plain one too."""
    others = [
        other
        for other in titles_in(bead.source)
        if not (title.start <= other.start < title.end or title.start < other.end <= title.end)
    ]
    for found in titles_of(bead.target):
        is_plain = not found.modifiers and found.names[0] in title.office.target
        if is_plain and not any(found.names[0] in other.office.target for other in others):
            return found
    return None


def _right(title: _Qualified, name: str) -> str:
    if title.kind == "elect":
        return f"{name} {_STANDS_FOR.get(title.word, 'elect')}"
    return f"co-{name}" if title.kind == "shared" else f"{title.kind} {name}"
