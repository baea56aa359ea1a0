"""From sentences and their vectors to pairs: paragraphs first, then the sentences inside each pair of paragraphs."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from auditor.align import PARAGRAPHS, Units, align, align_sentences, anchors, centre_of
from auditor.align.moved import moved
from auditor.align.named import mention_keys
from auditor.encoder.vectors import Encoding, TokenVectors, normalise
from auditor.english.words import tokenise
from auditor.korean.morphology import analyse
from auditor.mentions import find_all
from auditor.model import Article, Bead, Document, Mention, Pair, Paragraph, Sentence, SentencePair, Side
from auditor.segment import Sentences

Keys = frozenset[Hashable]


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """The encoding of distinct texts, found by text. `words` is None where the model has no mid-layer pieces.

    `centres` holds the mean sentence vector of each language where the model's is known.
    """

    rows: Mapping[str, int]
    vectors: NDArray[np.float32]
    weights: NDArray[np.int32]
    words: tuple[TokenVectors, ...] | None
    centres: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Sequence[str], encoding: Encoding) -> "Encoded":
        """Index *encoding* by the distinct *texts* that it encodes, in the same order."""
        rows = {text: row for row, text in enumerate(texts)}
        return cls(rows, encoding.vectors, encoding.weights, encoding.words, encoding.centres)

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

    sentences: tuple[Sentence, ...]
    sizes: tuple[int, ...]
    paragraphs: Units
    lines: Units

    def unit_vectors(self) -> NDArray[np.float32]:
        """Return (n, dim) the vectors of the sentences, centred and of length 1."""
        vectors = self.lines.vectors
        centre = vectors.mean(axis=0) if self.lines.centre is None and len(vectors) else self.lines.centre
        return normalise(vectors - centre) if centre is not None else vectors

    def run(self, ids: Sequence[int]) -> range:
        """Return the sentences of consecutive paragraphs (or of none), by their places in the document."""
        if not ids:
            return range(0)
        start = sum(self.sizes[: ids[0]])
        return range(start, start + sum(self.sizes[i] for i in range(ids[0], ids[-1] + 1)))

    def pick(self, ids: Iterable[int]) -> tuple[Sentence, ...]:
        """Return the sentences at some places in the document."""
        return tuple(self.sentences[i] for i in ids)


def pair_article(
    article: Article, source: Sentences, target: Sentences, encoded: Encoded, mentions: Iterable[Mention] = ()
) -> tuple[Pair, ...]:
    """Return the pairs of an article in reading order, unpaired paragraphs among them.

    Args:
        article: the article in analysis text.
        source, target: its sentences, one tuple a paragraph.
        encoded: the vectors of all of them.
        mentions: what both sides name, which speaks for pairs that share it.
    """
    named = tuple(mentions)
    one, two = _side(article.source, source, encoded, named), _side(article.target, target, encoded, named)
    beads = align(one.paragraphs, two.paragraphs, PARAGRAPHS)
    matched = [(one.run(bead.source), two.run(bead.target)) for bead in beads if not bead.is_skip]
    inner = iter(align_sentences(one.lines, two.lines, matched))
    pairs = tuple(_pair(bead, one, two, () if bead.is_skip else next(inner)) for bead in beads)
    return _with_echoes(pairs, one, two)


def _with_echoes(pairs: tuple[Pair, ...], one: _Side, two: _Side) -> tuple[Pair, ...]:
    """Return *pairs* where sentences that are alone know those of the other side that likely answer them elsewhere."""
    places = [{sentence: i for i, sentence in enumerate(side.sentences)} for side in (one, two)]
    items = [item for pair in pairs for item in pair.sentences if not (item.source and item.target)]
    left = [places[0][sentence] for item in items for sentence in item.source]
    right = [places[1][sentence] for item in items for sentence in item.target]
    near = moved(one.unit_vectors(), two.unit_vectors(), (frozenset(left), frozenset(right))) if left and right else {}
    if not near:
        return pairs
    echoes = {one.sentences[i]: cosine for (i, _), cosine in near.items()}
    echoes |= {two.sentences[j]: cosine for (_, j), cosine in near.items()}
    return tuple(replace(pair, sentences=tuple(_echoed(item, echoes) for item in pair.sentences)) for pair in pairs)


def _echoed(item: SentencePair, echoes: Mapping[Sentence, float]) -> SentencePair:
    """Return a lone *item* with its echo where every sentence of it has one: the least of them."""
    own = item.source or item.target
    if (item.source and item.target) or not all(sentence in echoes for sentence in own):
        return item
    return replace(item, echo=min(echoes[sentence] for sentence in own))


def sentence_keys(sentences: Sequence[Sentence], mentions: Iterable[Mention]) -> tuple[Keys, ...]:
    """Return what a translation of each sentence keeps: what is written alike, and what its mentions say."""
    named: dict[tuple[Side, int], list[Mention]] = {}
    for mention in mentions:
        named.setdefault((mention.side, mention.paragraph), []).append(mention)
    return tuple(
        anchors(sentence.text).union(
            *(
                mention_keys(mention)
                for mention in named.get((sentence.side, sentence.paragraph), ())
                if sentence.span.start <= mention.span.start < sentence.span.end
            )
        )
        for sentence in sentences
    )


def text_keys(text: str, language: str) -> Keys:
    """Return the keys of a text that is read on its own; mentions are known in Korean and English alone."""
    if language not in ("ko", "en"):
        return anchors(text)
    paragraph = Paragraph(0, text)
    korean, english = ((paragraph,), ()) if language == "ko" else ((), (paragraph,))
    article = Article("", Document("source", "ko", korean), Document("target", "en", english))
    mentions = find_all(article, tuple(analyse(p.text) for p in korean), tuple(tokenise(p.text) for p in english))
    return anchors(text).union(*map(mention_keys, mentions))


def _side(document: Document, sentences: Sentences, encoded: Encoded, mentions: Sequence[Mention]) -> _Side:
    flat = tuple(sentence for group in sentences for sentence in group)
    sizes = tuple(len(group) for group in sentences)
    vectors = encoded.find([sentence.text for sentence in flat])
    keys = sentence_keys(flat, mentions)
    ends = tuple(accumulate(sizes, initial=0))
    merged = tuple(frozenset[Hashable]().union(*keys[start:end]) for start, end in pairwise(ends))
    roles = tuple(paragraph.role for paragraph in document.paragraphs)
    centre = centre_of(document.language, encoded.centres)
    paragraphs = Units(*vectors, sizes, merged, roles, centre)
    return _Side(flat, sizes, paragraphs, Units(*vectors, (1,) * len(flat), keys, centre=centre))


def _pair(bead: Bead, one: _Side, two: _Side, inner: tuple[Bead, ...]) -> Pair:
    if bead.is_skip:
        lone = SentencePair(one.pick(one.run(bead.source)), two.pick(two.run(bead.target)))
        sentences: tuple[SentencePair, ...] = (lone,) if lone.source or lone.target else ()
    else:
        sentences = tuple(
            SentencePair(one.pick(item.source), two.pick(item.target), item.similarity, item.confidence)
            for item in inner
        )
    return Pair(bead.source, bead.target, bead.similarity, bead.confidence, None, sentences)
