"""How an English verb tells its act."""

import pytest

from auditor.english.told import telling


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("We have installed chargers.", "installed", "done"),
        ("The crew were handed over.", "handed", "done"),
        ("Police gave her a letter.", "gave", "done"),
        ("They plan to have it installed.", "installed", None),
        ("It will be installed.", "installed", "to come"),
        ("The installed chargers work.", "installed", None),
        ("chargers installed by the city", "installed", None),
        ("They should be given water.", "given", "right"),
        ("If it exceeded that, it would stop.", "exceeded", None),
        ("We install chargers.", "install", None),
    ],
)
def test_a_verb_tells_its_act_by_what_stands_before_it(text: str, verb: str, expected: str | None) -> None:
    """Participles of nouns and verbs of conditions tell nothing."""
    start = text.index(verb)
    assert telling(text, start, start + len(verb)) == expected
