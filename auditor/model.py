"""The values that flow through an audit: frozen, picklable, with no logic beyond their invariants.

Offsets are code points, half-open `[start, end)`. Inside the pipeline they point into the *analysis text* of a
paragraph (see `auditor.text`); in an `Audit` they point into the paragraph's original text.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

# ruff: noqa: PLC0414 (an alias of the same name says that the name is part of this module)
from auditor.kinds import MatchVerdict as MatchVerdict
from auditor.kinds import MentionKind as MentionKind
from auditor.kinds import Role as Role
from auditor.kinds import Severity as Severity
from auditor.kinds import Status as Status

Side = Literal["source", "target"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` up to but not including `end`; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """True when both share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """True when *other* lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its text as given, its role, the spans never audited, and where it stood.

    `line` and `column` are 1-based and refer to the file as given; `place` names it where lines mean nothing
    (a unit id, a row, a page element).
    """

    id: int
    text: str
    role: Role = Role.BODY
    ignored: tuple[Span, ...] = ()
    line: int | None = None
    column: int | None = None
    place: str | None = None

    def __post_init__(self) -> None:
        ends = [0, *(edge for span in self.ignored for edge in (span.start, span.end)), len(self.text)]
        if ends != sorted(ends):
            raise ValueError(f"paragraph {self.id}: ignored spans must be ordered, disjoint and inside the text")


@dataclass(frozen=True, slots=True)
class Note:
    """A note in a file that a rule is not to be applied: its line, rule (empty if unreadable), reason, and reach."""

    line: int
    rule: str = ""
    reason: str = ""
    is_for_article: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One side of an article, its file if any, and that file's notes on it. Paragraph ids are their positions."""

    side: Side
    language: str
    paragraphs: tuple[Paragraph, ...]
    file: str | None = None
    notes: tuple[Note, ...] = ()

    def __post_init__(self) -> None:
        if any(p.id != i for i, p in enumerate(self.paragraphs)):
            raise ValueError(f"{self.side}: paragraph ids must be 0, 1, 2, ... in order")


@dataclass(frozen=True, slots=True)
class Article:
    """A source document with its translation. `date` is the day it was published, `meta` is returned untouched."""

    id: str
    source: Document
    target: Document
    date: datetime.date | None = None
    meta: Mapping[str, Any] | None = None

    def __post_init__(self) -> None:
        if self.source.side != "source" or self.target.side != "target":
            raise ValueError("an article needs a source and a target document, in this order")

    @property
    def path(self) -> str:
        """What settings and baselines know it by: the file of its English, else of its Korean, else its id."""
        return self.target.file or self.source.file or self.id

    def document(self, side: Side) -> Document:
        """Return the document of one side."""
        return self.source if side == "source" else self.target


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: where it stands and its text."""

    side: Side
    paragraph: int
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Token:
    """One morpheme (Korean) or word (English). `lemma` is the dictionary form, `tag` the part of speech."""

    span: Span
    text: str
    lemma: str
    tag: str


Tokens = tuple[tuple[Token, ...], ...]
"""The tokens of a document: one tuple a paragraph."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Which units answer which; an empty side is a skip. `similarity` is None for skips, `confidence` is 0 to 1."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    similarity: float | None
    confidence: float

    @property
    def is_skip(self) -> bool:
        """True when one side is empty."""
        return not self.source or not self.target


