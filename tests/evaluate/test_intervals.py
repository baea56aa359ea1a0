"""Intervals hold their figure, narrow with more data, and never pretend certainty."""

from hypothesis import given
from hypothesis import strategies as st

from auditor.evaluate.intervals import bootstrap, interval, wilson


def test_wilson_agrees_with_the_published_example() -> None:
    """Newcombe (1998), table I: 81 of 263 gives 0.2553 to 0.3662, 0 of 20 gives 0 to 0.1611."""
    assert [round(edge, 4) for edge in wilson(81, 263)] == [0.2553, 0.3662]
    assert [round(edge, 4) for edge in wilson(0, 20)] == [0.0, 0.1611]


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_share(counts: tuple[int, int]) -> None:
    """The interval lies in 0 to 1 and holds k / n; ten times the trials make it narrower."""
    k, n = counts
    low, high = wilson(k, n)
    assert 0 <= low <= k / n <= high <= 1
    assert high > low
    narrow = wilson(10 * k, 10 * n)
    assert narrow[1] - narrow[0] < high - low


def test_nothing_tried_says_nothing() -> None:
    """0 of 0 could be anything."""
    assert wilson(0, 0) == (0.0, 1.0)
    assert bootstrap([0, 0], [0, 0]) is None


def test_the_bootstrap_is_over_articles_and_seeded() -> None:
    """Articles that differ give a wide interval, the same each time."""
    wide = bootstrap([10, 0, 10, 0], [10, 10, 10, 10])
    assert wide == bootstrap([10, 0, 10, 0], [10, 10, 10, 10])
    assert wide is not None
    assert wide[0] <= 0.25
    assert wide[1] >= 0.75


def test_all_right_is_not_certain() -> None:
    """Where no resample differs, the interval is that of so many trials."""
    assert interval([1, 2], [1, 2]) == wilson(3, 3)
