"""So many of so many: 네 명 중 한 명 and "one in four" are one value, though each number stands on both sides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from auditor.english.numerals import NUMBER, evaluate
from auditor.matching.bead_texts import BeadText, beads
from auditor.matching.discrepancy import Discrepancy, Kind
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind, Sentence, Span
from auditor.quantity import Quantity

SURE = 0.92
"""How sure it is that another share is wrong: none is flagged in 759 sound translations (2026-11-23)."""
_MOST = 1000
"""The greatest whole that people tell so; beyond it "in" stands before a year or a place."""
_OF = re.compile(r"\s?(?:중|가운데)(?:에|에서)?\s")
_IN = re.compile(r"\s(?:in|out\sof)(?:\severy)?\s", re.IGNORECASE)
_ELSE = re.compile(
    r"[\s-](?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|percent)\b|%|\s?[ap]\.?m\b"
)
"""What follows the number of a span of time: "two in three days"."""


@dataclass(frozen=True, slots=True)
class _Share:
    part: Mention
    value: Fraction


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return a MISMATCH for each English share that no share in the Korean of its pair has."""
    return tuple(found for bead in beads(article) for found in _judge(article, bead))


def _judge(article: AlignedArticle, bead: BeadText) -> Iterator[Match]:
    source = list(_korean(article, bead))
    if not source:
        return
    told = {share.value for share in source} | _fractions(article, bead)
    for share in (share for sentence in bead.pair.target for share in _english(sentence)):
        if share.value not in told:
            nearest = source[0]
            text = f"{nearest.value.numerator} in {nearest.value.denominator}"
            evidence = (Evidence("value", f"{nearest.part.text}: {text}"),)
            detail = Discrepancy(Kind.NUMBER, nearest.part.value, share.part.value)
            yield Match(
                bead.index, nearest.part, share.part, MatchVerdict.MISMATCH, SURE, text, evidence, detail
            )  # fmt: skip


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
        if mention.side == "source" and mention.paragraph == sentence.paragraph and sentence.span.contains(mention.span)
        if isinstance(mention.value, Quantity)
    )
    return sorted(found, key=lambda mention: mention.span)


def _fractions(article: AlignedArticle, bead: BeadText) -> set[Fraction]:
    """Return the shares that the Korean gives as per cents and fractions."""
    values = [mention.value for sentence in bead.pair.source for mention in _counts(article, sentence)]
    percents = {value.value / 100 for value in values if value.unit == "%"}
    return percents | {Fraction(value.value) for value in values if 0 < value.value < 1}


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
