"""How many pairs of paragraphs and of sentences are exactly those of the gold article.

Strict counting as in Thompson and Koehn, "Vecalign: Improved Sentence Alignment in Linear Time and Space" (EMNLP
2019): a pair is right when both of its sides are; pairs with an empty side are not counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.evaluate.places import Place, Places
from auditor.gold import GoldArticle, GoldPair
from auditor.model import Pair, Sentence, SentencePair, Side, Span

Extent = tuple[Place, ...]
"""The parts of paragraphs that one side of a pair of sentences covers."""


@dataclass(frozen=True, slots=True)
class BeadCount:
    """Pairs that are right, that the gold has, that were found."""

    n_right: int
    n_gold: int
    n_found: int


def count_paragraphs(article: GoldArticle, pairs: Sequence[Pair], places: Places) -> BeadCount:
    """Compare pairs of paragraphs."""
    gold = {(frozenset(pair.source), frozenset(pair.target)) for pair in article.pairs if pair.source and pair.target}
    found = {
        (places.gold_ids("source", pair.source), places.gold_ids("target", pair.target))
        for pair in pairs
        if pair.is_matched
    }
    return BeadCount(len(gold & found), len(gold), len(found))


def count_sentences(article: GoldArticle, pairs: Sequence[Pair], places: Places) -> BeadCount:
    """Compare pairs of sentences, in those paragraphs whose sentences the gold pairs."""
    gold = set(_gold_beads(article, places))
    covered = {(place.side, place.paragraph) for bead in gold for side in bead for place in side}
    found = {
        bead
        for pair in pairs
        for sentences in pair.sentences
        if (bead := _bead(sentences))
        and any((place.side, place.paragraph) in covered for side in bead for place in side)
    }
    return BeadCount(len(gold & found), len(gold), len(found))


def _bead(pair: SentencePair) -> tuple[Extent, Extent] | None:
    if not pair.source or not pair.target:
        return None
    return _extent(map(_place, pair.source)), _extent(map(_place, pair.target))


def _place(sentence: Sentence) -> Place:
    """Return where a sentence stands, blanks around it left out."""
    start = sentence.span.start + len(sentence.text) - len(sentence.text.lstrip())
    return Place(sentence.side, sentence.paragraph, Span(start, start + len(sentence.text.strip())))


def _extent(places: Iterator[Place]) -> Extent:
    """Join the sentences of each paragraph, so that only the outer edges count."""
    joined: dict[int, Place] = {}
    for place in places:
        known = joined.get(place.paragraph, place)
        edges = Span(min(known.span.start, place.span.start), max(known.span.end, place.span.end))
        joined[place.paragraph] = Place(place.side, place.paragraph, edges)
    return tuple(joined[paragraph] for paragraph in sorted(joined))


def _gold_beads(article: GoldArticle, places: Places) -> Iterator[tuple[Extent, Extent]]:
    for sentences in article.sentence_pairs:
        for pair in article.pairs:
            sides = (
                _gold_extent(places, "source", pair, sentences[0]),
                _gold_extent(places, "target", pair, sentences[1]),
            )
            if sides[0] and sides[1]:
                yield sides
                break


def _gold_extent(places: Places, side: Side, pair: GoldPair, texts: Sequence[str]) -> Extent:
    """Return where *texts* stand in one side of *pair*, nothing unless all of them do."""
    ids = pair.source if side == "source" else pair.target
    found = [next((place for id_ in ids if (place := places.piece(side, id_, text))), None) for text in texts]
    return _extent(place for place in found if place) if all(found) else ()
