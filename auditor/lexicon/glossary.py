"""A user's glossary: terms and names with the English that a newsroom wants, may use, or must not use.

CSV (UTF-8, with or without a byte order mark, `,` `;` or tab) with the columns source, target, kind, status, variants,
note, of which source and target are needed; variants are parted by `|`. TBX version 2 (`martif`) and 3 (`tbx`), basic
dialect: one entry for every Korean term with every English term of a concept, status from its administrative note.
"""

import csv
import io
import pathlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, cast, get_args

from auditor.errors import ConfigError

Status = Literal["required", "preferred", "reviewed", "forbidden", "do-not-translate", "proposed"]
"""How binding a row is: `reviewed` is a name that a person has confirmed, and counts as `preferred`; `proposed` is one
that nobody has read yet, and says nothing."""
KINDS = ("person", "place", "organisation", "foreign-name", "term")
COLUMNS = ("source", "target", "kind", "status", "variants", "note")

_TBX_STATUS: dict[str, Status] = {
    "preferredTerm-admn-sts": "preferred",
    "admittedTerm-admn-sts": "preferred",
    "deprecatedTerm-admn-sts": "forbidden",
    "supersededTerm-admn-sts": "forbidden",
    "preferred": "preferred",
    "admitted": "preferred",
    "notRecommended": "forbidden",
    "obsolete": "forbidden",
}


@dataclass(frozen=True, slots=True)
class Term:
    """One row: a Korean form, its English, what it names, how binding it is, and further accepted English forms."""

    source: str
    target: str
    kind: str = "term"
    status: Status = "preferred"
    variants: tuple[str, ...] = ()
    note: str = ""

    @property
    def accepted(self) -> tuple[str, ...]:
        """Return every English form that is right; none for a forbidden one, the source itself where it must stay."""
        if self.status == "do-not-translate":
            return (self.source,)
        return () if self.status in ("forbidden", "proposed") else (self.target, *self.variants)

    @property
    def forbidden(self) -> tuple[str, ...]:
        """Return every English form that is wrong."""
        return (self.target, *self.variants) if self.status == "forbidden" else ()


@dataclass(frozen=True)
class Termbase:
    """Terms with look-up by Korean form; equal terms make equal termbases, and the whole can be pickled."""

    terms: tuple[Term, ...] = field(default=())

    @cached_property
    def by_source(self) -> Mapping[str, tuple[Term, ...]]:
        """Return the terms of each Korean form, in the order of the file; proposed ones are left out."""
        index: dict[str, list[Term]] = defaultdict(list)
        for term in self.terms:
            if term.status != "proposed":
                index[term.source].append(term)
        return {source: tuple(found) for source, found in index.items()}

    def lookup(self, source: str) -> tuple[Term, ...]:
        """Return the terms of a Korean form; none if the termbase lacks it."""
        return self.by_source.get(source, ())

    def judge(self, source: str, target: str) -> bool | None:
        """Return True where *target* is accepted for *source*, False where it is forbidden, None where nothing is said.

        A required or do-not-translate term makes every other rendering wrong; case and outer blanks do not count.
        """
        terms, wanted = self.lookup(source), target.strip().casefold()
        if any(wanted == form.casefold() for term in terms for form in term.accepted):
            return True
        binding = any(term.status in ("required", "do-not-translate") for term in terms)
        if binding or any(wanted == form.casefold() for term in terms for form in term.forbidden):
            return False
        return None

    def preferred(self, source: str) -> str | None:
        """Return the English to suggest for *source*, None where there is none."""
        return next((term.accepted[0] for term in self.lookup(source) if term.accepted), None)


def load(path: pathlib.Path) -> Termbase:
    """Return the termbase of a CSV or TBX file.

    Raises: ConfigError, naming the file and the line, if it cannot be read, lacks a column or holds an unknown value.
    """
    try:
        data = path.read_bytes()
    except OSError as exc:
        raise ConfigError(f"{path}: cannot be read ({exc.strerror}); check the path of the glossary") from exc
    terms = _read_tbx(path, data) if path.suffix.lower() in (".tbx", ".xml") else _read_csv(path, data)
    return Termbase(tuple(terms))


def _read_csv(path: pathlib.Path, data: bytes) -> Iterator[Term]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        raise ConfigError(f"{path}: not UTF-8 at byte {exc.start}; save the glossary as UTF-8") from exc
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    names = [name.strip().lower() for name in reader.fieldnames or []]
    if missing := [name for name in COLUMNS[:2] if name not in names]:
        raise ConfigError(f"{path}: the first line has no column {missing[0]!r}; it must name {', '.join(COLUMNS)}")
    for row in reader:
        cells = {(key or "").strip().lower(): (value or "").strip() for key, value in row.items() if key is not None}
        if cells.get("source"):
            yield _term(path, reader.line_num, cells)


def _term(path: pathlib.Path, line: int, cells: Mapping[str, str]) -> Term:
    status, kind = cells.get("status") or "preferred", cells.get("kind") or "term"
    if status not in get_args(Status):
        raise ConfigError(f"{path}:{line}: unknown status {status!r}; use {', '.join(get_args(Status))}")
    if kind not in KINDS:
        raise ConfigError(f"{path}:{line}: unknown kind {kind!r}; use {', '.join(KINDS)}")
    if not cells.get("target") and status != "do-not-translate":
        raise ConfigError(f"{path}:{line}: {cells['source']!r} has no target; give one or set do-not-translate")
    variants = tuple(v.strip() for v in cells.get("variants", "").split("|") if v.strip())
    target = cells.get("target") or cells["source"]
    return Term(cells["source"], target, kind, cast(Status, status), variants, cells.get("note", ""))


def _read_tbx(path: pathlib.Path, data: bytes) -> Iterator[Term]:
    from lxml import etree  # type: ignore[import-untyped,unused-ignore]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as exc:
        raise ConfigError(f"{path}: not well-formed XML ({exc}); export the glossary again") from exc
    for entry in _all(root, "termEntry", "conceptEntry"):
        terms = [(_language(section), *_tbx_term(tig)) for section in _all(entry, "langSet", "langSec")
                 for tig in _all(section, "tig", "ntig", "termSec")]  # fmt: skip
        sources = [text for language, text, _ in terms if language == "ko"]
        for source in sources:
            yield from (Term(source, text, "term", status) for language, text, status in terms if language == "en")


def _all(element: Any, *names: str) -> Iterable[Any]:
    """Return the descendants of *element* with one of the local *names*, whatever their namespace."""
    return (e for e in element.iter() if isinstance(e.tag, str) and e.tag.rpartition("}")[2] in names)


def _language(section: Any) -> str:
    value = section.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return value.partition("-")[0].lower()


def _tbx_term(tig: Any) -> tuple[str, Status]:
    text = "".join("".join(term.itertext()) for term in _all(tig, "term")).strip()
    notes = ("".join(note.itertext()).strip() for note in _all(tig, "termNote", "administrativeStatus"))
    return text, next((_TBX_STATUS[note] for note in notes if note in _TBX_STATUS), "preferred")


def write(terms: Iterable[Term], stream: io.TextIOBase) -> None:
    """Write *terms* as CSV; a cell that a spreadsheet would take for a formula gets an apostrophe in front."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for term in terms:
        row = (term.source, term.target, term.kind, term.status, "|".join(term.variants), term.note)
        writer.writerow([f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell for cell in row])
