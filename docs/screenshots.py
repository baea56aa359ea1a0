"""Take the pictures of a report that README and docs show.

    python docs/screenshots.py reports/sample/index.html reports/sample/ARTICLE.html docs

Needs Chromium and playwright; the fonts of the machine show in the pictures (fonts-noto-cjk for Hangul).
"""

import shutil
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

SHOTS = (
    ("review", "article", 1440, "light", 0),
    ("review-dark", "article", 1440, "dark", 2),
    ("review-phone", "article", 390, "light", 1),
    ("index", "index", 1440, "light", 0),
)
"""Name, page, width in pixels, colours, and how often `j` is pressed first."""


def main(index: str, article: str, folder: str) -> None:
    """Write one PNG for each of `SHOTS` into *folder*."""
    pages = {"index": Path(index).resolve(), "article": Path(article).resolve()}
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, page, width, colors, steps in SHOTS:
            _shoot(browser, pages[page], Path(folder) / f"{name}.png", width, colors, steps)
        browser.close()


def _shoot(browser: Any, page: Path, picture: Path, width: int, colors: str, steps: int) -> None:
    viewport = {"width": width, "height": 900 if width > 600 else 844}
    context = browser.new_context(viewport=viewport, color_scheme=colors, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(page.as_uri())
    for _ in range(steps):
        tab.keyboard.press("j")
    tab.screenshot(path=picture)
    context.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
