"""Terms that became another of their kind: 취득세, the acquisition tax, as "property tax".

Taxes, laws, committees, ministries, loans and examinations have English names of one pattern: a modifier and a noun for
their kind. Where the English has the name of another one, of which the Korean has no word, and none of the one that the
Korean has, one was taken for the other.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from auditor.lexicon.gazetteer import fold_phrase
from auditor.lexicon.terms import Entry, english, entries
from auditor.matching.bead_texts import BeadText, is_of_another, quote_span
from auditor.matching.lexis.term_phrases import is_word_of, words_of
from auditor.model import AlignedArticle, Mention, MentionKind, Sentence, Span

SHORTEST = 2
"""Words of a name that tells one of its kind from another."""

_KINDS = (
    "tax levy duty",
    "act law",
    "committee commission council board panel subcommittee",
    "ministry",
    "agency service administration authority office",
    "court",
    "index",
    "exam test",
    "insurance",
    "pension",
    "debt",
    "loan",
    "rate",
    "union",
    "association federation",
    "corporation corp",
    "bank",
    "command",
    "wage",
    "benefit allowance",
    "system",
    "zone",
)
"""Nouns that head names of one kind each; those of a line stand for each other."""
_MONEY = frozenset(("tax levy duty", "insurance", "pension", "debt", "loan", "rate", "wage"))
"""Kinds of which a national or a local one is another than any other."""
_SUFFIX = re.compile(r"\s(?:of|on|for|in)\s")
_FREE = frozenset("national korea korean the special public new state local basic general central".split())
"""Words of a name that do not tell it from another."""


@cache
def _kind_of_word() -> Mapping[str, str]:
    return {word: line for line in _KINDS for word in line.split()}


def head(form: str) -> str:
    """Return the noun that heads the English *form*, small and singular: "ministry" of "Ministry of Justice"."""
    before = _SUFFIX.split(form.replace(".", ""))[0]
    return before.split()[-1].casefold().removesuffix("s") if before.split() else ""


def kind_of(entry: Entry) -> str | None:
    """Return the nouns of the kind of what *entry* names; None for what is of no such kind."""
    return _kind_of_word().get(head(entry.suggestion or "")) if entry.is_closed else None


@cache
def _names() -> Mapping[str, tuple[tuple[str, frozenset[Entry]], ...]]:
    """Return the English names of every kind, and the rows that each is a name of."""
    found: dict[str, dict[str, set[Entry]]] = defaultdict(lambda: defaultdict(set))
    for entry in entries():
        for form in entry.accepted if entry.is_closed else ():
            kind = _kind_of_word().get(head(form))
            if kind and "*" not in form and len(form.split()) >= SHORTEST and (kind in _MONEY or _tells(form)):
                found[kind][form].add(entry)
    return {
        kind: tuple((form, frozenset(rows)) for form, rows in sorted(by_form.items(), key=lambda item: -len(item[0])))
        for kind, by_form in found.items()
    }


def _tells(form: str) -> bool:
    words = fold_phrase(form).split()
    return any(word not in _FREE and word not in _kind_of_word() for word in words)


def exchanged(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry) -> Mention | None:
    """Return the English name in *bead* of another thing of the kind of *entry* that stands for *mention*, else None.

    None where the English of the pair has a word of *entry* outside that name, or the Korean any word for the other.
    """
    kind = kind_of(entry)
    if kind is None:
        return None
    hits = [hit for sentence in bead.pair.target for hit in _others_in(article, bead, mention, entry, kind, sentence)]
    return hits[0] if len(hits) == 1 and not _is_said(article, bead, entry, hits[0]) else None


def _others_in(
    article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry, kind: str, sentence: Sentence
) -> Iterator[Mention]:
    """Yield the longest names of another of *kind* in *sentence* that nothing else in the Korean asks for."""
    taken: list[Span] = []
    for form, rows in _names()[kind]:
        if entry in rows:
            continue
        for hit in english(form).finditer(sentence.text):
            span = Span(sentence.span.start + hit.start(), sentence.span.start + hit.end())
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            if not _is_asked_for(article, bead, rows) and not _is_owned(article, bead, mention, sentence, span):
                quote = quote_span(sentence, span)
                yield Mention(MentionKind.TERM, "target", quote.paragraph, quote.span, quote.text)


def _is_asked_for(article: AlignedArticle, bead: BeadText, rows: frozenset[Entry]) -> bool:
    """True where the Korean of the pair has a form of one of *rows*."""
    paragraphs = article.article.source.paragraphs
    text = "\n".join(paragraphs[i].text for i in article.pairs[bead.index].source)
    return any(form in text for row in rows for form in row.source)


def _is_owned(article: AlignedArticle, bead: BeadText, mention: Mention, sentence: Sentence, span: Span) -> bool:
    return is_of_another(article, bead, mention, sentence.paragraph, (span.start, span.end))


def _is_said(article: AlignedArticle, bead: BeadText, entry: Entry, found: Mention) -> bool:
    """True where the English of the pair has an accepted form of *entry* outside *found*, or *found* says a telling
    word of it."""
    free = frozenset() if kind_of(entry) in _MONEY else _FREE
    own = words_of([entry]) - free - _kind_of_word().keys()
    if any(is_word_of(word, own) for word in re.findall(r"[\w’'-]+", found.text)):
        return True
    return any(
        i != found.paragraph or not found.span.overlaps(Span(*hit.span()))
        for i in article.pairs[bead.index].target
        for form in entry.accepted
        for hit in english(form).finditer(article.article.target.paragraphs[i].text)
    )
