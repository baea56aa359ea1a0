"""Faulty translations made from human ones, for learning and measuring coverage and risk.

Deterministic: the same pairs and seed give the same corruptions. Nothing is written to disk.
"""

import json
import random
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from auditor import encoder
from auditor.english.words import tokenise
from auditor.model import Article, Document, Paragraph, Side, Span
from auditor.pairing import Encoded, pair_article
from auditor.restore import analysed
from auditor.segment import segment
from auditor.words.function import ENGLISH

_WORD = re.compile(r"\S+")
_BREAKS = frozenset(
    "and but which who that after while because when as with for before where if including although since".split()
)
_END = re.compile(rf"(?<=[\w%)])(?=[.!?]?[\"”’]?$|, (?:{'|'.join(sorted(_BREAKS))})\b)")
"""Where a clause may follow: at the end, and before a clause that follows already."""
FOLDS = 5


@dataclass(frozen=True, slots=True)
class TextPair:
    """One sentence pair (up to two sentences a side) of a document of a domain."""

    domain: str
    document: str
    source: str
    target: str

    @property
    def fold(self) -> int:
        """0 to 4, the same for all pairs of a document."""
        return zlib.crc32(self.document.encode()) % FOLDS


@dataclass(frozen=True, slots=True)
class Corruption:
    """A pair with a fault: its kind, the faulty texts, and on which side which words have no counterpart now.

    `lost` is the span deleted from the target of the intact pair, `extra` the span inserted; `touched` counts words.
    """

    pair: TextPair
    kind: str
    source: str
    target: str
    touched: int
    lost: Span | None = None
    extra: tuple[Side, Span] | None = None


def read_pairs(paths: Sequence[Path]) -> list[TextPair]:
    """Return the sentence pairs of JSON Lines files with the fields `ko` and `en`, one paragraph a line."""
    pairs: list[TextPair] = []
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            record = json.loads(line)
            name = record.get("doc_id") or f"{path.stem}-{number}"
            pairs += _pairs(path.stem.split("_")[0], name, record["ko"].split("\n"), record["en"].split("\n"))
    return pairs


def _pairs(domain: str, name: str, source: list[str], target: list[str]) -> Iterator[TextPair]:
    article = analysed(Article(name, _document("source", "ko", source), _document("target", "en", target)))
    sides = segment(article.source), segment(article.target)
    texts = list(dict.fromkeys(s.text for side in sides for group in side for s in group))
    if not texts:
        return
    encoded = Encoded.of(texts, encoder.load().encode(texts))
    for pair in pair_article(article, *sides, encoded):
        for item in pair.sentences:
            if 1 <= len(item.source) <= 2 and 1 <= len(item.target) <= 2:
                one, two = (" ".join(s.text for s in side) for side in (item.source, item.target))
                if len(one) > 6 and len(two) > 12:
                    yield TextPair(domain, name, one, two)


def _document(side: Side, language: str, texts: list[str]) -> Document:
    return Document(side, language, tuple(Paragraph(i, text) for i, text in enumerate(texts)))


def clauses(text: str, least: int = 3, most: int = 12) -> list[Span]:
    """Return the clause-shaped spans of English *text*: from one break to the next, *least* to *most* words."""
    words = [Span(*m.span()) for m in _WORD.finditer(text)]
    starts = [0, *(i for i in range(1, len(words)) if _breaks(text, words, i)), len(words)]
    return [
        Span(words[a].start, words[b - 1].end)
        for a, b in pairwise(starts)
        if least <= b - a <= most and b - a < 0.7 * len(words)
    ]


def _breaks(text: str, words: list[Span], i: int) -> bool:
    return text[words[i - 1].end - 1] in ",;:—" or text[words[i].start : words[i].end].lower() in _BREAKS


def without(text: str, span: Span) -> str:
    """Return English *text* without *span*, its first letter and final mark kept."""
    left, cut, right = text[: span.start].rstrip(), text[span.start : span.end].rstrip(), text[span.end :].lstrip()
    if not right and cut[-1:] in '.!?"”':
        left = left.rstrip(",;") + cut[-1:]
    rest = f"{left} {right}".strip()
    return rest[:1].upper() + rest[1:] if text[:1].isupper() else rest


def corrupt(pairs: Sequence[TextPair], seed: int = 7) -> Iterator[Corruption]:
    """Yield deletions from the English, and insertions into the English and the Korean, of every pair.

    An `insertion` stands anywhere and comes from elsewhere; an `adjunct` follows what is said and may come from the
    same document, as in an English that embroiders.
    """
    rng, joiner = random.Random(seed), random.Random(seed)
    pool = [(p.document, [p.target[s.start : s.end] for s in found]) for p in pairs if (found := clauses(p.target))]
    joined = _joined_clauses(pairs)
    phrases = [(p.document, _phrase(rng, p.source)) for p in pairs if len(p.source.split()) > 6]
    for pair in pairs:
        words = [Span(*m.span()) for m in _WORD.finditer(pair.target)]
        if len(words) >= 9:
            for least, most in ((4, 7), (4, 7), (2, 12)):
                size = rng.randint(least, min(most, int(len(words) * 0.6)))
                start = rng.randint(0, len(words) - size)
                yield _deletion(pair, "deletion", Span(words[start].start, words[start + size - 1].end))
            if found := clauses(pair.target):
                yield _deletion(pair, "clause", rng.choice(found))
            for _ in range(2):
                document, pieces = rng.choice(pool)
                if document != pair.document:
                    yield _insertion(rng, pair, rng.choice(pieces).strip(" ,.;"), words)
            yield from _adjunct(joiner, pair, joined)
        starts = [m.start() for m in _WORD.finditer(pair.source)]
        document, phrase = rng.choice(phrases)
        if len(starts) >= 6 and document != pair.document:
            at = rng.choice(starts[:-1])
            text = f"{pair.source[:at]}{phrase} {pair.source[at:]}"
            extra: tuple[Side, Span] = ("source", Span(at, at + len(phrase)))
            yield Corruption(pair, "phrase", text, pair.target, len(phrase.split()), extra=extra)


