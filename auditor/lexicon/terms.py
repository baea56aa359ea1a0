"""The built-in terms: Korean words of news that are often mistranslated, with the English they may and must not become.

Rows stand in `data/terms.tsv`, each with the authority for its English. A `clipping` is an abbreviation that cannot be
read syllable by syllable (소부장), a `term` a word with a settled English, `open` one of which only wrong English is
known, `forbidden` one whose wrong English is a matter of official style, a `sense` one meaning of a homonym: it holds
where its paragraph has the context that decides.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Literal, cast, get_args

Kind = Literal["term", "clipping", "open", "sense", "forbidden"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: Korean forms, kind, accepted and wrong English, the context that decides, and the authority.

    English words stand for their plural and possessive too, `*` for any ending; the first accepted form is suggested.
    `context` are words parted by `|`, one of which the Korean paragraph must have, "" where none is needed; a word of
    one syllable must stand alone but for a particle.
    """

    source: tuple[str, ...]
    kind: Kind
    accepted: tuple[str, ...]
    wrong: tuple[str, ...]
    context: str
    authority: str

    @property
    def is_closed(self) -> bool:
        """True where an accepted form must be there."""
        return self.kind in ("term", "clipping")

    @property
    def suggestion(self) -> str | None:
        """The English to suggest: the first accepted form that is written out."""
        return next((form for form in self.accepted if "*" not in form), None)

    def holds(self, paragraph: str) -> bool:
        """True where the Korean *paragraph* has the context of this row."""
        return not self.context or bool(_context(self.context).search(paragraph))


@cache
def entries() -> tuple[Entry, ...]:
    """Return every row, in the order of the file."""
    text = resources.files("auditor.lexicon").joinpath("data/terms.tsv").read_text(encoding="utf-8")
    return tuple(_entry(line) for line in text.splitlines() if line and not line.startswith("#"))


def _entry(line: str) -> Entry:
    source, kind, accepted, wrong, context, authority = line.split("\t")
    if kind not in get_args(Kind):
        raise ValueError(f"terms.tsv: {source!r} is of no kind {kind!r}")
    return Entry(_forms(source), cast(Kind, kind), _forms(accepted), _forms(wrong), context, authority)


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@cache
def by_source() -> Mapping[str, tuple[Entry, ...]]:
    """Return the rows of every Korean form."""
    index: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries():
        for form in entry.source:
            index[form].append(entry)
    return {form: tuple(found) for form, found in index.items()}


@cache
def pattern() -> re.Pattern[str]:
    """Return the expression that finds every Korean form, the longest first."""
    return re.compile("|".join(re.escape(form) for form in sorted(by_source(), key=lambda form: (-len(form), form))))


@lru_cache(maxsize=1024)
def _context(words: str) -> re.Pattern[str]:
    parts = (
        word if len(word) > 1 else rf"(?<![가-힣]){word}(?=[은는이가을를의에와과도로]|[^가-힣]|$)"
        for word in words.split("|")
    )
    return re.compile("|".join(parts))


@lru_cache(maxsize=16384)
def english(phrase: str) -> re.Pattern[str]:
    """Return the expression for an English *phrase*: blanks or hyphens between words, plural or possessive at the end.

    Capitals of an abbreviation count, those of other phrases do not.
    """
    words = phrase.split()
    body = r"[\s-]+".join(re.escape(word).replace(r"\*", r"[\w'’-]*") for word in words)
    ending = "" if phrase.endswith("*") else r"(?:['’]s?|e?s)?"
    flags = re.NOFLAG if phrase.rstrip("*").isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){body}{ending}(?!\w)", flags)
