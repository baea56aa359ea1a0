"""Prose in two languages, aligned by hand: the files in `tests/align/data`.

A line of a file is a bead: the sentences of one side, a tab, those of the other, joined by ` | `. The name of a file
says which languages it holds.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from hard_sets import HardSet, Pair

PROSE = Path(__file__).resolve().parents[1] / "tests/align/data"


def read_prose(folder: Path = PROSE) -> Iterator[tuple[tuple[str, str], HardSet]]:
    """Yield the languages of each file and its sentences, each a unit."""
    for path in sorted(folder.glob("*.tsv")):
        source, _, target = path.stem.partition("-")
        yield (source, target), read_beads(path.read_text(encoding="utf-8"))


def read_beads(text: str) -> HardSet:
    """Return the set that *text* holds; a sentence without counterpart is a skip of its own."""
    sides: tuple[list[str], list[str]] = ([], [])
    gold: list[Pair] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            source, target = (_put(side, cell) for side, cell in zip(sides, line.split("\t"), strict=True))
            gold += [(source, target)] if source and target else _skips(source, target)
    return HardSet(tuple((s,) for s in sides[0]), tuple((s,) for s in sides[1]), frozenset(gold))


def _put(side: list[str], cell: str) -> tuple[int, ...]:
    """Add the sentences of *cell* to *side*; return where they stand."""
    start = len(side)
    side += [sentence for sentence in cell.split(" | ") if sentence]
    return tuple(range(start, len(side)))


def _skips(source: Sequence[int], target: Sequence[int]) -> list[Pair]:
    return [((i,), ()) for i in source] + [((), (j,)) for j in target]
