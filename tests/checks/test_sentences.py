"""How lengths weigh what the aligner says of lone sentences."""

from fractions import Fraction

import pytest

from auditor.checks.sentences import CONFIRMED, DOUBTED, _is_told, _weighed
from auditor.model import (
    AlignedArticle,
    Article,
    Document,
    Mention,
    MentionKind,
    Pair,
    Paragraph,
    Sentence,
    SentencePair,
    Side,
    Span,
)
from auditor.quantity import Quantity


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


def test_a_sentence_whose_names_and_numbers_are_told_elsewhere_may_have_moved() -> None:
    """Two numbers that the other side tells in another place keep a lone sentence under the gate; one does not."""
    assert _told(["52", "7"], ["52", "7", "9"])
    assert _told(["52", "7", "11"], ["52", "7"])
    assert not _told(["52"], ["52"])
    assert not _told(["52", "7", "11", "12", "13"], ["52", "7"])


def _told(own: list[str], other: list[str]) -> bool:
    """Return whether an English sentence that holds numbers counts as told by a Korean paragraph that holds others."""
    article = Article("", _document("source", "ko", other), _document("target", "en", own))
    mentions = (*_numbers("source", other), *_numbers("target", own))
    text = article.target.paragraphs[0].text
    return _is_told(AlignedArticle(article, (), mentions=mentions), Sentence("target", 0, Span(0, len(text)), text))


def _document(side: Side, language: str, numbers: list[str]) -> Document:
    return Document(side, language, (Paragraph(0, " ".join(numbers)),))


def _numbers(side: Side, numbers: list[str]) -> tuple[Mention, ...]:
    return tuple(
        Mention(MentionKind.QUANTITY, side, 0, Span(i, i + 1), number, Quantity(Fraction(number)))
        for i, number in enumerate(numbers)
    )
