"""Plans whose English begins with a deed."""

import pytest

from auditor.matching.claims.told_first import told_first
from tests.matching.claims.test_affirmed import linked_pair


@pytest.mark.parametrize(
    ("source", "right", "wrong", "words"),
    [
        (
            "도는 하반기에 연구 용역비를 신청할 계획이다.",
            "The province plans to apply for the research funds in the second half so that work can begin.",
            "The province has applied for the research funds in the second half so that work can begin.",
            "has applied",
        ),
        (
            "군은 내년에 수문을 달아 수위를 유지하기로 했다.",
            "The county decided to fit gates next year, which will hold the level.",
            "The county fitted gates next year, which will hold the level.",
            "fitted",
        ),
    ],
)
def test_a_deed_before_the_plan_is_found(source: str, right: str, wrong: str, words: str) -> None:
    """Words after the verb keep nothing open."""
    assert list(told_first(linked_pair(source, right, {}))) == []
    assert [found.target.text for found in told_first(linked_pair(source, wrong, {}))] == [words]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("도는 용역비를 신청했으며 내년에 착공할 계획이다.", "The province applied for funds and will break ground."),
        ("결론을 못 낸 정년 연장은 내년에 다루기로 했다.", "They failed to settle the matter and will take it up."),
        ("시장은 주민 의견을 듣겠다고 약속했다.", "The mayor gave his word to listen to residents."),
        ("두 나라는 협의체를 만들기로 했다.", "The two countries agreed to set up a panel."),
        ("회사가 세운 공장은 내년에 문을 열 예정이다.", "The plant that the firm built opens next year."),
    ],
)
def test_what_may_come_first_is_left_alone(source: str, target: str) -> None:
    """Past clauses, what was not done, words given, deciding, and clauses within."""
    assert list(told_first(linked_pair(source, target, {}))) == []
