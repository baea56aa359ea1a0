"""Marks doubled, missing or without their counterpart, and literal headlines."""

import pytest

from auditor.checks.punctuation import HeadlineLiteral, Punctuation, unmatched_bracket
from tests.samples import aligned


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("It was held,, and many came.", [",,"]),
        ("It was  held.", ["  "]),
        ("It was held .", [" ."]),
        ("It (free was held.", ["("]),
        ("It was held... and then it ended.", []),
        ("1) It was held (free). :)", []),
        ("It grew by 1,000 to 2.5.", []),
    ],
)
def test_a_fault_of_form_is_quoted(text: str, marks: list[str]) -> None:
    """Ellipses, list marks, smileys and numbers are none."""
    found = Punctuation().check(aligned(["행사가 열렸다."], [text]))
    assert [f.target.text for f in found if f.target] == marks


def test_the_open_bracket_is_the_one_without_counterpart() -> None:
    """Of nested brackets the outer one is meant where the inner one closes."""
    span = unmatched_bracket("a (b [c] d")
    assert span is not None
    assert span.start == 2
    assert unmatched_bracket("a (b [c] d)") is None


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("Sales of 3 Trillion…Electric Buses Do Well", True),
        ("Sales Top 3 Trillion Won", False),
        ("Sales top 3 trillion won… and it ended.", False),
    ],
)
def test_a_literal_headline_is_asked_about(target: str, found: bool) -> None:
    """An ellipsis between words in a headline is Korean; in a sentence it is not."""
    questions = list(HeadlineLiteral().check(aligned(["매출 3조…전기버스 호조"], [target])))
    assert bool(questions) is found
