"""English hedges are read with the place where they stand."""

import pytest

from auditor.english.hedges import find, is_hedged_near
from auditor.quantity import Bound

HEDGES = (
    ("[more than 300] people", "300", Bound.OVER),
    ("[at least 300] people", "300", Bound.OVER),
    ("[no fewer than 300] people", "300", Bound.OVER),
    ("[300 or more] people", "300", Bound.OVER),
    ("people [65 and older]", "65", Bound.OVER),
    ("[no more than 300] people", "300", Bound.UNDER),
    ("[fewer than 300] people", "300", Bound.UNDER),
    ("did [not exceed 300]", "300", Bound.UNDER),
    ("[up to 300] people", "300", Bound.UNDER),
    ("[about 300] people", "300", Bound.ABOUT),
    ("[some 300] people", "300", Bound.ABOUT),
    ("[just over 300] people", "300", Bound.ODD),
    ("[nearly 300] people", "300", Bound.NEARLY),
    ("a 13-under [273]", "273", Bound.EXACT),
)


@pytest.mark.parametrize(("marked", "number", "bound"), HEDGES)
def test_a_hedge_is_read(marked: str, number: str, bound: Bound) -> None:
    """Negations bound from the other side; a golf score is no bound."""
    text = marked.replace("[", "").replace("]", "")
    start = text.index(number)
    expected = (bound, marked.index("["), marked.index("]") - 1)
    assert find(text, start, start + len(number)) == expected


def test_words_near_a_number_may_hedge_it() -> None:
    """A top speed bounds as 최고 does; a bound may be said once for a whole list."""
    assert is_hedged_near("a top speed of 30 knots", 15, 17)
    assert not is_hedged_near("It came with 300 students", 13, 16)
    listed = (
        "32 percent or less for meals, " + "and then for other and further benefits as described " * 2 + "50 percent"
    )
    assert is_hedged_near(listed, len(listed) - 10, len(listed), Bound.UNDER)
