"""Risk: how likely a reviser would have to change a pair, from everything that is known about it.

A logistic regression whose weights cannot be negative: every feature is written so that more of it is worse, and what
each adds can be named. Weights: `tools/learn_risk.py`. A pair that ought to be shown first has the higher risk; 0.5 is
where faulty and sound pairs are equally common when half of all pairs are faulty. Reviewers see words, not this number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from auditor.forest import load_table, sigmoid
from auditor.model import AlignedArticle, Coverage, MatchVerdict, Pair, Sentence, SentencePair, Span
from auditor.pairing import Encoded
from auditor.words.similarity import sentence_means

Floats = NDArray[np.float64]

FEATURES = (
    "distance",
    "target uncovered",
    "source weakest",
    "target weakest",
    "source missing",
    "target missing",
    "length",
    "faults",
    "source gap",
    "target gap",
)
"""Of a sentence pair; more is worse:

distance          1 less the cosine of both sides, each centred on the mean sentence of its language
target uncovered  1 less the mean cosine of target words with their best counterpart
... weakest       1 less the lowest mean of that over three words in a row
... missing       share of words that likely have no counterpart
length            log of 1 + words of content of the target
faults            names, quantities and dates found wrong or missing with confidence 0.5 or more; at most 3
... gap           highest confidence that something of this side is unsaid on the other
"""
_FAULTS = frozenset({MatchVerdict.MISMATCH, MatchVerdict.MISSING, MatchVerdict.ADDED, MatchVerdict.SWAPPED})
_MOST_FAULTS = 3
_SURE = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """A logistic regression on standardised features: (k,) means, scales and weights >= 0, and the bias."""

    mean: Floats
    scale: Floats
    weight: Floats
    bias: float

    def logits(self, features: Floats) -> Floats:
        """Return (n,) log odds of *features* (n, k)."""
        result: Floats = (features - self.mean) / self.scale @ self.weight + self.bias
        return result


@cache
def weights() -> Weights:
    """Return the weights that come with the package."""
    table = load_table("risk")
    mean, scale, weight = (np.array(table[key], np.float64) for key in ("mean", "scale", "weight"))
    return Weights(mean, scale, weight, float(table["bias"]))


def rate(evidence: AlignedArticle, encoded: Encoded, slope: float = 1.0, shift: float = 0.0) -> AlignedArticle:
    """Return *evidence* with the risk of each pair and sentence pair, 0 to 1, where words could be compared.

    A side without counterpart has the risk that it is truly missing. Without coverage there is no risk: None.

    Args:
        evidence: an article with links, coverage and gaps.
        encoded: the vectors of its sentences.
        slope, shift: the scale of a newsroom's own, on the log odds (`auditor calibrate`); slope > 0.
    """
    pairs = []
    for index, pair in enumerate(evidence.pairs):
        risks = [_sentence_risk(evidence, index, pair, item, encoded) for item in pair.sentences]
        scaled = [_scaled(risk, slope, shift) for risk in risks]
        sentences = tuple(replace(item, risk=risk) for item, risk in zip(pair.sentences, scaled, strict=True))
        pairs.append(replace(pair, sentences=sentences, risk=_pair_risk(sentences)))
    return replace(evidence, pairs=tuple(pairs))


def _scaled(risk: float | None, slope: float, shift: float) -> float | None:
    if risk is None or (slope, shift) == (1.0, 0.0):
        return risk
    bounded = min(max(risk, 0.0001), 0.9999)
    return round(float(sigmoid(np.array(slope * np.log(bounded / (1 - bounded)) + shift))), 4)


def _sentence_risk(
    evidence: AlignedArticle, index: int, pair: Pair, item: SentencePair, encoded: Encoded
) -> float | None:
    if not item.source or not item.target:
        return round(min(pair.confidence, item.confidence), 4) if encoded.words is not None else None
    if item.coverage is None:
        return None
    logit = float(weights().logits(features(evidence, index, item, item.coverage, encoded)[None, :])[0])
    return round(float(sigmoid(np.array(logit))), 4)


def _pair_risk(sentences: Sequence[SentencePair]) -> float | None:
    """Return half the highest and half the mean risk of the sentences, each weighed by its length."""
    risks = [(item.risk, _length(item)) for item in sentences if item.risk is not None]
    if not risks:
        return None
    mean = sum(risk * length for risk, length in risks) / sum(length for _, length in risks)
    return round((mean + max(risk for risk, _ in risks)) / 2, 4)


def _length(item: SentencePair) -> int:
    return max(sum(len(sentence.text) for sentence in (*item.source, *item.target)), 1)


def features(evidence: AlignedArticle, index: int, item: SentencePair, coverage: Coverage, encoded: Encoded) -> Floats:
    """Return (len(FEATURES),) features of a sentence pair with both sides, inside the pair *index*."""
    return np.array(
        [
            _distance(item, encoded),
            1.0 - coverage.target,
            1.0 - coverage.source_lowest,
            1.0 - coverage.target_lowest,
            coverage.source_missing,
            coverage.target_missing,
            np.log1p(coverage.target_words),
            min(sum(1 for _ in _faults(evidence, index, item)), _MOST_FAULTS),
            _gap(evidence, index, item.source),
            _gap(evidence, index, item.target),
        ],
        np.float64,
    )


def _distance(item: SentencePair, encoded: Encoded) -> float:
    one, two = (_mean_vector(side, encoded) for side in (item.source, item.target))
    means = sentence_means()
    one, two = one - means["source"], two - means["target"]
    lengths = max(float(np.linalg.norm(one) * np.linalg.norm(two)), 1e-9)
    return round(1.0 - float(one @ two) / lengths, 4)


def _mean_vector(sentences: Sequence[Sentence], encoded: Encoded) -> Floats:
    vectors, sizes = encoded.find([sentence.text for sentence in sentences])
    total: Floats = (vectors * sizes[:, None]).sum(axis=0) / max(int(sizes.sum()), 1)
    return total


def _faults(evidence: AlignedArticle, index: int, item: SentencePair) -> Iterator[object]:
    for match in evidence.matches:
        if match.pair == index and match.verdict in _FAULTS and match.confidence >= _SURE:
            mention = match.source or match.target
            sides = item.source if match.source else item.target
            if mention is not None and _stands_in(sides, mention.paragraph, mention.span):
                yield match


def _gap(evidence: AlignedArticle, index: int, sentences: Sequence[Sentence]) -> float:
    side = sentences[0].side
    return max(
        (
            gap.confidence
            for gap in evidence.gaps
            if gap.pair == index and gap.side == side and _stands_in(sentences, gap.paragraph, gap.span)
        ),
        default=0.0,
    )


def _stands_in(sentences: Sequence[Sentence], paragraph: int, span: Span) -> bool:
    return any(sentence.paragraph == paragraph and sentence.span.overlaps(span) for sentence in sentences)
