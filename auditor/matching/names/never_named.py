"""Persons whose title stays in English while no sentence of it ever names them: "the chair" for 탁상진 회장.

A title may well stand for a name that the reader knows from elsewhere in the article. Where the English never gives it,
nobody learns who it was.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from auditor.matching.names.person_candidates import PersonPair, Source
from auditor.matching.names.referents import ADDRESS, has_surname, is_foreign
from auditor.model import AlignedArticle, Role, Span


@dataclass(frozen=True, slots=True)
class Naming:
    """Where an article names persons.

    `english` are its English paragraphs with the spans of the persons rendered rightly, `first` where the Korean body
    first names each person, by name in hangul.
    """

    english: tuple[tuple[str, tuple[Span, ...]], ...] = ()
    first: Mapping[str, tuple[int, Span]] | None = None

    def lacks(self, source: Source) -> bool:
        """True where the Korean first names *source*, with a title, and the English has no part of the name."""
        person = source.person
        if person is None or not person.anchored or person.title is None or person.title in ADDRESS:
            return False
        is_first = (self.first or {}).get(source.name) == (source.paragraph, source.span)
        return is_first and not any(_is_there(source.name, text, taken) for text, taken in self.english)


def _is_there(name: str, text: str, taken: tuple[Span, ...]) -> bool:
    return has_surname(name, text, taken) or is_foreign(name, text, taken)


def naming(article: AlignedArticle, sides: Iterable[PersonPair], persons: Mapping[int, Sequence[Source]]) -> Naming:
    """Return where *article*, whose pairs are *sides*, names *persons* (by Korean paragraph)."""
    taken: dict[int, list[Span]] = defaultdict(list)
    for answer in (answer for side in sides for answer in side.answers):
        taken[answer.target.paragraph].append(answer.target.name.span)
    english = tuple((paragraph.text, tuple(taken[paragraph.id])) for paragraph in article.article.target.paragraphs)
    return Naming(english, _first(article, persons))


def _first(article: AlignedArticle, persons: Mapping[int, Sequence[Source]]) -> dict[str, tuple[int, Span]]:
    first: dict[str, tuple[int, Span]] = {}
    for paragraph in sorted(persons):
        if article.article.source.paragraphs[paragraph].role is Role.BODY:
            for source in persons[paragraph]:
                first.setdefault(source.name, (paragraph, source.span))
    return first
