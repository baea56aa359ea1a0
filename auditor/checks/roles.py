"""Who did what to whom: parties of an act exchanged."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import ClassVar

from auditor.matching.parties.directions import turned_round
from auditor.matching.parties.linked_verbs import linked_swaps
from auditor.matching.parties.other_subjects import OtherSubject, other_subjects
from auditor.matching.parties.roles import RoleSwap, role_swaps
from auditor.model import AlignedArticle, Finding, Severity

SURE, LIKELY = 0.92, 0.75
"""How sure an exchange is where both parties are named and stand on the wrong sides of the verb, and where one of them
stands alone, is found by a word link, or the clauses leave a doubt. Of 85 sentences turned round on purpose 67 are
found, 43 surely, and none of their right translations; of 417 documents translated by people one is flagged (an error
of theirs), of 153 clean articles and 4,798 sentence pairs of the pools none (2026-11-22,
`benchmarks/false_alarms.py`). Another party in place of the subject: none of 417 documents and 314 clean articles, 4
of 112 articles with errors, all wrong (2026-11-23). Of 58 sentences turned round on purpose, each with two right
translations, 33 are found unseen (26 before), 43 after; of 425 documents one is flagged, as before (2026-11-23)."""

GRAVE = frozenset(
    "고소 고발 제소 기소 소송 손해배상 체포 구속 검거 입건 살해 폭행 때리 찌르 죽이 성폭행 성추행 추행 협박 납치 학대 "
    "감금 사살 구금 혐의".split()
)
"""Acts that accuse: to exchange their parties accuses the wrong one."""


@dataclass(frozen=True, slots=True)
class RoleSwapped:
    """Agent and patient exchanged: who sued whom, who beat whom, from where to where.

    Why: every word may be right and the news still be false; about a suit or a crime it may be libel.
    Flags: [[한화는 LG]]를 3-2로 꺾었다.  ->  [[LG beat Hanwha]] 3-2.
    Flags: [[시민단체는 시장]]을 검찰에 고발했다.  ->  The [[mayor reported a civic group]] to prosecutors.
    Flags: [[김 교수는 검찰]] 조사를 받았다.  ->  Professor Kim questioned prosecutors.
    Flags: 조정안은 [[회사가 받아들였으나 노조]]가 거부했다.
        ->  The plan was [[accepted by the union but rejected by the company]].
    Flags: 노조는 임금 인상을 요구했다. / [[병원 측]]은 2% 인상을 제시했다.
        ->  The union demanded a raise. / The [[union]] offered 2 percent.
    Flags: [[부총리가 대통령]]을 대신해 참석했다.
        ->  The [[president attended in place of the deputy prime minister]].
    Passes: 한화는 LG를 3-2로 꺾었다.  ->  LG lost 3-2 to Hanwha.
    Passes: 회사는 노조의 비판을 받았다.  ->  The union criticized the company.
    Misses: parties that are pronouns or left out; acts that the table lacks; who died and who was hurt.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "role-swap"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every exchange, critical where somebody is accused."""
        for swap in chain(role_swaps(article), turned_round(article), linked_swaps(article)):
            yield self._finding(swap)
        for other in other_subjects(article):
            if not other.is_speech:
                yield self._replaced(other)

    def _finding(self, swap: RoleSwap) -> Finding:
        return Finding(
            self.rule, self.category, Severity.CRITICAL if swap.act in GRAVE else self.severity,
            SURE if swap.is_sure else LIKELY,
            f"“{swap.target.text}” turns round what the Korean says of {swap.agent} and {swap.patient}.",
            f"원문의 ‘{swap.agent}’ 쪽과 ‘{swap.patient}’ 쪽이 영문에서 뒤바뀌었습니다.",
            swap.pair, swap.source, swap.target,
        )  # fmt: skip

    def _replaced(self, other: OtherSubject) -> Finding:
        return Finding(
            self.rule, self.category, self.severity, LIKELY,
            f"In the Korean it is {other.source.text} who does this, not “{other.target.text}”.",
            f"원문에서 이 일을 한 쪽은 {other.source.text}인데 영문은 ‘{other.target.text}’의 일로 옮겼습니다.",
            other.pair, other.source, other.target,
        )  # fmt: skip
