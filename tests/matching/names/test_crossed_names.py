"""Two foreign persons of whom each bears the other's surname."""

import pytest

from auditor.checks.foreign_names import ForeignNameMismatch
from tests.matching.audited import findings


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        (
            "엠마 톰슨과 케이트 브라운이 상을 받았다.",
            "Emma Brown and Kate Thompson won awards.",
            ["Emma Brown", "Kate Thompson"],
        ),
        (
            "올가 마르티넨코와 이리나 벨스카야가 출전했다.",
            "Olga Belskaya and Irina Martynenko competed.",
            ["Irina Martynenko", "Olga Belskaya"],
        ),
    ],
)
def test_surnames_that_are_exchanged_are_flagged(source: str, target: str, wrong: list[str]) -> None:
    """Both names are wrong."""
    found = findings(ForeignNameMismatch(), source, target)
    assert sorted(f.target.text for f in found if f.target) == wrong


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("엠마 톰슨과 케이트 브라운이 상을 받았다.", "Kate Brown and Emma Thompson won awards."),
        ("엠마 톰슨과 케이트 톰슨이 상을 받았다.", "Emma Thompson and Kate Thompson won awards."),
        ("다나카 유키와 스즈키 하루카가 이겼다.", "Yuki Tanaka and Haruka Suzuki won."),
        ("엠마 톰슨이 케이트를 만났다.", "Emma Thompson met Kate."),
    ],
)
def test_right_names_in_any_order_are_left_alone(source: str, target: str) -> None:
    """Sisters, surnames first, and names told in another order."""
    assert findings(ForeignNameMismatch(), source, target) == []
