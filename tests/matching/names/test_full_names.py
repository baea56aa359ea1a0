"""Foreign persons by full name, rendered as somebody else."""

import pytest

from auditor.checks.foreign_names import ForeignNameMismatch
from tests.matching.audited import findings


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        (
            "고르다 즈벤코비치 감독은 5일 새 영화를 공개했다.",
            "Director Alan Fishwick unveiled a new film.",
            "Alan Fishwick",
        ),
        ("이날 요한 베르나디크 대표가 참석했다.", "On this day, Chad Jenkins, the CEO, attended.", "Chad Jenkins"),
        ("테이트 테일러 감독이 왔다.", "Director Charles Taylor came.", "Charles Taylor"),
        ("배우 소피아 그림발트가 출연한다.", "Actress Agnes Nordheim will appear.", "Agnes Nordheim"),
    ],
)
def test_another_full_name_is_flagged(source: str, target: str, wrong: str) -> None:
    """No part agrees, a part of the name is that of a place, or only one part agrees."""
    (found,) = findings(ForeignNameMismatch(), source, target)
    assert found.target is not None
    assert found.target.text == wrong


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("고르다 즈벤코비치 감독은 새 영화를 공개했다.", "Director Gorda Zvenkovic unveiled a new film."),
        ("빌 해밀턴 대표가 왔다.", "CEO William Hamilton came."),
        ("나카무라 유키 선수가 이겼다.", "Yuki Nakamura won."),
        ("기자회견을 연 클라우센 감독은 웃었다.", "Coach Peter Klausen, who held a news conference, smiled."),
        ("고르다 즈벤코비치 감독은 새 영화를 공개했다.", "The director unveiled a film at the Performing Arts Center."),
        ("두산 베어스 감독은 웃었다.", "The Doosan Bears' manager smiled, Alan Fishwick said."),
    ],
)
def test_right_names_and_other_capitals_pass(source: str, target: str) -> None:
    """Orders, short forms, added given names and names that nobody else answers are no mismatch."""
    assert findings(ForeignNameMismatch(), source, target) == []
