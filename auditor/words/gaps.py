"""Words of one side of a sentence pair that the other side does not say, with how likely that is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.forest import load_forest, load_table, sigmoid
from auditor.model import Evidence, Gap, Sentence, Side, Span
from auditor.words.content import Word, Words
from auditor.words.features import word_features
from auditor.words.lengths import Surplus
from auditor.words.network import load_network
from auditor.words.runs import COVERED, OFFSET, Run, best_run, run_features
from auditor.words.similarity import Similarity

Floats = NDArray[np.float64]

MIN_CONFIDENCE = 0.1
"""A run that is less likely missing is not worth keeping."""
SHOWN = 0.5
"""From here on a gap is an omission or addition of its own, whatever stands opposite."""
WHOLE_WORDS, WHOLE_SHARE = 2, 0.75
"""Words of content, and their share of a sentence, from which a gap is the whole sentence."""
WHOLE_SURER, MOST_SURE = 0.2, 0.95
"""What a whole sentence adds to the confidence, and the highest confidence.

Of 418 runs of sentences in clean documents none has a whole gap of 0.7 or more before it is added; of 1,460 pairs of
sentences of which one lost its translation 41 % have (NTREX, WMT24++, dialogues; November 2026).
"""
REPLACED = (0.5, 3.0)
"""The strengths of the weaker and the stronger of two gaps from which one stands for the other.

Of 1,600 sound pairs 0.6 % reach both, of 412 with an exchanged clause 16 %, beside 30 % with a gap that is shown by
itself (NTREX, WMT24++, Tatoeba and dialogues, November 2026; `benchmarks/coverage.py` counts both in whole audits).
"""
_SENTENCE_COLUMNS = 5
"""The last word features describe the whole side."""


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """One side of a sentence pair: its words, and the log odds that each has no counterpart.

    Attributes:
        side: which side.
        words: its words.
        logits: (n,) log odds.
        table: (n, f) the features of its words; the last five describe the side as a whole.
    """

    side: Side
    words: Words
    logits: Floats
    table: Floats

    @property
    def weakest(self) -> float:
        """The highest summed log odds of a run of words; 0 without a word of content."""
        run = best_run(self.logits, self.words.content)
        return run.total if run else 0.0


def cover(side: Side, own: Words, other: Words, similarity: Similarity, answered: NDArray[np.bool_]) -> Coverage:
    """Return how well *own* is covered by *other*.

    Args:
        side: the side of *own*.
        own: n words, at least one.
        other: at least one word.
        similarity: (n, m) tables, rows for *own*.
        answered: (n,) words whose counterpart is known already.
    """
    features = word_features(own, other, similarity)
    logits = load_forest("coverage", f"{side} words").logits(features)
    logits[answered] = np.minimum(logits[answered], COVERED)
    return Coverage(side, own, logits, features)


def find_gap(
    pair: int, own: Coverage, other: Coverage, sentences: tuple[Sentence, ...], surplus: Surplus
) -> Gap | None:
    """Return the run of *own* that is most likely missing on the other side; None without a word of content.

    Args:
        pair: index of the pair of paragraphs.
        own: the side where the words stand.
        other: the other side.
        sentences: the sentences of *own*.
        surplus: how much longer *own* is than *other* lets expect.
    """
    run = best_run(own.logits, own.words.content)
    if run is None:
        return None
    name = f"{own.side} runs"
    sentence = own.table[:, -_SENTENCE_COLUMNS:]
    features = run_features(run, own.words, own.logits, sentence, other.weakest, surplus)
    table = load_table("coverage")[name]
    trees = float(load_forest("coverage", name).logits(features[None, :])[0])
    network = load_network(own.side).logit(own.words, other.words, own.table, own.logits, features)
    logit = table["trees"] * trees + table["network"] * network + table["shift"]
    confidence = round(float(sigmoid(np.array(logit))), 4)
    home, start, end = _settle(own, run, sentences)
    is_whole = len(sentences) > 1 and _is_whole(own, home, start, end)
    if is_whole:
        confidence = round(min(confidence + WHOLE_SURER, MOST_SURE), 4)
    span = home.span if is_whole else _widened(own, home, start, end)
    missing = ", ".join(w.text for w in own.words.words[start : end + 1] if w.has_content)
    evidence = (Evidence("uncovered", missing),)
    return Gap(pair, own.side, home.paragraph, span, confidence, evidence, round(run.total, 4), is_whole)


def _settle(own: Coverage, run: Run, sentences: tuple[Sentence, ...]) -> tuple[Sentence, int, int]:
    """Return the sentence that holds most of *run*, and the first and last word of the run in it."""
    weight = np.where(own.words.content, np.maximum(own.logits + OFFSET, 0.0), 0.0)
    content = [i for i in range(run.start, run.end + 1) if own.words.words[i].has_content]
    inside = [[i for i in content if _holds(sentence, own.words.words[i])] for sentence in sentences]
    k = max(range(len(sentences)), key=lambda k: (sum(weight[i] for i in inside[k]), len(inside[k])))
    return sentences[k], inside[k][0], inside[k][-1]


def _is_whole(own: Coverage, home: Sentence, start: int, end: int) -> bool:
    """True when the words from *start* to *end* are most of what *home* says."""
    said = [i for i, word in enumerate(own.words.words) if word.has_content and _holds(home, word)]
    missing = [i for i in said if start <= i <= end]
    return len(missing) >= WHOLE_WORDS and len(missing) >= WHOLE_SHARE * len(said)


def _holds(sentence: Sentence, word: Word) -> bool:
    return sentence.paragraph == word.paragraph and sentence.span.contains(word.span)


def _widened(own: Coverage, home: Sentence, start: int, end: int) -> Span:
    """Return the span of the words *start* to *end* with the particles and articles that go with them."""
    words = own.words.words
    if own.side == "source":
        return Span(words[start].span.start, _end_of_eojeol(home, words[end].span.end))
    begin = words[start].span.start
    for word in reversed(words[:start]):
        if word.has_content or not _holds(home, word):
            break
        if home.text[word.span.end - home.span.start : begin - home.span.start].strip():
            break
        begin = word.span.start
    return Span(begin, words[end].span.end)


def _end_of_eojeol(home: Sentence, end: int) -> int:
    while end < home.span.end and home.text[end - home.span.start].isalnum():
        end += 1
    return end
