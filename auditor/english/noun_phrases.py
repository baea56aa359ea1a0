"""The noun phrase around an English word, without a parser, and whether two phrases are wordings of one name.

A name is the run of capitalised words around the word; a common phrase reaches from the word to the next word that
serves grammar, mark, number or word that is known to belong elsewhere, on either side.
"""

import re
from collections.abc import Collection, Iterable, Iterator
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


_VERBS = frozenset(
    word.removesuffix("e")
    for word in """
    add aim allow appear apply ask attract await become begin belong break bring build buy call carry cause change
    choose close come connect consist contain continue cost cover create cut deal decide depend differ draw drop end
    enter exceed exist expect extend face fail fall feature feed feel fetch fill find fit fly follow form get give go
    grow handle happen help hold hope house include increase intend invite join keep know lack last lay lead learn
    leave let lie link list live look lose make mark mean measure meet miss move need number occur offer open operate
    own pass pay plan play prevent produce promise protect prove provide pull push put raise range rank reach read
    receive record reduce refer reflect refuse rely remain remove represent require rise run say see seek seem sell
    send serve set shift show sit sleep sound speak spend spread stand start stay stop store stretch strike suffer
    suggest supply support take talk teach tell tend test think touch train treat try turn understand use vary visit
    wait want warn wear weigh win wish work worry write
    """.split()
)
"""Verbs whose third person may follow a noun."""


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
    words = _Words.of(text, foreign)
    at = next((i for i, word in enumerate(words.spans) if word.overlaps(place)), None)
    if at is None or not content(words.word(at)):
        return None
    return words.phrase(at, is_name=words.is_capital(at) and not is_title)


def names(text: str, foreign: Collection[Span] = ()) -> Iterator[NounPhrase]:
    """Yield the capitalised phrases of *text* outside the *foreign* places, in order."""
    words = _Words.of(text, foreign)
    end = 0
    for at, span in enumerate(words.spans):
        if span.start >= end and words.is_capital(at) and words.may_stand(at, is_name=True) and content(words.word(at)):
            phrase = words.phrase(at, is_name=True)
            end = phrase.span.end
            yield phrase


def terms(text: str, foreign: Collection[Span] = ()) -> Iterator[NounPhrase]:
    """Yield the common phrases of two words and more of *text* outside the *foreign* places, in order."""
    words = _Words.of(text, foreign)
    end = 0
    for at, span in enumerate(words.spans):
        is_first = not re.search(r"\w", text[: span.start])
        is_common = words.may_stand(at, is_name=False) and (is_first or not text[span.start].isupper())
        if span.start >= end and is_common and content(words.word(at)):
            phrase = words.phrase(at, is_name=False)
            end = phrase.span.end
            if len(phrase.words) > 1:
                yield phrase


def first_phrase(text: str, foreign: Collection[Span] = ()) -> NounPhrase | None:
    """Return the common phrase that *text* begins with, after an article; None for a name and a *foreign* word."""
    words = _Words.of(text, foreign)
    at = next((i for i, _ in enumerate(words.spans) if words.word(i).lower() not in ("the", "a", "an")), None)
    if at is None or not words.may_stand(at, is_name=False) or not content(words.word(at)):
        return None
    phrase = words.phrase(at, is_name=False)
    return None if re.match(r"[^.]*\s[A-Z]", text[phrase.span.start : phrase.span.end + 2]) else phrase


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text and the places in it that belong to other phrases."""

    text: str
    spans: tuple[Span, ...]
    foreign: Collection[Span]

    @classmethod
    def of(cls, text: str, foreign: Collection[Span]) -> "_Words":
        return cls(text, tuple(Span(*hit.span()) for hit in _WORD.finditer(text)), foreign)

    def word(self, at: int) -> str:
        return self.text[self.spans[at].start : self.spans[at].end]

    def phrase(self, at: int, *, is_name: bool) -> NounPhrase:
        """Return the phrase around the word of content at *at*."""
        reach = LONGEST if is_name else RIGHT
        first, last = at, at
        while first > 0 and at - first < LONGEST and self._joins(first - 1, first, is_name):
            first -= 1
        while last + 1 < len(self.spans) and last - at < reach and self._continues(last, is_name):
            last += 1
        while self.word(first).lower() in _SMALL and first < at:
            first += 1
        while self.word(last).lower() in _SMALL and last > at:
            last -= 1
        span = Span(self.spans[first].start, self.spans[last].end)
        return NounPhrase(span, content(self.text[span.start : span.end]), is_name)

    def _continues(self, last: int, is_name: bool) -> bool:
        """True when the phrase goes on after its word at *last*; a common one ends in its first plural."""
        if is_name:
            return self._joins(last, last + 1, is_name)
        word, following = self.word(last).lower(), self.word(last + 1).lower()
        is_verb = following.endswith("s") and _third_person(following) in _VERBS
        return _singular(word) == word and not is_verb and self._joins(last, last + 1, is_name)

    def _joins(self, left: int, right: int, is_name: bool) -> bool:
        between = self.text[self.spans[left].end : self.spans[right].start]
        return between in (" ", "", "' ", "’ ") and all(self.may_stand(i, is_name=is_name) for i in (left, right))

    def may_stand(self, at: int, *, is_name: bool) -> bool:
        """True for a word that a phrase may hold."""
        word = self.word(at)
        if word[0].isdigit() or any(self.spans[at].overlaps(span) for span in self.foreign):
            return False
        if is_name:
            return word in _JOINING or (self.is_capital(at) and word.lower() not in _SMALL - _JOINING)
        return word.lower() not in _SMALL | _JOINING

    def is_capital(self, at: int) -> bool:
        """True for a capitalised word; at the start of a sentence only with another one after it."""
        start = self.spans[at].start
        if not self.text[start].isupper():
            return False
        if re.search(r"\w", self.text[:start]):
            return True
        return at + 1 < len(self.spans) and self.text[self.spans[at + 1].start].isupper()


def _third_person(word: str) -> str:
    """Return what *word*, ending in s, is the third person of, without a last e (applies: apply, uses: us)."""
    return word[:-3] + "y" if word.endswith("ies") else word[:-1].removesuffix("e")


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
