"""What a Korean ending says of how sure and how far along something is."""

import pytest

from auditor.korean.endings import force, forces, is_to_come


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("사망자는 없는 것으로 알려졌다.", "report"),
        ("곧 사퇴한다고 전해졌다.", "report"),
        ("합의한 것으로 알려지면서 주가가 뛰었다.", "report"),
        ("비용이 늘 것으로 보인다.", "surmise"),
        ("절차가 잘못됐다고 주장했다.", "claim"),
        ("다음 달 문을 열 예정이다.", "plan"),
        ("교실을 늘릴 계획이라고 밝혔다.", "plan"),
        ("공장을 짓기로 했다.", "decision"),
        ("기소할지 검토하고 있다.", "consideration"),
        ("회사가 소송을 내면 오래 걸린다.", "condition"),
        ("그 반면 회사는 웃었다.", None),
        ("숨진 것으로 알려진 김 씨가 돌아왔다.", "report"),
        ("돈을 받은 혐의를 받는 시장이 물러났다.", "accusation"),
        ("두 사람은 돈을 빼돌린 혐의다.", "suspicion"),
        ("의심 환자는 12명이다.", "suspected case"),
        ("수요가 준 탓으로 풀이된다.", "surmise"),
        ("공장을 늘리는 방안을 검토하고 있다.", "consideration"),
        ("법을 고쳐야 한다.", "duty"),
        ("가격이 오를 우려가 있다.", "possibility"),
        ("축제는 5월에 열린다.", "schedule"),
        ("뇌물을 받은 혐의를 받고 있다.", "accusation"),
        ("문을 열었다.", None),
        ("계획을 발표했다.", None),
    ],
)
def test_force(text: str, kind: str | None) -> None:
    """Hearsay, surmise, claims and plans are told by what follows the verb."""
    found = force(text)
    assert (found[0] if found else None) == kind


@pytest.mark.parametrize(
    ("text", "is_fact"),
    [
        ("다리는 지난달 개통됐다.", True),
        ("다리는 다음 달 개통하기로 했다.", False),
        ("다리를 열겠다고 했다.", False),
        ("다리가 열린다고 밝혔다.", False),
        ("다리는 곧 열린다.", False),
    ],
)
def test_facts_are_told_in_the_past(text: str, is_fact: bool) -> None:
    """Decisions, promises and reports are told in the past too, and are no facts about what they speak of."""
    assert ("fact" in [kind for kind, _, _ in forces(text)]) is is_fact


@pytest.mark.parametrize(
    ("text", "expected"),
    [("값이 오른다.", True), ("살 수 있다.", True), ("가겠다.", True), ("끝났다.", False), ("의결했다.", False)],
)
def test_what_is_to_come_ends_in_no_past(text: str, expected: bool) -> None:
    """있다 and 겠다 have the ㅆ of a past and are none."""
    assert is_to_come(text) is expected


def test_what_somebody_told_is_a_report_of_its_own() -> None:
    """A verb of saying in the English may be that of the saying itself."""
    assert "told" in [kind for kind, _, _ in forces("대표가 사의를 표명한 것으로 알려졌다.")]
    assert "told" not in [kind for kind, _, _ in forces("대표가 물러난 것으로 알려졌다.")]
