"""Subject and object exchanged about a verb that no table knows."""

from dataclasses import replace

import pytest

from auditor.matching.parties.linked_verbs import linked_swaps
from auditor.model import Link, Span
from tests.matching.speech.test_speakers import read

KOREAN = "교사는 학생을 교실 밖으로 내보냈다."


@pytest.mark.parametrize(
    ("korean", "english", "verb", "n"),
    [
        (KOREAN, "The student ushered the teacher out of the classroom.", "ushered", 1),
        (KOREAN, "The teacher ushered the student out of the classroom.", "ushered", 0),
        (KOREAN, "The student was ushered out by the teacher.", "ushered", 0),
        (KOREAN, "The student met the teacher outside.", "met", 0),
        ("교사는 학생을 만났다.", "The student saw the teacher.", "saw", 0),
    ],
)
def test_the_object_in_the_place_of_the_subject_is_found(korean: str, english: str, verb: str, n: int) -> None:
    """A word link from the predicate to the verb says which it is; without one nothing is said."""
    article = read(korean, english)
    (bead,) = article.pairs[0].sentences
    at = korean.rindex(" ") + 1
    link = Link(0, Span(at, at + 3), 0, Span(english.index(verb), english.index(verb) + len(verb)), 0.8)
    linked = replace(article, pairs=(replace(article.pairs[0], sentences=(replace(bead, links=(link,)),)),))
    assert len(list(linked_swaps(linked))) == n
    assert not list(linked_swaps(article))
