"""Organisations in text: what is one, and what only begins like one."""

import pytest

from auditor.korean.morphology import analyse
from auditor.mentions import organisations
from auditor.model import Document, Paragraph


def _found(text: str) -> list[str]:
    document = Document("source", "ko", (Paragraph(0, text),))
    return [mention.text for mention in organisations.find(document, (analyse(text),))]


@pytest.mark.parametrize(
    "text",
    [
        "인천대교에서 차량이 멈췄다.",
        "강남대로 일대를 통제했다.",
        "국민대표 면담을 요구했다.",
        "세종대왕함이 출항했다.",
        "국민대회가 열렸다.",
        "한남대교 북단이 막혔다.",
        "광주대구고속도로를 넓힌다.",
    ],
)
def test_bridges_roads_and_contests_are_no_universities(text: str) -> None:
    """대 belongs to the next word: 대교, 대로, 대표, 대회, 대왕."""
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("인천대 교수가 말했다.", "인천대"),
        ("서울대로부터 자료를 받았다.", "서울대"),
        ("국민대 총학생회가 나섰다.", "국민대"),
        ("부산대교수회가 성명을 냈다.", "부산대"),
        ("서울대입구역에서 만났다.", "서울대"),
        ("충북대병원은 밝혔다.", "충북대병원"),
    ],
)
def test_universities_are_found_before_particles_and_compounds(text: str, name: str) -> None:
    """A particle or a part of the university may follow."""
    assert _found(text) == [name]
