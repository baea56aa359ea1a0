"""Unnamed officials of another kind of body."""

import pytest

from auditor.matching.ranks.officials import match
from tests.matching.lexis.test_terms import paired


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("복지부 관계자는 준비 중이라고 했다.", "A union official said it was preparing.", "A union official"),
        ("복지부 관계자는 준비 중이라고 했다.", "A health ministry official said it was preparing.", None),
        ("복지부 관계자는 노조와 만났다.", "A union official met the ministry.", None),
        ("NC 관계자는 정해진 게 없다고 했다.", "A city official said nothing was decided.", "A city official"),
        ("병원 관계자는 상태를 설명했다.", "A police official explained the condition.", "A police official"),
        ("군산시 관계자는 예산을 늘린다고 했다.", "A city official said it would raise the budget.", None),
        ("행사 관계자는 안전하다고 했다.", "A city official said it was safe.", None),
        ("현대차 관계자는 걱정했다.", "A company official worried.", None),
        ("국토부 관계자와 시 관계자가 만났다.", "A city official met a ministry official.", None),
    ],
)
def test_an_official_of_a_kind_of_body_that_the_korean_lacks_is_another(
    source: str, target: str, expected: str | None
) -> None:
    """Where the Korean sentence names a body of the kind, or no body at all, nothing is sure."""
    assert [m.target.text for m in match(paired(source, target)) if m.target] == ([expected] if expected else [])
