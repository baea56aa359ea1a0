"""English that denies what the Korean tells."""

import pytest

from auditor.matching.claims.denied_anew import denied_anew
from tests.matching.claims.test_affirmed import linked_pair


@pytest.mark.parametrize(
    ("source", "links", "right", "wrong"),
    [
        (
            "시는 새 다리를 지난달 개통했다.",
            {},
            "The city opened the new bridge last month.",
            "The city did not open it.",
        ),
        (
            "노조는 파업을 미루지 않았고 회사는 교섭을 시작했다.",
            {"시작": "begun"},
            "The union did not put off its strike, and the firm has begun talks.",
            "The union did not put off its strike, and the firm has not begun talks.",
        ),
        ("군은 도로를 넓힐 예정이다.", {}, "The county will widen the road.", "The county will not widen the road."),
        ("학교는 급식실을 새로 지었다.", {}, "The school built a canteen.", "The school failed to build a canteen."),
    ],
)
def test_a_denial_out_of_nowhere_is_found(source: str, links: dict[str, str], right: str, wrong: str) -> None:
    """A sentence without a negative gets none, nor does one whose negative belongs to another verb."""
    assert list(denied_anew(linked_pair(source, right, links))) == []
    assert len(list(denied_anew(linked_pair(source, wrong, links)))) == 1


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("그는 부상으로 결장했다.", "He did not play because of an injury."),
        ("초등학생은 요금이 면제된다.", "Schoolchildren do not have to pay the fare."),
        ("노인은 한글을 몰랐다.", "The old man could not read Hangul."),
        ("시장은 답을 피했다.", "The mayor did not answer the question."),
        ("시는 다음 달부터 요금을 받는다.", "The city will not charge a fare until next month."),
        ("상인들은 매출이 절반이라고 했다.", "Traders said their sales were not even half of what they were."),
        ("매출은 역대 최대였다.", "Sales have never been higher than that in any year."),
        ("누가 이 일을 했을까?", "Who has not done such a thing before?"),
    ],
)
def test_right_denials_are_left_alone(source: str, target: str) -> None:
    """Words that English tells by a negative, limits, comparisons and questions."""
    assert list(denied_anew(linked_pair(source, target, {}))) == []
