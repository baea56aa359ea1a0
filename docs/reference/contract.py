"""The page of the JSON contract: every property of a record, read from its schema."""

from pathlib import Path

from auditor.render.record import schema
from docs.reference.cells import code, escape, page, table
from docs.reference.schema import Schema, kind, resolve

GUIDE = Path(__file__).with_name("intro") / "json.md"


def objects() -> dict[str, Schema]:
    """Return every object of the schema by the name it has in the page; the record stands first."""
    whole = schema()
    found: dict[str, Schema] = {}
    _collect("record", whole, found)
    for name, definition in whole["$defs"].items():
        if "properties" in definition:
            _collect(name, definition, found)
    return found


def contract_page() -> str:
    """Return the page of the record."""
    definitions = schema()["$defs"]
    sections = []
    for name, item in objects().items():
        needed = item.get("required", [])
        rows = [
            (code(key) + ("" if key in needed else " (optional)"), escape(kind(value, definitions)), _said(value))
            for key, value in item["properties"].items()
        ]
        about = escape(item.get("description", ""))
        sections += [f"## The {name}", about, table(["property", "value", "meaning"], rows)]
    return page("JSON", GUIDE.read_text(encoding="utf-8").strip(), *sections)


def _collect(name: str, item: Schema, found: dict[str, Schema]) -> None:
    """Add *item*, and the objects inside it that have no definition of their own."""
    found[name] = item
    for key, value in item["properties"].items():
        inner, is_list = resolve(value, {})
        if inner is not None:
            _collect(key.removesuffix("s") if is_list else key, inner, found)


def _said(value: Schema) -> str:
    return escape(value.get("description", ""))
