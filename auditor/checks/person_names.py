"""Korean persons that the English names wrongly, or whose names it exchanges."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import quote_mention
from auditor.korean.particles import attach
from auditor.matching.person_detail import PersonDetail
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
    message, message_ko = _messages(match, detail)
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


def _messages(match: Match, detail: PersonDetail) -> tuple[str, str]:
    english, expected = match.target.text if match.target else "", match.suggestion or ""
    if match.verdict is MatchVerdict.SWAPPED:
        return _swapped(detail, english, expected)
    if match.verdict is MatchVerdict.ADDED:
        return (
            f"The English names {english}, whom the Korean does not name. Please check who is meant.",
            f"영문에 나오는 {attach(english, '은', '는')} 원문에 없는 이름입니다. 누구를 가리키는지 확인해 주세요.",
        )
    if match.verdict is MatchVerdict.REVIEW:
        return _doubtful(detail, english, expected)
    if detail.kind in ("syllable", "surname") and detail.syllable and detail.spelt:
        return _wrong_part(detail, english, expected)
    return _other_person(detail, english, expected)


def _wrong_part(detail: PersonDetail, english: str, expected: str) -> tuple[str, str]:
    part, part_ko = ("surname", "성") if detail.kind == "surname" else ("syllable", "음절")
    spelt = (detail.spelt or "").capitalize() if detail.kind == "surname" else detail.spelt
    reads = f"spells {', '.join(detail.reads_as)}" if detail.reads_as else "is no spelling of it"
    reads_ko = f"‘{', '.join(detail.reads_as)}’의 표기" if detail.reads_as else "쓰이지 않는 표기"
    return (
        f"{detail.name} is {expected}, but the English has {english}: "
        f"the {part} {detail.syllable} became “{spelt}”, which {reads}.",
        f"{attach(f'‘{detail.name}’', '은', '는')} {attach(expected, '으로', '로')} 적어야 하는데 영문에는 "
        f"{attach(english, '으로', '로')} 되어 있습니다. "
        f"{part_ko} ‘{detail.syllable}’ 자리에 쓰인 {attach(f'“{spelt}”', '은', '는')} {reads_ko}입니다.",
    )


def _doubtful(detail: PersonDetail, english: str, expected: str) -> tuple[str, str]:
    part = f" (“{detail.spelt}” for {detail.syllable})" if detail.syllable and detail.spelt else ""
    part_ko = f"(‘{detail.syllable}’ 자리에 “{detail.spelt}”)" if detail.syllable and detail.spelt else ""
    return (
        f"{english} is an unusual spelling of {detail.name}{part}; {expected} is usual. "
        "Please check how this person writes the name.",
        f"{attach(english, '은', '는')} ‘{detail.name}’의 흔치 않은 표기{part_ko}이며, 흔한 표기는 {expected}입니다. "
        "본인이 쓰는 표기인지 확인해 주세요.",
    )


def _other_person(detail: PersonDetail, english: str, expected: str) -> tuple[str, str]:
    if detail.other:
        return (
            f"The Korean names {detail.name} ({expected}) here, but the English names {english}, "
            f"who is {detail.other} elsewhere in the article.",
            f"원문의 인물은 ‘{detail.name}’({expected})인데, 영문에는 기사에 나오는 다른 인물 ‘{detail.other}’의 이름 "
            f"{attach(english, '이', '가')} 쓰였습니다.",
        )
    return (
        f"The Korean names {detail.name} ({expected}) here, but the English names {english}, another person.",
        f"원문의 인물은 ‘{detail.name}’({expected})인데, 영문에는 다른 사람의 이름인 "
        f"{attach(english, '으로', '로')} 되어 있습니다.",
    )


def _swapped(detail: PersonDetail, english: str, expected: str) -> tuple[str, str]:
    return (
        f"{english} ({detail.other}) stands where the Korean names {detail.name} ({expected}), "
        "and the other way round: the two names are exchanged.",
        f"원문에서 ‘{detail.name}’({expected})의 자리에 영문에는 {english}(‘{detail.other}’)의 이름이 있고 "
        "그 반대도 마찬가지입니다. 두 사람의 이름이 서로 바뀌었습니다.",
    )
