"""Which words the built-in terms answer."""

import pytest

from auditor.model import Sentence, Side, Span
from auditor.words.expansions import answered_terms


def sentence(side: Side, text: str) -> Sentence:
    return Sentence(side, 0, Span(5, 5 + len(text)), text)


@pytest.mark.parametrize(
    ("korean", "english", "source", "target"),
    [
        ("지방자치단체가 나섰다.", "A local government stepped in.", ["지방자치단체"], ["local government"]),
        ("지방자치단체가 나섰다.", "Nobody stepped in.", [], []),
        ("비가 왔다.", "It rained on the local government.", [], []),
    ],
)
def test_a_term_and_its_english_answer_each_other(
    korean: str, english: str, source: list[str], target: list[str]
) -> None:
    """Both sides of a rendering that the terms accept are answered, at their places in the paragraph."""
    found = answered_terms([sentence("source", korean)], [sentence("target", english)])
    for text, places, expected in zip((korean, english), found, (source, target), strict=True):
        quoted = {text[span.start - 5 : span.end - 5] for _, span in places}
        assert quoted >= set(expected)
        assert bool(quoted) == bool(expected)
