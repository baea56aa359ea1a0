"""What lengths let expect."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.korean.morphology import analyse
from auditor.words.lengths import Lengths, by_characters, gain, length_model

NAMES = "김민서 이도윤 박하준 최서연 정지우 강예은"
ENDINGS = "그렇게 하지 않을 수는 없었을 것이라고들 했다"
SIZES = st.tuples(st.integers(1, 500), st.integers(1, 500))


def test_a_usual_translation_has_no_surplus() -> None:
    """English as long as expected leaves nothing over."""
    assert Lengths.of([]).surplus(190.0, 190).plain == 0.0


def test_a_shortened_translation_leaves_a_surplus() -> None:
    """The fewer code points answer a source, the more it has too many, by either measure."""
    lengths = Lengths.of([(190.0, 190)] * 6)
    values = [lengths.surplus(190.0, target, own=(190.0, 190)) for target in (190, 150, 100, 50)]
    assert [v.plain for v in values] == sorted(v.plain for v in values)
    assert [v.beside for v in values] == sorted(v.beside for v in values)


def test_a_terse_article_makes_a_short_translation_less_telling() -> None:
    """Beside sentences that are all translated as briefly, a brief one stands out less than among others."""
    terse, common = Lengths.of([(190.0, 120)] * 9), Lengths.of([(190.0, 190)] * 9)
    assert terse.surplus(190.0, 120).beside < common.surplus(190.0, 120, own=(190.0, 190)).beside


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


def expected(text: str) -> float:
    """Return the expected length of one text."""
    return length_model().expect([text], analyse(text))


def test_words_say_more_than_characters() -> None:
    """Names give more English for their characters than verbs with long endings do."""
    assert expected(NAMES) / by_characters(len(NAMES)) > expected(ENDINGS) / by_characters(len(ENDINGS))


def test_nothing_gives_nothing() -> None:
    """A side without text has no length."""
    assert length_model().expect([], ()) == 0.0


@given(st.text("가나다ab1 .", min_size=1, max_size=40))
def test_no_text_is_expected_to_be_absurdly_long_or_short(text: str) -> None:
    """Whatever stands there, the words change the length that characters let expect by less than two thirds."""
    assert 0.6 < length_model().expect([text], ()) / by_characters(len(text)) < 1.7
