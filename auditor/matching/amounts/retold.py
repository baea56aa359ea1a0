"""What the article says elsewhere: a value that one pair lacks is no loss where the reader learns it from another."""

import re
from collections.abc import Iterable, Sequence

from auditor.matching.amounts.agreement import agreement
from auditor.matching.amounts.certainty import QUITE_NEAR, Outcome
from auditor.matching.amounts.discrepancy import Kind
from auditor.matching.amounts.resolution import weekdays_of
from auditor.matching.amounts.sums import number_of
from auditor.model import AlignedArticle, Mention
from auditor.quantity import Date, Quantity

_TOLD, _HEADLINE, _DOUBTFUL = 0.7, 0.45, 0.7
"""The most that is sure of a value told elsewhere, of one that a headline lacks, of two that may be unrelated."""
_SAME, _SAME_WORDED = 0.95, 0.8
_SMALL, _TELLING = 20, 10
_NAMED = 0.45
"""The same of an age that the English names somebody by: "the 17-year-old" for A군, who is A(17)군 elsewhere."""
_NEXT_TO = re.compile("전날|이튿날|다음\\s?날|하루\\s?(?:전|앞|뒤)")
_FROM_THERE = re.compile(r"\bday\s(?:later|earlier|before|after)\b|\b(?:next|previous|following)\sday\b")


class Retold:
    """The values of an article that both sides tell, by which single differences are weighed."""

    def __init__(self, article: AlignedArticle, groups: Iterable[Sequence[Outcome]]) -> None:
        self._article = article
        found = [outcome for group in groups for outcome in group]
        told = [outcome for outcome in found if outcome.kind in (None, Kind.MISSING, Kind.ADDED)]
        self._sources = tuple(outcome.source for outcome in told if outcome.source)
        self._targets = tuple(outcome.target for outcome in told if outcome.target)
        self._published = article.article.date

    def most(self, pair: int, outcome: Outcome) -> float:
        """Return the greatest confidence, 0 to 1, that what the rest of the article says allows for *outcome*."""
        source, target = outcome.source, outcome.target
        if outcome.kind is None:
            return 1.0
        if source and target:
            return self._most_of_two(pair, outcome, source, target)
        if self._is_headline(pair):
            return _HEADLINE
        if not self._is_told(source, target):
            return 1.0
        return _NAMED if getattr(target and target.value, "unit", "") == "age" else _TOLD

    def _most_of_two(self, pair: int, outcome: Outcome, source: Mention, target: Mention) -> float:
        if outcome.kind is Kind.WEEKDAY and self._is_day_of_another(source, target):
            return _DOUBTFUL
        if outcome.kind in (Kind.WEEKDAY, Kind.DATE) and self._is_counted_from_another(source, target):
            return _DOUBTFUL
        if not self._is_headline(pair):
            return 1.0
        if outcome.score < QUITE_NEAR or outcome.kind is Kind.APPROXIMATION or _is_rounded(source, target):
            return _HEADLINE
        return _DOUBTFUL if outcome.kind is Kind.NUMBER and _is_score(source) else 1.0

    def _is_told(self, source: Mention | None, target: Mention | None) -> bool:
        """Return whether the other side has the same value in another place, answered or not: it may have moved."""
        if source:
            return any(self._is_same(source, source, other) for other in self._targets)
        return target is not None and any(self._is_same(target, other, target) for other in self._sources)

    def _is_same(self, mention: Mention, source: Mention, target: Mention) -> bool:
        """Return whether two mentions tell one fact: *mention*, one of them, names a day or a measured number.

        Small numbers stand in an article more than once by chance.
        """
        unit = getattr(mention.value, "unit", "")
        number = number_of(mention)
        is_telling = number and (unit or number.counter) and abs(number.value) >= _TELLING
        if not is_telling and not getattr(mention.value, "day", None):
            return False
        is_worded = unit in ("", "age", "generation", "person")  # "Thursday", "in their thirties", "312 victims"
        least = _SAME_WORDED if is_worded else _SAME
        return agreement(source.value, target.value, self._published) >= least

    def _is_day_of_another(self, source: Mention, target: Mention) -> bool:
        """Return whether 28일부터 이틀째 may be told by the weekday of the 29th, which the Korean article names."""
        text = self._article.article.source.paragraphs[source.paragraph].text
        if not isinstance(target.value, Date) or not text.startswith("부터", source.span.end):
            return False
        named = weekdays_of(target.value, self._published)
        return any(
            isinstance(mention.value, Date) and named & weekdays_of(mention.value, self._published)
            for mention in self._article.mentions
            if mention.side == "source" and mention != source
        )

    def _is_counted_from_another(self, source: Mention, target: Mention) -> bool:
        """Return whether 7일 ... 전날 may be told from the other end: "on Wednesday, police said a day later"."""
        documents = self._article.article.source, self._article.article.target
        korean, english = documents[0].paragraphs[source.paragraph].text, documents[1].paragraphs[target.paragraph].text
        return bool(_NEXT_TO.search(korean) and _FROM_THERE.search(english))

    def _is_headline(self, pair: int) -> bool:
        paragraphs = self._article.article.source.paragraphs
        return any(paragraphs[i].role.is_headline for i in self._article.pairs[pair].source)


def _is_rounded(source: Mention, target: Mention) -> bool:
    """Return whether one of two numbers is the other without its last digits: 19만명 for 193,000."""
    one, two = source.value, target.value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return False
    return any(a.step > b.step and b.value // a.step * a.step == a.value for a, b in ((one, two), (two, one)))


def _is_score(mention: Mention) -> bool:
    """Return whether *mention* is a small bare number: a match won 3-2 is won in five sets."""
    value = mention.value
    return isinstance(value, Quantity) and not value.unit and abs(value.value) < _SMALL
