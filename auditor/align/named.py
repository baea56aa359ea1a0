"""What a mention says in either language: keys that its translation keeps."""

from collections.abc import Hashable, Iterator

from auditor.korean.romanisation import is_syllable, romanise
from auditor.mentions.english_persons import EnglishPerson
from auditor.mentions.foreign import ForeignName
from auditor.mentions.organisations import OrganisationName
from auditor.mentions.persons import KoreanPerson
from auditor.mentions.places import PlaceName
from auditor.model import Mention
from auditor.quantity import Date, Quantity

_DIGRAPHS = (("ch", "j"), ("sh", "s"), ("ng", "n"), ("x", "ks"))
_CLASSES = {
    letter: first
    for first, letters in {"k": "gqc", "t": "d", "p": "bfv", "l": "r", "j": "z"}.items()
    for letter in first + letters
} | {letter: letter for letter in "smn"}
_FEWEST = 2
"""Consonants of a name that is a key: fewer are everywhere."""
_GIVEN = 2
"""Syllables of a Korean's given name, at most: what stands before them is the surname."""


def mention_keys(mention: Mention) -> frozenset[Hashable]:
    """Return the keys of *mention*, at least one of which a mention that answers it has as well.

    They are the value of a quantity, the parts of a date, the entries of a name in the lexicon, and the consonants of a
    name that is not in it.
    """
    match mention.value:
        case Quantity(value=value):
            return frozenset({("number", value)})
        case Date() as date:
            parts = {"year": date.year, "month": date.month, "day": date.day, "weekday": date.weekday}
            return frozenset((part, number) for part, number in parts.items() if number is not None)
        case PlaceName(names=names) | OrganisationName(names=names) | ForeignName(names=(_, *_) as names):
            return frozenset(("name", name.key) for name in names)
    return frozenset(key for word in _unknown_names(mention) for key in _sounds(word))


def _unknown_names(mention: Mention) -> Iterator[str]:
    """Yield what *mention* holds, in Latin letters: the given name of a Korean, each word of a foreign name."""
    match mention.value:
        case KoreanPerson(name=name):
            yield romanise(name[1:][-_GIVEN:], assimilate=False)
        case EnglishPerson(name=name):
            yield " ".join(name.chunks)
        case ForeignName():
            yield from map(_latin, mention.text.split())


def _latin(word: str) -> str:
    return romanise(word, assimilate=False) if is_syllable(word[0]) else word


def _sounds(letters: str) -> Iterator[Hashable]:
    """Yield the consonants of a name, those that are spelled either way made one, or nothing where they are too few."""
    letters = letters.lower()
    for digraph, letter in _DIGRAPHS:
        letters = letters.replace(digraph, letter)
    classes = [_CLASSES[letter] for letter in letters if letter in _CLASSES]
    kept = "".join(one for one, before in zip(classes, ["", *classes], strict=False) if one != before)
    if len(kept) >= _FEWEST:
        yield "sounds", kept
