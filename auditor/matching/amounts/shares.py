"""So many of so many: 네 명 중 한 명 and "one in four" are one value, though each number stands on both sides."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from auditor.english.numerals import NUMBER, evaluate
from auditor.matching.amounts.discrepancy import Discrepancy, Kind
from auditor.matching.bead_texts import BeadText, beads
from auditor.model import AlignedArticle, Match, MatchVerdict, Mention, MentionKind, Sentence, Span
from auditor.quantity import Quantity

SURE = 0.92
"""How sure it is that another share is wrong: none is flagged in 759 sound translations (2026-11-23)."""
HALVED = 0.85
"""How sure it is that a half told as another fraction is wrong, set by hand, 2026-11-23."""
_HALF = re.compile(r"절반")
_HALVED = re.compile(r"\b(?:half|halv\w*|fifty|majority|most|even|equal\w*|mid\w*)\b|50|5 in 10", re.IGNORECASE)
_MOST = 1000
"""The greatest whole that people tell so; beyond it "in" stands before a year or a place."""
_OF = re.compile(r"\s?(?:중|가운데)(?:에|에서)?\s")
_IN = re.compile(r"\s(?:in|out\sof)(?:\severy)?\s", re.IGNORECASE)
_ELSE = re.compile(
    r"[\s-](?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|percent)\b|%|\s?[ap]\.?m\b"
)
"""What follows the number of a span of time: "two in three days"."""
_BY = re.compile(r"\bby\s(?:about\s|around\s|nearly\s|almost\s|roughly\s|some\s|over\s|more\sthan\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Share:
    part: Mention
    value: Fraction
    form: str = "double"


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return an ACCEPT for every share that is told, a MISMATCH for another English one where the Korean has one."""
    wrong = (found for bead in beads(article) for found in (*_judge(article, bead), *_halves(article, bead)))
    return (*told(article), *wrong)


def told(article: AlignedArticle) -> tuple[Match, ...]:
    """Return an ACCEPT for each Korean share with the English that has its value, whatever numbers say it.

    "Four in five" and 80 percent answer 10명 중 8명, "two in three" 3분의 2, a fall by two thirds one to 3분의 1.
    """
    return tuple(found for bead in beads(article) for found in _told(article, bead))


def is_told(mention: Mention, told: Iterable[Match]) -> bool:
    """True where *mention* is a part of what one of *told* answers."""
    places = (place for one in told for place in (one.source, one.target) if place and place.side == mention.side)
    return any(place.paragraph == mention.paragraph and place.span.contains(mention.span) for place in places)


def _told(article: AlignedArticle, bead: BeadText) -> Iterator[Match]:
    source, target = [*_korean(article, bead), *_parts(article, bead)], _renderings(article, bead)
    for share in source:
        answer = next((x for x in target if x.value == share.value and (x.form, share.form) != ("part", "part")), None)
        if answer is not None:
            target.remove(answer)
            yield Match(bead.index, share.part, answer.part, MatchVerdict.ACCEPT, 1.0)


def _renderings(article: AlignedArticle, bead: BeadText) -> list[_Share]:
    """Return the shares of the English, those in two numbers first, and its per cents and fractions."""
    double = [share for sentence in bead.pair.target for share in _english(sentence)]
    single = [
        _Share(mention, value, "part")
        for sentence in bead.pair.target
        for mention in _counts(article, sentence)
        if (value := _fraction(mention.value)) is not None
        and not any(x.part.span.contains(mention.span) for x in double)
    ]
    falls = [
        _Share(share.part, 1 - share.value, "fall")
        for share in single
        if _BY.search(article.article.target.paragraphs[share.part.paragraph].text[: share.part.span.start])
    ]
    return [*double, *single, *falls]


def _parts(article: AlignedArticle, bead: BeadText) -> Iterator[_Share]:
    """Yield the per cents and fractions of the Korean."""
    for sentence in bead.pair.source:
        for mention in _counts(article, sentence):
            if (value := _fraction(mention.value)) is not None:
                yield _Share(mention, value, "part")


