"""Negatives that the English has no word for, and denials of a denial that it halves."""

from dataclasses import replace

import pytest

from auditor.korean.morphology import analyse
from auditor.matching.claims.double_negation import halved, likened
from auditor.matching.claims.negation_counts import undenied
from auditor.model import AlignedArticle, Pair, Sentence, SentencePair, Span
from tests.samples import aligned


def paired(source: str, target: str) -> AlignedArticle:
    """Return the article of one sentence pair."""
    one = Sentence("source", 0, Span(0, len(source)), source)
    two = Sentence("target", 0, Span(0, len(target)), target)
    pair = Pair((0,), (0,), sentences=(SentencePair((one,), (two,)),))
    return replace(aligned([source], [target]), pairs=(pair,), source_tokens=(analyse(source),))


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (
            "시는 올해 축제를 열지 않았다.",
            "The city did not hold the festival this year.",
            "The city held the festival.",
        ),
        ("그는 대회에 나가 본 적이 없는 선수다.", "He has never played in one.", "He is one who played in a contest."),
        (
            "사고를 막지 못한 책임이 크다.",
            "It failed to stop it and is to blame.",
            "It is much to blame for the accident.",
        ),
        (
            "피해자는 한국인이 아니라고 밝혔다.",
            "The victim was not Korean, it said.",
            "The victim was Korean, it said.",
        ),
    ],
)
def test_a_negative_without_english_is_found(source: str, right: str, wrong: str) -> None:
    """One negative, and English that denies nothing, differ; main clause or not."""
    assert not list(undenied(paired(source, right)))
    assert list(undenied(paired(source, wrong)))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("그는 웃지 않을 수 없었다.", "He had to laugh at what he heard there."),
        ("비용이 적지 않았다.", "The cost was considerable, as was said."),
        ("그는 가지 않겠느냐고 물었다.", "Would you like to go, he asked them?"),
        ("영화 ‘어쩔 수가 없다’가 상을 받았다.", "The film won the prize at the gala."),
        ("그는 아무 말도 하지 않고 먼저 자리를 떴다.", "He left."),
    ],
)
def test_idioms_and_fragments_are_let_be(source: str, target: str) -> None:
    """Idioms, questions, titles, and English that leaves much out tell nothing."""
    assert not list(undenied(paired(source, target)))


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("경찰은 가능성을 배제하지 않는다.", "Police do not rule out the chance.", "Police rule out the chance."),
        ("반발이 없지 않다.", "There is some resistance.", "There is no resistance."),
        ("책임이 없다고 볼 수 없다고 했다.", "It cannot be seen as not liable.", "It cannot be seen as liable."),
        ("시는 급식을 중단하지 않는다.", "The city will keep meals going.", "The city will suspend meals."),
        ("대가성을 부인하기 어렵다고 했다.", "It is hard to deny, it said.", "It denied it was so."),
        ("대가성을 부인하기 어렵다고 했다.", "It is hard to deny, it said.", "It is hard to accept, it said."),
    ],
)
def test_half_a_double_negative_is_found(source: str, right: str, wrong: str) -> None:
    """A denied denial is a yes; English that has the denial alone says no."""
    assert not list(halved(paired(source, right)))
    assert list(halved(paired(source, wrong)))


def test_a_contrast_is_no_likeness() -> None:
    """와 달리 parts what "like" joins."""
    korean = "리튬전지와 달리 불이 나지 않는다."
    assert list(likened(paired(korean, "Like lithium cells, it does not burn.")))
    assert not list(likened(paired(korean, "Unlike lithium cells, it does not burn.")))
