"""An audit as the JSON record of schema `auditor/1`, the one format that every other output is made from."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from auditor.model import Audit, Document, Evidence, Finding, Pair, Quote, Sentence, SentencePair, Suppressed
from auditor.mqm import its_type

SCHEMA = "auditor/1"

ITS = "locQualityIssueType"
"""The kind of evidence that names the issue type of ITS 2.0: for machines, not for people."""

Record = dict[str, Any]


def to_record(audit: Audit, *, links: bool = True) -> Record:
    """Return *audit* as plain dictionaries and lists, keys in the order of the schema.

    Args:
        audit: the finished audit.
        links: False leaves the word links out of the sentences.
    """
    article = audit.article
    return {
        "schema": SCHEMA,
        "id": audit.id,
        "date": audit.date.isoformat() if audit.date else None,
        "meta": dict(audit.meta) if audit.meta is not None else None,
        "status": audit.verdict.status.value,
        "reasons": list(audit.verdict.reasons),
        "quality": {
            "score": audit.quality.score,
            "penalty": audit.quality.penalty,
            "words": audit.quality.words,
            "signature": audit.quality.signature,
        },
        "source_paragraphs": _paragraphs(article.source) if article else [],
        "target_paragraphs": _paragraphs(article.target) if article else [],
        "pairs": [_pair(pair, links=links) for pair in audit.pairs],
        "findings": [finding_record(finding) for finding in audit.findings],
        "suppressed": [_suppressed(item) for item in audit.suppressed],
        "failures": [{"stage": failure.stage, "message": failure.message} for failure in audit.failures],
    }


def dumps(value: object) -> str:
    """Return *value* as one line of JSON; lone surrogates, which UTF-8 cannot hold, are escaped."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")


@cache
def schema() -> Mapping[str, Any]:
    """Return the JSON Schema of a record."""
    text = resources.files("auditor").joinpath("schema", "auditor-1.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded


def _paragraphs(document: Document) -> list[Record]:
    return [
        {
            "id": paragraph.id,
            "role": paragraph.role.value,
            "text": paragraph.text,
            "ignored": [[span.start, span.end] for span in paragraph.ignored],
            "line": paragraph.line,
        }
        for paragraph in document.paragraphs
    ]


def _pair(pair: Pair, *, links: bool) -> Record:
    return {
        "source": list(pair.source),
        "target": list(pair.target),
        "similarity": pair.similarity,
        "confidence": pair.confidence,
        "risk": pair.risk,
        "sentences": [_sentence_pair(sentences, links=links) for sentences in pair.sentences],
    }


def _sentence_pair(pair: SentencePair, *, links: bool) -> Record:
    record: Record = {
        "source": [_place(sentence) for sentence in pair.source],
        "target": [_place(sentence) for sentence in pair.target],
        "similarity": pair.similarity,
        "risk": pair.risk,
    }
    if links:
        record["links"] = [
            [link.source.start, link.source.end, link.target.start, link.target.end, link.weight] for link in pair.links
        ]
    return record


def _place(sentence: Sentence) -> list[int]:
    return [sentence.paragraph, sentence.span.start, sentence.span.end]


def finding_record(finding: Finding) -> Record:
    """Return one finding as it stands in a record."""
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "pair": finding.pair,
        "source": _quote(finding.source),
        "target": _quote(finding.target),
        "related": [{"side": quote.side, **(_quote(quote) or {})} for quote in finding.related],
        "message": finding.message,
        "message_ko": finding.message_ko,
        "suggestion": finding.suggestion,
        "evidence": [
            *map(_evidence, finding.evidence),
            {"kind": ITS, "detail": its_type(finding.rule, finding.category)},
        ],
        "fingerprint": finding.fingerprint,
    }


def _evidence(item: Evidence) -> Record:
    return {"kind": item.kind, "detail": item.detail} | ({"detail_ko": item.detail_ko} if item.detail_ko else {})


def _quote(quote: Quote | None) -> Record | None:
    if quote is None:
        return None
    return {"paragraph": quote.paragraph, "start": quote.span.start, "end": quote.span.end, "text": quote.text}


def _suppressed(item: Suppressed) -> Record:
    return {"finding": finding_record(item.finding), "by": item.by, "reason": item.reason}
