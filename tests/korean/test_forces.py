"""Ranks of officers by branch."""

import pytest

from auditor.korean.forces import Branch, branch_of, is_of_another_branch


@pytest.mark.parametrize(
    ("texts", "branch"),
    [
        (("해군 대령",), "sea"),
        (("해병대 대령",), "land"),
        (("대령", "육군 부대"), "land"),
        (("해군과 육군",), None),
        (("사단법인의 중대한 결정",), None),
        ((), None),
    ],
)
def test_the_nearest_text_that_names_a_branch_tells_it(texts: tuple[str, ...], branch: Branch | None) -> None:
    """A text with words of both branches tells neither."""
    assert branch_of(*texts) == branch


@pytest.mark.parametrize(
    ("rank", "english", "branch", "expected"),
    [
        ("대령", "colonel", "sea", True),
        ("대령", "captain", "sea", False),
        ("대령", "captain", "land", True),
        ("대령", "general", "sea", False),
        ("중위", "lieutenant", "land", False),
        ("시장", "mayor", "land", False),
    ],
)
def test_a_rank_has_another_name_in_another_branch(rank: str, english: str, branch: Branch, expected: bool) -> None:
    """Only what the rank is called in the other branch alone belongs there."""
    assert is_of_another_branch(rank, english, branch) is expected
