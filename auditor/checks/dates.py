"""Dates, weekdays, times of day and durations that differ."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from auditor.checks.wording import agreed_dates, discrepancies, finding, question, text_of
from auditor.english.dates import WEEKDAYS
from auditor.matching.amounts.discrepancy import Kind
from auditor.matching.amounts.resolution import weekdays_of
from auditor.model import AlignedArticle, Finding, Severity
from auditor.quantity import is_real_date


@dataclass(frozen=True, slots=True)
class DateMismatch:
    """A date or time of day that differs.

    Why: a day off makes a report wrong; a bare 4일 is resolved against the article's date.
    Flags: 9월 4일 열린다.  ->  It opens on [[Sept. 5]].
    Passes: 4일 열렸다.  ->  It was held on Tuesday.
    Passes: 오전 7시에 났다.  ->  It happened at 7 a.m.
    Misses: a date that is only hinted at (earlier, recently).
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "date-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the dates and times of *article* that differ."""
        for match, _ in discrepancies(article, Kind.DATE, Kind.PARTIAL):
            source, target = text_of(match.source), text_of(match.target)
            message = f"The Korean dates it {source}, the English “{target}”."
            korean = f"날짜·시각이 다릅니다. 원문은 ‘{source}’, 영문은 ‘{target}’입니다."
            yield finding(self, article, match, message, korean)
        yield from self._impossible(article)

    def _impossible(self, article: AlignedArticle) -> Iterator[Finding]:
        for match, date in agreed_dates(article):
            if not is_real_date(date):
                target = text_of(match.target)
                message = f"The calendar has no {target}; the Korean says it too."
                yield question(self, article, match, message, f"‘{target}’: 달력에 없는 날입니다. 원문도 확인하세요.")


@dataclass(frozen=True, slots=True)
class WeekdayMismatch:
    """A weekday that differs from the Korean weekday or from the date.

    Why: English news names the weekday where Korean gives the day of the month; a wrong one sends readers a day off.
    Flags: 토요일에 열렸다.  ->  It was held on [[Sunday]].
    Passes: 토요일에 열렸다.  ->  It was held on Saturday.
    Misses: a weekday for a bare day of an article without a date.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "weekday-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the weekdays of *article* that differ."""
        for match, _ in discrepancies(article, Kind.WEEKDAY):
            source, target = text_of(match.source), text_of(match.target)
            message = f"The Korean says {source}; that is not {target}."
            korean = f"요일이 다릅니다. 원문은 ‘{source}’, 영문은 ‘{target}’입니다."
            yield finding(self, article, match, message, korean)
        yield from self._off_calendar(article)

    def _off_calendar(self, article: AlignedArticle) -> Iterator[Finding]:
        for match, date in agreed_dates(article):
            days = weekdays_of(replace(date, weekday=None), article.article.date) if date.month else frozenset()
            if date.weekday is not None and days and date.weekday not in days:
                target, right = text_of(match.target), " or ".join(WEEKDAYS[day] for day in sorted(days))
                message = f"{target} is not a {WEEKDAYS[date.weekday]} but a {right}; the Korean says it too."
                yield question(self, article, match, message, f"‘{target}’: 달력의 요일과 다릅니다. 원문도 확인하세요.")


@dataclass(frozen=True, slots=True)
class DurationMismatch:
    """A duration that differs, or how often something is.

    Why: native day words (이틀, 사흘, 열흘, 보름) and 격주, 격월 are often misread.
    Flags: 사흘간 열렸다.  ->  It lasted [[four days]].
    Flags: 격주 목요일에 연다.  ->  It opens [[every Thursday]].
    Passes: 매월 둘째 토요일에 연다.  ->  It opens on the second Saturday of every month.
    Passes: 일주일 동안 열렸다.  ->  It lasted seven days.
    Misses: vague durations (며칠, for some time).
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "duration-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield the durations of *article* that differ."""
        for match, _ in discrepancies(article, Kind.DURATION):
            source, target = text_of(match.source), text_of(match.target)
            message = f"The Korean says it lasts {source}, the English {target}."
            yield finding(
                self, article, match, message, f"기간이 다릅니다. 원문은 ‘{source}’, 영문은 ‘{target}’입니다."
            )
        for match, _ in discrepancies(article, Kind.FREQUENCY):
            source, target = text_of(match.source), text_of(match.target)
            message = f"The Korean says {source} ({match.suggestion}), the English “{target}”."
            korean = f"주기가 다릅니다. 원문은 ‘{source}’, 영문은 ‘{target}’입니다."
            yield finding(self, article, match, message, korean)
