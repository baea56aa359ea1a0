"""How well names are judged: right renderings, one changed syllable, another person, exchanged and dropped names.

    python benchmarks/names.py [--names N]      needs ../shared/data/names

Every name is set into news sentences in both languages; the whole path runs (finding, matching, checks). Beside it the
naive peer, which is *given* the Korean name and looks for the capitalised span most like its Revised Romanisation.
Thresholds and bars: `hard` is a finding of at least minor severity, `any` includes questions.
"""

import argparse
import csv
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz.fuzz import ratio

from auditor.checks.name_missing import NameMissing
from auditor.checks.person_names import NameSwapped, PersonNameMismatch
from auditor.english.capitals import name_spans
from auditor.korean.particles import attach
from auditor.korean.romanisation import romanise
from auditor.korean.spelling import (
    ONSETS,
    VOWELS,
    commonest,
    compose,
    decompose,
    surname_spellings,
    syllable_shares,
)
from auditor.korean.surnames import splits, surnames
from auditor.matching.names.persons import match
from auditor.mentions.persons import find
from auditor.model import AlignedArticle, Article, Document, Finding, Pair, Paragraph, Severity

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "names"
SEED = 11
CODAS = ["", "ㄱ", "ㄴ", "ㄹ", "ㅁ", "ㅂ", "ㅇ"]

SINGLE = (
    ("{a} 교수는 이날 연구 결과를 발표했다.", "Professor {A} presented the results that day."),
    ("{a:는} 4일 서울에서 기자회견을 열었다.", "{A} held a news conference in Seoul on the 4th."),
    ("경찰은 {a}(56)씨를 불러 조사했다.", "Police questioned {A}, 56."),
    ("대학 총장 {a}씨가 축사를 했다.", "{A}, president of the university, gave a speech."),
    ("{a} 한국은행 총재는 금리를 올리겠다고 밝혔다.", "Bank of Korea Governor {A} said rates would rise."),
)
DOUBLE = (
    ("{a} 교수와 {b} 대표가 세미나에 참석했다.", "Professor {A} and CEO {B} attended the seminar."),
    ("{a}(34)씨와 {b}(61)씨가 체포됐다.", "{A}, 34, and {B}, 61, were arrested."),
    ("{a} 의원은 {b} 장관을 비판했다.", "Rep. {A} criticized Minister {B}."),
    ("행사에는 {a} 시장, {b} 교육감 등이 참석했다.", "Mayor {A} and Superintendent {B} attended the event."),
)


@dataclass(frozen=True)
class Case:
    """A sentence pair, and the person or persons it is about."""

    korean: str
    english: str
    names: tuple[str, ...]


class Person(str):
    """A name in hangul that takes the right form of 은/는 when formatted with `:는`."""

    def __format__(self, spec: str) -> str:
        return attach(str(self), "은", "는") if spec else str(self)


def audit(*cases: Case) -> list[Finding]:
    """Return the findings of an article with a paragraph a case."""
    source = Document("source", "ko", tuple(Paragraph(i, case.korean) for i, case in enumerate(cases)))
    target = Document("target", "en", tuple(Paragraph(i, case.english) for i, case in enumerate(cases)))
    pairs = tuple(Pair((i,), (i,)) for i in range(len(cases)))
    article = AlignedArticle(Article("x", source, target), pairs, mentions=find(source) + find(target))
    article = replace(article, matches=match(article))
    checks = (PersonNameMismatch(), NameSwapped(), NameMissing())
    return [finding for check in checks for finding in check.check(article)]


def found(case: Case) -> bool:
    mentions = find(Document("source", "ko", (Paragraph(0, case.korean),)))
    return set(case.names) <= {mention.text for mention in mentions}


def revised(name: str) -> str:
    surname, given = splits(name)[0]
    first = max(surname_spellings(surname).items(), key=lambda item: item[1])[0]
    return f"{first.capitalize()} {'-'.join(romanise(c).lower() for c in given).capitalize()}"


def changed(name: str, part: str, generator: random.Random, surname: int = 1) -> str | None:
    """Return *name* with one jamo of one syllable after its surname changed into another syllable that names have."""
    index = generator.randrange(surname, len(name))
    onset, vowel, coda = decompose(name[index])
    options = {
        "onset": [compose(o, vowel, coda) for o in ONSETS if o != onset],
        "vowel": [compose(onset, v, coda) for v in VOWELS if v != vowel],
        "coda": [compose(onset, vowel, c) for c in CODAS if c != coda],
    }[part]
    known = [c for c in options if c in syllable_shares()]
    return name[:index] + generator.choice(known) + name[index + 1 :] if known else None


def with_surname(name: str, generator: random.Random) -> str:
    others = [s for s, (share, _) in surnames().items() if share >= 0.5 and s != name[0]]
    return generator.choice(others) + name[1:]


