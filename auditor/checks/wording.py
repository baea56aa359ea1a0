"""What findings about quantities and dates say: both values in words, and the English that would be right."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import ClassVar, Protocol

from auditor.checks.base import quote_mention
from auditor.english.dates import WEEKDAYS
from auditor.english.phrasing import write_quantity
from auditor.english.plurals import plural
from auditor.english.writing import Style, style_of, write_clock, write_date, write_relative
from auditor.matching.amounts.discrepancy import Discrepancy, Kind
from auditor.matching.amounts.resolution import resolve, weekdays_of
from auditor.model import AlignedArticle, Evidence, Finding, Match, Mention, Severity
from auditor.quantity import Bound, Clock, Date, Form, Quantity, Value, plain
from auditor.units import english_name

LEAST = 0.3
"""The confidence below which a discrepancy is no finding: words that come and go in any translation."""

_ASKED = 0.7


class ValueRule(Protocol):
    """What a rule over values declares beside the members of a check."""

    rule: ClassVar[str]
    category: ClassVar[str]
    severity: ClassVar[Severity]


def discrepancies(article: AlignedArticle, *kinds: Kind) -> Iterator[tuple[Match, Discrepancy]]:
    """Yield the matches of *article* whose discrepancy is of one of *kinds*."""
    for match in article.matches:
        if isinstance(match.detail, Discrepancy) and match.detail.kind in kinds and match.confidence >= LEAST:
            yield match, match.detail


def finding(
    rule: type[ValueRule] | ValueRule,
    article: AlignedArticle,
    match: Match,
    message: str,
    message_ko: str,
    severity: Severity | None = None,
) -> Finding:
    """Return the finding of *rule* about *match*, with both values as evidence and the right English suggested."""
    return Finding(
        rule=rule.rule,
        category=rule.category,
        severity=severity or rule.severity,
        confidence=match.confidence,
        message=message,
        message_ko=message_ko,
        pair=match.pair,
        source=quote_mention(match.source),
        target=quote_mention(match.target),
        suggestion=match.suggestion or suggestion(article, match),
        evidence=evidence(match),
    )


def agreed_dates(article: AlignedArticle) -> Iterator[tuple[Match, Date]]:
    """Yield the matches whose dates agree, with the English date."""
    for match in article.matches:
        if match.detail is None and match.source and match.target and isinstance(match.target.value, Date):
            yield match, match.target.value


def question(
    rule: type[ValueRule] | ValueRule, article: AlignedArticle, match: Match, message: str, message_ko: str
) -> Finding:
    """Return a neutral finding: both sides agree, yet the editor should look."""
    asked = finding(rule, article, match, message, message_ko, Severity.NEUTRAL)
    return replace(asked, confidence=_ASKED, suggestion=None)


def text_of(mention: Mention | None) -> str:
    """Return the text of a mention, "" for None."""
    return mention.text.strip() if mention else ""


def evidence(match: Match) -> tuple[Evidence, ...]:
    """Return both values, read out: 3조 4천억 원 = 3,400,000,000,000 won; 3.4 billion won = 3,400,000,000 won."""
    mentions = (mention for mention in (match.source, match.target) if mention)
    return (Evidence("values", "; ".join(map(_reading, mentions))),)


def _reading(mention: Mention) -> str:
    """Return what a mention says and the value read in it, once where they are the same."""
    text, value = text_of(mention), read_out(mention.value)
    return text if value.casefold() in ("", text.casefold()) else f"{text} = {value}"


def read_out(value: Value) -> str:
    """Return a value in plain digits with its unit, or a date in its fields."""
    if isinstance(value, Clock):
        return f"{value.hour:02d}:{value.minute:02d}" + (f" {value.half}" if value.half else "")
    if isinstance(value, Date):
        return _read_date(value)
    if value.form is Form.LABEL:
        return value.label.upper()
    hedge = {
        Bound.EXACT: "",
        Bound.ABOUT: "about ",
        Bound.OVER: "over ",
        Bound.UNDER: "under ",
        Bound.ODD: "just over ",
        Bound.NEARLY: "nearly ",
    }[value.bound]
    name = english_name(value.unit) or ("age group" if value.unit == "generation" else value.unit)
    return f"{hedge}{plain(value.value)} {name if value.value == 1 or not name else plural(name)}".strip()


def _read_date(date: Date) -> str:
    written, relative = write_date(date, Style(abbreviates_months=False)), write_relative(date)
    return f"{written} {_relative_to(date)}" if relative and relative not in written else written


def suggestion(article: AlignedArticle, match: Match) -> str | None:
    """Return the English that would say the source value, in the article's style; None where there is no source."""
    if match.source is None:
        return None
    if match.target is None and (numbered := _numbered(match.source)):
        return numbered
    style = style_of("\n".join(p.text for p in article.article.target.paragraphs))
    return english_for(match.source.value, match.target, style, article.article.date) or None


