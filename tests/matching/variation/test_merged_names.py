"""Two Korean names with one English name."""

import pytest

from auditor.matching.variation.merged_names import are_two
from tests.matching.reworded import inconsistent

MERGED = [
    (
        "시는 청년지원센터를 넓힌다. 여성지원센터는 내년에 문을 연다.",
        "The city will expand the Youth Support Center. The Youth Support Center will open next year.",
        "여성지원센터",
    ),
    (
        "갯벌축제는 5월에 열린다. 억새축제는 10월에 열린다.",
        "The Mudflat Festival is held in May. The Mudflat Festival is held in October.",
        "억새축제",
    ),
    (
        "해양안전법은 작년에 고쳤다. 해양환경법은 손대지 않았다.",
        "The Marine Safety Act was revised last year. The Marine Safety Act was left untouched.",
        "해양환경법",
    ),
    (
        "과학기술위원회는 예산을 깎았다. 문화체육위원회는 예산을 늘렸다.",
        "The Science and Technology Committee cut the budget. The Science and Technology Committee raised the budget.",
        "문화체육위원회",
    ),
]
APART = [
    (
        "시는 청년지원센터를 넓힌다. 여성지원센터는 내년에 문을 연다.",
        "The city will expand the Youth Support Center. The Women's Support Center will open next year.",
    ),
    (
        "한국해양대학교는 등록금을 올린다. 해양대는 5년 만에 등록금을 올렸다.",
        "Korea Maritime University will raise tuition. Korea Maritime University raised its tuition after five years.",
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("source", "target", "name"), MERGED)
def test_the_later_of_two_names_is_told(source: str, target: str, name: str) -> None:
    """Centres, festivals, laws and committees."""
    (finding,) = inconsistent(source, target)
    assert finding.source
    assert finding.source.text == name


@pytest.mark.model
@pytest.mark.parametrize(("source", "target"), APART)
def test_two_english_names_and_a_short_form_are_right(source: str, target: str) -> None:
    """Each has its own, or both are names of one."""
    assert not inconsistent(source, target)


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("청년지원센터", "여성지원센터", True),
        ("혁신밸리", "혁신벨리", False),
        ("한국해양대학교", "해양대학교", False),
        ("갯벌축제", "갯벌보전법", False),
        ("갯벌축제", "갯벌축제", False),
    ],
)
def test_what_two_names_are(one: str, other: str, are: bool) -> None:
    """They end alike and differ in more than a syllable."""
    assert are_two(one, other) is are
    assert are_two(other, one) is are
