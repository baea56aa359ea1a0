"""The built-in terms: Korean words of news that are often mistranslated, with the English they may and must not become.

Rows stand in `data/terms.tsv` and, by domain, in `data/terms/`: Korean forms, kind, accepted English, wrong English,
context, authority, parted by tabs; cells at the end may be left out, and a line `# authority: ...` names that of the
rows after it. A `clipping` is an abbreviation that cannot be read syllable by syllable (소부장), a `term` a word with a
settled English, `open` one of which only wrong English is known, `forbidden` one whose wrong English is a matter of
official style, a `sense` one meaning of a homonym: it holds where the words around it decide. A `use` is such a meaning
that what touches the word fixes (`auditor.lexicon.neighbours`): 인도 in 인도하다 is never India.

Rows of `data/misreadings.tsv` name more wrong English of closed and open rows: Korean form, and what machines make of
it, which holds for terms of several words that begin with the form too (종소세 신고).

Short names of public bodies (과방위, 선관위) are clippings too: those of the gazetteer that no row has are added.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib import resources
from typing import Literal, cast, get_args

from auditor.lexicon.gazetteer import fold_phrase, rows
from auditor.lexicon.neighbours import is_told

Kind = Literal["term", "clipping", "open", "sense", "use", "forbidden", "idiom"]

MEANINGS = ("sense", "use")
"""Kinds of rows that tell one of several meanings of a word."""
_AUTHORITY = "# authority:"
_BODIES = ("agencies", "institutes")
"""Tables of the gazetteer whose rows give bodies short names."""
_OF_ANY_BODY = frozenset(
    "korea korean ministry national service agency commission committee corporation corp office institute bureau "
    "administration public board general association federation organization council research center department "
    "headquarters foundation party state special court union force command authority and for".split()
)
"""Words of the names of bodies that tell none from another."""
_INITIAL = str.maketrans(
    "라락란람랑래랭량려력련렬렴령례로록론롱뢰료룡루류륙륜률륭릉리린림립녀년념뇨니",
    "나낙난남낭내냉양여역연열염영예노녹논농뇌요용누유육윤율융능이인임입여연염요이",
)
"""Syllables and what they become at the beginning of a word (Hangul orthography, articles 10 to 12)."""
_PARTICLE = r"(?:은|는|이|가|을|를|의|에|에는|에서|에게|와|과|도|로|으로|만|까지|부터|보다|마다|나|이나)?"
"""What may follow a word of one syllable in a context: 줄을 and no 줄이는."""
_STEM = 5
"""Letters of a word that its other forms keep (regulator, regulatory)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: Korean forms, kind, accepted and wrong English, the context that decides, and the authority.

    English words stand for their plural and possessive too, `*` for any ending; the first accepted form is suggested.
    `context` are words parted by `|`, one of which the Korean paragraph must have, "" where none is needed; a word of
    one syllable must stand alone but for a particle. Of a `use` they are neighbours, or words of its sentence.
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

    def shortens(self, form: str) -> bool:
        """True where *form* stands for a longer form of this row of which it keeps some syllables (예타)."""
        longer = (other for other in self.source if len(other) >= len(form) + 2)
        return self.kind == "clipping" and any(
            _is_within(form, other) and not other.startswith(form) and not other.endswith(form) for other in longer
        )

    def weight(self, text: str) -> int:
        """Return how many words of the context of this row the Korean *text* has."""
        return len(set(_context(self.context).findall(text))) if self.context else 0

    def holds(self, sentence: str, start: int, end: int) -> bool:
        """True where this row is a `use` that what touches the word at *start* to *end* of *sentence* fixes."""
        return self.kind == "use" and is_told(self.context, sentence, start, end)


def _is_within(short: str, long: str) -> bool:
    """True where the syllables of *short* come in *long* in the same order, 련 for the 연 that begins a word."""
    rest = iter(_softened(long))
    return all(syllable in rest for syllable in _softened(short))


def _softened(hangul: str) -> str:
    """Return *hangul* with every syllable as it is written at the beginning of a word: 연 for 련, 노 for 로."""
    return hangul.translate(_INITIAL)


@cache
def entries() -> tuple[Entry, ...]:
    """Return every row: those of `terms.tsv`, those of each domain, in the order of their files, and the bodies."""
    data = resources.files("auditor.lexicon").joinpath("data")
    domains = sorted(data.joinpath("terms").iterdir(), key=lambda file: file.name)
    files = [data.joinpath("terms.tsv"), *(file for file in domains if file.name.endswith(".tsv"))]
    written = tuple(entry for file in files for entry in _read(file.read_text(encoding="utf-8")))
    bodies = _bodies(frozenset(form for entry in written for form in entry.source))
    return tuple(_misread(entry) for entry in (*written, *bodies))


