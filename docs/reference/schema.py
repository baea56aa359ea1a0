"""JSON Schema in words: what kind of value may stand somewhere."""

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]

_KINDS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "null": "null",
    "object": "object",
    "array": "list",
}
_PLURALS = {"text": "texts", "whole number": "whole numbers", "number": "numbers", "path": "paths", "object": "objects"}
_FORMATS = {"path": "path", "date": "date (YYYY-MM-DD)"}


def kind(value: Schema, definitions: Mapping[str, Schema]) -> str:
    """Return what *value* allows, in words: `number from 0 to 1`, `list of texts`, `text or null`."""
    if "$ref" in value:
        return _named(value["$ref"], definitions)
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return " or ".join(f"`{choice}`" for choice in value["enum"])
    for combined in ("anyOf", "oneOf", "allOf"):
        if combined in value:
            return " or ".join(kind(option, definitions) for option in value[combined])
    names = value.get("type", "any value")
    if isinstance(names, list):
        return " or ".join(kind({**value, "type": name}, definitions) for name in names)
    return _single(names, value, definitions)


def resolve(value: Schema, definitions: Mapping[str, Schema]) -> tuple[Schema | None, bool]:
    """Return the object that stands behind *value*, None where there is none, and whether it is a list of them.

    A reference to nothing in *definitions* is no object.
    """
    for option in (value, *value.get("anyOf", ()), *value.get("allOf", ())):
        is_list = option.get("type") == "array"
        target = option.get("items", {}) if is_list else option
        if isinstance(target, dict) and "$ref" in target:
            target = definitions.get(target["$ref"].rsplit("/", 1)[-1], {})
        if isinstance(target, dict) and "properties" in target:
            return target, is_list
    return None, False


def _named(reference: str, definitions: Mapping[str, Schema]) -> str:
    name = reference.rsplit("/", 1)[-1]
    target = definitions[name]
    return name if "properties" in target or "prefixItems" in target else kind(target, definitions)


def _single(name: str, value: Schema, definitions: Mapping[str, Schema]) -> str:
    if name == "array":
        return _list(value, definitions)
    if name == "object" and isinstance(value.get("additionalProperties"), dict):
        return f"table with values {kind(value['additionalProperties'], definitions)}"
    if name == "string":
        return _FORMATS.get(value.get("format", ""), "text")
    return _KINDS.get(name, name) + (_range(value) if name in ("number", "integer") else "")


def _list(value: Schema, definitions: Mapping[str, Schema]) -> str:
    items = value.get("items")
    if items:
        return f"list of {_plural(kind(items, definitions))}"
    if "prefixItems" in value:
        return f"[{', '.join(kind(item, definitions) for item in value['prefixItems'])}]"
    return "list"


def _plural(name: str) -> str:
    if name.startswith("list"):
        return f"lists{name.removeprefix('list')}"
    head, bound, tail = name.partition(" from ")
    return (_PLURALS.get(head) or (f"{head}s" if head.isalpha() else head)) + bound + tail


def _range(value: Schema) -> str:
    low, high = value.get("minimum"), value.get("maximum")
    if low is not None and high is not None:
        return f" from {low:g} to {high:g}"
    if "exclusiveMinimum" in value:
        return f" above {value['exclusiveMinimum']:g}"
    return f" from {low:g}" if low is not None else ""
