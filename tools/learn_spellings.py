"""Learn how Korean names are spelt in Latin letters from pairs of names: writes
auditor/korean/data/spellings.tsv and given_names.tsv.

    python tools/learn_spellings.py PERSONS.tsv SURNAMES.tsv [--date YYYY-MM-DD] [--output DIR]

PERSONS has the columns hangul, latin (Wikidata labels, CC0); SURNAMES hangul_surname, latin, count. Hard EM: every pair
is cut into syllables by the present weights, the cuts are counted, three rounds. Only counts are written, no names.
"""

import argparse
import csv
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import inf, log
from pathlib import Path

from auditor.korean.spelling import blend, contexts, lattice
from auditor.korean.surnames import splits, surnames

SEEDS = """
ㄱ k g kh gh c
ㄲ kk k g gg
ㄴ n r
ㄷ d t
ㄸ tt dd t d
ㄹ r l n rh
ㅁ m
ㅂ b p v
ㅃ pp bb p b
ㅅ s sh
ㅅ+ s sh
ㄹ+ _ r l n rh
ㅇ+ _ r l
ㅆ ss s
ㅇ _ y
ㅈ j ch z g tch jh
ㅉ jj j tch
ㅊ ch c
ㅋ k c q
ㅌ t th
ㅍ p ph f
ㅎ h
ㅏ a ah aa
ㅐ ae ai e ay a ea aei
ㅑ ya ia
ㅒ yae
ㅓ eo u o eu ou uh eou you oe
ㅔ e ae ai eh ay ei ea ey
ㅕ yu yeo you yo yeu ye eo ou yoe eou
ㅖ ye yae e ie ei ea
ㅗ o oh
ㅘ wa oa ua hwa
ㅙ wae wai oae
ㅚ oe oi we wee hoi yoi
ㅛ yo yoh
ㅜ u oo woo ou
ㅝ wo weo o uo woe wou woo
ㅞ we wae
ㅟ wi ui wee uy
ㅠ yu yoo you yuu iu eu u ew oo ou
ㅡ eu u ou uh o ue oo eo
ㅢ ui eui i ee hee y ie eei wi
ㅣ i ee y ie ey ih e
ㅏ° a ah
ㅐ° ae ai e ea aei
ㅑ° ya
ㅒ° yae
ㅓ° eo u uh o eu ou au ur
ㅔ° e ae ye ei
ㅕ° yeo yu you yo yuh ye yeou yeu
ㅖ° ye yae yeh yea yei e
ㅗ° o oh
ㅘ° wa wha
ㅙ° wae
ㅚ° oe oi we woe wei
ㅛ° yo yoh
ㅜ° woo u wu oo wo ou uh
ㅝ° wo weo wu uo woe wou
ㅞ° we wei
ㅟ° wi wee ui we wui
ㅠ° yu yoo you u ryu yoou
ㅡ° eu u e ue eo
ㅢ° ui eui i yi ee y iee euy ei
ㅣ° i yi ee e y lee ei ie yee
- _ h
-ㄱ k g ck c
-ㄴ n nn
-ㄹ l r ll lh
-ㅁ m
-ㅂ p b
-ㅇ ng
-ㅅ t s
-ㄷ t d
-ㅈ t j
-ㅊ t ch
-ㅋ k
-ㅌ t
-ㅍ p
-ㅎ _ h t
-ㄲ k kk
-ㅆ t ss
-ㄳ k
-ㄵ n
-ㄶ n
-ㄺ k l
-ㄻ m
-ㄼ l b
-ㄽ l
-ㄾ l
-ㄿ p
-ㅀ l
-ㅄ p
"""
"""Spellings of each jamo (see `spelling.contexts`), likeliest first; `_` is none at all."""

ROUNDS = 3
SMOOTHING = 4.0

Weights = dict[str, dict[str, float]]
Row = tuple[str, str]


def seed() -> Weights:
    """Return the spellings of the jamo as written above, each a quarter as likely as the one before."""
    weights: Weights = {}
    for line in SEEDS.strip().splitlines():
        key, *spellings = line.split()
        letters = [spelling.strip("_") for spelling in spellings]
        weights[key] = {s: max(0.3, SMOOTHING * 0.25**rank) for rank, s in enumerate(letters)}
    return weights


def plain(latin: str) -> str:
    """Return *latin* in lower case without marks, apostrophes and what stands in brackets."""
    text = unicodedata.normalize("NFD", re.sub(r"\(.*?\)", "", latin)).lower()
    return "".join(c for c in text if not unicodedata.combining(c) and c not in "'’ʼ`.").replace(",", " ").strip()


def given_names(rows: Iterable[Row]) -> Iterator[tuple[str, list[str]]]:
    """Yield the given name in hangul and its chunks for each row whose surname is recognised at either end."""
    for hangul, latin in rows:
        words = plain(latin).split()
        for surname, given in splits(hangul)[:1]:
            spellings = surnames()[surname][1]
            if len(words) > 1 and words[0] in spellings:
                yield given, re.split(r"[-\s]+", " ".join(words[1:]))
            elif len(words) > 1 and words[-1] in spellings:
                yield given, re.split(r"[-\s]+", " ".join(words[:-1]))


