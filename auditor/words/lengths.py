"""How long a source is for its translation: what a dropped clause shortens, whatever its words."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from auditor.model import Side, Token

Floats = NDArray[np.float64]

CHARACTERS = 1.9
"""English code points for one Korean: the median of translations made by people (NTREX-128, WMT24++, November 2026)."""
_SLACK = 10.0
"""Code points added to both sides, so that short sentences say little."""
_PULL = 4
"""Sentence pairs of common length that an article's own are averaged with."""
_COUNTED = (r"\s+", "[가-힣]", "[A-Za-z]", r"\d", r"[^\w\s]")
"""Blanks, syllables, Latin letters, digits and marks, of which the logarithms count."""
_MOST = 0.5
"""The logarithm by which words may lengthen or shorten what characters let expect."""


@dataclass(frozen=True, slots=True, eq=False)
class LengthModel:
    """How much more or less English a Korean text gives than its characters say: a name gives more, an ending less.

    Attributes:
        tags: the t Sejong tags that are counted.
        weights: (2 t + 6,) for `features`.
        base: what the sum begins with.
    """

    tags: tuple[str, ...]
    weights: Floats
    base: float

    def expect(self, texts: Sequence[str], tokens: Iterable[Token]) -> float:
        """Return the code points of English that a translation by people is likely to have; 0 for no text.

        Args:
            texts: sentences of Korean.
            tokens: their morphemes.
        """
        size = sum(map(len, texts))
        if not size:
            return 0.0
        shift = self.base + float(features(texts, tokens, self.tags) @ self.weights)
        return round(by_characters(size) * float(np.exp(np.clip(shift, -_MOST, _MOST))), 2)


@cache
def length_model() -> LengthModel:
    """Return the model that `tools/learn_coverage.py` has learned."""
    table = json.loads((files("auditor") / "data" / "lengths.json").read_text(encoding="utf-8"))
    return LengthModel(tuple(table["tags"]), np.array(table["weights"]), table["base"])


def features(texts: Sequence[str], tokens: Iterable[Token], tags: Sequence[str]) -> Floats:
    """Return (2 t + 6,) what lengthens or shortens a translation.

    For each of the t *tags* its morphemes and their code points, a code point of *texts*; logarithms of the code points
    and of how many of each kind.
    """
    size = sum(map(len, texts))
    number: Counter[str] = Counter()
    length: Counter[str] = Counter()
    for token in tokens:
        number[token.tag] += 1
        length[token.tag] += len(token.span)
    shares = [count[tag] / size for count in (number, length) for tag in tags]
    kinds = [sum(len(re.findall(kind, text)) for text in texts) + 1 for kind in _COUNTED]
    return np.array([*shares, *np.log([size, *kinds])])


def by_characters(source: int) -> float:
    """Return the code points of English that *source* code points of Korean let expect, whatever they say."""
    return CHARACTERS * source


@dataclass(frozen=True, slots=True)
class Surplus:
    """How much longer one side is than the other lets expect, as logarithms; 0 is as expected.

    Attributes:
        plain: by what is common in news.
        beside: by what is common in the article's other sentence pairs.
    """

    plain: float
    beside: float

    @property
    def reversed(self) -> "Surplus":
        """The same of the other side."""
        return Surplus(-self.plain, -self.beside)


@dataclass(frozen=True, slots=True)
class Lengths:
    """The summed surplus of the source sides of an article's sentence pairs, and how many they are.

    Sizes are code points of English: expected of the source, and those of the target.
    """

    total: float
    count: int

    @classmethod
    def of(cls, pairs: Iterable[tuple[float, int]]) -> "Lengths":
        """Return the lengths of *pairs* of expected and actual size; those of which one is 0 do not count."""
        values = [_surplus(*pair) for pair in pairs if all(pair)]
        return cls(sum(values), len(values))

    def surplus(self, expected: float, target: int, own: tuple[float, int] | None = None) -> Surplus:
        """Return the surplus of the source side of one pair.

        Args:
            expected, target: its sizes.
            own: those under which it was counted among the lengths, if others.
        """
        plain = _surplus(expected, target)
        others = (self.total - _surplus(*(own or (expected, target)))) / (max(self.count - 1, 0) + _PULL)
        return Surplus(round(plain, 4), round(plain - others, 4))


def gain(source: int, target: int, lone: int, side: Side) -> float:
    """Return by how much nearer a pair comes to what lengths let expect without *lone* code points of *side*.

    Args:
        source, target: the code points of both sides, *lone* among them.
        lone: the code points that may have no counterpart, fewer than those of their side.
        side: where they stand.
    Returns: a difference of logarithms; above 0 where the lengths say that nothing answers them.
    """
    whole = by_characters(source)
    if side == "source":
        before, after = _surplus(whole, target), _surplus(by_characters(source - lone), target)
    else:
        before, after = -_surplus(whole, target), -_surplus(whole, target - lone)
    return round(before - abs(after), 4)


def _surplus(expected: float, target: int) -> float:
    return float(np.log((expected + _SLACK) / (target + _SLACK)))
