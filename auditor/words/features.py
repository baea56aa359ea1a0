"""What tells a word without counterpart from one that has it: features of each word among its neighbours."""

import numpy as np
from numpy.typing import NDArray

from auditor.words.content import Words
from auditor.words.similarity import Similarity

Floats = NDArray[np.float64]

_LOCAL = ("best", "best content", "margin", "fertility", "peak", "mutual", "apart", "phrase", "plain")
FEATURES = (
    *_LOCAL,
    "second",
    "standing",
    "function",
    "name",
    "number",
    "predicate",
    "characters",
    *(f"{name} near" for name in _LOCAL),
    *(f"{name} around" for name in _LOCAL),
    "place",
    "from edge",
    "sentence best",
    "sentence margin",
    "sentence fertility",
    "length ratio",
    "words",
)
"""Of a word of one side of a pair:

best            highest cosine with a word of the other side
best content    the same among words of content
margin          highest margin (cosine corrected for hubs)
fertility       what the other side's words of content give it, in words; 0 to 4
peak            the share that it gives to its first choice
mutual          1 where its first choice chooses it
apart           how far its first choice stands from those of the words beside it, in sentence lengths
phrase          highest cosine with two words in a row
plain           highest cosine before projection
second          the margin of its second choice
standing        its margin, in standard deviations from the mean of its sentence
function ...    what it is, and how long
... near        mean over itself and one word of content on each side; around: over two
place           where it stands, 0 to 1; from edge: words to the nearer end
sentence ...    means over the sentence's words of content
length ratio    log of its side's words of content over the other side's
words           log of its side's words of content
"""

_MOST_FERTILE = 4.0


def word_features(own: Words, other: Words, similarity: Similarity) -> Floats:
    """Return (n, len(FEATURES)) features of the words of *own*, the rows of *similarity*; both sides have a word."""
    local = _local(own, other, similarity)
    best, margin = local[:, 0], local[:, 2]
    content = own.content
    counted = content if content.any() else np.ones(len(own), bool)
    n_own, n_other = int(content.sum()), int(other.content.sum())
    place = np.arange(len(own)) / max(len(own) - 1, 1)
    kinds = [word.kind for word in own.words]
    columns = [
        local,
        _second(similarity.margin),
        (margin - margin[counted].mean()) / (margin[counted].std() + 0.05),
        np.array([kind == "function" for kind in kinds], float),
        np.array([kind in ("name", "latin") for kind in kinds], float),
        np.array([kind == "number" for kind in kinds], float),
        np.array([kind in ("verb", "adjective", "adverb") for kind in kinds], float),
        np.array([min(len(word.text), 12) for word in own.words], float),
        _window(local, counted, 1),
        _window(local, counted, 2),
        place,
        np.minimum(np.minimum(np.arange(len(own)), np.arange(len(own))[::-1]), 8).astype(float),
        np.full(len(own), best[counted].mean()),
        np.full(len(own), margin[counted].mean()),
        np.full(len(own), local[counted, 3].mean()),
        np.full(len(own), np.log((n_own + 2) / (n_other + 2))),
        np.full(len(own), np.log(n_own + 1)),
    ]
    table: Floats = np.concatenate([c.reshape(len(own), -1) for c in columns], axis=1).astype(np.float64)
    return table.round(4)


def _local(own: Words, other: Words, similarity: Similarity) -> Floats:
    cosine, margin = similarity.cosine, similarity.margin
    choice = margin.argmax(axis=1)
    rows = np.arange(len(own))
    only = np.where(other.content[None, :], cosine, -1.0) if other.content.any() else cosine
    return np.stack(
        [
            cosine.max(axis=1),
            only.max(axis=1),
            margin.max(axis=1),
            np.minimum(similarity.given.sum(axis=1), _MOST_FERTILE),
            similarity.taken.max(axis=1),
            (margin.argmax(axis=0)[choice] == rows).astype(float),
            _apart(choice, own.content, len(other)),
            similarity.phrase,
            similarity.plain.max(axis=1),
        ],
        axis=1,
    ).astype(np.float64)


def _apart(choice: NDArray[np.intp], content: NDArray[np.bool_], length: int) -> Floats:
    """Return how far each word's choice is from the nearest choice of the two words of content beside it."""
    found = np.ones(len(choice))
    places = np.flatnonzero(content) if content.any() else np.arange(len(choice))
    for i in range(len(choice)):
        k = int(np.searchsorted(places, i))
        beside = [int(places[j]) for j in (k - 1, k, k + 1) if 0 <= j < len(places) and places[j] != i]
        if beside:
            found[i] = min(abs(int(choice[i]) - int(choice[j])) for j in beside) / length
    return found


def _second(margin: NDArray[np.float32]) -> Floats:
    if margin.shape[1] < 2:
        return np.full(len(margin), -1.0)
    return np.asarray(np.partition(margin, -2, axis=1)[:, -2], np.float64)


def _window(local: Floats, counted: NDArray[np.bool_], reach: int) -> Floats:
    """Return the mean of *local* over each word and up to *reach* counted words on either side."""
    places = np.flatnonzero(counted)
    sums = np.concatenate([np.zeros((1, local.shape[1])), np.cumsum(local[places], axis=0)])
    index = np.arange(len(local))
    before, after = np.searchsorted(places, index, "left"), np.searchsorted(places, index, "right")
    low, high = np.maximum(before - reach, 0), np.minimum(after + reach, len(places))
    return np.asarray((sums[high] - sums[low]) / np.maximum(high - low, 1)[:, None])
