"""A term that became another of its kind, or in whose place a body of another kind acts."""

import pytest

from auditor.lexicon.terms import by_source
from auditor.matching.lexis.exchanged import head, kind_of
from auditor.matching.lexis.terms import match
from tests.matching.lexis.test_terms import paired, reasons


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("취득세가 내려간다.", "The property tax will go down.", "property tax"),
        ("취득세가 내려간다.", "The tax on purchases of homes will go down.", None),
        ("취득세와 재산세가 내려간다.", "The property tax and another will go down.", None),
        ("증여세가 오른다.", "The inheritance tax will rise.", "inheritance tax"),
        ("상속세가 오른다.", "The estate tax will rise.", None),
        ("가계부채가 늘었다.", "National debt grew.", "National debt"),
        ("가계부채가 늘었다.", "Families owe more.", None),
        ("심평원이 점검한다.", "The district court will inspect it.", "district court"),
        ("심평원이 점검한다.", "The agency will inspect it.", None),
        ("심평원이 법원 판결을 따른다.", "It follows the court.", None),
        ("경총이 반대했다.", "The police were against it.", "police"),
        ("경총이 반대했다.", "The business group was against it.", None),
    ],
)
def test_another_of_the_kind_is_none(source: str, target: str, expected: str | None) -> None:
    """What the Korean has a word for, and any word of the right name, let it be."""
    found = [text for _, _, text in reasons(match(paired(source, target))) if text]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("form", "expected"),
    [("Ministry of Justice", "ministry"), ("capital gains tax", "tax"), ("Korea Gas Corp.", "corp"), ("bill", "bill")],
)
def test_the_head_of_a_name_stands_at_its_end_or_before_of(form: str, expected: str) -> None:
    """It is small and singular."""
    assert head(form) == expected


def test_terms_without_a_noun_of_a_kind_are_of_none() -> None:
    """소부장 are goods; 취득세 is a tax."""
    assert kind_of(by_source()["소부장"][0]) is None
    assert kind_of(by_source()["취득세"][0]) == "tax levy duty"
