"""Findings that are set aside, each with a reason: nothing disappears, it moves to `Audit.suppressed`.

Four things set a finding aside, asked in this order: a note in the text (`<!-- auditor: ignore RULE: reason -->`), the
configuration, a reviewer's verdict, the baseline of known findings.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from auditor.baseline import Baseline
from auditor.config import Suppression, matches, relative
from auditor.model import Article, Audit, Document, Finding, Note, Quote, Suppressed

By = Literal["baseline", "inline", "config", "verdict"]


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding that a reviewer dismissed in the article of an id; without an article, wherever it turns up."""

    fingerprint: str
    reason: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class Suppressor:
    """Sets findings aside.

    `rules` are suppressions of the configuration that have not expired, their paths relative to `root`; `dismissals`
    are reviewers' verdicts.
    """

    rules: tuple[Suppression, ...] = ()
    root: Path | None = None
    dismissals: tuple[Dismissal, ...] = ()
    baseline: Baseline = field(default_factory=Baseline)

    def split(
        self, findings: Iterable[Finding], article: Article
    ) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
        """Return the findings of *article* that stay and those set aside."""
        kept: list[Finding] = []
        aside: list[Suppressed] = []
        for finding in findings:
            found = next(self._judgements(finding, article), None)
            if found is None:
                kept.append(finding)
            else:
                aside.append(Suppressed(finding, *found))
        return tuple(kept), tuple(aside)

    def unused(self, audits: Iterable[Audit], *, is_whole: bool = False) -> tuple[str, ...]:
        """Return a sentence for each suppression that set nothing aside in *audits*, and for each note that cannot.

        Only notes and verdicts of articles that were audited, and suppressions of their paths, are called unused; those
        that name no path only where *is_whole* says that these were all the articles there are.
        """
        due = {rule for rule in self.rules if is_whole and rule.path is None}
        met: set[Suppression] = set()
        sentences: list[str] = []
        for audit in audits:
            if audit.article is not None and not audit.failures:
                aside = [item.finding for item in audit.suppressed]
                due |= {rule for rule in self.rules if rule.path and self._is_at(rule, audit.article)}
                met |= {rule for rule in due for finding in aside if self._fits(rule, finding, audit.article)}
                sentences += (*_unused_notes(audit.article, aside), *self._unused_dismissals(audit))
        idle = (rule for rule in self.rules if rule in due and rule not in met)
        return (*(f"the settings suppress {_named(rule)}, which was not found" for rule in idle), *sentences)

    def _unused_dismissals(self, audit: Audit) -> Iterator[str]:
        marks = {item.finding.fingerprint for item in audit.suppressed}
        for item in self.dismissals:
            if item.article and is_same(item.article, audit.id) and item.fingerprint not in marks:
                yield f"{item.article}: the verdict on {item.fingerprint} is of no use: it was not found"

    def _judgements(self, finding: Finding, article: Article) -> Iterator[tuple[By, str]]:
        for document in (article.source, article.target):
            yield from (("inline", n.reason) for n in document.notes if _is_noted(n, finding, document))
        yield from (("config", rule.reason) for rule in self.rules if self._fits(rule, finding, article))
        for item in self.dismissals:
            if item.fingerprint == finding.fingerprint and (not item.article or is_same(item.article, article.id)):
                yield "verdict", item.reason
        if (entry := self.baseline.find(finding, article)) is not None:
            yield "baseline", entry.reason

    def _fits(self, rule: Suppression, finding: Finding, article: Article) -> bool:
        return (
            rule.rule in (None, finding.rule)
            and rule.fingerprint in (None, finding.fingerprint)
            and self._is_at(rule, article)
            and (rule.source is None or _quotes(rule.source, finding.source))
            and (rule.target is None or _quotes(rule.target, finding.target))
        )

    def _is_at(self, rule: Suppression, article: Article) -> bool:
        return rule.path is None or matches(relative(article.path, self.root), rule.path)


def is_same(one: str, other: str) -> bool:
    """True when two ids name one article: equal, or one is the end of the other's path."""
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return longer == shorter or longer.endswith(f"/{shorter}")


def _quotes(words: str, quote: Quote | None) -> bool:
    return quote is not None and " ".join(words.split()) == " ".join(quote.text.split())


def _is_noted(note: Note, finding: Finding, document: Document) -> bool:
    """True when *note* stands in the paragraph that *finding* is about, or right before it."""
    if finding.rule != note.rule or not note.reason:
        return False
    quote = finding.source if document.side == "source" else finding.target
    return note.is_for_article or (quote is not None and _noted_paragraph(note, document) == quote.paragraph)


def _noted_paragraph(note: Note, document: Document) -> int | None:
    """Return the paragraph that *note* is for: the one it stands in, else the next one."""
    for paragraph in document.paragraphs:
        if paragraph.line is not None and paragraph.line + paragraph.text.count("\n") >= note.line:
            return paragraph.id
    return None


def _unused_notes(article: Article, aside: Sequence[Finding]) -> Iterator[str]:
    for document in (article.source, article.target):
        for note in document.notes:
            place = f"{document.file or article.id}:{note.line}"
            if not note.rule:
                yield f"{place}: the note cannot be read; write <!-- auditor: ignore RULE: reason -->"
            elif not note.reason:
                yield f"{place}: the note gives no reason; write <!-- auditor: ignore {note.rule}: reason -->"
            elif not any(_is_noted(note, finding, document) for finding in aside):
                yield f"{place}: the note ignores {note.rule}, which was not found"


def _named(rule: Suppression) -> str:
    keys = ("rule", "path", "fingerprint", "source", "target")
    return ", ".join(f"{key} {getattr(rule, key)!r}" for key in keys if getattr(rule, key) is not None)
