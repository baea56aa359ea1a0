"""Short articles that alignment is measured on."""

import pytest
from short_articles import ShortArticle, short_articles

DOCUMENTS = [
    [((f"{name}{line}가.", f"{name}{line}나."), (f"{name}{line} a.", f"{name}{line} b.")) for line in range(25)]
    for name in "PQR"
]
ARTICLES = [article for seed in range(5) for article in short_articles(DOCUMENTS, seed)]


@pytest.mark.parametrize("side", [0, 1])
def test_every_paragraph_stands_in_one_bead(side: int) -> None:
    """Nothing is lost between the sides and the beads."""
    for article in ARTICLES:
        ids = sorted(k for bead in article.paragraphs().gold for k in bead[side])
        assert ids == list(range(len(article.sides[side])))


@pytest.mark.parametrize("side", [0, 1])
def test_every_sentence_of_a_pair_stands_in_one_bead(side: int) -> None:
    """The beads of a run hold exactly its sentences."""
    for article in ARTICLES:
        for run in article.runs:
            assert sorted(k for bead in run.beads for k in bead[side]) == list(article.span(run, side))


def test_paired_sentences_are_of_one_line() -> None:
    """A bead joins what was written as one, whatever was dropped and added before it."""
    pairs = [pair for article in ARTICLES for pair in _paired(article)]
    assert len(pairs) > 500
    assert all(source[:-2] == target[:-3] for source, target in pairs)


def test_sentences_and_paragraphs_are_missing_on_both_sides() -> None:
    """The sets hold what they are for."""
    lone = [bead for article in ARTICLES for run in article.runs for bead in run.beads if not all(bead)]
    assert any(source for source, _ in lone)
    assert any(target for _, target in lone)
    assert any(article.lone for article in ARTICLES)


def _paired(article: ShortArticle) -> list[tuple[str, str]]:
    source, target = article.sentences()
    beads = [bead for run in article.runs for bead in run.beads if all(bead)]
    return [(source[a][0], target[b][0]) for (a,), (b,) in beads]
