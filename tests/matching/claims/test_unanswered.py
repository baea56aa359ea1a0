"""Negatives that nothing in the English answers."""

import pytest

from auditor.matching.claims.unanswered import unanswered
from tests.matching.claims.test_affirmed import linked_pair


@pytest.mark.parametrize(
    ("source", "links", "right", "wrong"),
    [
        (
            "노조는 논의 없이 세운 계획을 철회하라고 요구했다.",
            {"논의": "consultation", "철회": "withdraw"},
            "The union demanded that the firm withdraw the plan drawn up without consultation.",
            "The union demanded that the firm withdraw the plan drawn up with consultation.",
        ),
        (
            "그는 하청업체에서 돈을 받은 적이 없다며 비난을 중단하라고 했다.",
            {"돈": "money"},
            "He said he never took money from contractors and told them to stop blaming him.",
            "He said he took money from contractors and told them to stop blaming him.",
        ),
        (
            "구청은 이번 공사를 연기하지 않겠다고 밝혔다.",
            {"연기": "postpone"},
            "The district said it would not postpone the works this time.",
            "The district said it would postpone the works this time.",
        ),
        (
            "비행기는 뜨지 못했지만 배는 다니지 않은 날이 없었다.",
            {"뜨": "flew", "비행기": "planes"},
            "The planes never flew, but not a day passed without a ferry.",
            "The planes flew on time, but not a day passed without a ferry.",
        ),
    ],
)
def test_an_unanswered_negative_is_found(source: str, links: dict[str, str], right: str, wrong: str) -> None:
    """Words that answer other Korean words, or stand far off, answer no negative."""
    assert list(unanswered(linked_pair(source, right, links))) == []
    assert len(list(unanswered(linked_pair(source, wrong, links)))) == 1


@pytest.mark.parametrize(
    ("source", "target", "links"),
    [
        ("비가 와도 행사는 취소되지 않는다.", "The event goes ahead as planned even if it rains.", {"행사": "event"}),
        ("금액은 지난해의 절반에도 미치지 못했다.", "The sum came to under half of that of last year.", {}),
        ("지난달 물가에는 변동이 없었다.", "Prices last month held steady at the same level.", {"물가": "Prices"}),
        ("감독원은 비리가 없었는지 살피고 있다.", "The watchdog is looking into possible favors there.", {}),
        ("지붕은 눈 무게를 이기지 못하고 무너졌다.", "The roof gave way under the weight of the snow.", {}),
        ("그는 소매의 안감을 새로 댔다.", "He put a new lining into both of the sleeves.", {}),
        ("이런 사고를 왜 막지 못했는가?", "Why did such an accident happen in this place?", {}),
    ],
)
def test_what_english_tells_otherwise_is_left_alone(source: str, target: str, links: dict[str, str]) -> None:
    """Bounds, what stays as it is, denied ends, turns, and questions."""
    assert list(unanswered(linked_pair(source, target, links))) == []
