"""Negations that the English loses or gains."""

import pytest

from auditor.matching.claims.negation import gained, lost, refused, unconditional
from tests.matching.lexis.test_terms import paired


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("회사는 공장을 팔지 않기로 했다.", "The company decided to sell the plant.", True),
        ("회사는 공장을 팔지 않기로 했다.", "The company decided against selling the plant.", False),
        ("회사는 공장을 팔지 않기로 했다.", "The company decided not to sell the plant.", False),
        ("노조는 파업에 들어가지 않았다.", "The union went on strike.", True),
        ("그는 웃지 않을 수 없었다.", "He had to laugh.", False),
        ("그 일은 쉽지 않았다.", "It was a task.", False),
        ("시는 댐을 짓지 않겠다고 밝혔다.", "The city said it will build the dam.", True),
        ("시는 댐을 짓지 않겠느냐.", "The city will build the dam.", False),
        ("영화 ‘잊지 않았다’를 봤다.", "They saw the film.", False),
    ],
)
def test_a_lost_negation_is_found(source: str, target: str, found: bool) -> None:
    """Idioms, softer words and titles deny nothing, and English denies in many ways."""
    assert any(True for _ in lost(paired(source, target))) is found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("구단은 제안을 거부했다.", "The club signed the offer.", True),
        ("구단은 제안을 거부했다.", "The club rejected the offer.", False),
        ("구단은 제안을 거부하지 않았다.", "The club signed the offer.", False),
        ("구단은 제안을 거부한 사람을 만났다.", "The club met a person.", False),
    ],
)
def test_a_lost_refusal_is_found(source: str, target: str, found: bool) -> None:
    """Only main predicates count, and only where nothing in the English could stand for them."""
    assert any(True for _ in refused(paired(source, target))) is found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("학생을 뽑지 않으면 제재를 받는다.", "Schools face sanctions if they select students.", True),
        ("학생을 뽑지 않으면 제재를 받는다.", "Schools face sanctions unless they select students.", False),
        ("학생을 뽑지 않으면 제재를 받는다.", "Schools face sanctions if they fail to select students.", False),
        ("학생을 뽑지 않으면 안 된다.", "Schools are sanctioned if they select students.", False),
    ],
)
def test_a_lost_condition_is_found(source: str, target: str, found: bool) -> None:
    """A condition that is denied needs a word that denies it; 않으면 안 되다 is a duty."""
    assert any(True for _ in unconditional(paired(source, target))) is found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("공사는 지난달 끝났다.", "The work did not end last month.", True),
        ("공사는 지난달 멈췄다.", "The work did not go on last month.", False),
        ("공사는 지난달 끝났다.", "The work ended last month.", False),
    ],
)
def test_a_gained_negation_is_found(source: str, target: str, found: bool) -> None:
    """A denied auxiliary counts where no Korean word could be said so."""
    assert any(True for _ in gained(paired(source, target))) is found


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "주장은 경고 누적으로 8강전에 나서지 못한다.",
            "The captain will sit out the quarterfinal because of bookings.",
        ),
        ("팀은 목표를 이루지 못했다.", "The team fell short of its target."),
        ("회사는 자료를 내지 않았다.", "The company opted out of handing over the data."),
    ],
)
def test_turns_that_hold_a_negative_lose_none(source: str, target: str) -> None:
    """English puts a negative into a verb."""
    assert not list(lost(paired(source, target)))


def test_a_gained_negation_without_a_word_link_is_a_guess() -> None:
    """It is told, but not shown by default."""
    (found,) = gained(paired("위원회는 개정안을 의결했다.", "The committee did not approve the revision."))
    assert found.confidence < 0.5
