"""Deputies in Korean titles."""

import pytest

from auditor.korean.ranks import deputies, may_name_deputy


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("오산시 부시장이 말했다.", ["부시장"]),
        ("경제부지사와 부군수", ["부지사", "부군수"]),
        ("외교부 1차관은", ["차관"]),
        ("국토부 차관이", ["차관"]),
        ("성하람 부교육감은", ["부교육감"]),
        ("영업부 부장과 정부 장관", []),
        ("차관급 회의", []),
        ("시장과 군수", []),
    ],
)
def test_deputies_are_found(text: str, found: list[str]) -> None:
    """부 before a chief's title and 차관 are deputies; departments (부장) and levels (차관급) are not."""
    assert [deputy.title for deputy in deputies(text)] == found


def test_acting_officials_may_be_deputies() -> None:
    """대행 explains "acting" and "vice" in English."""
    assert may_name_deputy("군수 권한대행")
    assert not may_name_deputy("군수가 말했다")
