"""List the cities whose name in hangul is also borne by persons: for these a spelling of its own proves no slip.

    python tools/learn_city_persons.py NAMES > auditor/korean/data/city_persons.txt

NAMES: a table with the columns hangul and latin (foreign persons, Wikidata, CC0).
"""

import csv
import sys
from pathlib import Path

from auditor.lexicon.gazetteer import by_source

GROUPS = ("city", "world-place")
HEAD = "# Cities that persons are called by as well; tools/learn_city_persons.py, persons of Wikidata (CC0).\n"


def main() -> None:
    """Print the list, several names a line."""
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        borne = {word for row in rows for word in row["hangul"].split()}
    cities = (form for form, names in by_source().items() if any(name.group in GROUPS for name in names))
    both = sorted(borne.intersection(cities))
    lines = (" ".join(both[i : i + 16]) for i in range(0, len(both), 16))
    sys.stdout.write(HEAD + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
