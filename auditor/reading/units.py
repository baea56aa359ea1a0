"""Translation files: TMX (a unit is an article of its own) and XLIFF 1.2 (a `file` is an article, a unit a paragraph).

Read as a stream by lxml with entities, document types and the network off; a file that declares an entity is refused.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.errors import InputError, UnreadableDocument
from auditor.model import Article
from auditor.reading.assemble import paired_article
from auditor.reading.blocks import Block, Language, is_content, trim
from auditor.reading.dates import parse_date
from auditor.reading.decoding import scrub
from auditor.reading.records import FailedRecord, label, reject

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CODES = frozenset({"bpt", "ept", "ph", "it", "ut", "x", "bx", "ex", "sub"})
_SAFELY: Mapping[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
"""How lxml reads a file that may come from anybody."""
_LANGUAGE_KEYS = ("{http://www.w3.org/XML/1998/namespace}lang", "lang")


def read_tmx(path: Path, encoding: str | None = None) -> Iterator[Article | FailedRecord]:
    """Yield every unit of a translation memory that holds Korean and English."""
    for number, unit in enumerate(_stream(path, "tu", "tmx"), start=1):
        yield _tmx_article(unit, number, path)


def read_xliff(path: Path, encoding: str | None = None) -> Iterator[Article | FailedRecord]:
    """Yield the article of every `file` element; a unit without a translation is a source paragraph without partner."""
    for number, file in enumerate(_stream(path, "file", "xliff"), start=1):
        yield _xliff_article(file, number, path)


def _stream(path: Path, name: str, root_name: str) -> Iterator["Element"]:
    """Yield every element *name* when it is complete, then forget it.

    Raises: InputError when there is no such file, UnreadableDocument when it is no XML of this kind or is hostile.
    """
    from lxml import etree

    try:
        with path.open("rb") as stream:
            events = etree.iterparse(stream, events=("start", "end"), **_SAFELY)
            _, root = next(events)
            _check_root(root, path, root_name)
            for event, element in events:
                if event == "end" and _local(element) == name:
                    yield element
                    _forget(element)
    except etree.XMLSyntaxError as exc:
        reason = str(exc).partition(", line")[0].lower()
        raise UnreadableDocument(
            f"{path}: not well-formed XML at line {exc.lineno} ({reason}); export it again"
        ) from exc
    except FileNotFoundError as exc:
        raise InputError(f"{path}: no such file; check the path") from exc
    except OSError as exc:
        reason = (exc.strerror or "cannot be opened").lower()
        raise UnreadableDocument(f"{path}: {reason}; check the file and its permissions") from exc


def _check_root(root: "Element", path: Path, name: str) -> None:
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise UnreadableDocument(f"{path}: declares XML entities, which are not read; export it without them")
    if _local(root) != name:
        raise UnreadableDocument(f"{path}: its root is {_local(root)}, not {name}; check the suffix")
    if name == "xliff" and not (root.get("version") or "1.2").startswith("1."):
        raise UnreadableDocument(f"{path}: XLIFF {root.get('version')}; export it as XLIFF 1.2")


def _forget(element: "Element") -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _tmx_article(unit: "Element", number: int, path: Path) -> Article | FailedRecord:
    name = (unit.get("tuid") or "").strip() or f"{scrub(path.name)}#{number}"
    line, where = unit.sourceline, f"{path}: unit {label(name)}"
    sides: dict[Language, tuple[Block, ...]] = {"ko": (), "en": ()}
    for variant in unit:
        language = _language(next((variant.get(key) for key in _LANGUAGE_KEYS if variant.get(key)), None))
        if _local(variant) == "tuv" and language and not sides[language]:
            segment = next((child for child in variant if _local(child) == "seg"), None)
            sides[language] = () if segment is None else _blocks(segment, f"unit {label(name)}")
    date = parse_date(unit.get("changedate") or unit.get("creationdate") or "")
    try:
        return paired_article(sides["ko"], sides["en"], where, id=name, date=date, files=_files(path))
    except InputError as exc:
        return reject(name, line, exc)


def _xliff_article(file: "Element", number: int, path: Path) -> Article | FailedRecord:
    name = (file.get("original") or "").strip() or f"{scrub(path.name)}#{number}"
    line, where = file.sourceline, f"{path}: file {label(name)}"
    languages = tuple(_language(file.get(key)) for key in ("source-language", "target-language"))
    try:
        if languages[0] == "en" or languages[1] == "ko":
            raise InputError(f"{where} is not translated from Korean to English; pass one that is")
        units = [element for element in file.iter() if _local(element) == "trans-unit"]
        source, target = (_side(units, side) for side in ("source", "target"))
        return paired_article(
            source, target, where, id=name, date=parse_date(file.get("date") or ""), files=_files(path)
        )
    except InputError as exc:
        return reject(name, line, exc)


def _files(path: Path) -> tuple[str, str]:
    return (scrub(str(path)), scrub(str(path)))


def _side(units: list["Element"], side: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for number, unit in enumerate(units, start=1):
        child = next((child for child in unit if _local(child) == side), None)
        if child is not None:
            blocks += _blocks(child, f"unit {unit.get('id') or number}")
    return tuple(blocks)


def _blocks(element: "Element", place: str) -> tuple[Block, ...]:
    lines = (trim(line)[0] for line in _text(element).split("\n"))
    text = " ".join(line for line in lines if line)
    return (Block(text, element.sourceline, place=place),) if is_content(text) else ()


def _text(element: "Element") -> str:
    """Return the words of a segment: inline elements that stand for formatting codes hold none."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and _local(child) not in _CODES:
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _language(code: str | None) -> Language | None:
    short = (code or "").lower()[:2]
    return "ko" if short == "ko" else "en" if short == "en" else None


def _local(element: "Element") -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
