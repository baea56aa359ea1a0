"""People whom nobody outside a text knows."""

import pytest

from auditor.korean.strangers import STRANGER, has_ordinary_title, may_act, tells_of_bodies_only


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("한 입주민은 놀랐다.", ["입주민"]),
        ("대학 교수의 말이다.", ["교수"]),
        ("입주민들은 놀랐다.", []),
        ("수의사가 왔다.", []),
        ("주민 1천600명이 산다.", []),
    ],
)
def test_one_person_without_a_name_is_a_stranger(text: str, found: list[str]) -> None:
    """A noun for one person that is the subject or an owner; not several, and no part of another noun."""
    assert [hit["who"] for hit in STRANGER.finditer(text)] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" 군 농업기술센터 팀장은 웃었다", True),
        ("(47) 간호사는 웃었다", True),
        (" 외교부 장관은 웃었다", False),
        ("은 웃었다. 팀장이 왔다", False),
    ],
)
def test_ordinary_titles_follow_names(text: str, expected: bool) -> None:
    """The words after a name up to the first with a particle tell its title."""
    assert has_ordinary_title(text) is expected


def test_bodies_are_nobody() -> None:
    """A text with a body for its subject and no word for a person tells of nobody."""
    assert tells_of_bodies_only("감사원은 자료를 요구했다.")
    assert not tells_of_bodies_only("감사원은 직원을 불렀다.")


def test_things_do_not_go_on_acting() -> None:
    """A topic that is a thing leaves the sentence to whoever acted before."""
    assert may_act("주민")
    assert not may_act("항목")
