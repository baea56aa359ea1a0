"""Learn how the parts of foreign names in hangul are spelled: forms with which several persons spell each.

    python tools/learn_name_parts.py NAMES > auditor/korean/data/name_parts.tsv

NAMES: a table with the columns hangul and latin (foreign persons, Wikidata, CC0); four of five rows are used, the rest
is left to `benchmarks/places.py`. Names of as many words on both sides are cut into parts, which answer each other in
order or reversed, whichever sounds better. A part is kept that `LEAST` persons bear, with all its forms, commonest
first.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from auditor.korean.loanwords import plausibility

LEAST = 3
"""Persons who bear a part that is kept."""

HEAD = """# how persons spell the parts of foreign names; tools/learn_name_parts.py, persons of Wikidata (CC0)
# hangul	spellings, commonest first
"""


def parts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each part in hangul with its spelling."""
    with path.open(encoding="utf-8") as file:
        for index, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)):
            if index % 5 == 0:
                continue
            hangul, latin = row["hangul"].split(), row["latin"].split()
            if len(hangul) == len(latin) > 1 and all(re.fullmatch(r"[가-힣]{2,}", part) for part in hangul):
                orders = (latin, latin[::-1])
                best = max(orders, key=lambda order: sum(map(plausibility, hangul, order)))
                yield from ((h, w) for h, w in zip(hangul, best, strict=True) if plausibility(h, w) > 0)


def main() -> None:
    """Print the table."""
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    for hangul, latin in parts(Path(sys.argv[1])):
        spelt[hangul][latin] += 1
    rows = (
        f"{hangul}\t{'; '.join(form for form, _ in sorted(forms.items(), key=lambda item: (-item[1], item[0])))}\n"
        for hangul, forms in sorted(spelt.items())
        if sum(forms.values()) >= LEAST and len(hangul) > 2
    )
    sys.stdout.write(HEAD + "".join(rows))


if __name__ == "__main__":
    main()
