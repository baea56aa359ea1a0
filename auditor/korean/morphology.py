"""Korean morphemes, from Kiwi (kiwipiepy), loaded once a process and only when a text is analysed."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from auditor.model import Span, Token

if TYPE_CHECKING:
    from kiwipiepy import Kiwi


@cache
def _kiwi() -> "Kiwi":
    from kiwipiepy import Kiwi

    return Kiwi(num_workers=1)


@lru_cache(maxsize=8192)
def analyse(text: str) -> tuple[Token, ...]:
    """Return the morphemes of *text* (NFC) in order, with Sejong tags (NNP, JKS, ...); offsets are code points.

    A contracted morpheme that has no code point of its own is left out.
    """
    if not text.strip():
        return ()
    return tuple(Token(Span(t.start, t.end), t.form, t.lemma, t.tag) for t in _kiwi().tokenize(text) if t.end > t.start)


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
    if not text.strip():
        return ()
    return tuple(Span(s.start, s.end) for s in _kiwi().split_into_sents(text, return_tokens=False) if s.end > s.start)
