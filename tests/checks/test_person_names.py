from dataclasses import replace

import pytest

from auditor.checks.name_missing import NameMissing
from auditor.checks.person_names import NameSwapped, PersonNameMismatch
from auditor.matching.names.persons import match
from auditor.model import Finding, Severity
from tests.matching.names.test_persons import prepared

CHECKS = (PersonNameMismatch(), NameSwapped(), NameMissing())


def findings(source: str, target: str) -> list[Finding]:
    article = prepared([source], [target])
    article = replace(article, matches=match(article))
    return [finding for check in CHECKS for finding in check.check(article)]


ROWS = [
    (
        "김진희 교수가 발표했다.",
        "Professor Kim Jin-ha gave a talk.",
        "person-name-mismatch",
        "the syllable 희 became “ha”, which spells 하",
        "‘김진희’는 Kim Jin-hee로 적어야",
    ),
    (
        "김진희 교수가 발표했다.",
        "Professor Lee Jin-hee gave a talk.",
        "person-name-mismatch",
        "the surname 김 became “Lee”",
        "성 ‘김’ 자리에 쓰인 “Lee”",
    ),
    (
        "박영수 대표는 말했다.",
        "CEO Choi Min-ho spoke.",
        "person-name-mismatch",
        "another person",
        "다른 사람의 이름인 Choi Min-ho로",
    ),
    (
        "김진희 교수와 이상규 대표가 만났다.",
        "Professor Lee Sang-gyu met CEO Kim Jin-hee.",
        "name-swapped",
        "the two names are exchanged",
        "서로 바뀌었습니다",
    ),
    (
        "김진희 교수와 이상규 대표가 왔다.",
        "CEO Lee Sang-gyu came.",
        "name-missing",
        "The person 김진희 (Kim Jin-hee) is named in the Korean",
        "원문의 인물 ‘김진희’(Kim Jin-hee)가 영문에 나오지 않습니다",
    ),
]


@pytest.mark.parametrize(("source", "target", "rule", "english", "korean"), ROWS)
def test_one_finding_says_what_was_expected_found_and_why(
    source: str, target: str, rule: str, english: str, korean: str
) -> None:
    """One fault is one finding, explained in English and in Korean, with what would be right."""
    (finding,) = findings(source, target)
    assert finding.rule == rule
    assert english in finding.message
    assert korean in finding.message_ko
    assert finding.suggestion
    assert finding.evidence


def test_a_doubtful_spelling_is_neutral() -> None:
    """A question has no penalty and never gates."""
    (finding,) = findings("김진희 교수가 왔다.", "Professor Kim Jin-hi came.")
    assert finding.severity is Severity.NEUTRAL
    assert finding.confidence < 0.9


def test_a_swap_quotes_both_places() -> None:
    """The second name is related to the first."""
    (finding,) = findings("김진희 교수와 이상규 대표가 만났다.", "Professor Lee Sang-gyu met CEO Kim Jin-hee.")
    assert [quote.text for quote in finding.related] == ["Kim Jin-hee"]
    assert finding.target is not None
    assert finding.target.text == "Lee Sang-gyu"
