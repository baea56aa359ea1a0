"""Offices and ranks: Korean titles by class with the English that each may and may not become.

A row of `data/offices.tsv` is a class of offices (ministry, police, court ...), Korean titles, and their English. What
is English for another row of the class, and not for this one, names another rank: 차관 is no minister, 준장 no major
general. A longer title ends in a shorter one (기획조정실장 in 실장); the longest row that fits is meant. What a row
writes with ~ is meant only at the end of a longer word: 수사대장 leads a unit, 대장 is a general. A fourth cell holds
English that is surely another office, whatever the classes: a 간사 is no secretary-general, a 영사 no ambassador.
Source: English names of public offices by the National Institute of Korean Language and the offices' own pages.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from auditor.korean.particles import is_particle

_MODIFIERS = (
    "vice|deputy|junior|assistant|associate|acting|interim|caretaker|former|ex|then|senior|first|second|honorary|co"
)
_HYPHEN = re.compile(rf"^({_MODIFIERS})-")
REACH = 80
"""Characters before a title in which the word that makes it a deputy's may stand apart: "Vice Land Minister"."""
_STANDINGS = frozenset(("acting", "interim", "caretaker"))
_FORMER = frozenset(("former", "ex", "then"))
_TIMES = _STANDINGS | _FORMER
_DEPUTIES = frozenset(("vice", "deputy", "junior", "assistant", "associate"))
_APART = re.compile(
    r"(?<!\w)(vice|deputy|junior|assistant|associate|acting|interim)[ -]"
    r"(?:(?:[A-Z][\w&'’-]*,?|and|&)[ -]){1,6}$|"
    r"(?<!\w)(vice|deputy|junior|assistant|associate|acting|interim)[ -](?:(?!of|to|the|a|an|and|said)[a-z]+ ){1,2}$"
)
_CAPITAL = re.compile(r"\b(?:Vice|Deputy|Assistant|Associate|Acting|Interim)\b")
_ACTING = re.compile(r"대행$")
_STANDS_IN = re.compile(r"\s?(?:(?:직무|권한)?\s?대행|(?:직무|권한)\s?대리)")


_NO_TITLE = re.compile(
    r"(?:감사원|(?:직무|권한|업무)대리|"
    r"(?:한국|국립|국가|국방|국토|대외|산업|에너지|정보|환경|교통|농촌|해양|보건|노동|여성)[가-힣]{2,8}연구원)$"
)
"""Words that end like titles and are none, or say how somebody holds one."""


@dataclass(frozen=True, slots=True)
class Office:
    """One row: its classes, its Korean titles, its English titles in lower case, and those that it surely is not."""

    groups: tuple[str, ...]
    source: tuple[str, ...]
    target: tuple[str, ...]
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KoreanTitle:
    """A title in a Korean text: where it stands, as written, its office, and whether its holder acts for another."""

    start: int
    end: int
    text: str
    office: Office
    is_acting: bool = False


@dataclass(frozen=True, slots=True)
class EnglishTitle:
    """A title in an English text: where it stands, what it may be looked up by, and the words that modify it.

    `names` are in lower case, the longest first; "vice" and its like are part of each, "former" and its like of none.
    """

    start: int
    end: int
    names: tuple[str, ...]
    modifiers: frozenset[str]

    @property
    def is_deputy(self) -> bool:
        """True for a vice president, a deputy director and their like."""
        return bool(self.modifiers & _DEPUTIES)

    @property
    def is_former(self) -> bool:
        """True for a former or then official."""
        return bool(self.modifiers & _FORMER)

    @property
    def is_acting(self) -> bool:
        """True for an acting or interim official."""
        return bool(self.modifiers & _STANDINGS)


@cache
def offices() -> tuple[Office, ...]:
    """Return every row in the order of the file."""
    text = resources.files("auditor.korean").joinpath("data/offices.tsv").read_text(encoding="utf-8")
    cells = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(
        Office(tuple(group.split()), tuple(source.split("|")), *(_phrases(cell) for cell in rest))
        for group, source, *rest in cells
    )


