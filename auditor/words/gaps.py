"""Words of one side of a sentence pair that the other side does not say, with how likely that is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auditor.forest import load_forest, load_table, sigmoid
from auditor.model import Evidence, Gap, Sentence, Side, Span
from auditor.words.content import Word, Words
from auditor.words.features import word_features
from auditor.words.runs import COVERED, best_run, run_features
from auditor.words.similarity import Similarity

Floats = NDArray[np.float64]

MIN_CONFIDENCE = 0.1
"""A run that is less likely missing is not worth keeping."""
SHOWN = 0.5
"""From here on a gap is an omission or addition of its own, whatever stands opposite."""
REPLACED = (0.5, 4.0)
"""The strengths of the weaker and the stronger of two gaps from which one stands for the other.

Of 1,296 sound pairs 0.8 % reach both, of 453 with an exchanged clause 30 % (NTREX, WMT24++, Tatoeba and dialogues;
`tools/learn_coverage.py`, November 2026).
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
        table: (n, 5) what the features say of the side as a whole.
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
    return Coverage(side, own, logits, features[:, -_SENTENCE_COLUMNS:])


def find_gap(pair: int, own: Coverage, other: Coverage, sentences: tuple[Sentence, ...]) -> Gap | None:
    """Return the run of *own* that is most likely missing on the other side; None without a word of content.

    Args:
        pair: index of the pair of paragraphs.
        own: the side where the words stand.
        other: the other side.
        sentences: the sentences of *own*.
    """
    run = best_run(own.logits, own.words.content)
    if run is None:
        return None
    name = f"{own.side} runs"
    features = run_features(run, own.words, own.logits, own.table, other.weakest)
    logit = float(load_forest("coverage", name).logits(features[None, :])[0])
    table = load_table("coverage")[name]
    confidence = round(float(sigmoid(np.array(table["slope"] * logit + table["shift"]))), 4)
    first, last = own.words.words[run.start], own.words.words[run.end]
    span = _widened(own, run.start, first, last, sentences)
    missing = ", ".join(w.text for w in own.words.words[run.start : run.end + 1] if w.has_content)
    return Gap(
        pair, own.side, first.paragraph, span, confidence, (Evidence("uncovered", missing),), round(run.total, 4)
    )


def _widened(own: Coverage, start: int, first: Word, last: Word, sentences: tuple[Sentence, ...]) -> Span:
    """Return the span from *first* to *last* with the particles and articles that go with them, in one sentence."""
    home = next(s for s in sentences if s.paragraph == first.paragraph and s.span.contains(first.span))
    inside = last.paragraph == first.paragraph and home.span.contains(last.span)
    end = last.span.end if inside else home.span.end
    if own.side == "source":
        return Span(first.span.start, _end_of_eojeol(home, end))
    begin = first.span.start
    for word in reversed(own.words.words[:start]):
        between = home.text[max(word.span.end - home.span.start, 0) : begin - home.span.start]
        if word.has_content or word.paragraph != home.paragraph or word.span.start < home.span.start or between.strip():
            break
        begin = word.span.start
    return Span(begin, end)


def _end_of_eojeol(home: Sentence, end: int) -> int:
    while end < home.span.end and home.text[end - home.span.start].isalnum():
        end += 1
    return end
