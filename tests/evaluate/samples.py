"""A small gold article, an article read from it, and audits of it."""

from collections.abc import Sequence

from auditor.gold import GoldArticle, GoldError, GoldPair, GoldParagraph, Quote
from auditor.model import Article, Audit, Finding, Pair, Quality, Role, Status, Verdict
from tests.samples import document, finding, quoted

KOREAN = ("강릉 축제 개막", "축제에 3만 명이 왔다. 시장은 웃었다.")
ENGLISH = ("Gangneung festival opens", "3,000 people came. The mayor smiled.")


def error(**changes: object) -> GoldError:
    values: dict[str, object] = {
        "type": "number-magnitude",
        "category": "accuracy/mistranslation",
        "severity": "critical",
        "source": Quote(1, "3만 명"),
        "target": Quote(1, "3,000 people"),
        "correct": "30,000 people",
        "note": "",
    }
    return GoldError(**(values | changes))  # type: ignore[arg-type]


def gold(*errors: GoldError, id: str = "a", **changes: object) -> GoldArticle:
    sides = [
        tuple(GoldParagraph(i, Role.TITLE if i == 0 else Role.BODY, text) for i, text in enumerate(texts))
        for texts in (KOREAN, ENGLISH)
    ]
    values: dict[str, object] = {
        "id": id,
        "split": "dev",
        "kind": "culture",
        "clean": not errors,
        "composed": "error-driven",
        "layout": "two files",
        "date": None,
        "source_paragraphs": sides[0],
        "target_paragraphs": sides[1],
        "pairs": (GoldPair((0,), (0,)), GoldPair((1,), (1,))),
        "errors": errors,
        "names": (),
    }
    return GoldArticle(**(values | changes))  # type: ignore[arg-type]


def audit(*findings: Finding, korean: Sequence[str] = KOREAN, english: Sequence[str] = ENGLISH) -> Audit:
    article = Article("a", document("source", *korean), document("target", *english))
    pairs = tuple(Pair((i,), (i,), 0.9) for i in range(len(korean)))
    quality = Quality(None, 0.0, 9, "auditor:test")
    return Audit("a", article, pairs, findings, quality, Verdict(Status.PASS))


def right(**changes: object) -> Finding:
    """A finding about the 3만 of the second paragraph."""
    return finding("magnitude-mismatch", source=quoted("source", "3만", 1, 4), **changes)


def wrong(**changes: object) -> Finding:
    """A finding about words that hold no error."""
    return finding("name-missing", source=quoted("source", "시장", 1, 14), **changes)
