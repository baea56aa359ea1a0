"""The words of a sentence pair that carry meaning, with their vectors: eojeol stems in Korean, words in English.

A Korean word is a run of morphemes without a blank or mark between them; its span leaves particles and endings out
(확장할 -> 확장). What only serves grammar (particles, light verbs, bound nouns; articles, auxiliaries, prepositions) is
kept as a word of no content: it may explain a word of the other side, and is never itself missed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.encoder.vectors import TokenVectors
from auditor.korean.morphology import tokens_at
from auditor.model import Sentence, Span, Token, Tokens
from auditor.words.function import ENGLISH, KOREAN

Floats = NDArray[np.float32]

_CONTENT = {
    "NNG": "noun",
    "NNP": "name",
    "NR": "number",
    "SN": "number",
    "SL": "latin",
    "SH": "noun",
    "XR": "noun",
    "VV": "verb",
    "VA": "adjective",
    "VV-R": "verb",
    "VV-I": "verb",
    "VA-R": "adjective",
    "VA-I": "adjective",
    "MAG": "adverb",
    "MM": "adverb",
    "W_SERIAL": "number",
}
KINDS = ("function", "noun", "name", "number", "latin", "verb", "adjective", "adverb", "word")
"""What a word may be; the first has no content, the last is any English word of content."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its paragraph, the span of what it means, its text there, and its kind (one of `KINDS`)."""

    paragraph: int
    span: Span
    text: str
    kind: str

    @property
    def has_content(self) -> bool:
        """False for what only serves grammar."""
        return self.kind != "function"


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The n words of one side of a sentence pair with their vectors (n, dim), unnormalised."""

    words: tuple[Word, ...]
    vectors: Floats

    def __len__(self) -> int:
        return len(self.words)

    @property
    def content(self) -> NDArray[np.bool_]:
        """(n,) which words carry meaning."""
        return np.array([word.has_content for word in self.words], dtype=bool)


def read_words(
    sentences: Sequence[Sentence], tokens: Tokens, pieces: Mapping[str, TokenVectors], dimension: int
) -> Words:
    """Return the words of *sentences*, all of one side, that have a vector.

    Args:
        sentences: the sentences, in order.
        tokens: the tokens of their document.
        pieces: mid-layer pieces by sentence text.
        dimension: length of a vector.
    """
    words: list[Word] = []
    rows: list[Floats] = []
    for sentence in sentences:
        near = tokens_at(tokens[sentence.paragraph], sentence.span)
        inside = [token for token in near if sentence.span.contains(token.span)]
        read = _korean if sentence.side == "source" else _english
        for word in read(sentence, inside):
            vector = _vector(word.span.start - sentence.span.start, len(word.span), pieces[sentence.text])
            if vector is not None:
                words.append(word)
                rows.append(vector)
    vectors = np.stack(rows) if rows else np.zeros((0, dimension), np.float32)
    return Words(tuple(words), vectors)


def _vector(start: int, length: int, pieces: TokenVectors) -> Floats | None:
    """Return the mean of the pieces that overlap a span, None where there is none."""
    spans = pieces.spans
    inside = (spans[:, 0] < start + length) & (spans[:, 1] > start)
    if not inside.any():
        return None
    vector: Floats = pieces.vectors[inside].mean(axis=0)
    return vector


def _english(sentence: Sentence, tokens: Iterable[Token]) -> Iterable[Word]:
    for token in tokens:
        if token.tag != "P":
            yield Word(sentence.paragraph, token.span, token.text, _english_kind(token))


def _english_kind(token: Token) -> str:
    if token.tag == "N":
        return "number"
    if token.lemma in ENGLISH:
        return "function"
    return "name" if token.text[0].isupper() else "word"


def _korean(sentence: Sentence, tokens: Sequence[Token]) -> Iterable[Word]:
    for group in _eojeols(tokens):
        content = [token for token in group if _korean_kind(token) != "function"]
        span = Span((content or group)[0].span.start, max(token.span.end for token in content or group))
        text = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
        yield Word(sentence.paragraph, span, text, _korean_kind(content[0]) if content else "function")


def _korean_kind(token: Token) -> str:
    kind = _CONTENT.get(token.tag, "function")
    return "function" if kind in ("verb", "adjective", "adverb", "noun") and token.lemma in KOREAN else kind


def _eojeols(tokens: Sequence[Token]) -> Iterable[list[Token]]:
    """Yield runs of morphemes without a blank or mark between them."""
    group: list[Token] = []
    for token in tokens:
        is_mark = token.tag in _MARKS
        if group and (is_mark or token.span.start > group[-1].span.end):
            yield group
            group = []
        if not is_mark:
            group.append(token)
    if group:
        yield group


_MARKS = frozenset({"SF", "SP", "SS", "SSO", "SSC", "SE", "SO", "SW", "SB"})
