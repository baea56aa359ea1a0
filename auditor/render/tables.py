"""Tables of figures, and their three shapes: aligned text, Markdown, and rows for an HTML template."""

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.render.text import safe


@dataclass(frozen=True, slots=True)
class Table:
    """A title, a sentence that says what is counted, the heads and the cells. The first column holds names."""

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"{self.title}: every row needs {len(self.columns)} cells")


def to_text(table: Table) -> str:
    """Return *table* as lines: names flush left, figures flush right."""
    grid = [table.columns, *table.rows]
    widths = [max(len(safe(row[i])) for row in grid) for i in range(len(table.columns))]
    lines = [_line(row, widths) for row in grid]
    head = [table.title, *([table.note] if table.note else []), ""]
    return "\n".join([*head, lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def to_markdown(table: Table) -> str:
    """Return *table* as Markdown, its title a heading of the third level."""
    lines = [_bars(table.columns), _bars(["---", *["--:"] * (len(table.columns) - 1)])]
    lines += [_bars(row) for row in table.rows]
    note = f"{table.note}\n\n" if table.note else ""
    return f"### {table.title}\n\n{note}" + "\n".join(lines)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        safe(cell).rjust(width) if i else safe(cell).ljust(width)
        for i, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()


def _bars(row: Sequence[str]) -> str:
    cells = [cell.replace("|", "\\|") for cell in row]
    return f"| {' | '.join(cells)} |"
