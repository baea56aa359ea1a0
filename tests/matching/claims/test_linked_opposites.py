"""Words whose linked English is their opposite."""

from dataclasses import replace

import pytest

from auditor.matching.claims.linked_opposites import linked_opposites
from auditor.model import AlignedArticle, Link, Span
from tests.matching.lexis.test_terms import paired


def linked(source: str, target: str, *words: tuple[str, str]) -> AlignedArticle:
    """Return a pair of sentences with links between *words*."""
    article = paired(source, target)
    places = [(source.index(a), len(a), target.index(b), len(b)) for a, b in words]
    links = tuple(Link(0, Span(a, a + n), 0, Span(b, b + m), 0.8) for a, n, b, m in places)
    pair = article.pairs[0]
    return replace(article, pairs=(replace(pair, sentences=(replace(pair.sentences[0], links=links),)),))


@pytest.mark.parametrize(
    ("source", "target", "words", "found"),
    [
        ("한옥을 복원해 공개했다.", "The hanok was demolished and shown.", ("복원", "demolished"), ["demolished"]),
        ("한옥을 복원해 공개했다.", "The hanok was restored and shown.", ("복원", "restored"), []),
        ("승객이 가벼운 상처를 입었다.", "A passenger had serious injuries.", ("가벼운", "serious"), ["serious"]),
        ("상처가 가볍지 않았다.", "The injuries were serious.", ("가볍", "serious"), []),
        ("돈을 빌려줬다.", "He lent money.", ("빌려", "lent"), []),
        ("갑은 을보다 무겁다.", "B is lighter than A.", ("무겁", "lighter"), []),
    ],
)
def test_a_link_leads_to_the_opposite(source: str, target: str, words: tuple[str, str], found: list[str]) -> None:
    """What is denied, done for others or compared is left alone."""
    assert [item.target.text for item in linked_opposites(linked(source, target, words))] == found


@pytest.mark.parametrize("weight", [0.2, 0.8])
def test_a_weak_link_leads_nowhere(weight: float) -> None:
    """Only strong links count."""
    article = linked("한옥을 복원했다.", "The hanok was demolished.", ("복원", "demolished"))
    pair = article.pairs[0]
    links = tuple(replace(link, weight=weight) for link in pair.sentences[0].links)
    article = replace(article, pairs=(replace(pair, sentences=(replace(pair.sentences[0], links=links),)),))
    assert bool(list(linked_opposites(article))) == (weight > 0.5)
