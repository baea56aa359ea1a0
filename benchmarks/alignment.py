"""Alignment on hard sets, beside Gale-Church and a greedy pairing by cosine; strict and lax figures.

    python benchmarks/alignment.py [--data FOLDER] [--seeds N]

Every set is made from parallel documents (see `hard_sets`, and `short_articles` for the daily case); prose in other
languages is aligned by hand (see `literary`). A bead found is right strictly when it is a bead of the set, and laxly
when it shares a source and a target unit with one; skips are scored as beads, right only when exact. Prose is scored
once more as is usual for it, with skips left out on both sides (Thompson and Koehn, "Vecalign", EMNLP 2019).
Gale-Church: the package `galechurch` with its own defaults. Greedy: units paired 1-1 in the order of their cosine.
"""

import argparse
import time
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import galechurch
import numpy as np
from hard_sets import SETS, HardSet, Pair, Unit, read_documents
from literary import read_prose
from short_articles import ShortArticle, short_articles

from auditor import encoder
from auditor.align import PARAGRAPHS, SENTENCES, Prices, Units, align, align_sentences, centre_of
from auditor.encoder import Encoding
from auditor.pairing import text_keys
from auditor.reading.blocks import Block
from auditor.reading.roles import roles_of

DATA = Path(__file__).resolve().parents[2] / "shared/data/parallel"
NEWS = "ntrex_docs.dev.jsonl"
FILES = {"news": NEWS, "four domains": "wmt24pp_docs.dev.jsonl", "dialogues": "minseye_docs.dev.jsonl"}
LANGUAGES = ("ko", "en")
Aligner = Callable[[HardSet], frozenset[Pair]]


@dataclass
class Score:
    """Counts of predicted and gold beads, and of those that are right."""

    predicted: int = 0
    gold: int = 0
    strict: int = 0
    lax_predicted: int = 0
    lax_gold: int = 0

    def add(self, predicted: frozenset[Pair], gold: frozenset[Pair]) -> None:
        """Count one set."""
        self.predicted += len(predicted)
        self.gold += len(gold)
        self.strict += len(predicted & gold)
        self.lax_predicted += sum(_is_close(bead, gold) for bead in predicted)
        self.lax_gold += sum(_is_close(bead, predicted) for bead in gold)

    def row(self) -> str:
        """Return precision, recall and F1, strict and lax, as cells of a table."""
        cells = [self.strict / self.predicted, self.strict / self.gold, 2 * self.strict / (self.predicted + self.gold)]
        precision, recall = self.lax_predicted / self.predicted, self.lax_gold / self.gold
        cells += [precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)]
        return " | ".join(f"{cell:.3f}" for cell in cells)


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the parallel documents")
    parser.add_argument("--seeds", type=int, default=5)
    arguments = parser.parse_args()
    if not (arguments.data / NEWS).is_file():
        raise SystemExit(f"{arguments.data}: no parallel documents there; pass --data")
    print("| set | beads | aligner | P | R | F1 | lax P | lax R | lax F1 |\n|---|---|---|---|---|---|---|---|---|")
    for text, name in FILES.items():
        documents = read_documents(arguments.data / name)
        for unit, make in SETS.items():
            sets = [made for seed in range(arguments.seeds) for made in make(documents, seed)]
            _print_rows(f"{text}, {unit}", sets, unit)
        articles = [made for seed in range(arguments.seeds) for made in short_articles(documents, seed)]
        _print_rows(f"{text}, short articles", [made.paragraphs() for made in articles], "paragraphs")
        _print_inside(f"{text}, inside paragraphs", articles)
    for languages, made in read_prose():
        title = f"prose, {languages[0]}-{languages[1]}"
        _print_rows(title, [made], "sentences", languages)
        for name, aligner in _aligners(_vectors([made]), SENTENCES, languages).items():
            score = Score()
            score.add(_without_skips(aligner(made)), _without_skips(made.gold))
            print(f"| {title}, skips left out | {score.gold} | {name} | {score.row()} |", flush=True)


def _print_rows(title: str, sets: Sequence[HardSet], unit: str, languages: tuple[str, str] = LANGUAGES) -> None:
    prices = PARAGRAPHS if unit == "paragraphs" else SENTENCES
    for name, aligner in _aligners(_vectors(sets), prices, languages).items():
        score, begin = Score(), time.process_time()
        for made in sets:
            score.add(aligner(made), made.gold)
        spent = (time.process_time() - begin) / len(sets)
        print(f"| {title} | {score.gold} | {name} ({1000 * spent:.1f} ms a document) | {score.row()} |", flush=True)


