"""Short articles for alignment: paragraphs of one to three lines with sentences and paragraphs dropped and added.

Cut from the same documents as the sets of `hard_sets`. Here the beads of the sentences inside each pair of paragraphs
are known as well: line by line, sentence by sentence where a line has as many on both sides.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hard_sets import SIDES, HardSet, Ids, Line, Pair, Unit

SHORTEST, LONGEST = 3, 12
"""Lines of an article."""
DROP, ADD = 0.06, 0.05
"""Chance that a sentence is missing on one side, and that one of another document follows it."""
DROP_PARAGRAPH, ADD_PARAGRAPH, MERGE = 0.05, 0.04, 0.15


@dataclass
class Run:
    """Paragraphs that answer each other: their ids, and the beads of their sentences by ids of the article.

    `is_known` is False where a line has several sentences on both sides, but not as many.
    """

    paragraphs: tuple[list[int], list[int]]
    beads: list[Pair]
    is_known: bool


@dataclass
class ShortArticle:
    """Two lists of paragraphs, the pairs of them, and the paragraphs that one side has alone."""

    sides: tuple[list[Unit], list[Unit]] = field(default_factory=lambda: ([], []))
    runs: list[Run] = field(default_factory=list)
    lone: list[Pair] = field(default_factory=list)

    def paragraphs(self) -> HardSet:
        """Return the set whose units are paragraphs."""
        pairs = {(tuple(run.paragraphs[0]), tuple(run.paragraphs[1])) for run in self.runs}
        return HardSet(tuple(self.sides[0]), tuple(self.sides[1]), frozenset(pairs.union(self.lone)))

    def sentences(self) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
        """Return the sentences of both sides, each a unit."""
        source, target = (tuple((sentence,) for unit in side for sentence in unit) for side in self.sides)
        return source, target

    def span(self, run: Run, side: int) -> range:
        """Return the sentences of a run by their ids in the article."""
        ids = run.paragraphs[side]
        start = sum(map(len, self.sides[side][: ids[0]]))
        return range(start, start + sum(len(self.sides[side][k]) for k in ids))


def short_articles(documents: Sequence[Sequence[Line]], seed: int) -> Iterator[ShortArticle]:
    """Yield the articles that *documents* are cut into."""
    draw = random.Random(f"short {seed}")
    for number, document in enumerate(documents):
        others = [line for k, lines in enumerate(documents) if k != number for line in lines]
        start = 0
        while start + SHORTEST <= len(document):
            length = draw.randint(SHORTEST, LONGEST)
            if start + SHORTEST <= min(start + length, len(document)):
                yield _Maker(draw, others).make(document[start : start + length])
            start += length


@dataclass
class _Maker:
    draw: random.Random
    others: Sequence[Line]

    def make(self, lines: Sequence[Line]) -> ShortArticle:
        article, first, before = ShortArticle(), 0, None
        while first < len(lines):
            length = self.draw.choice((1, 1, 2, 3))
            before = self._place(article, lines[first : first + length], before, has_others=length < len(lines))
            first += length
        return article

    def _place(
        self, article: ShortArticle, lines: Sequence[Line], before: Run | None, *, has_others: bool
    ) -> Run | None:
        """Place one paragraph after the run *before*; return its run, or None if it stands alone."""
        if has_others and self.draw.random() < DROP_PARAGRAPH:
            side = self.draw.choice(SIDES)
            self._put_alone(article, side, tuple(sentence for line in lines for sentence in line[side]))
            return None
        if self.draw.random() < ADD_PARAGRAPH:
            side = self.draw.choice(SIDES)
            self._put_alone(article, side, tuple(self._stranger(side) for _ in range(self.draw.choice((1, 1, 2)))))
            before = None
        beads = [bead for line in lines for bead in _beads(line)]
        changed = self._changed(beads)
        beads = changed if any(all(bead) for bead in changed) else beads
        joined = self.draw.choice(SIDES) if before is not None and self.draw.random() < MERGE else None
        is_known = all(len(k) == len(e) or 1 in (len(k), len(e)) for k, e in lines)
        return _put(article, beads, before if joined is not None else None, joined, is_known)

    def _put_alone(self, article: ShortArticle, side: int, unit: Unit) -> None:
        article.sides[side].append(unit)
        ids = (len(article.sides[side]) - 1,)
        article.lone.append((ids, ()) if side == 0 else ((), ids))

    def _stranger(self, side: int) -> str:
        return self.draw.choice(self.draw.choice(self.others)[side])

    def _changed(self, beads: Sequence[Line]) -> list[Line]:
        """Return *beads* with sentences dropped and added."""
        changed: list[Line] = []
        for bead in beads:
            can_drop = len(beads) > 1 and len(bead[0]) == len(bead[1]) == 1
            is_dropped = can_drop and self.draw.random() < DROP
            changed.append(self.draw.choice(((bead[0], ()), ((), bead[1]))) if is_dropped else bead)
            if self.draw.random() < ADD:
                side = self.draw.choice(SIDES)
                lone = (self._stranger(side),)
                changed.insert(len(changed) - self.draw.randrange(2), (lone, ()) if side == 0 else ((), lone))
        return changed


def _put(article: ShortArticle, beads: Sequence[Line], before: Run | None, joined: int | None, is_known: bool) -> Run:
    """Put a pair of paragraphs at the end, on the side *joined* into the last paragraph."""
    ends = [sum(map(len, side)) for side in article.sides]
    run = before or Run(([], []), [], True)
    for side, units in enumerate(article.sides):
        texts = tuple(sentence for bead in beads for sentence in bead[side])
        if side == joined:
            units[-1] += texts
        else:
            units.append(texts)
            run.paragraphs[side].append(len(units) - 1)
    for bead in beads:
        ids = [tuple(range(end, end + len(texts))) for end, texts in zip(ends, bead, strict=True)]
        run.beads += [(ids[0], ids[1])] if all(ids) else _skips(ids)
        ends = [end + len(texts) for end, texts in zip(ends, bead, strict=True)]
    run.is_known = run.is_known and is_known
    if before is None:
        article.runs.append(run)
    return run


def _skips(ids: Sequence[Ids]) -> list[Pair]:
    return [((k,), ()) for k in ids[0]] + [((), (k,)) for k in ids[1]]


def _beads(line: Line) -> list[Line]:
    korean, english = line
    if len(korean) != len(english):
        return [line]
    return [((k,), (e,)) for k, e in zip(korean, english, strict=True)]
