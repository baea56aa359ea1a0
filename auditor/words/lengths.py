"""How long a source is for its translation: what a dropped clause shortens, whatever its words."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from auditor.model import Side

CHARACTERS = 1.9
"""English code points for one Korean: the median of translations made by people (NTREX-128, WMT24++, November 2026)."""
_SLACK = 10.0
"""Code points added to both sides, so that short sentences say little."""
_PULL = 4
"""Sentence pairs of common length that an article's own are averaged with."""


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
    """The summed surplus of the source sides of an article's sentence pairs, and how many they are."""

    total: float
    count: int

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]]) -> "Lengths":
        """Return the lengths of *pairs*: code points of source and target; those of which one is 0 do not count."""
        values = [_surplus(*pair) for pair in pairs if all(pair)]
        return cls(sum(values), len(values))

    def surplus(self, source: int, target: int, own: tuple[int, int] | None = None) -> Surplus:
        """Return the surplus of the source side of one pair.

        Args:
            source, target: its code points.
            own: those under which it was counted among the lengths, if others.
        """
        plain = _surplus(source, target)
        others = (self.total - _surplus(*(own or (source, target)))) / (max(self.count - 1, 0) + _PULL)
        return Surplus(round(plain, 4), round(plain - others, 4))


def gain(source: int, target: int, lone: int, side: Side) -> float:
    """Return by how much nearer a pair comes to what lengths let expect without *lone* code points of *side*.

    Args:
        source, target: the code points of both sides, *lone* among them.
        lone: the code points that may have no counterpart, fewer than those of their side.
        side: where they stand.
    Returns: a difference of logarithms; above 0 where the lengths say that nothing answers them.
    """
    if side == "source":
        before, after = _surplus(source, target), _surplus(source - lone, target)
    else:
        before, after = -_surplus(source, target), -_surplus(source, target - lone)
    return round(before - abs(after), 4)


def _surplus(source: int, target: int) -> float:
    return float(np.log((CHARACTERS * source + _SLACK) / (target + _SLACK)))
