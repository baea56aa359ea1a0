"""Turns of Korean told the wrong way."""

from dataclasses import replace

import pytest

from auditor.matching.claims.turned_idioms import turned_idioms
from auditor.model import Pair, Sentence, SentencePair, Span
from tests.samples import aligned


def turned(korean: str, english: str) -> list[tuple[str, str]]:
    """Return Korean and English of what one pair of sentences turns round."""
    article = aligned([korean], [english])
    one = Sentence("source", 0, Span(0, len(korean)), korean)
    two = Sentence("target", 0, Span(0, len(english)), english)
    pair = Pair((0,), (0,), 0.9, sentences=(SentencePair((one,), (two,)),))
    found = turned_idioms(replace(article, pairs=(pair,)))
    return [(x.source.text, x.target.text) for x in found if x.target]


@pytest.mark.parametrize(
    ("korean", "english", "found"),
    [
        (
            "성능이 기존 제품에 못지않다.",
            "Its performance falls short of existing products.",
            [("못지않", "falls short")],
        ),
        ("불만도 적지 않다.", "There are few complaints.", [("적지 않", "few")]),
        ("초등학생은 요금이 면제된다.", "Pupils will have to pay the fare.", [("면제된", "have to")]),
        ("협상은 끝내 무산됐다.", "The talks were completed in the end.", [("무산됐", "completed")]),
        ("발길이 끊이지 않는다.", "Visitors have stopped coming.", [("끊이지 않", "stopped")]),
    ],
)
def test_a_turn_told_the_wrong_way(korean: str, english: str, found: list[tuple[str, str]]) -> None:
    """The English says the reverse, and nothing that may be right."""
    assert turned(korean, english) == found


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("성능이 기존 제품에 못지않다.", "Its performance does not fall short of existing products."),
        ("불만도 적지 않다.", "Quite a few complaints are heard."),
        ("초등학생은 요금이 면제된다.", "Pupils are exempt from what others must pay."),
        ("협상은 끝내 무산됐다.", "The talks collapsed before they could be completed."),
        ("발길이 끊이지 않는다.", "Visitors keep coming where others have stopped."),
    ],
)
def test_a_turn_told_rightly(korean: str, english: str) -> None:
    """A word of the reverse beside a right one says nothing."""
    assert turned(korean, english) == []
