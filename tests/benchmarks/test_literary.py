"""Prose that was aligned by hand, in languages that nothing here was tuned on."""

import pytest
from literary import read_beads, read_prose

from auditor import encoder
from auditor.align import SENTENCES, Units, align, anchors, centre_of

PROSE = list(read_prose())


def test_a_line_is_a_bead() -> None:
    """Sentences are numbered on each side; those without counterpart are skips."""
    made = read_beads("# head\nA. | B.\tEins.\n\tZwei. | Drei.\nC.\tVier.\n")
    assert made.source == (("A.",), ("B.",), ("C.",))
    assert made.target == (("Eins.",), ("Zwei.",), ("Drei.",), ("Vier.",))
    assert made.gold == {((0, 1), (0,)), ((), (1,)), ((), (2,)), ((2,), (3,))}


@pytest.mark.parametrize("languages", [languages for languages, _ in PROSE])
def test_prose_holds_more_than_pairs_of_one(languages: tuple[str, str]) -> None:
    """A fifth of the beads and more are merged, split or missing."""
    gold = dict(PROSE)[languages].gold
    assert 0.2 <= sum((len(a), len(b)) != (1, 1) for a, b in gold) / len(gold) <= 0.35


@pytest.mark.model
@pytest.mark.parametrize("languages", [languages for languages, _ in PROSE])
def test_sentences_of_two_other_languages_find_each_other(languages: tuple[str, str]) -> None:
    """Nothing in the aligner is Korean: strict precision and recall reach .95, skips counted as beads."""
    made = dict(PROSE)[languages]
    source, target = (_units(side, language) for side, language in zip(made.sides(), languages, strict=True))
    found = {(bead.source, bead.target) for bead in align(source, target, SENTENCES)}
    assert len(found & made.gold) >= 0.95 * max(len(found), len(made.gold))


def _units(side: tuple[tuple[str, ...], ...], language: str) -> Units:
    texts = [text for (text,) in side]
    encoding = encoder.load().encode(texts)
    keys = tuple(frozenset(anchors(text)) for text in texts)
    centre = centre_of(language, encoding.centres)
    return Units(encoding.vectors, encoding.weights, (1,) * len(texts), keys, centre=centre)
