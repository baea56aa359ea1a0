"""How sure and how far along an English sentence says that something is."""

import pytest

from auditor.english.force import is_hedged, past_without_plan


@pytest.mark.parametrize(
    ("text", "force", "hedged"),
    [
        ("No one is in critical condition.", "report", False),
        ("No one is reportedly in critical condition.", "report", True),
        ("Twenty clinics will join.", "report", False),
        ("Costs will rise.", "surmise", True),
        ("The procedure was wrong.", "claim", False),
        ("He argued that the procedure was wrong.", "claim", True),
    ],
)
def test_hedges(text: str, force: str, hedged: bool) -> None:
    """An attribution keeps any force; "will" keeps a surmise, but no report."""
    assert is_hedged(text, force) is hedged


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Koo met the elders.", "met"),
        ("Koo will meet the elders.", None),
        ("The exhibition opens in July.", None),
        ("The plan, which was announced, is to open in July.", None),
    ],
)
def test_the_past_alone(text: str, verb: str | None) -> None:
    """A past main verb counts where nothing speaks of the present or a plan."""
    found = past_without_plan(text)
    assert (found.group() if found else None) == verb
