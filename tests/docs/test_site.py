"""The site builds without warnings and asks nothing of a network."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from docs.generate import write

pytest.importorskip("zensical", reason="the site's builder is not installed (pip install '.[docs]')")

_LOADED = re.compile(
    r"""<(?:script|img|iframe|link(?![^>]*rel="?(?:canonical|next|prev))[^>]*)\s[^>]*(?:src|href)=["']?(https?:|//)"""
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    folder = tmp_path_factory.mktemp("build")
    write(folder)
    command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", str(folder / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def test_every_page_is_built(site: Path) -> None:
    """Guides, reference and rules have become pages."""
    for name in ("index", "editors", "editors.ko", "ci", "cli", "configuration", "json", "rules/number-mismatch"):
        assert (site / f"{name}.html").is_file()


def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    """Styles, scripts, fonts and pictures lie beside the page."""
    pages = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    assert pages
    assert [found[0] for text in pages if (found := _LOADED.search(text))] == []


def test_links_between_pages_lead_somewhere(site: Path) -> None:
    """Every relative link and picture of every page is a file of the site."""
    broken = []
    for path in site.rglob("*.html"):
        for link in re.findall(r'<(?:a|img) [^>]*(?:href|src)="?([^"#?> ]+)', path.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:|/", link) and not (path.parent / link).exists():
                broken.append(f"{path.name}: {link}")
    assert broken == []
