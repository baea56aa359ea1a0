"""The noun phrase around an English word, without a parser, and whether two phrases are wordings of one name.

A name is the run of capitalised words around the word; a common phrase reaches from the word to the next word that
serves grammar, mark, number or word that is known to belong elsewhere, on either side.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from auditor.english.general_words import FUNCTION_WORDS
from auditor.model import Span

LONGEST = 4
"""Words of a phrase to either side of the word that it is read around."""
RIGHT = 2
"""The same for a common phrase to the right, where a verb may follow."""
ALIKE = 0.5
"""Share of the longer of two words that both begin with, from which they are of one stem (literary, literature)."""
_LEAST_STEM = 4

_JOINING = frozenset("of for and the on in at & de".split())
_WORD = re.compile(r"\d+(?:,\d{3})*(?:st|nd|rd|th)\b|[A-Za-z&][A-Za-z0-9&]*(?:[-'’/.&][A-Za-z0-9]+)*")
_ADDRESS = re.compile(r"\S*(?:@|www\.|://|\.\w+/)\S*")
_PARTS = re.compile(r"[a-z0-9&]+")
_GRAMMAR = frozenset(
    """
    can could will would shall should may might must who whom whose which what where when why how this that these those
    such same own other others another each every both either neither some any many much more most few several all no
    not also too still just even only already again almost about around under over between among against within without
    into onto upon out off up down per via near during since until till though although because so than then there here
    i me my mine you your he him his she her hers it its we us our they them their theirs like get gets got let
    seem seems remain remains become becomes say says said
    """.split()
)
_SMALL = (FUNCTION_WORDS | _GRAMMAR) - {"first", "second", "new", "korea", "korean"}
_SPELT = dict(
    pair.split("=")
    for pair in (
        "centre=center theatre=theater programme=program organisation=organization labour=labor defence=defense "
        "grey=gray tyre=tire aluminium=aluminum ageing=aging fibre=fiber colour=color harbour=harbor licence=license "
        "univ=university dept=department gov=government govt=government corp=corporation intl=international "
        "natl=national inst=institute assn=association mt=mount st=street rd=road programmes=program"
    ).split()
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A phrase: its place in the text that it was read from, its words of content in lower case, and its form."""

    span: Span
    words: tuple[str, ...]
    is_name: bool

    @property
    def head(self) -> str:
        """The word of content that it ends in; of "Museum of Islets" still the last."""
        return self.words[-1]


def phrase_at(text: str, place: Span, foreign: Collection[Span] = (), *, is_title: bool = False) -> NounPhrase | None:
    """Return the phrase of *text* around the word at *place*, None where that has no content.

    Args:
        text: a sentence.
        place: the word, in *text*.
        foreign: places in *text* of words that belong to other phrases.
        is_title: whether the sentence is in title case, where capitals tell nothing.
    """
    words = [Span(*hit.span()) for hit in _WORD.finditer(text)]
    at = next((i for i, word in enumerate(words) if word.overlaps(place)), None)
    if at is None or not content(text[words[at].start : words[at].end]):
        return None
    is_name = _is_capital(text, words, at) and not is_title
    reach = LONGEST if is_name else RIGHT
    first, last = at, at
    while first > 0 and at - first < LONGEST and _joins(text, words, first - 1, first, foreign, is_name):
        first -= 1
    while last + 1 < len(words) and last - at < reach and _continues(text, words, last, foreign, is_name):
        last += 1
    while text[words[first].start : words[first].end].lower() in _SMALL and first < at:
        first += 1
    while text[words[last].start : words[last].end].lower() in _SMALL and last > at:
        last -= 1
    span = Span(words[first].start, words[last].end)
    return NounPhrase(span, content(text[span.start : span.end]), is_name)


def _continues(text: str, words: list[Span], last: int, foreign: Collection[Span], is_name: bool) -> bool:
    """True when the phrase goes on after its word at *last*; a common one ends in its first plural."""
    is_plural = (
        _singular(text[words[last].start : words[last].end].lower()) + "s"
        == text[words[last].start : words[last].end].lower()
    )
    return (is_name or not is_plural) and _joins(text, words, last, last + 1, foreign, is_name)


def _joins(text: str, words: list[Span], left: int, right: int, foreign: Collection[Span], is_name: bool) -> bool:
    """True when the word at *right* continues the phrase of the word at *left* (one of them is the new one)."""
    between = text[words[left].end : words[right].start]
    if between not in (" ", ""):
        return False
    return all(_may_stand(text, words, i, foreign, is_name) for i in (left, right))


def _may_stand(text: str, words: list[Span], at: int, foreign: Collection[Span], is_name: bool) -> bool:
    word = text[words[at].start : words[at].end]
    if any(words[at].overlaps(span) for span in foreign) or word[0].isdigit():
        return False
    if is_name:
        return word in _JOINING or (_is_capital(text, words, at) and word.lower() not in _SMALL - _JOINING)
    return word.lower() not in _SMALL and word.lower() not in _JOINING


def _is_capital(text: str, words: list[Span], at: int) -> bool:
    """True for a capitalised word; at the start of a sentence only with another one after it."""
    if not text[words[at].start].isupper():
        return False
    is_first = not re.search(r"\w", text[: words[at].start])
    if not is_first:
        return True
    return at + 1 < len(words) and text[words[at + 1].start].isupper()


def content(phrase: str) -> tuple[str, ...]:
    """Return the words of content of *phrase*, in lower case, spelt one way, possessives and plurals undone."""
    bare = re.sub(r"['’]s?\b", "", _ADDRESS.sub(" ", phrase).lower())
    return tuple(_singular(_SPELT.get(word, word)) for word in _PARTS.findall(bare) if word not in _SMALL | {"&"})


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def alike(one: str, other: str) -> bool:
    """True for two words of one stem: equal, one within the start of the other, or sharing half of the longer."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    shared = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return shared >= _LEAST_STEM and (shared == len(short) or shared >= ALIKE * len(long))


def lacking(words: Iterable[str], others: Collection[str]) -> list[str]:
    """Return those of *words* that are no initials of *others* and of one stem with none of them."""
    return [word for word in words if not any(alike(word, other) for other in others) and not abbreviates(word, others)]


def abbreviates(word: str, others: Collection[str]) -> bool:
    """True for initials in order of all or some of the others (ID of Industrial Development), or all of them."""
    letters = "".join(other[0] for other in others)
    return 2 <= len(word) <= 6 and word.replace("&", "") in letters
