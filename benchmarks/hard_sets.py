"""Hard sets for alignment: parallel documents whose paragraphs are dropped, added, moved, merged and split at random.

A document is a list of lines, each given in Korean and in English with its sentences. A set is two lists of units,
each unit a list of sentences, and the beads that hold between them.
"""

import json
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from auditor.segment import find_sentences

Ids = tuple[int, ...]
Pair = tuple[Ids, Ids]
Line = tuple[tuple[str, ...], tuple[str, ...]]
"""One line of a document: its Korean and its English sentences."""
Unit = tuple[str, ...]

DROP = ADD = MOVE = 0.05
MERGE = SPLIT = 0.15
LARGEST_PARAGRAPH = 3
"""Lines that are grouped into a paragraph, at most."""
SIDES = (0, 1)


@dataclass(frozen=True)
class HardSet:
    """Two lists of units and the beads between them, skips among them."""

    source: tuple[Unit, ...]
    target: tuple[Unit, ...]
    gold: frozenset[Pair]

    def sides(self) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
        """Return both lists of units."""
        return self.source, self.target


def read_documents(path: Path) -> list[list[Line]]:
    """Return the documents of a file whose lines answer one another; a line blank on one side is left out."""
    documents = []
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        korean, english = row["ko"].split("\n"), row["en"].split("\n")
        if len(korean) == len(english):
            lines = [(_cut(k, "ko"), _cut(e, "en")) for k, e in zip(korean, english, strict=True)]
            documents.append([line for line in lines if all(line)])
    return [lines for lines in documents if len(lines) > 3]


def paragraph_sets(documents: Sequence[Sequence[Line]], seed: int) -> Iterator[HardSet]:
    """Yield one set a document: paragraphs of one to three lines."""
    draw = random.Random(f"paragraphs {seed}")
    pool = [line for lines in documents for line in lines]
    for lines in documents:
        paragraphs, first = [], 0
        while first < len(lines):
            length = draw.randint(1, LARGEST_PARAGRAPH)
            paragraphs.append(tuple(lines[first : first + length]))
            first += length
        yield _Hardener(draw, pool).harden(paragraphs)


def sentence_sets(documents: Sequence[Sequence[Line]], seed: int) -> Iterator[HardSet]:
    """Yield one set a document: every line is a unit, written as one sentence, and nothing moves."""
    draw = random.Random(f"sentences {seed}")
    pool = [line for lines in documents for line in lines]
    for lines in documents:
        made = _Hardener(draw, pool, move=0.0).harden([(line,) for line in lines])
        yield HardSet(_whole(made.source), _whole(made.target), made.gold)


def loose_sets(documents: Sequence[Sequence[Line]], seed: int, *, length: int = 60) -> Iterator[HardSet]:
    """Yield sets as hand-aligned books are: sentences as the translator cut them, a tenth joined, few left out.

    A line of several sentences on both sides, but not as many, is left out: its own beads are not known.
    """
    draw = random.Random(f"loose {seed}")
    lines: list[Line] = []
    for document in documents:
        lines += [(k, e) for k, e in document if len(k) == len(e) or 1 in (len(k), len(e))]
        if len(lines) >= length:
            yield _loose(draw, lines)
            lines = []


@dataclass
class _Side:
    """The units of one side while a set is made: the paragraphs that each comes from, and its sentences."""

    units: list[tuple[Ids, Unit]] = field(default_factory=list)

    def put(self, origin: Ids, sentences: Iterable[str]) -> None:
        self.units.append((origin, tuple(sentences)))


