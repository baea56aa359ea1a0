"""Places rendered as another place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import quote_mention
from auditor.korean.particles import attach, called, quoted
from auditor.matching.names.organisations import OrganisationDetail
from auditor.matching.names.places import PlaceDetail
from auditor.model import AlignedArticle, Finding, Match, MatchVerdict, Severity


@dataclass(frozen=True, slots=True)
class PlaceNameMismatch:
    """A place, or the place in the name of an institution, is rendered as another place.

    Why: romanised Korean places differ by a letter or two (Cheongju, Chungju), and readers cannot tell.
    Flags:  청주시는 4일 밝혔다.  ->  [[Chungju City]] said on the 4th.
    Flags:  청주대 교수가 말했다.  ->  A [[Chungju University]] professor said.
    Passes: 청주시는 4일 밝혔다.  ->  Cheongju City said on the 4th.
    Misses: places of one spelling (강남, 각남); a place that the translation leaves out.
    Source: MQM Core, Accuracy > Mistranslation; Revised Romanization of Korean (notice 2000-8).
    """

    rule: ClassVar[str] = "place-name-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every place that is rendered as another."""
        for match in article.matches:
            is_place = isinstance(match.detail, PlaceDetail) or (
                isinstance(match.detail, OrganisationDetail) and match.detail.reason == "place"
            )
            if is_place and match.verdict is MatchVerdict.MISMATCH:
                yield self._finding(match)

    def _finding(self, match: Match) -> Finding:
        assert match.target is not None
        hangul, spells = match.detail.hangul, match.detail.spells
        right, wrong = match.suggestion or match.detail.expected, match.target.text
        if spells:
            message = f"“{wrong}” spells {spells}, another place; {hangul} is “{right}”."
            neither = f"{quoted(wrong, '은', '는')} {attach(hangul, '이', '가')} 아니라"
            message_ko = f"{neither} {spells}의 표기입니다. 바른 표기는 ‘{right}’입니다."
        else:
            message = f"“{wrong}” is no spelling of {hangul}; expected “{right}”."
            message_ko = f"{called(wrong)} 표기는 {hangul}의 표기가 아닙니다. 바른 표기는 ‘{right}’입니다."
        return Finding(
            self.rule, self.category, self.severity, match.confidence, message, message_ko, match.pair,
            quote_mention(match.source), quote_mention(match.target), (), match.suggestion, match.evidence,
        )  # fmt: skip
