"""Korean morphemes, from Kiwi (kiwipiepy), loaded once a process and only when a text is analysed."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from auditor.model import Span, Token

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

LAST_GUESSED = 3
"""Kiwi numbers its morphemes; up to this one they stand for classes of words that it does not know."""

_WORD = re.compile(r"[가-힣]+")


@cache
def _kiwi() -> "Kiwi":
    from kiwipiepy import Kiwi

    return Kiwi(num_workers=1)


@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[tuple[Span, ...], tuple[Any, ...]]:
    """Return the sentences and the morphemes that Kiwi sees in *text*: one reading answers whoever asks for either."""
    if not text.strip():
        return (), ()
    sentences = _kiwi().split_into_sents(text, return_tokens=True)
    spans = tuple(Span(s.start, s.end) for s in sentences if s.end > s.start)
    return spans, tuple(token for sentence in sentences for token in sentence.tokens or ())


@lru_cache(maxsize=8192)
def analyse(text: str) -> tuple[Token, ...]:
    """Return the morphemes of *text* (NFC) in order, with Sejong tags (NNP, JKS, ...); offsets are code points.

    A contracted morpheme that has no code point of its own is left out.
    """
    return tuple(Token(Span(t.start, t.end), t.form, t.lemma, t.tag) for t in _read(text)[1] if t.end > t.start)


@lru_cache(maxsize=65536)
def is_guessed(word: str) -> bool:
    """True where Kiwi takes *word* for one morpheme that it does not know (안석, but not 변혁)."""
    tokens = _kiwi().tokenize(word)
    return len(tokens) == 1 and tokens[0].id <= LAST_GUESSED


def likelihood(text: str) -> float:
    """Return ln P(text) by the language model of Kiwi, for its best analysis."""
    return float(_kiwi().analyze(text, top_n=1)[0][1])


@dataclass(frozen=True, slots=True)
class WordSurprise:
    """A word of hangul up to its particle, and -ln P of its morphemes in their place (nats).

    `is_known` is false where the morphology had to guess a morpheme, to cut the word into single syllables, or to end a
    verb inside it; `is_noun` is true where nothing of the word is a verb, an ending or an adverb.
    """

    span: Span
    nats: float
    is_known: bool
    is_noun: bool


@lru_cache(maxsize=1024)
def surprises(text: str) -> tuple[WordSurprise, ...]:
    """Return every word of hangul in *text*, in order, with how surprising it is."""
    tokens = _read(text)[1]
    words = ((word, [t for t in tokens if word.start() <= t.start < word.end()]) for word in _WORD.finditer(text))
    return tuple(_surprise(word.start(), word.end(), inside) for word, inside in words if inside)


def _surprise(start: int, end: int, inside: Sequence[Any]) -> WordSurprise:
    particle = next((t.start for t in inside if t.tag[0] == "J" and t.start > start), end)
    stem = [t for t in inside if t.start < particle]
    is_cut = len(stem) > 1 and all(t.end - t.start == 1 for t in stem)
    is_ended = any(one.tag[0] == "E" and other.tag[0] in "NX" for one, other in pairwise(stem))
    is_guessed = any(t.id <= LAST_GUESSED for t in stem)
    nats = -float(sum(t.score for t in inside))
    is_noun = all(t.tag[0] in "NX" and t.tag not in ("XSV", "XSA") for t in stem)
    return WordSurprise(Span(start, particle), nats, not (is_cut or is_ended or is_guessed), is_noun)


def tokens_at(tokens: Sequence[Token], span: Span) -> list[Token]:
    """Return those of *tokens* (in order) that overlap *span*, without passing over all of them."""
    start, end = bisect_left(tokens, span.start, key=_start), bisect_left(tokens, span.end, key=_start)
    while start and tokens[start - 1].span.end > span.start:
        start -= 1
    return [token for token in tokens[start:end] if token.span.overlaps(span)]


def _start(token: Token) -> int:
    return token.span.start


def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences that Kiwi sees in *text*, in order; blanks may lie between them, nothing else."""
    return _read(text)[0]
