"""Foreign names, consistency and slips of the source."""

import pytest

from auditor.checks.foreign_names import ForeignNameMismatch, ForeignNameUnverified
from auditor.checks.name_consistency import NameInconsistent
from auditor.checks.source_typo import SourceTypo
from auditor.model import Severity
from tests.matching.audited import findings


@pytest.mark.parametrize(
    ("source", "target", "suggestion"),
    [
        ("트럼프 대통령은 3일 말했다.", "President Biden said on the 3rd.", "Trump"),
        ("시진핑 주석이 도착했다.", "Vladimir Putin arrived.", "Xi Jinping"),
        ("스티븐 크론하임 감독은 새 영화를 공개했다.", "Director Martin Donovan unveiled a new film.", None),
    ],
)
def test_another_person_is_flagged(source: str, target: str, suggestion: str | None) -> None:
    """A known person gets a suggestion, an unknown one a question of sound."""
    (found,) = findings(ForeignNameMismatch(), source, target)
    assert suggestion is None or found.suggestion in (suggestion, suggestion.split()[-1], suggestion.split()[0])


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("트럼프 대통령은 3일 말했다.", "The president said on the 3rd."),
        ("젤렌스키 대통령이 왔다.", "President Zelenskiy came."),
        ("이시바 총리가 왔다.", "Prime Minister Ishiba Shigeru came."),
        ("스티븐 크론하임 감독은 새 영화를 공개했다.", "Director Steven Kronheim unveiled a new film."),
        ("비트코인이 올랐다.", "The price of bitcoin rose, the SEC said."),
    ],
)
def test_right_and_free_renderings_pass(source: str, target: str) -> None:
    """Spelling variants, orders and pronouns are no mismatch."""
    assert findings(ForeignNameMismatch(), source, target) == []


def test_an_unknown_name_is_a_question() -> None:
    """A company read as a person cannot be checked: the editor is asked."""
    (found,) = findings(ForeignNameUnverified(), "크론바이트 대표가 참석했다.", "The CEO of Cron Bite attended.")
    assert found.severity is Severity.NEUTRAL
    assert found.target is not None
    assert found.target.text == "Cron Bite"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("가수 황보람이 노래했다.", "Singer Hwang Boram sang."),
        ("대학본부는 개신캠퍼스에 둔다.", "The headquarters will be at the Gaesin Campus."),
        ("인근 골프클럽에서 열렸다.", "It was held at a nearby Golf Club."),
    ],
)
def test_korean_names_and_borrowed_words_are_not_asked(source: str, target: str) -> None:
    """Only a foreign original can be misspelt on the way back."""
    assert findings(ForeignNameUnverified(), source, target) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("볼프강 대표가 참석했다.", "The CEO of Wolfgang attended."),
        ("이날 천쯔한 대표가 참석했다.", "That day, CEO Chen Zihan attended."),
    ],
)
def test_names_that_are_surely_spelled_so_are_not_asked(source: str, target: str) -> None:
    """Parts of names in the spelling of those who bear them, and Chinese names by the rules, need no question."""
    assert findings(ForeignNameUnverified(), source, target) == []


def test_the_title_of_a_film_is_no_person() -> None:
    """The director named after it does not make it one."""
    source, target = "‘고양이딸’(감독 민해진)이 상을 받았다.", "'My Daughter Is a Cat' (directed by Min Hae-jin) won."
    assert findings(ForeignNameMismatch(), source, target) == []


def test_known_names_are_not_asked() -> None:
    """Google needs no question."""
    assert findings(ForeignNameUnverified(), "구글 대표가 참석했다.", "The CEO of Google attended.") == []


def test_a_place_in_two_ways_is_noted_once() -> None:
    """The rarer form is quoted, the commoner one suggested; compounds (충북대) do not count."""
    source = "충북은 넓다. / 충북은 춥다. / 충북은 멀다. / 충북대가 이겼다."
    target = (
        "Chungcheongbuk-do is wide. / Chungcheongbuk-do is cold. / Chungbuk is far. / Chungbuk National University won."
    )
    (found,) = findings(NameInconsistent(), source, target)
    assert found.pair == 2
    assert found.suggestion == "Chungcheongbuk-do"
    assert found.severity is Severity.MINOR


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("청주는 크다. / 청주는 넓다.", "Cheongju City is big. / Cheongju is wide."),
        ("미국은 크다. / 미국은 넓다.", "The United States is big. / America is wide."),
        ("한국은행은 높다. / 한국은행은 넓다.", "The Bank of Korea is high. / The BOK is wide."),
        ("충북은 넓다. / 충청북도는 춥다.", "Chungbuk is wide. / Chungcheongbuk-do is cold."),
    ],
)
def test_unit_words_acronyms_and_two_korean_forms_are_consistent(source: str, target: str) -> None:
    """Only one Korean form in two English ones is a note."""
    assert findings(NameInconsistent(), source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (
            "크레이머 선수가 뛰었다. / 크레이머 선수가 이겼다. / 크레이머 선수가 웃었다.",
            "Kramer ran. / Kramer won. / Kraemer smiled.",
            1,
        ),
        ("웨이든 감독이 왔다. / 웨이든 감독이 갔다.", "Wayden came, not Waden. / Waden left, not Wayden.", 0),
    ],
)
def test_two_spellings_of_a_foreign_name_are_noted(source: str, target: str, expected: int) -> None:
    """Unless both stand side by side: then they are two names."""
    assert len(findings(NameInconsistent(), source, target)) == expected


def test_a_sure_slip_of_the_source_is_minor() -> None:
    """오성 once, 오송 elsewhere, Osong in the English."""
    source = "오성 비전을 밝혔다. / 오송은 크다. / 오송은 밝다. / 오송은 멀다."
    target = "It told the Osong vision. / Osong is big. / Osong is bright. / Osong is far."
    (found,) = findings(SourceTypo(), source, target)
    assert found.severity is Severity.MINOR
    assert found.source is not None
    assert (found.source.text, found.pair) == ("오성", 0)


def test_a_rendering_that_is_wrong_is_no_slip_of_the_source() -> None:
    """Where the English has no Osong, nothing says what was meant."""
    source = "오성 비전을 밝혔다. / 오송은 크다. / 오송은 밝다. / 오송은 멀다."
    target = "It told the Oseong vision. / Osong is big. / Osong is bright. / Osong is far."
    assert findings(SourceTypo(), source, target) == []
