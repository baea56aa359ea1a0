"""Tables come out aligned as text and whole as Markdown."""

import pytest

from auditor.render.tables import LONGEST, Table, shortened, to_markdown, to_text

TABLE = Table("Rules", "What they did.", ("rule", "n"), (("이름", "10"), ("a|b", "3")))


def test_text_is_aligned() -> None:
    """Hangul is two columns wide, figures are flush right."""
    assert to_text(TABLE).splitlines() == [
        "Rules",
        "What they did.",
        "",
        "rule   n",
        "----  --",
        "이름  10",
        "a|b    3",
    ]


def test_markdown_escapes_bars() -> None:
    """A bar in a cell does not make a column."""
    assert to_markdown(TABLE).splitlines()[-1] == "| a\\|b | 3 |"
    assert "| --- | --: |" in to_markdown(TABLE)


def test_rows_have_as_many_cells_as_heads() -> None:
    """A ragged table is refused."""
    with pytest.raises(ValueError, match="needs 2 cells"):
        Table("Rules", "", ("rule", "n"), (("x",),))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        (None, "-"),
        ("a\n  b", "a b"),
        ("가" * LONGEST, "가" * LONGEST),
        ("가" * (LONGEST + 1), "가" * (LONGEST - 1) + "…"),
    ],
)
def test_quotations_fit_a_cell(text: str | None, cell: str) -> None:
    """What is quoted stands on one line and says where it was cut."""
    assert shortened(text) == cell
