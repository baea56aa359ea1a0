"""Steps that the English takes further than the Korean."""

import pytest

from auditor.checks.modality import ModalityMismatch
from auditor.pipeline import Auditor
from auditor.reading import from_record


def words(source: str, target: str) -> list[str]:
    """Return the English that ModalityMismatch marks."""
    audit = Auditor().audit(from_record({"id": "x", "source": source, "target": target}))
    return [found.target.text for found in audit.findings if found.rule == ModalityMismatch.rule and found.target]


@pytest.mark.model
@pytest.mark.parametrize(
    ("source", "kept", "further", "mark"),
    [
        ("버스가 강물에 빠질 뻔했다.", "The bus nearly fell into the river.", "The bus fell into the river.", "fell"),
        ("위원회는 재검사를 권고했다.", "The panel advised a retest.", "The panel ordered a retest.", "ordered"),
        ("어민 한 명이 실종됐다.", "A fisherman is unaccounted for.", "A fisherman has died.", "died"),
        (
            "두 시가 통합을 논의 중이다.",
            "The cities are in talks on a merger.",
            "The cities agreed to merge.",
            "agreed",
        ),
        (
            "시는 보조금을 주는 방안을 검토하고 있다.",
            "The city is mulling a subsidy.",
            "The city will pay a subsidy.",
            "pay",
        ),
        ("주민들은 시에 소송을 냈다.", "Residents sued the city.", "Residents won a suit.", "won a suit"),
        (
            "조례안이 시의회를 통과했다.",
            "The ordinance was carried in the city council.",
            "The ordinance was submitted to the city council.",
            "was submitted",
        ),
        ("서류를 이달 안에 내야 한다.", "Papers must be in this month.", "You may file papers this month.", "may"),
    ],
)
def test_a_further_step_is_found(source: str, kept: str, further: str, mark: str) -> None:
    """What keeps the step passes, whatever the word; what goes further is marked."""
    assert words(source, kept) == []
    assert words(source, further) == [mark]
