"""`auditor names`: a name register from articles or their results, to review once and give back with `--glossary`."""

import csv
import io
import pathlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import click

from auditor.cli import INCOMPLETE, PASSED
from auditor.cli.inputs import Inputs
from auditor.cli.writing import write_out
from auditor.model import (
    AlignedArticle,
    Article,
    Audit,
    Document,
    MatchVerdict,
    MentionKind,
    Pair,
    Paragraph,
    Role,
    Span,
)

COLUMNS = ("source", "target", "kind", "status", "variants", "note", "count", "verdict")
"""Those of a glossary, then how often the rendering stands in the articles and what the audit thinks of it."""
_NAMES = (MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANISATION, MentionKind.FOREIGN_NAME)

Row = tuple[str, str, str, str]
Kept = Mapping[tuple[str, str, str], Mapping[str, str]]
FILE = click.Path(exists=True, path_type=pathlib.Path)


@click.command("names", short_help="Write a register of the names in articles.")
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option("--register", "known", type=FILE, help="A register to go on with: its rows keep what was reviewed.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=pathlib.Path), help="Write here, not to stdout.")
def command(paths: tuple[pathlib.Path, ...], known: pathlib.Path | None, output: pathlib.Path | None) -> int:
    """Write a register of the names in PATHS as CSV that --glossary takes.

    PATHS are articles, folders of them, or results of `auditor audit --format json` or `auditor batch`. One row for
    each rendering of a name, `proposed` until somebody has changed its status (reviewed, required, forbidden);
    proposed rows say nothing to an audit.

    Exit codes: 0 written, 2 usage, 3 an article could not be read.
    """
    from auditor.render.results import read_records

    kept = _read_register(known) if known else {}
    results = [path for path in paths if is_result(path)]
    audits, failures = _audited(tuple(path for path in paths if path not in results))
    found = [record for path in results for record in read_records(path)]
    rows: Counter[Row] = Counter(row for record in (*found, *audits) for row in register(record))
    write_out(to_csv(rows, kept), output)
    for failure in failures:
        click.echo(f"auditor: {failure}", err=True)
    return INCOMPLETE if failures else PASSED


def is_result(path: pathlib.Path) -> bool:
    """True for a file whose first record is the result of an audit."""
    if path.is_dir() or path.suffix.lower() not in (".json", ".jsonl", ".ndjson"):
        return False
    if path.suffix.lower() == ".json":
        return True
    with path.open(encoding="utf-8") as lines:
        return '"source_paragraphs"' in next((line for line in lines if line.strip()), "")


def _audited(paths: Sequence[pathlib.Path]) -> tuple[list[Mapping[str, Any]], list[str]]:
    """Return the articles at *paths* as records, and what could not be read."""
    if not paths:
        return [], []
    from auditor.config import Settings
    from auditor.pipeline import Auditor

    inputs = Inputs(tuple(paths))
    audits = list(Auditor(Settings()).audit_stream(inputs.articles(inputs.files())))
    failures = [f"{audit.id}: {failure.stage}: {failure.message}" for audit in audits for failure in audit.failures]
    return [_to_record(audit) for audit in audits if audit.article is not None], failures


def _to_record(audit: Audit) -> Mapping[str, Any]:
    from auditor.render.record import to_record

    return to_record(audit, links=False)


def _read_register(path: pathlib.Path) -> Kept:
    """Return the rows of a register by source, target and kind.

    Raises: ConfigError for a file that is no glossary.
    """
    from auditor.lexicon.glossary import load

    terms = load(path).terms
    return {
        (t.source, t.target, t.kind): {"status": t.status, "variants": "|".join(t.variants), "note": t.note}
        for t in terms
    }


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


def to_csv(rows: Counter[Row], kept: Kept) -> str:
    """Return the register of *rows* with what was *kept* of an earlier one; rows that came no more count none."""
    found = {row[:3]: (n, row[3]) for row, n in rows.items()}
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for key in sorted({*found, *kept}, key=lambda key: (key[2], key)):
        n, verdict = found.get(key, (0, ""))
        said = kept.get(key, {"status": "proposed", "variants": "", "note": ""})
        cells = (*key, said["status"], said["variants"], said["note"], str(n), verdict)
        writer.writerow([f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell for cell in cells])
    return stream.getvalue()
