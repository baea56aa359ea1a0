"""The baseline: findings that were there when the gate was set up, and no longer fail it.

    {"schema": "auditor-baseline/1", "findings": [
        {"article": "articles/a.md", "fingerprint": "0f...", "rule": "number-mismatch", "severity": "major",
         "source": "3만 명", "target": "3,000 people", "reason": "checked with the desk"}]}

An entry is matched by article and fingerprint, which holds neither line nor rule: it survives moved paragraphs and
renamed rules. The same fault a second time in an article has a fingerprint of its own, so one entry excuses one fault.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from auditor.errors import ConfigError
from auditor.files import write_text
from auditor.model import Article, Audit, Finding, Severity

SCHEMA = "auditor-baseline/1"


@dataclass(frozen=True, slots=True)
class Entry:
    """One known finding. Article, fingerprint and reason count; the rest tells people what it is about."""

    article: str
    fingerprint: str
    reason: str
    rule: str = ""
    severity: str = ""
    source: str = ""
    target: str = ""


@dataclass(frozen=True)
class Baseline:
    """Known findings; the paths of their articles are relative to `root`, the folder of the baseline file."""

    entries: tuple[Entry, ...] = ()
    root: Path | None = field(default=None, compare=False)

    @cached_property
    def _index(self) -> Mapping[tuple[str, str], Entry]:
        return {(entry.article, entry.fingerprint): entry for entry in self.entries}

    def find(self, finding: Finding, article: Article) -> Entry | None:
        """Return the entry that knows *finding* of *article*, None for a new one."""
        return self._index.get((self.key(article), finding.fingerprint)) if self.entries else None

    def key(self, article: Article) -> str:
        """Return what the baseline calls *article*: its English file, with its id where a file holds many."""
        file = article.target.file or article.source.file
        if file is None or self.root is None or "://" in file:
            return article.path
        path = Path(os.path.relpath(Path(file).resolve(), self.root)).as_posix()
        return path if Path(article.id).name == Path(file).name else f"{path}#{article.id}"

    def stale(self, audits: Iterable[Audit]) -> tuple[Entry, ...]:
        """Return the entries of audited articles that were not found again, and those whose file is gone."""
        audited: dict[str, set[str]] = {}
        for audit in audits:
            if audit.article is not None:
                known = audited.setdefault(self.key(audit.article), set())
                known |= {f.fingerprint for f in (*audit.findings, *(item.finding for item in audit.suppressed))}
                known |= {entry.fingerprint for entry in self.entries} if audit.failures else set()
        return tuple(
            entry
            for entry in self.entries
            if (entry.fingerprint not in audited[entry.article] if entry.article in audited else self._is_gone(entry))
        )

    def updated(self, audits: Iterable[Audit], stale: Iterable[Entry], reason: str, floor: float) -> "Baseline":
        """Return the baseline without its *stale* entries and, given a *reason*, with every new finding of *audits*.

        Questions are left out, as they never fail the gate, and so is what is less sure than *floor*.
        """
        gone = set(stale)
        kept = {entry: None for entry in self.entries if entry not in gone}
        for audit in audits if reason else ():
            if audit.article is not None and not audit.failures:
                found = (f for f in audit.findings if f.severity is not Severity.NEUTRAL and f.confidence >= floor)
                kept |= dict.fromkeys(_entry(finding, self.key(audit.article), reason) for finding in found)
        return replace(self, entries=tuple(sorted(kept, key=lambda entry: (entry.article, entry.fingerprint))))

    def write(self, path: Path) -> None:
        """Write the baseline to *path*, one entry a line, so that a diff shows what changed. Raises: OSError."""
        lines = [json.dumps(_record(entry), ensure_ascii=False) for entry in self.entries]
        body = "[\n  " + ",\n  ".join(lines) + "\n]" if lines else "[]"
        write_text(path, f'{{"schema": "{SCHEMA}", "findings": {body}}}\n')

    def _is_gone(self, entry: Entry) -> bool:
        path = entry.article.partition("#")[0]
        return self.root is not None and not (self.root / path).exists()


def read_baseline(path: Path, *, may_be_missing: bool = False) -> Baseline:
    """Return the baseline in the file *path*.

    Raises: ConfigError when it holds anything else, or is not there unless it *may_be_missing*.
    """
    root = path.resolve().parent
    if not path.exists() and may_be_missing:
        return Baseline((), root)
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
    except OSError as exc:
        raise ConfigError(f"{path}: cannot be read ({exc.strerror}); write it with --update-baseline") from exc
    except ValueError as exc:
        raise ConfigError(f"{path}: not JSON ({exc}); restore it, or write it with --update-baseline") from exc
    rows = loaded.get("findings") if isinstance(loaded, dict) and loaded.get("schema") == SCHEMA else None
    if not isinstance(rows, list):
        raise ConfigError(f"{path}: no baseline of {SCHEMA}; name another file with --baseline")
    return Baseline(tuple(_read_entry(row, f"{path}: finding {n}") for n, row in enumerate(rows, 1)), root)


def _read_entry(row: Any, place: str) -> Entry:
    if not isinstance(row, dict):
        raise ConfigError(f"{place}: not an object; restore the baseline")
    values = {item.name: row.get(item.name, "") for item in fields(Entry)}
    if not all(isinstance(value, str) for value in values.values()):
        raise ConfigError(f"{place}: holds something that is no text; restore the baseline")
    for key in ("article", "fingerprint", "reason"):
        if not values[key]:
            raise ConfigError(f"{place}: has no {key}; every known finding needs one")
    return Entry(**values)


def _entry(finding: Finding, article: str, reason: str) -> Entry:
    source, target = (quote.text if quote else "" for quote in (finding.source, finding.target))
    return Entry(article, finding.fingerprint, reason, finding.rule, finding.severity.value, source[:80], target[:80])


def _record(entry: Entry) -> dict[str, str]:
    order = ("article", "fingerprint", "rule", "severity", "source", "target", "reason")
    return {name: getattr(entry, name) for name in order}
