"""The page of the configuration: every key of the settings, read from their types."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from auditor.config import Settings
from docs.reference.cells import code, escape, page, table
from docs.reference.commands import commands, options
from docs.reference.schema import Schema, kind, resolve

GUIDE = Path(__file__).with_name("intro") / "configuration.md"
_UNSET: tuple[object, ...] = (None, "", [], {})


@dataclass(frozen=True, slots=True)
class Key:
    """One key: the table it stands in (empty at the top), its name as written in TOML, and what may stand there."""

    table: str
    name: str
    kind: str
    default: str
    description: str


def keys() -> tuple[Key, ...]:
    """Return every key of the settings, those of nested tables behind the others."""
    schema = Settings.model_json_schema()
    return tuple(_keys(schema, schema.get("$defs", {}), ""))


def configuration_page() -> str:
    """Return the page of all settings."""
    found = keys()
    tables = dict.fromkeys(key.table for key in found)
    sections = [_section(name, [key for key in found if key.table == name]) for name in tables]
    return page("Configuration", GUIDE.read_text(encoding="utf-8").strip(), *sections)


def _keys(schema: Schema, definitions: Mapping[str, Schema], place: str) -> Iterator[Key]:
    nested: list[tuple[str, Schema]] = []
    for field, value in schema["properties"].items():
        if not place and Settings.model_fields[field].exclude:
            continue
        name = field.replace("_", "-")
        inner, is_list = resolve(value, definitions)
        if inner is not None:
            path = f"{place}.{name}" if place else name
            nested.append((f"[{path}]" if is_list else path, inner))
        says = _kind(value, definitions, inner is not None, is_list)
        default = "needed" if field in schema.get("required", ()) else "" if inner else _default(value)
        yield Key(place, name, says, default, _description(field, value))
    for path, inner in nested:
        yield from _keys(inner, definitions, path)


def _kind(value: Schema, definitions: Mapping[str, Schema], is_table: bool, is_list: bool) -> str:
    """Return what may stand there; TOML has no null, a key is left out instead."""
    if is_table:
        return "tables, see below" if is_list else "table, see below"
    return kind(value, definitions).removesuffix(" or null")


def _default(value: Schema) -> str:
    return "" if value.get("default") in _UNSET else code(_toml(value["default"]))


def _description(field: str, value: Schema) -> str:
    """Return what a key does; one of a nested table may leave that to the key of the same name at the top."""
    top = Settings.model_fields.get(field)
    return value.get("description") or (top.description if top else None) or ""


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _section(name: str, found: list[Key]) -> str:
    columns = ["key", "value", "default", "what it does"] + ([] if name else ["option"])
    given = _option_names()
    rows = []
    for key in found:
        cells = [code(key.name), escape(key.kind), key.default, escape(key.description)]
        rows.append(cells if name else [*cells, code(given.get(key.name, ""))])
    heading = f"## `[{name}]`" if name else "## Keys"
    return f"{heading}\n\n{table(columns, rows)}"


def _option_names() -> dict[str, str]:
    """Return the option of `auditor audit` that overrules each key."""
    command = dict(commands())["audit"]
    return {str(option.name).replace("_", "-"): option.opts[0] for option in options(command)}
