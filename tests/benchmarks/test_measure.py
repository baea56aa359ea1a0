"""Only generated blocks of the page are written, and every block has its place there."""

import datetime

import pytest
from measure import BLOCKS, PAGE, content, replaced

from auditor.render.tables import Table


def test_the_page_has_every_block() -> None:
    """Each block stands on the page exactly once."""
    page = PAGE.read_text(encoding="utf-8")
    for block in BLOCKS:
        assert replaced(page, block.name, "x") != page


def test_a_block_is_replaced_and_nothing_else() -> None:
    """Backslashes are text, and what stands around stays."""
    page = "a\n<!-- begin one -->\nold\n<!-- end one -->\nb"
    assert replaced(page, "one", r"n\1w") == "a\n<!-- begin one -->\nn\\1w\n<!-- end one -->\nb"


def test_a_missing_block_is_refused() -> None:
    """A page without the block is not written."""
    with pytest.raises(ValueError, match="needs one block 'two'"):
        replaced("a", "two", "x")


def test_a_block_says_when_and_with_what() -> None:
    """Day and signature come first."""
    text = content([Table("T", "", ("a", "b"), (("x", "1"),))], "auditor:1", datetime.date(2025, 1, 2))
    assert text.startswith("*2025-01-02, `auditor:1`*")
    assert "| x | 1 |" in text
