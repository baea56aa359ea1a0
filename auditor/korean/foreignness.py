"""How much a word of hangul looks like a foreign name: which syllables it has, and which stand beside each other.

Log odds of single syllables and of pairs: `data/foreign_syllables.tsv`, learned by `tools/learn_foreignness.py`.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

PAIRS = 0.5
"""Weight of pairs of syllables beside single ones, which say much the same."""


def features(word: str) -> Iterator[str]:
    """Yield the syllables of *word* and its pairs of neighbours; `^` and `$` are its ends."""
    yield from word
    yield from map("".join, zip(f"^{word}", f"{word}$", strict=True))


@cache
def _odds() -> dict[str, float]:
    text = (files("auditor.korean") / "data" / "foreign_syllables.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("# "))
    return {feature: int(odds) / 100 for feature, odds in rows}


@lru_cache(maxsize=65536)
def foreignness(word: str) -> float:
    """Return the log odds (nats) that *word* (hangul) is a foreign name and no Korean word, at even odds before."""
    odds = _odds()
    return sum(odds.get(f, 0.0) * (PAIRS if len(f) == 2 else 1.0) for f in features(word))
