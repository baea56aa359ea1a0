"""Names of the Korean text that the English leaves out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import quote_mention
from auditor.korean.particles import attach
from auditor.model import AlignedArticle, Finding, Match, MatchVerdict, MentionKind, Severity

KINDS = {
    MentionKind.PERSON: ("person", "인물"),
    MentionKind.PLACE: ("place", "지명"),
    MentionKind.ORGANISATION: ("organisation", "기관"),
    MentionKind.FOREIGN_NAME: ("name", "이름"),
}


@dataclass(frozen=True, slots=True)
class NameMissing:
    """A name that the English leaves out, and nothing stands for it.

    Why: the reader no longer learns who or where; a title, a pronoun or the surname may well stand for a name.
    Flags: [[김진희]] 교수와 이상규 대표가 참석했다.  ->  CEO Lee Sang-gyu attended.
    Flags: [[김진희]] 교수가 발표했다.  ->  The professor gave a talk.
    Passes: 김진희 교수가 왔다. 김진희 교수가 발표했다.  ->  Professor Kim Jin-hee came. The professor gave a talk.
    Misses: names in headlines, which are shortened freely; bylines.
    Source: MQM Core, Accuracy > Omission.
    """

    rule: ClassVar[str] = "name-missing"
    category: ClassVar[str] = "accuracy/omission"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every name that a matcher found missing."""
        for match in article.matches:
            if match.verdict is MatchVerdict.MISSING and match.source is not None and match.source.kind in KINDS:
                yield self._finding(match)

    def _finding(self, match: Match) -> Finding:
        assert match.source is not None
        kind, kind_ko = KINDS[match.source.kind]
        name, spelt = match.source.text, f"({match.suggestion})" if match.suggestion else ""
        return Finding(
            rule=self.rule,
            category=self.category,
            severity=self.severity,
            confidence=match.confidence,
            message=f"The {kind} {f'{name} {spelt}'.strip()} is named in the Korean, but not in the English.",
            message_ko=f"원문의 {kind_ko} {attach(f'‘{name}’{spelt}', '이', '가')} 영문에 나오지 않습니다.",
            pair=match.pair,
            source=quote_mention(match.source),
            suggestion=match.suggestion,
            evidence=match.evidence,
        )
