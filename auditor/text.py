"""The analysis text of a paragraph: what every stage reads, with a map back to the text as given.

NFC, compatibility width folded, invisible characters removed, every kind of blank one space, lone surrogates replaced
(U+FFFD: no library takes them), ignored spans blanked.
Stages work on it with plain offsets; the pipeline maps the finished audit back, once.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from auditor.model import Paragraph, Span

INVISIBLE = frozenset(
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
) | frozenset(chr(c) for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFE00, 0xFE10)))


@dataclass(frozen=True, slots=True)
class View:
    """An analysis text and, for each of its code points, where it begins and ends in the original text."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def restore(self, span: Span) -> Span:
        """Return the span of the original text that *span* of the analysis text came from."""
        return Span(self.starts[span.start], self.ends[span.end - 1])


def view(paragraph: Paragraph) -> View:
    """Return the analysis view of *paragraph*: never longer than needed, equal input gives equal output."""
    return _view(paragraph.text, paragraph.ignored)


@lru_cache(maxsize=4096)
def _view(text: str, ignored: tuple[Span, ...]) -> View:
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        for character in _fold(text[start:end]):
            characters.append(character)
            starts.append(start)
            ends.append(end)
    for span in ignored:
        for i in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
            characters[i] = " "
    return View("".join(characters), tuple(starts), tuple(ends))


def _clusters(text: str) -> list[tuple[int, int]]:
    """Cut *text* where a normalised character may begin: marks and conjoining jamo stay with their base."""
    cuts = [i for i, c in enumerate(text) if i == 0 or not _continues(c)]
    return list(pairwise([*cuts, len(text)]))


def _continues(character: str) -> bool:
    return "\u1160" <= character <= "\u11ff" or unicodedata.combining(character) != 0


def _fold(cluster: str) -> str:
    if cluster in INVISIBLE or (len(cluster) == 1 and unicodedata.category(cluster) == "Cc" and not cluster.isspace()):
        return ""
    composed = unicodedata.normalize("NFC", cluster)
    folded = "".join(_narrow(c) for c in composed if c not in INVISIBLE)
    return "".join(" " if c.isspace() else c for c in folded)


def _narrow(character: str) -> str:
    """Fold full-width forms and the ideographic space to their plain forms, replace what is no character."""
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    wide = "\uff01" <= character <= "\uff5e" or character in "\u3000\uffe0\uffe1\uffe5\uffe6"
    return unicodedata.normalize("NFKC", character) if wide else character
