"""A real browser without a network, and pages that must not complain."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from auditor.render.html import write_report
from tests.render.sample import sample_record

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

Open = Callable[..., Any]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs the browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("Chromium is not installed")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=chromium, headless=True, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's page, in a report of its own."""
    folder = tmp_path_factory.mktemp("report")
    write_report([sample_record()], folder)
    return folder / "daon-wind-port.html"


@pytest.fixture
def open_page(browser: Any) -> Iterator[Open]:
    """Open a file in a fresh profile; at the end no page may have logged anything or asked for anything else."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def opened(path: Path, *, width: int = 1440, **options: Any) -> Any:
        options = {"reduced_motion": "reduce", "viewport": {"width": width, "height": 900}} | options
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("request", lambda request: _only_files(request.url, complaints))
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def _only_files(url: str, complaints: list[str]) -> None:
    if not url.startswith(("file:", "blob:", "data:")):
        complaints.append(f"request: {url}")
