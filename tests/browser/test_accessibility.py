"""axe-core finds nothing to complain about on any page, in any colours, in either language."""

from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from auditor.render.html import write_report
from tests.browser.conftest import Open
from tests.render.sample import many_records, sample_record

pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")


def violations(page: Any) -> list[str]:
    script = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(script)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [f"{v['id']}: {node['html'][:160]} {node['failureSummary']}" for v in found for node in v["nodes"]]


@pytest.mark.parametrize(
    ("language", "colors", "width"),
    [("en", "light", 1440), ("ko", "dark", 390), ("ko", "light", 1024), ("en", "dark", 1440)],
)
def test_the_review_page(open_page: Open, tmp_path: Path, language: str, colors: str, width: int) -> None:
    """Also with every panel open, one finding of each outcome, and one selected."""
    write_report([sample_record()], tmp_path, language=language)
    page = open_page(tmp_path / "daon-wind-port.html", width=width, color_scheme=colors)
    for key in ("j", "a", "j", "j", "d"):
        page.keyboard.press(key)
    page.click("#f5 [data-do=edit]")
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    page.click("[data-toggle=filters]")
    page.click("[data-toggle=hand-over]")
    assert violations(page) == []


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_the_index(open_page: Open, tmp_path: Path, colors: str) -> None:
    """The table, its controls and the charts."""
    index = write_report([sample_record(), *many_records(20)], tmp_path)
    assert violations(open_page(index, color_scheme=colors)) == []
