"""Korean hedges are read with the English that says the same."""

import pytest

from auditor.korean.hedges import find, is_bounded_twice, is_hedged_near
from auditor.quantity import Bound

HEDGES = (
    ("약 [300명]이", Bound.ABOUT, "about"),
    ("[300명]가량이", Bound.ABOUT, "about"),
    ("[300여] 명이", Bound.ODD, "more than"),
    ("[300명] 남짓", Bound.ODD, "more than"),
    ("[300명] 이상이", Bound.OVER, "at least"),
    ("[300명]을 넘었다", Bound.OVER, "more than"),
    ("[300명]을 훌쩍 넘었다", Bound.OVER, "more than"),
    ("[7만원]을 웃돈다", Bound.OVER, "more than"),
    ("최소 [300명]이", Bound.OVER, "at least"),
    ("[300명] 미만이", Bound.UNDER, "less than"),
    ("[300명]에 못 미쳤다", Bound.UNDER, "less than"),
    ("[300명]을 넘지 않았다", Bound.UNDER, "no more than"),
    ("최대 [300명]이", Bound.UNDER, "up to"),
    ("[300명]에 육박한다", Bound.NEARLY, "nearly"),
)


def place(marked: str) -> tuple[str, int, int]:
    """Return the text without its brackets and where they stood."""
    start, end = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), start, end


@pytest.mark.parametrize(("marked", "bound", "words"), HEDGES)
def test_a_hedge_is_read(marked: str, bound: Bound, words: str) -> None:
    """Before the number or after it, with its particle and adverb."""
    hedge = find(*place(marked))
    assert hedge is not None
    assert (hedge.bound, hedge.english) == (bound, words)


@pytest.mark.parametrize("marked", ["[20대] 여성이", "청약 [300건]이", "[300명]이 왔다", "[2명]의 여자가"])
def test_a_bare_number_has_none(marked: str) -> None:
    """여성 is no 여, 청약 no 약."""
    assert find(*place(marked)) is None


def test_a_number_may_be_bounded_twice() -> None:
    """최대 2만여 명 leans to both sides."""
    assert is_bounded_twice(*place("최대 [2만여] 명"))
    assert not is_bounded_twice(*place("[2만여] 명이 왔다"))


def test_words_near_a_number_may_hedge_it() -> None:
    """Any of them excuses a hedge of the translation."""
    assert is_hedged_near(*place("[300명]까지 늘었다"))
    assert not is_hedged_near(*place("학생 [300명]이 왔다"))
