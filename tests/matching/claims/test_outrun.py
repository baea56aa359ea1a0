"""Acts that the Korean leaves open and the English tells as done."""

import pytest

from auditor.checks.modality import ModalityMismatch
from tests.matching.claims.test_overstated import words


@pytest.mark.model
@pytest.mark.parametrize(
    ("source", "kept", "further", "mark"),
    [
        (
            "시장은 “주차장이 모자라 시민들이 불편을 겪었다”며 “공원 옆에 주차장을 건설할 계획”이라고 말했다.",
            "“Citizens were put out by a lack of parking,” the mayor said. “We plan to build a lot beside the park.”",
            "“Citizens were put out by a lack of parking,” the mayor said. “We have built a lot beside the park.”",
            "built",
        ),
        (
            "환자는 시립병원으로 이송될 예정이며, 유족은 장례를 미뤘다.",
            "The patient will be transferred to the city hospital, and the family put off the funeral.",
            "The patient was transferred to the city hospital, and the family put off the funeral.",
            "transferred",
        ),
        (
            "의사는 “임신부는 이 약을 복용해서는 안 된다”며 “증상이 있으면 병원에 가야 한다”고 말했다.",
            "“Pregnant women must not take this drug,” the doctor said. “Go to a hospital if you have symptoms.”",
            "“Pregnant women should take this drug,” the doctor said. “Go to a hospital if you have symptoms.”",
            "take",
        ),
    ],
)
def test_an_act_left_open_is_told_as_done(source: str, kept: str, further: str, mark: str) -> None:
    """The words around the verb of the act decide, whatever else the sentence tells as done."""
    assert words(source, kept) == []
    assert mark in words(source, further)


def test_the_rule_is_named() -> None:
    """What is left open is a matter of modality."""
    assert ModalityMismatch.rule == "modality-mismatch"
