"""The few pieces of Markdown that generated pages are made of."""

import re
from collections.abc import Iterable, Sequence

_CODE = re.compile(r"(`[^`]*`)")
_SPECIAL = re.compile(r"([\\*_{}\[\]#])")


def escape(text: str) -> str:
    """Return *text* as inline Markdown that shows what it says; code between backticks stays code."""
    parts = _CODE.split(" ".join(text.split()))
    return "".join(part if index % 2 else _plain(part) for index, part in enumerate(parts))


def code(text: str) -> str:
    """Return *text* as a code span, nothing for nothing."""
    return f"`{text}`" if text else ""


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of cells that are Markdown already."""
    return "\n".join(map(_row, [columns, ["---"] * len(columns), *rows]))


def page(title: str, *parts: str) -> str:
    """Return a page: its title and its parts, with blank lines between."""
    return "\n\n".join([f"# {title}", *filter(None, parts)]) + "\n"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
