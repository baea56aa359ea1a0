"""Titles that lost what makes their holders no holders of the office."""

import pytest

from auditor.matching.ranks.titles import faults
from tests.matching.ranks.test_titles import paired


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("시장 후보가 연설했다.", "The mayor gave a speech.", ("elect", "mayor candidate")),
        ("시장 후보가 연설했다.", "The mayoral candidate gave a speech.", None),
        ("시장 후보가 연설했다.", "The man running for mayor gave a speech.", None),
        ("시장 후보가 시장을 비판했다.", "She criticized the mayor.", None),
        ("도지사 예비후보가 왔다.", "The governor came.", ("elect", "governor candidate")),
        ("대통령 후보 시절 공약이다.", "It is a pledge of the president.", None),
        ("사외이사 후보를 추천했다.", "They recommended an outside director.", None),
        ("명예회장이 왔다.", "The chairman came.", ("honorary", "honorary chairman")),
        ("명예회장이 왔다.", "The honorary chairman came.", None),
        ("명예회장이 왔다.", "The former chairman came.", None),
        ("공동위원장이 왔다.", "The chairman came.", ("shared", "co-chairman")),
        ("공동위원장이 왔다.", "The co-chair came.", None),
        ("공동위원장이 왔다.", "One of the chairs came.", None),
        ("공동연구원이 왔다.", "The researcher came.", None),
        ("감독대행이 왔다.", "The manager came.", ("acting", "acting manager")),
        ("감독대행이 왔다.", "The caretaker manager came.", None),
        ("감독대행이 왔다.", "The manager's stand-in came.", None),
        ("부사단장이 왔다.", "The division commander came.", ("lost", "deputy division commander")),
        ("부사단장이 왔다.", "The assistant division commander came.", None),
    ],
)
def test_a_holder_in_name_only_is_told(source: str, target: str, expected: tuple[str, str] | None) -> None:
    """Any word for it in the English, and a plain title in the Korean, let it be."""
    found = [(fault.kind, fault.suggestion) for fault in faults(paired(source, target))]
    assert found == ([expected] if expected else [])
