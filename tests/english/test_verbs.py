"""English verbs: their forms, and their voice."""

import pytest

from auditor.english.verbs import forms, voice


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("sue", ("sues", "sued", "sued", "suing")),
        ("beat", ("beats", "beat", "beaten", "beating")),
        ("win", ("wins", "won", "won", "winning")),
        ("rob", ("robs", "robbed", "robbed", "robbing")),
        ("carry", ("carries", "carried", "carried", "carrying")),
        ("catch", ("catches", "caught", "caught", "catching")),
    ],
)
def test_a_verb_has_its_forms(base: str, expected: tuple[str, ...]) -> None:
    """Third person, past, participle, -ing."""
    assert forms(base) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Police arrested a man", "arrested", "active"),
        ("A man was later arrested", "arrested", "passive"),
        ("a suit filed by Kim", "filed", "passive"),
        ("They have acquired it", "acquired", "active"),
        ("LG beat KT by 3 points", "beat", "active"),
        ("the man accused of it", "accused", None),
    ],
)
def test_a_verb_has_a_voice_where_the_text_tells(text: str, verb: str, expected: str | None) -> None:
    """A participle before a preposition may be either."""
    start = text.index(verb)
    assert voice(text, start, start + len(verb), len(text)) == expected


def test_a_verb_with_its_preposition_is_active() -> None:
    """In "lost to" nobody is lost."""
    text = "KT lost to LG by disqualification"
    assert voice(text, 3, 7, text.index("LG"), has_preposition=True) == "active"
