"""Learn `auditor/korean/data/loanwords.tsv`: which letters write which sounds of a foreign name in hangul.

    python tools/learn_loanwords.py foreign_persons.tsv --date YYYY-MM-DD

The input has the columns hangul, latin (tab-separated, a header line); every fifth row is held out. Rows with as many
words on both sides give word pairs; from the second round on, the order of words that explains them better is taken
(Japanese and Chinese names turn round). Eight rounds of expectation maximisation over joint chunk pairs.
"""

import csv
import math
import pathlib
import sys
from collections import Counter, defaultdict

import click

from auditor.korean.loanwords import MAX_JAMO, MAX_LETTERS, align, to_jamo, to_letters

Chunk = tuple[tuple[str, ...], str]
WordPair = tuple[tuple[str, ...], str]
ROUNDS = 8
_FIRST_GUESS = {(1, 1): 1e-2, (1, 2): 1e-3, (1, 0): 1e-4, (0, 1): 1e-4}
MIN_COUNT = 1.5


def read_rows(path: pathlib.Path) -> list[tuple[list[str], list[str]]]:
    """Return the words of both sides of each row that has as many on each."""
    with path.open(encoding="utf-8") as lines:
        rows = [(r["hangul"].split(), r["latin"].split()) for r in csv.DictReader(lines, delimiter="\t")]
    return [(h, e) for h, e in rows if len(h) == len(e)]


def word_pairs(rows: list[tuple[list[str], list[str]]], table: dict[Chunk, float]) -> list[WordPair]:
    """Return the word pairs of *rows*, turned round where *table* explains that better."""
    pairs = []
    for hangul, latin in rows:
        left, right = [to_jamo(w) for w in hangul], [to_letters(w) for w in latin]
        if not all(left) or not all(right) or any(len(w) > 14 for w in right):
            continue
        orders = [right] if not table else [right, right[::-1]]
        best = max(orders, key=lambda order: sum(_ratio(a, b, table) for a, b in zip(left, order, strict=True)))
        pairs += [(a, b) for a, b in zip(left, best, strict=True) if not table or _ratio(a, b, table) > 0]
    return pairs


def _ratio(jamo: tuple[str, ...], letters: str, table: dict[Chunk, float]) -> float:
    return align(jamo, letters, table) / (len(jamo) + len(letters)) if table else 0.0


def edges(jamo: tuple[str, ...], letters: str) -> list[tuple[int, int, int, int]]:
    """Return every chunk pair of the lattice as (jamo start, letter start, jamo length, letter length)."""
    return [
        (i, j, m, n)
        for i in range(len(jamo) + 1)
        for j in range(len(letters) + 1)
        for m in range(min(MAX_JAMO, len(jamo) - i) + 1)
        for n in range(0 if m else 1, min(MAX_LETTERS, len(letters) - j) + 1)
        if (m, n) != (2, 0) and (m or n == 1) and (m != 1 or n <= 3)
    ]


def expect(pair: WordPair, probability: dict[Chunk, float] | None, counts: dict[Chunk, float]) -> float:
    """Add the expected chunk counts of one word pair to *counts*; return its likelihood."""
    jamo, letters = pair
    lattice = edges(jamo, letters)
    chunks = [(jamo[i : i + m], letters[j : j + n]) for i, j, m, n in lattice]
    weights = [_initial(c) if probability is None else probability.get(c, 0.0) for c in chunks]
    size = len(letters) + 1
    forward = [0.0] * (size * (len(jamo) + 1))
    backward = [0.0] * len(forward)
    forward[0] = backward[-1] = 1.0
    for (i, j, m, n), step in zip(lattice, weights, strict=True):
        forward[(i + m) * size + j + n] += forward[i * size + j] * step
    if forward[-1] <= 0:
        return 0.0
    for (i, j, m, n), back in zip(reversed(lattice), reversed(weights), strict=True):
        backward[i * size + j] += backward[(i + m) * size + j + n] * back
    for (i, j, m, n), step, chunk in zip(lattice, weights, chunks, strict=True):
        share = forward[i * size + j] * step * backward[(i + m) * size + j + n] / forward[-1]
        if share > 1e-4:
            counts[chunk] += share
    return forward[-1]


def _initial(chunk: Chunk) -> float:
    """Prefer one jamo with one letter; chunks of several are rare and empty sides rarer, before anything is known."""
    m, n = len(chunk[0]), len(chunk[1])
    return _FIRST_GUESS.get((m, n), 2e-5 * 0.1 ** max(0, m + n - 3))


def learn(rows: list[tuple[list[str], list[str]]], rounds: int) -> tuple[dict[Chunk, float], list[WordPair]]:
    """Return the log ratios and the word pairs used."""
    table: dict[Chunk, float] = {}
    probability: dict[Chunk, float] | None = None
    for turn in range(rounds):
        sample = rows[:: 4 if turn < rounds - 2 else 1]
        pairs = word_pairs(sample, table if turn > 1 else {})
        counts: dict[Chunk, float] = defaultdict(float)
        total = sum(math.log(p) for p in (expect(pair, probability, counts) for pair in pairs) if p > 0)
        least = 0.05 if turn < rounds - 2 else 0.5 if turn < rounds - 1 else MIN_COUNT
        counts = {chunk: n for chunk, n in counts.items() if n >= least}
        mass = sum(counts.values())
        probability = {c: n / mass for c, n in counts.items()}
        table = ratios(probability, pairs)
        sys.stderr.write(f"round {turn}: {len(pairs)} pairs, {len(counts)} chunks, log likelihood {total:.0f}\n")
    return table, pairs


def ratios(probability: dict[Chunk, float], pairs: list[WordPair]) -> dict[Chunk, float]:
    """Return log p(chunk pair) less the logs of its jamo and letters on their own, natural logarithms."""
    jamo = Counter(sound for left, _ in pairs for sound in left)
    letters = Counter(letter for _, right in pairs for letter in right)
    n_jamo, n_letters = sum(jamo.values()), sum(letters.values())
    return {
        (left, right): math.log(p)
        - sum(math.log(jamo[sound] / n_jamo) for sound in left)
        - sum(math.log(letters[letter] / n_letters) for letter in right)
        for (left, right), p in probability.items()
    }


@click.command()
@click.argument("rows", type=click.Path(exists=True, path_type=pathlib.Path))
@click.option(
    "--output", type=click.Path(path_type=pathlib.Path), default=pathlib.Path("auditor/korean/data/loanwords.tsv")
)
@click.option("--date", required=True, help="The day the table is made, for its head.")
@click.option("--rounds", default=ROUNDS)
def main(rows: pathlib.Path, output: pathlib.Path, date: str, rounds: int) -> None:
    """Learn the table from ROWS and write it."""
    pairs = [row for i, row in enumerate(read_rows(rows)) if i % 5]
    table, used = learn(pairs, rounds)
    head = (
        "# jamo, letters, 100 x natural log ratio; joint chunk model learned by tools/learn_loanwords.py\n"
        f"# source: {rows.name} (Wikidata labels, CC0), four of five rows, {len(used)} word pairs; {date}\n"
    )
    lines = sorted(f"{' '.join(jamo)}\t{letters}\t{round(100 * w)}" for (jamo, letters), w in table.items())
    output.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
