"""Committees of no list, told by the fields in their names."""

import pytest

from auditor.lexicon.committees import committee
from auditor.matching.names.free_committees import match
from tests.matching.lexis.test_terms import paired


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("정책환경위원회가 예산을 깎았다.", "The Purification Committee cut it.", "Purification Committee"),
        ("정책환경위원회가 예산을 깎았다.", "The environment committee cut it.", None),
        ("정책환경위원회가 예산을 깎았다.", "The committee cut it.", None),
        ("청년위원회가 만났다.", "The Blue Committee met.", "Blue Committee"),
        ("경복위가 만났다.", "The Palace Committee met.", "Palace Committee"),
        ("경복위가 만났다.", "The economy and welfare committee met.", None),
        ("시위가 이어졌다.", "The Palace Committee met.", None),
    ],
)
def test_a_committee_for_something_else_is_another(source: str, target: str, expected: str | None) -> None:
    """A word for one of its fields, or none at all, lets it be."""
    assert [m.target.text for m in match(paired(source, target)) if m.target] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("word", "article", "expected"),
    [
        ("교육건설위원회", "", "Education and Construction Committee"),
        ("도시안전특위", "", "Urban and Safety Committee"),
        ("교건위", "교통건설위원회(교건위)", "Transportation and Construction Committee"),
        ("시위", "", None),
        ("고위", "", None),
        ("우크라위원회", "", None),
    ],
)
def test_fields_are_read_in_words_and_syllables(word: str, article: str, expected: str | None) -> None:
    """The long form in the article decides what a clipping stands for."""
    found = committee(word, article)
    assert (found.suggestion if found else None) == expected
