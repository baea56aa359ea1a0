"""One fault, one finding; fingerprints that survive edits elsewhere."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from auditor.merge import PRECEDENCE, merge
from auditor.model import Severity
from tests.samples import finding, quoted

TARGET = quoted("target", "Chungju University")
SOURCE = quoted("source", "청주대")


def test_a_more_specific_rule_wins_and_keeps_the_other_as_evidence() -> None:
    """A place read as another city is not also an unspecific mistranslation."""
    place = finding("place-name-mismatch", source=SOURCE, target=TARGET)
    vague = finding("mistranslation", target=TARGET, message="Reads unlike the Korean.", severity=Severity.NEUTRAL)
    (kept,) = merge([vague, place])
    assert kept.rule == "place-name-mismatch"
    assert [(item.kind, item.detail_ko) for item in kept.evidence] == [("mistranslation", vague.message_ko)]


def test_the_graver_finding_decides_how_bad_a_merged_one_is() -> None:
    """Swallowing never hides a gating finding behind a weaker one."""
    weak = finding("place-name-mismatch", target=TARGET, severity=Severity.MINOR, confidence=0.6)
    grave = finding("term-forbidden", target=TARGET, severity=Severity.MAJOR, confidence=0.97, message="Forbidden.")
    (kept,) = merge([weak, grave])
    assert (kept.rule, kept.severity, kept.confidence) == ("place-name-mismatch", Severity.MAJOR, 0.97)


def test_an_inconsistency_that_is_told_as_a_wrong_name_is_not_told_again() -> None:
    """One wrong spelling is one card; an inconsistency that asks for other English stands by itself."""
    wrong = finding("foreign-name-mismatch", target=TARGET, suggestion="Halvorsen")
    twice = [
        finding(rule, target=TARGET, suggestion="Halvorsen") for rule in ("name-inconsistent", "term-inconsistent")
    ]
    other = finding("name-inconsistent", target=TARGET, suggestion="Halvorson")
    assert [item.rule for item in merge([*twice, wrong])] == ["foreign-name-mismatch"]
    assert [item.rule for item in merge(twice)] == ["name-inconsistent"]
    assert len(merge([other, wrong])) == 2


def test_findings_about_other_words_stay_apart() -> None:
    """Two faults in one sentence are two findings."""
    one = finding("number-mismatch", target=quoted("target", "300", start=0))
    two = finding("number-mismatch", target=quoted("target", "500", start=10))
    assert len(merge([one, two])) == 2


def test_an_omitted_clause_swallows_the_name_missing_with_it() -> None:
    """What lies inside an omission and has no place in the translation is part of it."""
    clause = finding("omission", source=quoted("source", "김민수 시장은 반대했지만"), severity=Severity.MINOR)
    name = finding("name-missing", source=quoted("source", "김민수"), severity=Severity.MINOR)
    assert [item.rule for item in merge([name, clause])] == ["omission"]


def test_an_omitted_clause_does_not_swallow_what_has_a_counterpart() -> None:
    """A number with a wrong counterpart is no part of an omission around it."""
    clause = finding("omission", source=quoted("source", "예산 3조 원을"))
    number = finding(
        "magnitude-mismatch", source=quoted("source", "3조", start=3), target=quoted("target", "3 billion")
    )
    assert len(merge([number, clause])) == 2


def test_equal_faults_have_different_fingerprints_by_occurrence() -> None:
    """The same words wrong twice are two baseline entries."""
    one = finding(target=quoted("target", "Chungju", paragraph=1))
    two = finding(target=quoted("target", "Chungju", paragraph=3), pair=1)
    prints = {item.fingerprint for item in merge([one, two])}
    assert len(prints) == 2


def test_a_fingerprint_ignores_place_message_and_confidence() -> None:
    """A baseline survives paragraphs inserted above and better wording."""
    before = finding(source=SOURCE, target=TARGET)
    moved = replace(TARGET, paragraph=7)
    after = finding(source=replace(SOURCE, paragraph=7), target=moved, message="Other words.", confidence=0.7, pair=7)
    assert merge([before])[0].fingerprint == merge([after])[0].fingerprint


RULES = st.sampled_from(sorted(PRECEDENCE))
QUOTES = st.builds(
    lambda start, length, paragraph: quoted("target", "x" * length, paragraph=paragraph, start=start),
    st.integers(0, 20),
    st.integers(1, 10),
    st.integers(0, 2),
)
FINDINGS = st.lists(
    st.builds(
        lambda rule, target, severity, confidence: finding(
            rule, target=target, severity=severity, confidence=confidence, message=rule
        ),
        RULES,
        QUOTES,
        st.sampled_from(Severity),
        st.floats(0, 1),
    ),
    max_size=12,
)


@given(FINDINGS, st.randoms(use_true_random=False))
def test_merging_does_not_depend_on_order(findings: list, shuffler: random.Random) -> None:
    """Whatever order the checks run in, the result is the same, and merging it again changes no place."""
    shuffled = findings[:]
    shuffler.shuffle(shuffled)
    merged = merge(findings)
    assert merge(shuffled) == merged
    assert len({item.fingerprint for item in merged}) == len(merged)
