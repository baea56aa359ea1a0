"""A span of time counted to the wrong side."""

import pytest

from tests.matching.amounts.test_values import audit


@pytest.mark.parametrize(
    ("korean", "english", "right"),
    [
        ("이틀 뒤 숨졌다.", "He died two days earlier.", "two days later"),
        ("3개월 후 문을 닫았다.", "It closed three months ago.", "three months later"),
        ("사흘 전 신고했다.", "She reported it three days later.", "three days earlier"),
        ("5년 전에 지었다.", "It was built five years later.", "five years earlier"),
    ],
)
def test_a_turned_span_is_shown_with_what_is_right(korean: str, english: str, right: str) -> None:
    """It is no sure thing, since narrators may count from either end."""
    (finding,) = audit([korean], [english])
    assert (finding.rule, finding.suggestion) == ("date-mismatch", right)
    assert finding.confidence < 0.9


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("이틀 뒤 숨졌다.", "He died two days later."),
        ("사고 이틀 뒤 숨졌다.", "He died two days after the accident."),
        ("숨지기 이틀 전에 사고가 났다.", "The accident happened two days before he died."),
        ("사흘 전 신고했다.", "She reported it three days ago."),
        ("사흘 뒤에 연다.", "It will open three days from now."),
        ("5년 전보다 늘었다.", "It rose from five years earlier."),
    ],
)
def test_a_span_counted_to_the_same_side_passes(korean: str, english: str) -> None:
    """Prepositions turn with the clause they stand in."""
    assert audit([korean], [english]) == []
