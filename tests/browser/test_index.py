"""The index page in a real browser."""

from pathlib import Path

from auditor.render.html import write_report
from tests.browser.conftest import Open
from tests.render.sample import many_records, sample_record


def test_the_worst_article_stands_first_and_opens(open_page: Open, tmp_path: Path) -> None:
    """Its link leads to its page, from which a link leads back."""
    page = open_page(write_report([*many_records(12), sample_record()], tmp_path))
    page.click(".articles tbody tr >> nth=0 >> a")
    assert page.url.endswith("daon-wind-port.html")
    page.click("nav a")
    assert page.url.endswith("index.html")


def test_the_table_sorts(open_page: Open, tmp_path: Path) -> None:
    """A heading sorts by its column, a second time the other way round, and says so."""
    page = open_page(write_report(many_records(12), tmp_path))
    dates = ".articles tbody td:nth-child(2)"
    page.click("[data-sort='1']")
    ascending = page.locator(dates).all_inner_texts()
    page.click("[data-sort='1']")
    assert ascending == sorted(ascending)
    assert page.locator(dates).all_inner_texts() == sorted(ascending, reverse=True)
    assert page.locator("th[aria-sort=descending]").count() == 1


def test_the_table_is_searched(open_page: Open, tmp_path: Path) -> None:
    """Ids and headlines are searched, verdicts chosen."""
    page = open_page(write_report(many_records(12), tmp_path))
    page.fill("[name=query]", "2024/00007")
    assert page.locator(".articles tbody tr:visible").count() == 1
    assert page.locator("[data-shown]").inner_text() == "1 of 12 shown"
    page.fill("[name=query]", "")
    page.select_option("[name=status]", "pass")
    assert 0 < page.locator(".articles tbody tr:visible").count() < 12


def test_without_script_the_table_is_whole(open_page: Open, tmp_path: Path) -> None:
    """Every row is there, no control is."""
    page = open_page(write_report(many_records(12), tmp_path), java_script_enabled=False)
    assert page.locator(".articles tbody tr:visible").count() == 12
    assert page.locator("button:visible").count() == 0


def test_thousands_of_articles_open(open_page: Open, tmp_path: Path) -> None:
    """5,000 rows are all in the page and answer a search."""
    from auditor.render.html import render_index

    path = tmp_path / "index.html"
    path.write_text(render_index(many_records(5000)), encoding="utf-8")
    page = open_page(path)
    page.fill("[name=query]", "/04999")
    assert page.locator("[data-shown]").inner_text() == "1 of 5,000 shown"
