"""Terms and titles of works with two renderings."""

from dataclasses import replace

import pytest

from auditor.korean.morphology import analyse
from auditor.matching.variation.compounds import departures, renamed_works
from auditor.model import AlignedArticle, Link, Pair, Sentence, SentencePair, Span
from tests.samples import aligned, article


def used(*rows: tuple[str, str, str]) -> AlignedArticle:
    """Return an article of one sentence a paragraph: Korean, English, and the English word linked to 분리막."""
    korean, english = [row[0] for row in rows], [row[1] for row in rows]
    pairs = []
    for i, (source, target, word) in enumerate(rows):
        start, at = source.index("분리막"), target.index(word)
        link = Link(i, Span(start, start + 3), i, Span(at, at + len(word)), 0.8)
        one = Sentence("source", i, Span(0, len(source)), source)
        two = Sentence("target", i, Span(0, len(target)), target)
        pairs.append(Pair((i,), (i,), 0.9, sentences=(SentencePair((one,), (two,), links=(link,)),)))
    return AlignedArticle(article(korean, english), tuple(pairs), tuple(map(analyse, korean)))


FIRST = "분리막을 만들었다.", "They made a membrane.", "membrane"


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (("분리막은 오래간다.", "The separator film is old.", "separator"), ["separator film"]),
        (("분리막은 오래간다.", "The separator lasts.", "separator"), []),
        (("분리막은 오래간다.", "The new material lasts.", "material"), []),
        (("분리막은 오래간다.", "The membranes last.", "membranes"), []),
        (("분리막은 오래간다.", "The separator of the membrane lasts.", "separator"), []),
    ],
)
def test_a_departure_is_found(second: tuple[str, str, str], found: list[str]) -> None:
    """Another form of the usual word, the usual word beside it, and what refers back, are no departure."""
    assert [d.target.text for d in departures(used(FIRST, FIRST, second))] == found


def test_a_title_of_a_work_has_one_rendering() -> None:
    """Articles and case aside."""
    korean = ["‘등대의 겨울’이 열었다.", "‘등대의 겨울’을 본다."]
    same = aligned(korean, ["‘Winter at the Lighthouse’ opened it.", "See ‘The Winter at the Lighthouse’."])
    other = aligned(korean, ["‘Winter at the Lighthouse’ opened it.", "See ‘The Lighthouse's Winter’."])
    said = aligned(korean, ["‘Winter at the Lighthouse’ opened it.", "See ‘what it is’."])
    assert not list(renamed_works(same))
    assert [d.target.text for d in renamed_works(other)] == ["The Lighthouse's Winter"]
    assert not list(renamed_works(replace(said)))
