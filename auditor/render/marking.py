"""A paragraph cut where sentences, findings, word links and ignored spans begin and end, ready to be marked up."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from markupsafe import Markup, escape

Kind = Literal["sentence", "mark", "related", "link", "ignored"]

WIDE = 48
"""A marked span of more code points than this is tinted rather than underlined: long underlines hinder reading."""

CHUNK = 1000
"""Browsers shape an unbroken run of mixed Hangul and Latin in quadratic time (100,000 code points: 17 s in Chromium
156, 2026-11-22), so a longer run is broken into elements, which nobody sees."""

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Area:
    """Code points `[start, end)` of a paragraph and what they are; `id` numbers the sentence, finding or link."""

    start: int
    end: int
    kind: Kind
    id: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in which nothing begins or ends.

    `marks` are the findings that cover it, `ends` those of them that end with it, `related` those that only refer to
    it; `wide` says that all of its marks are long.
    """

    text: str
    sentence: int | None = None
    marks: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    related: tuple[int, ...] = ()
    wide: bool = False
    link: int | None = None
    ignored: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive pieces of one sentence, or of none."""

    sentence: int | None
    pieces: tuple[Piece, ...]


def cut(text: str, areas: Iterable[Area]) -> tuple[Run, ...]:
    """Return *text* in runs and pieces; joined they are *text* again. Areas may overlap and reach over its ends."""
    inside = [area for area in (_clamp(area, len(text)) for area in areas) if area.start < area.end]
    pieces = _pieces(text, inside)
    return tuple(Run(key, tuple(group)) for key, group in groupby(pieces, key=lambda piece: piece.sentence))


def visible(text: str) -> Markup:
    """Return *text* escaped, each control or bidirectional character replaced by a chip that names it.

    A long text comes in elements of `CHUNK` code points.
    """
    if len(text) <= 2 * CHUNK:
        return Markup(_chips(text))
    chunks = (text[start : start + CHUNK] for start in range(0, len(text), CHUNK))
    return Markup("".join(f"<span>{_chips(chunk)}</span>" for chunk in chunks))


def _chips(text: str) -> str:
    parts: list[str] = []
    last = 0
    for match in _HIDDEN.finditer(text):
        parts += [str(escape(text[last : match.start()])), f'<span class="ctl" data-c="U+{ord(match[0]):04X}"></span>']
        last = match.end()
    return "".join([*parts, str(escape(text[last:]))])


def plain(text: str) -> str:
    """Return *text* with each control or bidirectional character replaced by U+FFFD, for attributes and titles."""
    return _HIDDEN.sub("\ufffd", text)


def letters(text: str) -> str:
    """Return *text* without the characters that nobody sees, in NFC: what is put into a search string."""
    return unicodedata.normalize("NFC", _HIDDEN.sub("", text)).strip()


def _clamp(area: Area, length: int) -> Area:
    return Area(max(0, min(area.start, length)), max(0, min(area.end, length)), area.kind, area.id)


def _pieces(text: str, areas: Sequence[Area]) -> Iterator[Piece]:
    starts: dict[int, list[Area]] = {}
    ends: dict[int, list[Area]] = {}
    for area in areas:
        starts.setdefault(area.start, []).append(area)
        ends.setdefault(area.end, []).append(area)
    active: list[Area] = []
    for start, end in pairwise(sorted({0, len(text), *starts, *ends})):
        active = [area for area in active if area.end > start] + starts.get(start, [])
        yield _piece(text[start:end], active, end)


def _piece(text: str, active: Sequence[Area], end: int) -> Piece:
    marks = sorted((area for area in active if area.kind == "mark"), key=lambda area: area.id)
    return Piece(
        text=text,
        sentence=next((area.id for area in active if area.kind == "sentence"), None),
        marks=tuple(dict.fromkeys(area.id for area in marks)),
        ends=tuple(dict.fromkeys(area.id for area in marks if area.end == end)),
        related=tuple(dict.fromkeys(sorted(area.id for area in active if area.kind == "related"))),
        wide=bool(marks) and all(area.end - area.start > WIDE for area in marks),
        link=next((area.id for area in active if area.kind == "link"), None),
        ignored=any(area.kind == "ignored" for area in active),
    )
