"""Denials whose English clause denies nothing."""

import pytest

from auditor.matching.claims.affirmed_clauses import affirmed_clauses
from tests.matching.claims.test_affirmed import linked_pair


@pytest.mark.parametrize(
    ("source", "links", "right", "wrong"),
    [
        (
            "회사는 “8%대 인상은 감당할 수 없다”는 입장이다.",
            {"회사": "firm"},
            "The firm maintains that it “cannot afford a raise of 8 percent.”",
            "The firm maintains that it “can afford a raise of 8 percent.”",
        ),
        (
            "재판부는 이런 주장을 받아들이지 않았다.",
            {"주장": "claims"},
            "The court rejected such claims by the defendant.",
            "The court accepted such claims by the defendant.",
        ),
        (
            "그는 “이기라는 말은 하지 않았다. 더 뛰자고만 했다”고 했다.",
            {"말": "told"},
            "“I never told the players to win,” he said. “I asked them to run.”",
            "“I told the players to win,” he said. “I asked them to run.”",
        ),
    ],
)
def test_a_denial_lost_in_its_clause_is_found(source: str, links: dict[str, str], right: str, wrong: str) -> None:
    """The clause to which a link leads is read as a whole."""
    assert list(affirmed_clauses(linked_pair(source, right, links))) == []
    assert len(list(affirmed_clauses(linked_pair(source, wrong, links)))) == 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("한눈에 눈을 뗄 수 없는 곳이다.", "It is a place that can captivate all who see it."),
        ("그는 혼자 갈 수 없다고 했지만 함께는 갈 수 있다.", "He said that they can go together."),
        ("누가 이런 말을 할 수 없겠는가?", "Who can say such a thing to people?"),
    ],
)
def test_what_is_no_denial_is_left_alone(source: str, target: str) -> None:
    """Idioms, what can be done besides, and questions are no statements that something cannot be."""
    assert list(affirmed_clauses(linked_pair(source, target, {}))) == []