def _fraction(value: Quantity) -> Fraction | None:
    """Return the share that a per cent or a fraction is, None for any other quantity."""
    if value.unit == "percent":
        return value.value / 100
    return Fraction(value.value) if 0 < value.value < 1 and not value.unit else None


def _judge(article: AlignedArticle, bead: BeadText) -> Iterator[Match]:
    source = list(_korean(article, bead))
    if not source:
        return
    known = {share.value for share in (*source, *_parts(article, bead))}
    for share in (share for sentence in bead.pair.target for share in _english(sentence)):
        if share.value not in known:
            nearest = source[0]
            text = f"{nearest.value.numerator} in {nearest.value.denominator}"
            detail = Discrepancy(Kind.NUMBER, nearest.part.value, share.part.value)
            yield Match(bead.index, nearest.part, share.part, MatchVerdict.MISMATCH, SURE, text, detail=detail)


def _halves(article: AlignedArticle, bead: BeadText) -> Iterator[Match]:
    """Yield a half of the Korean (절반) where the English has one other fraction, and no word for a half."""
    words = [(s, hit) for s in bead.pair.source for hit in _HALF.finditer(s.text)]
    if len(words) != 1 or _HALVED.search(bead.target) or any(x.value != Fraction(1, 2) for x in _parts(article, bead)):
        return
    told = [x for s in bead.pair.target for x in _counts(article, s) if _fraction(x.value) is not None]
    if len(told) == 1 and told[0].value.unit == "" and told[0].value.value != Fraction(1, 2):
        sentence, hit = words[0]
        span = Span(sentence.span.start + hit.start(), sentence.span.start + hit.end())
        half = Quantity(Fraction(1, 2), Fraction(1, 2))
        korean = Mention(MentionKind.QUANTITY, "source", sentence.paragraph, span, hit.group(), half)
        detail = Discrepancy(Kind.NUMBER, half, told[0].value)
        yield Match(bead.index, korean, told[0], MatchVerdict.MISMATCH, HALVED, "half", detail=detail)


def _korean(article: AlignedArticle, bead: BeadText) -> Iterator[_Share]:
    """Yield every whole and part of the Korean with 중 or 가운데 between them."""
    for sentence in bead.pair.source:
        counts = [(mention, mention.value) for mention in _counts(article, sentence)]
        for (whole, all_), (part, some) in pairwise(counts):
            shift = sentence.span.start
            gap = sentence.text[whole.span.end - shift : part.span.start - shift]
            if _OF.fullmatch(gap) and 0 < some.value < all_.value:
                span = Span(whole.span.start, part.span.end)
                text = sentence.text[span.start - shift : span.end - shift]
                yield _Share(replace(part, span=span, text=text), Fraction(some.value) / all_.value)


def _counts(article: AlignedArticle, sentence: Sentence) -> list[Mention]:
    found = (
        mention
        for mention in article.mentions
        if mention.side == sentence.side
        and mention.paragraph == sentence.paragraph
        and sentence.span.contains(mention.span)
        if isinstance(mention.value, Quantity)
    )
    return sorted(found, key=lambda mention: mention.span)


def _english(sentence: Sentence) -> Iterator[_Share]:
    """Yield every "one in four" of *sentence*."""
    hits = list(NUMBER.finditer(sentence.text))
    for one, two in pairwise(hits):
        part, whole = evaluate(one).value, evaluate(two).value
        if not _IN.fullmatch(sentence.text[one.end() : two.start()]) or _ELSE.match(sentence.text, two.end()):
            continue
        if 0 < part < whole <= _MOST and part.denominator == whole.denominator == 1:
            start, end = sentence.span.start + one.start(), sentence.span.start + two.end()
            text = sentence.text[one.start() : two.end()]
            value = Quantity(part, Fraction(1), "")
            yield _Share(
                Mention(MentionKind.QUANTITY, "target", sentence.paragraph, Span(start, end), text, value), part / whole
            )
