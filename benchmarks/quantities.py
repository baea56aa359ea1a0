"""Quantities and dates: false alarms on human translations, recall on one corrupted number, beside translate-toolkit.

    python benchmarks/quantities.py [--data ../shared/data/parallel] [--part I/N] [--pofilter PATH] [--json FILE]

Every document is audited line by line, once as it is and once for every corruption of every line that holds a digit:
one figure is changed (digit), moved by a power of ten (magnitude), taken out with its word (dropped), invented (added),
given another unit (unit), its bound turned round (bound), and one date, weekday, time of day, relative word ("last
year") or spelled-out number is changed. A corruption counts as
found when a finding stands in its pair that the clean line does not have, a clean line as a false alarm when any does.
Documents whose human translation itself misstates a figure are counted as they are; `KNOWN` lists such lines, each
read by a person, and a second line of figures leaves them out. `numbers` of translate-toolkit (GPL, never a dependency)
runs as a black box where `pofilter` is found. The clean articles of `corpus/` are Korean first and dated.

Data: NTREX-128 (CC BY-SA 4.0), WMT24++ (Apache-2.0), minseye (CC BY 4.0); the noisy park pairs stand apart.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import re
import shutil
import subprocess
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from auditor.checks.approximation import ApproximationLost
from auditor.checks.base import Check
from auditor.checks.dates import DateMismatch, DurationMismatch, WeekdayMismatch
from auditor.checks.magnitudes import MagnitudeMismatch
from auditor.checks.numbers import NumberAdded, NumberMismatch, NumberMissing
from auditor.checks.units import PercentPoint, UnitMismatch
from auditor.english.dates import MONTHS, WEEKDAYS
from auditor.matching.amounts.values import compare
from auditor.mentions import dates, quantities
from auditor.model import AlignedArticle, Article, Document, Finding, Pair, Paragraph, Severity
from auditor.text import view

CHECKS: tuple[Check, ...] = (
    NumberMismatch(),
    MagnitudeMismatch(),
    NumberMissing(),
    NumberAdded(),
    UnitMismatch(),
    PercentPoint(),
    ApproximationLost(),
    DateMismatch(),
    WeekdayMismatch(),
    DurationMismatch(),
)
SETS = ("ntrex_docs", "wmt24pp_docs", "minseye_docs", "park_news_sentences")
POOLED = ("ntrex_docs", "wmt24pp_docs")
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)
# lines of the human translations that misstate a figure, read one by one
KNOWN = frozenset(
    {
        ("ntrex-dailymail.co.uk.298595", 1),  # dollars for pounds
        ("ntrex-dailymail.co.uk.298595", 7),  # 1,100 for 11 million
        ("ntrex-rt.com.91350", 15),  # $36bn for $3.6bn
        ("wmt24pp-test-en-news_euronews-en.43091", 6),  # 8 for 18 December
        ("wmt24pp-test-en-social_112152593528184304", 50),  # another weekday
        ("wmt24pp-test-en-social_112152593528184304", 59),  # another weekday
    }
)
_HAS_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Pairs:
    """A document of one line a segment."""

    id: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Corruption:
    """One way to corrupt an English line: its name, what it looks for, and what it puts there."""

    kind: str
    pattern: re.Pattern[str]
    change: Callable[[re.Match[str], random.Random], str | None]


# ---------------------------------------------------------------------------------------------------- corruptions


def _digit(match: re.Match[str], rng: random.Random) -> str | None:
    text = match.group()
    places = [i for i, c in enumerate(text) if c.isdigit()]
    place = rng.choice(places)
    first = place == places[0] and len(places) > 1
    digits = (
        [d for d in "123456789" if d != text[place]]
        if first or len(places) == 1
        else [d for d in "0123456789" if d != text[place]]
    )
    return text[:place] + rng.choice(digits) + text[place + 1 :]


def _magnitude(match: re.Match[str], rng: random.Random) -> str | None:
    if scale := match["scale"]:
        scales = ["thousand", "million", "billion", "trillion"]
        index = scales.index(scale.lower())
        return match["number"] + match["blank"] + scales[index + 1 if index == 0 else index - 1]
    if "." in match["number"] or match["blank"]:
        return None
    value = int(match["number"].replace(",", ""))
    if value < 100 or (1900 <= value <= 2100 and "," not in match["number"]):
        return None
    factor = rng.choice((10, 1000))
    changed = value // factor if value % factor == 0 and value > factor else value * factor
    return f"{changed:,}"


def _drop(match: re.Match[str], rng: random.Random) -> str | None:
    return ""


def _add(match: re.Match[str], rng: random.Random) -> str | None:
    return f"{match.group()} {rng.choice(('the', 'all', 'those'))} {rng.randint(13, 980)}"


_UNIT_CHANGES = {
    "percent": "percentage points", "per cent": "percentage points", "%": " percentage points", "$": "£",
    "£": "$", "€": "$",
    "dollars": "won", "pounds": "dollars", "won": "dollars", "miles": "kilometers", "kilometers": "miles",
    "km": "miles",
    "meters": "feet", "metres": "feet", "feet": "meters", "hours": "days", "days": "weeks", "months": "years",
    "years": "months", "minutes": "hours", "weeks": "days", "hour": "day", "day": "week", "month": "year",
    "year": "month",
    "minute": "hour", "week": "month", "tons": "kilograms", "-mile": "-kilometer",
}  # fmt: skip


def _unit(match: re.Match[str], rng: random.Random) -> str | None:
    if sign := match["sign"]:
        return _UNIT_CHANGES[sign] + match["after"]
    return match["before"] + match["gap"] + _UNIT_CHANGES[match["unit"]]


def _month(match: re.Match[str], rng: random.Random) -> str | None:
    name = match.group()
    return rng.choice([month for month in MONTHS if not month.startswith(name.rstrip(".")[:3])])


def _day(match: re.Match[str], rng: random.Random) -> str | None:
    day = int(match["day"])
    return match["month"] + str(day + 1 if day < 28 else day - 1)


def _year(match: re.Match[str], rng: random.Random) -> str | None:
    return str(int(match.group()) + rng.choice((-2, -1, 1, 2, 10)))


def _weekday(match: re.Match[str], rng: random.Random) -> str | None:
    return rng.choice([day for day in WEEKDAYS if day != match.group()])


def _clock(match: re.Match[str], rng: random.Random) -> str | None:
    hour = int(match["hour"])
    return f"{hour + 1 if hour < 11 else hour - 1}{match['rest']}"


_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _word(match: re.Match[str], rng: random.Random) -> str | None:
    changed = rng.choice([word for word in _WORDS if word != match.group().lower()])
    return changed.capitalize() if match.group()[0].isupper() else changed


_TURNED = {
    "last year": "this year", "this year": "last year", "next year": "this year", "last month": "this month",
    "this month": "last month", "next month": "last month", "last week": "this week", "this week": "next week",
    "next week": "last week", "yesterday": "tomorrow", "tomorrow": "yesterday", "the previous year": "the next year",
    "the first half": "the second half", "the second half": "the first half", "the previous day": "the next day",
}  # fmt: skip
_BOUNDS = {
    "more than": "less than", "less than": "more than", "over": "under", "under": "over", "at least": "at most",
    "up to": "at least", "fewer than": "more than",
}  # fmt: skip


def _turned(match: re.Match[str], rng: random.Random) -> str | None:
    return _TURNED[match.group()]


def _bound(match: re.Match[str], rng: random.Random) -> str | None:
    return _BOUNDS[match.group()]


_NUMBER = r"(?<![\w.,:@/#-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w:])|(?<![\w.,:@/#-])\d+(?:\.\d+)?(?![\w:/]|[.,]\d)"
_NAMED = "(?:percent|per cent|million|billion|people|years?|km|miles)"
_SHORT = r"Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."
_MONTHS = "|".join((*MONTHS[:4], *MONTHS[5:]))
CORRUPTIONS = (
    Corruption("digit", re.compile(_NUMBER), _digit),
    Corruption(
        "magnitude",
        re.compile(
            r"(?<![\w.,:@/#-])(?P<number>\d[\d,]*(?:\.\d+)?)"
            r"(?:(?P<blank>[\s-]?)(?P<scale>thousand|million|billion|trillion)\b|(?![\w:/-]|[.,]\d|\s[mb]illion))"
        ),
        _magnitude,
    ),
    Corruption("dropped", re.compile(rf"(?:{_NUMBER})(?:[\s-]{_NAMED}\b|%)?\s?"), _drop),
    Corruption("added", re.compile(r"(?<=[a-z]\s)(?:of|in|from|with|by)(?=\s[a-z])"), _add),
    Corruption(
        "unit",
        re.compile(
            r"(?P<sign>[$£€])(?P<after>\d)|(?P<before>\d)(?P<gap>[\s-]?)"
            r"(?P<unit>percent|per cent|%|dollars|pounds|won|miles|kilometers|km|meters|metres|feet"
            r"|hours?|days?|weeks?|months?|years?|minutes?|tons)\b(?![-\s]olds?)"
        ),
        _unit,
    ),
    Corruption("month", re.compile(rf"\b(?:{_MONTHS})\b|\b(?:Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec)\.(?=\s\d)"), _month),
    Corruption("day", re.compile(rf"(?P<month>\b(?:{_MONTHS}|May|{_SHORT})\s)(?P<day>\d\d?)\b(?!,?\d)"), _day),
    Corruption("year", re.compile(r"(?<![\d.,$£€/-])(?:19|20)\d\d(?![\d%s/-]|,\d)"), _year),
    Corruption("weekday", re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b"), _weekday),
    Corruption("clock", re.compile(r"(?<![\d.:])(?P<hour>1[0-2]|[1-9])(?P<rest>(?:[:.]\d\d)?\s?[ap]\.?m\b)"), _clock),
    Corruption("relative", re.compile(rf"\b(?:{'|'.join(_TURNED)})\b"), _turned),
    Corruption("bound", re.compile(rf"\b(?:{'|'.join(_BOUNDS)})(?=\s+(?:an?\s)?[$£€]?(?:\d|half))"), _bound),
    Corruption("word", re.compile(rf"\b(?:{'|'.join(_WORDS)})\b(?![-\s](?:of|or|and|to)\b)", re.IGNORECASE), _word),
)  # fmt: skip


def corrupt(line: str, corruption: Corruption, seed: str) -> str | None:
    """Return *line* with one place corrupted, chosen by *seed*; None where there is no such place."""
    rng = random.Random(f"{corruption.kind}:{seed}")
    matches = [match for match in corruption.pattern.finditer(line) if match.group()]
    rng.shuffle(matches)
    for match in matches:
        changed = corruption.change(match, rng)
        if changed is not None and changed != match.group():
            return line[: match.start()] + changed + line[match.end() :]
    return None


# ---------------------------------------------------------------------------------------------------- auditing


def read(path: Path) -> Iterator[Pairs]:
    """Yield the documents of a data file whose two sides have equally many lines."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        source, target = row["ko"].split("\n"), row["en"].split("\n")
        if len(source) == len(target):
            name = row.get("doc_id") or f"{path.stem}-{number}"
            yield Pairs(name, tuple(map(_analysed, source)), tuple(map(_analysed, target)))


