"""Contacts, acronyms and product codes that are not the same in both languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.korean.particles import attach
from auditor.matching.tokens import Change, changed_contacts, changed_tokens
from auditor.model import AlignedArticle, Finding, Severity

KINDS_KO = {
    "e-mail": "전자우편 주소",
    "web address": "누리집 주소",
    "telephone number": "전화번호",
    "hashtag": "해시태그",
}


@dataclass(frozen=True, slots=True)
class ContactChanged:
    """An e-mail or web address, a telephone number or a hashtag that changed on the way, or got lost.

    Why: readers call, write and click; one wrong digit sends them to a stranger.
    Flags: 문의는 043-555-0142로 하면 된다.  ->  For inquiries, call [[043-555-0124]].
    Flags: 신청은 apply@festa.example로 보낸다.  ->  Send applications to [[apply@fiesta.example]].
    Passes: 문의는 043-555-0142로 하면 된다.  ->  For inquiries, call +82-43-555-0142.
    Misses: a contact replaced by an altogether different one; hashtags in Hangul.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "contact-changed"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every contact that changed (major) or is not there any more (minor)."""
        for change in changed_contacts(article):
            yield self._changed(change) if change.target else self._lost(change)

    def _changed(self, change: Change) -> Finding:
        assert change.target is not None
        right, wrong = change.source.text, change.target.text
        return Finding(
            self.rule, self.category, self.severity, 0.97,
            f"The {change.kind} is {right} in the Korean, not {wrong}.",
            f"원문의 {KINDS_KO[change.kind]}는 {right}인데 영문에는 {attach(wrong, '으로', '로')} 되어 있습니다.",
            change.pair, change.source, change.target, (), right,
        )  # fmt: skip

    def _lost(self, change: Change) -> Finding:
        return Finding(
            self.rule, self.category, Severity.MINOR, 0.6,
            f"The {change.kind} {change.source.text} is missing in the English.",
            f"원문의 {KINDS_KO[change.kind]} {attach(change.source.text, '이', '가')} 영문에 없습니다.",
            change.pair, change.source, None, (), change.source.text,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class TokenChanged:
    """An acronym or a product code in Latin letters that the English writes with another letter or digit.

    Why: HBM and HMB are different things, and a copied token cannot be a matter of style.
    Flags: 그는 UNIST 교수다.  ->  He is a professor at [[UNITS]].
    Passes: 그는 UNIST 교수다.  ->  He is a professor at UNIST.
    Passes: 선수는 KLPGA 투어에서 우승했다.  ->  The player won on the Korean LPGA Tour.
    Passes: 정부는 AI 기업을 지원한다.  ->  The government supports artificial intelligence companies.
    Misses: tokens that got lost or were spelled out wrongly; tokens of two letters.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "token-changed"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every token that the English of its pair writes differently."""
        for change in changed_tokens(article):
            assert change.target is not None
            right, wrong = change.source.text, change.target.text
            yield Finding(
                self.rule, self.category, self.severity, 0.93,
                f"The Korean has {right}, the English {wrong}.",
                f"원문은 {right}인데 영문은 {wrong}입니다.",
                change.pair, change.source, change.target, (), right,
            )  # fmt: skip
