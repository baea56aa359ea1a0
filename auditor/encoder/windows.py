"""Cuts what is longer than a model takes."""

from collections.abc import Sequence


def cut_windows(starts_word: Sequence[bool], room: int) -> list[tuple[int, int]]:
    """Cut pieces into windows of about equal length, at most *room*, between words where that is possible.

    Args:
        starts_word: for each piece, whether a word begins with it.
        room: the most pieces a window may hold, > 0.
    Returns: half-open ranges that cover all pieces in order; none for no piece.
    """
    windows: list[tuple[int, int]] = []
    start, count = 0, len(starts_word)
    while start < count:
        left = count - start
        even = start + -(-left // -(-left // room))
        end = even if even == count else next((i for i in range(even, start, -1) if starts_word[i]), even)
        windows.append((start, end))
        start = end
    return windows
