"""Who acts on whom in a Korean sentence."""

import pytest

from auditor.korean.clauses import clauses
from auditor.korean.morphology import analyse


def read(text: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return stem, subject and the other parties of every clause."""
    return [
        (c.stem, c.subject.nouns if c.subject else "", [(a.case, a.nouns) for a in c.others])
        for c in clauses(analyse(text))
    ]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("경찰이 시위대를 체포했다.", ("체포", "경찰", [("object", "시위대")])),
        ("아들을 때린 아버지를 경찰이 붙잡았다.", ("때리", "아버지", [("object", "아들")])),
        ("아들을 때린 아버지를 경찰이 붙잡았다.", ("붙잡", "경찰", [("object", "아버지")])),
        ("시위대에 의해 경찰이 포위됐다.", ("포위", "경찰", [("agent", "시위대")])),
        ("교사는 상인을 때려 다치게 했다.", ("때리", "교사", [("object", "상인")])),
        ("아들은 아버지에게 돈을 빌려줬다.", ("빌려주", "아들", [("dative", "아버지"), ("object", "돈")])),
        (
            "의사가 환자를 상대로 소송을 냈다.",
            ("내", "의사", [("dative", "환자"), ("end", "상대"), ("object", "소송")]),
        ),
        ("서울은 부산보다 인구가 많다.", ("많", "인구", [("than", "부산")])),
    ],
)
def test_a_predicate_takes_the_parties_to_its_left(text: str, clause: tuple[str, str, list[tuple[str, str]]]) -> None:
    """Particles tell subject, object and the rest; a clause before a noun has parties of its own."""
    assert clause in read(text)


def test_an_event_keeps_the_parties_of_its_clause() -> None:
    """The plaintiff of the suit that was filed is no party of the ruling."""
    filed = clauses(analyse("원고가 피고를 상대로 낸 소송에서 법원이 판결했다."))[0]
    assert filed.subject is not None
    assert filed.event is not None
    assert (filed.subject.nouns, filed.event.nouns) == ("원고", "소송")


def test_parties_know_whose_they_are_and_whether_they_are_joined() -> None:
    """The criticism of the union has an owner; one of two subjects is joint."""
    received = clauses(analyse("회사는 노조의 비판을 받았다."))[-1]
    owner = received.others[0].owner
    assert owner is not None
    assert owner.nouns == "노조"
    joint = clauses(analyse("경찰과 검찰이 회사를 수사했다."))[-1].subject
    assert joint is not None
    assert joint.is_joint
