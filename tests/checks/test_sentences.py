"""How lengths weigh what the aligner says of lone sentences."""

import pytest

from auditor.checks.sentences import CONFIRMED, DOUBTED, _weighed
from auditor.model import Pair, Sentence, SentencePair, Side, Span


def pair(source: list[int], target: list[int]) -> Pair:
    """Return a pair of paragraphs whose sentences have some lengths; the last source sentence stands alone."""
    rows = [(source[i], target[i] if i < len(target) else None) for i in range(len(source))]
    return Pair((0,), (0,), 0.9, 1.0, None, tuple(_sentences(*row) for row in rows))


def _sentences(source: int, target: int | None) -> SentencePair:
    return SentencePair(_side("source", source), () if target is None else _side("target", target))


def _side(side: Side, length: int) -> tuple[Sentence, ...]:
    return (Sentence(side, 0, Span(0, length), "x" * length),)


@pytest.mark.parametrize(
    ("aligned", "target", "expected"),
    [
        (0.6, 76, CONFIRMED),  # 40 Korean code points want 76 English: the other 40 have none
        (0.97, 76, 0.97),
        (0.97, 152, DOUBTED),  # the English is long enough for both
        (0.6, 152, 0.6),
        (0.3, 76, 0.3),  # too unlikely to be confirmed
    ],
)
def test_lengths_confirm_or_doubt_a_lone_sentence(aligned: float, target: int, expected: float) -> None:
    """A sentence without counterpart is sure where the rest is just as long as its translation."""
    assert _weighed(aligned, pair([40, 40], [target]), "source", 40) == expected
