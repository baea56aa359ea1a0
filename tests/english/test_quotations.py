"""Which quotation marks have no counterpart."""

import pytest

from auditor.english.quotations import unmatched


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("‘We welcome it,” he said.", 0),
        ("“We welcome it,” he said.", None),
        ("“We call it ‘the light’ here,” he said.", None),
        ("It’s the players’ day.", None),
        ("“We go on in the next paragraph.", None),
        ("He said, “We go on.", 9),
        ('"Straight marks," he said.', None),
    ],
)
def test_unmatched(text: str, place: int | None) -> None:
    """Curly marks must close in kind; apostrophes and quotations that run on are let be."""
    span = unmatched(text)
    assert (span.start if span else None) == place
