"""Quotations given to another party of their own sentence."""

import pytest

from auditor.matching.speech.beside import speakers_beside
from tests.matching.claims.test_affirmed import linked_sentences

URGED = "강 교수는 “정책이 실패했다”며 장 장관의 사퇴를 촉구했다."
TWO = "김 장관은 “예산을 늘린다”고 밝혔고, 박 차관은 “시기는 미정”이라고 말했다."
SIDES = "노조 위원장은 “싸우겠다”고 말한 반면 회사 대표는 “대화하자”고 말했다."


@pytest.mark.parametrize(
    ("korean", "english", "found"),
    [
        (URGED, "“The policy failed,” Minister Jang said, calling on Professor Kang to quit.", ["Jang"]),
        (URGED, "“The policy failed,” said Professor Kang, calling on Minister Jang to quit.", []),
        (URGED, "Professor Kang urged Minister Jang to quit, saying, “The policy failed.”", []),
        (URGED, "Minister Jang was told by Professor Kang, “The policy failed.”", []),
        (TWO, "Minister Kim said, “The budget grows,” and Vice Minister Park said, “The timing is open.”", []),
        (TWO, "Minister Kim said, “The budget grows.” Minister Kim then said, “The timing is open.”", ["Kim"]),
        (TWO, "Vice Minister Park said, “The budget grows,” and Minister Kim said, “The timing is open.”", ["Park"]),
        (SIDES, "The company’s CEO said, “We will fight,” while the union leader said, “Let’s talk.”", ["company’s"]),
        (SIDES, "“Let’s talk,” said the company’s CEO, but the union leader said, “We will fight.”", []),
    ],
)
def test_another_party_of_the_sentence_in_the_place_of_the_speaker(korean: str, english: str, found: list[str]) -> None:
    """Word links tell which quotation is which; a speaker that neither side lets be told is let be."""
    links = {"정책": "policy", "예산": "budget", "시기": "timing", "싸우": "fight", "대화": "talk"}
    assert [b.target.text for b in speakers_beside(linked_sentences([korean], [english], links))] == found
