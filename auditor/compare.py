"""A machine translation against its edited version: scores, effort and which findings the edit resolved.

The edited text is the reference: chrF2 (Popović 2015), BLEU (Papineni et al. 2002) and TER (Snover et al. 2006) as
sacrebleu computes them, each with its signature; TER against an edited version is HTER, the share of words that the
editor changed. Intervals and the p-value against a second system come from sacrebleu's paired bootstrap (Koehn 2004),
over paragraphs, with a fixed seed. The only module that imports sacrebleu.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.config import Settings
from auditor.errors import InputError
from auditor.gate import is_shown
from auditor.merge import family
from auditor.model import Audit, Finding
from auditor.pipeline import Auditor
from auditor.reading import from_record
from auditor.reading.blocks import blocks_of, lines_of
from auditor.reading.decoding import decode, load
from auditor.render.record import finding_record

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric

SCHEMA = "auditor-comparison/1"
LIMITS = {"TER": (0.0, float("inf"))}
"""The least and most that a score can be where that is not 0 and 100: edits may outnumber the words."""
SAMPLES = 1000
"""Resamples of the bootstrap."""

Record = dict[str, Any]
Paragraphs = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Triple:
    """An article as paragraphs: the source, the machine's and the editor's version, and a second machine's if any.

    The versions in the target language have equally many paragraphs, at least one; paragraph i is edited into
    paragraph i.
    """

    id: str
    source: Paragraphs
    machine: Paragraphs
    edited: Paragraphs
    other: Paragraphs | None = None

    def __post_init__(self) -> None:
        """Refuse versions that do not line up.

        Raises: InputError.
        """
        if not self.source or not self.edited:
            raise InputError(f"{self.id}: the source or the edited version holds no text; check the files")
        for name, version in (("machine", self.machine), ("other", self.other)):
            if version is not None and len(version) != len(self.edited):
                raise InputError(
                    f"{self.id}: the {name} version has {len(version)} paragraphs, the edited one {len(self.edited)}; "
                    f"{_parting(version, self.edited)}"
                )


def _parting(version: Paragraphs, edited: Paragraphs) -> str:
    """Return where two versions part, as far as their lengths tell."""
    for number, (one, two) in enumerate(zip(version, edited, strict=False), 1):
        if not 0.4 <= (len(one) + 20) / (len(two) + 20) <= 2.5:
            return f"they seem to part at paragraph {number}; keep one paragraph for each"
    return "keep one paragraph for each"


def read_triples(source: Path, machine: Path, edited: Path, other: Path | None = None) -> tuple[Triple, ...]:
    """Return the articles of parallel files, in the order of *edited*.

    Args:
        source, machine, edited, other: text files (a block a paragraph, one article) or all JSON Lines, a record
            `{"id", "text"}` an article (`source` or `target` may stand for `text`), a line of it a paragraph.
    Raises: InputError when a file cannot be read, lacks an article or does not line up with the others.
    """
    paths = [source, machine, edited, *([other] if other else [])]
    kinds = {path.suffix.lower() == ".jsonl" for path in paths}
    if len(kinds) > 1:
        raise InputError("some files are JSON Lines and some are not; give all of them in one form")
    reader = _read_records if kinds == {True} else _read_text
    texts = [reader(path, "source" if path == source else "target") for path in paths]
    if kinds == {False}:
        texts = [{edited.stem: next(iter(text.values()))} for text in texts]
    _check_ids(paths, texts)
    return tuple(
        Triple(
            identity, texts[0][identity], texts[1][identity], texts[2][identity], texts[3][identity] if other else None
        )
        for identity in texts[2]
    )


def _check_ids(paths: Sequence[Path], texts: Sequence[Mapping[str, Paragraphs]]) -> None:
    everything = {identity for text in texts for identity in text}
    for path, text in zip(paths, texts, strict=True):
        if missing := sorted(everything - text.keys()):
            raise InputError(f"{path}: lacks {len(missing)} articles that other files hold, such as {missing[0]!r}")


def _read_text(path: Path, _: str) -> dict[str, Paragraphs]:
    return {path.stem: tuple(" ".join(block.text.split()) for block in blocks_of(decode(load(path), str(path))))}


def _read_records(path: Path, side: str) -> dict[str, Paragraphs]:
    found: dict[str, Paragraphs] = {}
    for number, line in enumerate(decode(load(path), str(path)).split("\n"), 1):
        if line.strip():
            identity, text = _parse(line, side, f"{path}: line {number}")
            if identity in found:
                raise InputError(f"{path}: line {number}: the id {identity!r} stands there twice; give each its own")
            found[identity] = tuple(block.text for block in lines_of(text))
    return found


def _parse(line: str, side: str, where: str) -> tuple[str, str]:
    try:
        record = json.loads(line)
    except ValueError as exc:
        raise InputError(f"{where}: not JSON ({exc}); write one record a line") from exc
    if not isinstance(record, dict) or not isinstance(record.get("id"), str):
        raise InputError(f'{where}: not a record with an id; write {{"id": "...", "text": "..."}}')
    text = record.get("text", record.get(side))
    if not isinstance(text, str):
        raise InputError(f"{where}: the record {record['id']!r} has neither text nor {side}; add one")
    return record["id"], text


def compare(triples: Sequence[Triple], auditor: Auditor | None = None) -> Record:
    """Return how the machine's versions differ from the edited ones, as a record of schema `auditor-comparison/1`.

    Args:
        triples: at least one article; all with a second machine's version, or none.
        auditor: audits the machine's and the edited versions; None leaves findings out.
    """
    articles = [_article(triple) for triple in triples]
    failures: list[Record] = []
    if auditor is not None:
        for article, pair in zip(articles, _audit_pairs(triples, auditor), strict=True):
            article["findings"] = _told_apart(*pair, auditor.settings)
            failures += [
                {"id": audit.id, "stage": failure.stage, "message": failure.message}
                for audit in pair
                for failure in audit.failures
            ]
    return {
        "schema": SCHEMA,
        "signature": auditor.signature if auditor else None,
        "n_articles": len(articles),
        "n_paragraphs": sum(len(triple.edited) for triple in triples),
        "scores": _corpus_scores(triples),
        "articles": articles,
        "failures": failures,
    }


def _metrics() -> dict[str, "Metric"]:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return {"chrF2": CHRF(), "TER": TER(), "BLEU": BLEU()}


def _corpus_scores(triples: Sequence[Triple]) -> list[Record]:
    """Return each score over all paragraphs, with its interval and, for a second machine, a p-value."""
    from sacrebleu.significance import PairedTest

    systems: list[tuple[str, Sequence[str]]] = [("machine", _joined(triple.machine for triple in triples))]
    if all(triple.other is not None for triple in triples):
        systems.append(("other", _joined(triple.other or () for triple in triples)))
    edited = _joined(triple.edited for triple in triples)
    test = PairedTest(systems, _metrics(), [edited], test_type="bs", n_samples=SAMPLES)
    signatures, results = test()
    return [
        {
            "name": name,
            "signature": str(signatures[name]),
            **{
                system: _score(result, LIMITS.get(name, (0.0, 100.0)))
                for (system, _), result in zip(systems, results[name], strict=True)
            },
        }
        for name in _metrics()
    ]


def _joined(versions: Iterator[Paragraphs]) -> list[str]:
    return [paragraph for version in versions for paragraph in version]


def _score(result: Any, limits: tuple[float, float]) -> Record:
    """Return a sacrebleu result: the score, the interval of its resamples, and the p-value of a second system.

    The interval is symmetrical and may reach beyond what a score can be: it is cut at *limits*.
    """
    least, most = limits
    return {
        "value": round(float(result.score), 2),
        "low": round(max(least, float(result.mean - result.ci)), 2),
        "high": round(min(most, float(result.mean + result.ci)), 2),
        "p": None if result.p_value is None else round(float(result.p_value), 4),
    }


def _article(triple: Triple) -> Record:
    metrics = _metrics()
    versions = {"machine": triple.machine, **({"other": triple.other} if triple.other is not None else {})}
    return {
        "id": triple.id,
        "scores": {
            system: {
                name: round(metric.corpus_score(list(version), [list(triple.edited)]).score, 2)
                for name, metric in metrics.items()
            }
            for system, version in versions.items()
        },
        "paragraphs": [
            _paragraph(number, machine, edited, metrics["TER"])
            for number, (machine, edited) in enumerate(zip(triple.machine, triple.edited, strict=True))
        ],
        "findings": None,
    }


def _paragraph(number: int, machine: str, edited: str, ter: "Metric") -> Record:
    """Return a paragraph with its HTER: word edits (insert, delete, replace, shift) per 100 words of the edited."""
    score: Any = ter.sentence_score(machine, [edited])
    return {
        "id": number,
        "hter": round(score.score, 2),
        "n_edits": int(score.num_edits),
        "n_words": round(score.ref_length),
        "machine": machine,
        "edited": edited,
    }


def _audit_pairs(triples: Sequence[Triple], auditor: Auditor) -> Iterator[tuple[Audit, Audit]]:
    articles = (
        from_record({"id": triple.id, "source": "\n".join(triple.source), "target": "\n".join(version)})
        for triple in triples
        for version in (triple.machine, triple.edited)
    )
    audits = auditor.audit_stream(articles)
    return zip(audits, audits, strict=True)


def _told_apart(machine: Audit, edited: Audit, settings: Settings) -> Record:
    """Return the shown findings of the machine's version that the edit resolved or left, and those that are new.

    A finding is left when the edited version has one of the same fingerprint or, failing that, of the same fault
    family about the same source words (the same target words, where no source is quoted).
    """
    before = [finding for finding in machine.findings if is_shown(finding, settings)]
    after = [finding for finding in edited.findings if is_shown(finding, settings)]
    later, left = list(after), []
    for same in (_fingerprint, _fault):
        for finding in before:
            if finding in left:
                continue
            match = next((other for other in later if same(other) == same(finding)), None)
            if match is not None:
                later.remove(match)
                left.append(finding)
    return {
        "resolved": [finding_record(finding) for finding in before if finding not in left],
        "left": [finding_record(finding) for finding in before if finding in left],
        "new": [finding_record(finding) for finding in later],
    }


def _fingerprint(finding: Finding) -> object:
    return finding.fingerprint


def _fault(finding: Finding) -> object:
    quote = finding.source or finding.target
    return family(finding.rule), quote and (quote.side, quote.paragraph, " ".join(quote.text.split()))
