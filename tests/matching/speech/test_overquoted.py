"""Sentences of the paper's own that the English puts into somebody's mouth."""

import pytest

from auditor.matching.speech.overquoted import overquoted
from tests.matching.claims.test_affirmed import linked_sentences

SAID = "김 대표는 “내년에는 흑자를 낼 것”이라고 말했다."
LINKS = {"내년": "next year", "흑자": "profit", "회사": "company", "84억": "8.4 billion", "영업손실": "loss"}


@pytest.mark.parametrize(
    ("own", "english", "is_found"),
    [
        (
            "이 회사는 84억 원의 영업손실을 냈다.",
            "Kim said, “We will turn a profit next year. The company posted a loss of 8.4 billion won.”",
            True,
        ),
        (
            "이 회사는 84억 원의 영업손실을 냈다.",
            "Kim said, “We will turn a profit next year.” The company posted a loss of 8.4 billion won.",
            False,
        ),
        (
            "이 회사는 84억 원의 영업손실을 냈다고 했다.",
            "Kim said, “We will turn a profit next year. The company posted a loss of 8.4 billion won.”",
            False,
        ),
        (
            "“회사는 84억 원의 영업손실을 냈다”며 웃었다.",
            "Kim said, “We will turn a profit next year. The company posted a loss of 8.4 billion won.”",
            False,
        ),
    ],
)
def test_words_of_the_paper_inside_a_quotation_are_found(own: str, english: str, is_found: bool) -> None:
    """A sentence that neither quotes nor reports has no place between the marks."""
    found = [quote.text for _, quote, _ in overquoted(linked_sentences([SAID, own], [english], LINKS))]
    assert found == ([own] if is_found else [])
