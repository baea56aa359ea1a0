"""What sets a finding aside, and what is said of suppressions that meet nothing."""

from pathlib import Path

import pytest

from auditor.config import Suppression
from auditor.model import Article, Audit, Document, Finding, Note, Paragraph, Quality, Status, Verdict
from auditor.suppress import Dismissal, Suppressor
from tests.samples import finding, quoted

FINDING = finding(
    "number-mismatch", source=quoted("source", "3만"), target=quoted("target", "3,000", 1), fingerprint="f"
)


def article(*notes: Note) -> Article:
    english = tuple(Paragraph(i, text, line=10 + 2 * i) for i, text in enumerate(("Title", "3,000\npeople")))
    target = Document("target", "en", english, "articles/a.md", notes)
    return Article("a.md", Document("source", "ko", (Paragraph(0, "3만 명", line=1),), "articles/a.md"), target)


def audited(suppressor: Suppressor, item: Article, *findings: Finding) -> Audit:
    kept, aside = suppressor.split(findings, item)
    return Audit(item.id, item, (), kept, Quality(None, 0, 0, ""), Verdict(Status.PASS), aside)


@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        ({"rule": "number-mismatch"}, True),
        ({"rule": "omission"}, False),
        ({"fingerprint": "f"}, True),
        ({"fingerprint": "g"}, False),
        ({"path": "articles/*"}, True),
        ({"path": "drafts/*"}, False),
        ({"source": "3만"}, True),
        ({"target": "3,000"}, True),
        ({"target": "3,000", "source": "4만"}, False),
        ({"rule": "number-mismatch", "path": "drafts/*"}, False),
    ],
)
def test_everything_that_a_rule_names_must_fit(fields: dict[str, str], fits: bool) -> None:
    """Rule, path, fingerprint, and the words of either side."""
    rule = Suppression(reason="agreed", **fields)  # type: ignore[arg-type]
    suppressor = Suppressor((rule,), Path.cwd())
    audit = audited(suppressor, article(), FINDING)
    assert [(item.by, item.reason) for item in audit.suppressed] == [("config", "agreed")] * fits
    is_elsewhere = fields.get("path") == "drafts/*"
    assert bool(suppressor.unused([audit], is_whole=True)) is (not fits and not is_elsewhere)
    assert bool(suppressor.unused([audit])) is (not fits and "path" in fields and not is_elsewhere)


@pytest.mark.parametrize(
    ("note", "fits"),
    [
        (Note(11, "number-mismatch", "ok"), True),
        (Note(12, "number-mismatch", "ok"), True),
        (Note(13, "number-mismatch", "ok"), True),
        (Note(10, "number-mismatch", "ok"), False),
        (Note(14, "number-mismatch", "ok"), False),
        (Note(12, "omission", "ok"), False),
        (Note(12, "number-mismatch"), False),
        (Note(12), False),
        (Note(10, "number-mismatch", "ok", is_for_article=True), True),
    ],
)
def test_a_note_is_for_its_paragraph(note: Note, fits: bool) -> None:
    """Inside it or before it, with rule and reason, or for the whole article; else it is reported."""
    item = article(note)
    audit = audited(Suppressor(), item, FINDING)
    assert [suppressed.by for suppressed in audit.suppressed] == ["inline"] * fits
    unused = Suppressor().unused([audit])
    assert bool(unused) is not fits
    assert all(f"articles/a.md:{note.line}" in sentence for sentence in unused)


@pytest.mark.parametrize(
    ("dismissed", "fits"), [("a.md", True), ("articles/a.md", True), ("", True), ("b.md", False), ("ba.md", False)]
)
def test_a_verdict_is_for_its_article(dismissed: str, fits: bool) -> None:
    """By its id, however much of the path that holds."""
    suppressor = Suppressor(dismissals=(Dismissal("f", "fine", dismissed),))
    assert [item.by for item in audited(suppressor, article(), FINDING).suppressed] == ["verdict"] * fits


def test_verdicts_that_met_nothing_are_told() -> None:
    """But only of articles that were audited."""
    suppressor = Suppressor(dismissals=(Dismissal("x", "fine", "a.md"), Dismissal("y", "fine", "b.md")))
    (sentence,) = suppressor.unused([audited(suppressor, article(), FINDING)])
    assert "x" in sentence
