"""A finished audit by hand: an article in a file, with findings of every kind of place."""

from auditor.model import (
    Article,
    Audit,
    Document,
    Failure,
    Finding,
    Pair,
    Paragraph,
    Quality,
    Quote,
    Severity,
    Side,
    Span,
    Status,
    Suppressed,
    Verdict,
)
from tests.samples import finding

SOURCE = ("강릉시는 예산을 3조 원으로 늘린다.", "도로는 통제된다.", "시민 100명이 왔다 😀 그리고 갔다.")
TARGET = ("The city raises its\nbudget to 3 billion won.", "😀 One hundred, citizens: came & 50% <left>.")


def quote(side: Side, paragraph: int, text: str) -> Quote:
    start = (SOURCE if side == "source" else TARGET)[paragraph].index(text)
    return Quote(side, paragraph, Span(start, start + len(text)), text)


def article(file: str | None = "기사/a b.md") -> Article:
    source = tuple(Paragraph(i, text, line=2 * i + 1, column=1) for i, text in enumerate(SOURCE))
    target = (Paragraph(0, TARGET[0], line=11, column=3), Paragraph(1, TARGET[1], line=14, column=1))
    return Article("a b.md", Document("source", "ko", source, file), Document("target", "en", target, file))


FINDINGS: tuple[Finding, ...] = (
    finding(
        "magnitude-mismatch",
        severity=Severity.CRITICAL,
        source=quote("source", 0, "3조 원"),
        target=quote("target", 0, "3 billion won"),
        related=(quote("source", 2, "100명"),),
        suggestion="3 trillion won",
        fingerprint="f0",
    ),
    finding(
        "paragraph-omitted",
        category="accuracy/omission",
        pair=1,
        source=quote("source", 1, "도로는 통제된다."),
        fingerprint="f1",
    ),
    finding(
        "user-percent",
        category="terminology/wrong-term",
        severity=Severity.MINOR,
        pair=2,
        target=quote("target", 1, "50% <left>"),
        message="Two lines,\nwith 100 %: a | b",
        fingerprint="f2",
    ),
    finding("name-inconsistent", severity=Severity.NEUTRAL, pair=None, fingerprint="f3"),
    finding("number-mismatch", confidence=0.3, pair=2, fingerprint="hidden"),
)


def audit(*, findings: tuple[Finding, ...] = FINDINGS, failures: tuple[Failure, ...] = ()) -> Audit:
    fails = any(f.severity.rank >= Severity.MAJOR.rank and f.confidence >= 0.9 for f in findings)
    status = Status.INCOMPLETE if failures else Status.FAIL if fails else Status.PASS
    known = Suppressed(finding(fingerprint="known"), "baseline", "checked")
    pairs = (Pair((0,), (0,)), Pair((1,), ()), Pair((2,), (1,)))
    quality = Quality(50.0, 31.0, 12, "test")
    verdict = Verdict(status, ("1 critical finding at confidence >= 0.9",) if fails else ())
    return Audit("a b.md", article(), pairs, findings, quality, verdict, (known,), failures)


def broken() -> Audit:
    """An article that could not be read."""
    failures = (Failure("reading", "bad\x00.txt: not <text>"),)
    return Audit("bad.txt", None, (), (), Quality(None, 0.0, 0, "t"), Verdict(Status.INCOMPLETE), (), failures)
