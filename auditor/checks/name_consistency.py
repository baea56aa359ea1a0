"""Names that one article renders in two ways, and two persons that it renders in one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import quote_mention
from auditor.korean.particles import called, quoted
from auditor.matching.names.surnames import respelt_surnames
from auditor.matching.variation.consistency import Inconsistency, inconsistencies
from auditor.matching.variation.renamed import renamed
from auditor.matching.variation.renderings import Renderings, in_two_ways, rendered_alike
from auditor.matching.variation.respelt import respelt
from auditor.matching.variation.worded_anew import names_worded_anew
from auditor.model import AlignedArticle, Evidence, Finding, MentionKind, Severity

CONFIDENCE = {
    MentionKind.PLACE: 0.85,
    MentionKind.ORGANISATION: 0.7,
    MentionKind.PERSON: 0.8,
    MentionKind.FOREIGN_NAME: 0.6,
}
"""Confidence of two renderings of one name, by kind: set by hand after reading those on the development texts."""
CONFIDENCE_OF = {"respelt": 0.8, "renamed": 0.75, "worded": 0.75}
"""The same for a name that no list has, spelt or worded in two ways (1 false of 546 development texts, 2026-11-22).

Of names worded anew, whatever they name, none was false in 417 documents translated by people and 390 clean articles
(2026-11-23).
"""


def _departures(article: AlignedArticle) -> tuple[tuple[str, Iterator[Inconsistency]], ...]:
    """Return the departures by kind."""
    reworded = tuple(renamed(article))
    told = [item.target for item in (*inconsistencies(article), *reworded)]
    return (
        ("respelt", respelt(article)),
        ("respelt", respelt_surnames(article)),
        ("renamed", iter(reworded)),
        ("worded", names_worded_anew(article, told)),
    )


@dataclass(frozen=True, slots=True)
class NameInconsistent:
    """One name is rendered in two accepted ways in an article, or two persons are rendered alike.

    Why: a reader takes two renderings for two places or persons, and one rendering for one.
    Flags:  충북은 넓다. 충북은 춥다. 충북은 멀다.  ->
        Chungcheongbuk-do is wide. Chungcheongbuk-do is cold. [[Chungbuk]] is far.
    Flags: 한빛병원은 새로 문을 열었다. / 한빛병원은 환자를 받는다.  ->
        Hanbit Hospital has opened anew. / [[Hanvit]] Hospital takes patients.
    Flags: 감독의 새 영화는 ‘등대의 겨울’이다. / 영화제는 ‘등대의 겨울’로 막을 올린다.  ->
        The director's new film is ‘Winter at the Lighthouse’. / The festival opens with ‘[[The Lighthouse's Winter]]’.
    Flags: 바람길사업은 봄에 시작됐다. / 시는 바람길사업에 120억 원을 들인다.  ->
        The Wind Path Project was launched in spring. / The city is spending 12 billion won on the
        [[Breeze Road Program]].
    Flags: 표진석 교수는 기뻐했다. / 표 교수는 곧 부임한다.  ->
        Professor Pyo Jin-seok was delighted. / Professor [[Phyo]] will soon take the post.
    Passes: 한빛병원은 새로 문을 열었다. / 한빛병원은 환자를 받는다.  ->
        Hanbit Hospital has opened anew. / The hospital takes patients.
    Passes: 충북은 넓다. 충북은 춥다.  ->  Chungbuk is wide. Chungbuk is cold.
    Misses: a full form at first mention and its acronym later, which is good style.
    Source: MQM Core, Terminology > Inconsistent use.
    """

    rule: ClassVar[str] = "name-inconsistent"
    category: ClassVar[str] = "terminology/inconsistent"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield one finding a name."""
        for found in in_two_ways(article):
            yield self._two_ways(found)
        for found in rendered_alike(article):
            yield self._alike(found)
        for kind, departures in _departures(article):
            for item in departures:
                yield self._departs(item, CONFIDENCE_OF[kind])

    def _departs(self, item: Inconsistency, confidence: float) -> Finding:
        often, seldom, name = item.first.text, item.target.text, item.source.text
        return Finding(
            self.rule, self.category, self.severity, confidence,
            f"{name} is “{often}” elsewhere in this article and “{seldom}” here.",
            f"이 기사는 ‘{name}’ 이름을 {quoted(often, '과', '와')} ‘{seldom}’ 두 가지로 적고 있습니다. "
            "하나로 통일하십시오.",
            item.pair, item.source, item.target, (item.first,), often, (Evidence("renderings", f"{often}, {seldom}"),),
        )  # fmt: skip

    def _two_ways(self, found: Renderings) -> Finding:
        usual, other = found.groups[0][0], found.groups[1][0]
        assert usual.target is not None
        assert other.target is not None
        assert other.source is not None
        often, seldom = usual.target.text, other.target.text
        message = f"{found.name} is “{often}” elsewhere in this article ({len(found.groups[0])}x) and “{seldom}” here."
        both = f"{quoted(often, '과', '와')} ‘{seldom}’"
        message_ko = f"이 기사는 ‘{found.name}’ 이름을 {both} 두 가지로 적고 있습니다. 하나로 통일하십시오."
        counts = ", ".join(f"{g[0].target.text} {len(g)}x" for g in found.groups if g[0].target)
        return Finding(
            self.rule, self.category, self.severity, CONFIDENCE[other.source.kind], message, message_ko, other.pair,
            quote_mention(other.source), quote_mention(other.target),
            tuple(q for q in (quote_mention(usual.target),) if q), often, (Evidence("renderings", counts),),
        )  # fmt: skip

    def _alike(self, found: Renderings) -> Finding:
        first, second = found.groups[0][0], found.groups[1][0]
        assert second.target is not None
        text = second.target.text
        message = f"“{text}” stands for two persons, {found.name}: readers cannot tell them apart."
        message_ko = f"{called(text)} 표기가 서로 다른 두 사람({found.name})에게 쓰였습니다. 구별되게 적어 주십시오."
        return Finding(
            self.rule, self.category, self.severity, 0.7, message, message_ko, second.pair,
            quote_mention(second.source), quote_mention(second.target),
            tuple(q for q in (quote_mention(first.target),) if q), None, (Evidence("renderings", found.name),),
        )  # fmt: skip
