"""Places, organisations and foreign names: right renderings accepted, wrong ones caught, beside a naive peer.

    python benchmarks/places.py ../shared/data/names [--sample N]

Every name is put into sentence templates and goes through the finders and matchers as in an audit. "caught" is the
share of wrong renderings with a mismatch, "flagged" that of right ones. The peer is Revised Romanisation with rapidfuzz
(ratio of letters, threshold set to flag as many right renderings as we do, but at least 1 %).
"""

import csv
import pathlib
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import click
from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from auditor.korean.loanwords import plausibility
from auditor.korean.morphology import analyse
from auditor.korean.places import INDISTINGUISHABLE, bare, letters
from auditor.korean.romanisation import romanise, romanise_place
from auditor.lexicon.gazetteer import names as gazetteer
from auditor.matching.names import foreign as foreign_matching
from auditor.matching.names import organisations as organisation_matching
from auditor.matching.names import places as place_matching
from auditor.mentions import names as mentions
from auditor.model import AlignedArticle, Article, Document, MatchVerdict, Pair, Paragraph

PLACE_TEMPLATES = (
    ("{}에서 4일 화재가 발생했다.", "A fire broke out in {} on the 4th."),
    ("{} 주민들은 6일 반대 집회를 열었다.", "Residents of {} held a protest on the 6th."),
    ("이번 행사는 {} 일원에서 진행된다.", "The event takes place around {}."),
)
PERSON_TEMPLATES = (
    ("{} 감독은 5일 새 영화를 공개했다.", "Director {} unveiled a new film on the 5th."),
    ("이날 {} 대표가 회의에 참석했다.", "On this day, {}, the CEO, attended the meeting."),
)
ORGANISATION_TEMPLATES = (
    ("{} 관계자는 7일 이같이 밝혔다.", "An official of {} said so on the 7th."),
    ("이 사업은 {}에서 맡는다.", "The project is run by {}."),
)


def audit(source: str, target: str) -> AlignedArticle:
    """Return the article of one sentence pair with its mentions and matches."""
    korean = Document("source", "ko", (Paragraph(0, source),))
    english = Document("target", "en", (Paragraph(0, target),))
    tokens = (analyse(source),)
    found = (*mentions.find(korean, tokens), *mentions.find(english))
    article = AlignedArticle(Article("x", korean, english), (Pair((0,), (0,)),), tokens, ((),), found)
    matchers = (place_matching, organisation_matching, foreign_matching)
    return replace(article, matches=tuple(m for matcher in matchers for m in matcher.match(article)))


def is_flagged(source: str, target: str) -> bool:
    """True when any name of the pair is a mismatch."""
    return any(m.verdict is MatchVerdict.MISMATCH for m in audit(source, target).matches)


def read(path: pathlib.Path) -> list[tuple[str, str]]:
    """Return the (hangul, latin) rows of a table."""
    with path.open(encoding="utf-8") as lines:
        return [(r["hangul"].strip(), r["latin"].strip()) for r in csv.DictReader(lines, delimiter="\t")]


