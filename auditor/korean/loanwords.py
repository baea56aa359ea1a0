"""How well Latin letters explain a foreign name written in hangul (구글 = Google, 트럼프 = Trump).

A monotone alignment of letter chunks with jamo chunks; the weights were learned by expectation maximisation and stand
in `data/loanwords.tsv`, whose head names the data, the date and the script. The score is the log-likelihood ratio of
"these letters write these sounds" to "these letters and these sounds met by chance", per jamo and letter.
"""

import math
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from auditor.korean.romanisation import decompose, is_syllable

MAX_JAMO = 2
MAX_LETTERS = 4
FLOOR = -9.0
"""The log ratio of a chunk pair that was never learned, per jamo or letter it holds, is at best this divided by two."""

VOWELS = frozenset("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
_ECHOES = {"ㅅ": "ㅅㅆㅈㅉㅊㄷㄸㅌ", "ㄱ": "ㄱㄲㅋ", "ㅂ": "ㅂㅃㅍ"}
"""Consonants that a final one before them only lengthens."""
_LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "e"}


@lru_cache(maxsize=32768)
def to_jamo(hangul: str) -> tuple[str, ...]:
    """Return the sounds of *hangul*: onsets, vowels, and codas marked with `_`; a silent onset is left out."""
    sounds: list[str] = []
    for character in hangul:
        if not is_syllable(character):
            continue
        syllable = decompose(character)
        sounds += [syllable.onset] if syllable.onset != "ㅇ" else []
        sounds.append(syllable.vowel)
        sounds += [f"{syllable.coda}_"] if syllable.coda else []
    return tuple(sounds)


@lru_cache(maxsize=32768)
def to_letters(latin: str) -> str:
    """Return *latin* as plain lower-case a-z: marks and everything that is no letter fall away."""
    folded = "".join(_LETTERS.get(c, c) for c in latin.lower())
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if "a" <= c <= "z")


@cache
def _table() -> dict[tuple[tuple[str, ...], str], float]:
    text = (resources.files("auditor.korean") / "data" / "loanwords.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {(tuple(jamo.split()), letters): int(weight) / 100 for jamo, letters, weight in rows}


@cache
def known_foreign() -> dict[str, tuple[str, ...]]:
    """Return foreign names that institutes, prizes and brands bear, with their spellings, the preferred one first."""
    text = (resources.files("auditor.korean") / "data" / "known_foreign.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {hangul: tuple(spellings.split("; ")) for hangul, spellings in rows}


@cache
def name_parts() -> dict[str, tuple[str, ...]]:
    """Return parts of persons' names with the spellings that persons use, the commonest first.

    Those that were seen (`data/name_parts.tsv`) come before those that are known (`data/surnames_abroad.tsv`).
    """
    seen, known = _spellings("name_parts"), _spellings("surnames_abroad")
    return {part: tuple(dict.fromkeys((*seen.get(part, ()), *known.get(part, ())))) for part in {**known, **seen}}


def _spellings(name: str) -> dict[str, tuple[str, ...]]:
    text = (resources.files("auditor.korean") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {hangul: tuple(spellings.split("; ")) for hangul, spellings in rows}


@lru_cache(maxsize=65536)
def plausibility(hangul: str, latin: str) -> float:
    """Return how well the letters of *latin* explain the sounds of *hangul*: 2 is good, below 0 chance.

    Order matters (one word or words in the same order); -9 if either side has nothing to compare.
    """
    jamo, letters = to_jamo(hangul), to_letters(latin)
    if not jamo or not letters:
        return FLOOR
    return align(jamo, letters, _table()) / (len(jamo) + len(letters)) * 2


@lru_cache(maxsize=16384)
def unspelled(hangul: str, latin: str) -> int:
    """Return how many consonants of *hangul* have no letter in the best alignment: 1 for "Karimo" and 카리모프.

    0 where letters are left over too, which may spell them. Of 8,606 right parts of names that sound alike 13 have a
    consonant without a letter, half of them slips (a fifth of Wikidata, held out, 2026-11-23).
    """
    jamo, letters, table = to_jamo(hangul), to_letters(latin), _table()
    best = [[(-math.inf, 0, 0)] * (len(letters) + 1) for _ in range(len(jamo) + 1)]
    best[0][0] = 0.0, 0, 0
    for i, row in enumerate(best):
        for j, (score, lost, left) in enumerate(row):
            for m, n, weight in _steps(jamo[i : i + MAX_JAMO], letters[j : j + MAX_LETTERS], table):
                is_lost = n == 0 and any(_is_heard(jamo, k) for k in range(i, i + m))
                is_left = m == 0 and letters[j] not in "aeiouh"
                way = score + weight, lost + is_lost, left + is_left
                best[i + m][j + n] = max(best[i + m][j + n], way, key=lambda found: found[0])
    _, lost, left = best[-1][-1]
    return 0 if left else lost


def _is_heard(jamo: tuple[str, ...], k: int) -> bool:
    """True for a consonant, but not for a final one that only lengthens the next: 넷츠 is Nets."""
    if jamo[k][0] in VOWELS:
        return False
    after = jamo[k + 1][0] if k + 1 < len(jamo) else ""
    return not (jamo[k][-1] == "_" and after and after in _ECHOES.get(jamo[k][0], jamo[k][0]))


def _steps(
    jamo: tuple[str, ...], letters: str, table: dict[tuple[tuple[str, ...], str], float]
) -> Iterator[tuple[int, int, float]]:
    """Yield how many sounds and letters may answer each other next, and the weight of that."""
    for m in range(len(jamo) + 1):
        for n in range(0 if m else 1, len(letters) + 1):
            weight = table.get((jamo[:m], letters[:n]), FLOOR / 2 if m + n == 1 else None)
            if weight is not None:
                yield m, n, weight


def align(jamo: tuple[str, ...], letters: str, table: dict[tuple[tuple[str, ...], str], float]) -> float:
    """Return the weight of the best monotone alignment of *jamo* with *letters* under *table* (natural logarithms)."""
    best = [[-math.inf] * (len(letters) + 1) for _ in range(len(jamo) + 1)]
    best[0][0] = 0.0
    for i in range(len(jamo) + 1):
        row = best[i]
        for j in range(len(letters) + 1):
            if row[j] == -math.inf:
                continue
            for m in range(min(MAX_JAMO, len(jamo) - i) + 1):
                chunk = jamo[i : i + m]
                target = best[i + m]
                for n in range(0 if m else 1, min(MAX_LETTERS, len(letters) - j) + 1):
                    weight = table.get((chunk, letters[j : j + n]))
                    if weight is None:
                        if m + n != 1:
                            continue
                        weight = FLOOR / 2
                    target[j + n] = max(target[j + n], row[j] + weight)
    return best[-1][-1]
