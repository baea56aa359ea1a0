"""Probable slips in words of the source that are no names: 혈악 for 혈액.

The language model says which words are surprising and which reading one jamo away is not (`auditor.korean.slips`). It
also stumbles over names and new words, so a word is let go that is named, that stands twice, that looks foreign, that
the text glosses or quotes, or that some English word of its pair sounds like.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.korean.endings import ENDS_IN_SS
from auditor.korean.foreignness import foreignness
from auditor.korean.loanwords import plausibility
from auditor.korean.morphology import WordSurprise
from auditor.korean.particles import strip
from auditor.korean.slips import corrections, surprising_words
from auditor.matching.names.sounds import PLAUSIBLE, may_answer
from auditor.model import AlignedArticle, MentionKind, Pair, Paragraph, Quote, Role, Span

GAINS = {(False, True): 6.0, (False, False): 9.0, (True, True): 12.0, (True, False): 16.0}
"""Nats that the intended word must gain, by whether the morphology knows the word that stands there, and whether the
article has the intended one elsewhere. Of 2,303 texts without added slips ten have a known word that gains 16 or more:
seven slips, two spellings of names, a word of a child (2026-11-23)."""

FOREIGN = 1.0
"""Log odds of a foreign name from which a word is not judged: the language model knows few of them."""

UNJUDGED = (Role.BYLINE, Role.DATELINE, Role.NOTICE)
"""Paragraphs that are written by another hand, or hold names and addresses alone."""

_NAMES = (MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANISATION, MentionKind.FOREIGN_NAME)
_QUOTED = re.compile(r"[‘’'“”\"<>〈〉《》「」『』\[\]]")
_GLOSSED = re.compile(r"\s?\([A-Za-z一-鿿]")
_PAST = re.compile(rf"[{ENDS_IN_SS}]다$")
"""The end of a verb, which no name has: 마첬다."""
_WORD = re.compile(r"[가-힣]+")
_ENGLISH = re.compile(r"[^\W\d_][\w'’-]+")


@dataclass(frozen=True, slots=True)
class Slip:
    """A word of the source, the word it was probably meant to be, how much likelier that is (nats).

    `is_known` tells that the word that stands there is one too, `is_used` that the article has the intended word.
    """

    pair: int | None
    source: Quote
    intended: str
    gain: float
    is_known: bool
    is_used: bool


def find_slips(article: AlignedArticle) -> Iterator[Slip]:
    """Yield every probable slip of the source, in order, but for bylines, datelines and notices."""
    source = article.article.source.paragraphs
    whole = "\n".join(p.text for p in source)
    pairs = {paragraph: (i, pair) for i, pair in enumerate(article.pairs) for paragraph in pair.source}
    for paragraph in source:
        if paragraph.role in UNJUDGED:
            continue
        index, pair = pairs.get(paragraph.id, (None, None))
        english, named = _english(article, pair), _named(article, paragraph.id)
        for word in surprising_words(paragraph.text):
            is_named = any(word.span.overlaps(span) for span in named)
            if not is_named and _is_judged(paragraph.text, word, whole, english):
                yield from _slip(index, paragraph, word, whole)


def _slip(index: int | None, paragraph: Paragraph, word: WordSurprise, whole: str) -> Iterator[Slip]:
    text = paragraph.text[word.span.start : word.span.end]
    others = whole.replace(text, " ")
    found = [(_stands_in(r.text, others), r) for r in corrections(paragraph.text, word.span)]
    for is_used, reading in sorted(found, key=lambda row: (not row[0], -row[1].gain))[:1]:
        if reading.gain >= GAINS[word.is_known or (is_used and not word.is_noun), is_used]:
            quote = Quote("source", paragraph.id, word.span, text)
            yield Slip(index, quote, reading.text, reading.gain, word.is_known, is_used)


def _stands_in(word: str, text: str) -> bool:
    return re.search(rf"(?<![가-힣]){word}", text) is not None


def _english(article: AlignedArticle, pair: Pair | None) -> tuple[str, ...]:
    text = " ".join(article.article.target.paragraphs[i].text for i in (pair.target if pair else ()))
    return tuple(sorted(set(_ENGLISH.findall(text))))


def _named(article: AlignedArticle, paragraph: int) -> list[Span]:
    """Return where *paragraph* has names; candidates that nothing but their shape makes names are left out."""
    return [
        m.span
        for m in article.mentions
        if m.side == "source" and m.paragraph == paragraph and m.kind in _NAMES
        and (m.kind is not MentionKind.FOREIGN_NAME or m.value.names)
    ]  # fmt: skip


def _is_judged(text: str, word: WordSurprise, whole: str, english: tuple[str, ...]) -> bool:
    span = word.span
    stem = strip(text[span.start : span.end])
    beside = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if whole.count(stem) > 1 or all(map(_QUOTED.search, beside)) or _GLOSSED.match(text, span.end):
        return False
    may_be_name = (word.is_noun or not word.is_known) and not _PAST.search(stem)
    if may_be_name and foreignness(stem) >= FOREIGN:
        return False
    return not any(may_answer(stem, e) and plausibility(stem, e) >= PLAUSIBLE for e in english)
