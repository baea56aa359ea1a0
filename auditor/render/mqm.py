"""MQM annotations as tab-separated values, in the ten columns that Google's Marot viewer reads.

A segment is a pair of paragraphs; the marked words stand in `<v>` tags; a segment without finding has one row
`no-error`, so that the viewer's averages count it.
Source: README of Marot (google-research/marot), "Data file format".
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from auditor.gate import is_shown
from auditor.model import Audit, Document, Finding, Pair, Quote
from auditor.render.options import Options

COLUMNS = (
    "system",
    "doc",
    "docSegId",
    "globalSegId",
    "rater",
    "source",
    "target",
    "category",
    "severity",
    "metadata",
)
SYSTEM = "translation"
RATER = "auditor"

Row = tuple[str, ...]


def write_mqm(audits: Iterable[Audit], out: TextIO, options: Options) -> None:
    """Write a row for each finding shown, and one for each pair of paragraphs without any."""
    out.write("\t".join(COLUMNS) + "\n")
    evaluation: dict[str, Any] = {"evaluation": {"source_language": "ko", "target_language": "en"}}
    number = 0
    for audit in audits:
        for index in range(len(audit.pairs)):
            number += 1
            for row, metadata in _rows(audit, index, options):
                cells = (SYSTEM, _flat(audit.id), str(index + 1), str(number), RATER, *row)
                out.write("\t".join((*cells, json.dumps(metadata | evaluation, ensure_ascii=False))) + "\n")
                evaluation = {}


def _rows(audit: Audit, index: int, options: Options) -> Iterator[tuple[Row, dict[str, Any]]]:
    pair = audit.pairs[index]
    found = [f for f in audit.findings if _pair_of(f, audit) == index and is_shown(f, options.settings)]
    for finding in found:
        source, target = _text(audit, pair, finding.source, "source"), _text(audit, pair, finding.target, "target")
        quote = finding.target or finding.source
        metadata = {
            "note": finding.message_ko if options.language == "ko" else finding.message,
            "marked_text": _flat(quote.text) if quote else "",
            "rule": finding.rule,
            "confidence": finding.confidence,
            "suggestion": finding.suggestion,
        }
        category = "/".join(part.capitalize() for part in finding.category.split("/"))
        yield (source, target, category, finding.severity.value.capitalize()), metadata
    if not found:
        texts = (_text(audit, pair, None, "source"), _text(audit, pair, None, "target"))
        yield (*texts, "no-error", "no-error"), {}


def _pair_of(finding: Finding, audit: Audit) -> int:
    """Return the pair of *finding*; what is about the whole article goes to where it is quoted, else to the first."""
    if finding.pair is not None:
        return finding.pair
    quote = finding.target or finding.source
    places = (i for i, pair in enumerate(audit.pairs) if quote and quote.paragraph in pair.ids(quote.side))
    return next(places, 0)


def _text(audit: Audit, pair: Pair, quote: Quote | None, side: str) -> str:
    if audit.article is None:
        return ""
    document = audit.article.source if side == "source" else audit.article.target
    ids = pair.source if side == "source" else pair.target
    return " ".join(_flat(_marked(document, paragraph, quote)) for paragraph in ids)


def _marked(document: Document, paragraph: int, quote: Quote | None) -> str:
    text = document.paragraphs[paragraph].text
    if quote is None or quote.paragraph != paragraph:
        return text
    return f"{text[: quote.span.start]}<v>{text[quote.span.start : quote.span.end]}</v>{text[quote.span.end :]}"


def _flat(text: str) -> str:
    return " ".join(text.split())
