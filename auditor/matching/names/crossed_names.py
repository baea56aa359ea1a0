"""Two foreign persons of whom each bears the other's surname.

"Emma Brown and Kate Thompson" for 엠마 톰슨 and 케이트 브라운.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, permutations

from auditor.korean.foreignness import foreignness
from auditor.korean.loanwords import name_parts, plausibility, to_letters
from auditor.korean.particles import strip
from auditor.matching.names.evidence import PairNames
from auditor.matching.names.sounds import PLAUSIBLE, may_answer
from auditor.model import Mention, MentionKind, Side, Span

READS = 1.4
"""Plausibility from which a word reads as a part of a name, as in `full_names` (2026-11-22)."""

FOREIGN = 4.0
"""Log odds that the four words of two names need together (set by hand)."""

_HANGUL = re.compile(r"[가-힣]{2,}")
_CAPITAL = re.compile(r"[^\W\d_a-z][^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class _Name:
    """Two words side by side, a given name and a surname it may be, and where they stand."""

    given: str
    surname: str
    mention: Mention


def crossed(names: PairNames) -> Iterator[tuple[Mention, Mention]]:
    """Yield each of two persons with the English name that has the surname of the other."""
    there = {(n.given, n.surname): n for n in _names(names, "source")}
    here = {(n.given, n.surname): n for n in _names(names, "target")}
    if len(there) < 2 or len(here) < 2:
        return
    for one, other in permutations(there.values(), 2):
        if sum(map(foreignness, (one.given, one.surname, other.given, other.surname))) < FOREIGN:
            continue
        mixed = [x for x in here.values() if _is_mixed(one, other, x)]
        rest = [y for y in here.values() if _is_mixed(other, one, y)]
        if len(mixed) == len(rest) == 1 and (mixed[0].given, rest[0].surname) not in here:
            yield one.mention, mixed[0].mention


def _names(names: PairNames, side: Side) -> Iterator[_Name]:
    """Yield every two words of a side that stand side by side and may be a name."""
    text, ids = (names.source_text, names.pair.source) if side == "source" else (names.target_text, names.pair.target)
    pattern = _HANGUL if side == "source" else _CAPITAL
    for paragraph, line in zip(ids, text.split("\n"), strict=False):
        for first, second in pairwise(pattern.finditer(line)):
            if line[first.end() : second.start()] == " ":
                surname = strip(second.group()) if side == "source" else re.sub(r"['’]s$", "", second.group())
                span = Span(first.start(), second.start() + len(surname))
                mention = Mention(MentionKind.FOREIGN_NAME, side, paragraph, span, line[span.start : span.end])
                yield _Name(first.group(), surname, mention)


def _is_mixed(one: _Name, other: _Name, english: _Name) -> bool:
    """True where *english* has the given name of *one* and the surname of *other*, and neither of the rest."""
    return (
        _score(one.given, english.given) >= READS
        and _score(other.surname, english.surname) >= READS
        and _score(one.surname, english.surname) < PLAUSIBLE
        and _score(other.given, english.given) < PLAUSIBLE
    )


def _score(hangul: str, latin: str) -> float:
    """Return how well *latin* reads as *hangul*: surely where persons are known to spell it so."""
    if to_letters(latin) in map(to_letters, name_parts().get(hangul, ())):
        return READS
    return plausibility(hangul, latin) if may_answer(hangul, latin) else 0.0