def cut(given: str, chunks: list[str], table: dict[str, dict[str, float]]) -> tuple[str, ...] | None:
    """Return the likeliest spelling of each syllable, None where the letters do not fit."""
    if len(chunks) == len(given):
        return tuple(chunks) if all(table[c].get(s) for c, s in zip(given, chunks, strict=True)) else None
    letters = "".join(chunks)
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for syllable in given:
        step: dict[int, tuple[float, tuple[str, ...]]] = {}
        for start, (score, path) in best.items():
            for spelling, p in table[syllable].items():
                end = start + len(spelling)
                if spelling and p > 0 and letters.startswith(spelling, start):
                    candidate = (score + log(p), (*path, spelling))
                    step[end] = max(step.get(end, (-inf, ())), candidate)
        best = step
    return best[len(letters)][1] if len(letters) in best else None


def jamo_counts(counts: dict[str, Counter[str]], seeds: Weights) -> Weights:
    """Distribute the counts of syllable spellings over their jamo, by the likeliest parts under *seeds*."""
    learned = {key: dict(spellings) for key, spellings in seed().items()}
    for syllable, spellings in counts.items():
        keys = contexts(syllable)
        for spelling, count in spellings.items():
            if parts := best_parts(spelling, [seeds[k] for k in keys]):
                for key, part in zip(keys, parts, strict=True):
                    learned[key][part] += count
    return learned


def best_parts(spelling: str, tables: list[dict[str, float]]) -> tuple[str, ...] | None:
    """Return onset, vowel and coda letters of *spelling*, None where the lattice does not admit it."""
    options = [
        (tables[0][a] * tables[1][b] * tables[2][spelling[len(a) + len(b) :]], (a, b, spelling[len(a) + len(b) :]))
        for a in tables[0]
        for b in tables[1]
        if spelling.startswith(a + b) and spelling[len(a) + len(b) :] in tables[2]
    ]
    return max(options)[1] if options else None


def learn(rows: list[Row]) -> tuple[dict[str, Counter[str]], Weights]:
    """Return the spelling counts of given-name syllables and of jamo after `ROUNDS` rounds of hard EM."""
    pairs = list(given_names(rows))
    inventory = sorted({c for given, _ in pairs for c in given})
    jamo = seed()
    counts: dict[str, Counter[str]] = {}
    for _ in range(ROUNDS):
        table = {c: blend(counts.get(c, {}), lattice(c, jamo)) for c in inventory}
        counts = defaultdict(Counter)
        for given, chunks in pairs:
            for syllable, spelling in zip(given, cut(given, chunks, table) or (), strict=False):
                counts[syllable][spelling] += 1
        jamo = jamo_counts(counts, jamo)
    return counts, jamo


def read_rows(path: Path) -> list[Row]:
    """Return hangul and Latin of the rows whose name is two to five Hangul syllables."""
    with path.open(encoding="utf-8") as file:
        rows = [(row["hangul"], row["latin"]) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return [row for row in rows if re.fullmatch("[가-힣]{2,5}", row[0])]


def surname_counts(path: Path) -> dict[str, Counter[str]]:
    """Return the counts of the spellings that `auditor.korean.surnames` admits (Chinese bearers drop out)."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            hangul, latin = row["hangul_surname"], row["latin"].lower()
            if hangul in surnames() and latin in surnames()[hangul][1]:
                counts[hangul][latin] += int(row["count"])
    return counts


def positions(rows: list[Row]) -> dict[str, Counter[str]]:
    """Return how often each syllable is the first, the last, or the only one of a given name."""
    counts: dict[str, Counter[str]] = {"first": Counter(), "last": Counter(), "only": Counter()}
    for given, _ in given_names(rows):
        if len(given) == 1:
            counts["only"][given] += 1
        else:
            counts["first"][given[0]] += 1
            counts["last"][given[-1]] += 1
    return counts


def write(path: Path, tables: Mapping[str, Mapping[str, Mapping[str, float]]], note: str) -> None:
    """Write *tables* (kind -> key -> spelling -> count) as sorted rows under a comment."""
    lines = [f"# {note}", "# kind\tkey\tvalue\tcount"]
    for kind, table in sorted(tables.items()):
        for key, spellings in sorted(table.items()):
            lines += [f"{kind}\t{key}\t{s}\t{round(n, 3):g}" for s, n in sorted(spellings.items()) if n]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("persons", type=Path)
    parser.add_argument("surnames", type=Path)
    parser.add_argument("--date", default="undated", help="day the names were taken, for the note in the file")
    parser.add_argument("--output", type=Path, default=Path("auditor/korean/data"))
    arguments = parser.parse_args()
    rows = read_rows(arguments.persons)
    counts, jamo = learn(rows)
    note = f"learned from {len(rows)} Wikidata names (CC0), {arguments.date}, by tools/learn_spellings.py"
    tables: dict[str, Mapping[str, Mapping[str, float]]] = {
        "given": counts,
        "jamo": jamo,
        "surname": surname_counts(arguments.surnames),
    }
    write(arguments.output / "spellings.tsv", tables, note)
    write(arguments.output / "given_names.tsv", {"position": positions(rows)}, note)


if __name__ == "__main__":
    main()
