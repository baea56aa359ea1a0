"""Which findings of an audit are right, and which errors were found.

**A finding hits an error when their spans overlap on either side**: the source quote, the target quote or a related
quote of the finding shares a character with the source or the target quote of the error. A finding that hits no error
is a false alarm. One finding may hit several errors (an omitted paragraph), several findings one error. A question
(severity `neutral`) is never a false alarm and never a find, but what questions hit is counted apart.

Three ways to count, always together: `display` (findings at the confidence that people are shown), `gate` (findings
that fail the gate), `questions` (questions at the confidence that people are shown).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from auditor.config import Settings
from auditor.errors import InputError
from auditor.evaluate.beads import BeadCount, count_paragraphs, count_sentences
from auditor.evaluate.places import SIDES, Place, Places, locate
from auditor.gate import is_gating, is_shown
from auditor.gold import GoldArticle, GoldError
from auditor.model import Article, Audit, Failure, Finding, Severity, Side
from auditor.pipeline import Auditor
from auditor.reading import FailedRecord, read, read_pair

Level = Literal["display", "gate", "questions"]
LEVELS: tuple[Level, ...] = ("display", "gate", "questions")


@dataclass(frozen=True, slots=True)
class JudgedFinding:
    """A finding, the levels at which it counts, and the errors that it hits (indices into the gold article's)."""

    finding: Finding
    levels: tuple[Level, ...]
    hits: tuple[int, ...]

    @property
    def rule(self) -> str:
        """The rule that spoke."""
        return self.finding.rule

    @property
    def severity(self) -> Severity:
        """How bad the fault would be."""
        return self.finding.severity

    @property
    def confidence(self) -> float:
        """How likely the finding is said to be right."""
        return self.finding.confidence


@dataclass(frozen=True, slots=True)
class Judged:
    """An article measured against its gold. `words` are its English words; `roles` are (gold, read) of each paragraph.

    `lost` counts gold paragraphs that reading did not give.
    """

    gold: GoldArticle
    words: int
    findings: tuple[JudgedFinding, ...]
    paragraphs: BeadCount
    sentences: BeadCount
    roles: tuple[tuple[str, str], ...] = ()
    lost: int = 0
    failures: tuple[Failure, ...] = ()


def judge_corpus(articles: Sequence[GoldArticle], root: Path, auditor: Auditor) -> Iterator[Judged]:
    """Yield every article as *auditor* judges its files in *root*, in order; what cannot be read is a failure."""
    audits = auditor.audit_stream(_read(article, root / article.id) for article in articles)
    for article, audit in zip(articles, audits, strict=True):
        yield judge(article, audit, auditor.settings)


def _read(article: GoldArticle, folder: Path) -> Article | FailedRecord:
    """Return the article as a user's would be read, its day of publication given."""
    try:
        source, target = folder / "source.txt", folder / "target.txt"
        if source.is_file() and target.is_file():
            return read_pair(source, target, id=article.id, date=article.date)
        mixed = next(path for name in ("article.txt", "article.html") if (path := folder / name).is_file())
        return read(mixed, id=article.id, date=article.date)[0]
    except InputError as exc:
        return FailedRecord(article.id, str(exc), 0)


def judge(article: GoldArticle, audit: Audit, settings: Settings) -> Judged:
    """Return *audit* measured against *article*."""
    if audit.article is None:
        nothing = BeadCount(0, len(article.pairs), 0)
        return Judged(article, 0, (), nothing, BeadCount(0, 0, 0), lost=_size(article), failures=audit.failures)
    places = locate(article, audit.article)
    errors = [_error_places(places, error) for error in article.errors]
    return Judged(
        article,
        audit.quality.words,
        tuple(_judged(finding, errors, settings) for finding in audit.findings),
        count_paragraphs(article, audit.pairs, places),
        count_sentences(article, audit.pairs, places),
        _roles(article, audit.article, places),
        len(tuple(places.lost)),
        audit.failures,
    )


def levels_of(finding: Finding, settings: Settings) -> tuple[Level, ...]:
    """Return the levels at which *finding* counts."""
    if not is_shown(finding, settings):
        return ("gate",) if is_gating(finding, settings) else ()
    if finding.severity is Severity.NEUTRAL:
        return ("questions",)
    return ("display", "gate") if is_gating(finding, settings) else ("display",)


def _judged(finding: Finding, errors: Sequence[tuple[Place, ...]], settings: Settings) -> JudgedFinding:
    quotes = [quote for quote in (finding.source, finding.target, *finding.related) if quote is not None]
    places = [Place(quote.side, quote.paragraph, quote.span) for quote in quotes]
    hits = tuple(
        index for index, error in enumerate(errors) if any(one.overlaps(two) for one in places for two in error)
    )
    return JudgedFinding(finding, levels_of(finding, settings), hits)


def _error_places(places: Places, error: GoldError) -> tuple[Place, ...]:
    sides: tuple[Side, Side] = SIDES
    quotes = zip(sides, (error.source, error.target), strict=True)
    return tuple(place for side, quote in quotes if quote and (place := places.of(side, quote)))


def _roles(article: GoldArticle, read: Article, places: Places) -> tuple[tuple[str, str], ...]:
    return tuple(
        (paragraph.role.value, read.document(side).paragraphs[places.starts[side, paragraph.id][0]].role.value)
        for side in SIDES
        for paragraph in article.paragraphs(side)
        if (side, paragraph.id) in places.starts
    )


def _size(article: GoldArticle) -> int:
    return len(article.source_paragraphs) + len(article.target_paragraphs)
