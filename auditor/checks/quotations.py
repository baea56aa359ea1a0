"""Quotations: marks that do not close, quotations that became indirect, and speakers exchanged."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, quote
from auditor.english.quotations import unmatched
from auditor.matching.exchanged_speakers import exchanged_speakers
from auditor.matching.overquoted import overquoted
from auditor.matching.quoted import Kind, quotations
from auditor.matching.speakers import other_speakers
from auditor.model import AlignedArticle, Finding, Quote, Severity

UNCLOSED, CHANGED, RETOLD = 0.9, 0.75, 0.4
"""How sure a mark without its counterpart is, a quotation that came or is asserted as fact, and one in reported speech,
which editors write at will: of 24 free translations 11 have one, no other kind (2026-11-22)."""

EXTENDED = 0.85
"""How sure it is that the paper's own words stand in a quotation: none of 672 clean documents has such a sentence
(2026-11-22, `benchmarks/false_alarms.py`)."""

NAMED, CARRIED, MUTUAL, GIVEN = 0.9, 0.75, 0.9, 0.7
"""How sure another speaker is who is named, one who seems carried on from the sentence before, two who have each
other's words, and one who has those of a speaker beside him: none of 672 clean documents is flagged (2026-11-22,
`benchmarks/false_alarms.py`)."""

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
    Flags: 김 대표는 “내년에는 흑자를 낼 것”이라고 말했다. [[이 회사는 지난해 84억 원의 영업손실을 냈다.]]
        ->  Kim said, “We will turn a profit next year. It lost 8.4 billion won at the operating level last year.”
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
                span = unmatched(article.article.target.paragraphs[paragraph].text)
                if span is not None and is_content(article, "target", paragraph):
                    found = quote(article.article.target, paragraph, span)
                    yield Finding(
                        self.rule, self.category, self.severity, UNCLOSED,
                        f"The quotation that {found.text} opens is not closed by the same kind of mark.",
                        f"{found.text}로 연 따옴표가 짝이 맞게 닫히지 않았습니다.", index, None, found,
                    )  # fmt: skip
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


@dataclass(frozen=True, slots=True)
class SpeakerMismatch:
    """A quotation put into the mouth of somebody else.

    Why: people answer for what they said; a party's words in the mouth of the other are news, and false.
    Flags: 박서준 대표가 이끈다. / [[김진희 교수]]는 “제도를 바꿔야 한다”고 말했다.
        ->  CEO Park Seo-jun leads it. / “The system must change,” said [[Park]].
    Passes: 박서준 대표가 이끈다. / 김진희 교수는 “제도를 바꿔야 한다”고 말했다.
        ->  CEO Park Seo-jun leads it. / “The system must change,” said Kim.
    Flags: [[재판부]]는 “죄질이 나쁘다”고 설명했다.  ->  [[The prosecution]] said, “The crime is grave.”
    Flags: [[김진희 교수]]는 “제도를 바꿔야 한다”고 말했다. / [[박서준 대표]]는 “비용이 크다”고 했다.
        ->  “The system must change,” said CEO [[Park]]. / “It costs too much,” said Professor [[Kim]].
    Misses: two speakers in one sentence; two people of one surname; foreign names.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "speaker-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every quotation given to somebody who is named elsewhere, or to who speaks beside it."""
        exchanged = tuple(exchanged_speakers(article))
        seen = {one.source for one in exchanged}
        for one in exchanged:
            yield self._finding(one.pair, one.source, one.target, MUTUAL if one.is_mutual else GIVEN)
        for speaker in other_speakers(article):
            if speaker.source not in seen:
                sure = NAMED if speaker.is_sure else CARRIED
                yield self._finding(speaker.pair, speaker.source, speaker.target, sure)

    def _finding(self, pair: int, source: Quote, target: Quote, confidence: float) -> Finding:
        return Finding(
            self.rule, self.category, self.severity, confidence,
            f"In the Korean {source.text} says this, not {target.text}.",
            f"원문에서 이 말을 한 사람은 {source.text}인데 영문은 {target.text}의 말로 옮겼습니다.",
            pair, source, target,
        )  # fmt: skip
