"""What a Korean ending says of how sure and how far along something is."""

import pytest

from auditor.korean.endings import force


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("사망자는 없는 것으로 알려졌다.", "report"),
        ("곧 사퇴한다고 전해졌다.", "report"),
        ("비용이 늘 것으로 보인다.", "surmise"),
        ("절차가 잘못됐다고 주장했다.", "claim"),
        ("다음 달 문을 열 예정이다.", "plan"),
        ("교실을 늘릴 계획이라고 밝혔다.", "plan"),
        ("문을 열었다.", None),
        ("계획을 발표했다.", None),
    ],
)
def test_force(text: str, kind: str | None) -> None:
    """Hearsay, surmise, claims and plans are told by what follows the verb."""
    found = force(text)
    assert (found[0] if found else None) == kind
