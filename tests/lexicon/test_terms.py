"""The built-in terms are complete, consistent and read as they are meant."""

import pytest

from auditor.lexicon.gazetteer import rows
from auditor.lexicon.terms import MEANINGS, Entry, Forms, by_source, english, entries, rivals


def test_the_lexicon_is_large_and_sourced() -> None:
    """At least 2,500 rows, each with English and an authority."""
    assert len(entries()) >= 2500
    assert all(entry.accepted and entry.authority for entry in entries())


def is_consistent(entry: Entry) -> bool:
    has_context = bool(entry.context) == (entry.kind in MEANINGS) or entry.kind == "clipping"
    both = any(english(form).fullmatch(wrong) for form in entry.accepted for wrong in entry.wrong)
    return bool(entry.suggestion if entry.is_closed else entry.wrong) and has_context and not both


def test_every_row_is_consistent() -> None:
    """A closed row suggests something, any other names wrong English; no form is both; a sense has its context."""
    assert [entry.source for entry in entries() if not is_consistent(entry)] == []


def test_misreadings_are_of_rows_that_need_no_context() -> None:
    """Each names a Korean form of a closed or open row once, and no English twice."""
    read = [(source, told.split("|")) for source, told in rows("misreadings")]
    assert len({source for source, _ in read}) == len(read)
    for source, told in read:
        assert any(entry.is_closed or entry.kind == "open" for entry in by_source().get(source, ())), source
        assert len(set(told)) == len(told), source


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


def test_forms_are_found_where_they_stand_and_the_longest_first() -> None:
    """특검 inside 특검법 comes after it, and a form that another overlaps is found too."""
    found = Forms.of(["특검", "특검법", "국조", "조정"]).find("특검법 전국조정")
    assert list(found) == [(0, 3), (0, 2), (5, 7), (6, 8)]


def test_no_form_is_in_two_rows_unless_they_are_senses() -> None:
    """A Korean form has one row, a homonym one for each sense."""
    plain = [form for entry in entries() if entry.kind not in MEANINGS for form in entry.source]
    assert sorted(plain) == sorted(set(plain))


def test_every_accepted_list_begins_with_what_is_shown() -> None:
    """The first accepted form is written out: it explains the term to the reader."""
    assert [entry.source for entry in entries() if "*" in entry.accepted[0]] == []


def test_a_clipping_shortens_its_full_form() -> None:
    """예타 leaves syllables of 예비타당성조사 out; a form that another only continues is no clipping of it.

    경실련 shortens a name in 연합: the first sound of a word is written softer.
    """
    row = by_source()["예타"][0]
    assert row.shortens("예타")
    assert not row.shortens("예비타당성조사")
    assert not row.shortens("예비타당성")
    assert by_source()["경실련"][0].shortens("경실련")


@pytest.mark.parametrize(
    ("form", "is_short"), [("방통위", True), ("원안위", True), ("국가인권위원회", False), ("국세청", False)]
)
def test_short_names_of_public_bodies_are_clippings(form: str, is_short: bool) -> None:
    """What the gazetteer calls by a short name too is a clipping; the full name is none."""
    assert any(entry.shortens(form) for entry in by_source().get(form, ())) is is_short


def test_the_other_senses_of_a_homonym_are_its_rivals() -> None:
    """배, the ship, is no pear; what both senses accept is no rival."""
    ship = next(entry for entry in by_source()["배"] if "ship" in entry.accepted)
    assert "pear" in rivals(ship)
    assert "ship" not in rivals(ship)
    assert rivals(by_source()["산단"][0]) == ()


def test_a_context_of_one_syllable_stands_alone() -> None:
    """강 in 강원 is no river."""
    bridge = next(entry for entry in by_source()["다리"] if "bridge*" in entry.accepted)
    assert bridge.weight("강을 건너는 다리") > 0
    assert bridge.weight("강원의 다리") == 0
