"""A number that a free translation tells in other words, or that follows from others, is no sure fault."""

import pytest

from tests.matching.amounts.test_values import audit

GATE = 0.9


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("주민이 112에 신고했다.", "A resident called the police."),
        ("그는 3점슛을 넣었다.", "He scored from beyond the arc."),
        ("65세 이상은 무료다.", "Seniors get in free."),
        ("한도가 5천만원에서 1억원으로 올랐다.", "The ceiling was doubled to 100 million won."),
        ("예산은 1천900억원에서 1천500억원으로 깎였다.", "The budget was cut by 40 billion won to 150 billion won."),
        ("19만3천명 늘어 9월 31만2천명보다 11만9천명 줄었다.", "It rose by 193,000, after 312,000 in September."),
        ("올해 10월까지 32척을 지었다.", "It built 32 ships in the first 10 months of this year."),
        ("8개 분기 만에 흑자를 냈다.", "It posted its first profit in eight quarters."),
    ],
)
def test_what_words_tell_fails_no_article(korean: str, english: str) -> None:
    """Nothing of it reaches the confidence of the gate."""
    assert [f for f in audit([korean], [english]) if f.confidence >= GATE] == []


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("한도가 5천만원에서 1억원으로 올랐다.", "The ceiling rose from 30 million won to 100 million won."),
        ("예산은 1천900억원에서 1천500억원으로 깎였다.", "The budget was cut from 190 billion won to 110 billion won."),
        ("8개 분기 만에 흑자를 냈다.", "It posted its first profit in nine quarters."),
        ("65세 이상은 무료다.", "Those of 55 or older get in free."),
    ],
)
def test_what_words_do_not_tell_stays_sure(korean: str, english: str) -> None:
    """A wrong number beside them is still found."""
    assert [f for f in audit([korean], [english]) if f.confidence >= GATE]
