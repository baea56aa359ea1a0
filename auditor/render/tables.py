"""Tables of figures, and their three shapes: aligned text, Markdown, and rows for an HTML template."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len

from auditor.render.text import safe

LONGEST = 40
"""Code points of a quotation in a cell."""


@dataclass(frozen=True, slots=True)
class Table:
    """A title, a note that says what is counted, heads and cells. The first `n_names` columns hold words."""

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    n_names: int = 1

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"{self.title}: every row needs {len(self.columns)} cells")


def failure_lines(record: Mapping[str, Any]) -> list[str]:
    """Return a line for each failure of a record of figures: what it says rests on fewer articles."""
    return [f"INCOMPLETE {item['id']}: {item['stage']}: {item['message']}" for item in record["failures"]]


def shortened(text: str | None) -> str:
    """Return *text* on one line of at most `LONGEST` code points, a dash for None."""
    flat = " ".join((text or "-").split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…"


def to_text(table: Table) -> str:
    """Return *table* as lines: names flush left, figures flush right, hangul two columns wide."""
    grid = [[safe(cell) for cell in row] for row in (table.columns, *table.rows)]
    widths = [max(map(cell_len, column)) for column in zip(*grid, strict=True)]
    lines = [_line(row, widths, table.n_names) for row in grid]
    head = [table.title, *([table.note] if table.note else []), ""]
    return "\n".join([*head, lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def to_markdown(table: Table) -> str:
    """Return *table* as Markdown, its title a heading of the third level."""
    figures = len(table.columns) - table.n_names
    lines = [_bars(table.columns), _bars(["---"] * table.n_names + ["--:"] * figures)]
    lines += [_bars(row) for row in table.rows]
    note = f"{table.note}\n\n" if table.note else ""
    return f"### {table.title}\n\n{note}" + "\n".join(lines)


def _line(row: Sequence[str], widths: Sequence[int], n_names: int) -> str:
    cells = []
    for index, (cell, width) in enumerate(zip(row, widths, strict=True)):
        blanks = " " * (width - cell_len(cell))
        cells.append(f"{cell}{blanks}" if index < n_names else f"{blanks}{cell}")
    return "  ".join(cells).rstrip()


def _bars(row: Sequence[str]) -> str:
    cells = [cell.replace("|", "\\|") for cell in row]
    return f"| {' | '.join(cells)} |"
