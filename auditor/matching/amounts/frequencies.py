"""How often: 격주 is every other week, 매주 every week, 월 1회 once a month."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from auditor.matching.amounts.discrepancy import Discrepancy, Kind
from auditor.matching.bead_texts import BeadText, beads
from auditor.model import AlignedArticle, Match, MatchVerdict, Mention, MentionKind, Sentence, Span
from auditor.quantity import Quantity

SURE = 0.92
"""How sure it is that another frequency is wrong: none is flagged in 759 sound translations (2026-11-23)."""
_ONCE = r"\s?(?:1|한)\s?(?:회|번|차례)"
_TWICE = r"\s?(?:2|두)\s?(?:회|번|차례)"
_KOREAN = {
    "every day": r"(?<![가-힣])매일|날마다",
    "every week": rf"매주|매 주말|주마다|주말마다|[월화수목금토일]요일마다|(?<![가-힣])주{_ONCE}|일주일에{_ONCE}",
    "every two weeks": r"격주",
    "every month": rf"(?<![가-힣])매월|(?<![가-힣])매달|달마다|(?<![가-힣])월{_ONCE}|한 달에{_ONCE}",
    "twice a week": rf"(?:일주일에|(?<![가-힣])주){_TWICE}",
    "twice a month": rf"(?:한 달에|(?<![가-힣])월){_TWICE}",
    "twice a year": rf"(?:1년에|(?<![가-힣])연){_TWICE}",
    "every two months": rf"격월|두 달마다|2개월마다|(?:두 달|2개월)에{_ONCE}",
    "every quarter": rf"분기마다|분기별|매\s?분기|3개월마다|(?:석 달|3개월)에{_ONCE}",
    "every six months": rf"반기마다|반기별|매\s?반기|6개월마다|(?:여섯 달|6개월)에{_ONCE}",
    "every year": rf"(?<![가-힣])매년|해마다|(?<![가-힣])연{_ONCE}|1년에{_ONCE}",
    "every two years": rf"격년|2년마다|2년에{_ONCE}",
}
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_EVERY = r"(?:every|each)"
_OTHER = r"every\s(?:other|second|two)"
_ENGLISH = {
    "every day": rf"\b(?:{_EVERY}\sday\b|daily\b)",
    "every week": rf"\b(?:{_EVERY}\s(?:week|weekend|{_DAY})\b(?!\sof)|once\sa\sweek|weekly|on\s(?:weekends|{_DAY}s)\b)",
    "every two weeks": rf"\b(?:{_OTHER}\s(?:weeks?|{_DAY})\b(?!\sof)|bi-?weekly|fortnightly|once\severy\stwo\sweeks)",
    "every month": rf"\b(?:{_EVERY}\smonth\b|once\sa\smonth|of\s(?:the|each|every)\smonth|monthly)",
    "every two months": rf"\b(?:{_OTHER}\smonths?\b|bi-?monthly)",
    "twice a week": r"\b(?:twice\s(?:a|every)\sweek|twice\sweekly|semi-?weekly)\b",
    "twice a month": r"\b(?:twice\s(?:a|every)\smonth|twice\smonthly|semi-?monthly)\b",
    "twice a year": r"\b(?:twice\s(?:a|every)\syear|twice\syearly)\b",
    "every quarter": rf"\b(?:{_EVERY}\squarter\b|every\sthree\smonths|once\sa\squarter|quarterly)",
    "every six months": r"\b(?:every\ssix\smonths|semi-?annual(?:ly)?|half-yearly)",
    "every year": rf"\b(?:{_EVERY}\syear\b|once\sa\syear|annual(?:ly)?|yearly)",
    "every two years": rf"\b(?:{_OTHER}\syears?\b|biennial(?:ly)?)",
}
_PERIODS = {
    "every day": (1, "day"),
    "every week": (1, "week"),
    "every two weeks": (2, "week"),
    "every month": (1, "month"),
    "every two months": (2, "month"),
    "twice a week": (3, "day"),
    "twice a month": (2, "week"),
    "twice a year": (6, "month"),
    "every quarter": (3, "month"),
    "every six months": (6, "month"),
    "every year": (1, "year"),
    "every two years": (2, "year"),
}
_LOOSE = {
    "every day": r"하루|일일|일간|일상|일별|일평균",
    "every week": r"주간|주별|주당|한 주|일주일",
    "every month": r"월간|월별|월평균|월세|월 |한 달|월급|다달이|월례|개월",
    "every quarter": r"분기",
    "every year": r"연간|연례|연도|연평균|연 |한 해|1년|일 년|해년|정기|연차|제\d+회|\d+회",
}
"""Korean that lets English of that period stand for something else than how often."""


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return a MISMATCH where each side of a sentence pair says once how often, and they differ."""
    return tuple(found for bead in beads(article) for found in _judge(bead))


def _judge(bead: BeadText) -> Iterator[Match]:
    source, target = _find(bead.pair.source, _KOREAN), _find(bead.pair.target, _ENGLISH)
    if len(source) != 1 or len(target) != 1 or set(source) == set(target):
        return
    (often, korean), (told, english) = *source.items(), *target.items()
    if told.startswith("twice") and re.search(_TWICE, bead.source.replace(korean.text, " ")):
        return
    if told in _LOOSE and re.search(_LOOSE[told], bead.source.replace(korean.text, " ")):
        return
    detail = Discrepancy(Kind.FREQUENCY, korean.value, english.value)
    yield Match(bead.index, korean, english, MatchVerdict.MISMATCH, SURE, often, detail=detail)


def _find(sentences: tuple[Sentence, ...], words: Mapping[str, str]) -> dict[str, Mention]:
    """Return the first place of each frequency that *sentences* name."""
    found: dict[str, Mention] = {}
    for sentence in sentences:
        for often, pattern in words.items():
            if hit := re.search(pattern, sentence.text, re.IGNORECASE):
                span = Span(sentence.span.start + hit.start(), sentence.span.start + hit.end())
                count, unit = _PERIODS[often]
                value = Quantity(Fraction(count), unit=unit)
                place = Mention(MentionKind.DATE, sentence.side, sentence.paragraph, span, hit.group(), value)
                found.setdefault(often, place)
    return found
