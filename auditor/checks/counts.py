"""Counts that contradict the list beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from auditor.checks.base import quote
from auditor.english import lists as english
from auditor.english.numerals import write_number
from auditor.korean import lists as korean
from auditor.model import AlignedArticle, Finding, Pair, Severity, Side, Span
from auditor.quantity.lists import CountedList

_SURE, _ASKED = 0.8, 0.7


@dataclass(frozen=True, slots=True)
class CountMismatch:
    """A count that the list of names beside it contradicts.

    Why: a name lost from a list, or a wrong count, shows only when somebody counts.
    Flags: 한국·미국·일본 3개국이 만난다.  ->  [[Three countries]] (South Korea and Japan) will meet.
    Passes: 한국·미국·일본 3개국이 만난다.  ->  Three countries (South Korea, the United States and Japan) will meet.
    Misses: lists in running prose, lists of common nouns; a Korean list and count at odds are asked about.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "count-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the counts of *article* that their list contradicts; neutral where the Korean does so itself."""
        for index, pair in enumerate(article.pairs):
            doubtful = list(_contradictions(article, pair, "source")) if pair.is_matched else []
            for paragraph, counted in doubtful:
                yield self._question(article, index, paragraph, counted)
            known = {(counted.count, counted.n_items) for _, counted in doubtful}
            for paragraph, counted in _contradictions(article, pair, "target") if pair.is_matched else ():
                if (counted.count, counted.n_items) not in known:
                    yield self._fault(article, index, paragraph, counted)

    def _fault(self, article: AlignedArticle, pair: int, paragraph: int, counted: CountedList) -> Finding:
        found = quote(article.article.target, paragraph, Span(counted.start, counted.end))
        number, _, noun = found.text.partition(" ")
        right = write_number(Fraction(counted.n_items), spelled=not number.isdigit())
        return Finding(
            rule=self.rule,
            category=self.category,
            severity=self.severity,
            confidence=_SURE,
            message=f"“{found.text}”, but {_listed(counted)}.",
            message_ko=f"영문은 ‘{found.text}’인데 나열된 것은 {counted.n_items}개입니다.",
            pair=pair,
            target=found,
            suggestion=f"{right.capitalize() if number[0].isupper() else right} {noun}",
        )

    def _question(self, article: AlignedArticle, pair: int, paragraph: int, counted: CountedList) -> Finding:
        found = quote(article.article.source, paragraph, Span(counted.start, counted.end))
        return Finding(
            rule=self.rule,
            category=self.category,
            severity=Severity.NEUTRAL,
            confidence=_ASKED,
            message=f"The Korean says {found.text} but lists {counted.n_items}.",
            message_ko=f"원문은 ‘{found.text}’인데 나열된 것은 {counted.n_items}개입니다. 원문을 확인하세요.",
            pair=pair,
            source=found,
        )


def _listed(counted: CountedList) -> str:
    return f"{counted.n_items} {'is' if counted.n_items == 1 else 'are'} listed"


def _contradictions(article: AlignedArticle, pair: Pair, side: Side) -> Iterator[tuple[int, CountedList]]:
    document = article.article.document(side)
    read = korean.read if document.language == "ko" else english.read
    for paragraph in pair.ids(side):
        for counted in read(document.paragraphs[paragraph].text):
            if counted.is_contradictory:
                yield paragraph, counted
