"""What two languages write alike."""

import pytest

from auditor.align import anchors

ROWS = [
    ("LG CNS와 협약", {"lg", "cns"}),
    ("LG CNS signed it", {"lg", "cns"}),
    ("1,234명", {"1234"}),
    ("1.234 Personen", {"1234", "personen"}),
    ("3.5% 인상", {"3.5"}),
    ("um 3,5 Prozent", {"3.5", "prozent"}),
    ("문의 press@example.co.kr", {"press@example.co.kr"}),
    ("Zürich's plan", {"zurich"}),
    ("5명", set()),
    ("", set()),
]


@pytest.mark.parametrize(("text", "keys"), ROWS)
def test_anchors_are_written_alike_in_every_language(text: str, keys: set[str]) -> None:
    """Numbers without marks of thousands, names without accents and case, addresses as they are."""
    assert anchors(text) == keys
