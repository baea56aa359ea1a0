"""What lengths let expect."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.words.lengths import Lengths, gain

SIZES = st.tuples(st.integers(1, 500), st.integers(1, 500))


def test_a_usual_translation_has_no_surplus() -> None:
    """English of 1.9 times the Korean code points is as long as expected."""
    assert Lengths.of([]).surplus(100, 190).plain == 0.0


def test_a_shortened_translation_leaves_a_surplus() -> None:
    """The fewer code points answer a source, the more it has too many, by either measure."""
    lengths = Lengths.of([(100, 190)] * 6)
    values = [lengths.surplus(100, target, own=(100, 190)) for target in (190, 150, 100, 50)]
    assert [v.plain for v in values] == sorted(v.plain for v in values)
    assert [v.beside for v in values] == sorted(v.beside for v in values)


def test_a_terse_article_makes_a_short_translation_less_telling() -> None:
    """Beside sentences that are all translated as briefly, a brief one stands out less than among others."""
    terse, common = Lengths.of([(100, 120)] * 9), Lengths.of([(100, 190)] * 9)
    assert terse.surplus(100, 120).beside < common.surplus(100, 120, own=(100, 190)).beside


@given(SIZES, st.lists(SIZES, max_size=5))
def test_both_sides_see_the_same_lengths(pair: tuple[int, int], others: list[tuple[int, int]]) -> None:
    """What one side has too many, the other has too few."""
    found = Lengths.of([pair, *others]).surplus(*pair)
    assert (found.reversed.plain, found.reversed.beside) == (-found.plain, -found.beside)


@pytest.mark.parametrize(
    ("source", "target", "lone", "side", "confirms"),
    [
        (100, 95, 50, "source", True),  # half of the source is too much
        (100, 190, 50, "source", False),  # everything is answered already
        (50, 190, 95, "target", True),
        (100, 190, 95, "target", False),
    ],
)
def test_lengths_tell_whether_a_sentence_is_answered(
    source: int, target: int, lone: int, side: str, confirms: bool
) -> None:
    """Without a sentence that nothing answers, the lengths of the rest agree."""
    assert (gain(source, target, lone, side) > 0) is confirms  # type: ignore[arg-type]
