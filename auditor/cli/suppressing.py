"""What sets findings aside, put together from settings and files, and what is said about it."""

import datetime
from collections.abc import Iterable
from dataclasses import replace

import click

from auditor.baseline import Baseline, read_baseline
from auditor.config import Settings
from auditor.model import Audit
from auditor.suppress import Suppressor
from auditor.verdicts import dismissals, read_verdicts

SHOWN = 10
"""Sentences of one kind that are written out; the others are counted."""


def suppressor_from(settings: Settings, today: datetime.date) -> Suppressor:
    """Return what *settings* set aside on the day *today*, without the baseline; say which suppressions have expired.

    Raises: ConfigError for a verdict file that is none.
    """
    valid = tuple(rule for rule in settings.suppress if rule.expires is None or today < rule.expires)
    for rule in settings.suppress:
        if rule not in valid:
            click.echo(f"auditor: a suppression expired on {rule.expires}: {rule.reason}", err=True)
    return Suppressor(valid, settings.root, dismissals(map(read_verdicts, settings.verdicts)))


def with_baseline(suppressor: Suppressor, settings: Settings, *, may_be_missing: bool) -> Suppressor:
    """Return *suppressor* with the baseline that *settings* name, if any."""
    if settings.baseline is None:
        return suppressor
    return replace(suppressor, baseline=read_baseline(settings.baseline, may_be_missing=may_be_missing))


def update(baseline: Baseline, audits: Iterable[Audit], settings: Settings, reason: str) -> Baseline:
    """Write the baseline anew from finished *audits* (read several times), say what changed, and return it."""
    assert settings.baseline is not None
    stale = baseline.stale(audits)
    updated = baseline.updated(audits, stale, reason, settings.min_confidence)
    updated.write(settings.baseline)
    n_kept = len(baseline.entries) - len(stale)
    n_new = len(updated.entries) - n_kept
    changes = f"{n_new} added, {len(stale)} stale removed, {len(updated.entries)} in all"
    click.echo(f"auditor: {settings.baseline}: {changes}", err=True)
    n_open = 0 if reason else len(baseline.updated(audits, stale, "?", settings.min_confidence).entries) - n_kept
    if n_open:
        click.echo(f"auditor: {n_open} not added; to add what is new, pass --reason TEXT", err=True)
    return updated


def tell(suppressor: Suppressor, audits: Iterable[Audit], *, is_whole: bool) -> None:
    """Say on stderr what was of no use: stale entries of the baseline, suppressions that met nothing.

    Args:
        audits: what was audited; read twice.
        is_whole: True when these are all the articles of a folder.
    """
    stale = suppressor.baseline.stale(audits)
    _say(f"{entry.article}: the baseline's {entry.rule} {entry.fingerprint} was not found" for entry in stale)
    if stale:
        click.echo(f"auditor: {len(stale)} of the baseline stale; remove them with --update-baseline", err=True)
    _say(suppressor.unused(audits, is_whole=is_whole))


def _say(lines: Iterable[str]) -> None:
    sentences = tuple(lines)
    for line in sentences[:SHOWN]:
        click.echo(f"auditor: {line}", err=True)
    if len(sentences) > SHOWN:
        click.echo(f"auditor: … and {len(sentences) - SHOWN} more", err=True)
