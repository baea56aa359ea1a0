"""What stands twice by mistake, and what may."""

import pytest

from auditor.english.repetition import (
    grown_phrases,
    is_repetitive,
    repeated_phrases,
    repeated_words,
    resumed_phrases,
    stuck_lists,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He postponed the the work.", ["the the"]),
        ("He knew that that was right, and had had enough.", []),
        ("Duran Duran played a very very long set.", []),
        ("the, the", []),
    ],
)
def test_doubled_words(text: str, expected: list[str]) -> None:
    """Only lower-case words that grammar does not double."""
    assert [text[s.start : s.end] for s in repeated_words(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We go out, go out, go out and stop.", [("go out, go out, go out", 3)]),
        ("They said yes. They said yes.", []),
        ("Dogs are not allowed are not allowed there.", [("are not allowed are not allowed", 2)]),
        ("It went on and on and on.", []),
        ("It was in the hall, it was in the hall.", [("It was in the hall, it was in the hall", 2)]),
        ("no no no no", [("no no no no", 4)]),
        ("It will close and it will close.", [("It will close and it will close", 2)]),
        ("They will lift the ban and lift the ban now.", [("lift the ban and lift the ban", 2)]),
        ("The city said the city said so.", [("The city said the city said", 2)]),
        (
            "We will go on with selective order-taking, selective order-taking, for profit.",
            [("selective order-taking, selective order-taking", 2)],
        ),
        ("Kim said Kim said so.", [("Kim said Kim said", 2)]),
        ("New York New York is a song.", []),
        ("A plan of the of the city.", [("of the of the", 2)]),
        ("It is what it is and it is all.", []),
        ("It is paid starting in mid-May starting in mid-May.", [("starting in mid-May starting in mid-May", 2)]),
    ],
)
def test_loops(text: str, expected: list[tuple[str, int]]) -> None:
    """The shorter the phrase, the more often it has to stand there."""
    assert [(text[s.start : s.end], n) for s, n in repeated_phrases(text)] == expected


@pytest.mark.parametrize(("text", "expected"), [("빵을 달라! 빵을 달라!", True), ("빵을 달라고 했다.", False)])
def test_chants(text: str, expected: bool) -> None:
    """A source that repeats itself excuses its translation."""
    assert is_repetitive(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is washed and dried and dried again.", ["dried and dried"]),
        ("They waited and waited and waited.", []),
        ("It is washed and dried.", []),
    ],
)
def test_stuck_lists(text: str, expected: list[str]) -> None:
    """What is said over and over alone is emphasis."""
    assert [text[s.start : s.end] for s in stuck_lists(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was moved to the main hall, to the city main hall.",
            ["to the main hall, to the city main hall"],
        ),
        ("It was sent to the mayor, to the vice mayor.", []),
        ("It opens in the morning, in the early morning.", []),
        ("It rose in the first quarter, and in the second quarter.", []),
    ],
)
def test_grown_phrases(text: str, expected: list[str]) -> None:
    """Four words with two of meaning must come back in their order, beginning and ending alike."""
    assert [text[s.start : s.end] for s in grown_phrases(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It needs 40, but only 1,030 workers, but only 1,030 came.", ["but only 1,030 workers, but only 1,030"]),
        ("It will rise in the north tonight and in the north tomorrow.", []),
        ("It will rise in the north tonight, in the north and in the south.", ["in the north tonight, in the north"]),
        ("It was one at a time, one at a pinch.", []),
    ],
)
def test_resumed_phrases(text: str, expected: list[str]) -> None:
    """What is said again after a word or two and a comma, if it tells something."""
    assert [text[s.start : s.end] for s in resumed_phrases(text)] == expected