def neighbours(rows: list[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield each place with its own English and that of the nearest other place of the same unit."""
    by_unit = defaultdict(list)
    for hangul, latin in rows:
        by_unit[hangul[-1]].append((hangul, latin, letters(latin)))
    same = {frozenset(group) for group in INDISTINGUISHABLE}
    for unit, group in by_unit.items():
        for hangul, latin, own in group:
            others = [(Levenshtein.distance(own, o), h, e) for h, e, o in group if o != own and bare(e) != bare(latin)]
            others = [row for row in others if frozenset((hangul.rstrip(unit), row[1].rstrip(unit))) not in same]
            if others:
                yield hangul, latin, min(others)[2]


def report(title: str, right: list[tuple[str, str, str, str]], wrong: list[tuple[str, str, str, str]]) -> None:
    """Print the shares for rows of (source, target, hangul, latin), ours beside the peer's."""
    flagged = [row for row in right if is_flagged(row[0], row[1])]
    missed = [row for row in wrong if not is_flagged(row[0], row[1])]
    scores = sorted(_naive(h, e) for *_, h, e in right)
    threshold = scores[int(len(scores) * max(0.01, len(flagged) / max(1, len(right))))]
    naive = sum(_naive(h, e) < threshold for *_, h, e in wrong)
    n, m = max(1, len(right)), max(1, len(wrong))
    ours, caught = f"{len(flagged) / n:.4f} ({len(right)})", f"{1 - len(missed) / m:.4f} ({len(wrong)})"
    print(f"| {title} | {ours} | {caught} | {naive / m:.4f} |")
    for label, rows in (("flagged", flagged), ("missed", missed)):
        print(f"<!-- {label}: {[row[2:] for row in rows[:12]]} -->")


def _naive(hangul: str, latin: str) -> float:
    return max(ratio(letters(romanise(hangul)), letters(latin)), ratio(letters(romanise_place(hangul)), letters(latin)))


def place_rows(folder: pathlib.Path, chance: random.Random) -> tuple[list[tuple[str, str, str, str]], ...]:
    """Return right and wrong rows of the official places (rows whose English has digits or slips left out)."""
    official = [(h, e) for h, e in read(folder / "places_kostat.dev.tsv") if not re.search(r"[\d·_]", h + e)]
    valid = [(h, e) for h, e in official if letters(romanise_place(h)) == letters(e) and e[0].isupper()]
    right, wrong = [], []
    for hangul, latin, other in neighbours(valid):
        source, target = chance.choice(PLACE_TEMPLATES)
        right.append((source.format(hangul), target.format(latin), hangul, latin))
        wrong.append((source.format(hangul), target.format(other), hangul, other))
    return right, wrong


def foreign_rows(folder: pathlib.Path, chance: random.Random) -> tuple[list[tuple[str, str, str, str]], ...]:
    """Return right rows and rows with another name of the same initial, from the held-out fifth of the names."""
    rows = [r for i, r in enumerate(read(folder / "foreign_persons_wikidata.dev.tsv")) if i % 5 == 0]
    rows = [(h, e) for h, e in rows if re.fullmatch(r"[가-힣]{2,} [가-힣]{2,}", h) and re.fullmatch(r"\S+ \S+", e)]
    by_initial = defaultdict(list)
    for _, latin in rows:
        by_initial[latin.split()[-1][0]].append(latin)
    right, wrong = [], []
    for hangul, latin in rows:
        source, target = chance.choice(PERSON_TEMPLATES)
        other = chance.choice(by_initial[latin.split()[-1][0]])
        right.append((source.format(hangul), target.format(latin), hangul, latin))
        if other != latin:
            wrong.append((source.format(hangul), target.format(other), hangul, other))
    return right, wrong


def organisation_rows(chance: random.Random) -> tuple[list[tuple[str, str, str, str]], ...]:
    """Return right rows and rows with another body of the same group, from the gazetteer."""
    by_group = defaultdict(list)
    for name in gazetteer():
        if name.group in ("university", "agency", "company"):
            by_group[name.group].append(name)
    right, wrong = [], []
    for group in by_group.values():
        for name in group:
            source, target = chance.choice(ORGANISATION_TEMPLATES)
            other = chance.choice(
                [n for n in group if not {f.lower() for f in n.target} & {f.lower() for f in name.target}]
            )
            right.append((source.format(name.key), target.format(name.target[0]), name.key, name.target[0]))
            wrong.append((source.format(name.key), target.format(other.target[0]), name.key, other.target[0]))
    return right, wrong


def scores(folder: pathlib.Path) -> None:
    """Print how the plausibility of held-out foreign names parts right ones from others (1 % false alarm)."""
    right, wrong = foreign_rows(folder, random.Random(1))
    best = sorted(_plausible(h, e) for *_, h, e in right)
    threshold = best[int(len(best) * 0.01)]
    caught = sum(_plausible(h, e) < threshold for *_, h, e in wrong) / len(wrong)
    print(f"| foreign names, score alone | 0.0100 ({len(right)}) | {caught:.4f} ({len(wrong)}) | |")


def _plausible(hangul: str, latin: str) -> float:
    words = latin.split()
    return max(plausibility(hangul, " ".join(order)) for order in (words, words[::-1]))


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=pathlib.Path))
@click.option("--sample", default=0, help="Names of each kind; 0 takes all.")
def main(folder: pathlib.Path, sample: int) -> None:
    """Measure on the tables in FOLDER."""
    chance = random.Random(5)
    print("| names | right, flagged (n) | wrong, caught (n) | RR + rapidfuzz caught |\n|---|---|---|---|")
    for title, (right, wrong) in {
        "places": place_rows(folder, chance),
        "organisations": organisation_rows(chance),
        "foreign persons": foreign_rows(folder, chance),
    }.items():
        for rows in (right, wrong):
            chance.shuffle(rows)
        report(title, right[: sample or None], wrong[: sample or None])
    scores(folder)


if __name__ == "__main__":
    main()
