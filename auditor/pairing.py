"""From sentences and their vectors to pairs: paragraphs first, then the sentences inside each pair of paragraphs."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.align import PARAGRAPHS, Units, align, anchors
from auditor.encoder.vectors import Encoding, TokenVectors
from auditor.model import Article, Bead, Document, Mention, Pair, Sentence, SentencePair, Side

Sentences = tuple[tuple[Sentence, ...], ...]
"""The sentences of a document: one tuple a paragraph."""

Keys = frozenset[Hashable]


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """The encoding of distinct texts, found by text. `words` is None where the model has no mid-layer pieces."""

    rows: Mapping[str, int]
    vectors: NDArray[np.float32]
    weights: NDArray[np.int32]
    words: tuple[TokenVectors, ...] | None

    @classmethod
    def of(cls, texts: Sequence[str], encoding: Encoding) -> "Encoded":
        """Index *encoding* by the distinct *texts* that it encodes, in the same order."""
        rows = {text: row for row, text in enumerate(texts)}
        return cls(rows, encoding.vectors, encoding.weights, encoding.words)

    @classmethod
    def empty(cls) -> "Encoded":
        """Return the encoding of no text."""
        return cls({}, np.zeros((0, 1), np.float32), np.zeros(0, np.int32), None)

    def find(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
        """Return (n, dim) vectors and (n,) weights of *texts*."""
        index = np.array([self.rows[text] for text in texts], dtype=np.int64)
        return self.vectors[index], self.weights[index]


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of an article as the aligner sees it."""

    document: Document
    sentences: Sentences
    keys: tuple[tuple[Keys, ...], ...]

    def paragraphs(self, encoded: Encoded) -> Units:
        """Return the paragraphs as units."""
        texts = [sentence.text for group in self.sentences for sentence in group]
        sizes = tuple(len(group) for group in self.sentences)
        keys = tuple(frozenset[Hashable]().union(*group) for group in self.keys)
        roles = tuple(paragraph.role for paragraph in self.document.paragraphs)
        return Units(*encoded.find(texts), sizes, keys, roles)

    def inside(self, ids: Sequence[int], encoded: Encoded) -> tuple[tuple[Sentence, ...], Units]:
        """Return the sentences of some paragraphs, and them as units."""
        sentences = tuple(sentence for i in ids for sentence in self.sentences[i])
        keys = tuple(key for i in ids for key in self.keys[i])
        texts = [sentence.text for sentence in sentences]
        return sentences, Units(*encoded.find(texts), (1,) * len(texts), keys)


def pair_article(
    article: Article, source: Sentences, target: Sentences, encoded: Encoded, mentions: Sequence[Mention] = ()
) -> tuple[Pair, ...]:
    """Return the pairs of an article in reading order, unpaired paragraphs among them.

    Args:
        article: the article in analysis text.
        source, target: its sentences, one tuple a paragraph.
        encoded: the vectors of all of them.
        mentions: what both sides name; a key that they share speaks for a pair.
    """
    one = _Side(article.source, source, _keys(source, mentions, "source"))
    two = _Side(article.target, target, _keys(target, mentions, "target"))
    beads = align(one.paragraphs(encoded), two.paragraphs(encoded), PARAGRAPHS)
    return tuple(_pair(bead, one, two, encoded) for bead in beads)


def _pair(bead: Bead, one: _Side, two: _Side, encoded: Encoded) -> Pair:
    sentences = _sentence_pairs(bead, one, two, encoded)
    return Pair(bead.source, bead.target, bead.similarity, bead.confidence, None, sentences)


def _sentence_pairs(bead: Bead, one: _Side, two: _Side, encoded: Encoded) -> tuple[SentencePair, ...]:
    source, source_units = one.inside(bead.source, encoded)
    target, target_units = two.inside(bead.target, encoded)
    if not source or not target:
        return (SentencePair(source, target),) if source or target else ()
    inner = align(source_units, target_units)
    return tuple(
        SentencePair(
            tuple(source[i] for i in item.source),
            tuple(target[i] for i in item.target),
            item.similarity,
            item.confidence,
        )
        for item in inner
    )


def _keys(sentences: Sentences, mentions: Sequence[Mention], side: Side) -> tuple[tuple[Keys, ...], ...]:
    """Return the anchors of every sentence: what its text shows."""
    return tuple(tuple(anchors(sentence.text) for sentence in group) for group in sentences)
