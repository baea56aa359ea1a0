"""Quotations: marks that do not close, quotations that became indirect, and speakers exchanged."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, quote
from auditor.english.quotations import unmatched
from auditor.matching.speakers import lost_quotations, other_speakers
from auditor.model import AlignedArticle, Finding, Severity


@dataclass(frozen=True, slots=True)
class QuotationMismatch:
    """Quotation marks that do not match, or a quotation without any.

    Why: the reader cannot tell what was said from what the paper says.
    Flags: “대책을 환영한다”고 말했다.  ->  [[‘]]We welcome the plan,” he said.
    Flags: [[“대책을 환영한다”고]] 김진희 교수가 말했다.  ->  Professor Kim Jin-hee said the plan was welcome.
    Passes: “대책을 환영한다”고 말했다.  ->  “We welcome the plan,” he said.
    Passes: 그는 ‘빛 축제’를 열었다.  ->  He held a light festival.
    Misses: quotations that start or end at another word; straight quotation marks.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "quotation-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every mark without its counterpart, and every quotation without marks."""
        for index, pair in enumerate(article.pairs):
            for paragraph in pair.target:
                span = unmatched(article.article.target.paragraphs[paragraph].text)
                if span is not None and is_content(article, "target", paragraph):
                    found = quote(article.article.target, paragraph, span)
                    yield Finding(
                        self.rule, self.category, self.severity, 0.9,
                        f"The quotation that {found.text} opens is not closed by the same kind of mark.",
                        f"{found.text}로 연 따옴표가 짝이 맞게 닫히지 않았습니다.", index, None, found,
                    )  # fmt: skip
        for lost in lost_quotations(article):
            yield Finding(
                self.rule, self.category, self.severity, 0.7,
                "The Korean quotes directly; the English has no quotation marks.",
                "원문은 직접 인용인데 영문에는 따옴표가 없습니다.", lost.pair, lost.source,
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SpeakerMismatch:
    """A quotation put into the mouth of somebody else.

    Why: people answer for what they said; a party's words in the mouth of the other are news, and false.
    Flags: 박서준 대표가 이끈다. / [[김진희]] 교수는 “제도를 바꿔야 한다”고 말했다.
        ->  CEO Park Seo-jun leads it. / “The system must change,” said [[Park]].
    Passes: 박서준 대표가 이끈다. / 김진희 교수는 “제도를 바꿔야 한다”고 말했다.
        ->  CEO Park Seo-jun leads it. / “The system must change,” said Kim.
    Misses: speakers without a name; two speakers in one sentence; two people of one surname.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "speaker-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every quotation given to somebody who is named elsewhere."""
        for speaker in other_speakers(article):
            yield Finding(
                self.rule, self.category, self.severity, 0.9,
                f"In the Korean {speaker.source.text} says this, not {speaker.target.text}.",
                f"원문에서 이 말을 한 사람은 {speaker.source.text}인데 영문은 {speaker.target.text}의 말로 옮겼습니다.",
                speaker.pair, speaker.source, speaker.target,
            )  # fmt: skip
