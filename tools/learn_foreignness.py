"""Learn which syllables foreign names in hangul have and words of Korean text have not: log odds in a table.

    python tools/learn_foreignness.py NAMES TEXT > auditor/korean/data/foreign_syllables.tsv

NAMES: a table with the columns hangul and latin (foreign persons, Wikidata, CC0); four of five rows are used.
TEXT: files of JSON lines with Korean text under "ko"; every noun and every other word of it is an example of Korean,
foreign names too, which are few. Single syllables and pairs are counted; `^` and `$` are the ends of a word.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log
from pathlib import Path

from auditor.korean.foreignness import features
from auditor.korean.morphology import analyse

SMOOTHING = {1: 2.0, 2: 3.0}
"""Counts added to those of a single syllable and of a pair."""

LEAST = 0.3
"""Log odds a row must have to be kept."""


def foreign_words(path: Path) -> Iterator[str]:
    """Yield the words of four of five names."""
    with path.open(encoding="utf-8") as file:
        for index, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)):
            if index % 5:
                yield from (word for word in row["hangul"].split() if _is_hangul(word))


def korean_words(paths: Iterable[Path]) -> Iterator[str]:
    """Yield the words of Korean text as they stand, and their nouns that are no proper nouns."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["ko"]
            yield from (word for word in text.split() if _is_hangul(word))
            yield from (t.text for t in analyse(text) if t.tag == "NNG" and _is_hangul(t.text))


def _is_hangul(word: str) -> bool:
    return len(word) > 1 and all("가" <= c <= "힣" for c in word)


def main() -> None:
    """Print the table."""
    names, *texts = map(Path, sys.argv[1:])
    foreign = Counter(f for word in sorted(set(foreign_words(names))) for f in features(word))
    korean = Counter(f for word in sorted(set(korean_words(texts))) for f in features(word))
    totals = {n: [sum(c for f, c in side.items() if len(f) == n) for side in (foreign, korean)] for n in (1, 2)}
    for feature in sorted(foreign.keys() | korean.keys()):
        n = len(feature)
        smoothing = SMOOTHING[n]
        odds = log((foreign[feature] + smoothing) / totals[n][0]) - log((korean[feature] + smoothing) / totals[n][1])
        if abs(odds) >= LEAST and (n == 1 or foreign[feature] + korean[feature] >= 6):
            sys.stdout.write(f"{feature}\t{round(100 * odds)}\n")


if __name__ == "__main__":
    main()