def single(name: str, english: str, generator: random.Random) -> Case:
    korean, target = generator.choice(SINGLE)
    return Case(korean.format(a=Person(name)), target.format(A=english), (name,))


def double(a: str, b: str, english: tuple[str, str], generator: random.Random) -> Case:
    korean, target = generator.choice(DOUBLE)
    return Case(korean.format(a=a, b=b), target.format(A=english[0], B=english[1]), (a, b))


def dropped(a: str, b: str, generator: random.Random) -> Case:
    case = double(a, b, (commonest(a), "@"), generator)
    text = re.sub(r"(?:,| and| criticized)?(?: [A-Z][a-z.]+)* @(?:, 61,)?", "", case.english)
    return replace(case, english=text)


def suites(names: Sequence[tuple[str, str]], generator: random.Random) -> Iterator[tuple[str, list[Case]]]:
    """Yield every kind of fault with its cases; the first three are right renderings."""
    hangul = [name for name, _ in names]
    other = dict(zip(hangul, [*hangul[1:], hangul[0]], strict=True))
    yield "right, Revised Romanisation", [single(n, revised(n), generator) for n in hangul]
    yield "right, commonest spelling", [single(n, commonest(n), generator) for n in hangul]
    yield "right, self-chosen spelling", [single(n, latin, generator) for n, latin in names]
    for part in ("vowel", "onset", "coda"):
        for style, write in (("revised", revised), ("commonest", commonest)):
            wrong = [(n, changed(n, part, generator)) for n in hangul]
            yield f"changed {part}, {style}", [single(n, write(w), generator) for n, w in wrong if w]
    yield "changed surname", [single(n, commonest(with_surname(n, generator)), generator) for n in hangul]
    yield "another person", [single(n, commonest(other[n]), generator) for n in hangul if other[n][1:] != n[1:]]
    pairs = [(n, other[n]) for n in hangul if other[n] != n]
    yield "two persons, right", [double(a, b, (commonest(a), commonest(b)), generator) for a, b in pairs]
    yield "two persons, swapped", [double(a, b, (commonest(b), commonest(a)), generator) for a, b in pairs]
    yield "two persons, one dropped", [dropped(a, b, generator) for a, b in pairs]


def peer_score(case: Case) -> float:
    """Return how like the worst person's romanisation the likest capitalised span is (0 to 100)."""
    spans = [span.text.lower() for span in name_spans(case.english)] or [""]
    return min(max(ratio(revised(name).lower(), text) for text in spans) for name in case.names)


def threshold(cases: Sequence[Case], rate: float) -> float:
    scores = sorted(map(peer_score, cases))
    return scores[int(rate * len(scores))]


def read(path: Path, n: int, generator: random.Random) -> list[tuple[str, str]]:
    with path.open(encoding="utf-8") as file:
        rows = [(r["hangul"], r["latin"]) for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    usable = [
        row for row in rows if len(row[0]) == 3 and re.fullmatch(r"[A-Z][a-z]+ [A-Z][a-z]+-[A-Za-z][a-z]+", row[1])
    ]
    return generator.sample(usable, min(n, len(usable)))


def persons(n: int) -> None:
    generator = random.Random(SEED)
    names = read(DATA / "persons_wikidata.dev.tsv", n, generator)
    limit = 0.0
    print("| persons | cases | hard | any | of those found | at confidence >= 0.9 | RR + rapidfuzz |")
    print("|---|---|---|---|---|---|---|")
    for kind, cases in suites(names, generator):
        if kind == "right, self-chosen spelling":
            limit = threshold(cases, 0.02)
        started = time.perf_counter()
        results = [(case, audit(case)) for case in cases]
        spent = (time.perf_counter() - started) / max(1, len(cases))
        hard = sum(any(f.severity is not Severity.NEUTRAL for f in fs) for _, fs in results) / len(cases)
        sure = sum(any(f.confidence >= 0.9 for f in fs) for _, fs in results) / len(cases)
        seen = [bool(fs) for case, fs in results if found(case)]
        of_found = sum(seen) / max(1, len(seen))
        flagged = sum(bool(fs) for _, fs in results) / len(cases)
        peer = sum(peer_score(case) < limit for case in cases) / len(cases) if limit else float("nan")
        print(
            f"| {kind} | {len(cases)} | {hard:.4f} | {flagged:.4f} | {of_found:.4f} | {sure:.4f} | {peer:.3f} |",
            flush=True,
        )
        print(f"{kind}: {1000 * spent:.1f} ms a sentence, persons found {len(seen) / len(cases):.4f}", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=600, help="persons to try")
    arguments = parser.parse_args()
    if not DATA.exists():
        sys.exit(f"{DATA}: not there; the benchmark needs the shared names")
    persons(arguments.names)


if __name__ == "__main__":
    main()
