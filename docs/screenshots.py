"""Take the pictures of a report that the README and the guides show, one in each language.

    python docs/screenshots.py reports/sample/ARTICLE.html docs

Needs Chromium and playwright; the fonts of the machine show in the pictures (fonts-noto-cjk for Hangul).
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

SHOTS = {"review.png": "en", "review.ko.png": "ko"}
"""The pictures, and the language of the report in each."""
SIZE = (1440, 900)
"""Width and height of the window in pixels."""


def main(article: str, folder: str) -> None:
    """Write the pictures of the page *article* into *folder*."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for picture, language in SHOTS.items():
            tab = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]}, reduced_motion="reduce")
            tab.goto(Path(article).resolve().as_uri())
            tab.click(f"[data-language={language}]")
            tab.screenshot(path=Path(folder) / picture)
            tab.close()
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
