"""Terms with wrong English, by the built-in lexicon and by a user's glossary."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import quote_mention
from auditor.korean.particles import called, quoted
from auditor.matching.lexis.term_verdicts import TermDetail
from auditor.model import AlignedArticle, Finding, Match, Severity


def _judged(article: AlignedArticle, *reasons: str) -> Iterator[tuple[Match, TermDetail]]:
    for match in article.matches:
        if isinstance(match.detail, TermDetail) and match.detail.reason in reasons:
            yield match, match.detail


@dataclass(frozen=True, slots=True)
class TermMistranslated:
    """A term, a clipping, a homonym or an idiom rendered as something else.

    Why: clippings read syllable by syllable (소부장, 예타) and homonyms (배, 진화) come out fluent and wrong;
    idioms (발목을 잡다) are taken at their word.
    Flags: 그는 한국조정선수권에서 조정 금메달을 땄다.  ->  He won a gold medal in [[adjustment]] in Korea.
    Flags: 정부는 소부장 기업을 지원한다.  ->  The government supports [[small business]] companies.
    Flags: 소방 당국은 산불 진화에 나섰다.  ->  Fire authorities began the [[evolution]] of the forest fire.
    Flags: 그는 첫 선거에서 고배를 마셨다.  ->  He drank a [[bitter cup]] in his first election.
    Passes: 그는 첫 선거에서 고배를 마셨다.  ->  He lost his first election.
    Passes: 정부는 소부장 기업을 지원한다.  ->  The government supports materials, parts and equipment companies.
    Passes: 생산단가가 올랐다.  ->  The unit cost of production rose.
    Flags: 은행이 주담대를 줄였다.  ->  The bank cut its stock loans.
    Flags: 국과수가 시신을 부검했다.  ->  The [[National Academy of Sciences]] performed an autopsy.
    Flags: 영진위가 규정을 고쳤다.  ->  The [[deep]] zero group revised the rules.
    Passes: 영진위가 규정을 고쳤다.  ->  The film council revised the rules.
    Flags: 복지위가 회의를 열었다.  ->  The [[Blessing Committee]] held a meeting.
    Passes: 복지위가 회의를 열었다.  ->  The Assembly's welfare panel held a meeting.
    Flags: 취득세가 내려간다.  ->  The [[property tax]] will go down.
    Flags: 정책환경위원회가 예산을 깎았다.  ->  The [[Purification Committee]] cut the budget.
    Misses: terms that the lexicon lacks; dropped ones (it asks); homonyms whose sense the article does not tell.
    Source: MQM Core, Terminology > Wrong term; the authority of each entry is named in the evidence.
    """

    rule: ClassVar[str] = "term-mistranslated"
    category: ClassVar[str] = "terminology/wrong-term"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every term with a wrong rendering, or without any accepted one."""
        for match, detail in _judged(article, "wrong", "absent", "unanswered", "required", "kept"):
            yield self._finding(match, detail)

    def _finding(self, match: Match, detail: TermDetail) -> Finding:
        severity = Severity.NEUTRAL if detail.reason == "unanswered" else self.severity
        message, korean = _wording(match, detail)
        return Finding(
            self.rule, self.category, severity, match.confidence, message, korean, match.pair,
            quote_mention(match.source), quote_mention(match.target), (), match.suggestion, match.evidence,
        )  # fmt: skip


def _wording(match: Match, detail: TermDetail) -> tuple[str, str]:
    right = " / ".join(detail.accepted[:3]) if detail.kind == "user" else match.suggestion or detail.accepted[0]
    if detail.reason == "wrong" and match.target is not None:
        wrong = match.target.text
        return (
            f"{detail.form} means “{right}”, not “{wrong}”.",
            f"{quoted(detail.form, '은', '는')} {quoted(wrong, '이', '가')} 아니라 {called(right)} 뜻입니다.",
        )
    if detail.reason == "kept":
        return (
            f"{detail.form} must stay as it is.",
            f"{quoted(detail.form, '은', '는')} 옮기지 않고 그대로 둡니다.",
        )
    return (
        f"No accepted English for {detail.form} here; expected “{right}”.",
        f"{quoted(detail.form, '을', '를')} 옮긴 말이 보이지 않습니다. {quoted(right, '이', '가')} 알맞습니다.",
    )


@dataclass(frozen=True, slots=True)
class TermForbidden:
    """A rendering that the glossary, or an official style, forbids.

    Why: a newsroom has decided against it, so a reader should never see it. What the built-in lexicon holds is minor.
    Flags: 어선이 동해에서 조업했다.  ->  The fishing boat worked in the [[Sea of Japan]].
    Passes: 어선이 동해에서 조업했다.  ->  The fishing boat worked in the East Sea.
    Passes: 어선이 동해에서 조업했다.  ->  The fishing boat worked in the East Sea (Sea of Japan).
    Misses: forms that the glossary does not list.
    Source: MQM Core, Terminology > Wrong term; the user's glossary, or the authority of the entry.
    """

    rule: ClassVar[str] = "term-forbidden"
    category: ClassVar[str] = "terminology/wrong-term"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every forbidden rendering."""
        for match, detail in _judged(article, "forbidden"):
            is_built_in = detail.kind == "forbidden"
            message, korean = _forbidding(match, detail, "official style" if is_built_in else "the glossary")
            yield Finding(
                self.rule, self.category, Severity.MINOR if is_built_in else self.severity, match.confidence,
                message, korean, match.pair, quote_mention(match.source), quote_mention(match.target), (),
                match.suggestion, match.evidence,
            )  # fmt: skip


def _forbidding(match: Match, detail: TermDetail, authority: str) -> tuple[str, str]:
    assert match.target is not None
    right = f"; write “{match.suggestion}”" if match.suggestion else ""
    right_ko = f" {quoted(match.suggestion, '으로', '로')} 적으십시오." if match.suggestion else ""
    said = {"the glossary": "용어집은", "official style": "공식 표기는"}[authority]
    return (
        f"{authority[0].upper()}{authority[1:]} forbids “{match.target.text}” for {detail.form}{right}.",
        f"{said} ‘{detail.form}’의 번역으로 ‘{match.target.text}’ 표현을 금합니다.{right_ko}",
    )
