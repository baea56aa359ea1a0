"""Speakers side by side who have each other's words."""

import pytest

from auditor.matching.speech.exchanged_speakers import exchanged_speakers
from tests.matching.claims.test_affirmed import linked_sentences

BEFORE = "노조는 “사람을 늘려야 한다”고 말했다."
LINKS = {"사람": "people", "비용": "cost"}


@pytest.mark.parametrize(
    ("after", "english", "sure"),
    [
        (
            "회사는 “비용이 크다”고 맞섰다.",
            ["“It needs more people,” said the company.", "The union countered, “The cost is high.”"],
            [True, True],
        ),
        (
            "회사는 “비용이 크다”고 맞섰다.",
            ["“It needs more people,” said the company.", "“The cost is high,” it said."],
            [],
        ),
        (
            "회사는 “비용이 크다”고 맞섰다.",
            ["“It needs more people,” said the union.", "The company countered, “The cost is high.”"],
            [],
        ),
        (
            "회사는 “비용이 크다”고 맞섰다.",
            ["“It needs more people,” it said at the company.", "The company countered, “The cost is high.”"],
            [],
        ),
        (
            "AB전자는 “비용이 크다”고 맞섰다.",
            ["“It needs more people,” said AB.", "“The cost is high,” it said."],
            [False],
        ),
        (
            "이어 “비용은 적다”고 덧붙였다.",
            ["“It needs more people,” the union said.", "“The cost is low,” it added."],
            [],
        ),
    ],
)
def test_who_has_the_words_of_another_is_found(after: str, english: list[str], sure: list[bool]) -> None:
    """The one is missing beside his words, the other is named there as who says them."""
    article = linked_sentences([BEFORE, after], english, LINKS)
    assert [one.is_mutual for one in exchanged_speakers(article)] == sure
