"""Organisations rendered as another organisation."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import quote_mention
from auditor.korean.particles import attach, called, quoted
from auditor.matching.names.organisations import OrganisationDetail
from auditor.model import AlignedArticle, Finding, Match, MatchVerdict, Severity


@dataclass(frozen=True, slots=True)
class OrganisationNameMismatch:
    """An organisation is rendered as another one, or under a name that it does not bear.

    Why: clippings (금감원) and irregular official names (경북대, Kyungpook) are easily taken for another body.
    Flags:  금감원이 3일 조사에 착수했다.  ->  The [[Fair Trade Commission]] opened an inquiry on the 3rd.
    Passes: 금감원이 3일 조사에 착수했다.  ->  The Financial Supervisory Service opened an inquiry on the 3rd.
    Flags:  [[병원 관계자]]는 환자의 상태를 설명했다.  ->  [[A police official]] explained the patient's condition.
    Passes: 병원 관계자는 환자의 상태를 설명했다.  ->  A hospital official explained the patient's condition.
    Misses: bodies that the gazetteer lacks; names translated freely.
    Source: MQM Core, Accuracy > Mistranslation; the English names are those of the bodies' own sites.
    """

    rule: ClassVar[str] = "organisation-name-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every organisation that is rendered as another."""
        for match in article.matches:
            wrong = isinstance(match.detail, OrganisationDetail) and match.verdict is MatchVerdict.MISMATCH
            if wrong and match.detail.reason != "place":
                yield self._finding(match)

    def _finding(self, match: Match) -> Finding:
        assert match.target is not None
        hangul, spells, right = match.detail.hangul, match.detail.spells, match.suggestion or match.detail.expected
        wrong = match.target.text
        if spells:
            message = f"“{wrong}” is {spells}, another body; {hangul} is “{right}”."
            neither = f"{quoted(wrong, '은', '는')} {attach(hangul, '이', '가')} 아니라"
            message_ko = f"{neither} {spells}의 영문 이름입니다. 바른 영문 이름은 ‘{right}’입니다."
        elif not right:
            message = f"“{wrong}” is another body than {hangul}."
            message_ko = f"원문은 {hangul}인데 영문은 ‘{wrong}’입니다."
        else:
            message = f"“{wrong}” is not the English name of {hangul}, which is “{right}”."
            message_ko = f"{called(wrong)} 이름은 {hangul}의 영문 이름이 아닙니다. 영문 이름은 ‘{right}’입니다."
        return Finding(
            self.rule, self.category, self.severity, match.confidence, message, message_ko, match.pair,
            quote_mention(match.source), quote_mention(match.target), (), match.suggestion, match.evidence,
        )  # fmt: skip
