"""Alignment of units made of random vectors: a translation is the same vector with noise."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from auditor.align import PARAGRAPHS, SENTENCES, Units, align, align_sentences
from auditor.align.band import build, deep_skips
from auditor.align.core import mirrored, ratio_of
from auditor.align.units import share
from auditor.model import Bead, Role

DIMENSION = 64


def meaning(number: int) -> NDArray[np.float32]:
    """A sentence's vector: what all sentences share, and its own direction."""
    own = np.random.default_rng(number).normal(size=DIMENSION)
    return np.asarray(2.0 + own, dtype=np.float32)


def units(
    groups: Sequence[Sequence[int]],
    seed: int,
    roles: Sequence[Role] = (),
    keys: Sequence[frozenset[str]] = (),
    noise: float = 0.4,
) -> Units:
    """One unit a group of sentence numbers; the seed makes the side's own noise."""
    random = np.random.default_rng(seed)
    flat = [number for group in groups for number in group]
    vectors = [meaning(number) + random.normal(scale=noise, size=DIMENSION) for number in flat]
    weights = [15 + number % 7 for number in flat]
    return Units(
        np.array(vectors, dtype=np.float32).reshape(-1, DIMENSION),
        np.array(weights, dtype=np.int32),
        tuple(map(len, groups)),
        tuple(keys),
        tuple(roles),
    )


def pairs(beads: Sequence[Bead]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in beads]


PLAIN = [[1, 2], [3], [4, 5], [6], [7, 8], [9, 10]]
CASES = [
    ("the same", PLAIN, [((i,), (i,)) for i in range(6)]),
    ("dropped", [p for i, p in enumerate(PLAIN) if i != 2], [((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), (2,))]),
    ("added", [*PLAIN[:2], [99, 98], *PLAIN[2:]], [((1,), (1,)), ((), (2,)), ((2,), (3,))]),
    ("merged", [[1, 2, 3], *PLAIN[2:]], [((0, 1), (0,)), ((2,), (1,))]),
    ("split", [[1], [2], *PLAIN[1:]], [((0,), (0, 1)), ((1,), (2,))]),
    ("moved", [*PLAIN[1:5], PLAIN[0], PLAIN[5]], [((0,), (4,)), ((1,), (0,)), ((5,), (5,))]),
    ("swapped", [PLAIN[1], PLAIN[0], *PLAIN[2:]], [((0,), (1,)), ((1,), (0,)), ((2,), (2,))]),
]