@dataclass(frozen=True, slots=True)
class Link:
    """Two words that answer each other inside a sentence pair; `weight` is 0 to 1."""

    source_paragraph: int
    source: Span
    target_paragraph: int
    target: Span
    weight: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """How well the words of content of a sentence pair answer each other.

    `source` and `target` are the mean cosines of a side's words with their best counterpart, `source_lowest` and
    `target_lowest` the lowest mean over three words in a row; -1 to 1. `source_missing` and `target_missing` are the
    shares of words that likely have no counterpart, 0 to 1. `source_words` and `target_words` count words of content.
    """

    source: float
    target: float
    source_lowest: float
    target_lowest: float
    source_missing: float
    target_missing: float
    source_words: int
    target_words: int


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Sentences that answer each other inside a pair; either side may be empty.

    `coverage` is None where words could not be compared. `echo` is how near, as a cosine, a sentence comes that stands
    alone on the other side in another place and likely answers this one, which stands alone too; None without one.
    """

    source: tuple[Sentence, ...]
    target: tuple[Sentence, ...]
    similarity: float | None = None
    confidence: float = 1.0
    risk: float | None = None
    links: tuple[Link, ...] = ()
    coverage: Coverage | None = None
    echo: float | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Paragraphs that answer each other (ids), with their sentences; an empty side is an unpaired paragraph."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    similarity: float | None = None
    confidence: float = 1.0
    risk: float | None = None
    sentences: tuple[SentencePair, ...] = ()

    @property
    def is_matched(self) -> bool:
        """True when both sides are there."""
        return bool(self.source) and bool(self.target)

    def ids(self, side: Side) -> tuple[int, ...]:
        """Return the paragraph ids of one side."""
        return self.source if side == "source" else self.target


@dataclass(frozen=True, slots=True)
class Mention:
    """What one side names at one place. `value` is a frozen, picklable reading of it, defined by its finder."""

    kind: MentionKind
    side: Side
    paragraph: int
    span: Span
    text: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a finding: `kind` is a short stable word, `detail` a sentence or value for people.

    `detail_ko` is the same in Korean, "" where *detail* is a value that reads alike in both languages.
    """

    kind: str
    detail: str
    detail_ko: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A source mention and the target mention that answers it (either may be None), with the verdict.

    `detail` is a frozen, picklable account defined by the matcher; `pair` indexes the article's pairs;
    `confidence` is how likely the verdict is right, 0 to 1.
    """

    pair: int
    source: Mention | None
    target: Mention | None
    verdict: MatchVerdict
    confidence: float
    suggestion: str | None = None
    evidence: tuple[Evidence, ...] = ()
    detail: Any = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Words of one side that the other side of their pair does not say; `confidence` is how likely that is, 0 to 1.

    `strength` is the summed log odds of its words; `is_sentence` is true for a whole sentence among others. `opposite`
    is the gap of the other side where each side of a pair says what the other does not: one likely replaces the other.
    """

    pair: int
    side: Side
    paragraph: int
    span: Span
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    strength: float = 0.0
    is_sentence: bool = False
    opposite: "Gap | None" = None


@dataclass(frozen=True, slots=True)
class AlignedArticle:
    """All the evidence that a check sees. Tokens, mentions and spans point into the analysis text of `article`."""

    article: Article
    pairs: tuple[Pair, ...]
    source_tokens: Tokens = ()
    target_tokens: Tokens = ()
    mentions: tuple[Mention, ...] = ()
    matches: tuple[Match, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A place in a document together with the text that stands there."""

    side: Side
    paragraph: int
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One likely fault, or a question: where, what, how bad, how sure, why, and what would be right.

    `source` or `target` is None for pure additions and omissions. `fingerprint` is set when findings are merged.
    """

    rule: str
    category: str
    severity: Severity
    confidence: float
    message: str
    message_ko: str
    pair: int | None = None
    source: Quote | None = None
    target: Quote | None = None
    related: tuple[Quote, ...] = ()
    suggestion: str | None = None
    evidence: tuple[Evidence, ...] = ()
    fingerprint: str = ""

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"{self.rule}: a confidence lies between 0 and 1, not {self.confidence}")


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that was set aside, by what, and why."""

    finding: Finding
    by: Literal["baseline", "inline", "config", "verdict"]
    reason: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A stage that could not do its work: the audit is incomplete, never clean."""

    stage: str
    message: str


@dataclass(frozen=True, slots=True)
class Quality:
    """The quality score (0 to 100, None without an English word), its penalty, the words it counts, its signature."""

    score: float | None
    penalty: float
    words: int
    signature: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The gate's decision and every reason for it."""

    status: Status
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """The result for one article. `article` is None when the record could not be read; then `failures` says why."""

    id: str
    article: Article | None
    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]
    quality: Quality
    verdict: Verdict
    suppressed: tuple[Suppressed, ...] = ()
    failures: tuple[Failure, ...] = ()
    date: datetime.date | None = None
    meta: Mapping[str, Any] | None = field(default=None)