def read_corpus(folder: Path) -> Iterator[Pairs]:
    """Yield the clean articles of the gold corpus, written in Korean first: one line a pair that has both sides."""
    for path in sorted(folder.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        pairs = [pair for pair in gold["pairs"] if pair["source"] and pair["target"]]
        if gold["clean"]:
            sides = [
                tuple(_analysed(" ".join(gold[f"{side}_paragraphs"][i]["text"] for i in pair[side])) for pair in pairs)
                for side in ("source", "target")
            ]
            date = datetime.date.fromisoformat(gold["date"]) if gold.get("date") else None
            yield Pairs(gold["id"], sides[0], sides[1], date)


def _analysed(text: str) -> str:
    return view(Paragraph(0, text)).text


def audit(document: Pairs) -> list[list[Finding]]:
    """Return the findings of every line pair of *document*."""
    source, target = _document("source", "ko", document.source), _document("target", "en", document.target)
    article = Article(document.id, source, target, document.date)
    sides = (article.source, article.target)
    mentions = tuple(mention for side in sides for find in (quantities.find, dates.find) for mention in find(side))
    pairs = tuple(Pair((i,), (i,), 0.9, 0.99) for i in range(len(document.source)))
    aligned = AlignedArticle(article, pairs, mentions=mentions)
    aligned = replace(aligned, matches=compare(aligned))
    found: list[list[Finding]] = [[] for _ in pairs]
    for check in CHECKS:
        for finding in check.check(aligned):
            found[finding.pair or 0].append(finding)
    return found


def _document(side: str, language: str, lines: Sequence[str]) -> Document:
    paragraphs = tuple(Paragraph(i, line) for i, line in enumerate(lines))
    return Document("source" if side == "source" else "target", language, paragraphs)


def _best(findings: Sequence[Finding], gating: bool) -> float:
    serious = [f for f in findings if not gating or f.severity.rank >= Severity.MAJOR.rank]
    return max((f.confidence for f in serious), default=0.0)


# ---------------------------------------------------------------------------------------------------- measuring


@dataclass(slots=True)
class Tally:
    """What one data set gave: clean and corrupted confidences, by kind, and the worst of each document.

    They are of faults that can fail the gate (major or worse); `shown` counts minor ones too.
    """

    clean: list[float]
    documents: list[float]
    faithful: list[float]
    faithful_documents: list[float]
    corrupted: dict[str, list[float]]
    shown: list[float]
    peer_clean: list[bool]
    peer_corrupted: dict[str, list[bool]]


def measure(documents: Sequence[Pairs], pofilter: str | None) -> Tally:
    """Audit *documents* clean and corrupted."""
    tally = Tally([], [], [], [], defaultdict(list), [], [], defaultdict(list))
    clean_lines: list[tuple[str, str]] = []
    changed_lines: list[tuple[str, str, str]] = []
    for document in documents:
        clean = audit(document)
        known = {line for name, line in KNOWN if name == document.id}
        tally.documents.append(max((_best(findings, gating=True) for findings in clean), default=0.0))
        if not known:
            tally.faithful_documents.append(tally.documents[-1])
        for i, (source, target) in enumerate(zip(document.source, document.target, strict=True)):
            if _HAS_DIGIT.search(source + target):
                tally.clean.append(_best(clean[i], gating=True))
                tally.shown.append(_best([f for f in clean[i] if f.severity.rank], gating=False))
                if i not in known:
                    tally.faithful.append(tally.clean[-1])
                clean_lines.append((source, target))
            if not _HAS_DIGIT.search(source):
                continue
            for corruption in CORRUPTIONS:
                changed = corrupt(target, corruption, f"{document.id}:{i}")
                if changed is not None:
                    lines = (*document.target[:i], changed, *document.target[i + 1 :])
                    after = audit(replace(document, target=lines))[i]
                    tally.corrupted[corruption.kind].append(_best(_new(after, clean[i]), gating=True))
                    changed_lines.append((corruption.kind, source, changed))
    if pofilter:
        flags = run_peer(pofilter, clean_lines + [(s, t) for _, s, t in changed_lines])
        tally.peer_clean = flags[: len(clean_lines)]
        for (kind, _, _), flag in zip(changed_lines, flags[len(clean_lines) :], strict=True):
            tally.peer_corrupted[kind].append(flag)
    return tally


def _new(after: Sequence[Finding], before: Sequence[Finding]) -> list[Finding]:
    known = Counter(_key(finding) for finding in before)
    return [finding for finding in after if known[_key(finding)] == 0]


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.source.text if finding.source else "", finding.target.text if finding.target else ""


def run_peer(pofilter: str, pairs: Sequence[tuple[str, str]]) -> list[bool]:
    """Return which pairs the `numbers` test of translate-toolkit flags: a black box in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        given, out = Path(folder, "in.po"), Path(folder, "out.po")
        head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        units = [
            "\n".join(
                f"{name} {json.dumps(text, ensure_ascii=False)}"
                for name, text in (("msgctxt", str(i)), ("msgid", s), ("msgstr", t))
            )
            + "\n"
            for i, (s, t) in enumerate(pairs)
        ]
        given.write_text("\n".join([head, *units]), encoding="utf-8")
        command = [pofilter, "--progress=none", "--test=numbers", str(given), str(out)]
        subprocess.run(command, check=True, capture_output=True)
        text = out.read_text(encoding="utf-8") if out.exists() else ""
    flagged = {int(number) for number in re.findall(r'^msgctxt "(\d+)"', text, re.MULTILINE)}
    return [i in flagged for i in range(len(pairs))]


# ---------------------------------------------------------------------------------------------------- reporting


def _share(values: Sequence[float], threshold: float) -> float:
    return 100 * sum(value >= threshold for value in values) / len(values) if values else 0.0


def report(name: str, tally: Tally) -> dict[str, object]:
    """Print and return the figures of one data set."""
    everything = [value for values in tally.corrupted.values() for value in values]
    print(
        f"\n{name}: {len(tally.clean)} pairs with digits, {len(tally.documents)} documents, {len(everything)} corrupted"
    )
    print("  threshold  false alarms  documents failed  recall   " + "  ".join(f"{k:>9}" for k in tally.corrupted))
    curve = []
    for threshold in THRESHOLDS:
        row = [_share(tally.clean, threshold), _share(tally.documents, threshold), _share(everything, threshold)]
        kinds = {kind: _share(values, threshold) for kind, values in tally.corrupted.items()}
        print(
            f"  {threshold:9.2f}  {row[0]:11.1f}%  {row[1]:15.1f}%  {row[2]:5.1f}%   "
            + "  ".join(f"{v:8.1f}%" for v in kinds.values())
        )
        curve.append({"threshold": threshold, "false_alarms": row[0], "documents": row[1], "recall": row[2], **kinds})
    for threshold in (0.5, 0.9):
        pairs, files = _share(tally.faithful, threshold), _share(tally.faithful_documents, threshold)
        print(f"  {threshold:9.2f}  {pairs:11.1f}%  {files:15.1f}%  without the lines known to be mistranslated")
    print(f"  {0.5:9.2f}  {_share(tally.shown, 0.5):11.1f}%  minor findings too")
    print("  corrupted lines" + " " * 36 + "  ".join(f"{len(v):9}" for v in tally.corrupted.values()))
    if tally.peer_clean:
        flags = [flag for values in tally.peer_corrupted.values() for flag in values]
        alarms, recall = 100 * sum(tally.peer_clean) / len(tally.peer_clean), 100 * sum(flags) / len(flags)
        by_kind = "  ".join(f"{100 * sum(v) / len(v):8.1f}%" for v in tally.peer_corrupted.values())
        print(f"  translate-toolkit numbers: false alarms {alarms:.1f}%, recall {recall:.1f}%   {by_kind}")
    return {"name": name, "pairs": len(tally.clean), "documents": len(tally.documents), "curve": curve}


def _pool(tallies: Sequence[Tally]) -> Tally:
    pooled = Tally([], [], [], [], defaultdict(list), [], [], defaultdict(list))
    for tally in tallies:
        pooled.clean += tally.clean
        pooled.shown += tally.shown
        pooled.documents += tally.documents
        pooled.faithful += tally.faithful
        pooled.faithful_documents += tally.faithful_documents
        pooled.peer_clean += tally.peer_clean
        for kind, values in tally.corrupted.items():
            pooled.corrupted[kind] += values
        for kind, flags in tally.peer_corrupted.items():
            pooled.peer_corrupted[kind] += flags
    return pooled


def main() -> None:
    """Measure every data set that is there, the clean ones also pooled."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[2] / "shared/data/parallel")
    parser.add_argument(
        "--part", default="0/1", help="I/N: every Nth document from the Ith on, to tune and to test apart"
    )
    parser.add_argument("--pofilter", default=shutil.which("pofilter"), help="the pofilter of translate-toolkit")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    part, n_parts = map(int, arguments.part.split("/"))
    tallies: dict[str, Tally] = {}
    results = []
    for name in SETS:
        path = arguments.data / f"{name}.dev.jsonl"
        if not path.exists():
            print(f"{path}: not there, skipped")
            continue
        documents = [d for i, d in enumerate(read(path)) if i % n_parts == part]
        tallies[name] = measure(documents, arguments.pofilter)
        results.append(report(name, tallies[name]))
    clean = [d for i, d in enumerate(read_corpus(Path(__file__).parents[1] / "corpus")) if i % n_parts == part]
    if clean:
        results.append(report("corpus, clean articles", measure(clean, arguments.pofilter)))
    pooled = [tallies[name] for name in POOLED if name in tallies]
    if pooled:
        results.append(report("pooled: " + ", ".join(name for name in POOLED if name in tallies), _pool(pooled)))
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
