"""The settings: typed, frozen, and read from `auditor.toml` or `[tool.auditor]` in `pyproject.toml`.

Rule names are validated where the rules are known (`auditor.pipeline`).
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from rapidfuzz import process

from auditor.errors import ConfigError, UnknownKey

DEFAULT_MODEL = "multilingual-e5-small"
FailOn = Literal["critical", "major", "minor", "never"]


class Settings(BaseModel):
    """Everything that can be set, with its default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    select: tuple[str, ...] = Field((), description="Rules to run; empty runs all.")
    ignore: tuple[str, ...] = Field((), description="Rules not to run.")
    fail_on: FailOn = Field("major", description="The least severity that fails the gate.")
    gate_confidence: float = Field(0.9, ge=0, le=1, description="The least confidence that counts for the gate.")
    min_confidence: float = Field(0.5, ge=0, le=1, description="The least confidence that people are shown.")
    min_score: float | None = Field(None, ge=0, le=100, description="The least quality score that passes.")
    max_findings: int | None = Field(None, ge=0, description="The most shown findings, questions aside, that pass.")
    model: str = Field(DEFAULT_MODEL, description="The sentence encoder: the embedded one, a name, or a folder.")
    encoding: str | None = Field(None, description="The encoding of text files; by default it is recognised.")
    glossary: tuple[Path, ...] = Field((), description="Glossaries and name registers (CSV, TBX).")


def load_settings(file: Path | None) -> Settings:
    """Return the settings in *file* (`auditor.toml` or `pyproject.toml`), the defaults for None.

    Raises: ConfigError for a file that cannot be read or a value that cannot hold, UnknownKey for a key no setting has.
    """
    return make_settings(_table(file), str(file)) if file else Settings()


def make_settings(values: Mapping[str, Any], place: str) -> Settings:
    """Return settings with *values* (keys with `-` or `_`); *place* names where they stand, for errors."""
    table = {key.replace("-", "_"): value for key, value in values.items()}
    for key in table:
        if key not in Settings.model_fields:
            raise UnknownKey(f"{place}: no setting is called {key!r}{did_you_mean(key, Settings.model_fields)}")
    try:
        return Settings.model_validate(table)
    except ValidationError as exc:
        first = exc.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"{place}: {key}: {first['msg'].lower()}; change the value") from exc


def find_settings(start: Path) -> Path | None:
    """Return the settings file that holds for *start*: the nearest upward, None where there is none."""
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        if (folder / "auditor.toml").is_file():
            return folder / "auditor.toml"
        project = folder / "pyproject.toml"
        if project.is_file() and _has_table(project):
            return project
    return None


def did_you_mean(name: str, known: Any) -> str:
    """Return `; did you mean 'x'?` for the nearest known name, or an empty string."""
    found = process.extractOne(name, list(known), score_cutoff=60)
    return f"; did you mean {found[0]!r}?" if found else ""


def _has_table(project: Path) -> bool:
    return "auditor" in _parse(project).get("tool", {})


def _table(file: Path) -> Mapping[str, Any]:
    content = _parse(file)
    table: Mapping[str, Any] = content.get("tool", {}).get("auditor", {}) if file.name == "pyproject.toml" else content
    return table


def _parse(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as exc:
        raise ConfigError(f"{file}: cannot be read ({exc}); give another file with --config") from exc
    except tomllib.TOMLDecodeError as exc:
        raise ConfigError(f"{file}: not valid TOML: {exc}") from exc
