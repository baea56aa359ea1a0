"""Whether the English of a pair renders a term: which of its accepted and wrong forms stand there, and for what."""

import re
from collections.abc import Iterable, Iterator

from auditor.lexicon.terms import Entry, by_source, english, forms
from auditor.matching.bead_texts import OWNED, BeadText, is_of_another
from auditor.model import AlignedArticle, Mention, MentionKind, Span

OPEN_KINDS = ("sense", "use", "open", "idiom")
"""Kinds of rows whose English may well be that of another Korean word."""


def find_phrases(bead: BeadText, phrases: tuple[str, ...]) -> Iterator[Mention]:
    """Yield every place of *bead* that has one of the English *phrases*."""
    for sentence in bead.pair.target:
        for phrase in phrases:
            for hit in english(phrase).finditer(sentence.text):
                span = Span(sentence.span.start + hit.start(), sentence.span.start + hit.end())
                yield Mention(MentionKind.TERM, "target", sentence.paragraph, span, hit.group())


def is_rendered(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry) -> bool:
    """True when the English of the pair has an accepted form of *entry*.

    What is a part of a wrong form ("prosecution" in "general prosecution trial") is none. For a homonym, what answers
    other Korean words is none either.
    """
    forms_of = [form for form in entry.accepted if entry.kind != "clipping" or "*" not in form]
    is_open = entry.kind in OPEN_KINDS
    is_taken = is_open and _is_answered_wrongly(bead, mention, entry)
    return any(
        not _is_within(hit, entry.wrong, text)
        and not (is_open and is_of_another(article, bead, mention, i, hit.span()))
        and not (is_taken and not _is_linked_to(bead, mention, i, hit.span()))
        for i in article.pairs[bead.index].target
        for text in [article.article.target.paragraphs[i].text]
        for form in forms_of
        for hit in english(form).finditer(text)
    )


def _is_answered_wrongly(bead: BeadText, mention: Mention, entry: Entry) -> bool:
    """True when a strong word link leads from *mention* to a wrong form of *entry*."""
    return any(
        _is_linked_to(bead, mention, hit.paragraph, (hit.span.start, hit.span.end))
        for hit in find_phrases(bead, entry.wrong)
    )


def _is_linked_to(bead: BeadText, mention: Mention, paragraph: int, place: tuple[int, int]) -> bool:
    """True when a strong word link leads from *mention* to the English *place*."""
    return any(
        link.source_paragraph == mention.paragraph
        and link.source.overlaps(mention.span)
        and link.target_paragraph == paragraph
        and link.target.overlaps(Span(*place))
        for link in bead.pair.links
        if link.weight >= OWNED
    )


def is_named(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry) -> bool:
    """True when the English of the pair has any accepted form of *entry*, for a clipping one of its own."""
    return any(
        not (entry.kind == "clipping" and is_of_another(article, bead, mention, i, hit.span()))
        for i in article.pairs[bead.index].target
        for form in entry.accepted
        for hit in english(form).finditer(article.article.target.paragraphs[i].text)
    )


def other_terms(article: AlignedArticle, bead: BeadText, mention: Mention) -> list[Entry]:
    """Return the rows of the terms in the Korean paragraphs of *bead* that are no part of *mention*."""
    paragraphs = [article.article.source.paragraphs[i].text for i in article.pairs[bead.index].source]
    found = {text[start:end] for text in paragraphs for start, end in forms().find(text)}
    found = {form for form in found if form not in mention.text}
    return [entry for form in sorted(found) for entry in by_source()[form]]


def is_explained(article: AlignedArticle, hit: Mention, others: list[Entry]) -> bool:
    """True where *hit* is in a name that the Korean has too, or right for another Korean term."""
    answered = (match.target for match in article.matches if match.source is not None)
    is_named = any(t and t.paragraph == hit.paragraph and t.span.overlaps(hit.span) for t in answered)
    return is_named or any(english(form).fullmatch(hit.text) for entry in others for form in entry.accepted)


def _is_within(hit: re.Match[str], wrong: Iterable[str], text: str) -> bool:
    spans = (other.span() for form in wrong for other in english(form).finditer(text))
    return any(start <= hit.start() and hit.end() <= end for start, end in spans)
