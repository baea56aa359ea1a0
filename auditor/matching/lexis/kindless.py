"""Bodies whose English has no word for their kind: 철도공단, a corporation, as "the railway industrial complex".

The end of a Korean name tells whether it is a committee, an agency, a union, a school or a law. English may say any
part of such a name or take it up by its kind alone ("the agency"), but a sentence that has a word of the name beside
another noun, and no word for the kind anywhere, calls it something else. The kinds stand in
`lexicon/data/body_kinds.tsv`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from auditor.lexicon.gazetteer import rows
from auditor.lexicon.terms import Entry, english
from auditor.matching.bead_texts import BeadText, is_headline, is_of_another, quote_span
from auditor.matching.lexis.term_phrases import FUNCTION, WORD, is_word_of, words_of
from auditor.model import AlignedArticle, Mention, MentionKind, Sentence, Span

LONGEST = 3
"""Words of the phrase that is quoted, by hand."""

_ANYBODYS = frozenset("national korea korean".split())
"""Words of the names of bodies that tell none from another."""


@dataclass(frozen=True, slots=True)
class BodyKind:
    """Ends of Korean names of one kind of body, and the English words, small and singular, that tell the kind."""

    endings: tuple[str, ...]
    heads: frozenset[str]


@cache
def body_kinds() -> tuple[BodyKind, ...]:
    """Return every kind of body."""
    return tuple(BodyKind(tuple(k.split("|")), frozenset(e.split("|"))) for k, e in rows("body_kinds"))


@cache
def kind_of(hangul: str) -> BodyKind | None:
    """Return the kind that the longest ending of *hangul* tells; None where it tells none."""
    found = [(len(end), kind) for kind in body_kinds() for end in kind.endings if hangul.endswith(end)]
    return max(found, key=lambda item: item[0])[1] if found else None


def kindless_body(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry) -> Mention | None:
    """Return the phrase of *bead* that says a part of *mention*, a body of *entry*, and a thing of another kind.

    None where the name is of no known kind, where the pair has a word for the kind or a full name, in headlines, and
    where no word of the name stands beside a noun that nothing else in the Korean asks for.
    """
    kind = kind_of(mention.text)
    if kind is None or is_headline(article, bead) or not _words(entry.accepted[0]) & kind.heads:
        return None
    texts = [article.article.target.paragraphs[i].text for i in article.pairs[bead.index].target]
    full = [form for form in entry.accepted if " " in form or form[0].isupper()]
    if any(_words(text) & kind.heads or any(english(form).search(text) for form in full) for text in texts):
        return None
    own = words_of([entry]) - _ANYBODYS
    phrases = (phrase for s in bead.pair.target for phrase in _beside(article, bead, mention, s, own))
    return next(phrases, None)


def _words(text: str) -> set[str]:
    """Return the words of *text*, small, without a plural or possessive ending."""
    words = (hit.group().casefold().replace("’", "'").removesuffix("'s").rstrip("'") for hit in WORD.finditer(text))
    return {form for word in words for form in (word, word.removesuffix("s"))}


def _beside(
    article: AlignedArticle, bead: BeadText, mention: Mention, sentence: Sentence, own: frozenset[str]
) -> Iterator[Mention]:
    """Yield the words of *sentence* from one of the *own* words on to the noun after it."""
    hits = list(WORD.finditer(sentence.text))
    for i, first in enumerate(hits[:-1]):
        run = [first]
        for hit in hits[i + 1 : i + LONGEST]:
            is_free = hit.group().casefold() not in FUNCTION and not is_word_of(hit.group(), own)
            if sentence.text[run[-1].end() : hit.start()] != " " or not is_free:
                break
            run.append(hit)
        places = [(sentence.span.start + hit.start(), sentence.span.start + hit.end()) for hit in run]
        is_own = is_word_of(first.group(), own) and not _is_taken(article, bead, mention, sentence, places[0])
        free = [place for place in places[1:] if not _is_taken(article, bead, mention, sentence, place)]
        if is_own and free and free[0] == places[1]:
            end = max(place for place in free if place in places[1 : 1 + len(free)])
            quote = quote_span(sentence, Span(places[0][0], end[1]))
            yield Mention(MentionKind.TERM, "target", quote.paragraph, quote.span, quote.text)


def _is_taken(
    article: AlignedArticle, bead: BeadText, mention: Mention, sentence: Sentence, place: tuple[int, int]
) -> bool:
    return is_of_another(article, bead, mention, sentence.paragraph, place)
