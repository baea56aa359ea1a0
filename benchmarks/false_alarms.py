"""How often the audit flags translations made by people, per rule and per origin of the text.

    python benchmarks/false_alarms.py [--sets ntrex wmt24pp minseye corpus] [--examples RULE N] [--vectors FILE]

Every document is an article of its own, one paragraph a line. Human translations are not free of errors, so these are
upper bounds. `display` counts findings (no questions) at the confidence that people are shown by default, `gate` those
that fail the default gate, `questions` neutral findings that are shown. Needs ../shared/data/parallel, else it says so
and ends well; the clean articles of the corpus are always there.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from documents import PARALLEL, Sample, clean_corpus, parallel_documents, sentence_pools, tell_failures
from vectors import RememberingAuditor

from auditor.config import Settings
from auditor.evaluate.intervals import wilson
from auditor.evaluate.judge import LEVELS, Level, levels_of
from auditor.model import Audit, Finding
from auditor.pipeline import Auditor
from auditor.render.tables import Table, to_text

SETTINGS = Settings()


@dataclass(frozen=True)
class Result:
    """A document and its audit."""

    sample: Sample
    audit: Audit

    def findings(self, level: Level) -> list[Finding]:
        return [finding for finding in self.audit.findings if level in levels_of(finding, SETTINGS)]


def audited(samples: Sequence[Sample], auditor: Auditor) -> list[Result]:
    audits = auditor.audit_stream(sample.article for sample in samples)
    return [Result(sample, audit) for sample, audit in zip(samples, audits, strict=True)]


def by_set(results: Sequence[Result]) -> Table:
    """Return the table of sets: above all the share of documents that fail the default gate."""
    names = list(dict.fromkeys((r.sample.name, r.sample.origin) for r in results))
    groups = [(name, origin, [r for r in results if r.sample.name == name]) for name, origin in names]
    for origin in sorted({origin for _, origin in names}):
        groups.append(("all", origin, [r for r in results if r.sample.origin == origin]))
    columns = ("texts", "written in", "documents", "segments", "fail the gate", "95 %", *LEVELS)
    note = (
        "Translations made by people. Findings per 1,000 segments; the share of documents that fail the default gate."
    )
    return Table("False alarms by text", note, columns, tuple(_set_row(*group) for group in groups), n_names=2)


def _set_row(name: str, origin: str, group: Sequence[Result]) -> tuple[str, ...]:
    failed = sum(bool(r.findings("gate")) for r in group)
    segments = sum(r.sample.n_segments for r in group)
    low, high = wilson(failed, len(group))
    rates = (_rate(sum(len(r.findings(level)) for r in group), segments) for level in LEVELS)
    share, edges = f"{failed} ({failed / len(group):.1%})", f"{low:.1%}-{high:.1%}"
    return (name, origin, str(len(group)), str(segments), share, edges, *rates)


def by_rule(results: Sequence[Result]) -> Table:
    """Return the table of rules: flags per 1,000 segments, and how many documents fail the gate by each rule."""
    origins = sorted({r.sample.origin for r in results})
    segments = {o: sum(r.sample.n_segments for r in results if r.sample.origin == o) for o in origins}
    counts = Counter(
        (finding.rule, level, r.sample.origin)
        for r in results
        for finding in r.audit.findings
        for level in levels_of(finding, SETTINGS)
    )
    failed = Counter(rule for r in results for rule in {f.rule for f in r.findings("gate")})
    rules = sorted({key[0] for key in counts}, key=lambda rule: (-failed[rule], -_shown(counts, rule), rule))
    rows = []
    for rule in rules:
        rates = [_rate(counts[rule, level, origin], segments[origin]) for level in LEVELS for origin in origins]
        rows.append((rule, *rates, str(failed[rule])))
    columns = ("rule", *(f"{level}, {origin}" for level in LEVELS for origin in origins), "documents failed")
    note = "Findings per 1,000 segments, by the language that the texts were written in."
    return Table("False alarms by rule", note, columns, tuple(rows))


def _shown(counts: Counter[tuple[str, Level, str]], rule: str) -> int:
    return sum(n for (name, _, _), n in counts.items() if name == rule)


def _rate(n: int, segments: int) -> str:
    return f"{1000 * n / segments:.1f}" if segments else "-"


def examples(results: Iterable[Result], rule: str, n: int) -> str:
    """Return the *n* surest findings of *rule*, with their texts."""
    found = [
        (r, finding)
        for r in results
        for finding in r.audit.findings
        if finding.rule == rule and levels_of(finding, SETTINGS)
    ]
    found.sort(key=lambda item: (-item[1].confidence, item[0].sample.article.id))
    return "\n".join(_example(result, finding) for result, finding in found[:n]) or f"{rule}: no finding"


def _example(result: Result, finding: Finding) -> str:
    lines = [
        f"\n{result.sample.article.id}  {finding.rule}  {finding.severity} {finding.confidence:.2f}  {finding.message}"
    ]
    for side, quote in (("source", finding.source), ("target", finding.target)):
        if quote is not None:
            text = result.sample.article.document(quote.side).paragraphs[quote.paragraph].text
            start, end = max(0, quote.span.start - 60), quote.span.end + 60
            lines.append(
                f"    {side} {quote.paragraph}: {text[start : quote.span.start]}[[{quote.text}]]"
                f"{text[quote.span.end : end]}"
            )
    if finding.suggestion:
        lines.append(f"    suggests: {finding.suggestion}")
    return "\n".join(lines)


def samples(sets: Sequence[str], data: Path) -> list[Sample]:
    """Return the documents of the *sets* named; what is not on this machine is left out with a word."""
    found = [sample for sample in (*parallel_documents(data), *clean_corpus("dev")) if sample.name in sets]
    if {"park", "tatoeba"} & set(sets):
        found += [sample for sample in sentence_pools(data) if sample.name in sets]
    for name in sets:
        if not any(sample.name == name for sample in found):
            print(f"skipped: {name} has no texts in {data}", file=sys.stderr)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=PARALLEL)
    parser.add_argument("--sets", nargs="+", default=["ntrex", "wmt24pp", "minseye", "corpus"])
    parser.add_argument("--vectors", type=Path, help="a file that keeps encodings from run to run")
    parser.add_argument("--examples", nargs=2, action="append", default=[], metavar=("RULE", "N"))
    options = parser.parse_args()
    results = audited(samples(options.sets, options.data), RememberingAuditor(SETTINGS, vectors=options.vectors))
    if not results:
        print(f"skipped: no texts to measure on in {options.data}")
        return 0
    print(to_text(by_set(results)), to_text(by_rule(results)), sep="\n\n")
    for rule, n in options.examples:
        print(examples(results, rule, int(n)))
    return tell_failures(result.audit for result in results)


if __name__ == "__main__":
    sys.exit(main())
