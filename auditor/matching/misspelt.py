"""Known foreign names that the English spells back from hangul: Fraunhopper for 프라운호퍼.

The Korean has a name whose spelling is known; the English has no such spelling, but a capitalised word much like it
that is no name of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz.fuzz import ratio

from auditor.korean.loanwords import known_foreign, plausibility, to_letters
from auditor.lexicon.gazetteer import by_source, by_target, fold_phrase
from auditor.matching.evidence import PairNames
from auditor.matching.sounds import SURELY
from auditor.model import Mention, MentionKind, Span

ALIKE = 65.0
"""Likeness (0 to 100) of two spellings from which one is a slip for the other."""

SHORTEST = 5
"""Letters of the shortest spelling that is judged: shorter ones are alike by chance."""

_CITY = re.compile(
    r"(?<![가-힣])([가-힣]{2,}?)(?:대|대학|대학교|공대|의대|시|시청|주|항|공항|지방|지역|영화제|에서|에 있는)"
    r"(?:[은는이가의와과에]|에서)?(?![가-힣])"
)
"""The name of a city with what follows it, and not the name of a person."""

_CAPITAL = re.compile(r"[^\W\d_a-z][\w'’-]+(?:[ -][^\W\d_a-z][\w'’-]+)*")


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A known name of the Korean, the English words that misspell it, and the right spelling."""

    source: Mention
    target: Mention
    right: str


def misspellings(names: PairNames) -> Iterator[Misspelling]:
    """Yield every known foreign name of the pair that the English misspells, each English word once."""
    english = to_letters(names.target_text)
    taken: list[Span] = []
    for source, spellings in (*_known(names), *_cities(names)):
        if any(to_letters(s) in english for s in spellings):
            continue
        target = _nearest(names, source.text, spellings[0])
        if target is not None and not any(target.span.overlaps(span) for span in taken):
            taken.append(target.span)
            yield Misspelling(source, target, spellings[0])


def _known(names: PairNames) -> Iterator[tuple[Mention, tuple[str, ...]]]:
    """Yield the names of `known_foreign` with which words of the Korean begin."""
    for paragraph, text in zip(names.pair.source, names.source_text.split("\n"), strict=False):
        for match in _pattern().finditer(text):
            span = Span(*match.span())
            yield (
                Mention(MentionKind.FOREIGN_NAME, "source", paragraph, span, match.group()),
                known_foreign()[match.group()],
            )


@cache
def _pattern() -> re.Pattern[str]:
    longest = sorted(known_foreign(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(map(re.escape, longest))})")


def _cities(names: PairNames) -> Iterator[tuple[Mention, tuple[str, ...]]]:
    """Yield the cities of the world that the Korean names as such: by themselves, many are names of persons too."""
    for paragraph, text in zip(names.pair.source, names.source_text.split("\n"), strict=False):
        for word in _CITY.finditer(text):
            entries = by_source().get(word[1], ())
            if entries and all(name.group == "city" for name in entries):
                mention = Mention(MentionKind.FOREIGN_NAME, "source", paragraph, Span(*word.span(1)), word[1])
                yield mention, tuple(form for name in entries for form in name.target)


def _nearest(names: PairNames, hangul: str, right: str) -> Mention | None:
    """Return the words of the English that are most like *right* and read as *hangul*, if they are alike enough."""
    n, letters = len(right.split()), to_letters(right)
    if len(letters) < SHORTEST:
        return None
    found: list[tuple[float, Mention]] = []
    for paragraph, text in zip(names.pair.target, names.target_text.split("\n"), strict=False):
        for span in _spans(text, n):
            words = text[span.start : span.end]
            likeness = ratio(letters, to_letters(words))
            if likeness >= ALIKE and fold_phrase(words) not in by_target() and plausibility(hangul, words) >= SURELY:
                found.append((likeness, Mention(MentionKind.FOREIGN_NAME, "target", paragraph, span, words)))
    return max(found, key=lambda row: row[0], default=(0.0, None))[1]


def _spans(text: str, n: int) -> Iterator[Span]:
    """Yield every stretch of *n* capitalised words."""
    for run in _CAPITAL.finditer(text):
        words = [(m.start() + run.start(), m.end() + run.start()) for m in re.finditer(r"[^\s]+", run.group())]
        for i in range(len(words) - n + 1):
            end = words[i + n - 1][1]
            possessive = re.search(r"['’]s$", text[words[i][0] : end])
            yield Span(words[i][0], end - (2 if possessive else 0))