def _phrase(rng: random.Random, text: str) -> str:
    words = [m.span() for m in _WORD.finditer(text)]
    size = rng.randint(2, 5)
    start = rng.randint(0, len(words) - size - 1)
    return text[words[start][0] : words[start + size - 1][1]].rstrip(".,")


def _deletion(pair: TextPair, kind: str, span: Span) -> Corruption:
    touched = len(pair.target[span.start : span.end].split())
    return Corruption(pair, kind, pair.source, without(pair.target, span), touched, lost=span)


def _insertion(rng: random.Random, pair: TextPair, piece: str, words: list[Span]) -> Corruption:
    places = [i for i in range(1, len(words)) if _breaks(pair.target, words, i)]
    at = words[rng.choice([*places, rng.randint(1, len(words) - 1)])].start
    text = f"{pair.target[:at]}{piece} {pair.target[at:]}"
    return Corruption(
        pair, "insertion", pair.source, text, len(piece.split()), extra=("target", Span(at, at + len(piece)))
    )


def _joined_clauses(pairs: Sequence[TextPair]) -> dict[str, list[tuple[TextPair, str]]]:
    """Return by document the clauses that a comma or a conjunction joins to what stands before, with their joint."""
    found: dict[str, list[tuple[TextPair, str]]] = defaultdict(list)
    for pair in pairs:
        for span in clauses(pair.target):
            start = len(pair.target[: span.start].rstrip())
            clause = pair.target[span.start : span.end].rstrip(' ,.;:—!?"”’')
            if start and clause[:1].islower() and clause.count("“") == clause.count("”") and clause.count('"') % 2 == 0:
                joint = ", " if pair.target[start - 1] in ",;:—" or clause.split()[0].lower() not in _BREAKS else " "
                found[pair.document].append((pair, joint + clause))
    return found


def _adjunct(rng: random.Random, pair: TextPair, joined: dict[str, list[tuple[TextPair, str]]]) -> Iterator[Corruption]:
    """Yield *pair* with a clause that follows its last or an earlier one; half of them are of its own document."""
    document = pair.document if rng.random() < 0.5 and pair.document in joined else rng.choice(list(joined))
    other, piece = rng.choice(joined[document])
    ends = [match.start() for match in _END.finditer(pair.target)]
    if other is not pair and ends and piece.strip(" ,") not in pair.target:
        at = rng.choice([ends[-1], rng.choice(ends)])
        text = f"{pair.target[:at]}{piece}{pair.target[at:]}"
        extra: tuple[Side, Span] = ("target", Span(at, at + len(piece)))
        yield Corruption(pair, "adjunct", pair.source, text, len(piece.split()), extra=extra)


def spoil(pairs: Sequence[TextPair], seed: int = 11) -> Iterator[Corruption]:
    """Yield one faulty translation of each pair: words exchanged, a clause lost, added or exchanged, or all of it."""
    rng = random.Random(seed)
    vocabulary = [text for pair in pairs for _, text in _content(pair.target)]
    pieces = [p.target[s.start : s.end] for p in pairs for s in clauses(p.target, 2)]
    for pair in pairs:
        kind = rng.choice(["words", "words", "clause", "insertion", "exchange", "other"])
        spans = clauses(pair.target, 2)
        if kind == "other":
            other = rng.choice(pairs).target
            yield Corruption(pair, kind, pair.source, other, max(len(other.split()), len(pair.target.split())))
        elif kind == "words":
            count = rng.randint(1, max(1, min(6, len(pair.target.split()) // 4)))
            yield Corruption(pair, kind, pair.source, _exchanged(rng, pair.target, count, vocabulary), count)
        elif spans:
            span, piece = rng.choice(spans), rng.choice(pieces)
            if kind == "clause":
                yield _deletion(pair, kind, span)
            else:
                rest = pair.target[span.end :] if kind == "exchange" else f" {pair.target[span.start :]}"
                text = f"{pair.target[: span.start]}{piece}{rest}"
                yield Corruption(pair, kind, pair.source, text, len(piece.split()))


def _content(text: str) -> list[tuple[Span, str]]:
    return [(t.span, t.text) for t in tokenise(text) if t.tag == "W" and t.lemma not in ENGLISH and len(t.text) > 2]


def _exchanged(rng: random.Random, text: str, count: int, vocabulary: Sequence[str]) -> str:
    """Return *text* with *count* words of content replaced by words of the same ending and about the same length."""
    words = _content(text)
    for span, word in sorted(rng.sample(words, min(count, len(words))), reverse=True):
        trials = [rng.choice(vocabulary) for _ in range(20)]
        alike = [t for t in trials if t[-2:] == word[-2:] and abs(len(t) - len(word)) <= 4]
        text = f"{text[: span.start]}{(alike or trials)[0]}{text[span.end :]}"
    return text
