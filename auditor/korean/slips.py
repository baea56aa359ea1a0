"""Slips of the pen in Korean text: words that the morphology finds far less likely than a word one jamo away.

A noisy channel: every word that is surprising in its place is read with one jamo changed, or two neighbouring
syllables exchanged, or a doubled one dropped, or a consonant moved back to where it is written (노파 for 높아), and
the text around it is weighed again by the language model of Kiwi.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from auditor.korean.morphology import WordSurprise, likelihood, surprises
from auditor.korean.romanisation import is_syllable
from auditor.korean.spelling import ONSETS, VOWELS, compose, decompose
from auditor.model import Span

SURPRISING, SURPRISING_KNOWN = 16.0, 20.0
"""Surprise (nats) of a word from which it may be a slip, the second for words that the morphology knows: most words of
news stay below."""

LEAST_GAIN = 5.0
"""Nats that a reading must gain before it is offered; a slip costs about as much in a careful text."""

CODAS = ("", *"ㄱㄴㄷㄹㅁㅂㅅㅇㅆㅈㅊㅋㅌㅍㅎㅄㄺㄶㅀ")
WEIGHED = 8
"""Readings of a word that are weighed in their place."""

REACH = 2
"""Words on either side of a word in which it is weighed."""

_WORD = re.compile(r"[가-힣]+")


@dataclass(frozen=True, slots=True)
class Correction:
    """Another reading of a word, and how much likelier it makes the text around it (nats)."""

    text: str
    gain: float


def surprising_words(text: str) -> tuple[WordSurprise, ...]:
    """Return the words of hangul in *text* that are surprising in their place."""
    return tuple(
        word
        for word in surprises(text)
        if word.nats >= (SURPRISING_KNOWN if word.is_known else SURPRISING) and len(word.span) > 1
    )


def corrections(text: str, span: Span) -> tuple[Correction, ...]:
    """Return the readings one slip away from the word at *span* that are likelier there by `LEAST_GAIN`, best first.

    Only the `WEIGHED` likeliest by themselves are weighed in their place.
    """
    start, end = _around(text, span)
    before, after, word = text[start : span.start], text[span.end : end], text[span.start : span.end]
    alone = sorted(_slips(word), key=lambda other: (-likelihood(other), other))[:WEIGHED]
    base = likelihood(before + word + after)
    readings = (Correction(other, round(likelihood(before + other + after) - base, 2)) for other in alone)
    return tuple(sorted((r for r in readings if r.gain >= LEAST_GAIN), key=lambda r: (-r.gain, r.text)))


@cache
def _usual() -> frozenset[str]:
    text = (files("auditor.korean") / "data" / "usual_syllables.txt").read_text(encoding="utf-8")
    return frozenset("".join(line for line in text.splitlines() if not line.startswith("#")))


def is_odd(word: str) -> bool:
    """True for a word with a syllable that hardly any text has (햡, 몀)."""
    return any(is_syllable(c) and c not in _usual() for c in word)


def is_one_sound_apart(left: str, right: str) -> bool:
    """True when two words of hangul differ in one jamo of one syllable."""
    if len(left) != len(right) or not all(map(is_syllable, left + right)):
        return False
    differing = [(decompose(a), decompose(b)) for a, b in zip(left, right, strict=True) if a != b]
    return len(differing) == 1 and sum(a != b for a, b in zip(*differing[0], strict=True)) == 1


def _around(text: str, span: Span) -> tuple[int, int]:
    """Return the bounds of *span* with the rest of its word and `REACH` words on either side."""
    before = re.search(rf"(?:\S+\s+){{0,{REACH}}}\S*$", text[: span.start])
    after = re.match(rf"\S*(?:\s+\S+){{0,{REACH}}}", text[span.end :])
    assert before is not None
    assert after is not None
    return before.start(), span.end + after.end()


def _slips(word: str) -> set[str]:
    """Return the words from which *word* may have come by one slip."""
    changed = {f"{word[:i]}{other}{word[i + 1 :]}" for i, c in enumerate(word) for other in _near(c)}
    exchanged = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    single = {word[:i] + word[i + 1 :] for i in range(len(word) - 1) if word[i] == word[i + 1]}
    heard = {
        f"{word[:i]}{pair}{word[i + 2 :]}" for i in range(len(word) - 1) if (pair := _as_written(*word[i : i + 2]))
    }
    return (changed | exchanged | single | heard) - {word}


def _as_written(first: str, second: str) -> str:
    """Return two syllables with the consonant that is heard in the second written under the first: 노파 as 높아."""
    onset, vowel, coda = decompose(first)
    moved, other_vowel, other_coda = decompose(second)
    if coda or moved == "ㅇ" or moved not in CODAS:
        return ""
    return compose(onset, vowel, moved) + compose("ㅇ", other_vowel, other_coda)


@lru_cache(maxsize=4096)
def _near(syllable: str) -> tuple[str, ...]:
    """Return the syllables in use that differ from *syllable* in one jamo."""
    onset, vowel, coda = decompose(syllable)
    changed = [
        *(compose(other, vowel, coda) for other in ONSETS if other != onset),
        *(compose(onset, other, coda) for other in VOWELS if other != vowel),
        *(compose(onset, vowel, other) for other in CODAS if other != coda),
    ]
    return tuple(filter(_is_in_use, changed))


def _is_in_use(syllable: str) -> bool:
    """True for the 2,350 syllables of KS X 1001, which are nearly all that Korean writes."""
    try:
        syllable.encode("euc_kr")
    except UnicodeEncodeError:
        return False
    return True
