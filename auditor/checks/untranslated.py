"""Korean left in the English."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import content_targets, quote
from auditor.english.script import EAST_ASIAN, FOREIGN_SHARE, east_asian_share, is_glossed
from auditor.korean.particles import quoted
from auditor.matching.lexis.transliteration import transliterations
from auditor.matching.names.spelled_bodies import spelled_bodies
from auditor.model import AlignedArticle, Finding, Severity, Span

SPELLED = {"term": 0.95, "counter": 0.9, "noun": 0.85, "capital": 0.75, "body": 0.92, "topic": 0.85}
"""How sure it is that a spelled noun should have been translated, by kind (`auditor.matching.lexis.transliteration`).

Dishes and plants may keep their Korean name: of 8 in clean texts and texts with errors one does (구절초), and no term
does (2026-11-22). Bodies of which only the sound was kept are neither in 2,436 pairs translated by people nor
in 342 invented clean articles, since centres and regional offices that are called by a name are let be (2026-11-23).
"""


@dataclass(frozen=True, slots=True)
class Untranslated:
    """Hangul or Hanja left in an English sentence, or a Korean common noun that was only spelled.

    Why: most readers of the English cannot read it, and it shows that nobody looked.
    Flags: 그는 국감에 출석했다.  ->  He attended the [[국감]].
    Flags: 그는 국감에 출석했다.  ->  He attended the [[gukgam]].
    Passes: 삼척 주민들이 모였다.  ->  Residents of Samcheok (삼척) gathered.
    Passes: 그는 막걸리를 마셨다.  ->  He drank makgeolli.
    Flags: 노사가 상견례를 했다.  ->  The union and the company held a [[sanggyunrye]].
    Flags: 학생들은 자율학습을 거부했다.  ->  Students refused [[jayul-haksup]].
    Flags: 그는 시즌을 2군에서 시작했다.  ->  He began the season in the [[2gun]].
    Flags: 도의회 환복위가 조례안을 가결했다.  ->  The provincial council's [[Hwanbok Committee]] passed the ordinance.
    Passes: 대회는 9단 두 명이 겨뤘다.  ->  Two 9-dan players met in the event.
    Passes: 새만금청이 땅을 공급했다.  ->  The Saemangeum Agency supplied land.
    Misses: words of three letters; words that are not of Chinese origin spelled in a way of their own.
    Source: MQM Core, Accuracy > Untranslated.
    """

    rule: ClassVar[str] = "untranslated"
    category: ClassVar[str] = "accuracy/untranslated"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every run of East Asian script that is no gloss or cited word, and every spelled noun."""
        for index, paragraph in content_targets(article):
            if east_asian_share(paragraph.text) > FOREIGN_SHARE:
                continue
            for match in EAST_ASIAN.finditer(paragraph.text):
                if is_glossed(paragraph.text, *match.span()):
                    continue
                yield Finding(
                    self.rule,
                    self.category,
                    self.severity,
                    0.95 if len(match.group()) > 1 else 0.8,
                    f"“{match.group()}” was left untranslated.",
                    f"{quoted(match.group(), '이', '가')} 번역되지 않고 남아 있습니다.",
                    pair=index,
                    target=quote(article.article.target, paragraph.id, Span(*match.span())),
                )
        for found in (*transliterations(article), *spelled_bodies(article)):
            hangul, spelling = found.source.text, found.target.text
            yield Finding(
                self.rule,
                self.category,
                self.severity,
                SPELLED[found.kind],
                f"“{spelling}” only spells {hangul}; readers do not know the word.",
                f"‘{spelling}’ 표기는 ‘{hangul}’의 소리만 적은 것입니다. 뜻을 옮기십시오.",
                found.pair,
                found.source,
                found.target,
            )
