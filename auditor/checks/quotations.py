"""Quotations: marks that do not close, and quotations that became indirect, or grew."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, quote
from auditor.english.quotations import unmatched
from auditor.matching.speech.overquoted import overquoted
from auditor.matching.speech.quoted import Kind, quotations
from auditor.model import AlignedArticle, Finding, Severity

UNCLOSED, CHANGED, RETOLD = 0.9, 0.75, 0.4
"""How sure a mark without its counterpart is, a quotation that came or is asserted as fact, and one in reported speech,
which editors write at will: of 24 free translations 11 have one, no other kind (2026-11-22)."""

EXTENDED = 0.85
"""How sure it is that the paper's own words stand in a quotation: none of 672 clean documents has such a sentence
(2026-11-22, `benchmarks/false_alarms.py`)."""

_MESSAGES: dict[Kind, tuple[str, str]] = {
    "lost": (
        "The Korean quotes this directly; the English has no quotation marks for it.",
        "원문은 직접 인용인데 영문에는 따옴표가 없습니다.",
    ),
    "retold": (
        "The Korean quotes this directly; the English reports it without quotation marks.",
        "원문은 직접 인용인데 영문은 따옴표 없이 간접 인용으로 옮겼습니다.",
    ),
    "gained": (
        "The English puts this in quotation marks; the Korean does not quote.",
        "원문은 간접 인용인데 영문은 따옴표로 직접 인용했습니다.",
    ),
    "single": (
        "Speech stands in single quotation marks here, in double ones elsewhere.",
        "다른 곳의 말은 큰따옴표인데 여기서는 작은따옴표로 인용했습니다.",
    ),
}


@dataclass(frozen=True, slots=True)
class QuotationMismatch:
    """Quotation marks that do not match, quotations told as fact, and reports turned into quotations.

    Why: the reader cannot tell what was said from what the paper says.
    Flags: “대책을 환영한다”고 말했다.  ->  [[‘]]We welcome the plan,” he said.
    Flags: [[“대책을 환영한다”고]] 김진희 교수가 말했다.  ->  The plan is most welcome.
    Flags: 김진희 교수는 대책을 매우 환영한다고 말했다.
        ->  Professor Kim Jin-hee said, [[“We very much welcome the plan.”]]
    Flags: 김 대표는 “내년에는 흑자를 낼 것”이라고 말했다. [[이 회사는 지난해 공장 두 곳을 새로 지었다.]]
        ->  Kim said, “We will turn a profit next year. The company built two new plants last year.”
    Passes: “대책을 환영한다”고 말했다.  ->  “We welcome the plan,” he said.
    Passes: 그는 ‘빛 축제’를 열었다.  ->  He held a light festival.
    Misses: quotations that start or end at another word; one in reported speech is found, but not shown by default.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "quotation-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every mark without its counterpart, and every quotation that came, went or grew."""
        for index, pair in enumerate(article.pairs):
            for paragraph in pair.target:
                yield from self._unclosed(article, index, paragraph)
        for index, own, said in overquoted(article):
            yield Finding(
                self.rule, self.category, Severity.MAJOR, EXTENDED,
                "Nobody says this in the Korean; the English has it inside a quotation.",
                "원문에서는 인용이 아닌 문장인데 영문은 따옴표 안의 말로 옮겼습니다.", index, own, said,
            )  # fmt: skip
        for change in quotations(article):
            message, korean = _MESSAGES[change.kind]
            confidence = RETOLD if change.kind == "retold" else CHANGED
            yield Finding(
                self.rule, self.category, self.severity, confidence, message, korean,
                change.pair, change.source, change.target,
            )  # fmt: skip

    def _unclosed(self, article: AlignedArticle, index: int, paragraph: int) -> Iterator[Finding]:
        span = unmatched(article.article.target.paragraphs[paragraph].text)
        if span is not None and is_content(article, "target", paragraph):
            found = quote(article.article.target, paragraph, span)
            yield Finding(
                self.rule, self.category, self.severity, UNCLOSED,
                f"The quotation that {found.text} opens is not closed by the same kind of mark.",
                f"{found.text}로 연 따옴표가 짝이 맞게 닫히지 않았습니다.", index, None, found,
            )  # fmt: skip
