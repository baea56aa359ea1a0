"""Titles and ranks that became others."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.matching.ranks.titles import TitleFault, faults
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
    Flags: 해군 정선율 [[대령]]이 지휘했다.  ->  Navy [[Colonel]] Jeong Seon-yul was in command.
    Flags: 정선율 [[장관]] 후보자가 참석했다.  ->  [[Minister]] Jeong Seon-yul attended.
    Flags: [[영사]]가 유족을 만났다.  ->  The [[ambassador]] met the family.
    Flags: 정선율 [[명예회장]]이 참석했다.  ->  [[Chairman]] Jeong Seon-yul attended.
    Flags: [[시장 후보]]가 참석했다.  ->  The [[mayor]] attended.
    Flags: [[공동위원장]]이 참석했다.  ->  The [[chairman]] attended.
    Passes: 시장 후보가 참석했다.  ->  The mayoral hopeful attended.
    Passes: 이식팀(소장 정선율)이 발표했다.  ->  The transplant team (Director Jeong Seon-yul) presented it.
    Passes: 정선율 명예회장이 참석했다.  ->  Honorary Chairman Jeong Seon-yul attended.
    Flags: 육군 정선율 [[소장]]이 지휘했다.  ->  Army [[Director]] Jeong Seon-yul was in command.
    Flags: [[위원장]] 직무대행이 나섰다.  ->  The [[chairman]] stepped in.
    Flags: 정선율 [[연구원]]은 이익이 늘 것으로 봤다.  ->  Jeong Seon-yul, a [[senior executive]], expects profits.
    Passes: 위원장 직무대행이 나섰다.  ->  The acting chairman stepped in.
    Passes: 해군 정선율 대령이 지휘했다.  ->  Navy Captain Jeong Seon-yul was in command.
    Passes: 정선율 장관 후보자가 참석했다.  ->  Minister nominee Jeong Seon-yul attended.
    Passes: 정선율 부장검사는 항소했다.  ->  Senior prosecutor Jeong Seon-yul appealed.
    Passes: 윤다은 부시장이 참석했다.  ->  Vice Mayor Yoon Da-eun attended.
    Passes: 정선율 부군수가 맡는다.  ->  Deputy county governor Jeong Seon-yul is in charge.
    Passes: 정선율 단장이 참석했다.  ->  Director General Jeong Seon-yul attended.
    Misses: heads of bodies that became other heads; most professions; a deputy beside another; titles in the plural.
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


_MESSAGES: dict[str, tuple[str, str]] = {
    "lost": (
        "{0} is a deputy; “{1}” is the chief.",
        "원문의 ‘{0}’ 자리는 부직인데 영문에는 그 윗자리인 ‘{1}’ 자리로 되어 있습니다.",
    ),
    "gained": (
        "“{1}”: the Korean names no deputy.",
        "영문의 ‘{1}’ 자리는 부직이지만 원문에는 부직이 나오지 않습니다.",
    ),
    "acting": (
        "The Korean says that somebody is acting as {1}; the English does not.",
        "원문은 ‘{0}’ 직무를 대행한다고 했지만 영문의 ‘{1}’ 자리에는 그 말이 없습니다.",
    ),
    "former": (
        "The Korean says that somebody is no longer {1}; the English does not.",
        "원문은 전(前) ‘{0}’ 자리라고 했지만 영문의 ‘{1}’ 자리에는 그 말이 없습니다.",
    ),
    "elect": (
        "The Korean says that somebody is to become {1}; the English makes it so already.",
        "원문은 ‘{0}’ 후보자라고 했지만 영문은 이미 ‘{1}’ 자리에 있다고 했습니다.",
    ),
    "made-up": (
        "“{1}”: the Korean says only {0}; nothing in it says that somebody acts for it, left it or is to get it.",
        "영문은 ‘{1}’ 자리라고 했지만 원문은 ‘{0}’ 자리라고만 했습니다. 대행, 전직, 내정을 뜻하는 말이 없습니다.",
    ),
    "branch": (
        "“{1}” is the rank of another branch than {0} here.",
        "영문의 ‘{1}’ 계급은 이 글의 ‘{0}’ 계급과 다른 군의 계급입니다.",
    ),
    "swapped": (
        "“{1}” is the title of somebody else in the Korean; this person is {0}.",
        "영문의 ‘{1}’ 자리는 원문에서 다른 사람의 자리이고, 이 사람은 ‘{0}’ 자리입니다.",
    ),
    "shared": (
        "The Korean says that somebody shares the office of {1}; the English does not.",
        "원문은 공동직이라고 했지만 영문의 ‘{1}’ 자리에는 그 말이 없습니다.",
    ),
    "honorary": (
        "The Korean says that somebody is {1} as an honor; the English does not.",
        "원문은 명예직이라고 했지만 영문의 ‘{1}’ 자리에는 그 말이 없습니다.",
    ),
    "unit": (
        "{0} leads a unit; “{1}” heads the whole body.",
        "‘{0}’ 자리는 기관의 한 부서를 이끄는데 영문에는 기관장인 ‘{1}’ 자리로 되어 있습니다.",
    ),
}
_ANOTHER = (
    "“{1}” is another office than {0}.",
    "영문의 ‘{1}’ 자리는 원문의 ‘{0}’ 자리와 다릅니다.",
)


def _wording(fault: TitleFault) -> tuple[str, str]:
    english, korean = _MESSAGES.get(fault.kind, _ANOTHER)
    held = fault.source.text if fault.source else ""
    return english.format(held, fault.target.text), korean.format(held, fault.target.text)
