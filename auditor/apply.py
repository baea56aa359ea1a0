"""The corrected English: what a reviewer accepted or wrote, put into the text.

Of corrections that overlap, the graver and then the surer one holds, as in the review page; nothing is dropped without
being named.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from auditor.model import Severity
from auditor.verdicts import Decided, Verdicts, text_hash

Why = Literal["unknown", "no-suggestion", "no-place", "changed", "overlap"]

REASONS: dict[Why, str] = {
    "unknown": "no finding of the result has this fingerprint",
    "no-suggestion": "accepted, but the finding suggests nothing; correct it by hand",
    "no-place": "the fault has no place in the English; correct it by hand",
    "changed": "the text at its place is not the text that was found",
    "overlap": "it overlaps a graver correction",
}
"""Why a correction was not made, for people."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A verdict that changed nothing although its reviewer wanted a change."""

    fingerprint: str
    why: Why


@dataclass(frozen=True, slots=True)
class Corrected:
    """The corrected paragraphs, how many corrections they hold, and which were not made.

    `is_reviewed_text` says that the result holds the very texts that were reviewed.
    """

    paragraphs: tuple[str, ...]
    n_applied: int
    skipped: tuple[Skipped, ...]
    is_reviewed_text: bool

    @property
    def text(self) -> str:
        """The paragraphs with a blank line between them and a newline at the end."""
        return "\n\n".join(self.paragraphs) + "\n"


@dataclass(frozen=True, slots=True)
class _Edit:
    fingerprint: str
    paragraph: int
    start: int
    end: int
    text: str
    order: tuple[int, float, int]

    def overlaps(self, other: "_Edit") -> bool:
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end

    def is_same(self, other: "_Edit") -> bool:
        return (self.paragraph, self.start, self.end, self.text) == (
            other.paragraph,
            other.start,
            other.end,
            other.text,
        )


def apply_verdicts(record: Mapping[str, Any], verdicts: Verdicts) -> Corrected:
    """Return the English of *record* (schema `auditor/1`) with the accepted and edited suggestions put in."""
    paragraphs = {p["id"]: p["text"] for p in record["target_paragraphs"]}
    findings: dict[str, list[tuple[int, Mapping[str, Any]]]] = {}
    for position, finding in enumerate(record["findings"]):
        findings.setdefault(finding["fingerprint"], []).append((position, finding))
    edits: list[_Edit] = []
    skipped: list[Skipped] = []
    for decided in verdicts.decided:
        outcomes = _edits(decided, findings.get(decided.fingerprint, []), paragraphs)
        edits += [outcome for outcome in outcomes if isinstance(outcome, _Edit)]
        skipped += [outcome for outcome in outcomes if isinstance(outcome, Skipped)]
    kept, overlapping = _settle(edits)
    return Corrected(
        tuple(_rewrite(text, [edit for edit in kept if edit.paragraph == i]) for i, text in paragraphs.items()),
        len(kept),
        (*skipped, *overlapping),
        verdicts.text_hash == text_hash(record),
    )


def _edits(
    decided: Decided, findings: Sequence[tuple[int, Mapping[str, Any]]], paragraphs: Mapping[int, str]
) -> list[_Edit | Skipped]:
    if decided.decision == "dismiss":
        return []
    if not findings:
        return [Skipped(decided.fingerprint, "unknown")]
    return [_edit(decided, position, finding, paragraphs) for position, finding in findings]


def _edit(
    decided: Decided, position: int, finding: Mapping[str, Any], paragraphs: Mapping[int, str]
) -> _Edit | Skipped:
    text = decided.suggestion if decided.decision == "edit" else finding["suggestion"]
    place = finding["target"]
    if text is None:
        return Skipped(decided.fingerprint, "no-suggestion")
    if place is None:
        return Skipped(decided.fingerprint, "no-place")
    if paragraphs.get(place["paragraph"], "")[place["start"] : place["end"]] != place["text"]:
        return Skipped(decided.fingerprint, "changed")
    order = (-Severity(finding["severity"]).rank, -finding["confidence"], position)
    return _Edit(decided.fingerprint, place["paragraph"], place["start"], place["end"], text, order)


def _settle(edits: Iterable[_Edit]) -> tuple[list[_Edit], list[Skipped]]:
    """Return the edits to make, from left to right, and those that another stands in the way of."""
    kept: list[_Edit] = []
    skipped: list[Skipped] = []
    for edit in sorted(edits, key=lambda edit: edit.order):
        clash = next((other for other in kept if edit.overlaps(other)), None)
        if clash is None:
            kept.append(edit)
        elif not edit.is_same(clash):
            skipped.append(Skipped(edit.fingerprint, "overlap"))
    return sorted(kept, key=lambda edit: (edit.paragraph, edit.start)), skipped


def _rewrite(text: str, edits: Iterable[_Edit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])
