"""Checks from outside: rules of the settings, and installed plug-ins that the user named."""

from importlib import metadata
from typing import TYPE_CHECKING

from auditor.config import Settings, did_you_mean
from auditor.errors import ConfigError

if TYPE_CHECKING:
    from auditor.checks.base import Check

GROUP = "auditor.checks"
"""The entry point group of plug-ins: each entry names a check class, or a tuple of checks."""


def extra_checks(settings: Settings) -> "tuple[Check, ...]":
    """Return the checks that *settings* add to the built-in ones.

    Raises: ConfigError for a rule that cannot be read, and for a plug-in that is not installed or holds no checks.
    """
    from auditor.checks.user_rules import user_checks

    return (*user_checks(settings), *(check for name in settings.plugins for check in _plugin(name)))


def _plugin(name: str) -> "tuple[Check, ...]":
    entries = list(metadata.entry_points(group=GROUP))
    chosen = [entry for entry in entries if name in (entry.name, entry.dist.name if entry.dist else None)]
    if not chosen:
        known = {entry.name for entry in entries}
        raise ConfigError(f"no plug-in {name!r} is installed{did_you_mean(name, known)}; install the package first")
    return tuple(check for entry in chosen for check in _loaded(entry))


def _loaded(entry: metadata.EntryPoint) -> "tuple[Check, ...]":
    try:
        found = entry.load()
        checks = found if isinstance(found, tuple) else (found() if isinstance(found, type) else found,)
    except Exception as exc:
        raise ConfigError(f"the plug-in {entry.name!r} cannot be loaded ({exc}); update or remove it") from exc
    if not all(isinstance(getattr(check, "rule", None), str) and hasattr(check, "check") for check in checks):
        raise ConfigError(f"the plug-in {entry.name!r} holds no checks; update or remove it")
    return tuple(checks)
