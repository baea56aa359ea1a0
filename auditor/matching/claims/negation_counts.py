"""Negatives that the English has no word for: fewer words that deny than the Korean has negatives.

No word link is needed: a Korean statement with one negative, and English without any word that denies, or holds a
denial (lack, unless, un-), differ. Words that answer another Korean word (closed for 폐쇄) stand for no negative.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.english.negation import PLAIN, count_denials, doubt_of_negation
from auditor.korean.negation import (
    DECLARATIVE,
    IDIOMS,
    Negation,
    denies_adjective,
    is_doubled,
    negations,
    soft_words,
)
from auditor.matching.bead_texts import BeadText, beads, is_headline, morphemes, quote_in
from auditor.model import AlignedArticle, Quote, Sentence

BEFORE, AFTER = 14, 12
"""Letters around a negative in which an idiom speaks of it."""
SHORTEST = 0.9
"""English words for one Korean word below which the English leaves something out that may have held the denial."""


@dataclass(frozen=True, slots=True)
class Undenied:
    """A Korean negative whose sentence pair has no English for it.

    `is_main` tells that it ends a statement, `is_verbal` that a verb is denied, `is_bare` that nothing in the English
    comes near a denial, `is_explained` that all words which hold one may answer other Korean words, that an adjective
    may have another for it, or that a headline leaves it out,
    `is_written` that the sentence is a written statement.
    """

    pair: int
    source: Quote
    is_main: bool
    is_verbal: bool
    is_bare: bool
    is_explained: bool
    is_written: bool


def undenied(article: AlignedArticle) -> Iterator[Undenied]:
    """Yield the only negative of every sentence pair whose English denies nothing."""
    for bead in beads(article):
        found = [(sentence, n) for sentence in bead.pair.source for n in _negatives(article, sentence)]
        if len(found) != 1 or "?" in bead.source or "?" in bead.target or not _is_whole(bead):
            continue
        sentence, negation = found[0]
        plain, lexical, weak = count_denials(bead.target)
        tokens = [token for one in bead.pair.source for token in morphemes(article, one)]
        if plain == 0 and lexical <= soft_words(tokens):
            start = negation.span.start - sentence.span.start
            tokens_of = morphemes(article, sentence)
            yield Undenied(
                bead.index,
                quote_in(sentence, start, start + len(negation.span)),
                negation.is_main,
                negation.is_verbal or _NEVER.search(sentence.text[: start + len(negation.span)]) is not None,
                lexical + weak == 0,
                lexical > 0
                or _is_bounded(bead, negation, sentence)
                or (weak > 0 and denies_adjective(tokens_of, negation))
                or is_headline(article, bead),
                DECLARATIVE.search(sentence.text) is not None,
            )


def half_denied(article: AlignedArticle) -> Iterator[Undenied]:
    """Yield the second of two negatives where the English denies its first clause only: "No A is B, and they do C"."""
    for bead in beads(article):
        if not bead.is_single or "?" in bead.source or "?" in bead.target or not _is_whole(bead):
            continue
        sentence = bead.pair.source[0]
        found = list(_negatives(article, sentence))
        denials = list(PLAIN.finditer(bead.target))
        if (
            len(found) != 2
            or len(denials) != 1
            or found[0] == found[1]
            or not (found[1].is_main and found[1].is_verbal)
        ):
            continue
        again = _NEW_CLAUSE.search(bead.target, denials[0].end())
        if again is not None and doubt_of_negation(bead.target[again.start() :]) != "strong":
            start = found[1].span.start - sentence.span.start
            source = quote_in(sentence, start, start + len(found[1].span))
            is_written = DECLARATIVE.search(sentence.text) is not None
            yield Undenied(bead.index, source, False, True, False, False, is_written)


_NEW_CLAUSE = re.compile(
    r",?\s(?:and|but|while)\s(?:it|they|he|she|we|I|you|(?:the|its|their|his|her)\s\w+(?:\s\w+)?)\s"
    r"(?:will|would|is|are|was|were|has|have|had|can|could|also|still|\w+ed|\w+s)\b"
)
"""Where a clause begins that a denial before it does not reach."""


def _negatives(article: AlignedArticle, sentence: Sentence) -> Iterator[Negation]:
    """Yield the negatives of *sentence*, those of idioms aside; twice one that is doubled, as it denies nothing."""
    for negation in negations(morphemes(article, sentence)):
        start, end = negation.span.start - sentence.span.start, negation.span.end - sentence.span.start
        around = sentence.text[max(0, start - BEFORE) : end + AFTER]
        if is_doubled(around):
            yield negation
            yield negation
        elif not IDIOMS.search(around) and not _is_titled(sentence.text, start):
            yield negation


def _is_bounded(bead: BeadText, negation: Negation, sentence: Sentence) -> bool:
    """True where the English says within what something stays that the Korean says not to go beyond: 넘지 않는."""
    start, end = negation.span.start - sentence.span.start, negation.span.end - sentence.span.start
    return _BEYOND.match(sentence.text, start, end) is not None and _WITHIN.search(bead.target) is not None


_BEYOND = re.compile(r"(?:넘|초과하|웃돌|벗어나|넘어서|미치|이르)지")
_WITHIN = re.compile(
    r"\b(?:within|under|below|up to|at or|or less|or fewer|maximum|limit\w*|cap\w*|inside|stay\w*)\b", re.IGNORECASE
)
_NEVER = re.compile(r"적(?:이|은|도)?\s?없$")
"""Never: it denies what was done, though a noun is said to be missing (본 적이 없다)."""
_TITLE = re.compile(r"[‘'《〈<「『][^’'》〉>」』]{1,40}[’'》〉>」』]")


def _is_titled(text: str, place: int) -> bool:
    return any(hit.start() < place < hit.end() for hit in _TITLE.finditer(text))


def _is_whole(bead: BeadText) -> bool:
    return len(bead.target.split()) >= SHORTEST * len(bead.source.split())
