"""What the docstring of a check says: one text for `auditor rules`, the report and the tests."""

import inspect
import re
from dataclasses import dataclass

from auditor.checks.base import Check

_LABEL = re.compile(r"^(Why|Flags|Passes|Misses|Source): ?", re.MULTILINE)
_MARK = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True, slots=True)
class Example:
    """A Korean text with its English; `source_mark` and `target_mark` are the texts in `[[ ]]`, if any."""

    source: str
    target: str
    source_mark: str | None = None
    target_mark: str | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule in words."""

    rule: str
    category: str
    severity: str
    summary: str
    why: str
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    misses: str
    source: str


def explain(check: Check) -> Explanation:
    """Return what the docstring of *check* says.

    Raises: ValueError, naming the rule, where a part is missing or an example is not `Korean  ->  English`.
    """
    text = inspect.getdoc(type(check)) or ""
    head, *rest = _LABEL.split(text)
    parts: dict[str, list[str]] = {"Why": [], "Flags": [], "Passes": [], "Misses": [], "Source": []}
    for label, body in zip(rest[::2], rest[1::2], strict=True):
        parts[label].append(body)
    if missing := [label for label, bodies in parts.items() if not bodies]:
        raise ValueError(f"{check.rule}: its docstring has no {' and no '.join(missing)}")
    why, misses, source = (" ".join(" ".join(parts[label]).split()) for label in ("Why", "Misses", "Source"))
    flags, passes = (tuple(_example(check.rule, body) for body in parts[label]) for label in ("Flags", "Passes"))
    summary = " ".join(head.split())
    return Explanation(check.rule, check.category, check.severity.value, summary, why, flags, passes, misses, source)


def _example(rule: str, body: str) -> Example:
    source, arrow, target = f" {' '.join(body.split())} ".partition(" -> ")
    if not arrow:
        raise ValueError(f"{rule}: an example must be written as Korean  ->  English: {body!r}")
    return Example(_plain(source), _plain(target), _mark(source), _mark(target))


def _plain(text: str) -> str:
    return _MARK.sub(r"\1", text).strip()


def _mark(text: str) -> str | None:
    found = _MARK.search(text)
    return found.group(1) if found else None
