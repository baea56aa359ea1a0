"""The settings: typed, frozen, and read from `auditor.toml` or `[tool.auditor]` in `pyproject.toml`.

Rule names are validated where the rules are known (`auditor.pipeline`).
"""

from auditor.config.loading import (
    COMMAND_LINE,
    RESTRICTED,
    Loaded,
    did_you_mean,
    find_settings,
    load_settings,
    make_settings,
)
from auditor.config.patterns import matches, relative
from auditor.config.settings import DEFAULT_MODEL, FailOn, Newsroom, Override, Settings, Suppression, UserRule

__all__ = [
    "COMMAND_LINE",
    "DEFAULT_MODEL",
    "RESTRICTED",
    "FailOn",
    "Loaded",
    "Newsroom",
    "Override",
    "Settings",
    "Suppression",
    "UserRule",
    "did_you_mean",
    "find_settings",
    "load_settings",
    "make_settings",
    "matches",
    "relative",
]
