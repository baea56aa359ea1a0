"""How well omissions and additions are found: words taken from and put into human translations, through the product.

    python benchmarks/coverage.py PARALLEL.jsonl... [--pairs N] [--around N] [--vectors FILE]

PARALLEL: JSON Lines with `ko` and `en`, one paragraph a line (texts that nothing was learned from). Each corrupted pair
is audited among its neighbours, and so is its intact self; the score of a pair is the highest confidence of a finding
of the kind in it. Exchanged clauses show how often both sides are asked about (`mistranslation`), and intact pairs how
high their risk is.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from vectors import RememberingAuditor

from auditor.model import Article, Audit, Document, Finding, Paragraph, Side, Span
from auditor.pipeline import Auditor
from tools.corruptions import Corruption, TextPair, corrupt, read_pairs, spoil

KINDS = {"source": ("omission", "sentence-omitted"), "target": ("addition", "sentence-added")}
SHOWN = 0.5
RISKS = (0.5, 0.8, 0.9, 0.93, 0.95)


@dataclass(frozen=True)
class Case:
    """A pair, intact or not, as paragraph `place` of an article."""

    pair: TextPair
    fault: Corruption | None
    place: int
    article: Article


class Neighbours:
    """The pairs of every document, in order."""

    def __init__(self, pairs: Sequence[TextPair], around: int) -> None:
        self.around = around
        self.documents: dict[str, list[TextPair]] = defaultdict(list)
        for pair in pairs:
            self.documents[pair.document].append(pair)

    def case(self, pair: TextPair, fault: Corruption | None = None) -> Case:
        document = self.documents[pair.document]
        at = document.index(pair)
        start = max(at - self.around, 0)
        near = [(p.source, p.target) for p in document[start : at + self.around + 1]]
        near[at - start] = (fault.source, fault.target) if fault else (pair.source, pair.target)
        sides: tuple[tuple[Side, str], ...] = (("source", "ko"), ("target", "en"))
        one, two = (
            Document(side, language, tuple(Paragraph(i, texts[k]) for i, texts in enumerate(near)))
            for k, (side, language) in enumerate(sides)
        )
        return Case(pair, fault, at - start, Article(pair.document, one, two))


def findings(case: Case, audit: Audit, rules: Sequence[str]) -> Iterator[Finding]:
    """Yield the findings of *rules* in the paragraph of the case."""
    for finding in audit.findings:
        quote = finding.source or finding.target
        if finding.rule in rules and quote is not None and quote.paragraph == case.place:
            yield finding


def surest(case: Case, audit: Audit, side: str) -> Finding | None:
    return max(findings(case, audit, KINDS[side]), key=lambda finding: finding.confidence, default=None)


def confidence(finding: Finding | None) -> float:
    return finding.confidence if finding else 0.0


def area(low: Sequence[float], high: Sequence[float]) -> float:
    difference = np.array(high)[:, None] - np.array(low)[None, :]
    return float(((difference > 0) + 0.5 * (difference == 0)).mean())


def overlap(finding: Finding | None, span: Span) -> float:
    """Return the shared code points over all of both spans."""
    quote = (finding.target or finding.source) if finding else None
    if quote is None:
        return 0.0
    common = max(min(quote.span.end, span.end) - max(quote.span.start, span.start), 0)
    return common / (len(quote.span) + len(span) - common)


def side_of(kind: str) -> str:
    """Return the side on which a fault shows; words put into the Korean look like words lost from the English."""
    return "target" if kind == "insertion" else "source"


def audited(auditor: Auditor, cases: Iterable[Case]) -> list[tuple[Case, Audit]]:
    """Audit *cases*; a figure from an incomplete audit is worth nothing, so that ends it."""
    listed = list(cases)
    audits = list(auditor.audit_stream(case.article for case in listed))
    if failures := [failure for audit in audits for failure in audit.failures]:
        raise SystemExit(f"{len(failures)} stages failed; the first: {failures[0].stage}: {failures[0].message}")
    return list(zip(listed, audits, strict=True))


def measure(auditor: Auditor, around: Neighbours, pairs: Sequence[TextPair]) -> None:
    intact = audited(auditor, (around.case(pair) for pair in pairs))
    clean = {side: [confidence(surest(case, audit, side)) for case, audit in intact] for side in KINDS}
    scores: dict[tuple[str, str], list[float]] = defaultdict(list)
    overlaps: dict[tuple[str, str], list[float]] = defaultdict(list)
    for case, audit in audited(auditor, (around.case(item.pair, item) for item in corrupt(pairs))):
        item = case.fault
        assert item is not None
        finding = surest(case, audit, side_of(item.kind))
        key = (item.kind, "4-7 words" if 4 <= item.touched <= 7 else "other")
        scores[key].append(confidence(finding))
        if item.extra and confidence(finding) >= SHOWN:
            overlaps[key].append(overlap(finding, item.extra[1]))
    for key, values in sorted(scores.items()):
        found = np.array(values)
        beside = clean[side_of(key[0])]
        bar = float(np.quantile(beside, 0.98))
        print(
            f"{key[0]:10} {key[1]:10} n={len(values):5} AUC {area(beside, values):.3f} "
            f"recall at 2 % false alarms {np.mean(found > bar):.2f}, shown {np.mean(found >= SHOWN):.2f}, "
            f"overlap of those shown {np.mean(overlaps[key]) if overlaps[key] else float('nan'):.2f}"
        )
    for side, values in clean.items():
        print(f"intact: {np.mean(np.array(values) >= SHOWN):.4f} of {len(values)} pairs show a {KINDS[side][0]}")
    asked(auditor, around, pairs, intact)


def asked(auditor: Auditor, around: Neighbours, pairs: Sequence[TextPair], intact: list[tuple[Case, Audit]]) -> None:
    exchanged = (around.case(item.pair, item) for item in spoil(pairs) if item.kind == "exchange")
    for name, group in (("intact", intact), ("exchanged clause", audited(auditor, exchanged))):
        share = np.mean([any(findings(case, audit, ("mistranslation",))) for case, audit in group])
        print(f"{name}: {share:.4f} of {len(group)} pairs are asked about as mistranslated")
    risks = np.array([pair.risk for case, audit in intact for pair in audit.pairs if pair.risk is not None])
    print("intact, risk:", ", ".join(f"{np.mean(risks >= least):.4f} from {least}" for least in RISKS))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parallel", nargs="+", type=Path)
    parser.add_argument("--pairs", type=int, default=200, help="pairs to corrupt, spread over all of them")
    parser.add_argument("--around", type=int, default=2, help="neighbours of a pair on each side")
    parser.add_argument("--vectors", type=Path, help="a file that remembers what was encoded")
    arguments = parser.parse_args()
    pairs = read_pairs(arguments.parallel)
    chosen = [pairs[int(i)] for i in np.linspace(0, len(pairs) - 1, min(arguments.pairs, len(pairs)))]
    measure(RememberingAuditor(vectors=arguments.vectors), Neighbours(pairs, arguments.around), chosen)


if __name__ == "__main__":
    main()
