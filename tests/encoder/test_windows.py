"""Long texts are cut into windows that a model can take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.encoder.windows import cut_windows


@given(st.lists(st.booleans(), max_size=300), st.integers(1, 40))
def test_windows_cover_every_piece_once_and_fit(starts: list[bool], room: int) -> None:
    """No piece is lost or read twice, and no window is too large."""
    windows = cut_windows(starts, room)
    assert [i for start, end in windows for i in range(start, end)] == list(range(len(starts)))
    assert all(0 < end - start <= room for start, end in windows)


@pytest.mark.parametrize(
    ("starts", "room", "expected"),
    [
        ("", 5, []),
        ("|..", 5, [(0, 3)]),
        ("|.|.|.", 4, [(0, 2), (2, 6)]),
        ("|....|", 4, [(0, 3), (3, 6)]),
        ("|.|||.", 5, [(0, 3), (3, 6)]),
    ],
)
def test_windows_are_even_and_end_with_words(starts: str, room: int, expected: list[tuple[int, int]]) -> None:
    """A cut lies near the even one, before a word (|), and inside a word only if the word fills the window."""
    assert cut_windows([mark == "|" for mark in starts], room) == expected
