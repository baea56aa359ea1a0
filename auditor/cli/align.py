"""`auditor align`: pairs of paragraphs, sentences or lines of two texts."""

import contextlib
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

import click

from auditor import encoder
from auditor.align import PARAGRAPHS, SENTENCES, Units, align, centre_of
from auditor.files import replacing
from auditor.model import Bead, Document, Side
from auditor.pairing import text_keys
from auditor.reading.assemble import document
from auditor.reading.blocks import folded
from auditor.reading.decoding import decode, load
from auditor.reading.formats import DOCUMENTS, read_text
from auditor.reading.language import lean
from auditor.segment import find_sentences

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_NEWLINE = re.compile(r"\r\n|\n|\r")
_SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class Text:
    """One side: its units as they are written out, and the sentences of each."""

    language: str
    units: tuple[str, ...]
    sentences: tuple[tuple[str, ...], ...]
    document: Document | None = None


@click.command("align", short_help="Pair paragraphs, sentences or lines.")
@click.argument("source", type=FILE)
@click.argument("target", type=FILE)
@click.option(
    "--unit",
    type=click.Choice(["paragraph", "sentence", "line"]),
    default="paragraph",
    show_default=True,
    help="What is paired; lines are taken as they are, blank ones count, and the languages may be any two.",
)
@click.option("--text", "with_text", is_flag=True, help="Write the texts beside the ids.")
@click.option("--format", "form", type=click.Choice(["jsonl", "tsv", "tmx"]), default="jsonl", show_default=True)
@click.option("--output", type=click.Path(path_type=Path), help="The file to write; by default the standard output.")
@click.option("--model", default=encoder.DEFAULT, help="A sentence-transformers model, by name or folder.")
@click.option("--encoding", help="The encoding of the files; by default recognised.")
def command(
    source: Path, target: Path, unit: str, with_text: bool, form: str, output: Path | None, model: str, encoding: str
) -> None:
    """Pair the paragraphs, sentences or lines of SOURCE and TARGET.

    Writes one bead a line, its unit ids counted from 0: {"source": [0], "target": [0, 1], "similarity": 0.87,
    "confidence": 0.99}; an empty list is a unit without counterpart.
    """
    one, two = _read(source, unit, encoding), _read(target, unit, encoding)
    beads = _align(one, two, unit, model)
    with replacing(output) if output else contextlib.nullcontext(sys.stdout) as stream:
        WRITERS[form](stream, beads, one, two, with_text)


def _read(path: Path, unit: str, encoding: str | None) -> Text:
    if unit == "line":
        return _lines(decode(load(path), str(path), encoding))
    reader = DOCUMENTS.get(path.suffix.lower(), read_text)
    blocks = reader(load(path), str(path), encoding).blocks
    language = lean(folded("\n".join(block.text for block in blocks)[:_SAMPLE])).language or "en"
    side: Side = "source" if language == "ko" else "target"
    return _document_text(document(side, blocks, str(path)), unit)


def _lines(text: str) -> Text:
    lines = _NEWLINE.split(text)
    if lines and not lines[-1]:
        lines.pop()
    analysed = [folded(line).strip() for line in lines]
    return Text("und", tuple(lines), tuple((line,) if line else () for line in analysed))


def _document_text(original: Document, unit: str) -> Text:
    """Return the paragraphs of a document, or its sentences, each a unit; what is aligned is the analysis text."""
    texts = [folded(paragraph.text) for paragraph in original.paragraphs]
    groups = [[text[s.start : s.end] for s in find_sentences(text, original.language)] for text in texts]
    if unit == "sentence":
        flat = tuple(sentence for group in groups for sentence in group)
        return Text(original.language, flat, tuple((sentence,) for sentence in flat))
    written = tuple(" ".join(paragraph.text.split()) for paragraph in original.paragraphs)
    return Text(original.language, written, tuple(map(tuple, groups)), original)


def _align(source: Text, target: Text, unit: str, model: str) -> tuple[Bead, ...]:
    texts = list(dict.fromkeys(s for text in (source, target) for group in text.sentences for s in group))
    encoding = encoder.load(model).encode(texts)
    rows = {text: row for row, text in enumerate(texts)}

    def units(text: Text) -> Units:
        index = [rows[sentence] for group in text.sentences for sentence in group]
        keys = tuple(frozenset().union(*(text_keys(s, text.language) for s in group)) for group in text.sentences)
        roles = tuple(p.role for p in text.document.paragraphs) if text.document else ()
        sizes = tuple(map(len, text.sentences))
        centre = centre_of(text.language, encoding.centres)
        return Units(encoding.vectors[index], encoding.weights[index], sizes, keys, roles, centre)

    return align(units(source), units(target), PARAGRAPHS if unit == "paragraph" else SENTENCES)


def _jsonl(stream: TextIO, beads: Sequence[Bead], source: Text, target: Text, with_text: bool) -> None:
    for bead in beads:
        record: dict[str, object] = {
            "source": bead.source,
            "target": bead.target,
            "similarity": bead.similarity,
            "confidence": bead.confidence,
        }
        if with_text:
            record["source_text"] = [source.units[i] for i in bead.source]
            record["target_text"] = [target.units[j] for j in bead.target]
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def _tsv(stream: TextIO, beads: Sequence[Bead], source: Text, target: Text, with_text: bool) -> None:
    """Write ids joined by commas; an empty cell is a skip."""
    columns = ["source", "target", "similarity", "confidence", *(["source_text", "target_text"] if with_text else [])]
    stream.write("\t".join(columns) + "\n")
    for bead in beads:
        cells = [",".join(map(str, bead.source)), ",".join(map(str, bead.target))]
        cells += ["" if bead.similarity is None else str(bead.similarity), str(bead.confidence)]
        if with_text:
            cells += [_cell(_joined(source, bead.source)), _cell(_joined(target, bead.target))]
        stream.write("\t".join(cells) + "\n")


def _cell(text: str) -> str:
    """Return *text* for a cell that a spreadsheet will not take for a formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat[:1] in "=+-@" and flat else flat


def _tmx(stream: TextIO, beads: Sequence[Bead], source: Text, target: Text, _with_text: bool) -> None:
    """Write TMX 1.4: a translation unit for each pair; what has no counterpart is left out."""
    header = f'srclang={quoteattr(source.language)} datatype="plaintext" segtype="sentence" adminlang="en"'
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n')
    stream.write(f'<header creationtool="auditor" creationtoolversion="1" o-tmf="auditor" {header}/>\n<body>\n')
    for bead in beads:
        if not bead.is_skip:
            stream.write("<tu>" + "".join(_variants(bead, source, target)) + "</tu>\n")
    stream.write("</body>\n</tmx>\n")


def _variants(bead: Bead, source: Text, target: Text) -> Iterator[str]:
    yield f'<prop type="x-confidence">{bead.confidence}</prop>'
    for text, ids in ((source, bead.source), (target, bead.target)):
        yield f"<tuv xml:lang={quoteattr(text.language)}><seg>{escape(_joined(text, ids))}</seg></tuv>"


def _joined(text: Text, ids: Sequence[int]) -> str:
    return " ".join(text.units[i] for i in ids)


Writer = Callable[[TextIO, Sequence[Bead], Text, Text, bool], None]
WRITERS: dict[str, Writer] = {"jsonl": _jsonl, "tsv": _tsv, "tmx": _tmx}
