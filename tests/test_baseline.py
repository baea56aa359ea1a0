"""The baseline: what it knows, what is stale, what survives."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from auditor.baseline import Baseline, Entry, read_baseline
from auditor.errors import ConfigError
from auditor.model import Article, Audit, Document, Failure, Finding, Paragraph, Quality, Severity, Status, Verdict
from tests.samples import finding, quoted

OLD = finding(source=quoted("source", "3만"), target=quoted("target", "3,000"), fingerprint="old")
NEW = finding(fingerprint="new")


def audit(root: Path, *findings: Finding, name: str = "a.md", failures: tuple[Failure, ...] = ()) -> Audit:
    file = root / name
    file.touch()
    source = Document("source", "ko", (Paragraph(0, "3만"),), str(file))
    article = Article(name, source, Document("target", "en", (Paragraph(0, "3,000"),), str(file)))
    return Audit(name, article, (), findings, Quality(None, 0, 0, ""), Verdict(Status.PASS), (), failures)


@pytest.fixture
def empty(tmp_path: Path) -> Baseline:
    return Baseline((), tmp_path.resolve())


def test_what_is_known_is_found_again(empty: Baseline, tmp_path: Path) -> None:
    """Written and read back, an entry knows its finding and no other, in its article and no other."""
    first = audit(tmp_path, OLD)
    empty.updated([first], (), "agreed", 0.5).write(tmp_path / "known.json")
    known = read_baseline(tmp_path / "known.json")
    assert first.article is not None
    entry = known.find(OLD, first.article)
    assert entry == Entry("a.md", "old", "agreed", "number-mismatch", "major", "3만", "3,000")
    assert known.find(replace(OLD, rule="renamed", pair=7, message="other words"), first.article) == entry
    assert known.find(NEW, first.article) is None
    other = audit(tmp_path, OLD, name="b.md").article
    assert other is not None
    assert known.find(OLD, other) is None


def test_one_entry_excuses_one_fault(empty: Baseline, tmp_path: Path) -> None:
    """The same fault once more has another fingerprint, and is new."""
    known = empty.updated([audit(tmp_path, OLD)], (), "agreed", 0.5)
    again = audit(tmp_path, OLD, replace(OLD, fingerprint="old-again"))
    assert again.article is not None
    assert [known.find(item, again.article) is None for item in again.findings] == [False, True]


def test_an_article_has_one_name_wherever_the_command_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Relative to the baseline's folder, above it too; a web address and a bare record keep their names."""
    (tmp_path / "ci").mkdir()
    known = Baseline((), (tmp_path / "ci").resolve())
    item = audit(tmp_path, OLD).article
    assert item is not None
    names = set()
    for folder, file in ((tmp_path, "a.md"), (tmp_path / "ci", "../a.md"), (tmp_path, str(tmp_path / "a.md"))):
        monkeypatch.chdir(folder)
        names.add(known.key(replace(item, target=replace(item.target, file=file))))
    assert names == {"../a.md"}
    web = replace(item, target=replace(item.target, file="https://example.com/a"))
    assert known.key(web) == "https://example.com/a"
    bare = replace(item, source=replace(item.source, file=None), target=replace(item.target, file=None), id="r1")
    assert known.key(bare) == "r1"
    assert known.key(replace(item, id="r1")) == "../a.md#r1"


def test_questions_and_doubts_are_left_out(empty: Baseline, tmp_path: Path) -> None:
    """What never fails the gate needs no excuse."""
    items = (replace(OLD, severity=Severity.NEUTRAL), replace(NEW, confidence=0.4))
    assert empty.updated([audit(tmp_path, *items)], (), "agreed", 0.5).entries == ()


def test_nothing_is_added_without_a_reason(empty: Baseline, tmp_path: Path) -> None:
    """Then the update only removes what is stale."""
    known = empty.updated([audit(tmp_path, OLD, NEW)], (), "agreed", 0.5)
    now = [audit(tmp_path, NEW, replace(NEW, fingerprint="newer"))]
    assert [entry.fingerprint for entry in known.stale(now)] == ["old"]
    assert [entry.fingerprint for entry in known.updated(now, known.stale(now), "", 0.5).entries] == ["new"]


def test_only_what_was_audited_can_be_stale(empty: Baseline, tmp_path: Path) -> None:
    """An article outside this run keeps its entries, an incomplete one too; one whose file is gone does not."""
    known = empty.updated([audit(tmp_path, OLD), audit(tmp_path, NEW, name="b.md")], (), "agreed", 0.5)
    assert known.stale([audit(tmp_path, OLD)]) == ()
    assert known.stale([audit(tmp_path, failures=(Failure("x", "y"),))]) == ()
    (tmp_path / "b.md").unlink()
    assert [entry.article for entry in known.stale([])] == ["b.md"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "not JSON"),
        ("[]", "no baseline"),
        ('{"schema": "auditor-baseline/2", "findings": []}', "no baseline"),
        ('{"schema": "auditor-baseline/1", "findings": [3]}', "finding 1: not an object"),
        ('{"schema": "auditor-baseline/1", "findings": [{"article": "a", "fingerprint": "f"}]}', "has no reason"),
        ('{"schema": "auditor-baseline/1", "findings": [{"article": 3}]}', "no text"),
    ],
)
def test_what_is_no_baseline_is_refused(content: str, says: str, tmp_path: Path) -> None:
    """With the file and what to do."""
    file = tmp_path / "known.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match="known") as caught:
        read_baseline(file)
    assert says in str(caught.value)


def test_a_missing_baseline_is_refused_unless_it_is_to_be_written(tmp_path: Path) -> None:
    """A mistyped name must not switch the baseline off."""
    with pytest.raises(ConfigError, match="--update-baseline"):
        read_baseline(tmp_path / "none.json")
    assert read_baseline(tmp_path / "none.json", may_be_missing=True).entries == ()


def test_the_file_is_one_entry_a_line(empty: Baseline, tmp_path: Path) -> None:
    """So that a review sees what changed; the order does not depend on that of the audits."""
    audits = [audit(tmp_path, NEW, OLD, name=name) for name in ("b.md", "a.md")]
    empty.updated(audits, (), "agreed", 0.5).write(tmp_path / "known.json")
    text = (tmp_path / "known.json").read_text(encoding="utf-8")
    assert len(text.splitlines()) == 6
    assert [row["article"] for row in json.loads(text)["findings"]] == ["a.md", "a.md", "b.md", "b.md"]