@pytest.mark.parametrize(("target", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_paragraphs_find_their_translation(
    target: list[list[int]], expected: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> None:
    """Dropped, added, merged, split and moved paragraphs are told from one another."""
    beads = align(units(PLAIN, 1), units(target, 2))
    assert set(expected) <= set(pairs(beads))
    assert min(bead.confidence for bead in beads if (bead.source, bead.target) in expected) > 0.5


def test_a_blank_unit_is_always_skipped() -> None:
    """Ids count blank units; they are surely nobody's translation."""
    beads = align(units([[1], [], [2], [3]], 1), units([[1], [2], [3], []], 2))
    assert Bead((1,), (), None, 1.0) in beads
    assert Bead((), (3,), None, 1.0) in beads
    assert {((0,), (0,)), ((2,), (1,)), ((3,), (2,))} <= set(pairs(beads))


def test_one_paragraph_answers_one_paragraph() -> None:
    """The shortest article has one pair."""
    assert pairs(align(units([[1]], 1), units([[1]], 2))) == [((0,), (0,))]


@pytest.mark.parametrize("groups", [[], [[]], [[], []]])
def test_an_empty_side_leaves_everything_unpaired(groups: list[list[int]]) -> None:
    """Nothing to pair with is no error."""
    beads = align(units(groups, 1), units([[1], [2]], 2))
    assert all(bead.is_skip and bead.similarity is None for bead in beads)
    assert len(beads) == len(groups) + 2


def test_a_repeated_paragraph_keeps_its_place() -> None:
    """The same text twice is paired in order."""
    groups = [[1], [2], [1], [3]]
    assert pairs(align(units(groups, 1), units(groups, 2))) == [((i,), (i,)) for i in range(4)]


def test_roles_keep_a_byline_from_the_text() -> None:
    """A byline with no counterpart is not paired with a body paragraph that resembles it a little."""
    source = units([[1], [2], [3]], 1, [Role.TITLE, Role.BYLINE, Role.BODY])
    target = units([[1], [3]], 2, [Role.TITLE, Role.BODY])
    assert pairs(align(source, target)) == [((0,), (0,)), ((1,), ()), ((2,), (1,))]


def test_shared_anchors_speak_for_a_pair() -> None:
    """A number on both sides makes the pair that has it surer."""
    groups = [[1], [5], [6], [9]]
    keys = [frozenset[str](), frozenset({"1234"}), frozenset({"5678"}), frozenset[str]()]
    plain = align(units(groups, 1, noise=1.8), units(groups, 2, noise=1.8))
    anchored = align(units(groups, 1, (), keys, 1.8), units(groups, 2, (), keys, 1.8))
    assert pairs(plain) == pairs(anchored)
    assert anchored[1].confidence > plain[1].confidence


def test_sentences_are_aligned_inside_their_paragraphs() -> None:
    """Ids are those of the documents; nothing leaves its run."""
    flat = [[k] for k in range(1, 9)]
    found = align_sentences(units(flat, 1), units(flat, 2), [(range(0, 3), range(0, 3)), (range(5, 8), range(5, 8))])
    assert [pairs(beads) for beads in found] == [[((i,), (i,)) for i in range(3)], [((i,), (i,)) for i in range(5, 8)]]


@pytest.mark.parametrize("n", [450, 900])
def test_a_long_text_is_aligned_in_a_band(n: int) -> None:
    """Drops and merges in a text too long for the whole lattice are found."""
    numbers = [k for k in range(n) if not 200 <= k < 215]
    target = [[k] for k in numbers[:100]] + [[numbers[100], numbers[101]]] + [[k] for k in numbers[102:]]
    beads = align(units([[k] for k in range(n)], 1), units(target, 2), SENTENCES)
    found = set(pairs(beads))
    expected = {((k,), (k,)) for k in range(100)} | {((100, 101), (100,))} | {((k,), ()) for k in range(200, 215)}
    expected |= {((k,), (k - 16,)) for k in range(215, n)}
    assert len(expected - found) <= 0.01 * n


GAPS = [range(450), range(450, 900), range(200, 700), range(899, 900), range(40, 880)]


@pytest.mark.parametrize("gap", GAPS, ids=str)
@pytest.mark.parametrize("is_source_short", [True, False])
def test_a_long_passage_that_one_side_lacks_bends_nothing(gap: range, is_source_short: bool) -> None:
    """Neither the ratio of lengths nor the band follows the passage, wherever it stands."""
    kept = [k for k in range(900) if k not in gap]
    sides = units([[k] for k in range(900)], 1), units([[k] for k in kept], 2)
    beads = [mirrored(bead) for bead in align(*sides[::-1], SENTENCES)] if is_source_short else align(*sides, SENTENCES)
    assert sorted(i for bead in beads for i in bead.source) == list(range(900))
    assert sorted(j for bead in beads for j in bead.target) == list(range(len(kept)))
    expected = {((k,), (j,)) for j, k in enumerate(kept)}
    assert len(expected - set(pairs(beads))) <= 0.01 * len(kept)


def test_a_band_stays_narrow_beside_a_long_passage() -> None:
    """What lies deep inside the passage is skipped first, so that memory is linear."""
    numbers = range(1500)
    source, target = share(units([[k] for k in numbers if not 300 <= k < 1200], 1), units([[k] for k in numbers], 2))
    deep = deep_skips(source, target, 1.0, SENTENCES)
    assert set(deep) <= set(range(300, 1200))
    assert len(deep) > 600
    near = target.picked([j for j in numbers if j not in deep])
    assert build(source, near, 1.0, SENTENCES).width < 300


def test_the_ratio_of_lengths_is_that_of_sentences_that_answer_each_other() -> None:
    """Text that one side has alone does not bend it; few sentences say little."""
    source, target = share(units([[k] for k in range(60)], 1), units([[k] for k in range(20)], 2))
    longer = replace(source, weights=source.weights * 2)
    assert ratio_of(source, target) == pytest.approx(1.0)
    assert ratio_of(longer, target) == pytest.approx(2.0, rel=0.12)
    assert 1.0 < ratio_of(longer.part(0, 1), target.part(0, 1)) < 1.3


GROUPS = st.lists(st.lists(st.integers(0, 30), max_size=3), max_size=7)


@settings(max_examples=120, deadline=None)
@given(source=GROUPS, target=GROUPS, paragraphs=st.booleans())
def test_every_unit_stands_in_exactly_one_bead_and_the_mirror_agrees(
    source: list[list[int]], target: list[list[int]], paragraphs: bool
) -> None:
    """Nothing is lost or used twice; swapping the sides gives the mirrored alignment to the last digit."""
    one, two = units(source, 1), units(target, 2)
    prices = PARAGRAPHS if paragraphs else SENTENCES
    beads = align(one, two, prices)
    assert sorted(i for bead in beads for i in bead.source) == list(range(len(source)))
    assert sorted(j for bead in beads for j in bead.target) == list(range(len(target)))
    assert all(0.0 <= bead.confidence <= 1.0 for bead in beads)
    assert {mirrored(bead) for bead in align(two, one, prices)} == set(beads)


@pytest.mark.parametrize(
    ("sizes", "keys", "message"), [((1, 2), (), "sizes must sum"), ((1, 1), (frozenset({"a"}),), "anchors and roles")]
)
def test_units_that_do_not_fit_are_refused(
    sizes: tuple[int, ...], keys: tuple[frozenset[str], ...], message: str
) -> None:
    """Sizes, vectors and anchors belong together."""
    with pytest.raises(ValueError, match=message):
        Units(np.zeros((2, 4), np.float32), np.ones(2, np.int32), sizes, keys)


def test_a_known_centre_lets_a_short_article_show_what_it_lacks() -> None:
    """Three sentences centred on themselves point away from one another, whatever they say."""
    source, target = units([[1], [2]], 1), units([[1]], 2)
    centre = np.full(DIMENSION, 2.0, dtype=np.float32)
    plain = align(source, target)
    known = align(replace(source, centre=centre), replace(target, centre=centre))
    assert pairs(known) == [((0,), (0,)), ((1,), ())]
    assert pairs(plain) == [((0, 1), (0,))]


def test_a_sentence_missing_from_a_paragraph_is_no_part_of_its_neighbour() -> None:
    """Lengths are compared by the ratio of the documents: that of the one paragraph would hide what is missing."""
    source, target = units([[k] for k in range(20)], 1), units([[k] for k in range(20) if k != 5], 2)
    (found,) = align_sentences(source, target, [(range(4, 7), range(4, 6))])
    assert pairs(found) == [((4,), (4,)), ((5,), ()), ((6,), (5,))]
    assert all(bead.confidence > 0.9 for bead in found)
