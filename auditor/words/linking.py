"""From the pairs of an article to their word links, coverage and gaps."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from auditor.encoder.vectors import TokenVectors
from auditor.korean.morphology import tokens_at
from auditor.model import AlignedArticle, Coverage, Gap, Link, Match, Mention, Pair, SentencePair, Side, Span
from auditor.pairing import Encoded
from auditor.words import gaps
from auditor.words.content import Words, read_words
from auditor.words.expansions import Place, answered_terms
from auditor.words.lengths import Lengths, length_model
from auditor.words.similarity import Similarity, compare

Mask = NDArray[np.bool_]

STRONG = 0.45
"""The cosine from which two words that choose each other are linked."""
MOST = 1_000_000
"""Pairs of words that are compared; a "sentence" beyond that is a list or a dump, and has no links."""
_SIDES: tuple[Side, Side] = ("source", "target")
_SURE = 0.5
"""The confidence from which a missing name or number is flagged as such rather than as missing words."""
_CLEAR = 0.1
"""The margin that a link needs beside it."""


@dataclass(frozen=True, slots=True, eq=False)
class _Pieces(Mapping[str, TokenVectors]):
    """Mid-layer pieces by text."""

    encoded: Encoded
    words: tuple[TokenVectors, ...]

    def __getitem__(self, text: str) -> TokenVectors:
        return self.words[self.encoded.rows[text]]

    def __iter__(self) -> Iterator[str]:
        return iter(self.encoded.rows)

    def __len__(self) -> int:
        return len(self.encoded.rows)


def link(evidence: AlignedArticle, encoded: Encoded) -> AlignedArticle:
    """Return *evidence* with the links and coverage of its sentence pairs, and the gaps in them.

    Without mid-layer pieces (`encoded.words` is None) it is returned as it is.
    """
    if encoded.words is None:
        return evidence
    pieces = _Pieces(encoded, encoded.words)
    matches: dict[int, list[Match]] = defaultdict(list)
    for match in evidence.matches:
        matches[match.pair].append(match)
    lengths = Lengths.of(_sizes(evidence, item) for pair in evidence.pairs for item in pair.sentences)
    pairs: list[Pair] = []
    found: list[Gap] = []
    for index, pair in enumerate(evidence.pairs):
        sentences: list[SentencePair] = []
        for item in pair.sentences:
            linked, missing = _link_sentences(evidence, index, item, matches[index], pieces, lengths)
            sentences.append(linked)
            found += missing
        pairs.append(replace(pair, sentences=tuple(sentences)))
    return replace(evidence, pairs=tuple(pairs), gaps=tuple(found))


def _sizes(evidence: AlignedArticle, pair: SentencePair) -> tuple[float, int]:
    """Return the code points of the English side: those that the Korean lets expect, and those that it has."""
    tokens = (
        token
        for sentence in pair.source
        for token in tokens_at(evidence.source_tokens[sentence.paragraph], sentence.span)
        if sentence.span.contains(token.span)
    )
    expected = length_model().expect([sentence.text for sentence in pair.source], tokens)
    return expected, sum(len(sentence.text) for sentence in pair.target)


def _link_sentences(
    evidence: AlignedArticle,
    index: int,
    pair: SentencePair,
    matches: list[Match],
    pieces: _Pieces,
    lengths: Lengths,
) -> tuple[SentencePair, list[Gap]]:
    if not pair.source or not pair.target:
        return pair, []
    dimension = pieces.encoded.vectors.shape[1]
    source = read_words(pair.source, evidence.source_tokens, pieces, dimension)
    target = read_words(pair.target, evidence.target_tokens, pieces, dimension)
    if not 0 < len(source) * len(target) <= MOST:
        return pair, []
    similarity = compare(source, target)
    mutual = [match for match in matches if match.source and match.target]
    known = _known(pair, mutual)
    one = gaps.cover("source", source, target, similarity, _answered(source, target, known["source"]))
    two = gaps.cover("target", target, source, similarity.transposed, _answered(target, source, known["target"]))
    linked = replace(pair, links=_links(source, target, similarity), coverage=_coverage(one, two, similarity))
    lone = [match.source or match.target for match in matches if _is_lone(match)]
    surplus = lengths.surplus(*_sizes(evidence, pair))
    left = _unexplained(gaps.find_gap(index, one, two, pair.source, surplus), lone)
    right = _unexplained(gaps.find_gap(index, two, one, pair.target, surplus.reversed), lone)
    return linked, _settled(left, right)


def _settled(left: Gap | None, right: Gap | None) -> list[Gap]:
    """Return the gaps of both sides that are worth keeping, tied where one likely stands for the other."""
    if left and right:
        is_own = max(left.confidence, right.confidence) >= gaps.SHOWN
        weaker, stronger = sorted((left.strength, right.strength))
        if (
            not is_own
            and not (left.is_sentence or right.is_sentence)
            and weaker >= gaps.REPLACED[0]
            and stronger >= gaps.REPLACED[1]
        ):
            return [replace(left, opposite=right), replace(right, opposite=left)]
    return [gap for gap in (left, right) if gap and gap.confidence >= gaps.MIN_CONFIDENCE]


def _is_lone(match: Match) -> bool:
    """True for a name or quantity that is surely on one side only: it has a rule of its own."""
    return match.confidence >= _SURE and (match.source is None or match.target is None)


def _unexplained(gap: Gap | None, lone: Sequence[Mention | None]) -> Gap | None:
    """Return *gap* unless a lone mention is half of it."""
    if gap is None:
        return None
    for mention in lone:
        if mention and mention.side == gap.side and mention.paragraph == gap.paragraph:
            shared = min(mention.span.end, gap.span.end) - max(mention.span.start, gap.span.start)
            if 2 * shared >= len(gap.span):
                return None
    return gap


def _known(pair: SentencePair, mutual: Sequence[Match]) -> dict[Side, list[Place]]:
    """Return where each side of *pair* has mentions and terms that the other side answers."""
    known: dict[Side, list[Place]] = dict(zip(_SIDES, answered_terms(pair.source, pair.target), strict=True))
    for match in mutual:
        for mention in (match.source, match.target):
            if mention is not None:
                known[mention.side].append((mention.paragraph, mention.span))
    return known


def _answered(own: Words, other: Words, known: Sequence[Place]) -> Mask:
    """Return (n,) which words stand at a *known* place, or as they are on the other side (2009, AI)."""
    spans: dict[int, list[Span]] = defaultdict(list)
    start, end = min(word.span.start for word in own.words), max(word.span.end for word in own.words)
    for paragraph, span in known:
        if span.start < end and start < span.end:
            spans[paragraph].append(span)
    copies = {word.text.casefold() for word in other.words}
    return np.array(
        [
            word.text.casefold() in copies or any(span.overlaps(word.span) for span in spans[word.paragraph])
            for word in own.words
        ],
        dtype=bool,
    )


def _links(source: Words, target: Words, similarity: Similarity) -> tuple[Link, ...]:
    """Return the strong links: words of content that choose each other."""
    cosine, margin = similarity.cosine, similarity.margin
    choice, chosen = margin.argmax(axis=1), margin.argmax(axis=0)
    return tuple(
        Link(
            source.words[i].paragraph,
            source.words[i].span,
            target.words[j].paragraph,
            target.words[j].span,
            round(min(float(cosine[i, j]), 1.0), 2),
        )
        for i, j in enumerate(choice.tolist())
        if chosen[j] == i
        and source.words[i].has_content
        and target.words[j].has_content
        and cosine[i, j] >= STRONG
        and margin[i, j] >= _CLEAR
    )


def _coverage(one: gaps.Coverage, two: gaps.Coverage, similarity: Similarity) -> Coverage:
    """Return what a sentence pair's coverage comes to."""
    return Coverage(
        _mean(similarity.cosine.max(axis=1), one.words.content),
        _mean(similarity.cosine.max(axis=0), two.words.content),
        _lowest(similarity.cosine.max(axis=1), one.words.content),
        _lowest(similarity.cosine.max(axis=0), two.words.content),
        _missing(one),
        _missing(two),
        int(one.words.content.sum()),
        int(two.words.content.sum()),
    )


def _mean(best: NDArray[np.float32], content: Mask) -> float:
    return round(float(best[content].mean()), 4) if content.any() else 0.0


def _lowest(best: NDArray[np.float32], content: Mask) -> float:
    """Return the lowest mean over three words of content in a row."""
    values = best[content]
    if len(values) < 3:
        return _mean(best, content)
    return round(float(np.convolve(values, np.full(3, 1 / 3), "valid").min()), 4)


def _missing(side: gaps.Coverage) -> float:
    """Return the share of the words of content that likely have no counterpart."""
    logits = side.logits[side.words.content]
    return round(float((1 / (1 + np.exp(-logits))).mean()), 4) if len(logits) else 0.0