def _misread(entry: Entry) -> Entry:
    """Return *entry* with what machines are known to make of its Korean."""
    if not (entry.is_closed or entry.kind == "open"):
        return entry
    read = _misreadings()
    new = tuple(form for source in entry.source for form in read.get(source) or read.get(source.split()[0], ()))
    return replace(entry, wrong=tuple(dict.fromkeys((*entry.wrong, *new)))) if new else entry


@cache
def _misreadings() -> Mapping[str, tuple[str, ...]]:
    return {source: _forms(read) for source, read in rows("misreadings")}


def _bodies(known: frozenset[str]) -> Iterator[Entry]:
    """Yield the bodies of the gazetteer that have a short name, but for the forms that are *known* already."""
    for table in _BODIES:
        for source, target, authority in rows(table):
            forms, latin = tuple(form for form in _forms(source) if form not in known), _forms(target)
            entry = Entry(forms, "clipping", (*latin, *_telling(latin)), (), "", authority)
            if any(entry.shortens(form) for form in forms):
                yield entry


def _telling(names: Iterable[str]) -> Iterator[str]:
    """Yield the beginnings of the words of English *names* of a body that tell it from others, with an open ending."""
    words = dict.fromkeys(word for name in names for word in fold_phrase(name).split() if len(word) > 2)
    for word in words:
        if word not in _OF_ANY_BODY:
            yield word if word.isupper() else f"{word[: max(_STEM, len(word) - 2)]}*"


def _read(text: str) -> Iterator[Entry]:
    authority = ""
    for line in text.splitlines():
        if line.startswith(_AUTHORITY):
            authority = line.removeprefix(_AUTHORITY).strip()
        elif line and not line.startswith("#"):
            yield _entry(line, authority)


def _entry(line: str, authority: str) -> Entry:
    cells = line.split("\t")
    source, kind, accepted, wrong, context, own = (*cells, *[""] * (6 - len(cells)))
    if kind not in get_args(Kind):
        raise ValueError(f"the terms: {source!r} is of no kind {kind!r}")
    return Entry(_forms(source), cast(Kind, kind), _forms(accepted), _forms(wrong), context, own or authority)


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
def rivals(entry: Entry) -> tuple[str, ...]:
    """Return the English of the other senses of a homonym, but for what *entry* accepts too."""
    senses = [row for form in entry.source for row in by_source()[form] if row.kind == "sense" and row != entry]
    own = {_stem(phrase) for phrase in entry.accepted}
    found = dict.fromkeys(phrase for row in senses for phrase in row.accepted)
    return tuple(phrase for phrase in found if entry.kind == "sense" and _stem(phrase) not in own)


def _stem(phrase: str) -> str:
    return phrase.rstrip("*").casefold()


@dataclass(frozen=True)
class Forms:
    """Words that are looked for in texts all at once."""

    words: frozenset[str]
    _by_head: dict[str, tuple[str, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    @classmethod
    def of(cls, words: Iterable[str]) -> "Forms":
        """Return *words* with their index."""
        index: dict[str, list[str]] = defaultdict(list)
        for word in sorted(set(words), key=lambda word: (-len(word), word)):
            index[word[0]].append(word)
        forms = cls(frozenset(words))
        forms._by_head.update({head: tuple(found) for head, found in index.items()})
        return forms

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where each of the words begins and ends in *text*, in order, the longest first at each place."""
        for start, head in enumerate(text):
            for word in self._by_head.get(head, ()):
                if text.startswith(word, start):
                    yield start, start + len(word)


@cache
def forms() -> Forms:
    """Return every Korean form."""
    return Forms.of(by_source())


@lru_cache(maxsize=1024)
def _context(words: str) -> re.Pattern[str]:
    parts = (word if len(word) > 1 else rf"(?<![가-힣]){word}{_PARTICLE}(?![가-힣])" for word in words.split("|"))
    return re.compile("|".join(parts))


@lru_cache(maxsize=65536)
def english(phrase: str) -> re.Pattern[str]:
    """Return the expression for an English *phrase*: blanks or hyphens between words, plural or possessive at the end.

    Capitals of an abbreviation count, those of other phrases do not.
    """
    words = phrase.split()
    body = r"[\s-]+".join(re.escape(word).replace(r"\*", r"[\w'’-]*") for word in words)
    ending = "" if phrase.endswith("*") else r"(?:['’]s?|e?s)?"
    flags = re.NOFLAG if phrase.rstrip("*").isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){body}{ending}(?!\w)", flags)
