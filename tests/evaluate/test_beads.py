"""Pairs of sentences are right when both sides cover exactly the same text."""

from dataclasses import replace

from auditor.evaluate.beads import count_sentences
from auditor.evaluate.places import locate
from auditor.model import Article, Pair, Sentence, SentencePair, Side, Span
from tests.evaluate.samples import ENGLISH, KOREAN, gold
from tests.samples import document

GOLD = replace(
    gold(),
    sentence_pairs=(
        (("축제에 3만 명이 왔다.",), ("3,000 people came.",)),
        (("시장은 웃었다.",), ("The mayor smiled.",)),
    ),
)
READ = Article("a", document("source", *KOREAN), document("target", *ENGLISH))


def sentence(side: Side, start: int, end: int) -> Sentence:
    text = READ.document(side).paragraphs[1].text[start:end]
    return Sentence(side, 1, Span(start, end), text)


def count(*pairs: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]) -> tuple[int, int, int]:
    beads = tuple(
        SentencePair(tuple(sentence("source", *s) for s in source), tuple(sentence("target", *t) for t in target))
        for source, target in pairs
    )
    counted = count_sentences(GOLD, (Pair((1,), (1,), 0.9, sentences=beads),), locate(GOLD, READ))
    return counted.n_right, counted.n_gold, counted.n_found


def test_exact_pairs_are_right() -> None:
    """Blanks at an edge do not matter."""
    assert count((((0, 14),), ((0, 18),)), (((14, 22),), ((19, 36),))) == (2, 2, 2)


def test_merged_pairs_are_wrong() -> None:
    """Two sentences against two are one pair that the gold does not have."""
    assert count((((0, 13), (14, 22)), ((0, 18), (19, 36)))) == (0, 2, 1)


def test_finer_cuts_inside_a_pair_do_not_matter() -> None:
    """Only the outer edges of each side count."""
    assert count((((0, 4), (4, 13)), ((0, 18),)), (((14, 22),), ((19, 36),))) == (2, 2, 2)


def test_skips_are_not_counted() -> None:
    """A sentence without an answer is no pair."""
    assert count((((0, 13),), ()), (((14, 22),), ((19, 36),))) == (1, 2, 1)
