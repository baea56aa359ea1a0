"""What changed between two evaluations, and what got worse."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from auditor.errors import InputError
from auditor.evaluate.figures import SCHEMA

Record = Mapping[str, Any]

LOWER_IS_BETTER = frozenset({"false_alarms", "clean_flagged"})


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that moved; `fell` when it got worse by more than the tolerance. None stands for 0 of 0."""

    name: str
    before: float | None
    now: float | None
    fell: bool


def changes(baseline: Record, record: Record, tolerance: float) -> tuple[Change, ...]:
    """Return every figure of *record* that differs from *baseline*, worst first.

    Args:
        tolerance: how much worse a figure may get, in its own unit: shares from 0 to 1, false alarms per 1,000 words.
    Raises: InputError when *baseline* is no evaluation, or one of other articles or errors.
    """
    if baseline.get("schema") != SCHEMA:
        raise InputError(
            f"the baseline is no evaluation of schema {SCHEMA}; write one with --format json --output FILE"
        )
    for key, what in (("articles", "articles"), ("n_errors", "errors"), ("split", "a split")):
        if baseline[key] != record[key]:
            raise InputError(f"the baseline was measured on other {what}; measure it again on this corpus")
    before, now = dict(_figures(baseline)), dict(_figures(record))
    found = [
        Change(name, before.get(name), now.get(name), _worse(name, before.get(name), now.get(name)) > tolerance)
        for name in sorted(before | now)
        if before.get(name) != now.get(name)
    ]
    return tuple(sorted(found, key=lambda change: -_worse(change.name, change.before, change.now)))


def _worse(name: str, before: float | None, now: float | None) -> float:
    """Return by how much a figure got worse, below 0 when better; a recall that is gone has fallen to 0."""
    if name.endswith(("recall", "f1", "accuracy")) and now is None:
        now = 0.0
    if name.rpartition(" ")[2] in LOWER_IS_BETTER:
        return round((now or 0.0) - (before or 0.0), 6)
    return round(before - now, 6) if before is not None and now is not None else 0.0


def _figures(record: Record) -> Iterator[tuple[str, float | None]]:
    """Yield every figure that has a good direction, by a name that is its path."""
    for part in ("levels", "rules", "types", "severities", "pairing", "roles"):
        yield from _walk(part, record[part])


def _walk(path: str, value: Any) -> Iterator[tuple[str, float | None]]:
    if not isinstance(value, Mapping):
        return
    if {"value", "n", "of"} <= value.keys():
        name = path if path.rpartition(" ")[2] not in ("display", "gate", "questions") else f"{path} recall"
        yield name, value["value"]
        return
    for key, inner in value.items():
        yield from _walk(f"{path} {key}", inner)
