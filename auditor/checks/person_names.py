"""Korean persons that the English names wrongly, or whose names it exchanges."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import quote_mention
from auditor.checks.person_messages import explain
from auditor.matching.names.person_detail import PersonDetail
from auditor.model import AlignedArticle, Finding, Match, MatchVerdict, Severity

QUESTIONS = (MatchVerdict.REVIEW, MatchVerdict.ADDED)
WRONG = (MatchVerdict.MISMATCH, *QUESTIONS)


@dataclass(frozen=True, slots=True)
class PersonNameMismatch:
    """A Korean person whose English name is that of somebody else.

    Why: a wrong syllable names another person; Koreans choose their spelling, so every customary one is accepted.
    Flags: 김진희 교수가 발표했다.  ->  Professor [[Kim Jin-ha]] gave a talk.
    Flags: 박영수 대표는 “기쁘다”고 말했다.  ->  “I am glad,” said CEO [[Choi Min-ho]].
    Passes: 김진희 교수가 발표했다.  ->  Professor Jinhee Kim gave a talk.
    Passes: 윤정호 의원은 반대했다.  ->  Rep. Yun Jung-ho objected.
    Flags: 김 교수는 이날 발표했다.  ->  Professor [[Lee]] presented that day.
    Passes: 김 교수는 이날 발표했다.  ->  The professor presented that day.
    Misses: syllables that are spelt alike (정 and 중 are both Jung); one surname of several in a sentence.
    Source: MQM Core, Accuracy > Mistranslation; spellings learned from Wikidata names (CC0).
    """

    rule: ClassVar[str] = "person-name-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every wrong or doubtful rendering of a person."""
        for match in article.matches:
            if match.verdict in WRONG and isinstance(match.detail, PersonDetail):
                yield _finding(self.rule, self.category, match, match.detail)


@dataclass(frozen=True, slots=True)
class NameSwapped:
    """Two Korean persons whose names the English exchanges.

    Why: both names are spelt rightly, so nothing looks wrong, yet each stands where the other should.
    Flags: 김진희 교수와 이상규 대표가 만났다.  ->  Professor [[Lee Sang-gyu]] met CEO Kim Jin-hee.
    Passes: 김진희 교수와 이상규 대표가 만났다.  ->  CEO Lee Sang-gyu met Professor Kim Jin-hee.
    Misses: persons without title, age or sentence of their own that tells them apart.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "name-swapped"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for each two persons that stand in each other's place; the matcher gives them in turn."""
        exchanged = [match for match in article.matches if match.verdict is MatchVerdict.SWAPPED]
        for first, second in zip(exchanged[::2], exchanged[1::2], strict=True):
            if isinstance(first.detail, PersonDetail):
                yield _finding(self.rule, self.category, first, first.detail, second)


def _finding(rule: str, category: str, match: Match, detail: PersonDetail, second: Match | None = None) -> Finding:
    message, message_ko = explain(match, detail)
    other = quote_mention(second.target) if second else None
    return Finding(
        rule=rule,
        category=category,
        severity=Severity.NEUTRAL if match.verdict in QUESTIONS else Severity.MAJOR,
        confidence=match.confidence,
        message=message,
        message_ko=message_ko,
        pair=match.pair,
        source=quote_mention(match.source),
        target=quote_mention(match.target),
        related=(other,) if other else (),
        suggestion=match.suggestion,
        evidence=match.evidence,
    )
