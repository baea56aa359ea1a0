"""A register of names wins over every matcher, and holds where no finder knows the name."""

from dataclasses import replace

import pytest

from auditor.lexicon.glossary import Term, Termbase
from auditor.matching.names.register import settle
from auditor.model import Match, MatchVerdict
from tests.matching.audited import sentenced


def settled(source: str, target: str, *terms: Term) -> list[Match]:
    article = sentenced(source, target)
    return list(settle(article, article.matches, Termbase(terms)))


def faults(source: str, target: str, *terms: Term) -> list[tuple[str, str | None, str | None]]:
    found = (m for m in settled(source, target, *terms) if m.verdict in (MatchVerdict.MISMATCH, MatchVerdict.MISSING))
    return [(m.source.text, m.target.text if m.target else None, m.suggestion) for m in found if m.source]


GAON = Term("가온고을", "Gaon Village", "place", "required", ("Gaon",))


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("가온고을은 작다.", "Gaon Village is small.", []),
        ("가온고을은 작다.", "Gaon is small.", []),
        ("가온고을은 작다.", "Kaon Village is small.", [("가온고을", "Kaon Village", "Gaon Village")]),
        ("가온고을은 작다.", "The village is small.", [("가온고을", None, "Gaon Village")]),
        ("가온고을은 작다. / 가온고을은 춥다.", "Gaon Village is small. / It is cold.", []),
        ("큰가온고을은 작다.", "The village is small.", []),
    ],
)
def test_a_required_place_holds_though_no_finder_knows_it(
    source: str, target: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    """Its first mention needs one of its English forms."""
    assert faults(source, target, GAON) == expected


def test_a_rendering_of_the_register_is_right() -> None:
    """Whatever the matcher thought of it."""
    assert faults("청주시는 밝혔다.", "Chungju City said.") != []
    assert faults("청주시는 밝혔다.", "Chungju City said.", Term("청주시", "Chungju City", "place", "reviewed")) == []


def test_a_proposed_row_says_nothing() -> None:
    """Nobody has read it yet."""
    assert faults("청주시는 밝혔다.", "Chungju City said.", Term("청주시", "Chungju City", "place", "proposed")) != []


def test_what_the_register_excludes_is_wrong() -> None:
    """A forbidden rendering is a mismatch though the gazetteer accepts it."""
    term = Term("부산", "Pusan", "place", "forbidden")
    assert faults("부산에서 열렸다.", "It was held in Pusan.", term) == [("부산", "Pusan", None)]


def test_an_answer_of_another_registered_name_is_no_fault() -> None:
    """Chungju stands for 가온고을, not for 청주."""
    term = replace(GAON, target="Chungju", status="preferred")
    assert faults("청주와 가온고을", "Cheongju and Chungju", term) == []


def test_a_missing_person_that_the_register_knows_is_there() -> None:
    """The English name is nothing like the Korean one."""
    source, target = "김민수 의원이 왔다.", "Lawmaker Joseph Carter came."
    assert faults(source, target) != []
    assert faults(source, target, Term("김민수", "Joseph Carter", "person", "reviewed")) == []
