"""`auditor names`: a name register from audited articles, to review once and give back with `--glossary`."""

import csv
import json
import pathlib
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TextIO

import click

from auditor.errors import UnreadableDocument
from auditor.model import AlignedArticle, Article, Document, MatchVerdict, MentionKind, Pair, Paragraph, Role, Span

COLUMNS = ("source", "target", "kind", "count", "verdict")
_NAMES = (MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANISATION, MentionKind.FOREIGN_NAME)

Row = tuple[str, str, str, str]


@click.command("names")
@click.argument(
    "articles", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=pathlib.Path)
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=pathlib.Path), help="Write here, not to stdout.")
def command(articles: tuple[pathlib.Path, ...], output: pathlib.Path | None) -> None:
    """Write a register of the names in ARTICLES (results of `auditor audit --format json`, or of `batch`) as CSV.

    One row for each rendering of a name: source, target, kind, count, verdict. Review it, add a status column, and pass
    it to --glossary.
    """
    rows: Counter[Row] = Counter(row for path in articles for record in records(path) for row in register(record))
    if output is None:
        _write(rows, sys.stdout)
        return
    with output.open("w", encoding="utf-8", newline="") as stream:
        _write(rows, stream)


def records(path: pathlib.Path) -> Iterator[Mapping[str, Any]]:
    """Yield the records of a JSON result (one object or a list) or of JSON lines.

    Raises: UnreadableDocument if it is neither.
    """
    text = path.read_text(encoding="utf-8")
    try:
        found = json.loads(text) if text.lstrip()[:1] in ("{", "[") and "\n{" not in text.strip() else None
        loaded = found if found is not None else [json.loads(line) for line in text.splitlines() if line.strip()]
    except ValueError as exc:
        raise UnreadableDocument(f"{path}: not JSON; make it with `auditor audit --format json`") from exc
    yield from [loaded] if isinstance(loaded, dict) else loaded


def register(record: Mapping[str, Any]) -> Iterator[Row]:
    """Yield (source, target, kind, verdict) for every matched name of one record."""
    for match in _aligned(record).matches:
        if match.source and match.target and match.source.kind in _NAMES and match.verdict is not MatchVerdict.MISSING:
            yield match.source.text, match.target.text, match.source.kind.value, match.verdict.value


def _aligned(record: Mapping[str, Any]) -> AlignedArticle:
    """Return the article of a record with its names found and matched again: a record keeps no matches."""
    from auditor.english.words import tokenise
    from auditor.korean.morphology import analyse
    from auditor.matching import names as matching
    from auditor.mentions import names as mentions

    article = _article(record)
    source_tokens = tuple(analyse(p.text) for p in article.source.paragraphs)
    target_tokens = tuple(tokenise(p.text) for p in article.target.paragraphs)
    found = (*mentions.find(article.source, source_tokens), *mentions.find(article.target, target_tokens))
    pairs = tuple(Pair(tuple(pair["source"]), tuple(pair["target"])) for pair in record["pairs"])
    aligned = AlignedArticle(article, pairs, source_tokens, target_tokens, found)
    return replace(aligned, matches=matching.match(aligned))


def _article(record: Mapping[str, Any]) -> Article:
    from auditor.text import view

    documents = []
    for side, language in (("source", "ko"), ("target", "en")):
        paragraphs = [
            Paragraph(i, p["text"], Role(p["role"]), tuple(Span(*span) for span in p["ignored"]))
            for i, p in enumerate(record[f"{side}_paragraphs"])
        ]
        analysis = tuple(Paragraph(p.id, view(p).text, p.role) for p in paragraphs)
        documents.append(Document("source" if side == "source" else "target", language, analysis))
    return Article(record["id"], documents[0], documents[1])


def _write(rows: Counter[Row], stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for (source, target, kind, verdict), count in sorted(rows.items(), key=lambda item: (item[0][2], item[0], item[1])):
        cells = (source, target, kind, str(count), verdict)
        writer.writerow([f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell for cell in cells])