_NUMBERED = {"조": "Article", "항": "Paragraph", "호기": "Unit", "호선": "Line", "호": "No."}
_NUMBERED_TEXT = re.compile(rf"(?:제\s?)?(?P<number>\d+)\s?(?P<counter>{'|'.join(_NUMBERED)})")


def _numbered(source: Mention) -> str:
    """Return "Article 30" for 30조, "Unit 5" for 5호기; "" for what is no such number."""
    match = _NUMBERED_TEXT.fullmatch(text_of(source)) if getattr(source.value, "ordinal", False) else None
    return f"{_NUMBERED[match['counter']]} {match['number']}" if match else ""


def english_for(value: Value, target: Mention | None, style: Style, published: datetime.date | None) -> str:
    """Return English for a source value, shaped like the faulty target phrase where there is one."""
    if isinstance(value, Clock):
        return write_clock(value)
    if isinstance(value, Date):
        return _english_date(value, target, style, published)
    model = text_of(target) if target and isinstance(target.value, Quantity) else ""
    return write_quantity(value, style, model)


def _english_date(date: Date, target: Mention | None, style: Style, published: datetime.date | None) -> str:
    """Return English for a date, with the fields that the faulty phrase names: a weekday for a weekday."""
    said = target.value if target else None
    if isinstance(said, Quantity):
        return _date_for_number(date, said, text_of(target), style)
    if not isinstance(said, Date):
        return write_date(date, style)
    full = resolve(date, published)
    weekdays = weekdays_of(full, published)
    if said.weekday is not None and not said.day and weekdays:
        return " or ".join(WEEKDAYS[day] for day in sorted(weekdays))
    if special := _date_in_form(date, said, text_of(target), style):
        return special
    if said.month and full.day:
        return write_date(replace(full, year=full.year if said.year else date.year), style, said.month)
    return _like(write_date(date, style, said.month), text_of(target))


def _date_in_form(date: Date, said: Date, text: str, style: Style) -> str:
    """Return a date in the form of *text*: "Dec. 3 last year", "the first half of the year", the 53 of 1950-53."""
    if date.offset and said.offset and date.day:
        return f"{write_date(replace(date, offset=None, year=None), style).removeprefix('the ')} {_relative_to(date)}"
    if date.span and _HALF.search(text):
        return _HALF.sub("first" if date.span == "H1" else "second", text)
    return f"{date.year % 100:02d}" if said.year and date.year and re.fullmatch(r"\d\d", text) else ""


_HALF = re.compile(r"\b(?:first|second|latter)\b(?=\s+half)")


def _relative_to(date: Date) -> str:
    """Return "last year", or "of last month" after a bare day."""
    relative = write_relative(date)
    return relative if date.month else f"of {relative}"


def _date_for_number(date: Date, said: Quantity, text: str, style: Style) -> str:
    """Return English for a date where the English has a number: 4일 may be four days, or "the 4th"."""
    if date.maybe_duration and said.unit in ("day", "night"):
        return write_quantity(Quantity(Fraction(date.day or 0), unit="day"), style, text)
    written = write_date(date, style)
    return written.removeprefix("the ") if said.ordinal else written


def _like(written: str, model: str) -> str:
    """Return *written* with a capital where the phrase it replaces has one at its head."""
    return written[:1].upper() + written[1:] if model[:1].isupper() else written
