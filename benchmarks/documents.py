"""Translations made by people, as articles: parallel documents, sentence pools and the clean articles of the corpus."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from auditor.gold import GoldArticle, Split, read_corpus
from auditor.model import Article, Audit, Document, Paragraph, Role

ROOT = Path(__file__).resolve().parents[1]
PARALLEL = ROOT.parent / "shared" / "data" / "parallel"
CORPUS = ROOT / "corpus"

ORIGINS = {"ntrex": "English", "wmt24pp": "English", "minseye": "Korean", "corpus": "Korean"}
"""The language in which the texts of each set of documents were first written."""

POOLS = {"park": "English", "tatoeba": "mixed"}
"""Sets of sentences without context; each sentence stands alone."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A translated document: the set that it belongs to, the language it was written in, and the article."""

    name: str
    origin: str
    article: Article

    @property
    def n_segments(self) -> int:
        """The paragraphs of the source: lines of the documents."""
        return len(self.article.source.paragraphs)


def parallel_documents(folder: Path = PARALLEL) -> Iterator[Sample]:
    """Yield every document of the files `NAME_docs.*.jsonl` in *folder*, one paragraph a line."""
    for name in ("ntrex", "wmt24pp", "minseye"):
        yield from _samples(sorted(folder.glob(f"{name}_docs.*.jsonl")), name, ORIGINS[name])


def sentence_pools(folder: Path = PARALLEL) -> Iterator[Sample]:
    """Yield every sentence pair of the files `NAME_*sentences.*.jsonl` in *folder*."""
    for name, origin in POOLS.items():
        yield from _samples(sorted(folder.glob(f"{name}_*sentences.*.jsonl")), name, origin)


def clean_corpus(split: Split | None = None) -> Iterator[Sample]:
    """Yield the articles of the corpus that hold no error."""
    for gold in read_corpus(CORPUS, split):
        if gold.clean:
            yield Sample("corpus", ORIGINS["corpus"], gold_article(gold))


def gold_article(gold: GoldArticle) -> Article:
    """Return a gold article as it should be read: its own paragraphs and roles."""
    source = tuple(Paragraph(p.id, p.text, p.role) for p in gold.source_paragraphs)
    target = tuple(Paragraph(p.id, p.text, p.role) for p in gold.target_paragraphs)
    return Article(gold.id, Document("source", "ko", source), Document("target", "en", target), gold.date)


def tell_failures(audits: Iterable[Audit]) -> int:
    """Print every distinct failure with how often it came; return the exit code: 3 for any, else 0.

    A figure from an incomplete audit is worth nothing.
    """
    first: dict[tuple[str, str], str] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for audit in audits:
        for failure in audit.failures:
            key = (failure.stage, failure.message)
            first.setdefault(key, audit.id)
            counts[key] += 1
    for (stage, message), n in counts.most_common():
        print(f"INCOMPLETE {n} times, first in {first[stage, message]}: {stage}: {message}", file=sys.stderr)
    return 3 if counts else 0


def _samples(paths: list[Path], name: str, origin: str) -> Iterator[Sample]:
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            row = json.loads(line)
            identity = str(row.get("doc_id") or f"{name}-{row.get('seg', number)}")
            source, target = (
                tuple(Paragraph(i, text, Role.BODY) for i, text in enumerate(row[key].split("\n")))
                for key in ("ko", "en")
            )
            article = Article(identity, Document("source", "ko", source), Document("target", "en", target))
            yield Sample(name, origin, article)
