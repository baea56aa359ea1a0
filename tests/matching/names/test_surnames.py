"""Persons named by surname alone."""

import pytest

from auditor.checks.name_consistency import NameInconsistent
from auditor.checks.person_names import NameSwapped, PersonNameMismatch
from tests.matching.audited import findings

WRONG = [
    ("김 교수는 이날 발표했다.", "Professor Lee presented that day.", "Lee", "Kim"),
    ("박 의원은 반대했다.", "Rep. Choi objected.", "Choi", "Park"),
    ("최 씨는 혐의를 부인했다.", "Mr. Kim denied the charges.", "Kim", "Choi"),
    ("김모(58)씨는 체포됐다.", "A 58-year-old man surnamed Lee was arrested.", "Lee", "Kim"),
    ("곽 교수는 말했다.", "Kwon said so.", "Kwon", "Kwak"),
    ("이 대표는 말했다. / 이재명 대표는 웃었다.", "CEO Park spoke. / Chairman Lee Jae-myung smiled.", "Park", "Lee"),
    ("박영수 대표는 기쁘다고 말했다.", "CEO Choi said he was glad.", "Choi", "Park"),
]
RIGHT = [
    ("김 교수는 이날 발표했다.", "Professor Kim presented that day."),
    ("김 교수는 이날 발표했다.", "The professor presented that day."),
    ("김 교수는 이날 발표했다.", "She presented that day."),
    ("이 대표는 말했다.", "CEO Park spoke."),
    ("전 대표는 말했다.", "Former CEO Park spoke."),
    ("강 장관은 방한한 리 총리와 만났다.", "The minister met visiting Premier Li."),
    ("최 위원장은 김 사장과 만났다.", "Chair Choi met President Kim."),
    ("정 회장은 말했다. / 정의선 회장은 웃었다.", "Chairman Chung spoke. / Chairman Chung Euisun smiled."),
    ("임 팀장은 말했다.", "Team leader Yim spoke."),
    ("박영수 대표는 기쁘다고 말했다. / 최민호 의원은 웃었다.", "Choi said so too. / Rep. Choi Min-ho smiled."),
]


@pytest.mark.parametrize(("source", "target", "wrong", "right"), WRONG)
def test_another_surname_is_flagged(source: str, target: str, wrong: str, right: str) -> None:
    """Beside the same title, told as a surname, or as the subject; the usual spelling is suggested."""
    (found,) = findings(PersonNameMismatch(), source, target)
    assert found.target is not None
    assert (found.target.text, found.suggestion) == (wrong, right)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (
            "김 교수와 박 의원은 반대했다.",
            "Professor Choi and Rep. Jang objected.",
            [("Choi", "Kim"), ("Jang", "Park")],
        ),
        (
            "김 교수와 박 의원은 반대했다.",
            "Rep. Jang and Professor Choi objected.",
            [("Choi", "Kim"), ("Jang", "Park")],
        ),
        ("김 씨와 박 씨는 체포됐다.", "Mr. Choi and Ms. Jang were arrested.", [("Choi", "Kim"), ("Jang", "Park")]),
        ("김 교수와 박 의원은 반대했다.", "Professor Choi objected.", []),
        ("김 교수와 박 의원은 반대했다.", "Professor Kim and Rep. Park objected.", []),
    ],
)
def test_several_surnames_are_paired_by_title_or_order(
    source: str, target: str, expected: list[tuple[str, str]]
) -> None:
    """As many strange surnames as unanswered ones: each stands for the one whose title it has."""
    found = findings(PersonNameMismatch(), source, target)
    assert [(f.target.text, f.suggestion) for f in found if f.target] == expected
    assert all(f.confidence < 0.9 for f in found)


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_right_surnames_and_none_pass(source: str, target: str) -> None:
    """A title or pronoun may stand for a surname; syllables that are words need a person of that surname."""
    assert findings(PersonNameMismatch(), source, target) == []


POLL = "조사 결과 구 후보는 44.1%, 탁 후보는 40.6%의 지지를 얻었다. / 구민석 후보가 왔다."


@pytest.mark.parametrize(
    ("target", "n"),
    [
        ("In the poll, Tak had 44.1% and Koo 40.6%. / Candidate Koo Min-seok came.", 1),
        ("In the poll, Koo had 44.1% and Tak 40.6%. / Candidate Koo Min-seok came.", 0),
        ("In the poll, Koo led Tak by 44.1% to 40.6%. / Candidate Koo Min-seok came.", 0),
    ],
)
def test_surnames_whose_figures_are_exchanged(target: str, n: int) -> None:
    """Each of two surnames in a row has the figure of the other in English."""
    assert len(findings(NameSwapped(), POLL, target)) == n


@pytest.mark.parametrize(
    ("target", "n"),
    [
        ("The court jailed Koo, 47, and Pyo, 51.", 1),
        ("The court jailed a 47-year-old surnamed Pyo and Koo, 51.", 0),
        ("The court jailed Pyo, 47, and Koo, 51.", 0),
        ("The court jailed Koo, 51, and Pyo, 47.", 0),
    ],
)
def test_surnames_whose_ages_are_exchanged(target: str, n: int) -> None:
    """Each of two persons known by surname alone has the age of the other in English."""
    assert len(findings(NameSwapped(), "법원은 표모(47)씨와 구모(51)씨를 구속했다.", target)) == n


@pytest.mark.parametrize(
    ("again", "departs"),
    [
        ("Professor Phyo took the post in 2011.", True),
        ("Professor Pyo took the post in 2011.", False),
        ("The professor took the post in 2011.", False),
    ],
)
def test_a_lone_surname_is_spelled_as_in_the_full_name(again: str, departs: bool) -> None:
    """Both spellings are accepted, but one person has one."""
    korean, english = (
        "표진석 교수는 기뻐했다. 표 교수는 2011년 부임했다.",
        f"Professor Pyo Jin-seok was delighted. {again}",
    )
    found = [f.target.text for f in findings(NameInconsistent(), korean, english) if f.target]
    assert found == (["Phyo"] if departs else [])