def _print_inside(title: str, articles: Sequence[ShortArticle]) -> None:
    """Print the row of the sentences inside paragraphs that are rightly paired already."""
    vectors = Vectors(
        tuple(dict.fromkeys(s for made in articles for side in made.sides for unit in side for s in unit))
    )
    score = Score()
    for made in articles:
        runs = [run for run in made.runs if run.is_known]
        source, target = (
            vectors.units(side, language, has_roles=False)
            for side, language in zip(made.sentences(), LANGUAGES, strict=True)
        )
        found = align_sentences(source, target, [(made.span(run, 0), made.span(run, 1)) for run in runs])
        for run, beads in zip(runs, found, strict=True):
            score.add(frozenset((bead.source, bead.target) for bead in beads), frozenset(run.beads))
    print(f"| {title} | {score.gold} | auditor | {score.row()} |", flush=True)


def _vectors(sets: Sequence[HardSet]) -> "Vectors":
    return Vectors(tuple(dict.fromkeys(s for made in sets for side in made.sides() for unit in side for s in unit)))


def _without_skips(beads: Iterable[Pair]) -> frozenset[Pair]:
    return frozenset(bead for bead in beads if all(bead))


def _aligners(vectors: "Vectors", prices: Prices, languages: tuple[str, str]) -> dict[str, Aligner]:
    has_roles = prices is PARAGRAPHS

    def ours(made: HardSet) -> frozenset[Pair]:
        source, target = (
            vectors.units(side, language, has_roles=has_roles)
            for side, language in zip(made.sides(), languages, strict=True)
        )
        return frozenset((bead.source, bead.target) for bead in align(source, target, prices))

    return {
        "auditor": ours,
        "Gale-Church": gale_church,
        "greedy cosine": lambda made: greedy(vectors, made, languages),
    }


class Vectors:
    """The vectors of some texts, encoded once."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.rows = {text: row for row, text in enumerate(texts)}
        self.encoding: Encoding = encoder.load().encode(texts)

    def units(self, groups: Sequence[Unit], language: str, *, has_roles: bool) -> Units:
        """Return units for the aligner; only Korean and English ones have roles."""
        rows = [self.rows[sentence] for group in groups for sentence in group]
        keys = tuple(frozenset[Hashable]().union(*(_keys(s, language) for s in group)) for group in groups)
        blocks = [Block(" ".join(group), line, 1) for line, group in enumerate(groups, start=1)]
        roles = roles_of(blocks, "ko" if language == "ko" else "en") if has_roles else ()
        sizes = tuple(map(len, groups))
        return Units(
            self.encoding.vectors[rows],
            self.encoding.weights[rows],
            sizes,
            keys,
            roles,
            centre_of(language, self.encoding.centres),
        )


@cache
def _keys(text: str, language: str) -> frozenset[Hashable]:
    return text_keys(text, language)


def gale_church(made: HardSet) -> frozenset[Pair]:
    """Align by lengths alone."""
    result = galechurch.align([" ".join(group) for group in made.source], [" ".join(group) for group in made.target])
    beads = (
        (tuple(range(bead.source_start, bead.source_end)), tuple(range(bead.target_start, bead.target_end)))
        for bead in result.beads
    )
    return frozenset(_single_skips(beads))


def greedy(vectors: Vectors, made: HardSet, languages: tuple[str, str]) -> frozenset[Pair]:
    """Pair the two units of the highest cosine, then the next, whatever their order; what is left is skipped."""
    left, right = (
        _directions(vectors.units(side, language, has_roles=False))
        for side, language in zip(made.sides(), languages, strict=True)
    )
    cosines = left @ right.T
    pairs: list[Pair] = []
    for _ in range(min(cosines.shape)):
        i, j = np.unravel_index(int(cosines.argmax()), cosines.shape)
        pairs.append(((int(i),), (int(j),)))
        cosines[i], cosines[:, j] = -np.inf, -np.inf
    source, target = {i for (i,), _ in pairs}, {j for _, (j,) in pairs}
    skips = [((i,), ()) for i in range(len(left)) if i not in source]
    return frozenset([*pairs, *skips, *(((), (j,)) for j in range(len(right)) if j not in target)])


def _directions(units: Units) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    starts = np.cumsum(units.sizes, dtype=np.int64) - np.array(units.sizes, dtype=np.int64)
    sums = np.add.reduceat(units.vectors.astype(np.float64) * units.weights[:, None], starts, axis=0)
    return np.asarray(sums / np.linalg.norm(sums, axis=1, keepdims=True))


def _single_skips(beads: Iterable[Pair]) -> Iterable[Pair]:
    """Yield beads with every skipped unit on its own."""
    for source, target in beads:
        if source and target:
            yield source, target
        else:
            yield from (((i,), ()) for i in source)
            yield from (((), (j,)) for j in target)


def _is_close(bead: Pair, others: frozenset[Pair]) -> bool:
    source, target = bead
    if not source or not target:
        return bead in others
    return any(set(source) & set(s) and set(target) & set(t) for s, t in others)


if __name__ == "__main__":
    main()
