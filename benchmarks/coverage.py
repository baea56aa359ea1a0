"""How well omissions and additions are found: words taken from and put into human translations, through the product.

    python -m benchmarks.coverage PARALLEL.jsonl... [--pairs N]

PARALLEL: JSON Lines with `ko` and `en`, one paragraph a line (texts that nothing was learned from). Each corrupted pair
is audited beside its intact self; the score of a pair is the highest confidence of a finding of the kind.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from auditor.model import Article, Audit, Document, Finding, Paragraph, Side, Span
from auditor.pipeline import Auditor
from tools.corruptions import Corruption, TextPair, corrupt, read_pairs

KINDS = {"source": ("omission", "sentence-omitted"), "target": ("addition", "sentence-added")}
SHOWN = 0.5


def article(name: str, source: str, target: str) -> Article:
    sides: tuple[tuple[Side, str, str], ...] = (("source", "ko", source), ("target", "en", target))
    one, two = (Document(side, language, (Paragraph(0, text),)) for side, language, text in sides)
    return Article(name, one, two)


def surest(audit: Audit, side: str) -> Finding | None:
    found = [finding for finding in audit.findings if finding.rule in KINDS[side]]
    return max(found, key=lambda finding: finding.confidence, default=None)


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


def side_of(item: Corruption) -> str:
    return "target" if item.kind == "insertion" else "source"


def measure(pairs: Sequence[TextPair], faulty: Iterable[Corruption]) -> None:
    auditor = Auditor()
    intact = list(auditor.audit_stream(article(str(i), p.source, p.target) for i, p in enumerate(pairs)))
    clean = {side: [confidence(surest(audit, side)) for audit in intact] for side in KINDS}
    scores: dict[tuple[str, str], list[float]] = defaultdict(list)
    overlaps: dict[tuple[str, str], list[float]] = defaultdict(list)
    items = list(faulty)
    audits = auditor.audit_stream(article(str(i), c.source, c.target) for i, c in enumerate(items))
    for item, audit in zip(items, audits, strict=True):
        size = "4-7 words" if 4 <= item.touched <= 7 else "other"
        finding, key = surest(audit, side_of(item)), (item.kind, size)
        scores[key].append(confidence(finding))
        if item.extra and confidence(finding) >= SHOWN:
            overlaps[key].append(overlap(finding, item.extra[1]))
    for key, values in sorted(scores.items()):
        side = "target" if key[0] == "insertion" else "source"
        bar = float(np.quantile(clean[side], 0.98))
        found, shown = np.mean(np.array(values) > bar), np.mean(np.array(values) >= SHOWN)
        print(
            f"{key[0]:10} {key[1]:10} n={len(values):5} AUC {area(clean[side], values):.3f} "
            f"recall at 2 % false alarms {found:.2f}, shown {shown:.2f}, "
            f"overlap of those shown {np.mean(overlaps[key]) if overlaps[key] else float('nan'):.2f}"
        )
    for side, values in clean.items():
        print(f"intact: {np.mean(np.array(values) >= SHOWN):.4f} of {len(values)} pairs show a {KINDS[side][0]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parallel", nargs="+", type=Path)
    parser.add_argument("--pairs", type=int, default=300)
    arguments = parser.parse_args()
    pairs = list(islice(read_pairs(arguments.parallel), arguments.pairs))
    measure(pairs, corrupt(pairs))


if __name__ == "__main__":
    main()
