"""Which Korean predicates are denied, and which idioms deny nothing."""

import pytest

from auditor.korean.morphology import analyse
from auditor.korean.negation import denies_softly, is_plain, negations


@pytest.mark.parametrize(
    ("text", "denied", "main"),
    [
        ("공장을 팔지 않기로 했다.", "팔지 않", True),
        ("급식을 중단하지 않는다.", "중단하지 않", True),
        ("이행하지 못했다고 밝혔다.", "이행하지 못", True),
        ("참석하지 않을 예정이다.", "참석하지 않", True),
        ("사망자는 없다.", "없", True),
        ("참석하지 않은 사람이 많다.", "참석하지 않", False),
    ],
)
def test_a_denied_predicate_is_found(text: str, denied: str, main: bool) -> None:
    """Stem and negative are one span; what ends the sentence, a report, a decision or a plan is the main predicate."""
    (negation,) = negations(analyse(text))
    assert text[negation.span.start : negation.span.end] == denied
    assert negation.is_main is main


def test_a_plain_statement_denies_nothing() -> None:
    """없 and 안 inside other words are no negatives."""
    assert negations(analyse("위안을 주는 안건이 안동에서 통과됐다.")) == ()


@pytest.mark.parametrize(
    "text", ["갈 수밖에 없다.", "웃지 않을 수 없었다.", "적지 않다.", "머지않아 열린다.", "쉽지 않다."]
)
def test_idioms_are_not_plain(text: str) -> None:
    """What only looks denied, or is put another way in English, is left alone."""
    assert not is_plain(text)


def test_words_that_deny_without_a_negative_are_known() -> None:
    """거부했다 may become "did not accept"."""
    assert denies_softly("제안을 거부했다.")
    assert not denies_softly("제안을 수락했다.")
