"""The corrected English."""

from collections.abc import Sequence
from typing import Any

import pytest

from auditor.apply import Corrected, apply_verdicts
from auditor.verdicts import Decided, Verdicts, text_hash
from tests.render.sample import TARGET, finding, sample_record


def fingerprint(rule: str) -> str:
    return next(str(f["fingerprint"]) for f in sample_record()["findings"] if f["rule"] == rule)


def corrected(*rows: tuple[str, str, str | None], record: dict[str, Any] | None = None) -> Corrected:
    """Apply (rule, decision, suggestion) rows to the sample."""
    decided = tuple(Decided(fingerprint(rule), decision, suggestion=text) for rule, decision, text in rows)  # type: ignore[arg-type]
    return apply_verdicts(record or sample_record(), Verdicts("daon-wind-port", text_hash(sample_record()), decided))


def test_nothing_accepted_changes_nothing() -> None:
    """Without verdicts, and with dismissals only, the English is as it was."""
    unchanged = tuple(text for _, text in TARGET)
    assert corrected().paragraphs == unchanged
    assert corrected(("date-mismatch", "dismiss", None)).paragraphs == unchanged


def test_accepted_and_edited_suggestions_stand_in_the_text() -> None:
    """The finding's suggestion, or the reviewer's own words."""
    result = corrected(("date-mismatch", "accept", None), ("place-name-mismatch", "edit", "Yeosu 🚢"))
    assert "until April 3. Inquiries" in result.paragraphs[9]
    assert "the Yeosu 🚢 National" in result.paragraphs[6]
    assert (result.n_applied, result.skipped, result.is_reviewed_text) == (2, (), True)


def test_paragraphs_are_separated_by_a_blank_line() -> None:
    """The text reads as an article."""
    assert corrected().text == "\n\n".join(text for _, text in TARGET) + "\n"


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([("sentence-omitted", "accept", None)], ["no-suggestion"]),
        ([("sentence-omitted", "edit", "The university will train 300 people.")], ["no-place"]),
        ([("negation-mismatch", "accept", None), ("quotation-mismatch", "edit", "We will not")], ["overlap"]),
        ([("negation-mismatch", "dismiss", None), ("quotation-mismatch", "edit", "We will not")], []),
    ],
)
def test_what_cannot_be_put_in_is_named(rows: Sequence[tuple[str, str, str | None]], why: list[str]) -> None:
    """Nothing that a reviewer wanted is dropped in silence."""
    assert [skipped.why for skipped in corrected(*rows).skipped] == why


def test_the_graver_of_two_that_overlap_holds_in_any_order() -> None:
    """The order of the verdicts does not matter."""
    rows = [("negation-mismatch", "accept", None), ("quotation-mismatch", "edit", "We will not")]
    assert corrected(*rows) == corrected(*reversed(rows))
    assert "“We will not carry out development" in corrected(*rows).paragraphs[7]


def test_the_same_correction_twice_is_one() -> None:
    """Two findings with one answer do not conflict."""
    record = sample_record()
    first = next(f for f in record["findings"] if f["rule"] == "date-mismatch")
    second = finding("number-mismatch", "major", 0.8, 9, target=first["target"], suggestion="April 3")
    record["findings"].append(second)
    decided = tuple(Decided(f["fingerprint"], "accept") for f in (first, second))
    result = apply_verdicts(record, Verdicts("daon-wind-port", text_hash(record), decided))
    assert (result.n_applied, result.skipped) == (1, ())


def test_stale_verdicts_are_named() -> None:
    """A finding that is gone, and a text that is not the one reviewed."""
    record = sample_record(findings=[])
    record["target_paragraphs"][0]["text"] = "Another headline"
    result = corrected(("date-mismatch", "accept", None), record=record)
    assert [skipped.why for skipped in result.skipped] == ["unknown"]
    assert not result.is_reviewed_text


def test_a_place_that_holds_another_text_is_left_alone() -> None:
    """A record whose text was changed by hand is not garbled."""
    record = sample_record()
    record["target_paragraphs"][9]["text"] = "Short"
    result = corrected(("date-mismatch", "accept", None), record=record)
    assert [skipped.why for skipped in result.skipped] == ["changed"]
    assert result.paragraphs[9] == "Short"
