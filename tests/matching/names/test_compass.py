"""Bodies of another part of a city or province."""

import pytest

from auditor.matching.names.compass import match
from tests.matching.lexis.test_terms import paired


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (
            "대구북부교육지원청은 휴교했다.",
            "The Daegu Southern Office of Education closed.",
            [("Southern", "Northern")],
        ),
        ("대구북부교육지원청은 휴교했다.", "The Daegu Northern Office of Education closed.", []),
        ("대구북부교육지원청은 휴교했다.", "The Daegu Bukbu Office of Education closed.", []),
        ("대구남부교육지원청은 휴교했다.", "The Daegu Bukbu Office of Education closed.", [("Bukbu", "Southern")]),
        ("대구북부교육지원청은 남구를 돕는다.", "The Daegu office helps the Southern district.", []),
        ("서부보훈지청과 동부보훈지청이 만났다.", "The Western office met the other.", []),
        ("도시 북부는 조용했다.", "The Southern part was quiet.", []),
    ],
)
def test_a_body_is_of_the_part_that_the_korean_names(source: str, target: str, expected: list[tuple[str, str]]) -> None:
    """Two such bodies, other words for the part, and parts that are no bodies are let be."""
    assert [(m.target.text, m.suggestion) for m in match(paired(source, target)) if m.target] == expected
