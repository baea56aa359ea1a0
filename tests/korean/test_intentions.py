"""Predicates that a Korean sentence leaves open."""

import pytest

from auditor.korean.intentions import open_predicates
from auditor.korean.morphology import analyse
from auditor.model import Sentence, Span


def found(text: str) -> list[tuple[str, str]]:
    """Return the kind and the stem of what *text* leaves open."""
    sentence = Sentence("source", 0, Span(0, len(text)), text)
    return [(act.kind, act.stem.text) for act in open_predicates(sentence, analyse(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시는 쉼터를 설치할 계획이다.", [("plan", "설치")]),
        ("시는 쉼터를 설치할 계획이었다.", []),
        ("시는 쉼터를 설치하기로 했다.", [("decision", "설치")]),
        ("수출이 줄어들 것으로 예상된다.", [("forecast", "줄어들")]),
        ("이익이 줄었을 것으로 보인다.", []),
        ("비가 내릴 가능성이 있다.", [("chance", "내리")]),
        ("버스가 빠질 뻔했다.", [("near miss", "빠지")]),
        ("노조는 사과를 요구했다.", [("demand", "사과")]),
        ("물을 먹여서는 안 된다.", [("prohibition", "먹이")]),
        ("시는 쉼터를 설치했다.", []),
        ("설치를 마친 곳 옆에 더 설치할 계획이다.", []),
    ],
)
def test_what_is_left_open_is_found_with_its_act(text: str, expected: list[tuple[str, str]]) -> None:
    """Plans of the past, and acts that are named twice, are left out."""
    assert found(text) == expected
