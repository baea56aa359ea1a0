"""Which meaning of a homonym the words around it tell: those that touch it, else those of its sentence and article."""

from dataclasses import replace

from auditor.lexicon.neighbours import WORD
from auditor.lexicon.terms import Entry, by_source, english
from auditor.matching.bead_texts import BeadText
from auditor.model import AlignedArticle, Mention

CLEARLY = 2
"""Where only the rest of the article speaks for a sense: words that it needs, and times as many as any other sense
(by hand, 2026-11-22: headlines have no context of their own)."""
_VERBAL = frozenset({"~하다", "~되다", "~시키다", WORD})
"""Endings that make a verb of any noun, and no neighbour at all: they tell less than other neighbours."""


def told_meanings(article: AlignedArticle, bead: BeadText, mention: Mention) -> list[Entry]:
    """Return the meanings of *mention* that what touches it fixes: a word before the ending of a verb (~하다).

    Where nothing does, it has its usual meaning, unless a word of its sentence or of the article speaks for another.
    """
    told = [row for row in by_source()[mention.text] if row.kind == "use" and holds(bead, mention, row)]
    near = [row for row in told if not is_usual(bead, mention, row)]
    if near or not told:
        return [row for row in near if holds(bead, mention, without_verbs(row))] or near
    rows = [row for row in by_source()[mention.text] if row.kind == "sense"]
    likely = _likely(article, bead, mention, rows)
    return told if all(any(is_same_sense(row, usual) for usual in told) for row in likely) else []


def is_usual(bead: BeadText, mention: Mention, entry: Entry) -> bool:
    """True where only its being usual speaks for *entry*, a meaning of *mention*."""
    return not holds(bead, mention, _without(entry, frozenset({WORD})))


def deciding_rows(article: AlignedArticle, bead: BeadText, mention: Mention, told: list[Entry]) -> list[Entry]:
    """Return the rows that the words around *mention* speak for most, those that say what it is *told* to mean."""
    rows = [row for row in by_source()[mention.text] if row.kind != "use"]
    likely = _likely(article, bead, mention, rows)
    return [row for row in likely if not told or any(_agrees(row, use) for use in told)]


def _agrees(row: Entry, use: Entry) -> bool:
    """True where *row* may say what *use* says: a sense says the same, any other row nothing that *use* denies."""
    if row.context:
        return is_same_sense(row, use)
    denied = ((row.accepted[0], use.wrong), (use.accepted[0], row.wrong))
    return not any(english(form).fullmatch(word) for word, wrong in denied for form in wrong)


def _likely(article: AlignedArticle, bead: BeadText, mention: Mention, rows: list[Entry]) -> list[Entry]:
    """Return those of *rows* that need no context, and the senses that most words around *mention* speak for."""
    plain, senses = [row for row in rows if not row.context], [row for row in rows if row.context]
    if not senses:
        return plain
    paragraphs = article.article.source.paragraphs
    weights = _weights(senses, bead.source, paragraphs[mention.paragraph].text)
    if not any(weights):
        weights = _weights(senses, "", "\n".join(paragraph.text for paragraph in paragraphs))
        weights = weights if max(weights) >= CLEARLY * sorted([0, *weights])[-2] + CLEARLY else []
    return plain + [row for row, weight in zip(senses, weights, strict=False) if weight and weight == max(weights)]


def holds(bead: BeadText, mention: Mention, entry: Entry) -> bool:
    """True where what touches *mention* in its sentence fixes the meaning of *entry*."""
    sentence = next((s for s in bead.pair.source if s.span.contains(mention.span)), None)
    if sentence is None:
        return False
    start = mention.span.start - sentence.span.start
    return entry.holds(sentence.text, start, start + len(mention.span))


def _weights(rows: list[Entry], sentence: str, rest: str) -> list[int]:
    """Return how much speaks for each of *rows*: a word of its sentence counts three times as much as another."""
    return [row.weight(rest) + 2 * row.weight(sentence) for row in rows]


def without_verbs(entry: Entry) -> Entry:
    """Return *entry* without the endings that make a verb of any noun (~하다), which tell less than other words do."""
    return _without(entry, _VERBAL)


def _without(entry: Entry, neighbours: frozenset[str]) -> Entry:
    parts = entry.context.split("|")
    return replace(entry, context="|".join(part for part in parts if part not in neighbours) or "~~")


def is_same_sense(row: Entry, entry: Entry) -> bool:
    """True where *row* suggests what *entry* accepts: two contexts of one sense."""
    return any(english(form).fullmatch(row.accepted[0]) for form in entry.accepted)
