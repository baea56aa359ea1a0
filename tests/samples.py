"""Hand-made values that several tests build on."""

from auditor.model import (
    AlignedArticle,
    Article,
    Document,
    Finding,
    Pair,
    Paragraph,
    Quote,
    Severity,
    Side,
    Span,
)


def document(side: Side, *texts: str) -> Document:
    language = "ko" if side == "source" else "en"
    return Document(side, language, tuple(Paragraph(i, text) for i, text in enumerate(texts)))


def article(source: list[str], target: list[str], **fields: object) -> Article:
    return Article("sample", document("source", *source), document("target", *target), **fields)  # type: ignore[arg-type]


def aligned(source: list[str], target: list[str]) -> AlignedArticle:
    """Paragraph i answers paragraph i."""
    pairs = tuple(Pair((i,), (i,), 0.9) for i in range(min(len(source), len(target))))
    return AlignedArticle(article(source, target), pairs)


def quoted(side: Side, text: str, paragraph: int = 0, start: int = 0) -> Quote:
    return Quote(side, paragraph, Span(start, start + len(text)), text)


def finding(rule: str = "number-mismatch", **fields: object) -> Finding:
    values: dict[str, object] = {
        "category": "accuracy/mistranslation",
        "severity": Severity.MAJOR,
        "confidence": 0.95,
        "message": "The numbers differ.",
        "message_ko": "숫자가 다릅니다.",
        "pair": 0,
    }
    return Finding(rule, **(values | fields))  # type: ignore[arg-type]
