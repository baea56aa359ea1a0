"""Pairs and their corruptions as examples: words, features, and which words have no counterpart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor import encoder
from auditor.encoder.vectors import TokenVectors
from auditor.english.words import tokenise
from auditor.korean.morphology import analyse
from auditor.model import Sentence, Side, Span
from auditor.words import features, similarity
from auditor.words.content import Words, read_words
from tools.corruptions import Corruption, TextPair
from tools.length_model import Expectations

Floats = NDArray[np.float64]


@dataclass(slots=True)
class Example:
    """A pair, intact or not: for each side its words, their features, and which have no counterpart (0 to 1).

    `sizes` are the code points of English, expected and actual, `whole` those of the intact pair; `touched` counts the
    words of the fault.
    """

    pair: TextPair
    kind: str
    sizes: tuple[float, int]
    whole: tuple[float, int]
    touched: int
    words: dict[Side, Words]
    table: dict[Side, Floats]
    label: dict[Side, Floats]

    def is_about(self, side: Side) -> bool:
        """True for an intact pair, and for one of whose faults this side shows the words."""
        return self.kind == "intact" or (side == "target") == (self.kind in ("insertion", "adjunct"))


class Reader:
    """Words of texts, encoded once, and how long their English should be."""

    def __init__(self, pairs: Sequence[TextPair], faulty: Sequence[Corruption]) -> None:
        texts = [text for item in (*pairs, *faulty) for text in (item.source, item.target)]
        distinct = list(dict.fromkeys(texts))
        self.encoding = encoder.load().encode(distinct, words=True)
        pieces = self.encoding.words or ()
        self.pieces: dict[str, TokenVectors] = dict(zip(distinct, pieces, strict=True))
        self.read: dict[tuple[Side, str], Words] = {}
        self.expectations = Expectations(pairs)

    def words(self, side: Side, text: str) -> Words:
        """Return the words of one text taken as one sentence."""
        if (side, text) not in self.read:
            tokens = (analyse(text) if side == "source" else tokenise(text),)
            sentence = Sentence(side, 0, Span(0, len(text)), text)
            self.read[side, text] = read_words([sentence], tokens, self.pieces, encoder.load().dimension)
        return self.read[side, text]


def examples(pairs: Sequence[TextPair], faulty: Sequence[Corruption], reader: Reader) -> Iterator[Example]:
    """Yield every pair, and every corruption of one, with features and labels."""
    for pair in pairs:
        yield from _example(reader, pair, "intact", pair.source, pair.target, None)
    for item in faulty:
        yield from _example(reader, item.pair, item.kind, item.source, item.target, item)


def _example(
    reader: Reader, pair: TextPair, kind: str, source: str, target: str, fault: Corruption | None
) -> Iterator[Example]:
    one, two = reader.words("source", source), reader.words("target", target)
    if len(one) < 2 or len(two) < 2:
        return
    found = similarity.compare(one, two)
    label: dict[Side, Floats] = {"source": np.zeros(len(one)), "target": np.zeros(len(two))}
    if fault is not None and fault.lost is not None:
        whole = reader.words("target", pair.target)
        label["source"] = similarity.compare(one, whole).taken @ _inside(whole, fault.lost)
    if fault is not None and fault.extra is not None:
        side, span = fault.extra
        label[side] = _inside(one if side == "source" else two, span)
    table: dict[Side, Floats] = {
        "source": features.word_features(one, two, found),
        "target": features.word_features(two, one, found.transposed),
    }
    words: dict[Side, Words] = {"source": one, "target": two}
    touched = fault.touched if fault else 0
    sizes = (reader.expectations.expect(pair, source), len(target))
    whole = (reader.expectations.expect(pair, pair.source), len(pair.target))
    yield Example(pair, kind, sizes, whole, touched, words, table, label)


def _inside(words: Words, span: Span) -> Floats:
    return np.array([span.start <= w.span.start and w.span.end <= span.end + 1 for w in words.words], float)
