"""How sure words of one side are, by where they stand."""

import pytest

from auditor.checks.one_sided import TAIL_SUREST, lone_words
from auditor.korean.morphology import analyse
from auditor.model import AlignedArticle, Article, Gap, Pair, Side, Span
from tests.samples import document

KOREAN = "시는 장마철이 끝나는 대로 낡은 다리 두 곳을 고치고 도로도 넓히기로 했다."
ENGLISH = "The city will repair two old bridges near the station and widen the road, drawing praise from shop owners."


def confidence(side: Side, words: str, odds: float) -> float:
    """Return what is left of the confidence *odds* in a gap of *words*."""
    text = KOREAN if side == "source" else ENGLISH
    start = text.index(words)
    gap = Gap(0, side, 0, Span(start, start + len(words)), odds)
    whole = Article("sample", document("source", KOREAN), document("target", ENGLISH), None)
    article = AlignedArticle(
        whole, (Pair((0,), (0,), 0.9, 0.9, None, ()),), source_tokens=(analyse(KOREAN),), gaps=(gap,)
    )
    (lone,) = lone_words(article, side)
    return lone.confidence


@pytest.mark.parametrize(
    ("side", "words", "is_shown"),
    [
        ("target", "drawing praise from shop owners", True),
        ("target", "near the station", False),
        ("source", "장마철이 끝나는 대로", True),
        ("source", "다리 두 곳", False),
    ],
)
def test_a_tail_and_a_verb_are_shown_from_weaker_evidence(side: Side, words: str, is_shown: bool) -> None:
    """What journalists gloss or condense stands elsewhere, or holds no verb."""
    odds = 0.58 if side == "target" else 0.45
    assert (confidence(side, words, odds) >= 0.5) is is_shown


def test_weaker_evidence_gates_nothing() -> None:
    """Where the usual measure is surer it holds."""
    assert confidence("target", "drawing praise from shop owners", 0.9) == TAIL_SUREST
    assert confidence("target", "drawing praise from shop owners", 0.98) > TAIL_SUREST
