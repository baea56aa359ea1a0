"""Whether English gives what it says to somebody."""

import pytest

from auditor.english.attribution import is_attributed, sentence_before


@pytest.mark.parametrize(
    "text",
    [
        "Kim said the plan was welcome.",
        "According to the ministry, exports rose.",
        "The witness told of calling 11 hospitals.",
        "The plan was, in her view, too late.",
        "The union hinted that it would appeal.",
        "Returns averaged 74 percent, reportedly.",
    ],
)
def test_words_of_saying_attribute(text: str) -> None:
    """Verbs, nouns and phrases of saying name a source."""
    assert is_attributed(text)


@pytest.mark.parametrize("text", ["The plan is welcome.", "It took two years to solve the problem."])
def test_plain_statements_have_no_source(text: str) -> None:
    """What nobody says, the paper says."""
    assert not is_attributed(text)


@pytest.mark.parametrize(
    ("text", "place", "before"),
    [
        ("One came. Two said so. Three left.", 23, "Two said so."),
        ("“Come,” he said. It rose.", 17, "“Come,” he said."),
        ("It rose.", 0, ""),
    ],
)
def test_the_sentence_before(text: str, place: int, before: str) -> None:
    """It is the last one that ends before the place."""
    assert sentence_before(text, place) == before
