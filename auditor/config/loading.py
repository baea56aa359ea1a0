"""Settings from files: found, trusted or not, checked key by key."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from auditor.config.settings import DEFAULT_MODEL, Newsroom, Override, Settings, Suppression, UserRule
from auditor.errors import ConfigError, UnknownKey

COMMAND_LINE = "the command line"

RESTRICTED = {"model": DEFAULT_MODEL, "plugins": []}
"""Keys that choose code or a model, with the values that anyone may give: a file that was merely found beside the
articles may be as little trusted as they are."""

_TABLES: dict[str, type[BaseModel]] = {"overrides": Override, "suppress": Suppression, "rules": UserRule}
_PATHS = ("glossary", "verdicts", "baseline")
_HIDDEN = frozenset({"root"})


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, and for each key that is not at its default where its value comes from."""

    settings: Settings
    origins: Mapping[str, str]
    file: Path | None = None


def load_settings(file: Path | None, given: Mapping[str, Any] | None = None, *, is_named: bool = False) -> Loaded:
    """Return the settings in *file* (`auditor.toml` or `pyproject.toml`), overruled by the values *given*.

    Args:
        file: None stands for the defaults.
        given: values of the command line.
        is_named: True when the user named the file; one that was found may not choose code or a model.
    Raises: ConfigError for a file that cannot be read or a value that cannot hold, UnknownKey for a key no setting has.
    """
    given = given or {}
    table = dict(_read(file, is_named=is_named)) if file else {}
    if given:
        make_settings(given, COMMAND_LINE)
    settings = make_settings({**table, **given}, str(file or COMMAND_LINE))
    settings = settings.model_copy(update={"root": file.resolve().parent if file else None})
    origins = dict.fromkeys(table, str(file)) | dict.fromkeys(given, COMMAND_LINE)
    return Loaded(settings, origins, file)


def make_settings(values: Mapping[str, Any], place: str) -> Settings:
    """Return settings with *values* (keys with `-` or `_`); *place* names where they stand, for errors."""
    table = _plain_keys(values)
    _refuse_unknown(table, Settings.model_fields.keys() - _HIDDEN, place)
    for name, model in _TABLES.items():
        items = table.get(name, ())
        if isinstance(items, list):
            table[name] = [_plain_keys(item) if isinstance(item, Mapping) else item for item in items]
            for number, item in enumerate(table[name], 1):
                if isinstance(item, Mapping):
                    _refuse_unknown(item, model.model_fields, f"{place}: {name} {number}")
    if isinstance(table.get("newsroom"), Mapping):
        _refuse_unknown(table["newsroom"], Newsroom.model_fields, f"{place}: newsroom")
    try:
        return Settings.model_validate(table)
    except ValidationError as exc:
        first = exc.errors()[0]
        raise ConfigError(f"{place}: {_where(first['loc'])}{_what(first['msg'])}; change the value") from exc


def find_settings(start: Path) -> Path | None:
    """Return the settings file that holds for *start*: the nearest upward, None where there is none."""
    for folder in (start, *start.parents) if start.is_dir() else start.parents:
        if (folder / "auditor.toml").is_file():
            return folder / "auditor.toml"
        project = folder / "pyproject.toml"
        if project.is_file() and _has_table(project):
            return project
    return None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return ` (did you mean 'x'?)` for the nearest known name, or an empty string."""
    found = process.extractOne(name, sorted(known), score_cutoff=60)
    return f" (did you mean {found[0]!r}?)" if found else ""


def _has_table(project: Path) -> bool:
    tools = _parse(project).get("tool", {})
    return isinstance(tools, Mapping) and "auditor" in tools


def _refuse_unknown(table: Mapping[str, Any], known: Iterable[str], place: str) -> None:
    names = [key.replace("_", "-") for key in known]
    for key in table:
        if key.replace("_", "-") not in names:
            spelled = key.replace("_", "-")
            raise UnknownKey(f"{place}: no setting is called {spelled!r}{did_you_mean(spelled, names)}")


def _plain_keys(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key.replace("-", "_"): value for key, value in table.items()}


def _where(loc: tuple[int | str, ...]) -> str:
    parts = [str(part + 1) if isinstance(part, int) else part.replace("_", "-") for part in loc]
    return f"{' '.join(parts)}: " if parts else ""


def _what(message: str) -> str:
    plain = message.removeprefix("Value error, ").replace("valid tuple", "list")
    return plain[:1].lower() + plain[1:]


def _read(file: Path, *, is_named: bool) -> Mapping[str, Any]:
    """Return the table of *file*, its paths made absolute."""
    content = _parse(file)
    found = content.get("tool", {}).get("auditor", {}) if file.name == "pyproject.toml" else content
    if not isinstance(found, Mapping):
        raise ConfigError(f"{file}: [tool.auditor] is not a table; write it as one")
    table = _plain_keys(found)
    for key, harmless in RESTRICTED.items():
        if not is_named and table.get(key, harmless) != harmless:
            raise ConfigError(
                f"{file}: sets {key!r}, which a file that was merely found may not, as it could come with the articles;"
                f" pass --config {file} to trust it, or give the value on the command line"
            )
    make_settings(table, str(file))
    folder = file.resolve().parent
    for key in _PATHS:
        if isinstance(table.get(key), str):
            table[key] = str(folder / table[key])
        elif key in table:
            table[key] = [str(folder / item) for item in table[key]]
    return table


def _parse(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as exc:
        why = exc.strerror if isinstance(exc, OSError) else "not UTF-8"
        raise ConfigError(f"{file}: cannot be read ({why}); give another file with --config") from exc
    except tomllib.TOMLDecodeError as exc:
        raise ConfigError(f"{file}: not valid TOML: {exc}") from exc
