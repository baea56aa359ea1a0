"""Speakers: words that the English puts into the mouth of somebody else."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.matching.parties.other_subjects import other_subjects
from auditor.matching.speech.beside import speakers_beside
from auditor.matching.speech.exchanged_speakers import exchanged_speakers
from auditor.matching.speech.speakers import other_speakers
from auditor.model import AlignedArticle, Finding, Quote, Severity

NAMED, CARRIED, MUTUAL, GIVEN = 0.9, 0.9, 0.9, 0.7
"""How sure another speaker is who is named, one who seems carried on from the sentence before, two who have each
other's words, and one who has those of a speaker beside him: none of 672 clean documents is flagged (2026-11-22,
`benchmarks/false_alarms.py`). Another party of the same Korean sentence: none of 425 documents (2026-11-23)."""

STRANGE = 0.9
"""How sure it is that somebody of an opposed side speaks, whom the Korean sentence does not name. None of 417 documents
translated by people and 390 clean articles has one, or one of `CARRIED`; of 156 articles with errors 10 have, all wrong
(2026-11-23)."""


@dataclass(frozen=True, slots=True)
class SpeakerMismatch:
    """A quotation put into the mouth of somebody else.

    Why: people answer for what they said; a party's words in the mouth of the other are news, and false.
    Flags: 박서준 대표가 이끈다. / [[김진희 교수]]는 “제도를 바꿔야 한다”고 말했다.
        ->  CEO Park Seo-jun leads it. / “The system must change,” said [[Park]].
    Passes: 박서준 대표가 이끈다. / 김진희 교수는 “제도를 바꿔야 한다”고 말했다.
        ->  CEO Park Seo-jun leads it. / “The system must change,” said Kim.
    Flags: [[재판부]]는 “죄질이 나쁘다”고 설명했다.  ->  [[The prosecution]] said, “The crime is grave.”
    Flags: [[김진희 교수]]는 “제도를 바꿔야 한다”고 말했다. / [[박서준 대표]]는 “비용이 크다”고 했다.
        ->  “The system must change,” said [[Park]]. / “It costs too much,” said [[Kim]].
    Flags: 노조는 파업을 예고했다. / [[병원 측]]은 “대화로 풀기를 기대한다”고 했다.
        ->  The union announced a strike. / “We hope this is resolved through dialogue,” [[the union]] said.
    Flags: [[강 교수]]는 “정책이 실패했다”며 장 장관의 사퇴를 촉구했다.
        ->  “The policy failed,” Minister [[Jang]] said, calling for Professor Kang's resignation.
    Misses: who says what follows 이어 without a name; two people of one surname; foreign names without a title.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "speaker-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every quotation given to somebody who is named elsewhere, or to who speaks beside it."""
        exchanged = tuple(exchanged_speakers(article))
        seen = {one.source for one in exchanged}
        for one in exchanged:
            yield self._finding(one.pair, one.source, one.target, MUTUAL if one.is_mutual else GIVEN)
        for speaker in other_speakers(article):
            if speaker.source not in seen:
                seen.add(speaker.source)
                sure = NAMED if speaker.is_sure else CARRIED
                yield self._finding(speaker.pair, speaker.source, speaker.target, sure)
        for beside in speakers_beside(article):
            if beside.source not in seen:
                seen.add(beside.source)
                yield self._finding(beside.pair, beside.source, beside.target, NAMED if beside.is_sure else GIVEN)
        for other in other_subjects(article):
            if other.is_speech and other.source not in seen:
                yield self._finding(other.pair, other.source, other.target, STRANGE)

    def _finding(self, pair: int, source: Quote, target: Quote, confidence: float) -> Finding:
        return Finding(
            self.rule, self.category, self.severity, confidence,
            f"In the Korean {source.text} says this, not {target.text}.",
            f"원문에서 이 말을 한 사람은 {source.text}인데 영문은 {target.text}의 말로 옮겼습니다.",
            pair, source, target,
        )  # fmt: skip