def _phrases(cell: str) -> tuple[str, ...]:
    """Return the English of *cell*, and what begins with a modifier and a hyphen with a blank too: "co ceo"."""
    phrases = [phrase for phrase in cell.split("|") if phrase]
    apart = (_HYPHEN.sub(r"\1 ", phrase) for phrase in phrases)
    return tuple(dict.fromkeys((*phrases, *apart)))


@cache
def _by_title() -> Mapping[str, Office]:
    return {title: office for office in reversed(offices()) for title in office.source}


@cache
def groups_of(english: str) -> frozenset[str]:
    """Return the classes in which the *english* title (lower case) names an office."""
    return frozenset(group for office in offices() if english in office.target for group in office.groups)


def office_at_end(word: str) -> tuple[str, Office] | None:
    """Return the longest title that *word* (without particle) ends in, with its office; None where there is none."""
    if _NO_TITLE.search(word):
        return None
    for start in range(len(word) - 1):
        office = (_by_title().get(f"~{word[start:]}") if start else None) or _by_title().get(word[start:])
        if office is not None:
            return word[start:], office
    return None


def chiefs_of(title: KoreanTitle) -> tuple[Office, ...]:
    """Return the offices of which *title* names the deputy: that of 시장 for 부시장, none for 시장."""
    text = title.text
    bases = [text.replace(part, "", 1) for part in ("수석부", "부") if part in text]
    bases += [text.replace("차관", "장관")] if "차관" in text else []
    found = (_by_title().get(base) for base in dict.fromkeys(bases))
    return tuple(office for office in found if office is not None and office is not title.office)


_EOJEOL = re.compile(r"[가-힣A-Z]+")


def titles_in(text: str) -> Iterator[KoreanTitle]:
    """Yield the titles that end words of the Korean *text*, in order; 형사2부 has none."""
    for hit in _EOJEOL.finditer(text):
        word = "" if text[hit.end() : hit.end() + 1].isdigit() else hit.group()
        for end in range(len(word), 1, -1):
            found = office_at_end(word[:end]) if is_particle(word[end:]) else None
            if found is not None:
                title, office = found
                stop = hit.start() + end
                acting = bool(_ACTING.search(word[:end]) or _STANDS_IN.match(text, stop))
                yield KoreanTitle(stop - len(title), stop, title, office, acting)
                break


@cache
def _english() -> re.Pattern[str]:
    known = {title for office in offices() for title in (*office.target, *office.wrong)}
    words = sorted(known, key=lambda title: (-len(title), title))
    phrases = "|".join(re.escape(title).replace(r"\ ", "[ -]") for title in words)
    return re.compile(rf"(?<![\w-])((?:(?:{_MODIFIERS})[ -])*)({phrases})(?![\w-])", re.IGNORECASE)


def english_titles(text: str) -> Iterator[EnglishTitle]:
    """Yield the titles of the English *text*, the longest at each place, in order."""
    for hit in _english().finditer(text):
        start, end = hit.span()
        modifiers = [word for word in re.split(r"[ -]", hit[1].lower()) if word]
        apart = None if modifiers else _APART.search(_lowered(text[max(0, start - REACH) : start]))
        if apart is not None:
            start, modifiers = max(0, start - REACH) + apart.start(), [(apart[1] or apart[2]).lower()]
        ranks = [word for word in modifiers if word not in _TIMES]
        last = max((i for i, word in enumerate(ranks) if word in _DEPUTIES), default=len(ranks))
        names = tuple(" ".join((*ranks[i:], hit[2].lower())) for i in range(min(last, len(ranks)) + 1))
        yield EnglishTitle(start, end, names, frozenset(modifiers))


def _lowered(text: str) -> str:
    """Return *text* with the modifiers of titles in lower case: "Vice Land Minister"."""
    return _CAPITAL.sub(lambda hit: hit.group().lower(), text)
