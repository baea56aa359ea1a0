"""Write the site's pages: the guides of this folder as they are, the reference from the code.

python -m docs.generate build        # build/docs and build/mkdocs.yml
zensical build --strict -f build/mkdocs.yml   # build/site, without any network
"""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from docs.reference.commands import command_page
from docs.reference.configuration import configuration_page
from docs.reference.contract import contract_page
from docs.reference.rules import by_category, rule_pages

ROOT = Path(__file__).resolve().parents[1]

BORROWED = {"corpus.md": "corpus/README.md", "contributing.md": "CONTRIBUTING.md", "changelog.md": "CHANGELOG.md"}
"""Pages of the site that are files of the repository."""

LINKS = {
    "](../corpus/README.md)": "](corpus.md)",
    "](docs/measured.md)": "](measured.md)",
    "](gold.schema.json)": "](corpus/gold.schema.json)",
}
"""Links of the repository that lead elsewhere on the site."""

PICTURES = (".png", ".svg")


def pages() -> dict[str, str]:
    """Return every page of the site by its path."""
    folder = Path(__file__).parent
    guides = {path.name: path for path in sorted(folder.glob("*.md"))}
    borrowed = {name: ROOT / path for name, path in BORROWED.items()}
    written = {name: _linked(path.read_text(encoding="utf-8")) for name, path in {**guides, **borrowed}.items()}
    reference = {
        "cli.md": command_page(),
        "configuration.md": configuration_page(),
        "json.md": contract_page(),
        **rule_pages(),
    }
    return {**written, **reference}


def site_configuration() -> str:
    """Return mkdocs.yml for a build below its folder, with a page for each rule in the navigation."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    lines = ["  - Rules:", "      - rules/index.md"]
    for category, rules in by_category().items():
        lines += [f"      - {category}:", *(f"          - {item.rule}: rules/{item.rule}.md" for item in rules)]
    return _once(_once(text, "build/", ""), "  - Rules: rules/index.md", "\n".join(lines))


def write(folder: Path) -> None:
    """Write the pages and the configuration into *folder*, anew."""
    docs = folder / "docs"
    shutil.rmtree(docs, ignore_errors=True)
    _write_all(docs, pages())
    _write_all(folder, {"mkdocs.yml": site_configuration()})
    (docs / "corpus").mkdir()
    shutil.copy(ROOT / "corpus" / "gold.schema.json", docs / "corpus")
    for path in Path(__file__).parent.iterdir():
        if path.suffix in PICTURES or path.name == "site.css":
            shutil.copy(path, docs)


def _write_all(folder: Path, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _linked(text: str) -> str:
    for link, place in LINKS.items():
        text = text.replace(link, place)
    return text


def _once(text: str, old: str, new: str) -> str:
    """Return *text* with *old* replaced wherever it stands; it must stand somewhere."""
    if old not in text:
        raise ValueError(f"mkdocs.yml: {old!r} is not there any more")
    return text.replace(old, new)


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "build"))
