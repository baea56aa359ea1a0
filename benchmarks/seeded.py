"""How many mechanical errors are found when one is put into a document translated by people.

    python benchmarks/seeded.py [--per-type N] [--vectors FILE]

An error counts as found when the changed document has a finding that the unchanged one has not, and which overlaps the
changed words or quotes the Korean line that they translate. Names come from the lists of the clean articles of the
corpus; everything else from ../shared/data/parallel too, where it is there.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import seeding
from documents import CORPUS, PARALLEL, Sample, clean_corpus, parallel_documents, tell_failures
from vectors import RememberingAuditor

from auditor.config import Settings
from auditor.evaluate.intervals import wilson
from auditor.evaluate.judge import LEVELS, Level, levels_of
from auditor.gold import GoldArticle, read_corpus
from auditor.model import Article, Audit, Document, Finding, Paragraph, Span
from auditor.pipeline import Auditor
from auditor.render.tables import Table, to_text

SETTINGS = Settings()
SEED = 20250101
PER_TYPE = 60
"""Documents to change for each type of error, where so many fit."""
NAMED = {
    "person, one syllable": ("person", seeding.syllable),
    "two persons swapped": ("person", seeding.swap),
    "two places swapped": ("place", seeding.swap),
}
PLAIN: Mapping[str, seeding.Changer] = {
    "number": seeding.number,
    "magnitude": seeding.magnitude,
    "date": seeding.date,
    "negation": seeding.negation,
    "term": seeding.term,
    "deletion of a sentence": seeding.deletion,
}


@dataclass(frozen=True)
class Seeded:
    """A document with one error of a type: the unchanged sample, the changed article, its lines and the span."""

    type: str
    sample: Sample
    article: Article
    source: int
    target: int
    span: tuple[int, int] | None

    def is_hit_by(self, finding: Finding) -> bool:
        if finding.source is not None and finding.source.paragraph == self.source:
            return True
        quote = finding.target
        if quote is None or self.span is None or quote.paragraph != self.target:
            return False
        return quote.span.overlaps(Span(*self.span))


def seed_all(samples: Sequence[Sample], per_type: int) -> list[Seeded]:
    """Return up to *per_type* changed documents of each type, each of another document; the same for the same input."""
    generator = random.Random(SEED)
    order = list(samples)
    generator.shuffle(order)
    strangers = _strangers(order)
    found: list[Seeded] = []
    for type_, changer in PLAIN.items():
        found += list(_seed(type_, [(sample, changer) for sample in order], generator, per_type))
    inserting = [(sample, seeding.insertion(strangers[-1 - i])) for i, sample in enumerate(order[: len(strangers)])]
    found += list(_seed("insertion of a sentence", inserting, generator, per_type))
    found += [item for sample in order if (item := _without_line(sample, generator))][:per_type]
    for type_, (kind, change) in NAMED.items():
        named = [(sample, change(names)) for sample in order if (names := _names(sample, kind))]
        found += list(_seed(type_, named * 3, generator, per_type))
    for kind in ("person", "place"):
        others = sorted({new for gold in _gold().values() for new in _plain_names(gold, kind).values()})
        named = [(sample, seeding.exchanged(names, others)) for sample in order if (names := _names(sample, kind))]
        found += list(_seed(f"another {kind}", named * 3, generator, per_type))
    return found


def _seed(
    type_: str, pairs: Sequence[tuple[Sample, seeding.Changer]], generator: random.Random, limit: int
) -> Iterator[Seeded]:
    n = 0
    seen: set[tuple[str, str]] = set()
    for sample, changer in pairs:
        item = _one(type_, sample, changer, generator)
        if item is None or n >= limit:
            continue
        key = (sample.article.id, item.article.target.paragraphs[item.target].text)
        if key not in seen:
            seen.add(key)
            n += 1
            yield item


def _one(type_: str, sample: Sample, changer: seeding.Changer, generator: random.Random) -> Seeded | None:
    """Return the document with one line of it changed, None where no line fits."""
    article = sample.article
    lines = _aligned_lines(sample)
    generator.shuffle(lines)
    for source, target in lines:
        korean, english = article.source.paragraphs[source].text, article.target.paragraphs[target].text
        change = changer(korean, english, generator)
        if change is not None and change.text != english:
            paragraphs = list(article.target.paragraphs)
            paragraphs[target] = replace(paragraphs[target], text=change.text)
            return Seeded(type_, sample, _with_target(article, paragraphs), source, target, change.span)
    return None


def _aligned_lines(sample: Sample) -> list[tuple[int, int]]:
    """Return the lines that answer each other: as the gold pairs them, else all where both sides have as many."""
    article = sample.article
    if sample.name == "corpus":
        pairs = _gold()[article.id].pairs
        return [(p.source[0], p.target[0]) for p in pairs if len(p.source) == len(p.target) == 1]
    n = len(article.source.paragraphs)
    return [(i, i) for i in range(n)] if n == len(article.target.paragraphs) else []


def _without_line(sample: Sample, generator: random.Random) -> Seeded | None:
    """Return the document without one English line of 40 characters or more, where it has three lines or more."""
    article = sample.article
    lines = [pair for pair in _aligned_lines(sample) if len(article.target.paragraphs[pair[1]].text) >= 40]
    if len(article.target.paragraphs) < 3 or not lines:
        return None
    source, gone = generator.choice(lines)
    left = [paragraph for paragraph in article.target.paragraphs if paragraph.id != gone]
    return Seeded("deletion of a paragraph", sample, _with_target(article, left), source, gone, None)


def _with_target(article: Article, paragraphs: Sequence[Paragraph]) -> Article:
    numbered = tuple(replace(paragraph, id=i) for i, paragraph in enumerate(paragraphs))
    return replace(article, target=Document("target", "en", numbered))


def _strangers(samples: Sequence[Sample]) -> list[str]:
    """Return one sentence of 40 to 200 characters from each document that has one."""
    sentences = (
        [s for p in sample.article.target.paragraphs for s in seeding.split_sentences(p.text) if 40 <= len(s) <= 200]
        for sample in samples
    )
    return [found[len(found) // 2] for found in sentences if found]


def _names(sample: Sample, kind: str) -> Mapping[str, str]:
    """Return the names of a corpus article, Korean to English; nothing is known of other documents."""
    return _plain_names(_gold()[sample.article.id], kind) if sample.name == "corpus" else {}


def _plain_names(gold: GoldArticle, kind: str) -> Mapping[str, str]:
    """Return the right names of *kind*: of places those of one word, so that any can stand for any other."""
    found = {name.source: name.target for name in gold.names if name.kind == kind and name.verdict != "wrong"}
    return {old: new for old, new in found.items() if kind != "place" or new.isalpha()}


@cache
def _gold() -> Mapping[str, GoldArticle]:
    return {gold.id: gold for gold in read_corpus(CORPUS)}


def found_levels(seeded: Seeded, before: Audit, after: Audit) -> tuple[set[Level], list[str]]:
    """Return the levels at which the error was found, and the rules that did."""
    known = {finding.fingerprint for finding in before.findings}
    hits = [f for f in after.findings if f.fingerprint not in known and seeded.is_hit_by(f)]
    levels = {level for finding in hits for level in levels_of(finding, SETTINGS)}
    return levels, [finding.rule for finding in hits if levels_of(finding, SETTINGS)]


def table(seeded: Sequence[Seeded], before: Mapping[str, Audit], after: Sequence[Audit]) -> Table:
    rows = []
    for type_ in dict.fromkeys(item.type for item in seeded):
        results = [
            found_levels(item, before[item.sample.article.id], audit)
            for item, audit in zip(seeded, after, strict=True)
            if item.type == type_
        ]
        rules = Counter(rule for _, names in results for rule in names)
        told = ", ".join(f"{rule} {n}" for rule, n in rules.most_common(3))
        cells = [_share(sum(level in levels for levels, _ in results), len(results)) for level in LEVELS]
        rows.append((type_, *cells, told or "-"))
    note = "Found at the same place and not in the unchanged document; intervals of 95 %."
    columns = ("error put in", "recall, display", "recall, gate", "asked", "by rule")
    return Table("Seeded errors", note, columns, tuple(rows))


def _share(k: int, n: int) -> str:
    low, high = wilson(k, n)
    return f"{k / n:.0%} ({k}/{n}) {100 * low:.0f}-{100 * high:.0f}"


def measured(auditor: Auditor, samples: Sequence[Sample], per_type: int) -> tuple[Table, int]:
    """Return the table and the exit code: 3 when an audit was incomplete, else 0."""
    seeded = seed_all(samples, per_type)
    plain = list({item.sample.article.id: item.sample.article for item in seeded}.values())
    before = {audit.id: audit for audit in auditor.audit_stream(plain)}
    after = list(auditor.audit_stream(item.article for item in seeded))
    return table(seeded, before, after), tell_failures((*before.values(), *after))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=PARALLEL)
    parser.add_argument("--per-type", type=int, default=PER_TYPE)
    parser.add_argument("--vectors", type=Path, help="a file that keeps encodings from run to run")
    options = parser.parse_args()
    samples = [*parallel_documents(options.data), *clean_corpus()]
    if not any(sample.name != "corpus" for sample in samples):
        print(f"note: no parallel documents in {options.data}; the corpus alone is used", file=sys.stderr)
    found, code = measured(RememberingAuditor(SETTINGS, vectors=options.vectors), samples, options.per_type)
    print(to_text(found))
    return code


if __name__ == "__main__":
    sys.exit(main())
