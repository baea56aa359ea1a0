"""The built-in terms are complete, consistent and read as they are meant."""

import pytest

from auditor.lexicon.terms import Entry, by_source, english, entries, pattern


def test_the_lexicon_is_large_and_sourced() -> None:
    """At least 250 rows, each with English and an authority."""
    assert len(entries()) >= 250
    assert all(entry.accepted and entry.authority for entry in entries())


def is_consistent(entry: Entry) -> bool:
    has_context = bool(entry.context) == (entry.kind == "sense") or entry.kind == "clipping"
    both = any(english(form).fullmatch(wrong) for form in entry.accepted for wrong in entry.wrong)
    return bool(entry.suggestion if entry.is_closed else entry.wrong) and has_context and not both


def test_every_row_is_consistent() -> None:
    """A closed row suggests something, any other names wrong English; no form is both; a sense has its context."""
    assert [entry.source for entry in entries() if not is_consistent(entry)] == []


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("industrial complex", "two industrial complexes", True),
        ("feasib*", "a preliminary-feasibility study", True),
        ("party council", "the party-council", True),
        ("ER", "her", False),
        ("ER", "taken to the ER.", True),
        ("IC", "ic", False),
        ("ship", "hardship", False),
        ("ship", "the ship's crew", True),
    ],
)
def test_english_forms_stand_for_their_inflections(phrase: str, text: str, found: bool) -> None:
    """Plural, possessive, hyphens and `*` are understood; parts of words and small letters of abbreviations are not."""
    assert bool(english(phrase).search(text)) is found


def test_the_longest_form_wins() -> None:
    """특검법 is not read as 특검."""
    assert pattern().findall("특검법과 특검") == ["특검법", "특검"]


def test_a_context_of_one_syllable_stands_alone() -> None:
    """강 in 강원 is no river."""
    bridge = next(entry for entry in by_source()["다리"] if "bridge*" in entry.accepted)
    assert bridge.holds("강을 건너는 다리")
    assert not bridge.holds("강원의 다리")
