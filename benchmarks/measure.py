"""Measures everything that docs/measured.md tells, and writes its generated blocks anew.

    python benchmarks/measure.py [BLOCK ...] [--vectors FILE]

A block stands between `<!-- begin NAME -->` and `<!-- end NAME -->`; nothing outside of blocks is touched. Each begins
with the day and the signature of what was measured. A block whose data is not on this machine is left as it is.
"""

import argparse
import datetime
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import false_alarms
import seeded
from documents import CORPUS, PARALLEL, Sample, clean_corpus, parallel_documents, sentence_pools, tell_failures
from vectors import RememberingAuditor

from auditor.evaluate import judge_corpus, measure
from auditor.gold import Split, read_corpus
from auditor.render.evaluation import tables
from auditor.render.tables import Table, to_markdown

PAGE = Path(__file__).resolve().parents[1] / "docs" / "measured.md"


class IncompleteError(Exception):
    """An audit was incomplete: its figures are worth nothing."""


@dataclass(frozen=True)
class Block:
    """A part of the page: its name, and what measures it (None where its data is not there)."""

    name: str
    measure: Callable[[RememberingAuditor], list[Table] | None]


def _gold(split: Split) -> Callable[[RememberingAuditor], list[Table] | None]:
    def run(auditor: RememberingAuditor) -> list[Table]:
        record = measure(judge_corpus(read_corpus(CORPUS, split), CORPUS, auditor), auditor.signature, split)
        if record["failures"]:
            raise IncompleteError(str(record["failures"][0]))
        return list(tables(record))

    return run


def _documents(auditor: RememberingAuditor) -> list[Table] | None:
    samples = [*parallel_documents(), *clean_corpus()]
    if not any(sample.name != "corpus" for sample in samples):
        return None
    return _alarms(auditor, samples)


def _pools(auditor: RememberingAuditor) -> list[Table] | None:
    samples = list(sentence_pools())
    return _alarms(auditor, samples) if samples else None


def _alarms(auditor: RememberingAuditor, samples: list[Sample]) -> list[Table]:
    results = false_alarms.audited(samples, auditor)
    if tell_failures(result.audit for result in results):
        raise IncompleteError("false alarms")
    return [false_alarms.by_set(results), false_alarms.by_rule(results)]


def _seeded(auditor: RememberingAuditor) -> list[Table] | None:
    if not any(PARALLEL.glob("*_docs.*.jsonl")):
        return None
    found, code = seeded.measured(auditor, [*parallel_documents(), *clean_corpus()], seeded.PER_TYPE)
    if code:
        raise IncompleteError("seeded errors")
    return [found]


BLOCKS = (
    Block("gold-test", _gold("test")),
    Block("gold-dev", _gold("dev")),
    Block("false-alarms", _documents),
    Block("sentence-pools", _pools),
    Block("seeded", _seeded),
)


def replaced(page: str, name: str, text: str) -> str:
    """Return *page* with *text* as the content of the block *name*.

    Raises: ValueError when the page has no such block, or more than one.
    """
    begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    if page.count(begin) != 1 or page.count(end) != 1:
        raise ValueError(f"the page needs one block {name!r}")
    pattern = re.compile(f"{re.escape(begin)}.*{re.escape(end)}", re.DOTALL)
    return pattern.sub(lambda _: f"{begin}\n{text}\n{end}", page)


def content(found: list[Table], signature: str, today: datetime.date) -> str:
    """Return the content of a block: when, with what, and the tables."""
    return "\n\n".join([f"*{today.isoformat()}, `{signature}`*", *map(to_markdown, found)])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("blocks", nargs="*", metavar="BLOCK", help=", ".join(block.name for block in BLOCKS))
    parser.add_argument("--vectors", type=Path, help="a file that keeps encodings from run to run")
    options = parser.parse_args()
    if unknown := set(options.blocks) - {block.name for block in BLOCKS}:
        parser.error(f"no such block: {', '.join(sorted(unknown))}")
    auditor = RememberingAuditor(vectors=options.vectors)
    for block in BLOCKS:
        if options.blocks and block.name not in options.blocks:
            continue
        try:
            found = block.measure(auditor)
        except IncompleteError as exc:
            print(f"{block.name}: left as it was, an audit was incomplete: {exc}", file=sys.stderr)
            return 3
        if found is None:
            print(f"{block.name}: left as it was, its data is not on this machine")
            continue
        text = content(found, auditor.signature, datetime.date.today())
        PAGE.write_text(replaced(PAGE.read_text(encoding="utf-8"), block.name, text), encoding="utf-8")
        print(f"{block.name}: written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
