"""Bodies told by what they are."""

import pytest

from auditor.matching.lexis.described import is_described
from auditor.model import Span


@pytest.mark.parametrize(
    ("text", "phrase", "accepted", "told"),
    [
        ("The financial regulator fined two banks.", "regulator", "Financial Supervisory Service", True),
        ("Health authorities recommended the vaccine.", "Health authorities", "Korea Disease Control Agency", True),
        ("The gold inspection agency fined two banks.", "gold inspection", "Financial Supervisory Service", False),
        ("The Health Committee met.", "Health", "Korea Disease Control Agency", False),
        ("The financial markets fell.", "financial", "Financial Supervisory Service", False),
        ("The financial regulator rose.", "regulator", "preliminary feasibility study", False),
    ],
)
def test_a_description_has_a_kind_and_a_field_alone(text: str, phrase: str, accepted: str, told: bool) -> None:
    """Another word, a capital, no word for a kind, or a term that names no body: the phrase is something else."""
    start = text.index(phrase)
    assert is_described(text, Span(start, start + len(phrase)), accepted) is told
