"""What a reviewer decided, finding by finding: the JSON verdicts that the review page exports.

    {"schema": "auditor-verdicts/1", "article": id, "text_hash": hash,
     "verdicts": [{"fingerprint", "decision": "accept" | "dismiss" | "edit", "reason", "suggestion", "by", "at"}],
     "names": [{"source", "target", "by", "at"}]}

Verdicts are found again by fingerprint, so they outlive a new translation that kept the fault; the hash says whether
the text is the one that was reviewed. `names` are spellings that a reviewer confirmed.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from auditor.errors import ConfigError
from auditor.suppress import Dismissal

SCHEMA = "auditor-verdicts/1"

Decision = Literal["accept", "dismiss", "edit"]


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision: on which finding, what, why, the reviewer's own English (for `edit`), who and when (ISO 8601)."""

    fingerprint: str
    decision: Decision
    reason: str = ""
    suggestion: str | None = None
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmedName:
    """A Korean name and the spelling that a reviewer confirmed for it."""

    source: str
    target: str
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The decisions on one article. `text_hash` is that of the texts that were reviewed."""

    article: str
    text_hash: str
    decided: tuple[Decided, ...]
    names: tuple[ConfirmedName, ...] = ()

    def dismissed(self) -> dict[str, str]:
        """Return the reason for each dismissed fingerprint."""
        return {d.fingerprint: d.reason for d in self.decided if d.decision == "dismiss"}


def read_verdicts(path: Path) -> Verdicts:
    """Return the verdicts in the file *path*. Raises: ConfigError when it holds anything else; OSError."""
    try:
        loaded = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as exc:
        raise ConfigError(f"{path}: not JSON ({exc}); export the verdicts from a report again") from exc
    try:
        return parse_verdicts(loaded)
    except ConfigError as exc:
        raise ConfigError(f"{path}: {exc}") from exc


def parse_verdicts(loaded: object) -> Verdicts:
    """Return the verdicts in parsed JSON; the last decision on a fingerprint holds. Raises: ConfigError."""
    if not isinstance(loaded, Mapping) or loaded.get("schema") != SCHEMA:
        raise ConfigError(f'no verdicts; the file must be an object with "schema": "{SCHEMA}"')
    decided = {d.fingerprint: d for d in map(_decided, _rows(loaded, "verdicts"))}
    names = tuple(map(_name, _rows(loaded, "names")))
    return Verdicts(_text(loaded, "article"), _text(loaded, "text_hash"), tuple(decided.values()), names)


def dismissals(many: Iterable[Verdicts]) -> tuple[Dismissal, ...]:
    """Return every finding that was dismissed in any of *many*; the last decision on one of an article holds."""
    latest = {(verdicts.article, decided.fingerprint): decided for verdicts in many for decided in verdicts.decided}
    return tuple(
        Dismissal(fingerprint, decided.reason, article)
        for (article, fingerprint), decided in latest.items()
        if decided.decision == "dismiss"
    )


def text_hash(record: Mapping[str, Any]) -> str:
    """Return the hash of a record's texts: equal when both sides are, paragraph by paragraph."""
    sides = [[p["text"] for p in record[f"{side}_paragraphs"]] for side in ("source", "target")]
    return hashlib.sha256(json.dumps(sides).encode("ascii")).hexdigest()[:32]


def _decided(row: Mapping[str, Any]) -> Decided:
    decision = next((known for known in get_args(Decision) if known == row.get("decision")), None)
    if decision is None:
        raise ConfigError(f'a decision must be "accept", "dismiss" or "edit", not {row.get("decision")!r}')
    suggestion = row.get("suggestion")
    if suggestion is not None and not isinstance(suggestion, str):
        raise ConfigError("a suggestion must be text or null")
    if decision == "edit" and suggestion is None:
        raise ConfigError('an "edit" needs a suggestion')
    optional = {key: _text(row, key, default="") for key in ("reason", "by", "at")}
    return Decided(_text(row, "fingerprint"), decision, suggestion=suggestion, **optional)


def _name(row: Mapping[str, Any]) -> ConfirmedName:
    optional = {key: _text(row, key, default="") for key in ("by", "at")}
    return ConfirmedName(_text(row, "source"), _text(row, "target"), **optional)


def _rows(loaded: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    rows = loaded.get(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise ConfigError(f'"{key}" must be a list of objects')
    return rows


def _text(row: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = row.get(key, default)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise ConfigError(f'"{key}" must be text')
    return value