@dataclass
class _Hardener:
    """Makes one set; each paragraph meets one fate at most."""

    draw: random.Random
    pool: Sequence[Line]
    move: float = MOVE

    def harden(self, paragraphs: Sequence[Sequence[Line]]) -> HardSet:
        sides = (_Side(), _Side())
        moved: list[tuple[Ids, Unit]] = []
        k = 0
        while k < len(paragraphs):
            k += self._place(k, paragraphs, sides, moved)
        for unit in moved:
            self._insert(sides[1].units, unit)
        return _set(*(side.units for side in sides))

    def _place(
        self,
        k: int,
        paragraphs: Sequence[Sequence[Line]],
        sides: tuple[_Side, _Side],
        moved: list[tuple[Ids, Unit]],
    ) -> int:
        """Place paragraph *k*; return how many paragraphs are done."""
        texts = [_text(paragraphs[k], side) for side in SIDES]
        one = self.draw.choice(SIDES)
        other = 1 - one
        match self._fate(k + 1 < len(paragraphs), len(texts[one]) > 1):
            case "drop":
                sides[one].put((k,), texts[one])
            case "move":
                sides[0].put((k,), texts[0])
                moved.append(((k,), texts[1]))
            case "add":
                self._put_both(k, texts, sides)
                sides[one].put((), self.draw.choice(self.pool)[one])
            case "merge":
                following = [_text(paragraphs[k + 1], side) for side in SIDES]
                sides[one].put((k, k + 1), texts[one] + following[one])
                sides[other].put((k,), texts[other])
                sides[other].put((k + 1,), following[other])
                return 2
            case "split":
                cut = self._cut(paragraphs[k], one)
                sides[one].put((k,), texts[one][:cut])
                sides[one].put((k,), texts[one][cut:])
                sides[other].put((k,), texts[other])
            case _:
                self._put_both(k, texts, sides)
        return 1

    def _fate(self, can_merge: bool, can_split: bool) -> str:
        """Return what happens to a paragraph; half of the merges, as each takes two paragraphs."""
        chances = {"drop": DROP, "move": self.move, "add": ADD, "merge": MERGE / 2, "split": SPLIT}
        possible = {"merge": can_merge, "split": can_split}
        left = self.draw.random()
        for name, chance in chances.items():
            if left < chance:
                return name if possible.get(name, True) else ""
            left -= chance
        return ""

    def _put_both(self, k: int, texts: Sequence[Unit], sides: tuple[_Side, _Side]) -> None:
        for side in SIDES:
            sides[side].put((k,), texts[side])

    def _cut(self, paragraph: Sequence[Line], side: int) -> int:
        """Return after how many sentences a paragraph is split: between two lines where it has several."""
        if len(paragraph) > 1:
            return len(_text(paragraph[: self.draw.randrange(1, len(paragraph))], side))
        return self.draw.randrange(1, len(paragraph[0][side]))

    def _insert(self, units: list[tuple[Ids, Unit]], unit: tuple[Ids, Unit]) -> None:
        """Put a moved paragraph anywhere but between the halves of another."""
        places = [
            k for k in range(len(units) + 1) if not 0 < k < len(units) or not set(units[k - 1][0]) & set(units[k][0])
        ]
        units.insert(self.draw.choice(places), unit)


def _loose(draw: random.Random, lines: Sequence[Line]) -> HardSet:
    source: list[tuple[Ids, Unit]] = []
    target: list[tuple[Ids, Unit]] = []
    beads = [bead for line in lines for bead in _beads(line)]
    k = 0
    while k < len(beads):
        korean, english = beads[k]
        chance = draw.random()
        if chance < 0.02 and len(korean) == len(english) == 1:
            (source if chance < 0.01 else target).append(((k,), korean if chance < 0.01 else english))
        elif chance < 0.12 and k + 1 < len(beads) and all(len(side) == 1 for bead in beads[k : k + 2] for side in bead):
            both = beads[k + 1]
            joined = draw.choice(SIDES)
            for side, units in enumerate((source, target)):
                texts = (beads[k][side][0], both[side][0])
                units.extend([((k,), (" ".join(texts),))] if side == joined else [((k,), (text,)) for text in texts])
            k += 1
        else:
            source += [((k,), (sentence,)) for sentence in korean]
            target += [((k,), (sentence,)) for sentence in english]
        k += 1
    return _set(source, target)


def _beads(line: Line) -> list[Line]:
    """Return the beads of a line: sentence by sentence where both sides have as many, else the whole line."""
    korean, english = line
    if len(korean) != len(english):
        return [line]
    return [((k,), (e,)) for k, e in zip(korean, english, strict=True)]


def _set(source: Sequence[tuple[Ids, Unit]], target: Sequence[tuple[Ids, Unit]]) -> HardSet:
    """Return a set whose beads join the units that share a paragraph."""
    beads: dict[int, tuple[list[int], list[int]]] = {}
    skips: list[Pair] = []
    for side, units in enumerate((source, target)):
        for number, (origin, _) in enumerate(units):
            if not origin:
                skips.append(((number,), ()) if side == 0 else ((), (number,)))
            found = next((beads[k] for k in origin if k in beads), ([], []))
            found[side].append(number)
            for k in origin:
                _merge(beads, k, found)
    joined = {(tuple(bead[0]), tuple(bead[1])) for bead in beads.values()}
    return HardSet(tuple(u for _, u in source), tuple(u for _, u in target), frozenset(joined.union(skips)))


def _merge(beads: dict[int, tuple[list[int], list[int]]], key: int, bead: tuple[list[int], list[int]]) -> None:
    """Let *key* lead to *bead*, with what it led to before."""
    before = beads.setdefault(key, bead)
    if before is not bead:
        for side in SIDES:
            bead[side][:] = sorted({*bead[side], *before[side]})
        for other in [k for k, value in beads.items() if value is before]:
            beads[other] = bead


def _whole(units: Iterable[Unit]) -> tuple[Unit, ...]:
    return tuple((" ".join(unit),) for unit in units)


def _text(paragraph: Sequence[Line], side: int) -> Unit:
    return tuple(sentence for line in paragraph for sentence in line[side])


def _cut(text: str, language: str) -> tuple[str, ...]:
    return tuple(text[span.start : span.end] for span in find_sentences(text, language))


SETS: dict[str, Callable[[Sequence[Sequence[Line]], int], Iterator[HardSet]]] = {
    "paragraphs": paragraph_sets,
    "sentences": sentence_sets,
    "loose sentences": loose_sets,
}
