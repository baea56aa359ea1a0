"""Titles and ranks that became others."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.matching.titles import TitleFault, faults
from auditor.model import AlignedArticle, Finding, Severity


@dataclass(frozen=True, slots=True)
class TitleMismatch:
    """A title or rank that is another one in the English: a deputy mayor who became the mayor, a lieutenant a captain.

    Why: it tells the reader that somebody else spoke, decided or resigned.
    Flags: 윤다은 [[부시장]]이 참석했다.  ->  [[Mayor]] Yoon Da-eun attended.
    Flags: 윤다은 시장이 참석했다.  ->  [[Deputy Mayor]] Yoon Da-eun attended.
    Flags: 정선율 [[준장]]이 지휘했다.  ->  [[Major General]] Jeong Seon-yul was in command.
    Flags: 정선율 [[부장검사]]는 항소했다.  ->  Jeong Seon-yul, [[prosecutor general]], appealed.
    Flags: 육군 [[중령]]이 숨졌다.  ->  An army [[colonel]] died.
    Flags: 정선율 [[장관]] 후보자가 참석했다.  ->  [[Minister]] Jeong Seon-yul attended.
    Passes: 정선율 장관 후보자가 참석했다.  ->  Minister nominee Jeong Seon-yul attended.
    Passes: 정선율 부장검사는 항소했다.  ->  Senior prosecutor Jeong Seon-yul appealed.
    Passes: 윤다은 부시장이 참석했다.  ->  Vice Mayor Yoon Da-eun attended.
    Passes: 정선율 부군수가 맡는다.  ->  Deputy county governor Jeong Seon-yul is in charge.
    Passes: 정선율 단장이 참석했다.  ->  Director General Jeong Seon-yul attended.
    Misses: offices without a name; heads of bodies that became other heads; professions; a deputy beside another.
    Source: MQM Core, Terminology > Wrong term; National Institute of Korean Language, English names of public offices.
    """

    rule: ClassVar[str] = "title-mismatch"
    category: ClassVar[str] = "terminology/wrong-term"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every title that became another."""
        for fault in faults(article):
            message, korean = _wording(fault)
            yield Finding(
                self.rule, self.category, self.severity, fault.confidence, message, korean, fault.pair,
                fault.source, fault.target, (), fault.suggestion,
            )  # fmt: skip


def _wording(fault: TitleFault) -> tuple[str, str]:
    english, korean = fault.target.text, fault.source.text if fault.source else ""
    if fault.kind == "lost":
        return (
            f"{korean} is a deputy; “{english}” is the chief.",
            f"원문은 부직인 ‘{korean}’ 자리인데 영문은 그 장인 ‘{english}’ 자리로 옮겼습니다.",
        )
    if fault.kind == "gained":
        return (
            f"“{english}”: the Korean names no deputy.",
            f"영문의 ‘{english}’ 자리는 부직이지만 원문에는 부직이 나오지 않습니다.",
        )
    if fault.kind == "acting":
        return (
            f"The Korean says that somebody is acting as {english}; the English does not.",
            f"원문은 ‘{korean}’ 직무를 대행한다고 했지만 영문의 ‘{english}’ 자리에는 그 말이 없습니다.",
        )
    if fault.kind == "former":
        return (
            f"The Korean says that somebody is no longer {english}; the English does not.",
            f"원문은 전(前) ‘{korean}’ 자리라고 했지만 영문의 ‘{english}’ 자리에는 그 말이 없습니다.",
        )
    if fault.kind == "elect":
        return (
            f"The Korean says that somebody is to become {english}; the English makes it so already.",
            f"원문은 ‘{korean}’ 후보자라고 했지만 영문은 이미 ‘{english}’ 자리에 있다고 했습니다.",
        )
    return (
        f"“{english}” is another office than {korean}.",
        f"영문의 ‘{english}’ 자리는 원문의 ‘{korean}’ 자리와 다릅니다.",
    )
